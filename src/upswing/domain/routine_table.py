"""A routine as a plain table, with the fields and words of the files in resources/routines."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

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
)


class BlockKind(StrEnum):
    """The ways through a block by the words of the file."""

    STRAIGHT = "straight"
    PAIRS = "pairs"
    CIRCUIT = "circuit"
    ROUNDS = "rounds"
    EVERY_MINUTE = "every-minute"
    INTERVALS = "intervals"


def kind_of(way: Way) -> BlockKind:
    match way:
        case StraightSets():
            return BlockKind.STRAIGHT
        case Pairs():
            return BlockKind.PAIRS
        case Circuit():
            return BlockKind.CIRCUIT
        case Rounds():
            return BlockKind.ROUNDS
        case EveryMinute():
            return BlockKind.EVERY_MINUTE
        case Intervals():
            return BlockKind.INTERVALS


def table_of(routine: Routine) -> dict[str, object]:
    """The whole routine as text, numbers, lists and tables."""
    told: dict[str, object] = {
        "id": routine.id,
        "name": routine.name,
        "group": routine.group.value,
        "minutes": routine.minutes,
        "for_whom": routine.for_whom,
        "about": routine.about,
        "block": [_block_table(block) for block in routine.blocks],
    }
    if routine.stages:
        told["progression"] = [
            {"minutes": stage.minutes, "rounds": stage.rounds, "amounts": list(stage.amounts)}
            for stage in routine.stages
        ]
    return told


def routine_from(told: Mapping[str, Any]) -> Routine:
    """The routine of a table that `table_of` made. Anything else is refused by KeyError or ValueError; a table
    from elsewhere goes through the strict reader in `catalogue`."""
    stages = [
        Stage(each["minutes"], each["rounds"], tuple(each["amounts"])) for each in told.get("progression", ())
    ]
    return Routine(
        told["id"],
        told["name"],
        told["minutes"],
        told["for_whom"],
        told["about"],
        tuple(_block_from(block) for block in told["block"]),
        RoutineGroup(told["group"]),
        tuple(stages),
    )


def _block_table(block: Block) -> dict[str, object]:
    kind = kind_of(block.way)
    items = [_item_table(item, kind) for item in block.items]
    told = {"part": block.part.value, "planned": block.planned, "kind": kind.value, **_numbers(block.way)}
    return {**told, "items": items}


def _numbers(way: Way) -> dict[str, object]:
    match way:
        case Rounds(rounds, rest_s):
            return {"rounds": rounds, "rest_s": rest_s}
        case EveryMinute(rounds):
            return {"rounds": rounds}
        case Intervals(rounds, on_s, off_s):
            return {"rounds": rounds, "on_s": on_s, "off_s": off_s}
    return {}


def _item_table(item: RoutineItem, kind: BlockKind) -> dict[str, object]:
    told: dict[str, object] = {"movement": item.exercise_id}
    match kind:
        case BlockKind.INTERVALS:
            return told
        case BlockKind.EVERY_MINUTE:
            return {**told, "amount": item.amount}
        case BlockKind.ROUNDS:
            return {**told, "amount": item.amount, "rest_s": item.rest_s}
        case _:
            return {**told, "sets": item.sets, "amount": item.amount, "rest_s": item.rest_s}


def _block_from(told: Mapping[str, Any]) -> Block:
    way = _way_from(told)
    return Block(Part(told["part"]), _items_from(told["items"], way), told["planned"], way)


def _way_from(told: Mapping[str, Any]) -> Way:
    match BlockKind(told["kind"]):
        case BlockKind.STRAIGHT:
            return StraightSets()
        case BlockKind.PAIRS:
            return Pairs()
        case BlockKind.CIRCUIT:
            return Circuit()
        case BlockKind.ROUNDS:
            return Rounds(told["rounds"], told["rest_s"])
        case BlockKind.EVERY_MINUTE:
            return EveryMinute(told["rounds"])
        case BlockKind.INTERVALS:
            return Intervals(told["rounds"], told["on_s"], told["off_s"])


def _items_from(items: Sequence[Mapping[str, Any]], way: Way) -> tuple[RoutineItem, ...]:
    on_s, off_s = (way.on_s, way.off_s) if isinstance(way, Intervals) else (0, 0)
    return tuple(
        RoutineItem(each["movement"], each.get("sets", 1), each.get("amount", on_s), each.get("rest_s", off_s))
        for each in items
    )
