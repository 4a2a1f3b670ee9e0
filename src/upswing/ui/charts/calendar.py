"""When? The calendar: a year as twelve rows of days, each day's mood as a bar in its cell, a dot where one moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.when import When
from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.charts.dots import mixed
from upswing.ui.theme import Theme

ROW_PX = 27
MONTHS, MOST_DAYS = 12, 31
MARKED_DAYS = (1, 5, 10, 15, 20, 25, 30)


@dataclass(frozen=True, slots=True)
class DayCell:
    """`mood` −5…+5, None where none was noted; whether one `moved`, and whether something happened in life."""

    mood: float | None
    moved: bool
    event: bool


class YearCells(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """A day lies around (day of the month, −month); the better the mood, the taller and warmer its bar."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: dict[date, DayCell] = {}
        self.chosen: date | None = None
        self.theme: Theme | None = None

    def boundingRect(self) -> QRectF:
        return QRectF(0.5, -MONTHS - 0.5, MOST_DAYS, MONTHS)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.theme is None:
            return
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = {
            day: placed.mapRect(QRectF(day.day - 0.5, -day.month - 0.5, 1, 1)).adjusted(1, 1, -1, -1)
            for day in self.cells
        }
        self._paint_grounds(painter, self.theme, room)
        self._paint_moods(painter, self.theme, room)
        self._paint_marks(painter, self.theme, room)
        if self.chosen in room:
            painter.setPen(QPen(self.theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room[self.chosen], 3, 3)
        painter.restore()

    def _paint_grounds(self, painter: QPainter, theme: Theme, room: Mapping[date, QRectF]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        for around in room.values():
            painter.drawRoundedRect(around, 3, 3)

    def _paint_moods(self, painter: QPainter, theme: Theme, room: Mapping[date, QRectF]) -> None:
        soft = theme.colour("ink_soft")
        by_mood: dict[float, list[QRectF]] = {}
        for day, around in room.items():
            mood = self.cells[day].mood
            if mood is not None:
                high = around.height() - foot_of(around)
                tall = max(2.0, high * (mood + 5) / 10)
                bar = QRectF(around.x() + 0.5, around.y() + high - tall, around.width() - 1, tall)
                by_mood.setdefault(mood, []).append(bar)
        for mood, bars in by_mood.items():
            fill = theme.mood(mood)
            painter.setPen(QPen(mixed(fill, soft, 0.45), 1))
            painter.setBrush(fill)
            painter.drawRects(bars)

    def _paint_marks(self, painter: QPainter, theme: Theme, room: Mapping[date, QRectF]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warm"))
        for day, around in room.items():
            if self.cells[day].moved:
                foot = foot_of(around)
                middle = QPointF(around.center().x(), around.bottom() - foot / 2)
                painter.drawEllipse(middle, foot * 0.38, foot * 0.38)
        painter.setBrush(theme.colour("ink"))
        for day, around in room.items():
            if self.cells[day].event:
                corner, size = around.topRight(), min(8.0, around.width() * 0.45)
                painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))


def foot_of(around: QRectF) -> float:
    """How much of a day's cell is kept below its bar, for the mark of movement."""
    return min(7.0, around.height() * 0.3)


class CalendarChart(Canvas):
    """`pointed` tells the day that is read, or None; `turned` the year that is shown."""

    pointed = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme, months: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._months = months
        self._state: When | None = None
        self._events: frozenset[date] = frozenset()
        self.year = 0
        self._labels, self._days = pg.AxisItem("left"), pg.AxisItem("top")
        self._view = bare_view()
        self._view.setXRange(0.5, MOST_DAYS + 0.5, padding=0)
        self._view.setYRange(-MONTHS - 0.5, -0.5, padding=0)
        self.addItem(self._days, row=0, col=1)
        self.addItem(self._labels, row=1, col=0)
        self.addItem(self._view, row=1, col=1)
        self._labels.linkToView(self._view)
        self._days.linkToView(self._view)
        self._cells = YearCells()
        self.scene().sigMouseMoved.connect(self._on_mouse)

    @property
    def wanted_px(self) -> int:
        """The height at which every day has its room."""
        return max(self.theme.px(22), ROW_PX) * MONTHS + self.theme.px(32)

    def steps(self, state: When) -> Iterator[None]:
        """Shows `state`, the year that is shown already or the last."""
        first_time = self._state is None
        self._state = state
        self._events = frozenset(each.day for each in state.events)
        if first_time:
            self._view.addItem(self._cells, ignoreBounds=True)
            self.year = state.last_year
            yield
        self.show_year(min(max(self.year, state.first_year), state.last_year))
        yield
        self.apply_theme(self.theme)

    def show_year(self, year: int) -> None:
        """Turns to this year; what is read goes with it."""
        assert self._state is not None
        self.year = year
        first, last = date(year, 1, 1), min(date(year, 12, 31), self._last_day())
        self._cells.cells = {
            day: self._cell(day) for day in (first + timedelta(n) for n in range((last - first).days + 1))
        }
        self._cells.update()
        if self._cells.chosen is not None and self._cells.chosen.year != year:
            self._read(None)
        self.turned.emit(year)

    def repaint_items(self) -> None:
        theme = self.theme
        for axis in (self._labels, self._days):
            self.dress_axis(axis)
        self._days.setHeight(theme.px(28))
        self._days.setTicks([[(float(day), QLocale().toString(day)) for day in MARKED_DAYS]])
        self._labels.setTicks([[(-float(at), words) for at, words in enumerate(self._months, 1)]])
        self.fit_left_axis(self._labels, self._months)
        self._cells.theme = theme
        self._cells.update()

    def take_key(self, event: QKeyEvent) -> bool:
        state, chosen = self._state, self._cells.chosen
        if state is None:
            return False
        key = event.key()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            year = self.year + (-1 if key == Qt.Key.Key_PageUp else 1)
            self.show_year(min(max(year, state.first_year), state.last_year))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(timedelta(-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_month(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and chosen is not None:
            self._read(None)
        else:
            return False
        return True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def _last_day(self) -> date:
        assert self._state is not None
        series = self._state.series
        newest = int(series.ordinals[-1]) if series.days else 0
        return date.fromordinal(max(self._state.today, newest))

    def _cell(self, day: date) -> DayCell:
        assert self._state is not None
        series = self._state.series
        place = day.toordinal() - int(series.ordinals[0]) if series.days else -1
        if not 0 <= place < series.days:
            return DayCell(None, False, day in self._events)
        mood = float(series.mood[place])
        return DayCell(None if mood != mood else mood, bool(series.sessions[place]), day in self._events)

    def _go(self, by: timedelta) -> None:
        """Reads the day so far away; the first time the newest of the year."""
        newest = max(self._cells.cells)
        self._read_in(newest if self._cells.chosen is None else self._cells.chosen + by)

    def _go_month(self, by: int) -> None:
        chosen = self._cells.chosen
        if chosen is None:
            self._go(timedelta(0))
            return
        months = chosen.year * 12 + chosen.month - 1 + by
        day = chosen.day
        while True:
            try:
                self._read_in(date(months // 12, months % 12 + 1, day))
            except ValueError:
                day -= 1
            else:
                return

    def _read_in(self, day: date) -> None:
        """Reads a day, turning to its year; days before the first year and after the last are not gone to."""
        assert self._state is not None
        if self._state.first_year <= day.year and day <= self._last_day():
            if day.year != self.year:
                self.show_year(day.year)
            self._read(day)

    def _read(self, day: date | None) -> None:
        if day == self._cells.chosen:
            return
        self._cells.chosen = day
        self._cells.update()
        self.pointed.emit(day)

    def _on_mouse(self, at: QPointF) -> None:
        if self._state is None or not self._view.sceneBoundingRect().contains(at):
            self._read(None)
            return
        spot = self._view.mapSceneToView(at)
        month, day = round(-spot.y()), round(spot.x())
        self._read(next((each for each in self._cells.cells if (each.month, each.day) == (month, day)), None))
