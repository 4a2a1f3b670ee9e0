"""One way out: what it is for, and its button; side by side where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton

from upswing.ui.controls.layout import row
from upswing.ui.theme import Theme

SIDE_BY_SIDE_PX = 620
"""From this width on, at 100 %, the words and the button stand beside each other."""


class WayCard(QFrame):
    def __init__(self, theme: Theme, words: QLabel, button: QPushButton) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._parts = row(words, button, spacing=16)
        self._parts.setStretch(0, 1)
        self._parts.setAlignment(button, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._parts.setContentsMargins(20, 16, 20, 16)
        self.setLayout(self._parts)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= SIDE_BY_SIDE_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() != way:
            self._parts.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
