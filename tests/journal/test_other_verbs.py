"""Choices about a plan, readiness, movements of one's own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import Desk, desk, own_exercise

from upswing.domain.own_exercise import OwnExercise
from upswing.domain.plan import Choice, RestReason
from upswing.domain.readiness import HealthTopic
from upswing.topics import Topic

SUNDAY = date(2026, 11, 22)


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


def test_the_last_choice_for_a_day_counts(at_desk: Desk) -> None:
    plans = at_desk.journal.plans
    first = plans.choose(SUNDAY, Choice.LESS)
    last = plans.choose(SUNDAY, Choice.REST, RestReason.TIRED)
    other = plans.choose(SUNDAY + timedelta(days=1), Choice.SOMETHING_ELSE)
    assert plans.choices_between(SUNDAY, SUNDAY + timedelta(days=6)) == (last, other)
    assert last.id == first.id
    assert at_desk.told == [Topic.PLAN] * 3
    at_desk.journal.changes.undo()
    at_desk.journal.changes.undo()
    assert plans.choices_between(SUNDAY, SUNDAY + timedelta(days=6)) == (first,)


def test_a_choice_can_be_taken_back(at_desk: Desk) -> None:
    at_desk.journal.plans.choose(SUNDAY, Choice.REST)
    at_desk.journal.plans.clear(SUNDAY)
    assert at_desk.journal.plans.choice_on(SUNDAY) is None
    at_desk.told.clear()
    at_desk.journal.plans.clear(SUNDAY)
    assert at_desk.told == []


def test_only_a_rest_has_a_reason_to_rest(at_desk: Desk) -> None:
    with pytest.raises(ValueError, match="rest"):
        at_desk.journal.plans.choose(SUNDAY, Choice.LESS, RestReason.TIRED)


def test_the_latest_answers_count(at_desk: Desk) -> None:
    readiness = at_desk.journal.readiness
    assert readiness.latest() is None
    readiness.answer([HealthTopic.CHEST_PAIN])
    at_desk.wait(days=1)
    latest = readiness.answer([HealthTopic.CHEST_PAIN, HealthTopic.MEDICINES], cleared=True)
    assert readiness.latest() == latest
    assert latest.yes == {HealthTopic.CHEST_PAIN, HealthTopic.MEDICINES}
    assert not latest.asks_for_gentle_only
    assert at_desk.told == [Topic.READINESS] * 2


def test_a_movement_of_ones_own_joins_the_library(at_desk: Desk) -> None:
    exercises = at_desk.journal.exercises
    own = exercises.add_own(replace(own_exercise("towel row"), own=False))
    assert own.exercise.own
    assert at_desk.journal.library.catalogue.exercises == {own.id: own.exercise}
    assert at_desk.told == [Topic.EXERCISES]
    with pytest.raises(ValueError, match="already"):
        exercises.add_own(own_exercise("towel row"))


def test_an_archived_movement_leaves_the_library_and_stays_in_the_record(at_desk: Desk) -> None:
    exercises = at_desk.journal.exercises
    own = exercises.add_own(own_exercise("towel row"))
    exercises.archive(own.id)
    library = at_desk.journal.library
    assert library.catalogue.offered() == ()
    assert own.id in library.catalogue.exercises
    assert exercises.own() == (OwnExercise(own.exercise, archived=True),)
    exercises.bring_back(own.id)
    assert library.catalogue.offered() == (own.exercise,)


def test_a_movement_of_ones_own_can_be_mended(at_desk: Desk) -> None:
    exercises = at_desk.journal.exercises
    own = exercises.add_own(own_exercise("towel row"))
    mended = exercises.amend_own(replace(own.exercise, name="Towel row, slow", effort=0.5))
    assert exercises.own() == (mended,)
    for verb in (exercises.archive, exercises.bring_back):
        with pytest.raises(LookupError):
            verb("own-nothing")
