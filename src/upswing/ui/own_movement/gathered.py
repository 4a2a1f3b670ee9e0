"""A few out of a long list: each that was added is a chip that can be taken away again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, clear, column
from upswing.ui.own_movement.inputs import Menu
from upswing.ui.text import tr


class Gathered(QWidget):
    """Emits `chosen` with the tuple of the texts, in the order in which they were added."""

    chosen = Signal(object)

    def __init__(self, name: str, add: str, known: Sequence[str], object_name: str) -> None:
        super().__init__()
        self._name, self._add, self._known = name, add, tuple(known)
        self._taken: tuple[str, ...] = ()
        self._elsewhere: tuple[str, ...] = ()
        self.box = Menu(object_name)
        self.box.setAccessibleName(f"{name}: {add}")
        self.box.activated.connect(self._on_added)
        self._chips = FlowLayout(spacing=8)
        self.setLayout(column(self._chips, self.box, spacing=8))
        self.show_chosen(())

    @property
    def taken(self) -> tuple[str, ...]:
        return self._taken

    def show_chosen(self, texts: Sequence[str], elsewhere: Sequence[str] = ()) -> None:
        """`elsewhere` are texts that are spoken for and not offered here."""
        changed = tuple(texts) != self._taken
        self._taken, self._elsewhere = tuple(texts), tuple(elsewhere)
        if changed:
            clear(self._chips)
            for text in self._taken:
                self._chips.addWidget(self._chip(text))
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(self._add, "")
        for text in self._known:
            if text not in self._taken and text not in self._elsewhere:
                self.box.addItem(text, text)
        self.box.blockSignals(False)
        self.updateGeometry()

    def _chip(self, text: str) -> QWidget:
        chip = button(f"{text}  ×", "chip", name=f"take-away-{text}")
        chip.setMinimumHeight(40)
        chip.setAccessibleName(tr("{name}: take “{what}” away", name=self._name, what=text))
        chip.clicked.connect(lambda: self._on_taken_away(text))
        return chip

    def _on_added(self) -> None:
        text = self.box.currentData()
        if text:
            self._tell((*self._taken, text))

    def _on_taken_away(self, text: str) -> None:
        self._tell(tuple(each for each in self._taken if each != text))
        self.box.setFocus()

    def _tell(self, texts: tuple[str, ...]) -> None:
        self.show_chosen(texts, self._elsewhere)
        self.chosen.emit(texts)
