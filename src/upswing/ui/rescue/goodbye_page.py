"""Everything is deleted: the last page, which ends the program at the next click."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label
from upswing.ui.help.people_link import people_link
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme


class GoodbyePage(Page):
    """Says that it works until `show_done` or `show_trouble`; `ended` comes with the click after that."""

    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_done = False
        self._title = label(tr("One moment, deleting."), "title")
        self._parts = column(spacing=8)
        self.end = button(tr("Close Upswing"), "primary", name="goodbye-end")
        self.end.hide()
        self.end.clicked.connect(self.ended)
        foot = FlowLayout(spacing=12)
        foot.addWidget(self.end)
        foot.addWidget(people_link())
        self.body.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addLayout(self._parts)
        self.body.addLayout(foot)
        self.body.addStretch(2)
        self.limit_width(theme.scale)

    def show_done(self, left: Sequence[Path]) -> None:
        """`left` is what lies in the folders and is not ours."""
        self._end_with(tr("Everything is deleted."))
        self._parts.addWidget(
            label(tr("Nothing that Upswing kept about you is left here. Take care of yourself."))
        )
        if left:
            lines = [label(breakable(str(each)), "small") for each in left]
            said = label(tr("These are not from Upswing and were left as they are:"), "soft")
            self._parts.addWidget(frame("card", column(said, *lines, spacing=4), margin=20))

    def show_trouble(self, sentence: str, way_out: str) -> None:
        """Some of it could not be removed."""
        self._end_with(tr("Not everything could be deleted."))
        for each in (sentence, way_out):
            self._parts.addWidget(label(breakable(each)))

    def let_end(self) -> None:
        """Whatever came of it, there is a way out of this page."""
        if not self._is_done:
            self._end_with(tr("Not everything could be deleted."))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _end_with(self, title: str) -> None:
        self._is_done = True
        self._title.setText(title)
        self.end.show()
        self.end.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._is_done:
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_done and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)
