"""Chips of which any number may hold: equipment, joints, circumstances."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button


class Several(QWidget):
    """Emits `chosen` with the tuple of all values that hold, in the order of the choices."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[str, object]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        flow = FlowLayout(spacing=8)
        self._chips: list[tuple[object, QPushButton]] = []
        for text, value in choices:
            chip = button(text, "chip", name=f"several-{value}")
            chip.setCheckable(True)
            chip.setMinimumHeight(40)
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(self._on_chip)
            self._chips.append((value, chip))
            flow.addWidget(chip)
        self.setLayout(flow)

    @property
    def first(self) -> QPushButton:
        return self._chips[0][1]

    def show_chosen(self, values: Sequence[object]) -> None:
        for value, chip in self._chips:
            chip.setChecked(value in values)

    def _on_chip(self) -> None:
        self.chosen.emit(tuple(value for value, chip in self._chips if chip.isChecked()))
