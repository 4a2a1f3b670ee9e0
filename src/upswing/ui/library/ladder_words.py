"""Where one stands on a ladder, and what unlocks the next rung: in words and numbers, and never more than is true."""

from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import Measure
from upswing.planner.constants import LADDER_OF_PATTERN, TOP_TWICE
from upswing.planner.places import Place
from upswing.ui.text import counted, long_day, number, tr
from upswing.ui.words import dose

PLANNED_LADDERS = frozenset(LADDER_OF_PATTERN.values())


def ladder_heading(ladder: Ladder) -> str:
    """Movements that only stand side by side are no ladder."""
    return tr("The ladder, easier to harder") if ladder.graded else tr("Others of its kind")


def here_words(ladder: Ladder, *, planned: bool, begun: bool) -> str:
    """What is written under the rung where one stands; empty where the movements only stand side by side."""
    if not ladder.graded:
        return ""
    if not planned:
        return tr("done last")
    return tr("you are here") if begun else tr("you begin here")


def ladder_words(ladder: Ladder, place: Place | None, catalogue: Catalogue, *, begun: bool) -> tuple[str, ...]:
    """The sentences under a ladder. `place` is where the plan stands on it, None where it has none; `begun` says
    that something of it was done already."""
    if not ladder.graded:
        return ()
    if ladder.id not in PLANNED_LADDERS:
        return (tr("Your plan does not climb this ladder by itself. Try any of it when you like."),)
    if place is None:
        return (tr("Your plan leaves this ladder out for now, by your wishes, your marks or your answers."),)
    return (_here(place, catalogue, begun=begun), *_next(place, catalogue, begun=begun))


def _here(place: Place, catalogue: Catalogue, *, begun: bool) -> str:
    values = {
        "name": catalogue.exercises[place.exercise_id].name,
        "rung": number(place.rung),
        "rungs": number(place.rungs),
        "dose": dose(place.measure, place.target, place.sets),
    }
    if begun:
        return tr("You are at {name}, rung {rung} of {rungs}: {dose}.", **values)
    return tr("You begin at {name}, rung {rung} of {rungs}: {dose}.", **values)


def _next(place: Place, catalogue: Catalogue, *, begun: bool) -> tuple[str, ...]:
    if place.rests_until is not None:
        return (tr("It rests after strong pain, until {day}.", day=long_day(place.rests_until)),)
    if place.is_held:
        return (tr("It hurt lately, so it rises no further for now."),)
    if place.next_exercise_id is None:
        if place.rung == place.rungs:
            return (tr("This is the top of the ladder."),)
        return (tr("The rungs above are left out, by your marks or by your answers about your health."),)
    said = tr("Next: {name}.", name=catalogue.exercises[place.next_exercise_id].name)
    return f"{said} {_what_it_takes(place, begun=begun)}", *_not_before(place)


def _what_it_takes(place: Place, *, begun: bool) -> str:
    """What `planner.progress` asks for before it offers a rung."""
    top = _amount(place.measure, place.high)
    asked = counted(
        "It is offered after {n} session at {top} with effort to spare",
        "It is offered after {n} sessions at {top} with effort to spare",
        TOP_TWICE,
        top=top,
    )
    if place.top_times >= TOP_TWICE:
        return tr("{asked}; these are done. A second set may come first.", asked=asked)
    if place.top_times:
        return tr("{asked}; one is done.", asked=asked)
    return tr("{asked}; none is done yet.", asked=asked) if begun else f"{asked}."


def _not_before(place: Place) -> tuple[str, ...]:
    if place.rises_from is None:
        return ()
    return (tr("It rose lately, so nothing more before {day}.", day=long_day(place.rises_from)),)


def _amount(measure: Measure, amount: int) -> str:
    return number(amount) if measure is Measure.REPS else counted("{n} second", "{n} seconds", amount)
