"""A tick box whose words wrap: long sentences stay readable at every text size."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QWidget

from upswing.ui.controls.layout import row


class Tick(QWidget):
    toggled = Signal(bool)

    def __init__(self, text: str, *, name: str = "") -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        if name:
            self.box.setObjectName(name)
        words = _Words(text, self.box)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = row(self.box, words, spacing=8)
        line.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.box.toggled.connect(self.toggled)

    @property
    def ticked(self) -> bool:
        return self.box.isChecked()

    def tick(self, *, ticked: bool) -> None:
        self.box.setChecked(ticked)


class _Words(QLabel):
    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self._box = box
        self.setWordWrap(True)
        self.setContentsMargins(0, 6, 0, 4)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.setFocus()
        self._box.toggle()
