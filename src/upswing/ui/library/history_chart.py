"""The amount of one movement, session by session: painted by hand, so that nothing heavy has to load."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.domain.exercise import Measure
from upswing.domain.movement_history import Bout
from upswing.ui.library.history_words import bout_words, unit_words
from upswing.ui.text import day_and_month, number, tr
from upswing.ui.theme import Theme

TALL_PX, LEFT_PX, FOOT_PX, ROOM_PX = 150, 46, 24, 10
DOT_ROOM_PX = 7.0
"""A line leads through the dots where each of them has so much room on average."""
NICE = (1, 2, 5, 10, 15, 20, 30, 60, 100, 120, 150, 200, 300, 600, 900, 1200, 1800, 3600)
"""Steps of the scale, in repetitions or seconds; beyond these, powers of ten."""
MONTHS_FROM_DAYS = 330
"""A stretch so long is marked by months, a shorter one by days."""
LINES = 3


class HistoryChart(QWidget):
    """One dot a session, its total over time. Emits `read` with the session that is pointed at by mouse or keys,
    None for none; Left, Right, Home and End walk."""

    read = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bouts: Sequence[Bout] = ()
        self._days: list[int] = []
        self._most = 1
        self._drawn: tuple[object, list[QPointF]] = (None, [])
        self._cursor: int | None = None
        self.setObjectName("movement-chart")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cursor_at(self) -> Bout | None:
        return None if self._cursor is None else self._bouts[self._cursor]

    def show_bouts(self, bouts: Sequence[Bout]) -> None:
        """In the order of time, measured alike."""
        self._bouts = bouts
        self._days = [each.day.toordinal() for each in bouts]
        self._most = max((each.total for each in bouts), default=1)
        self._drawn = (None, [])
        self._cursor = None
        self.setAccessibleName(tr("How much of it in each session"))
        self._describe()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, self._theme.px(TALL_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.px(TALL_PX))

    def dot(self, place: int) -> QPointF:
        """Where the session at `place` is drawn."""
        return self._dots()[place]

    def _dots(self) -> list[QPointF]:
        """Where every session is drawn, worked out once for a size."""
        plot = self._plot()
        known, dots = self._drawn
        if known == (plot, self.layoutDirection()):
            return dots
        top, first = self._top(), self._days[0]
        span = self._days[-1] - first
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        dots = []
        for place, day in enumerate(self._days):
            share = (day - first) / span if span else place / max(1, len(self._days) - 1)
            share = 1 - share if mirrored else share
            y = plot.bottom() - plot.height() * self._bouts[place].total / top
            dots.append(QPointF(plot.left() + share * plot.width(), y))
        self._drawn = ((plot, self.layoutDirection()), dots)
        return dots

    def _plot(self) -> QRectF:
        px = self._theme.px
        box = QRectF(self.rect())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return box.adjusted(ROOM_PX, ROOM_PX, -px(LEFT_PX), -px(FOOT_PX))
        return box.adjusted(px(LEFT_PX), ROOM_PX, -ROOM_PX, -px(FOOT_PX))

    def _step(self) -> int:
        step = next((each for each in NICE if each * LINES >= self._most), None)
        return step if step is not None else 10 ** len(str(self._most // LINES))

    def _top(self) -> int:
        step = self._step()
        return max(step, -(-self._most // step) * step)

    def _describe(self) -> None:
        at = self.cursor_at
        if at is not None:
            self.setAccessibleDescription(bout_words(at))
        elif self._bouts:
            ends = "; ".join(bout_words(each) for each in (self._bouts[0], self._bouts[-1]))
            self.setAccessibleDescription(tr("From first to last. {ends}", ends=ends))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _point_at(self, place: int | None) -> None:
        if place == self._cursor:
            return
        self._cursor = place
        self._describe()
        self.read.emit(self.cursor_at)
        self.update()

    def _nearest(self, x: float) -> int:
        """The session whose dot is nearest, by bisection: the dots stand in the order of time."""
        dots = self._dots()
        way = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        right = bisect_left(dots, way * x, key=lambda dot: way * dot.x())
        near = [place for place in (right - 1, right) if 0 <= place < len(dots)]
        return min(near, key=lambda place: abs(dots[place].x() - x))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bouts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.px(12))
        painter.setFont(font)
        self._paint_scale(painter)
        self._paint_days(painter)
        self._paint_bouts(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        plot, top = self._plot(), self._top()
        for amount in range(0, top + 1, self._step()):
            y = plot.bottom() - plot.height() * amount / top
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("ink_soft"))
            words = self._scale_words(amount)
            wide = self._theme.px(LEFT_PX) - 8
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = plot.right() + 8 if mirrored else plot.left() - 8 - wide
            side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(left, y - 10, wide, 20), side | Qt.AlignmentFlag.AlignVCenter, words)

    def _scale_words(self, amount: int) -> str:
        if self._bouts[0].measure is Measure.REPS or not amount:
            return number(amount)
        if self._bouts[0].measure is Measure.HOLD and self._top() < 120:
            return tr("{n} s", n=number(amount))
        minutes = number(amount // 60)
        return f"{minutes}:{amount % 60:02d}"

    def _paint_days(self, painter: QPainter) -> None:
        """The first and the last day, and what fits between."""
        plot = self._plot()
        first, last = self._days[0], self._days[-1]
        wide = self._theme.px(86)
        steps = max(1, int(plot.width() // wide)) if last > first else 1
        painter.setPen(self._theme.colour("ink_soft"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for step in range(steps + 1 if last > first else 1):
            share = step / steps
            x = plot.right() - share * plot.width() if mirrored else plot.left() + share * plot.width()
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            day = date.fromordinal(first) + timedelta(days=round(share * (last - first)))
            words = day_and_month(day) if last - first < MONTHS_FROM_DAYS else self._month(day)
            foot = QRectF(left, plot.bottom() + 4, wide, self._theme.px(18))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)

    def _month(self, day: date) -> str:
        return self.locale().toString(QDate(day.year, day.month, day.day), "MMM yy")

    def _paint_bouts(self, painter: QPainter) -> None:
        warm, plot = self._theme.colour("warm"), self._plot()
        dots = self._dots()
        if plot.width() / len(dots) >= DOT_ROOM_PX:
            painter.setPen(QPen(warm, 1.6))
            painter.drawPolyline(QPolygonF(dots))
            pen = QPen(warm, 6.4)
        else:
            pen = QPen(warm, 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF(_apart(dots)))
        if self._cursor is not None:
            at = dots[self._cursor]
            painter.setPen(QPen(self._theme.colour("ink_soft"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()))
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.setBrush(warm)
            painter.drawEllipse(at, 5.5, 5.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._bouts:
            self._point_at(self._nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._bouts) - 1
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        step = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}.get(key, 0)
        if last < 0 or not (step or key in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
        elif step:
            start = (last + 1 if step < 0 else -1) if self._cursor is None else self._cursor
            self._point_at(max(0, min(last, start + step)))
        else:
            self._point_at(0 if key == Qt.Key.Key_Home else last)


def _apart(dots: Sequence[QPointF]) -> list[QPointF]:
    """One for each pixel: more of them look the same."""
    return list({(round(dot.x()), round(dot.y())): dot for dot in dots}.values())


def axis_words(bouts: Sequence[Bout]) -> str:
    """What the scale counts."""
    return tr("{unit} in each session", unit=unit_words(bouts[0].measure).capitalize()) if bouts else ""
