"""Am I getting stronger? One ladder: its rungs above, and below the best amount of each week, both by week."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.domain.exercise import Measure
from upswing.insights.strength import Line, Strength, Week
from upswing.ui.charts.steps import FOOT, HEAD, Stairs, weeks_to_read
from upswing.ui.charts.weekly import WEEK, WeeklyChart
from upswing.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class LineWords:
    """A rung, and an amount, as they stand on their axes."""

    rung: Callable[[int], str]
    amount: Callable[[int], str]


class Amounts(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """A dot for each week's best repetitions, a ring for seconds; joined as long as the movement stays the same."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[QPolygonF, ...] = ()
        self._dots, self._rings = QPolygonF(), QPolygonF()
        self.loud, self.ground = QColor(), QColor()
        self.size = 7.0
        self._bounds = QRectF()

    def set_weeks(self, weeks: Sequence[Week], most: float) -> None:
        """`most` is the height of the part."""
        self.prepareGeometryChange()
        spots = [(week, QPointF(week.monday + WEEK // 2, week.amount)) for week in weeks]
        same = groupby(spots, key=lambda spot: spot[0].exercise_id)
        self._lines = tuple(QPolygonF([place for _, place in group]) for _, group in same)
        self._dots = QPolygonF([place for week, place in spots if week.measure is not Measure.HOLD])
        self._rings = QPolygonF([place for week, place in spots if week.measure is Measure.HOLD])
        first, last = weeks[0].monday, weeks[-1].monday
        self._bounds = QRectF(first - WEEK, 0, last - first + 3 * WEEK, most)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.loud, self.size * 0.22))
        for line in self._lines:
            painter.drawPolyline(placed.map(line))
        for spots, colour, size in (
            (self._dots, self.loud, self.size * 1.2),
            (self._rings, self.loud, self.size * 1.2),
            (self._rings, self.ground, self.size * 0.75),
        ):
            painter.setPen(QPen(colour, size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(placed.map(spots))
        painter.restore()


class LineChart(WeeklyChart):
    """A ladder's own chart; a movement on no ladder has only its amounts."""

    def __init__(self, theme: Theme, words: LineWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, (5, 4), parent)
        self._words = words
        self._line: Line | None = None
        self._stairs, self._amounts = Stairs(), Amounts()
        self._is_laid = False

    def steps(self, state: Strength, line: Line) -> Iterator[None]:
        """Shows one line of `state`, in short steps."""
        if not self._is_laid:
            self._is_laid = True
            self.lay([self._stairs], [self._amounts])
            yield
        self._line = line
        most = max(week.amount for week in line.weeks) * 1.15 + 1
        yield from self._stairs.steps((line,), state.first, state.today)
        self._amounts.set_weeks(line.weeks, most)
        self.views[0].setYRange(-1, 0.05, padding=0)
        self.views[1].setYRange(0, most, padding=0)
        self.flags.set_days([each.day.toordinal() for each in state.events], -1, 0.05)
        self.set_time(weeks_to_read(state), state.first, state.today)
        yield
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        self.dress()
        theme = self.theme
        for item in (self._stairs, self._amounts):
            item.loud, item.ground = theme.colour("accent"), theme.colour("surface")
        self._stairs.soft, self._stairs.ground = theme.colour("accent_soft"), theme.colour("line")
        self._stairs.grow = max(1.0, theme.scale * 0.8)
        self._amounts.size = theme.px(8)
        if self._line is not None:
            self._set_ticks(self._line)
        self._stairs.update()
        self._amounts.update()

    def _set_ticks(self, line: Line) -> None:
        low, high = FOOT - 1, HEAD - 1
        step = 1 if line.top <= 6 and self.theme.scale < 1.4 else 3
        rungs = [n for n in range(1, line.top + 1) if (n - 1) % step == 0 or n == line.top]
        ticks = [(low + (high - low) * n / line.top, self._words.rung(n)) for n in rungs]
        most = max(week.amount for week in line.weeks)
        every = next((each for each in (1, 2, 4, 5, 10, 20, 30, 60) if most / each <= 4), 120)
        amounts = [(float(n), self._words.amount(n)) for n in range(0, most + 1, every)]
        self.scales[0].setTicks([ticks])
        self.scales[1].setTicks([amounts])
        words = [word for _, word in (*ticks, *amounts)]
        for scale in self.scales:
            self.fit_left_axis(scale, words)
