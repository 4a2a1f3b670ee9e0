"""A routine on the desk of somebody who is making it: a value, and every change as a function that gives another one.

A draft holds whatever was typed, right or not, and the numbers of every way through a block, so that trying another
way and going back loses nothing. `routine_making` makes a routine of it, or says what is in the way.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine import Part, RoutineGroup
from upswing.domain.routine_limits import AMOUNT, MOST_S_OF_A_MINUTE, work_s
from upswing.domain.routine_table import BlockKind

ORDER = tuple(Part)


class Number(StrEnum):
    """The numbers of an item and of a block, by the names of their fields."""

    SETS = "sets"
    AMOUNT = "amount"
    REST_S = "rest_s"
    ROUNDS = "rounds"
    ON_S = "on_s"
    OFF_S = "off_s"


@dataclass(frozen=True, slots=True)
class DraftItem:
    """`key` is its own among all blocks and items of the draft, for as long as it is there. `earlier` are its amounts
    in the stages before the last, where the routine grows."""

    key: int
    exercise_id: str
    sets: int
    amount: int
    rest_s: int
    earlier: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """All the numbers a block can have, whichever of them its kind needs now. `earlier_rounds` are those of the stages
    before the last."""

    key: int
    part: Part
    kind: BlockKind = BlockKind.STRAIGHT
    items: tuple[DraftItem, ...] = ()
    rounds: int = 3
    rest_s: int = 60
    on_s: int = 30
    off_s: int = 30
    earlier_rounds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RoutineDraft:
    """`blocks` stand in the order of their parts. `routine_id` is empty until the routine is kept; `next_key` has not
    been used yet."""

    routine_id: str = ""
    name: str = ""
    for_whom: str = ""
    about: str = ""
    group: RoutineGroup = RoutineGroup.STRENGTH
    blocks: tuple[DraftBlock, ...] = field(default=())
    next_key: int = 1

    def block(self, key: int) -> DraftBlock:
        """Raises KeyError where there is none."""
        return self.blocks[self.place_of(key)]

    def place_of(self, key: int) -> int:
        """The place of a block. Raises KeyError where there is none."""
        return _place(self.blocks, key)

    def home_of(self, item_key: int) -> DraftBlock:
        """The block that holds this item. Raises KeyError where there is none."""
        for block in self.blocks:
            if any(item.key == item_key for item in block.items):
                return block
        raise KeyError(item_key)

    def item(self, key: int) -> DraftItem:
        """Raises KeyError where there is none."""
        home = self.home_of(key)
        return home.items[_place(home.items, key)]

    def in_part(self, part: Part) -> tuple[DraftBlock, ...]:
        return tuple(each for each in self.blocks if each.part is part)


def new_item(key: int, exercise: Exercise, block: DraftBlock) -> DraftItem:
    """A movement with numbers to begin with: the low end of its range, two sets and a minute's rest where it is work,
    one set and a short rest elsewhere."""
    is_work = block.part is Part.WORK
    amount = default_amount(exercise, block.part)
    if block.kind is BlockKind.EVERY_MINUTE:
        while amount > AMOUNT[exercise.measure][0] and work_s(exercise, amount) > MOST_S_OF_A_MINUTE:
            amount -= 1
    in_minutes = exercise.measure is Measure.DURATION
    sets = 2 if is_work and not in_minutes else 1
    rest_s = 0 if in_minutes and is_work else 60 if is_work else 10
    return DraftItem(key, exercise.id, sets, amount, rest_s)


def default_amount(exercise: Exercise, part: Part) -> int:
    """Where a person begins with a movement: in repetitions, or in seconds."""
    low, high = AMOUNT[exercise.measure]
    if exercise.measure is Measure.DURATION:
        return min(high, exercise.target.low * 60) if part is Part.WORK else 60
    return max(low, min(high, exercise.target.low))


def say(
    draft: RoutineDraft, *, name: str | None = None, for_whom: str | None = None, about: str | None = None
) -> RoutineDraft:
    """With other words; what is not given stays."""
    return replace(
        draft,
        name=draft.name if name is None else name,
        for_whom=draft.for_whom if for_whom is None else for_whom,
        about=draft.about if about is None else about,
    )


def add_block(draft: RoutineDraft, part: Part, kind: BlockKind = BlockKind.STRAIGHT) -> RoutineDraft:
    """An empty block at the end of the part."""
    return _with_block(replace(draft, next_key=draft.next_key + 1), DraftBlock(draft.next_key, part, kind))


def add_blocks(draft: RoutineDraft, blocks: Iterable[DraftBlock]) -> RoutineDraft:
    """Copies of these blocks, each at the end of its part."""
    for block in blocks:
        copy, next_key = _copied(block, draft.next_key)
        draft = _with_block(replace(draft, next_key=next_key), copy)
    return draft


def remove_block(draft: RoutineDraft, key: int) -> RoutineDraft:
    """Raises KeyError where there is none, as all that follow do."""
    draft.place_of(key)
    return replace(draft, blocks=tuple(each for each in draft.blocks if each.key != key))


def duplicate_block(draft: RoutineDraft, key: int) -> RoutineDraft:
    """The same block once more, right behind it. The copy does not grow from stage to stage."""
    place = draft.place_of(key)
    copy, next_key = _copied(draft.blocks[place], draft.next_key)
    blocks = (*draft.blocks[: place + 1], copy, *draft.blocks[place + 1 :])
    return replace(draft, blocks=blocks, next_key=next_key)


def move_block(draft: RoutineDraft, key: int, step: int) -> RoutineDraft:
    """One place up (−1) or down (+1) within its part, at the edge of it into the part before or after; where there is
    no further, nothing changes."""
    block = draft.block(key)
    of_part = draft.in_part(block.part)
    place = _place(of_part, key) + step
    if 0 <= place < len(of_part):
        return move_block_to(draft, key, block.part, place)
    beyond = ORDER.index(block.part) + step
    if not 0 <= beyond < len(ORDER):
        return draft
    return move_block_to(draft, key, ORDER[beyond], len(draft.in_part(ORDER[beyond])) if step < 0 else 0)


def move_block_to(draft: RoutineDraft, key: int, part: Part, place: int) -> RoutineDraft:
    """Into this part, so that it stands at `place` there, counted without it; beyond the end means at the end."""
    block = replace(draft.block(key), part=part)
    left = remove_block(draft, key)
    there = [*left.in_part(part)]
    there.insert(max(0, place), block)
    blocks = [each for one in ORDER for each in (there if one is part else left.in_part(one))]
    return replace(draft, blocks=tuple(blocks))


def set_kind(draft: RoutineDraft, key: int, kind: BlockKind) -> RoutineDraft:
    return _change_block(draft, key, lambda block: replace(block, kind=kind))


def set_block_number(draft: RoutineDraft, key: int, number: Number, to: int) -> RoutineDraft:
    """Raises ValueError for a number that no block has."""
    return _change_block(draft, key, lambda block: _block_with(block, number, to))


def add_item(draft: RoutineDraft, block_key: int, exercise: Exercise) -> RoutineDraft:
    """The movement at the end of the block."""
    item = new_item(draft.next_key, exercise, draft.block(block_key))
    draft = replace(draft, next_key=draft.next_key + 1)
    return _change_block(draft, block_key, lambda block: replace(block, items=(*block.items, item)))


def remove_item(draft: RoutineDraft, key: int) -> RoutineDraft:
    home = draft.home_of(key)
    items = tuple(each for each in home.items if each.key != key)
    return _change_block(draft, home.key, lambda block: replace(block, items=items))


def move_item(draft: RoutineDraft, key: int, step: int) -> RoutineDraft:
    """One place up (−1) or down (+1), at the edge of its block into the one before or after; where there is no
    further, nothing changes."""
    home = draft.home_of(key)
    place = _place(home.items, key) + step
    if 0 <= place < len(home.items):
        return move_item_to(draft, key, home.key, place)
    beyond = draft.place_of(home.key) + step
    if not 0 <= beyond < len(draft.blocks):
        return draft
    there = draft.blocks[beyond]
    return move_item_to(draft, key, there.key, len(there.items) if step < 0 else 0)


def move_item_to(draft: RoutineDraft, key: int, block_key: int, place: int) -> RoutineDraft:
    """Into this block, so that it stands at `place` there, counted without it; beyond the end means at the end."""
    item = draft.item(key)
    draft.place_of(block_key)
    draft = remove_item(draft, key)

    def taken_in(block: DraftBlock) -> DraftBlock:
        items = list(block.items)
        items.insert(max(0, place), item)
        return replace(block, items=tuple(items))

    return _change_block(draft, block_key, taken_in)


def change_movement(draft: RoutineDraft, key: int, exercise: Exercise, before: Exercise | None) -> RoutineDraft:
    """Another movement in its place. The numbers stay where both count the same; `before` is None when nobody knows the
    movement that stands there."""
    home = draft.home_of(key)

    def changed(item: DraftItem) -> DraftItem:
        if before is not None and before.measure is exercise.measure:
            return replace(item, exercise_id=exercise.id)
        amount = new_item(key, exercise, home).amount
        return replace(item, exercise_id=exercise.id, amount=amount, earlier=())

    return _change_item(draft, key, changed)


def set_item_number(draft: RoutineDraft, key: int, number: Number, to: int) -> RoutineDraft:
    """In a pair the other one gets the same number of sets. Raises ValueError for a number that no item has."""
    home = draft.home_of(key)
    draft = _change_item(draft, key, lambda item: _item_with(item, number, to))
    place = _place(home.items, key)
    partner = place + 1 if place % 2 == 0 else place - 1
    if number is Number.SETS and home.kind is BlockKind.PAIRS and partner < len(home.items):
        draft = _change_item(draft, home.items[partner].key, lambda item: _item_with(item, number, to))
    return draft


def forget_stages(draft: RoutineDraft) -> RoutineDraft:
    """A routine that does not grow: it is always as its last stage was."""
    blocks = [
        replace(block, earlier_rounds=(), items=tuple(replace(item, earlier=()) for item in block.items))
        for block in draft.blocks
    ]
    return replace(draft, blocks=tuple(blocks))


def _with_block(draft: RoutineDraft, block: DraftBlock) -> RoutineDraft:
    blocks = sorted((*draft.blocks, block), key=lambda each: ORDER.index(each.part))
    return replace(draft, blocks=tuple(blocks))


def _copied(block: DraftBlock, next_key: int) -> tuple[DraftBlock, int]:
    """The block with keys from `next_key` on, and the key after them."""
    items = tuple(replace(item, key=next_key + n, earlier=()) for n, item in enumerate(block.items, 1))
    return replace(block, key=next_key, items=items, earlier_rounds=()), next_key + 1 + len(items)


def _change_block(draft: RoutineDraft, key: int, change: Callable[[DraftBlock], DraftBlock]) -> RoutineDraft:
    draft.place_of(key)
    blocks = tuple(change(each) if each.key == key else each for each in draft.blocks)
    return replace(draft, blocks=blocks)


def _change_item(draft: RoutineDraft, key: int, change: Callable[[DraftItem], DraftItem]) -> RoutineDraft:
    home = draft.home_of(key)
    items = tuple(change(each) if each.key == key else each for each in home.items)
    return _change_block(draft, home.key, lambda block: replace(block, items=items))


def _block_with(block: DraftBlock, number: Number, to: int) -> DraftBlock:
    match number:
        case Number.ROUNDS:
            return replace(block, rounds=to)
        case Number.REST_S:
            return replace(block, rest_s=to)
        case Number.ON_S:
            return replace(block, on_s=to)
        case Number.OFF_S:
            return replace(block, off_s=to)
    raise ValueError(f"a block has no {number}")


def _item_with(item: DraftItem, number: Number, to: int) -> DraftItem:
    match number:
        case Number.SETS:
            return replace(item, sets=to)
        case Number.AMOUNT:
            return replace(item, amount=to)
        case Number.REST_S:
            return replace(item, rest_s=to)
    raise ValueError(f"an item has no {number}")


def _place(parts: Sequence[DraftBlock | DraftItem], key: int) -> int:
    for place, each in enumerate(parts):
        if each.key == key:
            return place
    raise KeyError(key)
