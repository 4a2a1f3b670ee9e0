"""A routine file: who it is for, and its blocks of movements from warm-up to cool-down."""

from collections.abc import Mapping

from upswing.catalogue.entry import Entry
from upswing.domain.exercise import Exercise
from upswing.domain.routine import (
    Block,
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Part,
    Rounds,
    Routine,
    RoutineGroup,
    RoutineItem,
    Stage,
    StraightSets,
    Way,
    fault_of,
)
from upswing.domain.routine_limits import (
    ABOUT,
    AMOUNT,
    FOR_WHOM,
    MINUTES,
    MOST_BLOCKS,
    MOST_ITEMS,
    MOST_S_OF_A_MINUTE,
    NAME,
    ON_S,
    REST_S,
    ROUNDS,
    SETS,
    work_s,
)
from upswing.domain.routine_table import BlockKind

_ORDER = tuple(Part)


_BLOCK_FIELDS = {
    BlockKind.ROUNDS: ("rounds", "rest_s"),
    BlockKind.EVERY_MINUTE: ("rounds",),
    BlockKind.INTERVALS: ("rounds", "on_s", "off_s"),
}
_ITEM_FIELDS = {
    BlockKind.ROUNDS: ("amount", "rest_s"),
    BlockKind.EVERY_MINUTE: ("amount",),
    BlockKind.INTERVALS: (),
}
"""Where a block counts its rounds, its movements have one set a round; every other item says all."""


def routine_of(file: Entry, exercises: Mapping[str, Exercise]) -> Routine:
    """The routine in this file. Raises CatalogueError, also where it names a movement that is not there."""
    file.only("id", "name", "group", "minutes", "for_whom", "about", "block", optional=("progression",))
    blocks: list[Block] = []
    for entry in file.entries("block", "block", least=1, most=MOST_BLOCKS):
        block = _block_of(entry, exercises)
        if blocks and _ORDER.index(block.part) < _ORDER.index(blocks[-1].part):
            raise entry.fault("part", "expected warm-up before work, and work before cool-down")
        blocks.append(block)
    stages = _stages_of(file, blocks, exercises) if file.has("progression") else ()
    try:
        return Routine(
            id=file.slug("id"),
            name=file.text("name", NAME),
            minutes=file.whole("minutes", *MINUTES),
            for_whom=file.text("for_whom", FOR_WHOM),
            about=file.text("about", ABOUT),
            blocks=tuple(blocks),
            group=file.word("group", RoutineGroup),
            stages=stages,
        )
    except ValueError as fault:
        raise file.fault("progression", str(fault)) from fault


def _block_of(entry: Entry, exercises: Mapping[str, Exercise]) -> Block:
    kind = entry.word("kind", BlockKind)
    entry.only("part", "planned", "kind", "items", *_BLOCK_FIELDS.get(kind, ()))
    part = entry.word("part", Part)
    planned = entry.yes("planned")
    if planned and part is not Part.WORK:
        raise entry.fault("planned", "expected false, since only work is planned")
    if planned and kind is not BlockKind.STRAIGHT:
        raise entry.fault("planned", "expected false, since the plan gives straight sets")
    way = _way_of(entry, kind)
    tables = entry.entries("items", "item", least=1, most=MOST_ITEMS)
    items = tuple(_item_of(each, kind, way, exercises) for each in tables)
    if fault := fault_of(items, way):
        raise entry.fault("items", fault)
    return Block(part, items, planned, way)


def _way_of(entry: Entry, kind: BlockKind) -> Way:
    match kind:
        case BlockKind.STRAIGHT:
            return StraightSets()
        case BlockKind.PAIRS:
            return Pairs()
        case BlockKind.CIRCUIT:
            return Circuit()
        case BlockKind.ROUNDS:
            return Rounds(entry.whole("rounds", *ROUNDS), entry.whole("rest_s", *REST_S))
        case BlockKind.EVERY_MINUTE:
            return EveryMinute(entry.whole("rounds", *ROUNDS))
        case BlockKind.INTERVALS:
            rounds = entry.whole("rounds", *ROUNDS)
            return Intervals(rounds, entry.whole("on_s", *ON_S), entry.whole("off_s", *REST_S))


def _item_of(entry: Entry, kind: BlockKind, way: Way, exercises: Mapping[str, Exercise]) -> RoutineItem:
    entry.only("movement", *_ITEM_FIELDS.get(kind, ("sets", "amount", "rest_s")))
    movement = entry.slug("movement")
    if movement not in exercises:
        raise entry.fault("movement", f"there is no movement “{movement}” in the catalogue")
    exercise = exercises[movement]
    if isinstance(way, Intervals):
        return RoutineItem(movement, 1, way.on_s, way.off_s)
    amount = entry.whole("amount", *AMOUNT[exercise.measure])
    if isinstance(way, EveryMinute):
        if (seconds := work_s(exercise, amount)) > MOST_S_OF_A_MINUTE:
            most = f"at most {MOST_S_OF_A_MINUTE} seconds of work in a minute"
            raise entry.fault("amount", f"expected {most}, and this is {seconds:.0f}")
        return RoutineItem(movement, 1, amount, 0)
    sets = 1 if isinstance(way, Rounds) else entry.whole("sets", *SETS)
    return RoutineItem(movement, sets, amount, entry.whole("rest_s", *REST_S))


def _stages_of(file: Entry, blocks: list[Block], exercises: Mapping[str, Exercise]) -> tuple[Stage, ...]:
    growing = [block for block in blocks if isinstance(block.way, Rounds)]
    items = growing[0].items if growing else ()
    limits = [AMOUNT[exercises[item.exercise_id].measure] for item in items]
    tables = file.entries("progression", "stage", least=1, most=40)
    return tuple(_stage_of(each, limits) for each in tables)


def _stage_of(entry: Entry, limits: list[tuple[int, int]]) -> Stage:
    entry.only("minutes", "rounds", "amounts")
    minutes, rounds = entry.whole("minutes", *MINUTES), entry.whole("rounds", *ROUNDS)
    amounts = entry.wholes("amounts", [(0, high) for _, high in limits])
    for amount, (low, _) in zip(amounts, limits, strict=True):
        if 0 < amount < low:
            raise entry.fault("amounts", f"expected 0 or at least {low}, found the number {amount}")
    if not any(amounts):
        raise entry.fault("amounts", "expected at least one movement with more than 0")
    return Stage(minutes, rounds, amounts)
