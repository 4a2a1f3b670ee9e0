"""One block of a draft: the way through it, its numbers, its movements, and where it stands."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from upswing.domain import routine_draft as drafts
from upswing.domain.routine_draft import DraftBlock, Number
from upswing.domain.routine_limits import ON_S, REST_S, ROUNDS
from upswing.domain.routine_table import BlockKind
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.routines.editor.arranging import arrange, widgets_in
from upswing.ui.routines.editor.desk import Desk, dress, say_what_it_does, small_button
from upswing.ui.routines.editor.fields import ChoiceField, NumberField, TimeField
from upswing.ui.routines.editor.handle import Handle
from upswing.ui.routines.editor.item_row import ItemRow
from upswing.ui.routines.words import kind_about, kind_name
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

SHOWN: Mapping[BlockKind, tuple[Number, ...]] = {
    BlockKind.ROUNDS: (Number.ROUNDS, Number.REST_S),
    BlockKind.EVERY_MINUTE: (Number.ROUNDS,),
    BlockKind.INTERVALS: (Number.ROUNDS, Number.ON_S, Number.OFF_S),
}
"""The numbers of a block that its kind needs."""


class BlockCard(QFrame):
    def __init__(self, key: int, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.key = key
        self._desk = desk
        self.handle = Handle(theme)
        self.handle.dragged.connect(partial(desk.drag, key))
        self.handle.dropped.connect(partial(desk.drop, key))
        self.handle.given_up.connect(desk.give_up)
        self.handle.setToolTip(tr("Drag this block to another place"))
        self.kind = ChoiceField(f"block-kind-{key}", tr("How this block is done"))
        for kind in BlockKind:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.about = label("", "small")
        self.up = small_button("harder", f"block-up-{key}", partial(self._move, -1))
        self.down = small_button("easier", f"block-down-{key}", partial(self._move, 1))
        self.copy = small_button("copy", f"block-copy-{key}", self._copy)
        self.away = small_button("remove", f"block-remove-{key}", self._remove)
        self.numbers = {
            Number.ROUNDS: NumberField(f"block-rounds-{key}", tr("Rounds"), ROUNDS),
            Number.ON_S: TimeField(f"block-on-{key}", tr("Seconds of work"), ON_S),
            Number.OFF_S: TimeField(f"block-off-{key}", tr("Seconds of rest"), REST_S),
            Number.REST_S: TimeField(f"block-rest-{key}", tr("Rest between the rounds"), REST_S),
        }
        self._fields: dict[Number, QWidget] = {}
        for number, field in self.numbers.items():
            field.valueChanged.connect(partial(self._on_number, number))
        self.grows = label("", "small")
        self.only = button(tr("Keep only the last step"), "link", name=f"block-only-{key}")
        self.only.clicked.connect(lambda: desk.edit(drafts.forget_stages, ""))
        self.items: QVBoxLayout = column(spacing=0)
        self.add = button(tr("Add a movement …"), name=f"block-add-{key}")
        self.add.setMinimumHeight(44)
        self.add.clicked.connect(partial(desk.add, key))
        self.fault = label("", "eyebrow")
        self.fault.hide()
        self._lay_out()
        self.apply_theme(theme)

    @property
    def rows(self) -> list[ItemRow]:
        """Its movements as they stand on the screen."""
        return widgets_in(self.items, ItemRow)

    def show_block(self, block: DraftBlock, rows: Sequence[ItemRow]) -> None:
        """Shows the block as it stands, and tells nobody; `rows` are those of its items."""
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(block.kind))
        self.kind.blockSignals(False)
        self.about.setText(kind_about(block.kind))
        for number, field in self.numbers.items():
            field.show_value(getattr(block, number))
            self._fields[number].setVisible(number in SHOWN.get(block.kind, ()))
        steps = len(block.earlier_rounds) + 1 if block.kind is BlockKind.ROUNDS and block.earlier_rounds else 0
        self.grows.setText(
            tr(
                "It grows in {steps}. What you see is the last of them; the ones before keep their own amounts.",
                steps=counted("{n} step", "{n} steps", steps),
            )
        )
        self.grows.setVisible(steps > 0)
        self.only.setVisible(steps > 0)
        arrange(self.items, rows)
        name = kind_name(block.kind)
        say_what_it_does(self.up, tr("Move this block up (Alt+↑): {name}", name=name))
        say_what_it_does(self.down, tr("Move this block down (Alt+↓): {name}", name=name))
        say_what_it_does(self.copy, tr("The same block once more: {name}", name=name))
        say_what_it_does(self.away, tr("Take this block away: {name}", name=name))
        self.setAccessibleName(tr("Block: {name}", name=name))

    def say(self, sentence: str) -> None:
        """What is in the way here; an empty sentence when nothing is."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.kind.setAccessibleDescription(sentence or self.about.text())

    def field(self, number: str) -> QWidget:
        """The field of that number, or what adds a movement where there is none."""
        return self.numbers[Number(number)] if number else self.add

    def apply_theme(self, theme: Theme) -> None:
        self.handle.apply_theme(theme)
        for small in (self.up, self.down, self.copy, self.away):
            dress(small, theme)

    def _move(self, step: int) -> None:
        self._desk.edit(lambda draft: drafts.move_block(draft, self.key, step), "")

    def _copy(self) -> None:
        self._desk.edit(lambda draft: drafts.duplicate_block(draft, self.key), "")

    def _remove(self) -> None:
        self._desk.edit(lambda draft: drafts.remove_block(draft, self.key), "")

    def _on_kind(self) -> None:
        # Qt keeps the word alone.
        kind = BlockKind(self.kind.currentData())
        self._desk.edit(lambda draft: drafts.set_kind(draft, self.key, kind), f"kind-{self.key}")

    def _on_number(self, number: Number, to: int) -> None:
        self._desk.edit(lambda draft: drafts.set_block_number(draft, self.key, number, to), f"{number}-{self.key}")

    def _lay_out(self) -> None:
        names = {
            Number.ROUNDS: tr("Rounds"),
            Number.ON_S: tr("Work"),
            Number.OFF_S: tr("Rest"),
            Number.REST_S: tr("Rest between"),
        }
        flow = FlowLayout(spacing=12)
        flow.addWidget(self.kind)
        for number, field in self.numbers.items():
            named = QWidget()
            caption: QLabel = label(names[number], "small", wraps=False)
            named.setLayout(row(caption, field, spacing=6))
            self._fields[number] = named
            flow.addWidget(named)
        smalls = row(self.up, self.down, self.copy, self.away, spacing=2)
        words = column(flow, self.about, self.grows, row(self.only, 0), spacing=4)
        head = row(self.handle, words, smalls, spacing=8)
        head.setStretch(1, 1)
        head.setAlignment(self.handle, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(smalls, Qt.AlignmentFlag.AlignTop)
        layout = column(head, self.items, row(self.add, 0), self.fault, spacing=8)
        layout.setContentsMargins(12, 14, 16, 16)
        self.setLayout(layout)
