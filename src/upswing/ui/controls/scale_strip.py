"""The check-in strip: one labelled row of steps, one tap or key each, never preselected."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from upswing.ui.text import signed
from upswing.ui.theme import Theme


class ScaleStrip(QWidget):
    """A row of steps from `low` to `high`. Left and right move, Enter, a digit (after a minus) or a click chooses."""

    chosen = Signal(int)

    def __init__(self, low: int, high: int, words: dict[int, str], theme: Theme, *, signed_numbers: bool) -> None:
        super().__init__()
        self._low, self._high, self._words = low, high, words
        self._theme = theme
        self._signed = signed_numbers
        self._value: int | None = None
        self._hover: int | None = None
        self._cursor: int | None = None
        self._below_nought = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        """Shows a value without announcing it; None shows that nothing has been chosen."""
        self._value = self._cursor = value
        self._describe()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def cell(self, value: int) -> QRectF:
        """Where the step of `value` is painted and can be tapped."""
        count = self._high - self._low + 1
        gap = 6.0
        width = (self.width() - 2 - gap * (count - 1)) / count
        place = value - self._low
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = count - 1 - place
        return QRectF(1 + place * (width + gap), 1, width, self._cell_height())

    def words_for(self, value: int) -> str:
        """The nearest word that stands on the scale at or below the value's strength."""
        if value in self._words:
            return self._words[value]
        if not self._signed:
            return ""
        nearest = min(self._words, key=lambda known: (abs(known - value), -abs(known)))
        return self._words[nearest]

    def _cell_height(self) -> float:
        return max(44.0, float(self._theme.px(44)))

    def _at(self, point: QPointF) -> int | None:
        for value in range(self._low, self._high + 1):
            if self.cell(value).adjusted(-3, 0, 3, 0).contains(point):
                return value
        return None

    def _choose(self, value: int) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def _describe(self) -> None:
        shown = "" if self._value is None else f"{self._number(self._value)}, {self.words_for(self._value)}"
        self.setAccessibleDescription(shown)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _number(self, value: int) -> str:
        return signed(value) if self._signed else str(value)

    def _fill(self, value: int) -> QColor:
        if self._signed:
            return self._theme.mood(value)
        share = (value - self._low) / (self._high - self._low)
        return self._theme.blend("warm_soft", "warm", 0.15 + 0.85 * share)

    def sizeHint(self) -> QSize:
        return QSize(420, round(self._cell_height() + self._theme.px(24) + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * (self._high - self._low + 1), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed = self._cursor if self.hasFocus() and self._cursor is not None else self._hover
        for value in range(self._low, self._high + 1):
            self._paint_cell(painter, value, pointed)
        if self.hasFocus() and pointed is None:
            self._paint_frame(painter)
        self._paint_words(painter, pointed if pointed is not None else self._value)
        painter.end()

    def _paint_cell(self, painter: QPainter, value: int, pointed: int | None) -> None:
        theme, box = self._theme, self.cell(value)
        taken = value == self._value
        fill = self._fill(value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("control"))
        painter.drawRoundedRect(box, 10, 10)
        if taken:
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 10, 10)
        else:
            bar = QRectF(box.left() + 8, box.bottom() - 9, box.width() - 16, 4)
            painter.setBrush(fill)
            painter.drawRoundedRect(bar, 2, 2)
        if taken or (value == pointed and (self.hasFocus() or self._hover is not None)):
            width = 2.5 if value == pointed and self.hasFocus() else 1.6
            painter.setPen(QPen(theme.colour("ink" if taken else "accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.8, 0.8, -0.8, -0.8), 9, 9)
        font = self.font()
        font.setPixelSize(theme.px(15 if taken else 14))
        font.setBold(taken)
        painter.setFont(font)
        painter.setPen(_readable_on(fill) if taken else theme.colour("ink"))
        painter.drawText(
            box.adjusted(0, 0, 0, 0 if taken else -6), Qt.AlignmentFlag.AlignCenter, self._number(value)
        )

    def _paint_frame(self, painter: QPainter) -> None:
        """Around the whole row: the keys come here, and nothing is pointed at yet."""
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 1, self.width() - 2, self._cell_height()), 10, 10)

    def _paint_words(self, painter: QPainter, shown: int | None) -> None:
        theme = self._theme
        font = self.font()
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        line = QRectF(2, self._cell_height() + 4, self.width() - 4, theme.px(20))
        painter.setPen(theme.colour("ink_soft"))
        ends = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            ends = (ends[1], ends[0])
        if shown is None:
            middle = self._words.get((self._low + self._high) // 2, "") if self._signed else ""
            painter.drawText(line, ends[0], self._words[self._low])
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, middle)
            painter.drawText(line, ends[1], self._words[self._high])
        else:
            painter.setPen(theme.colour("ink"))
            words = self.words_for(shown)
            width = painter.fontMetrics().horizontalAdvance(words)
            middle_x = self.cell(shown).center().x()
            left = max(2.0, min(middle_x - width / 2, self.width() - width - 4.0))
            painter.drawText(QRectF(left, line.top(), width + 2, line.height()), Qt.AlignmentFlag.AlignLeft, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        value = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and value is not None:
            self._choose(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        if step:
            start = (self._low + self._high) // 2 if self._cursor is None else self._cursor + step
            self._cursor = max(self._low, min(self._high, start))
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self._choose(self._cursor)
        elif event.text() in ("-", "−") and self._low < 0:
            self._below_nought = not self._below_nought
        elif event.text().isdigit():
            value = -int(event.text()) if self._below_nought else int(event.text())
            self._below_nought = False
            if self._low <= value <= self._high:
                self._choose(value)
        else:
            super().keyPressEvent(event)


def _readable_on(fill: QColor) -> QColor:
    """Dark or light ink, whichever stands out more on the fill (WCAG relative luminance)."""
    luminance = 0.2126 * _linear(fill.redF()) + 0.7152 * _linear(fill.greenF()) + 0.0722 * _linear(fill.blueF())
    return QColor("#FFFFFF") if (1.05 / (luminance + 0.05)) > ((luminance + 0.05) / 0.0565) else QColor("#14201E")


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
