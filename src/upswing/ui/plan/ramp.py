"""The weeks as a ramp: sets done, sets planned, and the cap as a line that cannot be crossed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from upswing.ui.text import counted, day_and_month, short_day, tr
from upswing.ui.theme import Theme

FOOT_PX = 22
SCALE_PX = 30


@dataclass(frozen=True, slots=True)
class WeekBar:
    """Sets of one week from `monday` on; `cap` is None where none was drawn up."""

    monday: date
    done: int
    planned: int
    cap: int | None
    is_now: bool = False


class Ramp(QWidget):
    """Bars of weeks, painted by hand: it needs no chart library and no time to load."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: Sequence[WeekBar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_weeks(self, weeks: Sequence[WeekBar]) -> None:
        self._weeks = weeks
        self.setAccessibleName(tr("Sets in each week"))
        self.setAccessibleDescription(". ".join(map(week_words, weeks)))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, self._theme.px(190))

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
        for place, week in enumerate(self._weeks):
            self._paint_week(painter, self._slot(place), week, top)
        self._paint_caps(painter, top)
        painter.end()

    def _top(self) -> int:
        most = max(max(week.done, week.done + week.planned, week.cap or 0) for week in self._weeks)
        return max(10, -(-most // 5) * 5)

    def _slot(self, place: int) -> QRectF:
        left = float(self._theme.px(SCALE_PX))
        width = (self.width() - left) / len(self._weeks)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = len(self._weeks) - 1 - place
        return QRectF(left + place * width, 8, width, self.height() - 8 - self._theme.px(FOOT_PX))

    def _height(self, sets: float, top: int, slot: QRectF) -> float:
        return slot.bottom() - slot.height() * sets / top

    def _paint_scale(self, painter: QPainter, top: int) -> None:
        slot = self._slot(0)
        for sets in range(0, top + 1, 5 if top <= 25 else 10):
            y = self._height(sets, top, slot)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawLine(QPointF(self._theme.px(SCALE_PX), y), QPointF(self.width(), y))
            painter.setPen(self._theme.colour("ink_soft"))
            box = QRectF(0, y - 10, self._theme.px(SCALE_PX) - 8, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(sets))

    def _paint_week(self, painter: QPainter, slot: QRectF, week: WeekBar, top: int) -> None:
        theme = self._theme
        wide = min(34.0, slot.width() * 0.62)
        left = slot.center().x() - wide / 2
        floor, done = slot.bottom(), self._height(week.done, top, slot)
        painter.setPen(Qt.PenStyle.NoPen)
        if week.done:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(left, done, wide, floor - done), 4, 4)
        if week.planned:
            ahead = self._height(week.done + week.planned, top, slot)
            painter.setBrush(theme.colour("accent_soft"))
            painter.setPen(QPen(theme.colour("accent"), 1.4, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(left, ahead, wide, done - ahead - 1), 4, 4)
        painter.setPen(theme.colour("ink" if week.is_now else "ink_soft"))
        if week.is_now or slot.width() >= theme.px(44) or week.monday.day <= 7:
            words = tr("now") if week.is_now else day_and_month(week.monday)
            foot = QRectF(slot.center().x() - 40, floor + 3, 80, theme.px(18))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_caps(self, painter: QPainter, top: int) -> None:
        painter.setPen(QPen(self._theme.colour("warm"), 2.2))
        for place, week in enumerate(self._weeks):
            if week.cap is not None:
                slot = self._slot(place)
                y = self._height(week.cap, top, slot)
                painter.drawLine(QPointF(slot.left() + 3, y), QPointF(slot.right() - 3, y))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = next((i for i in range(len(self._weeks)) if self._slot(i).contains(QPointF(event.pos()))), None)
            if at is not None:
                QToolTip.showText(event.globalPos(), week_words(self._weeks[at]), self)
            return True
        return super().event(event)


def week_words(week: WeekBar) -> str:
    parts = [counted("{n} set done", "{n} sets done", week.done)]
    if week.planned:
        parts.append(counted("{n} planned", "{n} planned", week.planned))
    if week.cap is not None:
        parts.append(tr("at most {cap}", cap=week.cap))
    return tr("Week of {day}: {parts}", day=short_day(week.monday), parts=", ".join(parts))
