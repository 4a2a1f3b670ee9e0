"""Where a person stands on each ladder, and what the next step needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from upswing.domain.exercise import Measure, Pattern
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import FIRST_AGAIN_DAYS, RISE_DAYS
from upswing.planner.exposures import Exposure, exposures_of
from upswing.planner.history import PastSession
from upswing.planner.ladders import Ladders, ladders_climbed
from upswing.planner.next_session import read
from upswing.planner.pain import days_of_rest_left, is_held
from upswing.planner.presence import in_use
from upswing.planner.progress import next_rung, times_at_top
from upswing.planner.turns import Turn, level_in_turn, turns_of


@dataclass(frozen=True, slots=True)
class Place:
    """One ladder, by the pattern of its movements: the movement that is due, `rung` of `rungs`, `sets` of `target`
    within `low` and `high`. `next_exercise_id` is the next rung, None at the top. `top_times` of the two times at the
    top of the range that a next rung or a second set needs have gone well, with effort to spare. `rises_from` is the
    first day on which it may rise again, None when it may now; `is_held` that a pain holds it, `rests_until` the day it
    comes back from strong pain."""

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
    """Every ladder in use, in planned order, those that take turns one after the other; the first rung where nothing
    has been done yet."""
    used, _ = in_use(ladders, circumstances)
    past = exposures_of(read(history, circumstances, ladders).entries, ladders_climbed(ladders))
    day = circumstances.day
    found = []
    for pattern, rungs in used.items():
        turns = turns_of(pattern, rungs, ladders, past[pattern], day)
        found += [_place(pattern, turn, past[pattern], len(ladders[turn.ladder]), day) for turn in turns]
    return tuple(found)


def _place(pattern: Pattern, turn: Turn, exposures: Sequence[Exposure], rungs: int, day: date) -> Place:
    level = level_in_turn(pattern, turn, day, rising=True)
    above = next_rung(turn.rungs, level.rung)
    again = None if level.last_rise is None else level.last_rise + timedelta(days=RISE_DAYS)
    rest = days_of_rest_left(exposures, day)
    return Place(
        turn.ladder,
        level.rung.exercise_id,
        level.rung.rung,
        rungs,
        level.rung.measure,
        level.sets,
        level.target,
        level.rung.low,
        level.rung.high,
        None if above is None else above.exercise_id,
        times_at_top(turn.exposures, level.rung),
        again if again is not None and again > day else None,
        is_held(exposures, day, FIRST_AGAIN_DAYS),
        day + timedelta(days=rest) if rest > 0 else None,
    )
