"""A movement of one's own in the record and the plan: it counts, it is never planned, and it is never forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from lodging import given
from upswing.domain.exercise import Exercise, Measure, Pattern, Target
from upswing.domain.marks import Mark
from upswing.domain.own_check import exercise_of
from upswing.domain.own_draft import Draft, of_kind, said
from upswing.domain.plan import PlanKind
from upswing.domain.plan_edit import ItemEdit
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.script import Side, script_of_exercise, script_of_routine
from upswing.domain.session import Activity, Session
from upswing.planner.history import PastSession, history_from
from upswing.ui.given import Given
from visitor import HeldClock

BIRD = "own-bird"


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def at(tmp_path: Path, clock: HeldClock) -> Iterator[Given]:
    with given(tmp_path, clock, lambda topics: None) as lodging:
        yield lodging


def adds(at: Given, pattern: Pattern = Pattern.HINGE, **fields: object) -> Exercise:
    draft = said(of_kind(Draft(name="Bird"), pattern, at.catalogue), **fields)
    return at.journal.exercises.add_own(exercise_of(draft, BIRD, at.catalogue)).exercise


def does(at: Given, clock: HeldClock, exercise: Exercise, effort: int = 4) -> Session:
    """All of it as asked."""
    script = script_of_exercise(exercise, at.catalogue)
    session = at.planning.begin(script, Activity(script.kind))
    for place, step in enumerate(script.steps):
        clock.wait(step.work_s + step.rest_s)
        at.journal.sessions.finish_set(
            session.id, place, step.target, next_step=place + 1, active_s=60 * (place + 1)
        )
    return at.journal.sessions.finish(session.id, effort=effort, active_s=10 * 60)


def past(at: Given) -> PastSession:
    """The only session, as the planner reads it."""
    (session,) = history_from(at.journal.sessions.record(), at.catalogue)
    return session


def test_its_sets_count_for_its_pattern_off_the_ladder(at: Given, clock: HeldClock) -> None:
    bird = adds(at)
    before = next(week for week in at.planning.weeks() if week.is_now).done
    does(at, clock, bird)
    (exposure,) = past(at).exposures
    assert (exposure.pattern, exposure.rung, exposure.exercise_id) == (Pattern.HINGE, None, BIRD)
    assert exposure.amounts == (bird.target.low, bird.target.low)
    assert past(at).sets == 2
    assert next(week for week in at.planning.weeks() if week.is_now).done == before + 2


def test_its_load_counts(at: Given, clock: HeldClock) -> None:
    does(at, clock, adds(at), effort=5)
    assert (past(at).effort, past(at).minutes) == (5, 10)


def test_both_sides_of_it_are_one_set(at: Given, clock: HeldClock) -> None:
    bird = adds(at, one_sided=True)
    assert [step.side for step in script_of_exercise(bird, at.catalogue).steps] == [Side.LEFT, Side.RIGHT] * 2
    does(at, clock, bird)
    assert past(at).sets == 2


@pytest.mark.parametrize(
    ("pattern", "kind"), [(Pattern.YOGA, "yoga"), (Pattern.WALK_RUN, "walk"), (Pattern.BREATHING, "breathing")]
)
def test_its_kind_says_what_sort_of_session_it_makes(
    at: Given, clock: HeldClock, pattern: Pattern, kind: str
) -> None:
    session = does(at, clock, adds(at, pattern))
    assert session.activity is Activity(kind)
    assert past(at).exposures == ()
    assert past(at).minutes == 10


@pytest.mark.parametrize("ladder", ["", "hinge"])
def test_the_plan_never_takes_it_by_itself(at: Given, clock: HeldClock, ladder: str) -> None:
    bird = adds(at, ladder=ladder)
    at.journal.marks.mark(BIRD, Mark.FAVOURITE)
    for _ in range(4):
        does(at, clock, bird)
        clock.wait(timedelta(days=2).total_seconds())
        planned = {item.exercise_id for plan in at.planning.coming(9) for item in plan.items}
        assert planned
        assert BIRD not in planned
        assert at.planning.standing_on("hinge") != BIRD


def test_a_person_may_put_it_in_place_of_a_planned_one_for_today(at: Given) -> None:
    plan = at.planning.next()
    assert plan.kind is PlanKind.SESSION
    item = plan.items[0]
    effort = at.catalogue.exercises[item.exercise_id].effort
    adds(at, item.pattern, effort=effort, measure=item.measure, low=5, high=10)
    assert BIRD in {each.id for each in at.planning.stand_ins(item)}
    at.journal.plans.edit(plan.day, [ItemEdit(item.pattern, exercise_id=BIRD)])
    changed = at.planning.next()
    assert changed.items[0].exercise_id == BIRD
    script = at.planning.script(changed)
    assert script is not None
    assert BIRD in {step.exercise_id for step in script.steps}
    at.journal.exercises.archive(BIRD)
    assert at.planning.next().items[0].exercise_id == item.exercise_id
    assert at.planning.today().script is not None


def test_put_away_and_renamed_it_still_counts_and_is_still_known(at: Given, clock: HeldClock) -> None:
    bird = adds(at)
    does(at, clock, bird)
    before = past(at)
    at.journal.exercises.amend_own(replace(bird, name="Crane"))
    at.journal.exercises.archive(BIRD)
    assert past(at) == before
    assert at.catalogue.exercises[BIRD].name == "Crane"
    assert BIRD not in {each.id for each in at.catalogue.offered()}
    assert at.journal.movements.of(BIRD).best is not None
    assert [each.title for each in at.journal.sessions.all()] == ["Bird"]


def test_another_kind_moves_what_was_done_to_its_new_pattern(at: Given, clock: HeldClock) -> None:
    bird = adds(at)
    does(at, clock, bird)
    at.planning.next()
    at.journal.exercises.amend_own(replace(bird, pattern=Pattern.SQUAT))
    (exposure,) = past(at).exposures
    assert exposure.pattern is Pattern.SQUAT
    at.planning.next()


def test_another_unit_leaves_what_was_done_as_it_was_counted(at: Given, clock: HeldClock) -> None:
    bird = adds(at)
    does(at, clock, bird)
    at.journal.exercises.amend_own(replace(bird, measure=Measure.HOLD, target=Target(20, 40)))
    assert {each.measure for each in at.journal.sessions.last_sets(BIRD, 9)} == {Measure.REPS}
    (exposure,) = past(at).exposures
    assert exposure.amounts == (bird.target.low, bird.target.low)
    at.planning.next()


def test_a_routine_with_it_plays_after_it_was_put_away(at: Given) -> None:
    adds(at, one_sided=True)
    items = (RoutineItem(BIRD, 2, 8, 30), RoutineItem("squat", 1, 8, 0))
    own = at.journal.routines.add(Routine("mine", "Mine", 5, "", "", (Block(Part.WORK, items),)))
    at.journal.exercises.archive(BIRD)
    script = script_of_routine(at.catalogue.routines[own.id], at.catalogue)
    assert [step.exercise_id for step in script.steps] == [BIRD] * 4 + ["squat"]


def test_easier_and_harder_from_a_place_on_a_ladder_and_none_off_it(at: Given) -> None:
    squat = at.catalogue.exercises["squat"]
    bird = adds(at, Pattern.SQUAT, ladder="squat", effort=squat.effort)
    easier, harder = at.catalogue.easier(BIRD), at.catalogue.harder(BIRD)
    assert easier is not None
    assert harder is not None
    assert easier.effort <= bird.effort < harder.effort
    at.journal.exercises.amend_own(replace(bird, ladder=""))
    assert (at.catalogue.easier(BIRD), at.catalogue.harder(BIRD)) == (None, None)


def test_undo_takes_it_out_of_the_library_and_redo_brings_it_back_with_its_figure(at: Given) -> None:
    draft = of_kind(Draft(name="Bird"), Pattern.HINGE, at.catalogue)
    at.journal.exercises.add_own(exercise_of(draft, BIRD, at.catalogue), figure="squat")
    at.journal.changes.undo()
    assert BIRD not in at.catalogue.exercises
    assert at.figures.of(BIRD) is None
    at.journal.changes.redo()
    figure = at.figures.of(BIRD)
    assert figure is not None
    assert figure.id == "squat"
    at.journal.exercises.archive(BIRD)
    at.journal.changes.undo()
    assert BIRD in {each.id for each in at.catalogue.offered()}
