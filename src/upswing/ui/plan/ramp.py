"""The weeks as a ramp: sets done, sets planned, and the cap as a line that cannot be crossed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.planner.weeks import WeekOfPlan
from upswing.ui.plan.week_words import is_away, mark, week_words
from upswing.ui.text import day_and_month, tr
from upswing.ui.theme import Theme

FOOT_PX, SCALE_PX, SLOT_PX = 40, 30, 46
HEAD_PX = 10
STEP_PX = 2


class Ramp(QWidget):
    """Bars of weeks, painted by hand: it needs no chart library and no time to load. Left, right, Home and End move
    from week to week; `pointed` tells which one the keys or the pointer are on, None when they are elsewhere; `chosen`
    that one was clicked or reached by key."""

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: Sequence[WeekOfPlan] = ()
        self._weeks: Sequence[WeekOfPlan] = ()
        self._cursor = 0
        self._hover: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Sets in each week"))

    @property
    def week(self) -> WeekOfPlan | None:
        """The one the keys are on: this week at first."""
        return self._weeks[self._cursor] if self._weeks else None

    def show_weeks(self, weeks: Sequence[WeekOfPlan]) -> None:
        kept = self.week
        self._all = weeks
        self._take_what_fits()
        at = [i for i, week in enumerate(self._weeks) if kept is not None and week.starts_on == kept.starts_on]
        now = [i for i, week in enumerate(self._weeks) if week.is_now]
        self._cursor = (at or now or [0])[0]
        self._describe()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.show_weeks(self._all)

    def slot_of(self, place: int) -> QRectF:
        """The whole height of one week, where it can be pointed at."""
        left = float(self._theme.px(SCALE_PX))
        width = (self.width() - left) / max(1, len(self._weeks))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QRectF((len(self._weeks) - 1 - place) * width, HEAD_PX, width, self._room())
        return QRectF(left + place * width, HEAD_PX, width, self._room())

    def sizeHint(self) -> QSize:
        return QSize(420, self._theme.px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SCALE_PX + 3 * SLOT_PX), self._theme.px(220))

    def _room(self) -> float:
        return self.height() - HEAD_PX - self._theme.px(FOOT_PX)

    def _take_what_fits(self) -> None:
        """The oldest weeks go where the text needs the room; the table has them all."""
        most = max(3, round((self.width() - self._theme.px(SCALE_PX)) // self._theme.px(SLOT_PX)))
        self._weeks = self._all[max(0, len(self._all) - most) :]

    def _describe(self) -> None:
        self.setAccessibleDescription(week_words(self.week) if self.week else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _move_to(self, place: int) -> None:
        self._cursor = max(0, min(len(self._weeks) - 1, place))
        self._describe()
        self.update()
        self.pointed.emit(self.week)
        self.chosen.emit(self.week)

    def _top(self) -> int:
        most = max(max(week.done + week.planned, week.cap or 0) for week in self._weeks)
        return max(10, -(-(most + 1) // 5) * 5)

    def _y(self, sets: float, top: int) -> float:
        return HEAD_PX + self._room() * (1 - sets / top)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._weeks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.px(12))
        painter.setFont(font)
        top = self._top()
        self._paint_scale(painter, top)
        self._paint_wall(painter, top)
        for place, week in enumerate(self._weeks):
            self._paint_week(painter, self.slot_of(place), week, top)
            self._paint_foot(painter, place, week)
        self._paint_caps(painter, top)
        painter.end()

    def _paint_scale(self, painter: QPainter, top: int) -> None:
        scale = self._theme.px(SCALE_PX)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for sets in range(0, top + 1, 5 if top <= 25 else 10):
            y = self._y(sets, top)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            ends = (0, self.width() - scale) if mirrored else (scale, self.width())
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
            painter.setPen(self._theme.colour("ink_soft"))
            tall = self._theme.px(20)
            box = QRectF(self.width() - scale + 8 if mirrored else 0, y - tall / 2, scale - 8, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(sets))

    def _paint_wall(self, painter: QPainter, top: int) -> None:
        """What lies above the cap is closed: hatched, so that it is seen without its colour."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.blend("surface", "warm", 0.4), Qt.BrushStyle.BDiagPattern))
        for place, week in enumerate(self._weeks):
            if week.cap is not None:
                slot = self.slot_of(place)
                painter.drawRect(QRectF(slot.left(), HEAD_PX, slot.width(), self._y(week.cap, top) - HEAD_PX))

    def _paint_week(self, painter: QPainter, slot: QRectF, week: WeekOfPlan, top: int) -> None:
        theme = self._theme
        wide = min(float(theme.px(34)), slot.width() * 0.6)
        left = slot.center().x() - wide / 2
        floor, done = self._y(0, top), self._y(week.done, top)
        painter.setPen(Qt.PenStyle.NoPen)
        if week.done:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, done, wide, floor - done), 4, 4)
        if week.planned:
            ahead = self._y(week.done + week.planned, top)
            painter.setBrush(theme.colour("accent_soft"))
            painter.setPen(QPen(theme.colour("accent"), 1.4, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(left, ahead, wide, done - ahead - 1), 4, 4)
        if is_away(week):
            painter.setPen(QPen(theme.colour("edge"), 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(left, floor - 3), QPointF(left + wide, floor - 3))

    def _paint_foot(self, painter: QPainter, place: int, week: WeekOfPlan) -> None:
        theme, slot = self._theme, self.slot_of(place)
        line = theme.px(17)
        foot = QRectF(slot.left() - 4, slot.bottom() + 3, slot.width() + 8, line)
        here = place == (self._hover if self._hover is not None else self._cursor)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = 2.4 if self.hasFocus() and place == self._cursor else 1.0
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "edge"), width))
            painter.drawRoundedRect(
                QRectF(slot.left() + 2, HEAD_PX - 6, slot.width() - 4, self.height() - 8), 8, 8
            )
        painter.setPen(theme.colour("ink" if week.is_now or here else "ink_soft"))
        words = tr("now") if week.is_now else day_and_month(week.starts_on)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)
        painter.drawText(foot.translated(0, line - 1), Qt.AlignmentFlag.AlignCenter, mark(week))

    def _paint_caps(self, painter: QPainter, top: int) -> None:
        """One stair from week to week; it breaks where no cap was drawn up."""
        painter.setPen(QPen(self._theme.colour("warm"), 2.4))
        before: float | None = None
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for place, week in enumerate(self._weeks):
            if week.cap is None:
                before = None
                continue
            slot, y = self.slot_of(place), self._y(week.cap, top)
            painter.drawLine(QPointF(slot.left(), y), QPointF(slot.right(), y))
            if before is not None:
                x = slot.right() if mirrored else slot.left()
                painter.drawLine(QPointF(x, before), QPointF(x, y))
            before = y

    def _at(self, point: QPointF) -> int | None:
        for place in range(len(self._weeks)):
            if self.slot_of(place).adjusted(0, -HEAD_PX, 0, self._theme.px(FOOT_PX)).contains(point):
                return place
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._at(event.position())
        here = self.week if self.hasFocus() else None
        self.pointed.emit(here if self._hover is None else self._weeks[self._hover])
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.pointed.emit(self.week if self.hasFocus() else None)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self._move_to(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        if step:
            self._move_to(self._cursor + step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_to(0 if event.key() == Qt.Key.Key_Home else len(self._weeks) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self.week)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit(None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_weeks(self._all)
