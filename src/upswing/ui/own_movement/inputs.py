"""Numbers and lists to choose from in a page that scrolls: a wheel that passes over them changes nothing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSizePolicy, QSpinBox


class Number(QSpinBox):
    """A whole number. `most` is only what can be typed; whether it makes sense is said beside the field."""

    def __init__(self, name: str, *, most: int = 9999) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(0, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Decimal(QDoubleSpinBox):
    """A number with one digit behind the point, in steps of a half."""

    def __init__(self, name: str, *, most: float) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setRange(0, most)
        self.setDecimals(1)
        self.setSingleStep(0.5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(QComboBox):
    """One of a list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setMaxVisibleItems(20)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def choose(self, value: object) -> None:
        """Shows the entry of that value, or none, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())


class Menu(Choice):
    """A list from which something is taken: any key that would move in it opens it first, so that nothing is taken
    in passing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.text().strip():
            self.showPopup()
            self.view().keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)
