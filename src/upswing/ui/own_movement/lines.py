"""Texts one below the other: steps, cues, mistakes with their mends."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from upswing.ui.controls.layout import label
from upswing.ui.own_movement.sentence import Sentence
from upswing.ui.text import number, tr


class Lines(QWidget):
    """At least `least` lines to type in, each in `columns` parts; one more as soon as the last is used. Emits `typed`
    with a tuple of lines, each a tuple of its parts."""

    typed = Signal(object)

    def __init__(self, name: str, object_name: str, least: int, most: int, hints: Sequence[str] = ("",)) -> None:
        super().__init__()
        self._name, self._object_name, self._hints = name, object_name, tuple(hints)
        self._least, self._most = least, most
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.rows: list[tuple[Sentence, ...]] = []
        for _ in range(least):
            self._add_row()

    @property
    def first(self) -> Sentence:
        return self.rows[0][0]

    def show_lines(self, lines: Sequence[Sequence[str]]) -> None:
        """Shows these lines without telling anybody."""
        while len(self.rows) < len(lines):
            self._add_row()
        for place, row in enumerate(self.rows):
            parts = lines[place] if place < len(lines) else [""] * len(row)
            for edit, text in zip(row, parts, strict=True):
                edit.show_text(text)
        self._make_room()

    def _on_typed(self) -> None:
        self._make_room()
        lines = [tuple(edit.text() for edit in row) for row in self.rows]
        while lines and not any(lines[-1]):
            lines.pop()
        self.typed.emit(tuple(lines))

    def _make_room(self) -> None:
        if any(edit.text() for edit in self.rows[-1]) and len(self.rows) < self._most:
            self._add_row()

    def _add_row(self) -> None:
        place = len(self.rows)
        mark = label(f"{number(place + 1)}.", "small", wraps=False)
        mark.setContentsMargins(0, 10, 0, 0)
        self._grid.addWidget(mark, place * len(self._hints), 0, Qt.AlignmentFlag.AlignTop)
        parts = []
        for part, hint in enumerate(self._hints):
            spoken = tr("{name}, line {number}", name=self._name, number=number(place + 1))
            edit = Sentence(
                f"{self._object_name}-{place + 1}" + (f"-{part + 1}" if len(self._hints) > 1 else ""),
                f"{spoken}: {hint}" if len(self._hints) > 1 else spoken,
                hint,
            )
            edit.typed.connect(self._on_typed)
            self._grid.addWidget(edit, place * len(self._hints) + part, 1)
            parts.append(edit)
        self.rows.append(tuple(parts))
        if place:
            QWidget.setTabOrder(self.rows[place - 1][-1], parts[0])
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
