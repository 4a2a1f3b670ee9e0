"""Favourites and “not for me”, through the real plan: what is put aside is never planned, whatever one stood on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lodging import given, library, trains
from upswing.domain.exercise import Pattern
from upswing.domain.marks import Mark
from upswing.domain.plan import PlanKind
from upswing.planner.constants import LADDER_OF_PATTERN
from upswing.planner.places import Place
from upswing.ui.given import Given
from visitor import HeldClock

DAY_S = 86_400


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def at(tmp_path: Path, clock: HeldClock) -> Iterator[Given]:
    with given(tmp_path, clock, lambda topics: None) as here:
        yield here


def dislike(at: Given, *exercise_ids: str) -> None:
    for each in exercise_ids:
        at.journal.marks.mark(each, Mark.NOT_FOR_ME)


def planned(at: Given) -> set[str]:
    """Every movement of the next six sessions, and of today's script."""
    sessions = (*at.planning.coming(), at.planning.next())
    script = at.planning.today().script
    led = {step.exercise_id for step in script.steps} if script is not None else set[str]()
    return {item.exercise_id for session in sessions for item in session.items} | led


def place_on(at: Given, pattern: Pattern) -> Place | None:
    return next((each for each in at.planning.places() if each.pattern is pattern), None)


def rungs_of(pattern: Pattern) -> tuple[str, ...]:
    return library().ladders[LADDER_OF_PATTERN[pattern]].rungs


def test_a_movement_that_is_not_for_me_is_never_planned(at: Given) -> None:
    before = {item.exercise_id for session in at.planning.coming() for item in session.items}
    assert before
    dislike(at, *before)
    assert not before & planned(at)
    assert at.planning.next().kind is PlanKind.SESSION


def test_the_rung_one_stands_on_gives_way_to_the_nearest_easier_one(at: Given, clock: HeldClock) -> None:
    rungs = rungs_of(Pattern.PUSH)
    dislike(at, *rungs[:2])
    trains(at, clock)
    clock.wait(2 * DAY_S)
    stood = place_on(at, Pattern.PUSH)
    assert stood is not None
    assert stood.exercise_id == rungs[2]
    at.journal.marks.mark(rungs[1], None)
    dislike(at, rungs[2])
    now = place_on(at, Pattern.PUSH)
    assert now is not None
    assert now.exercise_id == rungs[1]
    assert rungs[1] in planned(at)
    assert not {rungs[0], rungs[2]} & planned(at)


def test_where_no_easier_rung_is_left_the_next_one_takes_its_place(at: Given, clock: HeldClock) -> None:
    rungs = rungs_of(Pattern.SQUAT)
    trains(at, clock)
    clock.wait(2 * DAY_S)
    dislike(at, rungs[0])
    now = place_on(at, Pattern.SQUAT)
    assert now is not None
    assert now.exercise_id == rungs[1]
    assert rungs[0] not in planned(at)


def test_the_next_rung_is_one_that_is_not_put_aside(at: Given) -> None:
    rungs = rungs_of(Pattern.PUSH)
    dislike(at, rungs[1])
    place = place_on(at, Pattern.PUSH)
    assert place is not None
    assert (place.exercise_id, place.next_exercise_id) == (rungs[0], rungs[2])


def test_a_ladder_of_which_everything_is_put_aside_is_left_out_and_the_reason_is_told(at: Given) -> None:
    dislike(at, *rungs_of(Pattern.PUSH))
    plan = at.planning.next()
    assert plan.kind is PlanKind.SESSION
    assert Pattern.PUSH not in {item.pattern for item in plan.items}
    assert ("no-movement-fits", Pattern.PUSH) in {(reason.code, reason.pattern) for reason in plan.reasons}
    assert place_on(at, Pattern.PUSH) is None
    assert not set(rungs_of(Pattern.PUSH)) & planned(at)


def test_with_everything_put_aside_there_is_still_a_gentle_day(at: Given) -> None:
    dislike(at, *(rung for pattern in LADDER_OF_PATTERN for rung in rungs_of(pattern)))
    assert at.planning.next().kind is not PlanKind.SESSION
    assert at.planning.places() == ()
    assert at.planning.today().plan.items == ()


def test_a_mark_that_is_taken_back_is_planned_again(at: Given) -> None:
    first = rungs_of(Pattern.PUSH)[0]
    before = planned(at)
    assert first in before
    dislike(at, first)
    assert first not in planned(at)
    at.journal.changes.undo()
    assert planned(at) == before


def test_a_favourite_goes_first_among_those_equally_due(at: Given) -> None:
    """Where the minutes leave room for some of the patterns only."""
    at.preferences.change(minutes=14)
    usual = {item.pattern for item in at.planning.next().items}
    assert usual == {Pattern.SQUAT, Pattern.HINGE}
    at.journal.marks.mark(rungs_of(Pattern.ROW)[0], Mark.FAVOURITE)
    assert {item.pattern for item in at.planning.next().items} == {Pattern.ROW, Pattern.SQUAT}
