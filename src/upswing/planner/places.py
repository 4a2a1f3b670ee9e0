"""Where a person stands on each ladder, and what the next step needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from upswing.domain.exercise import Measure, Pattern
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import FIRST_AGAIN_DAYS, PLANNED_PATTERNS, RISE_DAYS, TOP_TWICE
from upswing.planner.exposures import exposures_of
from upswing.planner.history import PastSession
from upswing.planner.ladders import Ladders
from upswing.planner.next_session import read
from upswing.planner.pain import days_of_rest_left, is_held
from upswing.planner.presence import in_use
from upswing.planner.progress import level_of, next_rung


@dataclass(frozen=True, slots=True)
class Place:
    """One pattern on its ladder: the movement that is due, `rung` of `rungs`, `sets` of `target` within `low` and
    `high`. `next_exercise_id` is the next rung, None at the top. `top_times` of the two times at the top of the range
    that a next rung or a second set needs have gone well. `rises_from` is the first day on which it may rise again,
    None when it may now; `is_held` that a pain holds it, `rests_until` the day it comes back from strong pain."""

    pattern: Pattern
    exercise_id: str
    rung: int
    rungs: int
    measure: Measure
    sets: int
    target: int
    low: int
    high: int
    next_exercise_id: str | None
    top_times: int
    rises_from: date | None
    is_held: bool
    rests_until: date | None


def places(history: Sequence[PastSession], circumstances: Circumstances, ladders: Ladders) -> tuple[Place, ...]:
    """Every pattern in use, in planned order; the first rung where nothing has been done yet."""
    rungs, _ = in_use(ladders, circumstances)
    past = exposures_of(read(history, circumstances, ladders).entries, PLANNED_PATTERNS)
    day = circumstances.day
    found = []
    for pattern, suitable in rungs.items():
        exposures = past[pattern]
        level = level_of(pattern, exposures, suitable, day, rising=True)
        above = next_rung(suitable, level.rung)
        top = 0
        for each in exposures[:TOP_TWICE]:
            if each.rung != level.rung.rung or each.target < level.rung.high or not each.targets_met:
                break
            top += 1
        again = None if level.last_rise is None else level.last_rise + timedelta(days=RISE_DAYS)
        rest = days_of_rest_left(exposures, day)
        found.append(
            Place(
                pattern,
                level.rung.exercise_id,
                level.rung.rung,
                len(ladders[pattern]),
                level.rung.measure,
                level.sets,
                level.target,
                level.rung.low,
                level.rung.high,
                None if above is None else above.exercise_id,
                top,
                again if again is not None and again > day else None,
                is_held(exposures, day, FIRST_AGAIN_DAYS),
                day + timedelta(days=rest) if rest > 0 else None,
            )
        )
    return tuple(found)
