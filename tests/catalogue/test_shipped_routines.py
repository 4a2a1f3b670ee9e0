"""What the shipped routines promise: their time, their parts, and what their names say."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment, Exercise, Joint, Measure, Posture
from upswing.domain.routine import Part, Routine, RoutineGroup, StraightSets
from upswing.domain.script import Script, script_of_routine
from upswing.domain.session import Activity
from upswing.planner.constants import JOG_MINUTES

OFF_THE_FLOOR = {Posture.STANDING, Posture.SEATED}
KINDS = {
    "yoga-unwind": Activity.YOGA,
    "pilates-core": Activity.PILATES,
    "barre-chair": Activity.OTHER,
    "walk-20": Activity.WALK,
    "walk-jog": Activity.RUN,
    "wind-down": Activity.BREATHING,
    "morning-loosen": Activity.MOBILITY,
    "desk-break": Activity.MOBILITY,
    "gentle-a": Activity.STRENGTH,
    "quiet-room": Activity.STRENGTH,
}


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return read_catalogue(resources.folder())


def every_script(library: Catalogue) -> Iterator[tuple[Routine, Script]]:
    """Each routine as it is, or in each of its stages."""
    for routine in library.routines.values():
        for stage in range(1, max(1, len(routine.stages)) + 1):
            yield routine.at(stage), script_of_routine(routine, library, stage)


def movements(library: Catalogue, name: str) -> list[Exercise]:
    blocks = library.routines[name].blocks
    return [library.exercises[item.exercise_id] for block in blocks for item in block.items]


def test_there_are_at_least_eighteen_in_every_group(library: Catalogue) -> None:
    assert len(library.routines) >= 18
    assert {routine.group for routine in library.routines.values()} == set(RoutineGroup)


def test_each_stage_of_each_routine_takes_as_long_as_it_says(library: Catalogue) -> None:
    for routine, script in every_script(library):
        estimate = script.estimate_s / 60
        assert abs(estimate - routine.minutes) <= routine.minutes / 10, (routine.id, script.title, estimate)


def test_each_has_a_warm_up_some_work_and_a_cool_down(library: Catalogue) -> None:
    for routine in library.routines.values():
        assert {block.part for block in routine.blocks} == set(Part), routine.id


def test_nothing_begins_above_the_range_of_its_movement(library: Catalogue) -> None:
    for routine, script in every_script(library):
        for step in script.steps:
            if step.measure is not Measure.DURATION and step.part is Part.WORK:
                assert step.target <= library.exercises[step.exercise_id].target.high, (routine.id, step)


def test_no_two_routines_share_a_name(library: Catalogue) -> None:
    names = [routine.name.casefold() for routine in library.routines.values()]
    assert len(set(names)) == len(names)


def test_every_way_through_a_block_is_used(library: Catalogue) -> None:
    used = {type(block.way).__name__ for routine in library.routines.values() for block in routine.blocks}
    assert used == {"StraightSets", "Pairs", "Circuit", "Rounds", "EveryMinute", "Intervals"}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_a_routine_is_kept_as_what_it_is(library: Catalogue, name: str, kind: Activity) -> None:
    assert Activity(script_of_routine(library.routines[name], library).kind) is kind


def test_only_the_frames_of_the_plan_are_planned(library: Catalogue) -> None:
    planned = {routine.id for routine in library.routines.values() if any(b.planned for b in routine.blocks)}
    assert planned == {"first-steps-a", "first-steps-b", "one-movement"}
    assert all(
        block.way == StraightSets() and not library.routines[name].stages
        for name in planned
        for block in library.routines[name].blocks
    )


@pytest.mark.parametrize("name", ["no-floor", "chair-start", "desk-break", "walk-20", "walk-jog"])
def test_what_says_no_floor_stays_off_it(library: Catalogue, name: str) -> None:
    assert {each.posture for each in movements(library, name)} <= OFF_THE_FLOOR


def test_the_quiet_room_is_quiet(library: Catalogue) -> None:
    assert all(each.quiet for each in movements(library, "quiet-room"))


@pytest.mark.parametrize(("name", "joint"), [("kind-to-wrists", Joint.WRIST), ("kind-to-knees", Joint.KNEE)])
def test_what_is_kind_to_a_joint_spares_it(library: Catalogue, name: str, joint: Joint) -> None:
    assert [each.id for each in movements(library, name) if joint in each.loads] == []


def test_nothing_kind_to_a_joint_kneels_on_it(library: Catalogue) -> None:
    assert all(each.posture is not Posture.KNEELING for each in movements(library, "kind-to-knees"))


def test_the_minimal_routine_needs_nothing_but_the_floor(library: Catalogue) -> None:
    work = [b for b in library.routines["minimal"].blocks if b.part is Part.WORK]
    used = {each for b in work for item in b.items for each in library.exercises[item.exercise_id].equipment}
    assert used <= {Equipment.MAT}


def test_the_chair_start_is_done_on_a_chair(library: Catalogue) -> None:
    assert all(Equipment.CHAIR in each.equipment for each in movements(library, "chair-start"))


def test_the_primer_adds_one_movement_at_a_time(library: Catalogue) -> None:
    primer = library.routines["primer"]
    counts = [sum(amount > 0 for amount in stage.amounts) for stage in primer.stages]
    assert counts == [1, 2, 3, 4, 5, 6]
    for before, after in pairwise(primer.stages):
        assert all(then in (0, now) for then, now in zip(before.amounts, after.amounts, strict=True))


def test_walk_and_jog_climbs_the_rungs_of_the_planner(library: Catalogue) -> None:
    walk_jog = library.routines["walk-jog"]
    jogged = []
    for stage in range(1, len(walk_jog.stages) + 1):
        steps = script_of_routine(walk_jog, library, stage).steps
        jogged.append(sum(step.target for step in steps if step.exercise_id == "jog") / 60)
        assert steps[0].exercise_id == "brisk-walk"
        jogs = [place for place, step in enumerate(steps) if step.exercise_id == "jog"]
        assert all(steps[place + 1].exercise_id == "easy-walk" for place in jogs), "walking follows every jog"
        assert all(steps[place].ends_by_itself for place in jogs), "nobody looks at the computer on the road"
    assert tuple(jogged) == JOG_MINUTES


@pytest.mark.parametrize("name", ["yoga-unwind", "pilates-core", "barre-chair", "wind-down", "walk-20"])
def test_what_is_done_away_from_the_keys_asks_for_none(library: Catalogue, name: str) -> None:
    assert all(step.ends_by_itself for step in script_of_routine(library.routines[name], library).steps)
