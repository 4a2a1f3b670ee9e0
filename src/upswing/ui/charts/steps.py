"""Am I getting stronger? At a glance: a small stair for every ladder, one row each, on one axis of weeks."""

from collections.abc import Callable, Iterator, Mapping

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.strength import Line, Strength
from upswing.ui.charts.weekly import WEEK, WeeklyChart, runs
from upswing.ui.theme import Theme

ROW_PX = 58
FOOT, HEAD = 0.14, 0.86
"""Where a row's lowest and highest step lie in it."""


def height_of(line: Line) -> Mapping[int, float]:
    """For each week of the line how high its step lies, 0…1: by rung where there is a ladder, else by amount."""
    if line.top:
        return {week.monday: (week.rung or 0) / line.top for week in line.weeks}
    most = max(week.amount for week in line.weeks)
    return {week.monday: week.amount / most for week in line.weeks}


class Stairs(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """The row of line n lies from −n − 1 to −n. A ladder has a filled stair; amounts have a thin line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.heights: tuple[Mapping[int, float], ...] = ()
        self.loud, self.soft, self.ground = QColor(), QColor(), QColor()
        self.grow = 1.0
        self.bounds = QRectF()

    def boundingRect(self) -> QRectF:
        return self.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.combinedTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, (line, heights) in enumerate(zip(self.lines, self.heights, strict=True)):
            foot = -row - 1 + FOOT
            ends = [placed.map(QPointF(x, foot)) for x in (self.bounds.left(), self.bounds.right())]
            painter.setPen(QPen(self.ground, 1))
            painter.drawLine(*ends)
            for run in runs(heights):
                steps = [(start, foot + (HEAD - FOOT) * heights[start]) for start in run]
                if line.top:
                    self._stair(painter, steps, foot, placed)
                else:
                    self._amounts(painter, steps, placed)
        painter.restore()

    def _stair(self, painter: QPainter, steps: list[tuple[int, float]], foot: float, placed: QTransform) -> None:
        edge: list[QPointF] = []
        for start, height in steps:
            edge += [placed.map(QPointF(start + side, height)) for side in (-0.5, WEEK - 0.5)]
        ends = [placed.map(QPointF(x, foot)) for x in (steps[-1][0] + WEEK - 0.5, steps[0][0] - 0.5)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.soft)
        painter.drawPolygon(QPolygonF([*edge, *ends]))
        painter.setPen(QPen(self.loud, 2.4 * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(edge)

    def _amounts(self, painter: QPainter, steps: list[tuple[int, float]], placed: QTransform) -> None:
        painter.setPen(QPen(self.loud, 1.4 * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        spots = [placed.map(QPointF(start + WEEK / 2 - 0.5, height)) for start, height in steps]
        painter.drawPolyline(spots)
        painter.setBrush(self.loud)
        painter.setPen(Qt.PenStyle.NoPen)
        for spot in spots:
            painter.drawEllipse(spot, 2.6 * self.grow, 2.6 * self.grow)


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
        stairs, rows = self._stairs, len(state.lines)
        stairs.prepareGeometryChange()
        stairs.lines, stairs.heights = state.lines, tuple(height_of(line) for line in state.lines)
        stairs.bounds = QRectF(state.first - WEEK, -rows, state.today - state.first + 3 * WEEK, rows)
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
