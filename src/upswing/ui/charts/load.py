"""Is the load sensible? The chart: working sets by week under the planner's cap; below it the session load by week
with the mean of the four weeks before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.load_weeks import LoadWeeks
from upswing.ui.charts.weekly import WEEK, WeeklyChart, runs
from upswing.ui.theme import Theme

SHARE = 0.7
"""How much of a week's width its bar takes."""


@dataclass(frozen=True, slots=True)
class LoadWords:
    """Values on the axes: sets, and load."""

    sets: Callable[[int], str]
    load: Callable[[int], str]


class WeekBars(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """A bar for each week, an outline where it is still going on; a line of steps across; a ring at the foot of weeks
    whose bar cannot be whole."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: Mapping[int, float] = {}
        self.line: Mapping[int, float] = {}
        self.open: frozenset[int] = frozenset()
        self.rings: frozenset[int] = frozenset()
        self.fill, self.rim, self.loud, self.ground = QColor(), QColor(), QColor(), QColor()
        self.grow = 1.0
        self.bounds = QRectF()

    def boundingRect(self) -> QRectF:
        return self.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.combinedTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = WEEK * (1 - SHARE) / 2
        for start, value in self.bars.items():
            if value > 0:
                bar = placed.mapRect(QRectF(start - 0.5 + inset, 0, WEEK * SHARE, value))
                is_open = start in self.open
                painter.setPen(QPen(self.rim, 1.4) if is_open else Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.NoBrush if is_open else self.fill)
                painter.drawRect(bar.adjusted(0.7, 0.7, -0.7, 0) if is_open else bar)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in runs(self.line):
            edge = [placed.map(QPointF(at + x, self.line[at])) for at in run for x in (-0.5, WEEK - 0.5)]
            for colour, width in ((self.ground, 4.4), (self.loud, 2.2)):
                painter.setPen(QPen(colour, width * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPolyline(QPolygonF(edge))
        painter.setPen(QPen(self.rim, 1.4))
        painter.setBrush(self.ground)
        for start in self.rings:
            foot = placed.map(QPointF(start + WEEK // 2, 0)) - QPointF(0, 4 * self.grow)
            painter.drawEllipse(foot, 2.8 * self.grow, 2.8 * self.grow)
        painter.restore()


class LoadChart(WeeklyChart):
    """Sets above, load below."""

    def __init__(self, theme: Theme, words: LoadWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, (5, 4), parent)
        self._words = words
        self._sets, self._load = WeekBars(), WeekBars()
        self._tops = (10, 100)
        self._is_laid = False

    def steps(self, state: LoadWeeks) -> Iterator[None]:
        """Shows `state`; each step is short, so that the window stays awake between them."""
        if not self._is_laid:
            self._is_laid = True
            self.lay([self._sets], [self._load])
            yield
        weeks = state.weeks
        self._sets.bars = {each.starts_on: float(each.sets or 0) for each in weeks}
        self._sets.line = {each.starts_on: float(each.cap) for each in weeks if each.cap is not None}
        self._load.bars = {each.starts_on: each.load for each in weeks}
        self._load.line = {each.starts_on: each.before for each in weeks if each.before is not None}
        self._load.rings = frozenset(each.starts_on for each in weeks if each.unrated)
        first, last = weeks[0].starts_on, weeks[-1].starts_on + WEEK - 1
        tops = []
        for view, item in zip(self.views, (self._sets, self._load), strict=True):
            item.open = frozenset(each.starts_on for each in weeks if not each.is_over)
            top = max([*item.bars.values(), *item.line.values(), 5.0])
            tops.append(round(top))
            item.prepareGeometryChange()
            item.bounds = QRectF(first - WEEK, 0, last - first + 2 * WEEK, top * 1.2)
            view.setYRange(-0.02 * top, top * (1.22 if item is self._sets else 1.1), padding=0)
        self._tops = tops[0], tops[1]
        self.flags.set_days(
            [each.day.toordinal() for each in state.events if first <= each.day.toordinal() <= last],
            0,
            self._tops[0] * 1.2,
        )
        self.set_time((each.starts_on for each in weeks), first, last)
        yield
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        self.dress()
        theme = self.theme
        for item in (self._sets, self._load):
            item.fill, item.rim = theme.blend("surface", "warm", 0.75), theme.colour("warm")
            item.loud, item.ground = theme.colour("accent"), theme.colour("surface")
            item.grow = max(1.0, theme.scale * 0.8)
            item.update()
        ticks = []
        for scale, top, words in zip(self.scales, self._tops, (self._words.sets, self._words.load), strict=True):
            marks = [(float(value), words(value)) for value in round_values(top)]
            scale.setTicks([marks])
            ticks += [word for _, word in marks]
        for scale in self.scales:
            self.fit_left_axis(scale, ticks)


def round_values(top: int) -> range:
    """Round values from 0 to `top`, at most five."""
    step = 1
    while top / step > 4:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return range(0, top + 1, step)
