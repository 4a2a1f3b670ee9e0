"""A routine file: who it is for, and its blocks of movements from warm-up to cool-down."""

from collections.abc import Mapping

from upswing.catalogue.entry import Entry
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine import Block, Part, Routine, RoutineItem

_ROUTINE_FIELDS = ("id", "name", "minutes", "for_whom", "about", "block")
_LEAST_AND_MOST = {Measure.REPS: (1, 50), Measure.HOLD: (5, 300), Measure.DURATION: (10, 7200)}
"""Repetitions, seconds held, seconds of duration."""
_ORDER = tuple(Part)


def routine_of(file: Entry, exercises: Mapping[str, Exercise]) -> Routine:
    """The routine in this file. Raises CatalogueError, also where it names a movement that is not there."""
    file.only(*_ROUTINE_FIELDS)
    blocks: list[Block] = []
    for entry in file.entries("block", "block", least=1, most=20):
        block = _block_of(entry, exercises)
        if blocks and _ORDER.index(block.part) < _ORDER.index(blocks[-1].part):
            raise entry.fault("part", "expected warm-up before work, and work before cool-down")
        blocks.append(block)
    return Routine(
        id=file.slug("id"),
        name=file.text("name", 40),
        minutes=file.whole("minutes", 1, 120),
        for_whom=file.text("for_whom", 140),
        about=file.text("about", 300),
        blocks=tuple(blocks),
    )


def _block_of(entry: Entry, exercises: Mapping[str, Exercise]) -> Block:
    entry.only("part", "planned", "items")
    part = entry.word("part", Part)
    planned = entry.yes("planned")
    if planned and part is not Part.WORK:
        raise entry.fault("planned", "expected false, since only work is planned")
    items = tuple(_item_of(each, exercises) for each in entry.entries("items", "item", least=1, most=40))
    return Block(part, items, planned)


def _item_of(entry: Entry, exercises: Mapping[str, Exercise]) -> RoutineItem:
    entry.only("movement", "sets", "amount", "rest_s")
    movement = entry.slug("movement")
    if movement not in exercises:
        raise entry.fault("movement", f"there is no movement “{movement}” in the catalogue")
    low, high = _LEAST_AND_MOST[exercises[movement].measure]
    return RoutineItem(
        movement, entry.whole("sets", 1, 20), entry.whole("amount", low, high), entry.whole("rest_s", 0, 300)
    )
