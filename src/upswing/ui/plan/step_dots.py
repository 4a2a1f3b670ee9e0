"""How far it is to the next rung, as dots: one for each step of the range, two rings for the times at its top."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.domain.exercise import Measure
from upswing.planner.constants import HOLD_STEP_S, TOP_TWICE
from upswing.planner.places import Place
from upswing.ui.theme import Theme

PITCH_PX = 18


class StepDots(QWidget):
    """Seen beside the words that say the same; a screen reader reads those."""

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__()
        self._theme = theme
        step = 1 if place.measure is Measure.REPS else HOLD_STEP_S
        self.steps = max(1, (place.high - place.low) // step + 1)
        self.taken = max(0, min(self.steps, (place.target - place.low) // step + 1))
        self.rings = min(TOP_TWICE, place.top_times) if place.target >= place.high else 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(PITCH_PX) * (self.steps + TOP_TWICE) + self._theme.px(6), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch, radius = self._theme.px(PITCH_PX), self._theme.px(5)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place in range(self.steps + TOP_TWICE):
            x = pitch * (place + 0.5) + (self._theme.px(6) if place >= self.steps else 0)
            at = QPointF(self.width() - x if mirrored else x, self.height() / 2)
            is_ring = place >= self.steps
            is_taken = place - self.steps < self.rings if is_ring else place < self.taken
            painter.setBrush(self._theme.colour("accent") if is_taken else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent" if is_taken else "edge"), 2.4 if is_ring else 1.2))
            painter.drawEllipse(at, radius + is_ring, radius + is_ring)
        painter.end()
