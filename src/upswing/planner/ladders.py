"""The ladders the planner climbs: for each planned pattern its rungs, gentlest first, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Exercise, Joint, Measure, Pattern
from upswing.planner.constants import (
    HOLD_HIGH_S,
    HOLD_LOW_S,
    LADDER_OF_PATTERN,
    PLANNED_PATTERNS,
    REPETITIONS_HIGH,
    REPETITIONS_LOW,
    TURNS,
)


@dataclass(frozen=True, slots=True)
class Rung:
    """One movement of a ladder. `rung` counts from 1; `low` and `high` bound the target in repetitions or
    seconds; `effort` is ρ, its relative load on this ladder, 0–1."""

    exercise_id: str
    rung: int
    measure: Measure = Measure.REPS
    low: int = REPETITIONS_LOW
    high: int = REPETITIONS_HIGH
    effort: float = 0.5
    one_sided: bool = False
    loads: frozenset[Joint] = frozenset()
    avoid_if: frozenset[Caution] = frozenset()


Ladders = Mapping[Pattern, tuple[Rung, ...]]
"""By the pattern of their movements; a planned pattern climbs its own, or those of `TURNS`. A pattern without a rung is
not planned."""


def climbed(pattern: Pattern, ladders: Ladders) -> Ladders:
    """The ladders that this planned pattern climbs, in the order of their turns."""
    return {each: ladders[each] for each in TURNS.get(pattern, (pattern,)) if ladders.get(each)}


def ladders_climbed(ladders: Ladders) -> dict[Pattern, int]:
    """Every planned pattern that has a ladder, and how many it climbs."""
    counted = {pattern: len(climbed(pattern, ladders)) for pattern in PLANNED_PATTERNS}
    return {pattern: count for pattern, count in counted.items() if count}


def ladders_from(catalogue: Catalogue) -> dict[Pattern, tuple[Rung, ...]]:
    """The planned ladders of a library. Targets stay within the planner's own range: 8–12 repetitions, 10–30
    seconds held; where a movement's own range lies lower, its upper end is kept."""
    ladders = {}
    for pattern, ladder_id in LADDER_OF_PATTERN.items():
        ladder = catalogue.ladders.get(ladder_id)
        if ladder is not None and ladder.rungs:
            ladders[pattern] = tuple(
                _rung(catalogue.exercises[exercise_id], place)
                for place, exercise_id in enumerate(ladder.rungs, start=1)
            )
    return ladders


def _rung(exercise: Exercise, place: int) -> Rung:
    repeats = exercise.measure is Measure.REPS
    low, high = (REPETITIONS_LOW, REPETITIONS_HIGH) if repeats else (HOLD_LOW_S, HOLD_HIGH_S)
    high = max(low, min(high, exercise.target.high)) if exercise.measure is not Measure.DURATION else high
    return Rung(
        exercise.id,
        place,
        exercise.measure,
        low,
        high,
        exercise.effort,
        exercise.one_sided,
        frozenset(exercise.loads),
        frozenset(exercise.avoid_if),
    )
