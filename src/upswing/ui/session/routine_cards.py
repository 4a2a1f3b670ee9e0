"""Routines as cards: a few key pictures, who it is for, how long, and one button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QWidget

from upswing.domain.routine import Part, Routine, RoutineGroup
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.routines.words import length_words
from upswing.ui.text import tr
from upswing.ui.theme import Theme

CARD_PX = 340
"""A card narrower than this at 100 % has the row for itself."""


def group_name(group: RoutineGroup | None) -> str:
    """None is the group of a person's own routines."""
    return {
        None: tr("Yours"),
        RoutineGroup.SHORT: tr("Short today"),
        RoutineGroup.STRENGTH: tr("Strength"),
        RoutineGroup.KIND_TO: tr("Kind to wrists, knees and neighbours"),
        RoutineGroup.MAT: tr("Yoga, Pilates and barre"),
        RoutineGroup.WALKING: tr("Walking and jogging"),
        RoutineGroup.BREATHING: tr("Breathing"),
    }[group]


def telling_movements(routine: Routine) -> tuple[str, ...]:
    """Up to three of its working movements: the first, one from the middle and the last; of all its movements where
    none is work."""
    blocks = [block for block in routine.blocks if block.part is Part.WORK] or routine.blocks
    ids = list(dict.fromkeys(item.exercise_id for block in blocks for item in block.items))
    places = dict.fromkeys((0, len(ids) // 2, len(ids) - 1)) if ids else {}
    return tuple(ids[place] for place in places)


class RoutineCard(QFrame):
    """One routine. Emits the routine and the stage to start it in, from 1. `pictures` are the places for the key
    pictures of its movements; `told_s` gives the seconds it takes in a stage, as they are told."""

    start_wanted = Signal(object, int)

    def __init__(self, routine: Routine, told_s: Callable[[Routine, int], float]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.routine = routine
        self._told_s = told_s
        self.setToolTip(routine.about)
        self.setAccessibleName(routine.name)
        self.setAccessibleDescription(routine.about)
        self._length = label("", "small", wraps=False)
        name = label(routine.name, "heading")
        self.start = button(tr("Start"), name=f"start-{routine.id}")
        self.start.setAccessibleName(tr("Start {name}", name=routine.name))
        self.start.clicked.connect(lambda: self.start_wanted.emit(self.routine, self.stage))
        self.stages = QComboBox()
        self.stages.setObjectName(f"stage-{routine.id}")
        self.stages.setAccessibleName(tr("Step of {name}", name=routine.name))
        count = len(routine.stages)
        for number in range(1, count + 1):
            self.stages.addItem(tr("Step {number} of {count}", number=number, count=count))
        if not count:
            self.stages.hide()
        self.stages.currentIndexChanged.connect(self._show_length)
        self.pictures = {each: label("", wraps=False) for each in telling_movements(routine)}
        head = row(name, self._length, spacing=12)
        head.setStretch(0, 1)
        head.setAlignment(self._length, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        foot = row(*self.pictures.values(), 0, self.start, spacing=6)
        foot.setAlignment(self.start, Qt.AlignmentFlag.AlignBottom)
        layout = column(head, label(routine.for_whom, "soft"), row(self.stages, 0), 0, foot, spacing=6)
        layout.setContentsMargins(20, 14, 20, 14)
        self.setLayout(layout)

    @property
    def stage(self) -> int:
        return max(0, self.stages.currentIndex()) + 1

    def go_to_stage(self, stage: int, told_s: float) -> None:
        """Where it goes on, and the seconds it takes there."""
        if self.routine.stages:
            self.stages.blockSignals(True)
            self.stages.setCurrentIndex(stage - 1)
            self.stages.blockSignals(False)
        self._length.setText(length_words(told_s))

    def make_room(self, size: int) -> None:
        """Empty places for the pictures, `size` logical pixels square."""
        for place in self.pictures.values():
            place.clear()
            place.setFixedSize(size, size)

    def _show_length(self) -> None:
        """How long it takes now, in the stage that is chosen."""
        self._length.setText(length_words(self._told_s(self.routine, self.stage)))


class CardGrid(QWidget):
    """Cards in two columns, or one where the window is narrow or the text is large. Hidden cards take no room."""

    def __init__(self, cards: Sequence[QWidget], theme: Theme) -> None:
        super().__init__()
        self._cards = list(cards)
        self._theme = theme
        self._laid: tuple[int, tuple[QWidget, ...]] = (0, ())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._gap = QWidget(self)
        for card in self._cards:
            card.setParent(self)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.lay()

    def add(self, card: QWidget) -> None:
        """One more, after the others."""
        self._cards.append(card)
        card.setParent(self)

    def lay(self) -> None:
        """Puts every card that is not hidden in its place."""
        across = 2 if self.width() >= 2 * self._theme.px(CARD_PX) + 12 else 1
        shown = tuple(card for card in self._cards if not card.isHidden())
        if (across, shown) == self._laid:
            return
        self._laid = (across, shown)
        for card in (*self._cards, self._gap):
            # Not takeAt: the item it hands out outlives the next one, and the height of the card is never asked again.
            self._grid.removeWidget(card)
        for place, card in enumerate(shown):
            self._grid.addWidget(card, place // across, place % across)
        if across == 2 and len(shown) == 1:
            self._grid.addWidget(self._gap, 0, 1)
        for place in (0, 1):
            self._grid.setColumnStretch(place, int(place < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay()
