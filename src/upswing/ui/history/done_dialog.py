"""What was done: the latest of it, day by day, in words, with Undo and Redo within reach."""

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from upswing.domain.change import Deed, LineState
from upswing.ui.controls.layout import button, clear, column, frame, label, row
from upswing.ui.history.deed_words import deed_words, sentence
from upswing.ui.history.listing_dialog import ListingDialog
from upswing.ui.text import breakable, day_with_year, time_of_day, tr

if TYPE_CHECKING:
    from upswing.ui.given import Given

LATEST = 100


class DoneDialog(ListingDialog):
    """Undo and Redo are wishes: whoever opened it grants them, and calls `refresh`."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    put_back_wanted = Signal(object)

    def __init__(self, parent: QWidget, given: "Given") -> None:
        self._given = given
        self.undo = button(tr("Undo"), name="done-undo")
        self.redo = button(tr("Redo"), name="done-redo")
        for each in (self.undo, self.redo):
            each.setAutoDefault(False)
        super().__init__(parent, tr("What was done"), self.undo, self.redo)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        for keys, wish in (("Ctrl+Z", self.undo_wanted), ("Ctrl+Shift+Z", self.redo_wanted)):
            QShortcut(QKeySequence(keys), self).activated.connect(wish)
        self.refresh()

    def refresh(self) -> None:
        changes = self._given.journal.changes
        self.undo.setEnabled(changes.can_undo() is not None)
        self.redo.setEnabled(changes.can_redo() is not None)
        clear(self.list)
        deeds = changes.deeds(LATEST)
        if not deeds:
            self.list.addWidget(label(tr("Nothing yet. Whatever you write down will stand here."), "soft"))
        for day, of_day in groupby(deeds, key=lambda deed: self._given.journal.day_of(deed.at)):
            parts = column(label(day_with_year(day), "eyebrow"), spacing=2)
            for deed in of_day:
                parts.addWidget(self._line(deed))
            self.list.addWidget(frame("card", parts, margin=16))

    def _line(self, deed: Deed) -> QWidget:
        today = self._given.journal.day_of(self._given.clock.now())
        words = sentence(deed_words(deed, today, self._given.catalogue))
        undone = deed.state is not LineState.DONE
        about = tr("{time}  ·  undone", time=time_of_day(deed.at)) if undone else time_of_day(deed.at)
        text = label(breakable(words), "soft" if undone else "")
        line = row(column(text, label(about, "small"), spacing=1), spacing=10)
        line.setStretch(0, 1)
        if self._given.journal.changes.can_put_back(deed):
            back = button(tr("Put back"), "link", name="done-put-back")
            back.setAutoDefault(False)
            back.setAccessibleName(tr("Put back: {what}", what=words))
            back.clicked.connect(partial(self.put_back_wanted.emit, deed))
            line.addWidget(back)
        line.setContentsMargins(0, 4, 0, 4)
        made = QWidget()
        made.setLayout(line)
        return made
