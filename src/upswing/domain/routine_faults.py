"""What keeps a draft from being a routine: each fault with its place, so that it can be said beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from upswing.domain.exercise import Exercise
from upswing.domain.plain_text import one_line
from upswing.domain.routine_draft import DraftBlock, DraftItem, Number, RoutineDraft
from upswing.domain.routine_limits import (
    ABOUT,
    AMOUNT,
    FOR_WHOM,
    MOST_ITEMS,
    MOST_S_OF_A_MINUTE,
    NAME,
    ON_S,
    REST_S,
    ROUNDS,
    SETS,
    Range,
    work_s,
)
from upswing.domain.routine_table import BlockKind

COUNTS_ROUNDS = frozenset({BlockKind.ROUNDS, BlockKind.EVERY_MINUTE, BlockKind.INTERVALS})
"""Each movement has one set a round in these."""
_BLOCK_LIMITS: Mapping[BlockKind, tuple[tuple[Number, Range], ...]] = {
    BlockKind.ROUNDS: ((Number.ROUNDS, ROUNDS), (Number.REST_S, REST_S)),
    BlockKind.EVERY_MINUTE: ((Number.ROUNDS, ROUNDS),),
    BlockKind.INTERVALS: ((Number.ROUNDS, ROUNDS), (Number.ON_S, ON_S), (Number.OFF_S, REST_S)),
}


class What(StrEnum):
    """What is in the way of a draft."""

    NO_NAME = "no-name"
    TOO_LONG = "too-long"
    NO_BLOCKS = "no-blocks"
    TOO_MANY_BLOCKS = "too-many-blocks"
    NO_ITEMS = "no-items"
    TOO_MANY_ITEMS = "too-many-items"
    ODD_PAIRS = "odd-pairs"
    UNLIKE_PAIR = "unlike-pair"
    LONE_CIRCUIT = "lone-circuit"
    UNKNOWN_MOVEMENT = "unknown-movement"
    NUMBER = "number"
    MINUTE_TOO_FULL = "minute-too-full"
    TWO_GROW = "two-grow"
    TOO_MANY_MINUTES = "too-many-minutes"


@dataclass(frozen=True, slots=True)
class Fault:
    """`key` is the block or the item it is about, 0 where it is about the routine; `field` the name of the field, where
    it is about one. `found` is what stands there, between `least` and `most` what could."""

    what: What
    key: int = 0
    field: str = ""
    found: int = 0
    least: int = 0
    most: int = 0


def faults_of_words(draft: RoutineDraft) -> Iterator[Fault]:
    """About the name and the two texts."""
    if not one_line(draft.name):
        yield Fault(What.NO_NAME, field="name")
    for name, text, most in (
        ("name", draft.name, NAME),
        ("for_whom", draft.for_whom, FOR_WHOM),
        ("about", draft.about, ABOUT),
    ):
        if (length := len(one_line(text))) > most:
            yield Fault(What.TOO_LONG, field=name, found=length, most=most)


def faults_of_block(block: DraftBlock, exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """About one block and its items, each by itself."""
    for name, limits in _BLOCK_LIMITS.get(block.kind, ()):
        yield from _out_of(limits, getattr(block, name), block.key, name)
    if not block.items:
        yield Fault(What.NO_ITEMS, block.key)
    if len(block.items) > MOST_ITEMS:
        yield Fault(What.TOO_MANY_ITEMS, block.key, found=len(block.items), most=MOST_ITEMS)
    if block.kind is BlockKind.PAIRS:
        yield from _faults_of_pairs(block)
    if block.kind is BlockKind.CIRCUIT and len(block.items) == 1:
        yield Fault(What.LONE_CIRCUIT, block.key)
    for item in block.items:
        yield from _faults_of_item(item, block.kind, exercises.get(item.exercise_id))


def _faults_of_pairs(block: DraftBlock) -> Iterator[Fault]:
    if len(block.items) % 2:
        yield Fault(What.ODD_PAIRS, block.items[-1].key)
    for first, second in zip(block.items[::2], block.items[1::2], strict=False):
        if first.sets != second.sets:
            yield Fault(
                What.UNLIKE_PAIR, second.key, Number.SETS, found=second.sets, least=first.sets, most=first.sets
            )


def _faults_of_item(item: DraftItem, kind: BlockKind, exercise: Exercise | None) -> Iterator[Fault]:
    if exercise is None:
        yield Fault(What.UNKNOWN_MOVEMENT, item.key)
        return
    if kind not in COUNTS_ROUNDS:
        yield from _out_of(SETS, item.sets, item.key, Number.SETS)
    if kind is not BlockKind.INTERVALS:
        yield from _out_of(AMOUNT[exercise.measure], item.amount, item.key, Number.AMOUNT)
    if kind not in (BlockKind.INTERVALS, BlockKind.EVERY_MINUTE):
        yield from _out_of(REST_S, item.rest_s, item.key, Number.REST_S)
    if kind is BlockKind.EVERY_MINUTE and (seconds := work_s(exercise, item.amount)) > MOST_S_OF_A_MINUTE:
        yield Fault(
            What.MINUTE_TOO_FULL, item.key, Number.AMOUNT, found=round(seconds + 0.49), most=MOST_S_OF_A_MINUTE
        )


def _out_of(limits: Range, number: int, key: int, name: str) -> Iterator[Fault]:
    least, most = limits
    if not least <= number <= most:
        yield Fault(What.NUMBER, key, name, number, least, most)
