"""The days as a grid of buttons, seven across where there is room; one of them is open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from upswing.ui.controls.tab_order import reached_here
from upswing.ui.plan.fortnight import DayKind, PlanDay, day_word, minutes_word
from upswing.ui.text import long_day, short_day, tr
from upswing.ui.theme import Theme

CELL_PX = (98, 76)
GAP = 6
FILLS = {
    DayKind.DONE: "accent",
    DayKind.ACTIVE: "warm_soft",
    DayKind.SESSION: "accent_soft",
}


class DayButton(QPushButton):
    """A day: its date, one word, its minutes. Painted, so that a quiet day stays quiet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._day: PlanDay | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def day(self) -> PlanDay | None:
        return self._day

    def show_day(self, day: PlanDay) -> None:
        self._day = day
        self.setObjectName(f"plan-day-{day.day.isoformat()}")
        when = tr("today, {day}", day=long_day(day.day)) if day.is_today else long_day(day.day)
        told = day_word(day) if day.kind is not DayKind.OPEN else tr("nothing written down")
        self.setAccessibleName(", ".join(part for part in (when, told, minutes_word(day)) if part))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(CELL_PX[0]), max(60, self._theme.px(CELL_PX[1])))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, day = self._theme, self._day
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill = FILLS.get(day.kind)
        painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(self._edge())
        painter.drawRoundedRect(box, 10, 10)
        on_accent = day.kind is DayKind.DONE
        quiet = day.kind not in (DayKind.DONE, DayKind.ACTIVE, DayKind.SESSION)
        lines = (
            (tr("Today") if day.is_today else short_day(day.day), 12, day.is_today, 8),
            (day_word(day), 15, not quiet, 27),
            (minutes_word(day), 12, False, 49),
        )
        for text, size, bold, top in lines:
            font = self.font()
            font.setPixelSize(theme.px(size))
            font.setBold(bold)
            painter.setFont(font)
            soft = size == 12 or (quiet and day.kind is not DayKind.WALK)
            painter.setPen(theme.colour("on_accent" if on_accent else "ink_soft" if soft else "ink"))
            line = QRectF(box.left() + 2, box.top() + theme.px(top) - 2, box.width() - 4, theme.px(size + 6))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        if on_accent:
            self._paint_tick(painter, box)
        painter.end()

    def _edge(self) -> QPen | Qt.PenStyle:
        """Where the keys are, which day is open, and which is today: three widths of line."""
        assert self._day is not None
        if self.hasFocus():
            return QPen(self._theme.colour("ink"), 3)
        if self.isChecked():
            return QPen(self._theme.colour("accent"), 3)
        if self._day.is_today or self.underMouse():
            return QPen(self._theme.colour("edge"), 1.4)
        return Qt.PenStyle.NoPen

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        r = self._theme.px(5)
        at = QPointF(box.right() - 2 * r, box.bottom() - 2 * r)
        painter.setPen(QPen(self._theme.colour("on_accent"), max(1.8, r * 0.4)))
        painter.drawPolyline([at + QPointF(-r, 0), at + QPointF(-r * 0.2, r * 0.8), at + QPointF(r, -r * 0.8)])


class DayGrid(QWidget):
    """Emits `opened` with the day that is clicked or reached by key."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: list[DayButton] = []
        self._shown = 0
        self._across = 0
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setAccessibleName(tr("This week and the next two"))
        self._group.buttonToggled.connect(self._on_toggled)

    def show_days(self, days: Sequence[PlanDay], opened: date | None) -> None:
        """`opened` is the day that is marked as open."""
        while len(self._buttons) < len(days):
            made = DayButton(self._theme)
            self._group.addButton(made)
            self._buttons.append(made)
        self._group.blockSignals(True)
        for button, day in zip(self._buttons, days, strict=False):
            button.show_day(day)
            button.setChecked(day.day == opened)
        self._group.blockSignals(False)
        self._shown = len(days)
        self._lay_out()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for each in self._buttons:
            each.apply_theme(theme)
        self._across = 0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        across = max(1, min(7, (self.width() + GAP) // (self._theme.px(CELL_PX[0]) + GAP)))
        if across == self._across and self._grid.count() == self._shown:
            return
        while self._grid.takeAt(0) is not None:
            pass
        self._across = across
        self._grid.setEnabled(False)
        for place, each in enumerate(self._buttons):
            if place < self._shown:
                self._grid.addWidget(each, place // across, place % across)
            each.setVisible(place < self._shown)
        self._grid.setEnabled(True)
        for place in range(7):
            self._grid.setColumnStretch(place, 1 if place < across else 0)
        reached_here(self, self._buttons)
        self.updateGeometry()

    def _on_toggled(self, button: DayButton, checked: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if checked and button.day is not None:
            self.opened.emit(button.day)
