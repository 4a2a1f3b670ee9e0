"""Whose turn it is where a pattern climbs several ladders: core its front, its side and its back.

The pattern stays one for its sets a week, its hours of rest, soreness, pain and what was declined, and rises on one axis
in seven days. Each ladder has its own rung, target and sets. Where a pattern climbs one ladder, all of this is silent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from upswing.domain.exercise import Pattern
from upswing.planner.constants import (
    EXPOSURES_READ,
    FIRST_AGAIN_DAYS,
    PAIN_EASIER,
    PAIN_REPEAT,
    RESTART_DAYS,
)
from upswing.planner.exposures import Exposure, narrowed
from upswing.planner.ladders import Ladders, Rung, climbed
from upswing.planner.pain import is_held
from upswing.planner.progress import Level, last_rise, level_of


@dataclass(frozen=True, slots=True)
class Turn:
    """One ladder of a pattern: its `rungs` that may be planned, and what was done on it, newest first. `last` is its
    place among the exposures of the whole pattern (0 for the newest), None when it was never trained; `at` are the
    places of them all; `away` the days off that count for it; `rose` the day on which the pattern last rose, on
    whichever ladder. A pattern's only ladder `is_alone`, with none of these three."""

    ladder: Pattern
    rungs: tuple[Rung, ...]
    exposures: tuple[Exposure, ...]
    last: int | None
    at: tuple[int, ...] = ()
    away: int | None = None
    rose: date | None = None
    is_alone: bool = False


def turns_of(
    pattern: Pattern, in_use: Ladders, ladders: Ladders, exposures: Sequence[Exposure], day: date
) -> tuple[Turn, ...]:
    """The ladders `in_use` of a pattern, in the order of their turns. `ladders` are all there are, `exposures` those
    of the pattern, newest first."""
    known = climbed(pattern, ladders)
    if len(known) == 1:
        last = next((place for place, each in enumerate(exposures) if each.rung is not None), None)
        alone = (Turn(ladder, rungs, tuple(exposures), last, is_alone=True) for ladder, rungs in in_use.items())
        return tuple(alone)
    home = {rung.exercise_id: ladder for ladder in in_use for rung in ladders[ladder]}
    turns = [_turn(ladder, rungs, home, exposures, day) for ladder, rungs in in_use.items()]
    # What rose last week still counts when its ladder is put aside today.
    everywhere = {rung.exercise_id: ladder for ladder in known for rung in ladders[ladder]}
    aside = [_turn(each, (), everywhere, exposures, day) for each in known if each not in in_use]
    rises = [rise for rise in (last_rise(each.exposures) for each in (*turns, *aside)) if rise is not None]
    return tuple(replace(each, rose=max(rises, default=None)) for each in turns)


def whose_turn(turns: Sequence[Turn], exposures: Sequence[Exposure], day: date) -> Turn:
    """The ladder trained longest ago, the first of them when several never were; the one that hurt, as long as its
    pain is 3 or more or holds the pattern. At least one turn is given."""
    if len(turns) == 1:
        return turns[0]
    hurt = hurting(exposures, day)
    if hurt is None:
        return max(turns, key=lambda each: len(exposures) if each.last is None else each.last)
    there = [(pain, turn) for turn in turns if (pain := _pain_on(turn, hurt)) is not None]
    if there:
        return max(there, key=lambda each: each[0])[1]
    return min(turns, key=lambda each: len(exposures) if each.last is None else each.last)


def hurting(exposures: Sequence[Exposure], day: date) -> int | None:
    """The place of the exposure whose pain keeps the turn where it is, None when none does."""
    if exposures and (exposures[0].pain or 0) >= PAIN_REPEAT:
        return 0
    if is_held(exposures, day, FIRST_AGAIN_DAYS):
        return next(place for place, each in enumerate(exposures) if (each.pain or 0) >= PAIN_EASIER)
    return None


def level_in_turn(pattern: Pattern, turn: Turn, day: date, *, rising: bool) -> Level:
    """Where a pattern stands on one of its ladders; its last rise is that of all of them."""
    level = level_of(pattern, turn.exposures, turn.rungs, day, rising=rising, away=turn.away)
    return level if turn.is_alone else replace(level, last_rise=turn.rose)


def _turn(
    ladder: Pattern, rungs: tuple[Rung, ...], home: Mapping[str, Pattern], exposures: Sequence[Exposure], day: date
) -> Turn:
    own: dict[int, Exposure] = {}
    last = None
    for place, each in enumerate(exposures):
        part = _part(each, ladder, home, is_last=place == 0)
        if part is not None and len(own) < EXPOSURES_READ:
            own[place] = part
            last = place if last is None and part.rung is not None else last
    away = None if last is None else _away(exposures, last, day)
    return Turn(ladder, rungs, tuple(own.values()), last, tuple(own), away)


def _part(whole: Exposure, ladder: Pattern, home: Mapping[str, Pattern], *, is_last: bool) -> Exposure | None:
    """What of an exposure is this ladder's. Movements off all ladders in use count with those beside them; where they
    stand alone they count for every ladder as long as they are the last that was done, or hurt."""
    own, loose = [], []
    for part in whole.parts:
        there = home.get(part.exercise_id) if part.rung is not None else None
        if there is ladder:
            own.append(part)
        elif there is None:
            loose.append(part)
    if own:
        return whole if len(own) == len(whole.parts) else narrowed(whole, own, loose)
    if len(loose) == len(whole.parts) and (is_last or (whole.pain or 0) >= PAIN_REPEAT):
        return replace(whole, rung=None)
    return None


def _away(exposures: Sequence[Exposure], last: int, day: date) -> int:
    """Days off as a ladder feels them that was last trained in exposure `last`: the longest break of the whole pattern
    since then; all the days since then where that was 28 days or more, or they are 84 themselves."""
    since = (day - exposures[last].day).days
    days = (day, *(each.day for each in exposures[: last + 1]))
    longest = max((later - before).days for later, before in pairwise(days))
    return since if since >= RESTART_DAYS or longest >= FIRST_AGAIN_DAYS else longest


def _pain_on(turn: Turn, place: int) -> int | None:
    """The pain of this ladder in the pattern's exposure at this place, None where it was not trained there."""
    pains = (each.pain or 0 for at, each in zip(turn.at, turn.exposures, strict=True) if at == place and each.rung)
    return next(pains, None)
