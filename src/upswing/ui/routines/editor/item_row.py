"""One movement of a draft: what it is, how often, how long to rest, and where it stands."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from upswing.domain import routine_draft as drafts
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine_draft import DraftBlock, DraftItem, Number
from upswing.domain.routine_faults import COUNTS_ROUNDS
from upswing.domain.routine_limits import AMOUNT, REST_S, SETS
from upswing.domain.routine_table import BlockKind
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.routines.editor.desk import Desk, dress, say_what_it_does, small_button
from upswing.ui.routines.editor.fields import NumberField, TimeField
from upswing.ui.routines.editor.handle import Handle
from upswing.ui.text import tr
from upswing.ui.theme import Theme

PICTURE_PX = 52
MOST_SCALE = 1.4


class ItemRow(QWidget):
    def __init__(self, key: int, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.key = key
        self._desk = desk
        self._theme = theme
        self._exercise: Exercise | None = None
        self.handle = Handle(theme)
        self.handle.dragged.connect(partial(desk.drag, key))
        self.handle.dropped.connect(partial(desk.drop, key))
        self.handle.given_up.connect(desk.give_up)
        self._place: QLabel = label("", wraps=False)
        self.name = button("", "link", name=f"item-{key}")
        self.name.clicked.connect(partial(desk.exchange, key))
        self.up = small_button("harder", f"item-up-{key}", partial(self._move, -1))
        self.down = small_button("easier", f"item-down-{key}", partial(self._move, 1))
        self.away = small_button("remove", f"item-remove-{key}", self._remove)
        self.sets = NumberField(f"item-sets-{key}", tr("Sets"), SETS)
        self.times = NumberField(f"item-times-{key}", tr("Times"), AMOUNT[Measure.REPS])
        self.time = TimeField(f"item-time-{key}", tr("How long"), AMOUNT[Measure.HOLD])
        self.rest = TimeField(f"item-rest-{key}", tr("Rest after it"), REST_S)
        self.sets.valueChanged.connect(partial(self._on_number, Number.SETS))
        self.times.valueChanged.connect(partial(self._on_number, Number.AMOUNT))
        self.time.valueChanged.connect(partial(self._on_number, Number.AMOUNT))
        self.rest.valueChanged.connect(partial(self._on_number, Number.REST_S))
        self._sets, self._times = _named(tr("Sets"), self.sets), _named(tr("Times"), self.times)
        self._time, self._rest = _named(tr("Hold for"), self.time), _named(tr("Rest"), self.rest)
        self._each_side = label(tr("each side"), "small", wraps=False)
        self.fault = label("", "eyebrow")
        self.fault.hide()
        self._lay_out()
        self.apply_theme(theme)

    def show_item(self, item: DraftItem, block: DraftBlock) -> None:
        """Shows the item as it stands, and tells nobody."""
        self._exercise = exercise = self._desk.exercises().get(item.exercise_id)
        name = exercise.name if exercise is not None else tr("A movement that is gone")
        self._say_names(name)
        measure = exercise.measure if exercise is not None else Measure.REPS
        self.time.limits = AMOUNT[measure]
        self.sets.show_value(item.sets)
        self.times.show_value(item.amount)
        self.time.show_value(item.amount)
        self.rest.show_value(item.rest_s)
        timed = measure is not Measure.REPS
        has_amount = block.kind is not BlockKind.INTERVALS and exercise is not None
        caption = self._time.findChild(QLabel)
        assert caption is not None
        caption.setText(tr("For") if measure is Measure.DURATION else tr("Hold for"))
        self._sets.setVisible(block.kind not in COUNTS_ROUNDS)
        self._times.setVisible(has_amount and not timed)
        self._time.setVisible(has_amount and timed)
        self._rest.setVisible(block.kind not in (BlockKind.INTERVALS, BlockKind.EVERY_MINUTE))
        self._each_side.setVisible(exercise is not None and exercise.one_sided)
        self._show_picture()

    def see_picture(self, exercise_id: str) -> None:
        """The picture of this movement is there now."""
        if self._exercise is not None and self._exercise.id == exercise_id:
            self._show_picture()

    def say(self, sentence: str) -> None:
        """What is in the way here; an empty sentence when nothing is."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def field(self, number: str) -> QWidget:
        """The field of that number, or the name where there is none."""
        timed = self._exercise is not None and self._exercise.measure is not Measure.REPS
        amount = self.time if timed else self.times
        fields = {Number.SETS: self.sets, Number.AMOUNT: amount, Number.REST_S: self.rest}
        return fields[Number(number)] if number else self.name

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.handle.apply_theme(theme)
        for small in (self.up, self.down, self.away):
            dress(small, theme)
        self._show_picture()

    def _say_names(self, name: str) -> None:
        self.name.setText(name)
        self.name.setAccessibleName(tr("{name}: choose another movement", name=name))
        self.name.setToolTip(tr("Choose another movement"))
        say_what_it_does(self.up, tr("Move {name} up (Alt+↑)", name=name))
        say_what_it_does(self.down, tr("Move {name} down (Alt+↓)", name=name))
        say_what_it_does(self.away, tr("Take {name} away", name=name))
        self.handle.setToolTip(tr("Drag {name} to another place", name=name))
        self.sets.setAccessibleName(tr("Sets of {name}", name=name))
        self.times.setAccessibleName(tr("Times of {name}", name=name))
        self.time.setAccessibleName(tr("How long to do {name}", name=name))
        self.rest.setAccessibleName(tr("Rest after {name}", name=name))

    def _show_picture(self) -> None:
        size = round(PICTURE_PX * min(self._theme.scale, MOST_SCALE))
        self._place.setFixedSize(size, size)
        if self._exercise is not None:
            self._place.setPixmap(self._desk.picture(self._exercise.id, size))
        else:
            self._place.clear()

    def _move(self, step: int) -> None:
        self._desk.edit(lambda draft: drafts.move_item(draft, self.key, step), "")

    def _remove(self) -> None:
        self._desk.edit(lambda draft: drafts.remove_item(draft, self.key), "")

    def _on_number(self, number: Number, to: int) -> None:
        self._desk.edit(lambda draft: drafts.set_item_number(draft, self.key, number, to), f"{number}-{self.key}")

    def _lay_out(self) -> None:
        numbers = FlowLayout(spacing=12)
        for each in (self._sets, self._times, self._time, self._each_side, self._rest):
            numbers.addWidget(each)
        head = row(self.name, 0, self.up, self.down, self.away, spacing=2)
        words = column(head, numbers, self.fault, spacing=4)
        line = row(self.handle, self._place, words, spacing=8)
        line.setAlignment(self.handle, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(self._place, Qt.AlignmentFlag.AlignTop)
        line.setStretch(2, 1)
        line.setContentsMargins(0, 6, 0, 6)
        self.setLayout(line)


def _named(text: str, field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row(label(text, "small", wraps=False), field, spacing=6))
    return made
