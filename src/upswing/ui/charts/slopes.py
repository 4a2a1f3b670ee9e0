"""Does a session lift me? The chart: every session as a line from before to after, and beside it the differences
with their mean and its interval."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.lift import Lift, Slope
from upswing.ui.charts.canvas import Canvas, bare_view, keep_pixels
from upswing.ui.theme import Theme

MOST_DOTS = 12
"""Up to this many equal differences are drawn as single dots, more as a bar."""


@dataclass(frozen=True, slots=True)
class SlopeWords:
    """Words on the axes: the two moments, the difference, and values of the scale and of a difference."""

    before: str
    after: str
    difference: str
    value: Callable[[int], str]
    signed: Callable[[int], str]


class SlopeLines(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Lines from 0 (before) to 1 (after), wider the more sessions went that way; the mean stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.slopes: tuple[Slope, ...] = ()
        self.means: tuple[float, float] | None = None
        self.chosen: Slope | None = None
        self.quiet, self.loud, self.ground = QColor(), QColor(), QColor()
        self.grow = 1.0
        keep_pixels(self)

    def boundingRect(self) -> QRectF:
        return QRectF(-0.2, -7, 1.4, 16)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.worldTransform()
        # Once for all of them: many hundred lines would each pay for it.
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((slope.count for slope in self.slopes), default=1)
        # Those that are alike in one stroke: each call would wait for Python again where a worker wants it too.
        for count in sorted({slope.count for slope in self.slopes}):
            colour = QColor(self.quiet)
            colour.setAlphaF(0.2 + 0.4 * count / most)
            width = 1.0 + 4.0 * math.sqrt((count - 1) / most)
            alike = [(slope.before, slope.after) for slope in self.slopes if slope.count == count]
            self._lines(painter, placed, alike, colour, width)
        if self.means is not None:
            self._lines(painter, placed, [self.means], self.ground, 8.0)
            self._lines(painter, placed, [self.means], self.loud, 4.0, dot=12.0)
        if self.chosen is not None:
            ends = (self.chosen.before, self.chosen.after)
            self._lines(painter, placed, [ends], self.quiet, 3.0, dot=11.0)
        painter.restore()

    def _lines(
        self,
        painter: QPainter,
        placed: QTransform,
        ends: Sequence[tuple[float, float]],
        colour: QColor,
        width: float,
        *,
        dot: float = 6.0,
    ) -> None:
        """From each before to its after, with a dot at both ends."""
        lines = [QLineF(placed.map(QPointF(0, before)), placed.map(QPointF(1, after))) for before, after in ends]
        pen = QPen(colour, width * self.grow, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLines(lines)
        pen.setWidthF(max(dot, width + 3) * self.grow)
        painter.setPen(pen)
        painter.drawPoints([end for line in lines for end in (line.p1(), line.p2())])


class Differences(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Dots (or bars) piled to the right at each difference; left of them the mean and its interval."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[int, int] = {}
        self.mean: float | None = None
        self.interval: tuple[float, float] | None = None
        self.quiet, self.loud = QColor(), QColor()
        self.grow = 1.0

    def boundingRect(self) -> QRectF:
        return QRectF(-0.35, -11, 1.5, 22)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        most = max(self.counts.values(), default=1)
        for difference, count in self.counts.items():
            if most > MOST_DOTS:
                begin, end = (QPointF(0.05 + far, difference) for far in (0.0, count / most * 0.92))
                round_line(painter, self.quiet, 9.0 * self.grow, begin, end)
                continue
            for number in range(count):
                place = QPointF(0.05 + number / MOST_DOTS, difference)
                round_line(painter, self.quiet, 9.0 * self.grow, place, place)
        if self.mean is None:
            return
        middle = QPointF(-0.15, self.mean)
        if self.interval is not None:
            ends = [QPointF(-0.15, end) for end in self.interval]
            round_line(painter, self.loud, 3.0 * self.grow, *ends)
            for end in ends:
                cap = QPointF(0.05, 0)
                round_line(painter, self.loud, 3.0 * self.grow, end - cap, end + cap)
        round_line(painter, self.loud, 11.0 * self.grow, middle, middle)


def round_line(painter: QPainter, colour: QColor, width: float, begin: QPointF, end: QPointF) -> None:
    """A line with round ends, `width` in pixels whatever the chart's scales are; a dot where both ends are one."""
    placed = painter.worldTransform()
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    begin, end = placed.map(begin), placed.map(end)
    if begin == end:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(begin, width / 2, width / 2)
    else:
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(begin, end)
    painter.restore()


class SlopesChart(Canvas):
    """`pointed` tells the `Slope` that is read, or None."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, words: SlopeWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = words
        self._state: Lift | None = None
        self._chosen: Slope | None = None
        self._scale, self._moments = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._steps, self._below = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._left, self._right = bare_view(), bare_view()
        self._lines, self._piles = SlopeLines(), Differences()
        self._zero = pg.InfiniteLine(0, angle=0)
        self.addItem(self._scale, row=0, col=0)
        self.addItem(self._left, row=0, col=1)
        self.addItem(self._moments, row=1, col=1)
        self.addItem(self._steps, row=0, col=2)
        self.addItem(self._right, row=0, col=3)
        self.addItem(self._below, row=1, col=3)
        self.ci.layout.setColumnStretchFactor(1, 3)
        self.ci.layout.setColumnStretchFactor(3, 2)
        for axis, view in (
            (self._scale, self._left),
            (self._moments, self._left),
            (self._steps, self._right),
            (self._below, self._right),
        ):
            axis.linkToView(view)
        self._left.setXRange(-0.12, 1.12, padding=0)
        self._right.setXRange(-0.35, 1.1, padding=0)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    def steps(self, state: Lift) -> Iterator[None]:
        """Shows `state`; each step is short, so that the window stays awake between them."""
        first_time = self._state is None
        self._state = state
        if first_time:
            self._left.addItem(self._lines, ignoreBounds=True)
            self._right.addItem(self._zero, ignoreBounds=True)
            self._right.addItem(self._piles, ignoreBounds=True)
            yield
        found = state.change
        self._lines.slopes = state.slopes
        self._piles.counts = dict(Counter(pair.after - pair.before for pair in state.pairs))
        self._piles.mean = found.mean
        self._piles.interval = (found.interval.low, found.interval.high) if found.interval else None
        means = found.mean_before, found.mean_after
        self._lines.means = (means[0], means[1]) if means[0] is not None and means[1] is not None else None
        self._left.setYRange(state.low - 0.5, state.high + 0.5, padding=0)
        low, high = min(-2, *self._piles.counts, 0), max(2, *self._piles.counts, 0)
        self._right.setYRange(low - 0.6, high + 0.6, padding=0)
        self._read(None)
        yield
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        theme, words = self.theme, self.words
        for axis in (self._scale, self._moments, self._steps, self._below):
            self.dress_axis(axis)
        for axis in (self._moments, self._below):
            axis.setHeight(theme.px(30))
        self._moments.setTicks([[(0.0, words.before), (1.0, words.after)]])
        self._below.setTicks([[(0.4, words.difference)]])
        if self._state is not None:
            values = self._values()
            self._scale.setTicks([[(float(value), words.value(value)) for value in values]])
            self.fit_left_axis(self._scale, [words.value(value) for value in values])
            steps = self._differences()
            self._steps.setTicks([[(float(step), words.signed(step)) for step in steps]])
            self.fit_left_axis(self._steps, [words.signed(step) for step in steps])
        self._zero.setPen(pg.mkPen(theme.colour("line"), width=1))
        ink, accent = theme.colour("ink_soft"), theme.colour("accent")
        self._lines.quiet, self._lines.loud, self._lines.ground = ink, accent, theme.colour("surface")
        self._piles.quiet, self._piles.loud = theme.blend("surface", "ink_soft", 0.55), accent
        self._lines.grow = self._piles.grow = max(1.0, theme.scale * 0.8)
        self._lines.update()
        self._piles.update()

    def take_key(self, event: QKeyEvent) -> bool:
        if self._state is None or not self._state.slopes:
            return False
        slopes = sorted(self._state.slopes, key=lambda slope: (slope.after - slope.before, slope.before))
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            side = 1 if event.key() == Qt.Key.Key_Up else -1
            place = slopes.index(self._chosen) + side if self._chosen in slopes else 0 if side > 0 else -1
            self._read(slopes[min(max(place, 0), len(slopes) - 1)] if place >= 0 or self._chosen else slopes[-1])
            return True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._read(slopes[-1 if event.key() == Qt.Key.Key_Home else 0])
            return True
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self._read(None)
            return True
        return False

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def _values(self) -> list[int]:
        assert self._state is not None
        return [-5, 0, 5] if self._state.low < 0 else list(range(self._state.low, self._state.high + 1))

    def _differences(self) -> list[int]:
        counts = self._piles.counts
        low, high = min(-2, *counts, 0), max(2, *counts, 0)
        return [step for step in range(low, high + 1) if high - low <= 8 or step % 2 == 0]

    def _read(self, slope: Slope | None) -> None:
        if slope == self._chosen:
            return
        self._chosen = self._lines.chosen = slope
        self._lines.update()
        self.pointed.emit(slope)

    def _on_mouse(self, at: QPointF) -> None:
        if self._state is None or not self._left.sceneBoundingRect().contains(at):
            self._read(None)
            return
        spot = self._left.mapSceneToView(at)
        x = min(max(spot.x(), 0.0), 1.0)
        nearest = min(
            self._state.slopes,
            key=lambda slope: abs(slope.before + (slope.after - slope.before) * x - spot.y()),
            default=None,
        )
        near = nearest is not None and abs(nearest.before + (nearest.after - nearest.before) * x - spot.y()) < 0.6
        self._read(nearest if near else None)
