"""A routine picked by hand suits the person before it begins: what is advised against gives its place away."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_routines import LIBRARY, routines

from upswing.domain.exercise import Caution, Joint, Measure, Posture
from upswing.domain.limits import NO_LIMITS, Limits, Why
from upswing.domain.routine import Part, Routine
from upswing.domain.script import SIDE_CHANGE_S, Script, Side, Step, script_of_exercise, script_of_routine
from upswing.domain.script.instead import steps_instead
from upswing.domain.script.suiting import GENTLEST, StandIn, suited
from upswing.domain.search import OFF_THE_FLOOR

any_limits = st.builds(
    Limits,
    st.frozensets(st.sampled_from(Caution), max_size=3),
    st.frozensets(st.sampled_from(Joint), max_size=1),
    st.frozensets(st.sampled_from(sorted(LIBRARY.exercises)), max_size=20),
)


def ids(script: Script) -> set[str]:
    return {step.exercise_id for step in script.steps}


def sets(script: Script) -> Counter[str]:
    """How many sets of each movement there are; both sides of one are one."""
    return Counter(step.exercise_id for step in script.steps if step.side is not Side.RIGHT)


@given(routines(), any_limits)
def test_nothing_that_is_advised_against_is_left_in_it(routine: Routine, limits: Limits) -> None:
    fits = suited(script_of_routine(routine, LIBRARY), LIBRARY, limits)
    assert all(limits.allow(LIBRARY.exercises[each]) for each in ids(fits.script))


@given(routines(), any_limits)
def test_each_change_is_told_once_with_its_reason(routine: Routine, limits: Limits) -> None:
    script = script_of_routine(routine, LIBRARY)
    fits = suited(script, LIBRARY, limits)
    gone = [
        each for each in dict.fromkeys(step.exercise_id for step in script.steps) if each not in ids(fits.script)
    ]
    assert gone == [each.exercise_id for each in fits.stand_ins]
    for each in fits.stand_ins:
        assert each.why is limits.against(LIBRARY.exercises[each.exercise_id])
        assert not each.instead or each.instead in ids(fits.script)


@given(routines(), any_limits)
def test_everything_else_stays_as_it_is_and_in_its_order(routine: Routine, limits: Limits) -> None:
    script = script_of_routine(routine, LIBRARY)
    fits = suited(script, LIBRARY, limits)
    swapped = {each.exercise_id for each in fits.stand_ins}
    new = {each.instead for each in fits.stand_ins}
    stayed = [step for step in script.steps if step.exercise_id not in swapped]
    rest = iter(fits.script.steps)
    assert all(any(step == other for other in rest) for step in stayed)
    assert {step.exercise_id for step in fits.script.steps} <= ids(script) | new


@given(routines(), any_limits)
def test_every_movement_keeps_its_sets(routine: Routine, limits: Limits) -> None:
    script = script_of_routine(routine, LIBRARY)
    fits = suited(script, LIBRARY, limits)
    expected = sets(script)
    for each in fits.stand_ins:
        count = expected.pop(each.exercise_id)
        if each.instead:
            expected[each.instead] += count
    assert sets(fits.script) == expected


@given(routines(), any_limits)
def test_a_stand_in_is_no_heavier(routine: Routine, limits: Limits) -> None:
    for each in suited(script_of_routine(routine, LIBRARY), LIBRARY, limits).stand_ins:
        if each.instead and each.instead != GENTLEST:
            assert LIBRARY.exercises[each.instead].effort <= LIBRARY.exercises[each.exercise_id].effort


@given(routines(), any_limits)
def test_what_suits_already_stays_itself(routine: Routine, limits: Limits) -> None:
    script = script_of_routine(routine, LIBRARY)
    assert suited(script, LIBRARY, NO_LIMITS).script is script
    fits = suited(script, LIBRARY, limits).script
    assert suited(fits, LIBRARY, limits).script is fits


@given(routines(), any_limits, st.data())
def test_whatever_the_person_keeps_is_kept(routine: Routine, limits: Limits, data: st.DataObject) -> None:
    script = script_of_routine(routine, LIBRARY)
    kept = data.draw(st.frozensets(st.sampled_from(sorted(ids(script)))))
    fits = suited(script, LIBRARY, limits, kept)
    assert {step for step in script.steps if step.exercise_id in kept} <= set(fits.script.steps)
    assert not kept & {each.exercise_id for each in fits.stand_ins}
    assert suited(script, LIBRARY, limits, ids(script)).script is script


@given(routines(), any_limits)
def test_a_set_that_has_its_window_of_time_still_ends_within_it(routine: Routine, limits: Limits) -> None:
    script = script_of_routine(routine, LIBRARY)
    longest = max((step.work_s / step.every_s for step in script.steps if step.every_s), default=0)
    for step in suited(script, LIBRARY, limits).script.steps:
        if step.every_s and step.target > 1:
            assert step.work_s <= step.every_s * max(1.0, longest) + 0.001


@pytest.mark.parametrize("caution", Caution)
def test_there_is_something_for_everybody_in_the_shipped_routines(caution: Caution) -> None:
    """Only of Pilates on a mat does little stay for some."""
    limits = Limits(frozenset({caution}))
    for routine in LIBRARY.routines.values():
        fits = suited(script_of_routine(routine, LIBRARY, max(1, len(routine.stages))), LIBRARY, limits)
        assert fits.script.steps, routine.id
        if routine.id != "pilates-core":
            assert sum(not each.instead for each in fits.stand_ins) <= 1, routine.id


def test_what_was_off_the_floor_stays_off_the_floor() -> None:
    limits = Limits(frozenset({Caution.POOR_BALANCE}))
    for exercise in LIBRARY.exercises.values():
        if exercise.posture is Posture.STANDING and not limits.allow(exercise):
            (told,) = suited(script_of_exercise(exercise, LIBRARY), LIBRARY, limits).stand_ins
            other = LIBRARY.exercises[told.instead]
            assert other.posture in OFF_THE_FLOOR or exercise.pattern.value in ("yoga", "mobility"), exercise.id


def test_a_squat_gets_its_support_and_a_run_becomes_a_walk() -> None:
    unsteady, heart = (Limits(frozenset({each})) for each in (Caution.POOR_BALANCE, Caution.HEART_CONDITION))
    squats = suited(script_of_exercise(LIBRARY.exercises["squat"], LIBRARY), LIBRARY, unsteady)
    assert squats.stand_ins == (StandIn("squat", "supported-squat", Why.HEALTH),)
    grown = LIBRARY.routines["walk-jog"]
    run = script_of_routine(grown, LIBRARY, len(grown.stages))
    walk = suited(run, LIBRARY, heart)
    assert (run.kind, walk.script.kind) == ("run", "walk")
    assert walk.script.minutes == run.minutes


def test_where_nothing_is_alike_there_is_breathing_once() -> None:
    every = Limits(frozenset(Caution), frozenset(Joint))
    fits = suited(script_of_routine(LIBRARY.routines["pilates-core"], LIBRARY), LIBRARY, every)
    assert ids(fits.script) <= {each for each in LIBRARY.exercises if every.allow(LIBRARY.exercises[each])}
    assert [each.instead for each in fits.stand_ins].count(GENTLEST) <= 1


def test_nothing_at_all_may_be_left() -> None:
    plank = LIBRARY.exercises["plank"]
    fits = suited(script_of_exercise(plank, LIBRARY), LIBRARY, Limits(not_for_me=frozenset(LIBRARY.exercises)))
    assert fits.script.steps == ()
    assert fits.stand_ins == (StandIn("plank", "", Why.NOT_FOR_ME),)


def _step(name: str, part: Part = Part.WORK, **more: object) -> Step:
    exercise = LIBRARY.exercises[name]
    said: dict[str, object] = {"target": 10, "rest_s": 60, **more}
    return Step(name, part, exercise.measure, rep_s=exercise.tempo.cycle_s, **said)  # type: ignore[arg-type]


def test_the_rest_after_both_sides_is_the_rest_after_the_set() -> None:
    exercises = LIBRARY.exercises
    one_sided = next(each for each in exercises.values() if each.one_sided and each.measure is Measure.REPS)
    sides = [_step("squat", set_number=number, sets=2) for number in (1, 2)]
    both = steps_instead(sides, exercises["squat"], one_sided)
    assert [(each.side, each.rest_s, each.set_number) for each in both] == [
        (Side.LEFT, SIDE_CHANGE_S, 1),
        (Side.RIGHT, 60, 1),
        (Side.LEFT, SIDE_CHANGE_S, 2),
        (Side.RIGHT, 60, 2),
    ]
    back = steps_instead(both, one_sided, exercises["squat"])
    assert [(each.side, each.rest_s, each.set_number) for each in back] == [(None, 60, 1), (None, 60, 2)]


def test_a_walk_in_place_of_a_run_takes_as_long_and_a_run_in_place_of_a_walk_begins_low() -> None:
    walk, jog = LIBRARY.exercises["brisk-walk"], LIBRARY.exercises["jog"]
    (gentler,) = steps_instead([_step("jog", target=1200)], jog, walk)
    assert gentler.target == 1200
    (harder,) = steps_instead([_step("brisk-walk", target=1200)], walk, jog)
    assert harder.target == jog.target.low * 60


def test_a_warm_up_of_twenty_seconds_stays_one() -> None:
    march, climb = LIBRARY.exercises["standing-march"], LIBRARY.exercises["stairs"]
    (step,) = steps_instead([_step("standing-march", Part.WARM_UP, target=20, rest_s=5)], march, climb)
    assert (step.target, step.rest_s) == (20, 5)
