"""Where something that is dragged would go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from upswing.domain import routine_draft as drafts
from upswing.domain.routine_draft import RoutineDraft
from upswing.ui.routines.editor.block_card import BlockCard
from upswing.ui.routines.editor.part_section import PartSection

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class DropPlace:
    """The change that a drop would make, and where on the ground its line lies."""

    edit: Callable[[RoutineDraft], RoutineDraft]
    left: int
    y: int
    width: int


def place_for_item(key: int, y: int, cards: Sequence[BlockCard], ground: QWidget) -> DropPlace | None:
    """For a movement over this height of the ground: between the movements of the block that is nearest."""
    if not cards:
        return None
    card = _nearest(cards, y, ground)
    rows = [each for each in card.rows if each.key != key]
    place = _count_above(rows, y, ground)
    line = _top(rows[place], ground) if place < len(rows) else _end(card.add, ground)
    left = card.mapTo(ground, QPoint(0, 0)).x()
    return DropPlace(
        lambda draft: drafts.move_item_to(draft, key, card.key, place), left + 12, line, card.width() - 24
    )


def place_for_block(key: int, y: int, sections: Sequence[PartSection], ground: QWidget) -> DropPlace:
    """For a block over this height of the ground: between the blocks of the part that is nearest."""
    section = _nearest(sections, y, ground)
    cards = [each for each in section.cards if each.key != key]
    place = _count_above(cards, y, ground)
    line = _top(cards[place], ground) - 6 if place < len(cards) else _end(section.add, ground)
    left = section.mapTo(ground, QPoint(0, 0)).x()
    return DropPlace(
        lambda draft: drafts.move_block_to(draft, key, section.part, place), left, line, section.width()
    )


def _nearest(found: Sequence[W], y: int, ground: QWidget) -> W:
    return min(found, key=lambda each: max(_top(each, ground) - y, y - _top(each, ground) - each.height(), 0))


def _count_above(found: Sequence[QWidget], y: int, ground: QWidget) -> int:
    return sum(_top(each, ground) + each.height() // 2 < y for each in found)


def _top(widget: QWidget, ground: QWidget) -> int:
    return widget.mapTo(ground, QPoint(0, 0)).y()


def _end(button: QWidget, ground: QWidget) -> int:
    """Right above the button that adds something at the end."""
    return _top(button, ground) - 4
