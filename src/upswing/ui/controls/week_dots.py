"""The week as a quiet row of dots: done, planned, rest, today. Told by shape and word, not by colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.ui.text import tr
from upswing.ui.theme import Theme


class DayMark(StrEnum):
    DONE = "done"
    ACTIVE = "active"
    PLANNED = "planned"
    REST = "rest"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class DayDot:
    day: date
    mark: DayMark
    is_today: bool = False


class WeekDots(QWidget):
    """Seven days side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: Sequence[DayDot] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: Sequence[DayDot]) -> None:
        self._days = days
        spoken = (f"{self.locale().dayName(each.day.isoweekday())}: {_word(each.mark)}" for each in days)
        self.setAccessibleName(tr("Your week"))
        self.setAccessibleDescription(", ".join(spoken))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, self._theme.px(74))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slot = self.width() / len(self._days)
        for place, each in enumerate(self._days):
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                place = len(self._days) - 1 - place
            self._paint_day(painter, QRectF(place * slot, 0, slot, self.height()), each)
        painter.end()

    def _paint_day(self, painter: QPainter, box: QRectF, each: DayDot) -> None:
        theme = self._theme
        font = self.font()
        font.setPixelSize(theme.px(13))
        font.setBold(each.is_today)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if each.is_today else "ink_soft"))
        name = self.locale().dayName(each.day.isoweekday(), self.locale().FormatType.ShortFormat)
        head = QRectF(box.left(), 0, box.width(), theme.px(20))
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
        middle = QPointF(box.center().x(), theme.px(38))
        self._paint_mark(painter, middle, theme.px(9), each.mark)
        font.setBold(False)
        font.setPixelSize(theme.px(12))
        painter.setFont(font)
        painter.setPen(theme.colour("ink_soft"))
        foot = QRectF(box.left(), theme.px(54), box.width(), theme.px(18))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, _word(each.mark))

    def _paint_mark(self, painter: QPainter, at: QPointF, radius: float, mark: DayMark) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        if mark is DayMark.DONE or mark is DayMark.ACTIVE:
            painter.setBrush(theme.colour("accent" if mark is DayMark.DONE else "warm"))
            painter.drawEllipse(at, radius, radius)
            if mark is DayMark.DONE:
                painter.setPen(QPen(theme.colour("on_accent"), max(1.8, radius * 0.24)))
                r = radius * 0.42
                painter.drawPolyline(
                    [at + QPointF(-r, 0), at + QPointF(-r * 0.2, r * 0.8), at + QPointF(r, -r * 0.8)]
                )
        elif mark is DayMark.PLANNED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawEllipse(at, radius - 1, radius - 1)
        elif mark is DayMark.REST:
            painter.setBrush(theme.colour("line"))
            painter.drawRoundedRect(QRectF(at.x() - radius, at.y() - 2, radius * 2, 4), 2, 2)
        else:
            painter.setBrush(theme.colour("line"))
            painter.drawEllipse(at, 3, 3)


def _word(mark: DayMark) -> str:
    return {
        DayMark.DONE: tr("done"),
        DayMark.ACTIVE: tr("active"),
        DayMark.PLANNED: tr("planned"),
        DayMark.REST: tr("rest"),
        DayMark.OPEN: "",
    }[mark]
