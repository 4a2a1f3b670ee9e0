"""Totals of questionnaires on an axis of days: a thin line for each, on a lane and a scale of its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.domain.questionnaire import HIGHEST, QuestionnaireTotal

LANE_PX = 50
FOOT, HEAD = 0.2, 0.85
"""Where 0 and the highest total lie in a lane."""
NEAR_PX = 8.0
WIDE = 100_000
"""Days that the rules of a lane run on to each side, beyond all that can be seen."""

_Lane = tuple[list[QLineF], list[QLineF], QPolygonF]
"""The rules at 0 and at the highest total, the line from each total to the next, and the totals."""


class TotalsItem(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """The lane of the nth questionnaire lies from −n − 1 to −n. All totals look alike: no band, no colour for high
    or low."""

    def __init__(self) -> None:
        super().__init__()
        self._lanes: tuple[tuple[QuestionnaireTotal, ...], ...] = ()
        self._spots: tuple[tuple[list[float], list[float]], ...] = ()
        self._days: tuple[int, ...] = ()
        self._colour, self._ground, self._rule = QColor(), QColor(), QColor()
        self._size = 6.0
        self._bounds = QRectF()
        self._asked: tuple[QTransform, float, float] | None = None
        self._placed: list[_Lane] = []

    def set_lanes(self, lanes: Sequence[tuple[QuestionnaireTotal, ...]]) -> None:
        """Each lane holds the totals of one questionnaire, at least one, in the order of days."""
        self.prepareGeometryChange()
        self._lanes, self._asked = tuple(lanes), None
        self._spots = tuple(
            ([float(each.day.toordinal()) for each in lane], [height(each, place) for each in lane])
            for place, lane in enumerate(self._lanes)
        )
        self._days = tuple(sorted({each.day.toordinal() for lane in self._lanes for each in lane}))
        if self._days:
            first, last = self._days[0], self._days[-1]
            self._bounds = QRectF(first - WIDE, -len(self._lanes), last - first + 2 * WIDE, len(self._lanes))
        self.update()

    def set_look(self, colour: QColor, ground: QColor, rule: QColor, size: float) -> None:
        """`rule` is the colour of the lines at 0 and at the highest total."""
        self._colour, self._ground, self._rule, self._size = colour, ground, rule, size
        self.update()

    def near(self, x: float) -> int | None:
        """The day of the total that the pointer is at, `x` as it lies on the axis."""
        view = self.getViewBox()
        if view is None or not self._days:
            return None
        day = min(self._days, key=lambda day: abs(day - x))
        return day if abs(day - x) <= NEAR_PX * float(view.viewPixelSize()[0]) else None

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed, view = painter.worldTransform(), self.getViewBox()
        first, last = view.viewRange()[0] if view is not None else (self._bounds.left(), self._bounds.right())
        size = self._size
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rules, lines, spots in self._drawn(placed, first, last):
            painter.setPen(QPen(self._rule, 1))
            painter.drawLines(rules)
            painter.setPen(QPen(self._colour, size * 0.2))
            painter.drawLines(lines)
            for colour, across in ((self._ground, size * 1.25), (self._colour, size * 0.75)):
                painter.setPen(QPen(colour, across, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
                painter.drawPoints(spots)
        painter.restore()

    def _drawn(self, placed: QTransform, first: float, last: float) -> list[_Lane]:
        """What lies on the paper between two days; kept until the view moves."""
        asked = (placed, first, last)
        if asked != self._asked:
            self._asked, self._placed = asked, []
            wide, tall, left, top = placed.m11(), placed.m22(), placed.dx(), placed.dy()
            for place, (days, heights) in enumerate(self._spots):
                foot, head = ((-place - 1 + end) * tall + top for end in (FOOT, HEAD))
                rules = [QLineF(first * wide + left, y, last * wide + left, y) for y in (foot, head)]
                begin, end = max(0, bisect_left(days, first) - 1), bisect_right(days, last) + 1
                spots = [
                    QPointF(x * wide + left, y * tall + top)
                    for x, y in zip(days[begin:end], heights[begin:end], strict=True)
                ]
                # One by one they cost a twentieth of a polyline.
                lines = [QLineF(one, two) for one, two in pairwise(spots)]
                self._placed.append((rules, lines, QPolygonF(spots)))
        return self._placed


def height(total: QuestionnaireTotal, place: int) -> float:
    """Where a total lies in the lane of this place: 0 at its foot, the highest there can be at its head."""
    return -place - 1 + FOOT + (HEAD - FOOT) * total.total / HIGHEST[total.kind]
