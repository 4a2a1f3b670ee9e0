"""The steps of one movement in place of another's: an easier or harder rung, or a gentle one after pain."""

from collections.abc import Iterable
from dataclasses import replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Joint, Measure
from upswing.domain.script import Side, Step


def steps_instead(steps: Iterable[Step], exercise: Exercise) -> tuple[Step, ...]:
    """`steps` with `exercise` in them, set by set, starting low in its range; one step a side where one-sided."""
    seen: dict[int, Step] = {}
    for step in steps:
        seen.setdefault(step.set_number, step)
    sides: tuple[Side | None, ...] = (Side.LEFT, Side.RIGHT) if exercise.one_sided else (None,)
    seconds = 60 if exercise.measure is Measure.DURATION else 1
    return tuple(
        replace(
            step,
            exercise_id=exercise.id,
            measure=exercise.measure,
            target=exercise.target.low * seconds,
            rep_s=exercise.tempo.cycle_s,
            side=side,
        )
        for step in seen.values()
        for side in sides
    )


def sparing(catalogue: Catalogue, exercise_id: str, joint: Joint | None) -> Exercise | None:
    """A gentler movement after pain: the nearest easier rung that spares the joint, else slow breathing."""
    rungs = catalogue.ladder_of(exercise_id)
    place = next(i for i, each in enumerate(rungs) if each.id == exercise_id)
    for easier in reversed(rungs[:place]):
        if joint is None or joint not in easier.loads:
            return easier
    return catalogue.exercises.get("slow-breathing")
