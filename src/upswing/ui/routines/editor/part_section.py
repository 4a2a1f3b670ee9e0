"""One part of a draft – warm-up, main part, cool-down – with its blocks."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from upswing.domain import routine_draft as drafts
from upswing.domain.routine import Part
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.opening.words import part_name
from upswing.ui.routines.editor.arranging import arrange, widgets_in
from upswing.ui.routines.editor.block_card import BlockCard
from upswing.ui.routines.editor.desk import Desk
from upswing.ui.text import tr


class PartSection(QWidget):
    """`borrow` puts the blocks of a gentle routine into this part; None where there is no such routine."""

    def __init__(self, part: Part, desk: Desk, borrow: Callable[[], None] | None) -> None:
        super().__init__()
        self.part = part
        self._blocks: QVBoxLayout = column(spacing=12)
        self.nothing = label(_nothing(part), "soft")
        self.add = button(tr("Add a block"), name=f"part-add-{part}")
        self.add.setAccessibleName(tr("Add a block: {part}", part=part_name(part)))
        self.add.setMinimumHeight(44)
        self.add.clicked.connect(partial(desk.edit, partial(drafts.add_block, part=part), ""))
        self.borrow = button(tr("Take a gentle one"), name=f"part-borrow-{part}")
        self.borrow.setAccessibleName(tr("Take a gentle one: {part}", part=part_name(part)))
        self.borrow.setMinimumHeight(44)
        self._lends = borrow is not None
        if borrow is not None:
            self.borrow.clicked.connect(lambda: borrow())
        acts = FlowLayout(spacing=10)
        acts.addWidget(self.add)
        acts.addWidget(self.borrow)
        self.setLayout(column(label(part_name(part), "heading"), self.nothing, self._blocks, acts, spacing=8))

    @property
    def cards(self) -> list[BlockCard]:
        """Its blocks as they stand on the screen."""
        return widgets_in(self._blocks, BlockCard)

    def show_blocks(self, cards: Sequence[BlockCard]) -> None:
        arrange(self._blocks, cards)
        self.nothing.setVisible(not cards)
        self.borrow.setVisible(self._lends and not cards)


def _nothing(part: Part) -> str:
    return {
        Part.WARM_UP: tr("None yet. Two or three easy minutes make the rest feel better."),
        Part.WORK: tr("None yet. A block is a few movements that are done together."),
        Part.COOL_DOWN: tr("None yet. A stretch or a few slow breaths are enough."),
    }[part]
