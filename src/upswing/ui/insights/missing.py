"""What is still missing, as a sentence with a row of dots: those that are there are filled."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.ui.controls.layout import column, label
from upswing.ui.text import number, tr
from upswing.ui.theme import Theme


class Missing(QWidget):
    """Says what has to come before a chart can be drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = label("")
        self.dots = Dots(theme)
        layout = column(self.words, 8, self.dots, 0, spacing=4)
        layout.setContentsMargins(0, 8, 0, 0)
        self.setLayout(layout)

    def say(self, sentence: str, there: int, needed: int) -> None:
        """`there` of `needed` dots are filled; none are drawn when nothing is needed."""
        self.words.setText(sentence)
        self.dots.show_count(there, needed)


class Dots(QWidget):
    """A quiet row of dots, told by shape as well as by colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._there = self._needed = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, there: int, needed: int) -> None:
        self._there, self._needed = there, needed
        self.setVisible(needed > 0)
        self.setAccessibleName(tr("{there} of {needed}", there=number(there), needed=number(needed)))
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    # What Qt calls.

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(24) * max(1, self._needed), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        size, step = theme.px(12), theme.px(24)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(self._needed):
            x = size / 2 + 2 + place * step
            middle = QPointF(self.width() - x if mirrored else x, self.height() / 2)
            full = place < self._there
            painter.setPen(QPen(theme.colour("accent" if full else "edge"), 1.5))
            painter.setBrush(theme.colour("accent") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, size / 2, size / 2)
        painter.end()
