"""A routine in words: how each block is done, how long it takes, and what is known of it already."""

from collections.abc import Mapping
from dataclasses import replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.own_routine import SharedRoutine
from upswing.domain.routine import (
    Block,
    Circuit,
    EveryMinute,
    Intervals,
    Pairs,
    Part,
    Rounds,
    Routine,
    StraightSets,
)
from upswing.domain.script import script_of_routine
from upswing.ui.routines.words import length_words
from upswing.ui.text import counted, tr


def part_name(part: Part) -> str:
    return {Part.WARM_UP: tr("Warm-up"), Part.WORK: tr("Main part"), Part.COOL_DOWN: tr("Cool-down")}[part]


def way_words(block: Block) -> str:
    """How the block is done, in a line."""
    match block.way:
        case StraightSets():
            return tr("One after the other")
        case Pairs():
            return tr("Two in turn, then the next two")
        case Circuit():
            return tr("In a circle: a set of each, then the next set of each")
        case Rounds(rounds, rest_s):
            said = counted("{n} round", "{n} rounds", rounds)
            if rest_s and rounds > 1:
                rest = counted("{n} second", "{n} seconds", rest_s)
                said = tr("{rounds}, with {rest} of rest between them", rounds=said, rest=rest)
            return said
        case EveryMinute(rounds):
            said = counted("{n} round", "{n} rounds", rounds)
            return tr("A set begins every minute, {rounds}", rounds=said)
        case Intervals(rounds, on_s, off_s):
            said = counted("{n} round", "{n} rounds", rounds)
            return tr("{on} seconds on, {off} seconds off, {rounds}", on=on_s, off=off_s, rounds=said)


def whole_words(routine: Routine, catalogue: Catalogue) -> str:
    """How long it takes by the player's own estimate; one that grows, from its first step to its last."""
    stages = max(1, len(routine.stages))
    first, last = (length_words(script_of_routine(routine, catalogue, n).told_s) for n in (1, stages))
    if not routine.stages:
        return tr("About {length}", length=first)
    steps = counted("{n} step", "{n} steps", stages)
    return tr("It grows in {steps}, from about {first} to {last}", steps=steps, first=first, last=last)


def known_words(shared: SharedRoutine, catalogue: Catalogue) -> str:
    """What of it is in the library already; empty where nothing is."""
    name = shared.routine.name
    if same_here(shared.routine, catalogue) is not None:
        return tr("“{name}” is in your library already, just as it is here.", name=name)
    if any(each.name == name for each in catalogue.offered_routines()):
        return tr("You have another routine of this name. Both can stay.")
    return ""


def same_here(routine: Routine, catalogue: Catalogue) -> Routine | None:
    """The routine of the library that says the same; its id makes no difference."""
    return next((each for each in catalogue.offered_routines() if replace(each, id=routine.id) == routine), None)


def brought_words(shared: SharedRoutine) -> str:
    """About the movements that come along; empty where none do."""
    count = len(shared.movements)
    if not count:
        return ""
    return counted(
        "One movement comes along, written by whoever made it. Upswing has not looked at it: leave out what does "
        "not feel right to you.",
        "{n} movements come along, written by whoever made them. Upswing has not looked at them: leave out what does "
        "not feel right to you.",
        count,
    )


def figure_ids(shared: SharedRoutine) -> Mapping[str, str]:
    """For the movements that come along: the movement that lends its figure."""
    return {each.id: each.figure for each in shared.movements}
