"""The steps of one movement in place of another's: a swap in the session, or before it begins."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import floor

from upswing.domain.exercise import Exercise, Measure
from upswing.domain.routine import Part
from upswing.domain.script.step import SIDE_CHANGE_S, Side, Step

MINUTE_S = 60
_SLACK_S = 0.001
"""Repetitions that fill their seconds exactly do so in spite of rounding."""


def steps_instead(steps: Iterable[Step], replaced: Exercise, exercise: Exercise) -> tuple[Step, ...]:
    """`steps` of `replaced` with `exercise` in them: as many sets, each with its number and its rest, one step a
    side where it is one-sided.

    It starts low in its range. What is counted in minutes lasts as long as what it replaces, as far as its range
    goes, unless it is heavier. Outside the work part it takes no longer than before, and where sets have their
    window of time it fills the same seconds."""
    return tuple(new for one_set in _sets(steps) for new in _set_instead(one_set, replaced, exercise))


def _sets(steps: Iterable[Step]) -> list[list[Step]]:
    """The steps set by set, both sides of a set together."""
    sets: list[list[Step]] = []
    for step in steps:
        before = sets[-1][-1] if sets else None
        if before is not None and step.side is Side.RIGHT and _begins(before, step):
            sets[-1].append(step)
        else:
            sets.append([step])
    return sets


def _begins(left: Step, right: Step) -> bool:
    """Whether `left` is the first side of the set that `right` ends."""
    return left.side is Side.LEFT and (left.exercise_id, left.part, left.set_number, left.sets) == (
        right.exercise_id,
        right.part,
        right.set_number,
        right.sets,
    )


def _set_instead(old: Sequence[Step], replaced: Exercise, exercise: Exercise) -> list[Step]:
    last = old[-1]
    step = replace(
        last,
        exercise_id=exercise.id,
        measure=exercise.measure,
        target=_amount(last, replaced, exercise),
        rep_s=exercise.tempo.cycle_s,
        side=None,
    )
    if step.every_s:
        step = replace(step, rest_s=round(step.rest_after_s(step.work_s)))
    if not exercise.one_sided:
        return [step]
    between = step.rest_s if step.every_s else SIDE_CHANGE_S
    return [replace(step, side=Side.LEFT, rest_s=between), replace(step, side=Side.RIGHT)]


def _amount(old: Step, replaced: Exercise, exercise: Exercise) -> int:
    """Repetitions, or seconds of a hold or a duration."""
    low, high = exercise.target.low, exercise.target.high
    seconds = max(1, floor(old.work_s + _SLACK_S))
    if exercise.measure is Measure.REPS:
        fitting = max(1, floor(old.work_s / exercise.tempo.cycle_s + _SLACK_S))
        return min(fitting, high) if old.every_s else low
    if exercise.measure is Measure.HOLD:
        return min(seconds, high) if old.every_s else low
    if old.every_s:
        return seconds
    if old.part is not Part.WORK:
        return min(max(seconds, 1), high * MINUTE_S)
    if old.measure is Measure.DURATION and exercise.effort <= replaced.effort:
        return min(max(seconds, low * MINUTE_S), high * MINUTE_S)
    return low * MINUTE_S
