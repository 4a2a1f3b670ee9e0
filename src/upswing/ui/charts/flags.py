"""Life events on an axis of days: a thin pole with a small flag at its top."""

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

NEAR_PX = 9.0
"""The pointer is at a flag when it is this close to its pole."""


class FlagsItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Each of `days` (ordinals, rising) has its pole from `low` to `high`, in the view's own heights. A flag flies to
    the right, and to the left where the axis ends."""

    def __init__(self) -> None:
        super().__init__()
        self.days: tuple[int, ...] = ()
        self._low, self._high = 0.0, 1.0
        self._colour = QColor()
        self._size = 9.0
        self._asked: tuple[QTransform, float, float, float] | None = None
        self._poles: list[QLineF] = []
        self._flags: list[QPolygonF] = []

    def set_days(self, days: Iterable[int], low: float, high: float) -> None:
        self.prepareGeometryChange()
        self.days = tuple(sorted(set(days)))
        self._low, self._high, self._asked = low, high, None
        self.update()

    def set_look(self, colour: QColor, size: float) -> None:
        """`size` of a flag in pixels."""
        self._colour, self._size = colour, size
        self.update()

    def near(self, x: float) -> int | None:
        """The day of the flag that the pointer is at, `x` as it lies on the axis."""
        view = self.getViewBox()
        if view is None or not self.days:
            return None
        reach = NEAR_PX * float(view.viewPixelSize()[0])
        day = min(self.days, key=lambda day: abs(day - x))
        return day if abs(day - x) <= reach else None

    def boundingRect(self) -> QRectF:
        if not self.days:
            return QRectF()
        wide = self.days[-1] - self.days[0]
        return QRectF(self.days[0] - 30, self._low, wide + 60, self._high - self._low)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if not self.days:
            return
        placed, view = painter.worldTransform(), self.getViewBox()
        first, last = view.viewRange()[0] if view is not None else (self.days[0], self.days[-1])
        poles, flags = self._drawn(placed, first, last)
        pole = QPen(self._colour, 1)
        pole.setStyle(Qt.PenStyle.DotLine)
        painter.save()
        painter.resetTransform()
        # What stands upright has no edge to smooth, and dots are dear enough.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pole)
        painter.drawLines(poles)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        for flag in flags:  # one path of them all would cost four times as much
            painter.drawPolygon(flag)
        painter.restore()

    def _drawn(self, placed: QTransform, first: float, last: float) -> tuple[list[QLineF], list[QPolygonF]]:
        """The poles and flags between two days as they lie on the paper; kept until the view moves."""
        asked = (placed, first, last, self._size)
        if asked != self._asked:
            size, end = self._size, last * placed.m11() + placed.dx()
            reach = size / max(1e-9, placed.m11())
            top, foot = (placed.map(QPointF(0, height)).y() for height in (self._high, self._low))
            across = [day * placed.m11() + placed.dx() for day in self.days if first - reach <= day <= last]
            tips = [x + size if x + size <= end else x - size for x in across]
            self._asked = asked
            self._poles = [QLineF(x, top, x, foot) for x in across]
            self._flags = [
                QPolygonF([QPointF(x, top), QPointF(tip, top + size * 0.4), QPointF(x, top + size * 0.8)])
                for x, tip in zip(across, tips, strict=True)
            ]
        return self._poles, self._flags
