"""Are active days better days? The chart: every day a dot, its mood over its minutes of activity; and a smooth line
with its band where there are days enough."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QWidget

from upswing.insights.active_state import MOST_MIN, Dots
from upswing.insights.daily import Floats
from upswing.ui.charts.band import BandItem
from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.charts.dots import DotsItem
from upswing.ui.theme import Theme

SCATTER_MIN, SCATTER_POINTS = 1.6, 0.16
"""How far equal dots are strewn apart, in minutes and points of mood, so that none hides another."""
ACROSS, UP = 0.7548776662466927, 0.5698402909980532
"""Two turns that together strew evenly, without stripes (Roberts 2018, the R2 sequence)."""
SHORTEST_MIN = 15.0
STEPS = (5, 10, 15, 30, 60)
"""Minutes between labels, of which the closest that has room is taken."""
NEAR_PX = 14.0


@dataclass(frozen=True, slots=True)
class MinutesWords:
    """The ends and the middle of the mood scale, and minutes."""

    best: str
    middle: str
    worst: str
    minutes: Callable[[float], str]


class MinutesChart(Canvas):
    """`pointed` tells the place (in the state's arrays) of the day that is read, or None."""

    can_zoom = True
    pointed = Signal(object)

    def __init__(self, theme: Theme, words: MinutesWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._state: Dots | None = None
        self._x = self._y = np.zeros(0)
        self._order = np.zeros(0, np.int64)
        self._place: int | None = None
        self._scale, self._axis = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._view = bare_view()
        self._view.setMouseEnabled(x=True, y=False)
        self._view.setYRange(-5.7, 5.7, padding=0)
        self.addItem(self._scale, row=0, col=0)
        self.addItem(self._view, row=0, col=1)
        self.addItem(self._axis, row=1, col=1)
        self._scale.linkToView(self._view)
        self._axis.linkToView(self._view)
        self._lines = [pg.InfiniteLine(y, angle=0) for y in (-5, 0, 5)]
        self._band, self._middle = BandItem(), pg.PlotDataItem(connect="finite")
        self._dots, self._chosen = DotsItem(), DotsItem()
        self._view.sigXRangeChanged.connect(self._set_ticks)
        self._view.sigResized.connect(self._set_ticks)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    def steps(self, state: Dots) -> Iterator[None]:
        """Shows `state`; each step is short, so that the window stays awake between them."""
        first_time = self._state is None
        self._state = state
        if first_time:
            for item in (*self._lines, self._band, self._dots, self._middle, self._chosen):
                self._view.addItem(item, ignoreBounds=True)
            yield
        x = np.minimum(state.minutes, MOST_MIN) + strewn(state.ordinals, ACROSS, SCATTER_MIN)
        y = state.moods + strewn(state.ordinals, UP, SCATTER_POINTS)
        self._order = np.argsort(x, kind="stable")
        self._x, self._y = x[self._order], y[self._order]
        shades = np.clip(np.rint(state.moods * 2) / 2, -5, 5)[self._order]
        self._dots.set_dots(self._x, self._y, shades)
        self._read(None)
        yield
        curve = state.curve
        none = np.zeros(0)
        # An empty line would be an invalid one in a saved drawing.
        for line in (self._band, self._middle):
            line.setVisible(curve is not None)
        self._band.set_band(*((curve.minutes, curve.low, curve.high) if curve else (none, none, none)))
        self._middle.setData(*((curve.minutes, curve.middle) if curve else (none, none)))
        longest = float(min(MOST_MIN, max(30.0, state.minutes.max(initial=0.0))))
        low, high = -4.0, longest + 5.0
        self._view.setLimits(xMin=low, xMax=high, minXRange=SHORTEST_MIN, maxXRange=high - low)
        self._view.setXRange(low, high, padding=0)
        yield
        self.apply_theme(self.theme)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        first, last = self._view.viewRange()[0]
        centre = first if at is None else self._view.mapSceneToView(self.mapToScene(at.toPoint())).x()
        self._view.setXRange(centre - (centre - first) * factor, centre + (last - centre) * factor, padding=0)

    def pan(self, share: float) -> None:
        """Moves by a share of what is seen. Stops at either end."""
        first, last = self._view.viewRange()[0]
        low, high = self._view.state["limits"]["xLimits"]
        move = min(max(share * (last - first), low - first), high - last)
        self._view.setXRange(first + move, last + move, padding=0)

    def take_key(self, event: QKeyEvent) -> bool:
        if self._state is None or not len(self._x):
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
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.pan(-1e9 if key == Qt.Key.Key_Home else 1e9)
        elif key == Qt.Key.Key_0:
            self.zoom(1e6)
        elif key == Qt.Key.Key_Escape and self._place is not None:
            self._read(None)
        else:
            return False
        return True

    def repaint_items(self) -> None:
        theme = self.theme
        for axis in (self._scale, self._axis):
            self.dress_axis(axis)
        self._axis.setHeight(theme.px(30))
        for line in self._lines:
            line.setPen(pg.mkPen(theme.colour("line"), width=1))
        self._band.set_colour(theme.colour("accent_soft"))
        self._middle.setPen(pg.mkPen(theme.colour("accent"), width=2))
        self._dots.set_colours(theme.mood, theme.colour("ink_soft"))
        self._dots.set_size(theme.px(8 if len(self._x) <= 400 else 5))
        self._chosen.set_colours(lambda _: theme.colour("ink"), theme.colour("ink"))
        self._chosen.set_size(theme.px(13))
        words = self._words
        self._scale.setTicks([[(5.0, words.best), (0.0, words.middle), (-5.0, words.worst)]])
        self.fit_left_axis(self._scale, [words.best, words.middle, words.worst])
        self._set_ticks()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def _set_ticks(self) -> None:
        first, last = self._view.viewRange()[0]
        widest = QFontMetricsF(self.tick_font()).horizontalAdvance(self._words.minutes(MOST_MIN))
        most = max(1.0, min(8.0, self._view.width() / (widest * 1.4)))
        step = next((step for step in STEPS if (last - first) / step <= most), STEPS[-1])
        ticks = [(float(at), self._words.minutes(at)) for at in range(0, round(MOST_MIN) + 1, step)]
        self._axis.setTicks([[tick for tick in ticks if first <= tick[0] <= last]])

    def _read(self, place: int | None) -> None:
        """Marks the dot at this place of the drawn order."""
        if place == self._place:
            return
        self._place = place
        spot = slice(0, 0) if place is None else slice(place, place + 1)
        self._chosen.set_dots(self._x[spot], self._y[spot], np.zeros(spot.stop - spot.start))
        self._chosen.set_colours(lambda _: self.theme.colour("ink"), self.theme.colour("ink"))
        self.pointed.emit(None if place is None else int(self._order[place]))

    def _read_neighbour(self, side: int) -> None:
        first, last = self._view.viewRange()[0]
        if self._place is None:
            place = int(np.searchsorted(self._x, first if side > 0 else last)) - (0 if side > 0 else 1)
        else:
            place = self._place + side
        place = min(max(place, 0), len(self._x) - 1)
        at = float(self._x[place])
        if not first <= at <= last:
            self.pan((at - (first if at < first else last)) / (last - first))
        self._read(place)

    def _on_mouse(self, at: QPointF) -> None:
        if self._state is None or not len(self._x) or not self._view.sceneBoundingRect().contains(at):
            self._read(None)
            return
        spot = self._view.mapSceneToView(at)
        x_px, y_px = (1 / max(1e-9, float(size)) for size in self._view.viewPixelSize())
        apart = ((self._x - spot.x()) * x_px) ** 2 + ((self._y - spot.y()) * y_px) ** 2
        nearest = int(np.argmin(apart))
        self._read(nearest if apart[nearest] <= NEAR_PX**2 else None)


def strewn(seeds: Floats, turn: float, reach: float) -> Floats:
    """A place within ±reach for each seed, always the same for the same one."""
    spread: Floats = ((seeds * turn) % 1.0 * 2 - 1) * reach
    return spread
