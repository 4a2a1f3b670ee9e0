"""What can still be read out of a damaged file, shown before anything is done with it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label
from upswing.ui.help.people_link import people_link
from upswing.ui.rescue.rescue import Remains
from upswing.ui.rescue.words import inside_words, on_words, readable_words
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme


class SalvagePage(Page):
    """`save_wanted` comes with the copy that fills the gaps, or None; `left` when it is left."""

    save_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__()
        self._now = now
        self._remains: Remains | None = None
        self._about = label(tr("Reading. This may take a moment."), "soft")
        self._told = column(spacing=16)
        self.save = button(tr("Save what can be read"), "primary", name="salvage-save")
        self.save.setEnabled(False)
        self.back = button(tr("Back"), name="salvage-back")
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.left)
        foot = FlowLayout(spacing=12)
        for each in (self.save, self.back, people_link()):
            foot.addWidget(each)
        self.body.addLayout(
            column(
                label(tr("Your data"), "eyebrow"),
                label(tr("What can be saved"), "title"),
                self._about,
                spacing=4,
            )
        )
        self.body.addLayout(self._told)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        (self.save if self.save.isEnabled() else self.back).setFocus()

    def show_remains(self, remains: Remains) -> None:
        """What was found, and what would be done with it."""
        self._remains = remains
        today = self._now.date()
        clear(self._told)
        self._about.setText(tr("Nothing has changed yet."))
        self._told.addWidget(_part(tr("In the file"), readable_words(remains.inside, today)))
        if remains.copy is not None and remains.in_copy is not None:
            when = on_words(remains.copy.made_at, self._now)
            self._told.addWidget(
                _part(
                    tr("In the newest sound copy, made {when}", when=when),
                    inside_words(remains.in_copy, today),
                    tr(
                        "What the file no longer tells is taken from there. Where both tell it, the later one counts."
                    ),
                )
            )
        else:
            self._told.addWidget(_part(tr("Copies"), tr("No sound copy was found that could fill the gaps.")))
        self._told.addWidget(
            _part(
                tr("What is done"),
                tr(
                    "A new, sound file is made of it. Rows that make no sense are left out and counted. The damaged "
                    "file is set aside as it is and never written over. What was done before can’t be undone "
                    "afterwards."
                ),
            )
        )
        self.save.setEnabled(_holds_something(remains))
        self.give_focus()

    def show_trouble(self, sentence: str) -> None:
        """It could not be read at all."""
        self._about.setText(breakable(sentence))
        self.give_focus()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _on_save(self) -> None:
        if self._remains is not None:
            self.save_wanted.emit(self._remains.copy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _holds_something(remains: Remains) -> bool:
    return remains.copy is not None or remains.inside.last_day is not None


def _part(heading: str, *sentences: str) -> QFrame:
    lines = [label(each) for each in sentences]
    return frame("card", column(label(heading, "heading"), *lines, spacing=8), margin=20)
