"""A filled band with gaps, which pyqtgraph's own would fill across."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

Floats = NDArray[np.float64]


class BandItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Fills between two curves, leaving out stretches where either is NaN."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._colour = QColor()

    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()

    def set_band(self, x: Floats, low: Floats, high: Floats) -> None:
        """`x` rises; all three have one length."""
        self.prepareGeometryChange()
        path = QPainterPath()
        there = np.isfinite(low) & np.isfinite(high)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], there, [False])).astype(np.int8)))
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            part = slice(begin, end)
            around_x = np.concatenate((x[part], x[part][::-1]))
            around_y = np.concatenate((high[part], low[part][::-1]))
            ring = pg.arrayToQPath(around_x, around_y, connect="all")
            ring.closeSubpath()
            path.addPath(ring)
        self._path = path
        self._bounds = path.boundingRect()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPath(self._path)
