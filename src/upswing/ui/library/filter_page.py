"""More filters: every wish as a chip, in groups, beside the list that changes with them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.domain.exercise import Equipment, Exercise
from upswing.domain.search import Filters
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.library.toggles import (
    AT_HOME,
    Toggle,
    at_hand_toggle,
    joint_toggles,
    own_toggle,
    pattern_toggles,
    posture_toggles,
    quick_toggles,
)
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme
from upswing.ui.words import equipment_name

CHIP_PX = 40


class FilterPage(Page):
    """Emits `changed` with the new filters, `home_changed` with what there is at home, and `left`."""

    changed = Signal(object)
    home_changed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=24)
        self._filters = Filters()
        self._home: frozenset[Equipment] = frozenset()
        self._kinds: tuple[Toggle, ...] = ()
        self._quick = quick_toggles()
        self._others = (*self._quick, *posture_toggles(), *joint_toggles(), own_toggle())
        self._chips: dict[str, QPushButton] = {}
        self._patterns = FlowLayout(spacing=8)
        self.at_hand = button("", "chip", name="wish-at-hand")
        self.at_hand.setCheckable(True)
        self.at_hand.setMinimumHeight(CHIP_PX)
        self.at_hand.clicked.connect(lambda: self.changed.emit(self._at_hand.switched(self._filters)))
        self._equipment = {each: self._home_chip(each) for each in AT_HOME}
        self.count = label("", "soft")
        self.done = button(tr("Done"), name="filters-done")
        self.done.setMinimumHeight(44)
        self.done.setAccessibleName(tr("Done, key Esc"))
        self.done.clicked.connect(self.left)
        self._lay_out()
        self.apply_theme(theme)

    def offer(self, exercises: Iterable[Exercise]) -> None:
        """The kinds that there are."""
        kinds = pattern_toggles(exercises)
        if [each.name for each in kinds] == [each.name for each in self._kinds]:
            return
        while (item := self._patterns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._kinds = kinds
        for each in kinds:
            self._patterns.addWidget(self._chip(each))

    def show_filters(self, filters: Filters, home: frozenset[Equipment], found: int) -> None:
        """`home` is what there is, `found` how many movements the filters leave."""
        self._filters, self._home = filters, home
        for toggle in (*self._kinds, *self._others):
            self._chips[toggle.name].setChecked(toggle.holds(filters))
        self.at_hand.setText(tr("Only with what I have") if home else tr("No equipment"))
        self.at_hand.setChecked(self._at_hand.holds(filters))
        for each, chip in self._equipment.items():
            chip.setChecked(each in home)
        self.count.setText(counted("{n} movement fits.", "{n} movements fit.", found))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    @property
    def _at_hand(self) -> Toggle:
        return at_hand_toggle(self._home)

    def _chip(self, toggle: Toggle) -> QPushButton:
        chip = button(toggle.short or toggle.text, "chip", name=f"wish-{toggle.name}")
        chip.setAccessibleName(toggle.text)
        chip.setCheckable(True)
        chip.setMinimumHeight(CHIP_PX)
        chip.clicked.connect(lambda: self.changed.emit(toggle.switched(self._filters)))
        self._chips[toggle.name] = chip
        return chip

    def _home_chip(self, equipment: Equipment) -> QPushButton:
        words = equipment_name(equipment)
        chip = button(words[0].upper() + words[1:], "chip", name=f"home-{equipment}")
        chip.setCheckable(True)
        chip.setMinimumHeight(CHIP_PX)
        chip.setAccessibleName(tr("At home there is {thing}", thing=words))
        chip.clicked.connect(lambda: self.home_changed.emit(self._home ^ {equipment}))
        return chip

    def _lay_out(self) -> None:
        self.body.addLayout(row(label(tr("Filters"), "title", wraps=False), 0, self.done, spacing=16))
        self.body.addWidget(self.count)
        often, marked = self._quick[:2], self._quick[2:]
        self.body.addWidget(_group(tr("Often wanted"), _flow(map(self._chip, often))))
        self.body.addWidget(_group(tr("Kind of movement"), self._patterns))
        self.body.addWidget(_group(tr("How you are placed"), _flow(map(self._chip, posture_toggles()))))
        self.body.addWidget(_group(tr("Kind to the …"), _flow(map(self._chip, joint_toggles()))))
        there = label(tr("What there is at home. A wall and a rug are taken for granted."), "soft")
        home = column(_flow([self.at_hand]), there, _flow(self._equipment.values()), spacing=10)
        self.body.addWidget(_group(tr("Equipment"), home))
        self.body.addWidget(_group(tr("Yours"), _flow(map(self._chip, (*marked, own_toggle())))))
        self.body.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _flow(chips: Iterable[QPushButton]) -> FlowLayout:
    made = FlowLayout(spacing=8)
    for chip in chips:
        made.addWidget(chip)
    return made


def _group(title: str, inside: FlowLayout | object) -> QWidget:
    layout = column(label(title, "heading"), spacing=12)
    layout.addLayout(inside)  # type: ignore[arg-type]
    return frame("card", layout, margin=18)
