"""Say more: sleep, energy, soreness and stress, each 1–5, none of them needed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.body_words import four_words

TWO_COLUMNS_PX = 620


class FourAnswers(QFrame):
    """`answered` has the name of a question, as in `Wellness`, and 1–5."""

    answered = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        self._columns = 0
        self._strips: dict[str, ScaleStrip] = {}
        self._parts: list[QVBoxLayout] = []
        for name, (question, words) in four_words().items():
            strip = ScaleStrip(1, 5, words, theme, signed_numbers=False)
            strip.setObjectName(f"four-{name}")
            strip.setAccessibleName(question)
            strip.chosen.connect(lambda value, name=name: self._on_chosen(name, value))
            self._strips[name] = strip
            self._parts.append(column(label(question, "soft"), strip, spacing=4))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(8)
        self.mean = label("", "soft")
        self.done = button(tr("That is all"), name="four-done")
        self.done.clicked.connect(self.left)
        title = label(tr("A little more about today"), "heading")
        about = label(tr("All four together stand in place of the one tap. Any of them can be left out."), "soft")
        layout = column(title, about, self._grid, self.mean, row(self.done, 0), spacing=8)
        layout.setContentsMargins(24, 16, 24, 14)
        self.setLayout(layout)
        self._turn()

    def show_answers(self, said: Mapping[str, int | None], mean: str) -> None:
        for name, strip in self._strips.items():
            strip.set_value(said[name])
        self.mean.setText(mean)
        self.mean.setVisible(bool(mean))

    def open(self) -> None:
        next(iter(self._strips.values())).setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for strip in self._strips.values():
            strip.apply_theme(theme)
        self._turn()

    def _on_chosen(self, name: str, value: int) -> None:
        self.answered.emit(name, value)
        names = list(self._strips)
        later = names[names.index(name) + 1 :]
        following = next((each for each in later if self._strips[each].value is None), None)
        (self._strips[following] if following is not None else self.done).setFocus()

    def _turn(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS_PX * self._theme.scale else 1
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        for place, part in enumerate(self._parts):
            self._grid.addLayout(part, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
