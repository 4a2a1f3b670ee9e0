"""One's own words for a moment: as chips, the newest used first, and as free text."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton, QWidget

from upswing.ui.controls.enter_line import EnterLine
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, row
from upswing.ui.text import breakable, tr

SHOWN = 12
"""So many chips are offered; what is not among them is typed."""
LONGEST = 40


def tidy(typed: str) -> str:
    """What was typed as a tag: without blanks around it or twice within, and not endless."""
    return " ".join(typed.split())[:LONGEST].strip()


class TagPicker(QWidget):
    """Chips of the known tags, those that are chosen marked, and a field for another one."""

    def __init__(self, known: Iterable[str], chosen: Iterable[str] = ()) -> None:
        super().__init__()
        self._chips: dict[str, QPushButton] = {}
        self._flow = FlowLayout(spacing=6)
        self.typed = EnterLine()
        self.typed.setObjectName("tag")
        self.typed.setMaxLength(LONGEST)
        self.typed.setAccessibleName(tr("Another tag"))
        self.typed.setPlaceholderText(tr("Another tag"))
        add = button(tr("Add"), name="tag-add")
        add.setAccessibleName(tr("Add this tag"))
        add.setAutoDefault(False)
        line = row(self.typed, add, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(self._flow, line, spacing=6))
        taken = [*chosen]
        offered = [*known][:SHOWN]
        for tag in [*taken, *offered]:
            self._chip(tag)
        for tag in taken:
            self._chips[tag.casefold()].setChecked(True)
        add.clicked.connect(self.take)
        self.typed.entered.connect(self.take)

    @property
    def chosen(self) -> tuple[str, ...]:
        """In the order of the chips; what is typed and not yet added is one of them."""
        self.take()
        return tuple(chip.text().replace("\u200b", "") for chip in self._chips.values() if chip.isChecked())

    def take(self) -> None:
        """What is typed becomes a chip, or chooses the chip that is there."""
        tag = tidy(self.typed.text())
        if tag:
            self._chip(tag).setChecked(True)
            self.typed.clear()

    def _chip(self, tag: str) -> QPushButton:
        key = tag.casefold()
        if key not in self._chips:
            made = button(breakable(tag), "chip", name=f"tag-{key}")
            made.setCheckable(True)
            made.setMinimumHeight(40)
            made.setAutoDefault(False)
            made.setAccessibleName(tr("Tag: {tag}", tag=tag))
            self._chips[key] = made
            self._flow.addWidget(made)
            QWidget.setTabOrder(made, self.typed)
        return self._chips[key]
