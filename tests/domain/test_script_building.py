"""Scripts made of routines, plans and single movements, and made shorter for a low day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.catalogue import Catalogue, Ladder
from upswing.domain.exercise import Exercise, Measure, Mistake, Pattern, Posture, Space, Target, Tempo
from upswing.domain.plan import PlanKind, PlannedItem, PlannedSession
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.script import (
    ALONE_REST_S,
    SIDE_CHANGE_S,
    Script,
    Side,
    Step,
    script_of_exercise,
    script_of_plan,
    script_of_routine,
    shortened,
)
from upswing.domain.session import Activity


def movement(name: str, pattern: Pattern, measure: Measure = Measure.REPS, *, one_sided: bool = False) -> Exercise:
    return Exercise(
        id=name,
        name=name.title(),
        also=(),
        pattern=pattern,
        ladder=pattern.value,
        rung=1,
        measure=measure,
        one_sided=one_sided,
        target=Target(2, 5) if measure is Measure.DURATION else Target(8, 12),
        tempo=Tempo(2, 0, 1.5, 0.5),
        posture=Posture.STANDING,
        quiet=True,
        space=Space.MAT,
        equipment=(),
        primary_muscles=("belly",),
        secondary_muscles=(),
        loads=(),
        avoid_if=(),
        effort=0.3,
        met=3.0,
        met_code="",
        how=("Do it.", "Again."),
        cues=("One", "Two", "Three"),
        mistakes=(Mistake("So.", "Not so."), Mistake("So.", "Not so.")),
        breathing="Breathe.",
    )


MOVEMENTS = (
    movement("march", Pattern.MOBILITY, Measure.DURATION),
    movement("sit", Pattern.SQUAT),
    movement("lean", Pattern.HINGE, one_sided=True),
    movement("plank", Pattern.CORE_FRONT, Measure.HOLD),
    movement("stretch", Pattern.MOBILITY, Measure.HOLD, one_sided=True),
    movement("breathe", Pattern.BREATHING, Measure.DURATION),
    movement("stroll", Pattern.WALK_RUN, Measure.DURATION),
)
LIBRARY = Catalogue(
    {each.id: each for each in MOVEMENTS},
    {each.ladder: Ladder(each.ladder, each.ladder, each.pattern, "", (each.id,)) for each in MOVEMENTS},
)
FRAME = Routine(
    "frame",
    "Frame",
    20,
    "For a test.",
    "A frame.",
    (
        Block(Part.WARM_UP, (RoutineItem("march", 1, 90, 5),)),
        Block(Part.WORK, (RoutineItem("sit", 2, 8, 60),), planned=True),
        Block(Part.COOL_DOWN, (RoutineItem("stretch", 1, 20, 10), RoutineItem("breathe", 1, 120, 0))),
    ),
)


def due(name: str, sets: int = 1, target: int = 8) -> PlannedItem:
    exercise = LIBRARY.exercises[name]
    return PlannedItem(exercise.pattern, name, 1, sets, exercise.measure, target, 60)


def plan(*items: PlannedItem, kind: PlanKind = PlanKind.SESSION) -> PlannedSession:
    return PlannedSession(date(2026, 3, 2), kind, items, 18, 4, 6, 1, 10, 0, 0, 2, (), ())


def test_a_routine_becomes_its_sets_one_after_another() -> None:
    script = script_of_routine(FRAME, LIBRARY)
    assert (script.title, script.routine_id, script.kind) == ("Frame", "frame", "strength")
    assert [(step.exercise_id, step.set_number, step.sets) for step in script.steps] == [
        ("march", 1, 1),
        ("sit", 1, 2),
        ("sit", 2, 2),
        ("stretch", 1, 1),
        ("stretch", 1, 1),
        ("breathe", 1, 1),
    ]


def test_a_repetition_takes_as_long_as_its_tempo_says() -> None:
    sit = script_of_routine(FRAME, LIBRARY).steps[1]
    assert (sit.rep_s, sit.work_s) == (4.0, 32.0)


def test_durations_are_in_seconds() -> None:
    assert script_of_routine(FRAME, LIBRARY).steps[0].work_s == 90


def test_a_one_sided_movement_changes_sides_after_a_moment_and_rests_after_both() -> None:
    left, right = script_of_routine(FRAME, LIBRARY).steps[3:5]
    assert (left.side, left.rest_s) == (Side.LEFT, SIDE_CHANGE_S)
    assert (right.side, right.rest_s) == (Side.RIGHT, 10)


def test_a_plan_fills_the_planned_block_in_its_own_order_and_keeps_the_frame() -> None:
    script = script_of_plan(plan(due("lean", sets=2), due("plank", target=15)), FRAME, LIBRARY, "Tuesday")
    work = [(s.exercise_id, s.set_number, s.side, s.target) for s in script.steps if s.part is Part.WORK]
    assert work == [
        ("lean", 1, Side.LEFT, 8),
        ("lean", 1, Side.RIGHT, 8),
        ("lean", 2, Side.LEFT, 8),
        ("lean", 2, Side.RIGHT, 8),
        ("plank", 1, None, 15),
    ]
    assert [s.exercise_id for s in script.steps if s.part is not Part.WORK] == [
        "march",
        "stretch",
        "stretch",
        "breathe",
    ]
    assert (script.title, script.effort_aim, script.routine_id) == ("Tuesday", 4, "frame")


def test_a_plan_without_items_leaves_a_gentle_session() -> None:
    script = script_of_plan(plan(kind=PlanKind.GENTLE), FRAME, LIBRARY, "Gentle")
    assert all(step.part is not Part.WORK for step in script.steps)
    assert script.kind in ("mobility", "breathing")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sit", "strength"),
        ("stretch", "mobility"),
        ("breathe", "breathing"),
        ("stroll", "walk"),
        ("plank", "strength"),
    ],
)
def test_a_movement_alone_is_an_activity_of_its_own_kind(name: str, kind: str) -> None:
    script = script_of_exercise(LIBRARY.exercises[name], LIBRARY)
    assert script.kind == kind
    assert Activity(script.kind)
    assert script.title == name.title()


def test_a_movement_alone_is_two_sets_of_the_low_end_of_its_range() -> None:
    script = script_of_exercise(LIBRARY.exercises["sit"], LIBRARY)
    assert [(s.target, s.set_number, s.sets, s.rest_s) for s in script.steps] == [
        (8, 1, 2, ALONE_REST_S),
        (8, 2, 2, ALONE_REST_S),
    ]


def test_minutes_alone_are_done_once() -> None:
    (step,) = script_of_exercise(LIBRARY.exercises["march"], LIBRARY).steps
    assert step.target == 120


def test_a_low_day_keeps_the_first_movement_a_little_warm_up_and_the_end() -> None:
    script = script_of_plan(plan(due("sit", 3), due("lean", 2), due("plank", 2, 30)), FRAME, LIBRARY, "Low")
    short = shortened(script)
    names = [step.exercise_id for step in short.steps]
    assert names[0] == "march"
    assert "sit" in names
    assert names[-1] == "breathe"
    assert short.effort_aim == script.effort_aim - 1
    assert all(step.sets == step.set_number == 1 for step in short.steps)


def test_a_long_walk_becomes_a_short_one() -> None:
    walk = Script("Walk", "walk", (Step("stroll", Part.WORK, Measure.DURATION, 1200, 1.0, 0),))
    short = shortened(walk)
    assert 200 <= short.estimate_s <= 300


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    blocks = []
    for part in Part:
        items = draw(
            st.lists(
                st.builds(
                    RoutineItem,
                    st.sampled_from([each.id for each in MOVEMENTS]),
                    st.integers(1, 4),
                    st.integers(1, 40),
                    st.integers(0, 120),
                ),
                max_size=5,
            )
        )
        if items:
            blocks.append(Block(part, tuple(items)))
    return Routine("any", "Any", 10, "", "", tuple(blocks))


@given(routines())
def test_a_script_has_every_set_and_side_of_its_routine(routine: Routine) -> None:
    items = [item for block in routine.blocks for item in block.items]
    expected = sum(item.sets * (2 if LIBRARY.exercises[item.exercise_id].one_sided else 1) for item in items)
    assert len(script_of_routine(routine, LIBRARY).steps) == expected


@given(routines(), st.integers(3, 10))
def test_shortened_fits_or_is_one_piece_and_never_adds(routine: Routine, minutes: int) -> None:
    script = script_of_routine(routine, LIBRARY)
    short = shortened(script, minutes)
    pieces = sum(step.side is not Side.RIGHT for step in short.steps)
    assert short.estimate_s <= minutes * 60 or pieces == 1
    assert short.estimate_s <= script.estimate_s
    assert bool(short.steps) == bool(script.steps)
    left = [(step.exercise_id, step.part, step.side) for step in script.steps]
    places = iter(left)
    assert all((step.exercise_id, step.part, step.side) in places for step in short.steps), "not in its order"


@given(routines(), st.integers(3, 10))
def test_shortening_twice_is_shortening_once(routine: Routine, minutes: int) -> None:
    once = shortened(script_of_routine(routine, LIBRARY), minutes)
    if once.estimate_s <= minutes * 60:
        assert shortened(once, minutes) == once


@given(routines())
def test_a_short_session_has_at_most_two_sets_of_work(routine: Routine) -> None:
    script = script_of_routine(routine, LIBRARY)
    short = shortened(script)
    if short is not script:
        assert sum(step.part is Part.WORK and step.side is not Side.RIGHT for step in short.steps) <= 2


@given(routines())
def test_whatever_fits_already_stays_as_it_is(routine: Routine) -> None:
    script = script_of_routine(routine, LIBRARY)
    assert shortened(script, 1000) is script


def test_a_movement_of_ones_own_can_be_done_alone() -> None:
    own = replace(LIBRARY.exercises["sit"], id="mine", own=True)
    assert script_of_exercise(own, LIBRARY, "Mine").title == "Mine"
