"""The one number, in a ring: repetitions to go, or seconds. Readable from two metres."""

from dataclasses import dataclass
from math import cos, pi

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.ui.theme import Theme

BREATH_S = 10.0
"""One breath of the resting ring: four seconds in, six out."""
DIGITS_SHARE = 0.12
"""Least height of the digits as a share of the window's height."""


@dataclass(frozen=True, slots=True)
class DialState:
    """`share` is how far the phase has come, 0–1; `breath_s` the seconds of a breathing ring, None for none."""

    number: str
    caption: str
    share: float
    token: str = "accent"
    breath_s: float | None = None


class Dial(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = DialState("", "", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> DialState:
        return self._state

    def show_state(self, state: DialState) -> None:
        if state != self._state:
            if (state.number, state.caption) != (self._state.number, self._state.caption):
                self.setAccessibleName(f"{state.number} {state.caption}".strip())
            self._state = state
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def digits_px(self) -> int:
        """Pixel size of the font of the number: its digits stand at least 12 % of the window's height, and above
        that it stays well inside the ring."""
        least = self.window().height() * DIGITS_SHARE / 0.72
        ring = min(self.width(), self.height())
        roomy = ring * min(0.38, 1.02 / max(1, len(self._state.number)))
        return round(max(least, roomy))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 8
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        thick = max(8.0, side * 0.035)
        ring.adjust(thick, thick, -thick, -thick)
        self._paint_breath(painter, ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line"), thick))
        painter.drawEllipse(ring)
        share = max(0.0, min(1.0, self._state.share))
        if share > 0:
            pen = QPen(self._theme.colour(self._state.token), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
        self._paint_words(painter, ring)
        painter.end()

    def _paint_breath(self, painter: QPainter, ring: QRectF) -> None:
        if self._state.breath_s is None or self._theme.still:
            return
        within = self._state.breath_s % BREATH_S
        swell = (1 - cos(pi * within / 4)) / 2 if within < 4 else (1 + cos(pi * (within - 4) / 6)) / 2
        size = ring.width() * (0.62 + 0.28 * swell)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        middle = ring.center()
        painter.drawEllipse(middle, size / 2, size / 2)

    def _paint_words(self, painter: QPainter, ring: QRectF) -> None:
        theme, font = self._theme, self.font()
        font.setPixelSize(self.digits_px())
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        lift = ring.height() * 0.04
        painter.drawText(ring.adjusted(-40, -lift, 40, -lift), Qt.AlignmentFlag.AlignCenter, self._state.number)
        font.setPixelSize(max(theme.px(16), round(ring.height() * 0.06)))
        font.setWeight(font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.colour("ink_soft"))
        below = QRectF(ring.left(), ring.center().y() + ring.height() * 0.22, ring.width(), ring.height() * 0.2)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._state.caption)
