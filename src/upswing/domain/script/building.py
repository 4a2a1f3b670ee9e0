"""Scripts made of a routine, of a plan in the frame of a routine, or of one movement alone."""

from collections.abc import Iterable

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.domain.plan import PlannedSession
from upswing.domain.routine import Part, Routine
from upswing.domain.script.step import Script, Step
from upswing.domain.script.ways import steps_of_block, straight_sets

ALONE_REST_S = 60

_KIND_OF_PATTERN = {
    Pattern.CARDIO: "other",
    Pattern.WALK_RUN: "walk",
    Pattern.MOBILITY: "mobility",
    Pattern.YOGA: "yoga",
    Pattern.PILATES: "pilates",
    Pattern.BARRE: "other",
    Pattern.BREATHING: "breathing",
}
"""The kind of a session (an `Activity`) by the pattern it mostly works; every other pattern is strength."""
_KIND_OF_MOVEMENT = {
    "walk-jog": "run",
    "jog": "run",
    "easy-run": "run",
    "cycling": "cycle",
    "dancing": "dance",
    "swimming": "swim",
    "tennis": "tennis",
}
"""Where a movement of walking and running is an activity of its own."""


def script_of_routine(routine: Routine, catalogue: Catalogue, stage: int = 1) -> Script:
    """The routine as it stands, its planned blocks with their defaults; one that grows, in its `stage` from 1."""
    now = routine.at(stage)
    steps = [step for block in now.blocks for step in steps_of_block(block, catalogue.exercises)]
    title = f"{routine.name}, step {stage}" if routine.stages else routine.name
    return Script(title, kind_of(steps, catalogue), tuple(steps), routine_id=routine.id)


def script_of_plan(planned: PlannedSession, routine: Routine, catalogue: Catalogue, title: str) -> Script:
    """The plan's items, straight sets in their order, in place of the routine's planned blocks; everything else
    of the routine stays. A plan without items leaves the warm-up and the cool-down: a gentle session."""
    steps: list[Step] = []
    filled = False
    for block in routine.blocks:
        if not block.planned:
            steps += steps_of_block(block, catalogue.exercises)
        elif not filled:
            filled = True
            for due in planned.items:
                steps += straight_sets(
                    catalogue.exercises[due.exercise_id], block.part, due.sets, due.target, due.rest_s
                )
    return Script(title, kind_of(steps, catalogue), tuple(steps), planned.effort_aim, routine.id)


def script_of_exercise(exercise: Exercise, catalogue: Catalogue, title: str = "") -> Script:
    """One movement alone, now: two sets at the low end of its range, or once where it is counted in minutes.
    The title is the movement's name unless another is given."""
    in_minutes = exercise.measure is Measure.DURATION
    amount = exercise.target.low * 60 if in_minutes else exercise.target.low
    steps = tuple(straight_sets(exercise, Part.WORK, 1 if in_minutes else 2, amount, ALONE_REST_S))
    return Script(title or exercise.name, kind_of(steps, catalogue.with_own([exercise])), steps)


def kind_of(steps: Iterable[Step], catalogue: Catalogue) -> str:
    """What most of the working time is, or most of all time where nothing is work. Walking with some running in
    it is a run."""
    seconds: dict[tuple[bool, str], float] = {}
    for step in steps:
        key = (step.part is Part.WORK, _kind_of_movement(catalogue.exercises[step.exercise_id]))
        seconds[key] = seconds.get(key, 0.0) + step.work_s
    if not seconds:
        return "other"
    is_work, kind = max(seconds, key=lambda key: (key[0], seconds[key]))
    return "run" if kind == "walk" and (is_work, "run") in seconds else kind


def _kind_of_movement(exercise: Exercise) -> str:
    return _KIND_OF_MOVEMENT.get(exercise.id) or _KIND_OF_PATTERN.get(exercise.pattern, "strength")
