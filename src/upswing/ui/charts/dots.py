"""Round dots in the colours of a ramp: only those that are seen, drawn in one stroke per colour."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

Floats = NDArray[np.float64]

_NONE = np.zeros(0)
MANY = 1000
"""So many dots at once are too small for a rim or a round edge to be seen, but not to be paid for."""


class DotsItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """`x` rises. Ten years of days cost pyqtgraph's own scatter plot 25 ms to take in and this one nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._x = np.zeros(0)
        self._of_shade: dict[float, tuple[Floats, Floats]] = {}
        self._asked: tuple[QTransform, float, float] | None = None
        self._placed: list[tuple[float, QPolygonF]] = []
        self._bounds = QRectF()
        self._colours: dict[float, tuple[QColor, QColor]] = {}
        self._size = 9.0

    def set_dots(self, x: Floats, y: Floats, shades: Floats) -> None:
        """`shades` says which colour each dot has."""
        self.prepareGeometryChange()
        self._x, self._asked = x, None
        self._of_shade = {shade: (x[shades == shade], y[shades == shade]) for shade in np.unique(shades).tolist()}
        if len(x):
            low, high = float(y.min()), float(y.max())
            self._bounds = QRectF(float(x[0]) - 1, low - 1, float(x[-1] - x[0]) + 2, high - low + 2)
        self.update()

    def set_colours(self, colour: Callable[[float], QColor], edge: QColor) -> None:
        """`colour` of a shade; every dot has a rim that leans towards `edge`, so that pale ones are seen."""
        self._colours, self._asked = {}, None
        for shade in self._of_shade:
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
        many = end - begin > MANY
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not many)
        cap = Qt.PenCapStyle.SquareCap if many else Qt.PenCapStyle.RoundCap
        for shade, spots in self._spots(placed, first, last):
            fill, rim = self._colours[shade]
            for colour, size in ((fill, self._size),) if many else ((rim, self._size), (fill, self._size - 1.5)):
                painter.setPen(QPen(colour, size, Qt.PenStyle.SolidLine, cap))
                painter.drawPoints(spots)
        painter.restore()

    def _spots(self, placed: QTransform, first: float, last: float) -> list[tuple[float, QPolygonF]]:
        """Where the dots between two days lie on the paper, by shade; kept until the view moves, since a pointer that
        wanders over the chart has it drawn again and again."""
        asked = (placed, first, last)
        if asked != self._asked:
            self._asked, self._placed = asked, []
            for shade in self._colours:
                x, y = self._of_shade.get(shade, (_NONE, _NONE))
                begin, end = np.searchsorted(x, (first - 1, last + 1))
                if begin < end:
                    across = x[begin:end] * placed.m11() + placed.dx()
                    down = y[begin:end] * placed.m22() + placed.dy()
                    self._placed.append((shade, pg.functions.arrayToQPolygonF(across, down)))
        return self._placed


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of the other colour in the one."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
