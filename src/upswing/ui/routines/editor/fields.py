"""Fields whose undo is that of the whole editor: Ctrl+Z and Ctrl+Shift+Z go on to it."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QSpinBox

from upswing.domain.routine_limits import Range
from upswing.ui.text import number, tr

MOST = 99_999
"""What can be typed; whether it makes sense is said beside the field."""


def is_undo_or_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class LineField(QLineEdit):
    def __init__(self, name: str, spoken: str, hint: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)

    def show_text(self, text: str) -> None:
        """Shows it without telling anybody; where it stands there already the cursor stays too."""
        if text != self.text():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """A few lines of plain words. Tab goes on to the next field."""

    def __init__(self, name: str, spoken: str, hint: str = "", *, lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Shows it without telling anybody; where it stands there already the cursor stays too."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.blockSignals(False)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(240, metrics.lineSpacing() * self._lines + round(1.4 * metrics.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class NumberField(QSpinBox):
    """A whole number. The arrows stay within `limits`; anything else can be typed, and is said to be too much."""

    widest = "888"
    """What has to have room in it; more can be typed."""

    def __init__(self, name: str, spoken: str, limits: Range) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.limits = limits
        self.setRange(0, MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int) -> None:
        """Shows it without telling anybody."""
        if value != self.value():
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def stepBy(self, steps: int) -> None:
        least, most = self.limits
        self.setValue(max(least, min(most, self.stepped(steps))))
        self.selectAll()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        frame = 3 * metrics.height() + 6
        return QSize(metrics.horizontalAdvance(self.widest) + frame, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepped(self, steps: int) -> int:
        """So many arrows further."""
        return self.value() + steps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimeField(NumberField):
    """Seconds, shown and typed as a person says them: 45, 1:30, 2 min."""

    widest = "88:88 min"

    def textFromValue(self, value: int) -> str:
        minutes, seconds = divmod(value, 60)
        if minutes and seconds:
            return f"{number(minutes)}:{seconds:02d} min"
        return tr("{n} min", n=number(minutes)) if minutes else tr("{n} s", n=number(seconds))

    def valueFromText(self, text: str) -> int:
        return seconds_in(text) or 0

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        fits = seconds_in(text)
        state = QValidator.State.Intermediate if fits is None else QValidator.State.Acceptable
        return (state, text, place)

    def stepped(self, steps: int) -> int:
        """In steps of five seconds, from two minutes on of half minutes, from ten minutes on of whole ones."""
        value = self.value()
        for _ in range(abs(steps)):
            below = value - 1 if steps < 0 else value
            stride = 5 if below < 120 else 30 if below < 600 else 60
            value = (value // stride + 1) * stride if steps > 0 else -(-value // stride) * stride - stride
        return value


class ChoiceField(QComboBox):
    """One of a list; a wheel that passes over it changes nothing."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def seconds_in(text: str) -> int | None:
    """The seconds that somebody means: “90”, “90 s”, “1:30”, “2 min”, “1 min 30 s”. None where that is no time."""
    found = [int(each) for each in re.findall(r"\d+", text)]
    match found:
        case [one] if len(str(one)) <= 5:
            return min(MOST, one * 60) if "m" in text.lower() else one
        case [minutes, seconds] if seconds < 60 and minutes < 1000:
            return minutes * 60 + seconds
    return None
