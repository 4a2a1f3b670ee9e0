"""Where a person stands on a ladder, in words: the progress, and what holds it."""

from collections.abc import Sequence

from upswing.domain.exercise import Measure
from upswing.planner.constants import TOP_TWICE
from upswing.planner.places import Place
from upswing.ui.text import counted, number, short_day, tr


def progress(place: Place) -> str:
    """Like "8 of 12, then twice at 12"."""
    seconds = place.measure is not Measure.REPS
    top = counted("{n} second", "{n} seconds", place.high) if seconds else number(place.high)
    if place.target < place.high:
        now = number(place.target)
        return tr("{now} of {top}, then twice at {top}.", now=now, top=top)
    if place.top_times <= 0:
        return tr("At {top}, the top of the range. Twice so with effort to spare opens what comes next.", top=top)
    if place.top_times < TOP_TWICE:
        return tr("Once at {top}. Once more opens what comes next.", top=top)
    return tr("Twice at {top}: what comes next is open to you.", top=top)


def holds(place: Place, held: Sequence[str] = ()) -> tuple[str, ...]:
    """What keeps it from rising now, a sentence each; `held` are steps that the person has asked to hold."""
    said = []
    if place.rests_until is not None:
        said.append(tr("Rests until {day} after strong pain.", day=short_day(place.rests_until)))
    if place.is_held:
        said.append(tr("Held after pain: nothing rises until two sessions without it have passed."))
    if place.rises_from is not None and not place.is_held and place.rests_until is None:
        said.append(tr("May rise again from {day} on: one step a week.", day=short_day(place.rises_from)))
    return (*said, *(tr("Held as you asked: {what}.", what=each) for each in held))


def rung_words(place: Place) -> str:
    return tr("rung {rung} of {rungs}", rung=place.rung, rungs=place.rungs)
