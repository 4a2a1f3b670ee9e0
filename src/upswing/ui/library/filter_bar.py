"""The filters beside the search: three chips, the way to the others, and what is chosen, each to be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.domain.search import Filters
from upswing.domain.wish import without_any
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column
from upswing.ui.library.toggles import Toggle, quick_toggles
from upswing.ui.text import counted, number, tr
from upswing.ui.theme import Theme

WORDY_SCALE = 1.3
"""Beyond this text scale all chips are with the other filters, and only their number is here, to leave room for the
list."""
MOST_CHOSEN = 6


class FilterBar(QWidget):
    """Emits `changed` with the new filters, and `more_wanted` for those that are not here."""

    changed = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._filters = Filters()
        self._others: Sequence[Toggle] = ()
        self._is_large = theme.scale > WORDY_SCALE
        self._quick = quick_toggles()
        self._chips = [self._chip(each) for each in self._quick]
        self.more = button(tr("More filters"), "chip", name="more-filters")
        self.more.setCheckable(True)
        self.more.clicked.connect(self.more_wanted)
        self.rest = button("", "chip", name="rest-of-filters")
        self.rest.clicked.connect(self.more_wanted)
        self.clear_all = button(tr("Clear all"), "link", name="clear-filters")
        self.clear_all.clicked.connect(self._on_clear)
        self._chosen_chips: list[QPushButton] = []
        self._shown: list[str] = []
        flow = FlowLayout(spacing=6)
        for each in (*self._chips, self.more):
            flow.addWidget(each)
        self._chosen = QWidget()
        self._chosen_flow = FlowLayout(spacing=6)
        self._chosen.setLayout(self._chosen_flow)
        self.setLayout(column(flow, self._chosen, spacing=6))
        self._show_chosen([])
        self._chosen.hide()

    def show_filters(self, filters: Filters, others: Sequence[Toggle]) -> None:
        """`others` are the toggles that are not here; those that hold are shown as chips to be taken away."""
        self._filters, self._others = filters, others
        for toggle, chip in zip(self._quick, self._chips, strict=True):
            chip.setChecked(toggle.holds(filters))
            chip.setVisible(not self._is_large)
        here = [each for each in others if each.holds(filters)]
        if [each.text for each in here] != self._shown:
            self._show_chosen(here)
        wished = len(here) + sum(each.holds(filters) for each in self._quick)
        self._chosen.setVisible(wished > 0)
        counts = self._is_large and wished > 0
        self.more.setText(tr("More filters ({n})", n=number(wished)) if counts else tr("More filters"))

    def show_more(self, *, is_open: bool) -> None:
        self.more.setChecked(is_open)

    def apply_theme(self, theme: Theme) -> None:
        self._is_large = theme.scale > WORDY_SCALE
        self._shown = []
        self._show_chosen([])
        self.show_filters(self._filters, self._others)

    def _show_chosen(self, toggles: list[Toggle]) -> None:
        for chip in self._chosen_chips:
            chip.hide()
            chip.deleteLater()
        self._shown = [each.text for each in toggles]
        shown = [] if self._is_large else toggles[:MOST_CHOSEN]
        self._chosen_chips = [self._chosen_chip(each) for each in shown]
        while self._chosen_flow.takeAt(0) is not None:
            pass
        rest = len(toggles) - len(shown)
        self.rest.setText(counted("{n} more", "{n} more", rest))
        for each in (*self._chosen_chips, self.rest, self.clear_all):
            self._chosen_flow.addWidget(each)
        self.rest.setVisible(rest > 0 and not self._is_large)

    def _chosen_chip(self, toggle: Toggle) -> QPushButton:
        made = button(f"{toggle.text}  ×", "chip", name=f"drop-{toggle.name}")
        made.setAccessibleName(tr("Take away “{wish}”", wish=toggle.text))
        made.clicked.connect(lambda: self._drop(toggle))
        return made

    def _drop(self, toggle: Toggle) -> None:
        self.more.setFocus()
        self.changed.emit(toggle.switched(self._filters))

    def _on_clear(self) -> None:
        self.more.setFocus()
        self.changed.emit(without_any(self._filters))

    def _chip(self, toggle: Toggle) -> QPushButton:
        chip = button(toggle.text, "chip", name=f"filter-{toggle.name}")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.changed.emit(toggle.switched(self._filters)))
        return chip
