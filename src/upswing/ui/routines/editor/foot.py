"""The foot of the editor, always in sight: how long it takes, what is in the way, and Save."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.domain.routine_faults import Fault
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.routines.wide_button import WideButton
from upswing.ui.routines.words import fault_words, length_words
from upswing.ui.text import counted, tr


class Foot(QFrame):
    """Emits `fault_wanted` with the fault that the person wants to be led to."""

    save_wanted = Signal()
    fault_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._fault: Fault | None = None
        self.length = label("", "heading")
        self.length.setObjectName("editor-length")
        self._sentence = label("", "eyebrow")
        self.reason = WideButton("", column(self._sentence), name="editor-reason", margin=4, above=13, kind="link")
        self.reason.clicked.connect(lambda: self.fault_wanted.emit(self._fault) if self._fault else None)
        self.said = label("", "small")
        self.save = button(tr("Save"), "primary", name="editor-save")
        self.save.clicked.connect(self.save_wanted)
        self.save.setMinimumHeight(44)
        line = row(column(0, self.length, self.said, self.reason, 0, spacing=0), self.save, spacing=16)
        line.setStretch(0, 1)
        line.setContentsMargins(20, 6, 12, 6)
        self.setLayout(line)

    def show_draft(self, told_s: float | None, faults: Sequence[Fault], *, is_changed: bool) -> None:
        """`told_s` are the seconds that what can be done of it takes; None while there is nothing."""
        self.length.setText(
            tr("Nothing in it yet") if told_s is None else tr("About {length}", length=length_words(told_s))
        )
        self._fault = faults[0] if faults else None
        self.save.setEnabled(is_changed and not faults)
        self.reason.setVisible(bool(faults))
        self.said.setVisible(not faults)
        if not faults:
            self.said.setText(tr("Changes are not saved yet.") if is_changed else tr("Everything is saved."))
            self.save.setAccessibleDescription("")
            return
        sentence = fault_words(faults[0])
        if len(faults) > 1:
            more = counted("One more place needs a look.", "{n} more places need a look.", len(faults) - 1)
            sentence = f"{sentence} {more}"
        self._sentence.setText(sentence)
        self.reason.updateGeometry()
        self.reason.setAccessibleName(tr("{sentence} Go there", sentence=sentence))
        self.reason.setToolTip(tr("Go there"))
        self.save.setAccessibleDescription(sentence)
