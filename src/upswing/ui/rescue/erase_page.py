"""Delete everything: what will be gone, what stays, and one plain question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from upswing.ui.controls.enter_line import EnterLine
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.help.people_link import people_link
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme


class ErasePage(Page):
    """`erase_wanted` comes only once the word was typed; `copy_wanted` asks for a copy elsewhere first. `places` are
    the folders that it is about."""

    erase_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, places: tuple[str, ...]) -> None:
        super().__init__()
        self._word = tr("delete")
        self.field = EnterLine()
        self.field.setObjectName("erase-word")
        self.field.setAccessibleName(tr("Type {word} to go on", word=self._word))
        self.erase = button(tr("Delete everything"), name="erase-all")
        self.erase.setEnabled(False)
        self.copy = button(tr("Save a copy first …"), name="erase-copy")
        self.back = button(tr("Keep everything"), "primary", name="erase-back")
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.erase.clicked.connect(self.erase_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.back.clicked.connect(self.left)
        self.body.addLayout(
            column(label(tr("Your data"), "eyebrow"), label(tr("Delete everything"), "title"), spacing=4)
        )
        self.body.addWidget(frame("card", self._told(places), margin=20))
        self.body.addWidget(frame("card", self._question(), margin=20))
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        self.back.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _told(self, places: tuple[str, ...]) -> QVBoxLayout:
        said = (
            tr(
                "This removes every entry, every copy that Upswing made, what was set aside, your settings, and the "
                "notes about faults of the program. They lie in:"
            ),
            *places,
        )
        stays = tr("What you exported or copied somewhere yourself stays there. Upswing does not know of it.")
        final = tr(
            "On modern disks (SSDs, sticks) traces of removed files may survive for a while. Only a disk or a file that "
            "was locked with a passphrase keeps them unreadable."
        )
        lines = [label(breakable(each), "soft" if each in places else "") for each in said]
        return column(
            label(tr("What will be gone"), "heading"),
            *lines,
            8,
            label(tr("What stays"), "heading"),
            label(stays),
            8,
            label(tr("It cannot be taken back"), "heading"),
            label(final),
            spacing=8,
        )

    def _question(self) -> QVBoxLayout:
        asked = label(tr("Do you want all of it deleted? To go on, type the word: {word}", word=self._word))
        asked.setBuddy(self.field)
        acts = FlowLayout(spacing=12)
        for each in (self.back, self.copy, self.erase):
            acts.addWidget(each)
        line = row(self.field, 0)
        line.setStretch(0, 2)
        line.setStretch(1, 3)
        foot = FlowLayout(spacing=12)
        foot.addWidget(people_link())
        return column(asked, line, 4, acts, foot, spacing=10)

    def _on_typed(self, text: str) -> None:
        self.erase.setEnabled(self._is_typed(text))

    def _is_typed(self, text: str) -> bool:
        return text.strip().casefold() == self._word.casefold()

    def _on_entered(self) -> None:
        if self._is_typed(self.field.text()):
            self.erase.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
