"""Round dots in the colours of a ramp: only those that are seen, drawn in one stroke per colour."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

Floats = NDArray[np.float64]

MANY = 1000
"""So many dots at once are too small for a rim or a round edge to be seen, but not to be paid for."""


class DotsItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """`x` rises. Ten years of days cost pyqtgraph's own scatter plot 25 ms to take in and this one nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._x = self._y = self._shades = np.zeros(0)
        self._bounds = QRectF()
        self._colours: dict[float, tuple[QColor, QColor]] = {}
        self._size = 9.0

    def set_dots(self, x: Floats, y: Floats, shades: Floats) -> None:
        """`shades` says which colour each dot has."""
        self.prepareGeometryChange()
        self._x, self._y, self._shades = x, y, shades
        if len(x):
            low, high = float(y.min()), float(y.max())
            self._bounds = QRectF(float(x[0]) - 1, low - 1, float(x[-1] - x[0]) + 2, high - low + 2)
        self.update()

    def set_colours(self, colour: Callable[[float], QColor], edge: QColor) -> None:
        """`colour` of a shade; every dot has a rim that leans towards `edge`, so that pale ones are seen."""
        self._colours = {}
        for shade in np.unique(self._shades).tolist():
            fill = colour(shade)
            self._colours[shade] = (fill, mixed(fill, edge, 0.45))
        self.update()

    def set_size(self, size: float) -> None:
        """Across, in pixels."""
        self._size = size
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        view = self.getViewBox()
        if view is None or not len(self._x):
            return
        first, last = view.viewRange()[0]
        begin, end = np.searchsorted(self._x, (first - 1, last + 1))
        x, y, shades = self._x[begin:end], self._y[begin:end], self._shades[begin:end]
        placed = painter.worldTransform()
        across = x * placed.m11() + placed.dx()
        down = y * placed.m22() + placed.dy()
        painter.save()
        painter.resetTransform()
        many = len(x) > MANY
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not many)
        cap = Qt.PenCapStyle.SquareCap if many else Qt.PenCapStyle.RoundCap
        for shade, (fill, rim) in self._colours.items():
            here = shades == shade
            if not here.any():
                continue
            spots = pg.functions.arrayToQPolygonF(across[here], down[here])
            for colour, size in ((fill, self._size),) if many else ((rim, self._size), (fill, self._size - 1.5)):
                painter.setPen(QPen(colour, size, Qt.PenStyle.SolidLine, cap))
                painter.drawPoints(spots)
        painter.restore()


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of the other colour in the one."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
