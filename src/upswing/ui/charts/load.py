"""Is the load sensible? The chart: working sets by week under the planner's cap; below it the session load by week
with the mean of the four weeks before."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.load_weeks import LoadWeeks
from upswing.ui.charts.canvas import keep_pixels
from upswing.ui.charts.weekly import WEEK, WeeklyChart, runs
from upswing.ui.theme import Theme

SHARE = 0.7
"""How much of a week's width its bar takes."""
MANY = 160
"""With more weeks than this at once, lines go without a rim: it would not be seen, but it would be paid for."""


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
        self._starts: list[int] = []
        self._bars: list[QRectF] = []
        self._outlines: list[QRectF] = []
        self._rings = QPolygonF()
        self._edges: tuple[QPolygonF, ...] = ()
        self.fill, self.rim, self.loud, self.ground = QColor(), QColor(), QColor(), QColor()
        self.grow = 1.0
        self._bounds = QRectF()
        keep_pixels(self)

    def set_weeks(self, bars: Mapping[int, float], line: Mapping[int, float], top: float) -> None:
        """Heights by the first day of a week, up to `top`; `line` has a gap where a week has none."""
        self.prepareGeometryChange()
        self._starts = sorted(start for start, value in bars.items() if value > 0)
        self._bars = [_bar(start, bars[start]) for start in self._starts]
        self._edges = tuple(
            QPolygonF([QPointF(at + x, line[at]) for at in run for x in (-0.5, WEEK - 0.5)]) for run in runs(line)
        )
        first, last = min(bars), max(bars)
        self._bounds = QRectF(first - WEEK, 0, last - first + 3 * WEEK, top * 1.2)
        self.update()

    def set_open(self, bars: Mapping[int, float], rings: Iterable[int]) -> None:
        """The bars of weeks that still go on, and the weeks that have a ring at their foot."""
        self._outlines = [_bar(start, value) for start, value in bars.items()]
        self._rings = QPolygonF([QPointF(start + WEEK // 2, 0) for start in rings])

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.getViewBox()
        first, last = view.viewRange()[0] if view is not None else (self._bounds.left(), self._bounds.right())
        seen = slice(bisect_left(self._starts, first - WEEK), bisect_right(self._starts, last))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.fill)
        painter.drawRects([placed.mapRect(bar) for bar in self._bars[seen]])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.rim, 1.4))
        painter.drawRects([placed.mapRect(bar) for bar in self._outlines])
        halo = ((self.ground, 4.4),) if seen.stop - seen.start <= MANY else ()
        for edge in self._edges:
            for colour, width in (*halo, (self.loud, 2.2)):
                painter.setPen(QPen(colour, width * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPolyline(placed.map(edge))
        painter.setPen(QPen(self.rim, 1.4))
        painter.setBrush(self.ground)
        size = 2.8 * self.grow
        for foot in placed.map(self._rings).toList():
            painter.drawEllipse(foot - QPointF(0, 1.4 * size), size, size)
        painter.restore()


def _bar(start: int, value: float) -> QRectF:
    return QRectF(start - 0.5 + WEEK * (1 - SHARE) / 2, 0, WEEK * SHARE, value)


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
        caps = {each.starts_on: float(each.cap) for each in weeks if each.cap is not None}
        before = {each.starts_on: each.before for each in weeks if each.before is not None}
        first, last = weeks[0].starts_on, weeks[-1].starts_on + WEEK - 1
        going_on = {each.starts_on for each in weeks if not each.is_over}
        tops = []
        for view, item, bars, line, rings in (
            (self.views[0], self._sets, {each.starts_on: float(each.sets or 0) for each in weeks}, caps, ()),
            (
                self.views[1],
                self._load,
                {each.starts_on: each.load for each in weeks},
                before,
                [each.starts_on for each in weeks if each.unrated],
            ),
        ):
            top = max([*bars.values(), *line.values(), 5.0])
            tops.append(round(top))
            item.set_weeks({at: 0.0 if at in going_on else value for at, value in bars.items()}, line, top)
            item.set_open({at: bars[at] for at in going_on if bars[at]}, rings)
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
