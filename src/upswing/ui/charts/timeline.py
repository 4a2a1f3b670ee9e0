"""How has it been? The chart: dots and band of mood over bars of activity, on one axis of days."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from upswing.domain.questionnaire import Questionnaire
from upswing.insights.timeline import Grain, Timeline, grain_for
from upswing.insights.timeline_marks import Marks
from upswing.ui.charts.band import BandItem
from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.charts.dates import DateAxis
from upswing.ui.charts.dots import DotsItem
from upswing.ui.charts.flags import FlagsItem
from upswing.ui.charts.totals import LANE_PX, TotalsItem
from upswing.ui.theme import Theme

MOOD_TOP, BARS_TOP, FLOOR = 5.7, -6.4, -9.4
"""Where the two parts lie, in points of mood: mood from −5 to 5, bars of activity below it."""
SHORTEST_DAYS = 7.0


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """Words on the axes: the ends and the middle of the mood scale, minutes, and a questionnaire with its scale."""

    best: str
    middle: str
    worst: str
    minutes: Callable[[float], str]
    lane: Callable[[Questionnaire], str]


class TimelineChart(Canvas):
    """`range_changed` tells the first and last visible day (ordinals), `pointed` the day that is read or None,
    `moved` that a person has zoomed or panned."""

    can_zoom = True
    range_changed = Signal(float, float)
    pointed = Signal(object)
    moved = Signal()

    def __init__(self, theme: Theme, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._state: Timeline | None = None
        self._grain: Grain | None = None
        self._top_minutes = 0.0
        self._day: int | None = None
        self._asked: tuple[int, int] | None = None
        self._read_days = np.zeros(0, np.int64)
        self._marks = Marks()
        self._axis = DateAxis()
        self._scale = pg.AxisItem("left")
        self._view = bare_view()
        self._view.setMouseEnabled(x=True, y=False)
        self._view.setYRange(FLOOR, MOOD_TOP, padding=0)
        self.addItem(self._scale, row=0, col=0)
        self.addItem(self._view, row=0, col=1)
        self.addItem(self._axis, row=2, col=1)
        self._axis.linkToView(self._view)
        self._scale.linkToView(self._view)
        self._lanes, self._lane_names = bare_view(), pg.AxisItem("left")
        self._flags, self._totals = FlagsItem(), TotalsItem()
        self._lines = [pg.InfiniteLine(y, angle=0) for y in (-5, 0, 5, FLOOR)]
        self._band, self._middle = BandItem(), pg.PlotDataItem(connect="finite")
        self._dots = DotsItem()
        self._bars = pg.BarGraphItem(x0=[], height=[], width=[], pen=None)
        self._cursor = pg.InfiniteLine(0, angle=90)
        self._view.sigXRangeChanged.connect(self._on_range)
        self._view.sigRangeChangedManually.connect(self._on_dragged)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    @property
    def lanes_px(self) -> int:
        """The height that the totals of questionnaires need, 0 without any."""
        return self.theme.px(LANE_PX) * len(self._marks.kinds)

    def steps(self, state: Timeline, marks: Marks) -> Iterator[None]:
        """Shows `state` with its `marks`; each step is short, so that the window stays awake between them."""
        first_time = self._state is None
        self._state, self._marks = state, marks
        self._grain = None
        ordinals = state.series.ordinals
        told = np.isfinite(state.series.mood) | (state.series.minutes > 0)
        oldest = self._oldest()
        marked = [day for day in marks.days if oldest <= day <= state.today]
        self._read_days = np.union1d(ordinals[told], np.array(marked, np.int64))
        edge = 1.5 + 0.01 * (state.today - oldest)
        low, high = oldest - edge, state.today + edge
        self._view.setLimits(xMin=low, xMax=high, minXRange=SHORTEST_DAYS, maxXRange=high - low)
        if first_time:
            for line in self._lines:
                self._view.addItem(line, ignoreBounds=True)
            self._view.addItem(self._bars, ignoreBounds=True)
            self._view.addItem(self._band, ignoreBounds=True)
            self._view.addItem(self._middle, ignoreBounds=True)
            self._middle.setClipToView(True)
            self._middle.setDownsampling(auto=True, method="peak")
            # One by one they cost a twentieth of a path.
            self._middle.curve.setSegmentedLineMode("on")
            self._view.addItem(self._dots, ignoreBounds=True)
            self._view.addItem(self._flags, ignoreBounds=True)
            self._view.addItem(self._cursor, ignoreBounds=True)
            self._cursor.hide()
            yield
        self._flags.set_days([day for day in marked if marks.events_on(day)], FLOOR, MOOD_TOP)
        self._set_lanes(low, high)
        self._dots.set_dots(state.mood_days, state.moods, np.clip(np.rint(state.moods * 2) / 2, -5, 5))
        self.apply_theme(self.theme)
        yield
        self._on_range()

    def show_days(self, days: int | None) -> None:
        """The last `days` days, or everything."""
        if self._state is None:
            return
        oldest = self._oldest()
        first = oldest if days is None else max(oldest, self._state.today - days + 1)
        self._asked = first, self._state.today
        edge = max(0.7, 0.008 * (self._state.today - first))
        self._view.setXRange(first - edge, self._state.today + edge, padding=0)

    def visible_days(self) -> tuple[float, float]:
        """The first and the last day that are seen, as ordinals."""
        if self._asked is not None:
            return float(self._asked[0]), float(self._asked[1])
        first, last = self._view.viewRange()[0]
        return float(np.ceil(first)), float(np.floor(last))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        first, last = self._view.viewRange()[0]
        centre = last if at is None else self._view.mapSceneToView(self.mapToScene(at.toPoint())).x()
        self._move_to(centre - (centre - first) * factor, centre + (last - centre) * factor)

    def pan(self, share: float) -> None:
        """Moves by a share of what is seen; negative is towards the past. Stops at either end."""
        assert self._state is not None
        first, last = self._view.viewRange()[0]
        low, high = self._view.state["limits"]["xLimits"]
        move = min(max(share * (last - first), low - first), high - last)
        self._move_to(first + move, last + move)

    def read(self, day: int | None) -> None:
        """Marks a day and says so; None takes the mark away."""
        if day == self._day:
            return
        self._day = day
        self._cursor.setVisible(day is not None)
        if day is not None:
            self._cursor.setPos(day)
        self.pointed.emit(day)

    def take_key(self, event: QKeyEvent) -> bool:
        if self._state is None:
            return False
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = -1 if key == Qt.Key.Key_Left else 1
            if shift:
                self._read_neighbour(side)
            else:
                self.pan(side / 8)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.25)
        elif key == Qt.Key.Key_Home:
            self.pan(-1e9)
        elif key == Qt.Key.Key_End:
            self.pan(1e9)
        elif key == Qt.Key.Key_0:
            self.show_days(None)
        elif key == Qt.Key.Key_Escape and self._day is not None:
            self.read(None)
        else:
            return False
        return True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.read(None)

    def repaint_items(self) -> None:
        theme = self.theme
        for axis in (self._axis, self._scale):
            self.dress_axis(axis)
        self._axis.setHeight(theme.px(30))
        for line in self._lines:
            line.setPen(pg.mkPen(theme.colour("line"), width=1))
        self._band.set_colour(theme.colour("accent_soft"))
        self._middle.setPen(pg.mkPen(theme.colour("accent"), width=2))
        self._bars.setOpts(brush=theme.colour("warm"), pen=None)
        self._cursor.setPen(pg.mkPen(theme.colour("ink_soft"), width=1, style=Qt.PenStyle.DashLine))
        self._dots.set_colours(theme.mood, theme.colour("ink_soft"))
        self._dots.set_size(self._dot_size())
        self._flags.set_look(theme.colour("ink_soft"), theme.px(10))
        self._totals.set_look(theme.colour("ink"), theme.colour("surface"), theme.colour("line"), theme.px(6))
        if self._state is not None:
            self._set_scale()
            self._set_lane_names()

    def _oldest(self) -> int:
        """The first day of the axis: that of the oldest entry or total, at least four weeks back."""
        assert self._state is not None
        totals = (each.day.toordinal() for each in self._marks.totals)
        return min(self._state.first, self._state.today - 27, *totals)

    def _set_lanes(self, low: float, high: float) -> None:
        """Below the bars a lane for every questionnaire that there are totals of."""
        kinds = self._marks.kinds
        view, names = self._lanes, self._lane_names
        if kinds and view.scene() is None:
            self.addItem(names, row=1, col=0)
            self.addItem(view, row=1, col=1)
            names.linkToView(view)
            view.setXLink(self._view)
            view.addItem(self._totals, ignoreBounds=True)
            view.setMouseEnabled(x=True, y=False)
        self._totals.set_lanes([tuple(each for each in self._marks.totals if each.kind is kind) for kind in kinds])
        view.setLimits(xMin=low, xMax=high, minXRange=SHORTEST_DAYS, maxXRange=high - low)
        view.setYRange(-max(1, len(kinds)), 0, padding=0)

    def _move_to(self, first: float, last: float) -> None:
        self._asked = None
        self._view.setXRange(first, last, padding=0)
        self.moved.emit()

    def _on_dragged(self) -> None:
        self._asked = None
        self._on_range()
        self.moved.emit()

    def _dot_size(self) -> float:
        first, last = self._view.viewRange()[0]
        days = last - first
        return self.theme.px(9 if days <= 120 else 5 if days <= 800 else 3)

    def _on_range(self) -> None:
        if self._state is None:
            return
        first, last = self._view.viewRange()[0]
        grain = grain_for(last - first)
        if grain is not self._grain:
            self._grain = grain
            band = self._state.band(grain)
            self._band.set_band(band.days, band.low, band.high)
            self._middle.setData(band.days, band.middle)
            self._dots.set_size(self._dot_size())
            self._top_minutes = 0.0
        self._set_bars(first, last)
        self.range_changed.emit(*self.visible_days())

    def _set_bars(self, first: float, last: float) -> None:
        """Only the bars that are seen, as tall as the tallest of them allows."""
        assert self._state is not None
        assert self._grain is not None
        bars = self._state.activity(self._grain)
        begin, end = np.searchsorted(bars.starts + bars.lengths, first), np.searchsorted(bars.starts, last + 1)
        part = slice(int(begin), int(end))
        top = round_up(float(bars.minutes[part].max())) if end > begin else 0.0
        unit = (BARS_TOP - FLOOR) / top if top else 0.0
        self._bars.setOpts(
            x0=bars.starts[part] - 0.5 + bars.lengths[part] * 0.14,
            width=bars.lengths[part] * 0.72,
            y0=np.full(part.stop - part.start, FLOOR),
            height=bars.minutes[part] * unit,
        )
        if top != self._top_minutes:
            self._top_minutes = top
            self._set_scale()

    def _set_scale(self) -> None:
        words = self._words
        ticks = [(5.0, words.best), (0.0, words.middle), (-5.0, words.worst)]
        if self._top_minutes:
            ticks += [(BARS_TOP, words.minutes(self._top_minutes))]
        self._scale.setTicks([ticks])
        self.fit_left_axis(self._scale, self._words_beside())

    def _words_beside(self) -> list[str]:
        """All that may stand left of the parts: the parts begin at one edge."""
        words = self._words
        lanes = [words.lane(kind) for kind in self._marks.kinds]
        return [words.best, words.middle, words.worst, words.minutes(9000), *lanes]

    def _set_lane_names(self) -> None:
        names = [(-place - 0.5, self._words.lane(kind)) for place, kind in enumerate(self._marks.kinds)]
        self.dress_axis(self._lane_names)
        self._lane_names.setTicks([names])
        self.fit_left_axis(self._lane_names, self._words_beside())
        for item in (self._lanes, self._lane_names):
            item.setMinimumHeight(self.lanes_px)
            item.setMaximumHeight(self.lanes_px)

    def _read_neighbour(self, side: int) -> None:
        """The next day with something to tell, from the one that is read or from the end that is seen."""
        if not len(self._read_days):
            return
        if self._day is None:
            place = int(np.searchsorted(self._read_days, self.visible_days()[1], side="right")) - 1
        else:
            place = int(np.searchsorted(self._read_days, self._day)) + side
        day = int(self._read_days[min(max(place, 0), len(self._read_days) - 1)])
        first, last = self.visible_days()
        if day < first or day > last:
            self.pan((day - (first if day < first else last)) / max(1.0, last - first))
        self.read(day)

    def _on_mouse(self, at: QPointF) -> None:
        if self._state is None:
            return
        if self._view.sceneBoundingRect().contains(at):
            x = self._view.mapSceneToView(at).x()
            marked = self._flags.near(x)
        elif self._marks.kinds and self._lanes.sceneBoundingRect().contains(at):
            x = self._lanes.mapSceneToView(at).x()
            marked = self._totals.near(x)
        else:
            self.read(None)
            return
        day = round(x) if marked is None else marked
        self.read(day if self._oldest() <= day <= self._state.today else None)


def round_up(minutes: float) -> float:
    """The next round number of minutes at or above, for the top of the bars."""
    for step in (10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2400, 3000):
        if minutes <= step:
            return float(step)
    return float(np.ceil(minutes / 1000) * 1000)
