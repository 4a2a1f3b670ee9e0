"""Am I getting stronger? At a glance: a small stair for every ladder, one row each, on one axis of weeks."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.strength import Line, Strength
from upswing.ui.charts.canvas import keep_pixels
from upswing.ui.charts.weekly import WEEK, WeeklyChart, runs
from upswing.ui.theme import Theme

ROW_PX = 58
FOOT, HEAD = 0.14, 0.86
"""Where a row's lowest and highest step lie in it."""


def height_of(line: Line) -> Mapping[int, float]:
    """For each week of the line how high its step lies, 0…1: by rung where there is a ladder, else by amount."""
    top = line.top
    if top:
        return {week.monday: (week.rung or 0) / top for week in line.weeks}
    most = max(week.amount for week in line.weeks)
    return {week.monday: week.amount / most for week in line.weeks}


class Stairs(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """The row of line n lies from −n − 1 to −n. A ladder has a filled stair; amounts have a thin line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self._feet: tuple[QLineF, ...] = ()
        self._edges: tuple[QPolygonF, ...] = ()
        self._fills: tuple[QPolygonF, ...] = ()
        self._amounts: tuple[QPolygonF, ...] = ()
        self.loud, self.soft, self.ground = QColor(), QColor(), QColor()
        self.grow = 1.0
        self._bounds = QRectF()
        keep_pixels(self)

    def steps(self, lines: Sequence[Line], first: int, last: int) -> Iterator[None]:
        """Takes these lines, the first at the top, a step for each; the axis runs from day `first` to `last`."""
        self.prepareGeometryChange()
        self.lines = tuple(lines)
        low, high = first - WEEK, last + 2 * WEEK
        self._bounds = QRectF(low, -len(self.lines), high - low, len(self.lines))
        feet, edges, fills, amounts = [], [], [], []
        for row, line in enumerate(self.lines):
            foot = -row - 1 + FOOT
            feet.append(QLineF(low, foot, high, foot))
            heights, is_ladder = height_of(line), bool(line.top)
            for run in runs(heights):
                steps = [(start, foot + (HEAD - FOOT) * heights[start]) for start in run]
                if not is_ladder:
                    amounts.append(QPolygonF([QPointF(start + WEEK // 2, height) for start, height in steps]))
                    continue
                edge = [QPointF(start + side, height) for start, height in steps for side in (-0.5, WEEK - 0.5)]
                edges.append(QPolygonF(edge))
                fills.append(QPolygonF([*edge, QPointF(edge[-1].x(), foot), QPointF(edge[0].x(), foot)]))
            yield
        self._feet, self._edges, self._fills = tuple(feet), tuple(edges), tuple(fills)
        self._amounts = tuple(amounts)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.ground, 1))
        for foot in self._feet:
            painter.drawLine(placed.map(foot))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.soft)
        for fill in self._fills:
            painter.drawPolygon(placed.map(fill))
        for lines, width in ((self._edges, 2.4), (self._amounts, 1.4)):
            painter.setPen(QPen(self.loud, width * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for line in lines:
                painter.drawPolyline(placed.map(line))
        painter.setPen(QPen(self.loud, 5.2 * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for line in self._amounts:
            painter.drawPoints(placed.map(line))
        painter.restore()


class StepsChart(WeeklyChart):
    """`words` gives the name of each line as it stands beside its row."""

    def __init__(self, theme: Theme, words: Callable[[Line], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, (1,), parent)
        self._words = words
        self._stairs = Stairs()
        self._is_laid = False

    @property
    def wanted_px(self) -> int:
        """The height at which every row has its room."""
        return self.theme.px(ROW_PX * max(3, len(self._stairs.lines)) + 40)

    def steps(self, state: Strength) -> Iterator[None]:
        """Shows `state`; each step is short, so that the window stays awake between them."""
        if not self._is_laid:
            self._is_laid = True
            self.lay([self._stairs])
            yield
        rows = len(state.lines)
        yield from self._stairs.steps(state.lines, state.first, state.today)
        self.flags.set_days([each.day.toordinal() for each in state.events], -rows, 0)
        self.views[0].setYRange(-rows, 0, padding=0)
        self.set_time(weeks_to_read(state), state.first, state.today)
        yield
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        self.dress()
        theme, stairs = self.theme, self._stairs
        names = [self._words(line) for line in stairs.lines]
        self.scales[0].setTicks([[(-row - 0.5, name) for row, name in enumerate(names)]])
        self.fit_left_axis(self.scales[0], names)
        stairs.loud, stairs.soft = theme.colour("accent"), theme.colour("accent_soft")
        stairs.ground, stairs.grow = theme.colour("line"), max(1.0, theme.scale * 0.8)
        stairs.update()


def weeks_to_read(state: Strength) -> set[int]:
    """The Mondays of weeks with training or with a life event."""
    trained = {week.monday for line in state.lines for week in line.weeks}
    events = {each.day.toordinal() - each.day.weekday() for each in state.events}
    return trained | {monday for monday in events if state.first <= monday <= state.today}
