"""A row of choices of which one holds: days a week, minutes, light or dark."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button


class Chooser(QWidget):
    """Emits `chosen` with the value of the choice."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[str, object]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: list[tuple[object, QPushButton]] = []
        flow = FlowLayout(spacing=8)
        for text, value in choices:
            made = button(text, "chip", name=f"choose-{value}")
            made.setCheckable(True)
            made.setAccessibleName(f"{name}: {text}")
            made.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(made)
            self._buttons.append((value, made))
            flow.addWidget(made)
        self.setLayout(flow)

    def show_chosen(self, value: object) -> None:
        """Marks the choice of that value, or none where no choice has it."""
        self._group.setExclusive(False)
        for each, made in self._buttons:
            made.setChecked(each == value)
        self._group.setExclusive(True)
