"""The weekdays that suit, several of seven; none chosen means that any day will do."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button
from upswing.ui.text import tr


class WeekdayChooser(QWidget):
    """Emits `chosen` with the days as a sorted tuple, Monday 0; all seven are the same as any day."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        flow = FlowLayout(spacing=8)
        self._any = _chip(tr("Any day"), f"{name}: {tr('Any day')}", "weekday-any")
        self._any.clicked.connect(lambda: self._take(()))
        flow.addWidget(self._any)
        self._chips: dict[int, QPushButton] = {}
        locale = QLocale()
        first = locale.firstDayOfWeek().value - 1
        for day in [(first + place) % 7 for place in range(7)]:
            short = locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            chip = _chip(short, f"{name}: {locale.standaloneDayName(day + 1)}", f"weekday-{day}")
            chip.clicked.connect(self._on_chip)
            self._chips[day] = chip
            flow.addWidget(chip)
        self.setLayout(flow)

    def show_chosen(self, weekdays: Iterable[int]) -> None:
        """Marks these days; "any day" where there are none."""
        wanted = set(weekdays)
        for day, chip in self._chips.items():
            chip.setChecked(day in wanted)
        self._any.setChecked(not wanted)

    def _on_chip(self) -> None:
        days = tuple(sorted(day for day, chip in self._chips.items() if chip.isChecked()))
        self._take(() if len(days) == len(self._chips) else days)

    def _take(self, days: tuple[int, ...]) -> None:
        self.show_chosen(days)
        self.chosen.emit(days)


def _chip(text: str, spoken: str, name: str) -> QPushButton:
    made = button(text, "chip", name=name)
    made.setCheckable(True)
    made.setMinimumHeight(40)
    made.setAccessibleName(spoken)
    return made
