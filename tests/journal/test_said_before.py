"""What an entry said before, what was done, and what was removed put back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from desk import MORNING, SCRIPT, Desk, desk, own_exercise
from led_acts import amended

from upswing.domain.change import LineState
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.session import Activity, Session, SetDone
from upswing.domain.verb import Verb


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


def test_every_earlier_version_is_told_with_its_moments_and_verbs_newest_first(at_desk: Desk) -> None:
    journal = at_desk.journal
    first = journal.check_ins.add(1, 3, note="slept well", tags=["rain"])
    at_desk.wait(hours=1)
    second = journal.check_ins.amend(replace(first, mood=-2))
    at_desk.wait(hours=1)
    journal.check_ins.amend(replace(second, note="", tags=()))
    newer, older = journal.changes.said_before(CheckIn, first.id)
    assert (newer.value, older.value) == (second, first)
    assert (older.said_at, older.until) == (MORNING, MORNING + timedelta(hours=1))
    assert (older.verb, older.ended_by) == (Verb.CHECK_IN, Verb.AMEND_CHECK_IN)
    assert (newer.said_at, newer.until) == (older.until, MORNING + timedelta(hours=2))


def test_of_what_was_removed_the_last_words_come_first(at_desk: Desk) -> None:
    journal = at_desk.journal
    first = journal.check_ins.add(1, 3)
    last = journal.check_ins.amend(replace(first, mood=4))
    journal.check_ins.remove(first.id)
    assert [each.value for each in journal.changes.said_before(CheckIn, first.id)] == [last, first]
    assert journal.changes.said_before(CheckIn, first.id)[0].ended_by is Verb.REMOVE_CHECK_IN


def test_what_was_undone_was_never_said(at_desk: Desk) -> None:
    journal = at_desk.journal
    first = journal.check_ins.add(1, 3)
    journal.check_ins.amend(replace(first, mood=4))
    journal.changes.undo()
    assert journal.changes.said_before(CheckIn, first.id) == ()
    last = journal.check_ins.amend(replace(first, mood=5))
    assert [each.value for each in journal.changes.said_before(CheckIn, first.id)] == [first]
    assert journal.check_ins.find(first.id) == last


def test_of_an_entry_that_never_was_nothing_is_known(at_desk: Desk) -> None:
    assert at_desk.journal.changes.said_before(CheckIn, UUID(int=7)) == ()


def test_a_session_and_its_sets_tell_too(at_desk: Desk) -> None:
    sessions, changes = at_desk.journal.sessions, at_desk.journal.changes
    begun = sessions.begin(SCRIPT, Activity.STRENGTH)
    done = sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=60)
    sessions.keep_led(begun.id, amended(begun, done, amount=50, pain=3))
    finished = sessions.finish(begun.id, effort=3, active_s=90)
    sessions.amend(replace(finished, effort=6))
    assert changes.said_before(Session, begun.id)[0].value == finished
    assert changes.said_before(Session, begun.id)[-1].value == begun
    assert [each.value for each in changes.said_before(SetDone, done.id)] == [done]


def test_a_moment_is_told_by_the_clock_of_its_place(at_desk: Desk) -> None:
    at_desk.now = MORNING.astimezone(timezone(timedelta(hours=9)))
    at_desk.journal.check_ins.add(1, 3)
    at_desk.now = MORNING
    [line] = at_desk.journal.changes.history(1)
    assert line.at.utcoffset() == timedelta(hours=9)


def test_deeds_name_what_they_were_about(at_desk: Desk) -> None:
    journal = at_desk.journal
    journal.marks.mark("squat", Mark.FAVOURITE)
    journal.marks.mark("squat", None)
    row = OwnExercise(own_exercise("row"))
    routine = journal.routines.add(
        Routine("mine", "Mine", 5, "", "", (Block(Part.WORK, (RoutineItem(row.id, 1, 5, 0),)),)), [row]
    )
    first = journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    done = journal.sessions.finish_set(first.id, 0, 60, next_step=1, active_s=70)
    second = journal.sessions.begin(SCRIPT, Activity.YOGA)
    journal.changes.undo()
    deeds = journal.changes.deeds()
    assert [deed.about for deed in deeds[1:2] + deeds[3:]] == [
        done,
        routine,
        ExerciseMark("squat", Mark.FAVOURITE),
        ExerciseMark("squat", Mark.FAVOURITE),
    ]
    assert (deeds[0].about, deeds[0].state) == (second, LineState.UNDONE)
    assert isinstance(deeds[2].about, Session)
    assert deeds[2].about.id == first.id


def test_a_session_comes_back_with_its_sets_and_its_check_ins(at_desk: Desk) -> None:
    journal = at_desk.journal
    begun = journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    done = journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=70)
    finished = journal.sessions.finish(begun.id, effort=3, active_s=80, mood=4, energy=4)
    around = journal.check_ins.around(begun.id)
    journal.sessions.remove(begun.id)
    removal = journal.changes.last()
    later = journal.check_ins.add(0, 1)
    journal.changes.put_back(removal)
    assert journal.sessions.all() == (finished,)
    assert journal.sessions.sets_of(begun.id) == (done,)
    assert set(journal.check_ins.all()) == {*around, later}
    journal.changes.undo()
    assert journal.sessions.all() == ()
    assert journal.check_ins.find(around[0].id) == replace(around[0], session_id=None, occasion=Occasion.PLAIN)


def test_a_check_in_comes_back_on_its_own_when_its_session_is_gone(at_desk: Desk) -> None:
    journal = at_desk.journal
    walk = journal.sessions.log(Activity.WALK, 20, started_at=at_desk.now)
    said = journal.check_ins.add(1, 3, occasion=Occasion.AFTER, session_id=walk.id)
    journal.check_ins.remove(said.id)
    removal = journal.changes.last()
    journal.sessions.remove(walk.id)
    journal.changes.put_back(removal)
    assert journal.check_ins.all() == (replace(said, session_id=None, occasion=Occasion.PLAIN),)


def test_what_is_there_or_was_never_removed_is_not_put_back(at_desk: Desk) -> None:
    journal = at_desk.journal
    said = journal.check_ins.add(1, 3)
    added = journal.changes.last()
    journal.check_ins.remove(said.id)
    removal = journal.changes.last()
    assert journal.changes.can_put_back(journal.changes.deeds(1)[0])
    journal.changes.put_back(removal)
    put_back, removed, _ = journal.changes.deeds()
    assert not journal.changes.can_put_back(put_back)
    assert not journal.changes.can_put_back(removed)
    for seq in (added, removal, 99):
        with pytest.raises(LookupError):
            journal.changes.put_back(seq)


def test_a_hundred_and_more_verbs_are_undone_across_restarts(tmp_path: Path) -> None:
    records: list[set[CheckIn]] = [set()]
    for _ in range(12):
        with desk(tmp_path, now=MORNING + timedelta(hours=len(records))) as here:
            said = here.journal.check_ins.add(0, 1)
            records.append(set(here.journal.check_ins.all()))
            for mood in range(1, 5):
                here.journal.check_ins.amend(replace(said, mood=mood))
                records.append(set(here.journal.check_ins.all()))
            for mood in range(5):
                here.journal.check_ins.amend(replace(said, energy=2 + mood % 4))
                records.append(set(here.journal.check_ins.all()))
    assert len(records) > 100
    place = len(records) - 1
    while place:
        with desk(tmp_path, now=MORNING) as here:
            for _ in range(min(15, place)):
                assert here.journal.changes.undo() is not None
                place -= 1
                assert set(here.journal.check_ins.all()) == records[place]
    with desk(tmp_path, now=MORNING) as here:
        assert here.journal.changes.undo() is None
        while here.journal.changes.redo() is not None:
            place += 1
            assert set(here.journal.check_ins.all()) == records[place]
    assert place == len(records) - 1


def test_a_way_back_that_came_too_late_takes_nothing_else_back(at_desk: Desk) -> None:
    changes = at_desk.journal.changes
    first = at_desk.journal.check_ins.add(1, 1)
    seq = changes.last()
    later = at_desk.journal.check_ins.add(2, 2)
    assert changes.undo(only=seq) is None
    assert set(at_desk.journal.check_ins.all()) == {first, later}
    changes.undo()
    assert changes.undo(only=seq) is not None
    assert at_desk.journal.check_ins.all() == ()


def test_a_session_that_was_removed_under_way_comes_back_by_undo_alone(at_desk: Desk) -> None:
    sessions, changes = at_desk.journal.sessions, at_desk.journal.changes
    begun = sessions.begin(SCRIPT, Activity.STRENGTH)
    sessions.remove(begun.id)
    assert not changes.can_put_back(changes.deeds(1)[0])
    with pytest.raises(LookupError, match="under way"):
        changes.put_back(changes.last())
    changes.undo()
    assert sessions.interrupted() == begun
