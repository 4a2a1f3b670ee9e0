"""A session from its beginning to its place in the record."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from desk import MORNING, PLANK, SCRIPT, SQUAT, Desk, desk
from led_acts import amended, moved, swapped

from upswing.domain.check_in import Occasion
from upswing.domain.exercise import Joint, Measure
from upswing.domain.led import Led, LedSet
from upswing.domain.player.state import Outcome
from upswing.domain.rest import Rest
from upswing.domain.script import Side
from upswing.domain.session import Activity, Feel, Session, SessionState
from upswing.domain.verb import Verb
from upswing.topics import Topic


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


@pytest.fixture
def begun(at_desk: Desk) -> Session:
    return at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)


def test_a_begun_session_is_under_way(at_desk: Desk, begun: Session) -> None:
    assert begun.state is SessionState.UNDER_WAY
    assert (begun.title, begun.script, begun.started_at) == ("First steps A", SCRIPT, MORNING)
    assert at_desk.journal.sessions.interrupted() == begun
    assert at_desk.told == [Topic.SESSIONS]


def test_a_finished_set_takes_its_words_from_the_script(at_desk: Desk, begun: Session) -> None:
    done = at_desk.journal.sessions.finish_set(begun.id, 2, 17, next_step=3, active_s=80, feel=Feel.HARD)
    assert (done.exercise_id, done.measure, done.target, done.side) == (
        PLANK.exercise_id,
        Measure.HOLD,
        20,
        Side.LEFT,
    )
    assert (done.amount, done.feel, done.pain, done.done_at) == (17, Feel.HARD, None, MORNING)
    assert at_desk.journal.sessions.sets_of(begun.id) == (done,)


def test_a_finished_set_moves_the_session_on(at_desk: Desk, begun: Session) -> None:
    at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=75)
    now = at_desk.journal.sessions.interrupted()
    assert now == replace(begun, next_step=1, active_s=75)


def test_a_set_done_again_takes_the_place_of_the_one_before(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    first = sessions.finish_set(begun.id, 1, 3, next_step=2, active_s=30, feel=Feel.HARD, pain=2)
    at_desk.wait(minutes=1)
    again = sessions.finish_set(begun.id, 1, 8, next_step=2, active_s=90)
    assert sessions.sets_of(begun.id) == (again,)
    assert again.id == first.id
    assert (again.amount, again.feel, again.pain, again.done_at) == (8, None, None, at_desk.now)
    at_desk.journal.changes.undo()
    assert sessions.sets_of(begun.id) == (first,)


def test_a_late_set_belongs_to_the_evening_before(at_desk: Desk) -> None:
    at_desk.now = datetime(2026, 11, 22, 23, 55, tzinfo=UTC)
    begun = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    at_desk.wait(minutes=20)
    done = at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=60)
    sunday = date(2026, 11, 22)
    assert at_desk.journal.sessions.sets_between(sunday, sunday) == (done,)
    assert at_desk.journal.sessions.between(sunday, sunday)[0].id == begun.id


def test_there_is_no_set_without_its_step_or_its_session(at_desk: Desk, begun: Session) -> None:
    for session_id, step in ((begun.id, 3), (UUID(int=1), 0)):
        with pytest.raises(LookupError):
            at_desk.journal.sessions.finish_set(session_id, step, 8, next_step=1, active_s=10)
    for step, amount, next_step, active_s in ((0, -1, 1, 1), (0, 1, -1, 1), (0, 1, 1, -1)):
        with pytest.raises(ValueError, match="from 0"):
            at_desk.journal.sessions.finish_set(begun.id, step, amount, next_step=next_step, active_s=active_s)
    assert at_desk.journal.sessions.sets_of(begun.id) == ()


def test_a_session_that_is_over_takes_no_more_sets(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    sessions.finish(begun.id, effort=3, active_s=1200)
    verbs: list[Callable[[], object]] = [
        lambda: sessions.finish_set(begun.id, 0, 8, next_step=1, active_s=10),
        lambda: sessions.keep_led(begun.id, moved(begun, 1, 10)),
        lambda: sessions.keep_led(begun.id, swapped(begun, SCRIPT)),
        lambda: sessions.keep_led(begun.id, Led(None, 1, 10)),
        lambda: sessions.finish(begun.id, effort=3, active_s=1),
        lambda: sessions.stop(begun.id, active_s=1),
    ]
    for verb in verbs:
        with pytest.raises(LookupError):
            verb()


def test_how_a_set_felt_and_where_it_hurt_can_be_said_afterwards(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    done = sessions.finish_set(begun.id, 1, 8, next_step=2, active_s=30)
    sessions.keep_led(begun.id, amended(begun, done, feel=Feel.EASY))
    [felt] = sessions.sets_of(begun.id)
    assert sessions.keep_led(begun.id, amended(begun, felt, pain=4, pain_at=Joint.KNEE)) == (
        replace(done, feel=Feel.EASY, pain=4, pain_at=Joint.KNEE),
    )
    [mended] = sessions.keep_led(begun.id, amended(begun, done, amount=6))
    assert sessions.sets_of(begun.id) == (replace(done, amount=6),) == (mended,)
    with pytest.raises(ValueError, match="pain"):
        amended(begun, done, pain=11)
    with pytest.raises(LookupError):
        sessions.keep_led(UUID(int=1), amended(begun, done, feel=None))
    with pytest.raises(LookupError):
        sessions.keep_led(UUID(int=1), amended(begun, done, pain=1))


def test_what_an_act_has_led_to_is_kept_whole_or_not_at_all(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    rest, other = Rest(1, at_desk.now, 30.0), replace(SCRIPT, title="Another")
    fine, nowhere = LedSet(Outcome(1, 8, pain=4), ended=True), LedSet(Outcome(9, 8), ended=True)
    before = sessions.interrupted()
    with pytest.raises(LookupError):
        sessions.keep_led(begun.id, Led(Verb.FINISH_SET, 2, 90, rest, other, (fine, nowhere)))
    assert (sessions.interrupted(), sessions.sets_of(begun.id)) == (before, ())
    sessions.keep_led(begun.id, Led(Verb.FINISH_SET, 2, 90, rest, other, (fine,)))
    after = sessions.interrupted()
    assert after is not None
    assert (after.next_step, after.active_s, after.rest, after.script) == (2, 90, rest, other)
    [done] = sessions.sets_of(begun.id)
    assert (done.step, done.amount, done.pain) == (1, 8, 4)


def test_what_is_said_later_of_a_set_leaves_when_it_was_done(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    done = sessions.finish_set(begun.id, 1, 8, next_step=2, active_s=30)
    at_desk.wait(minutes=1)
    said = LedSet(Outcome(1, 9, Feel.HARD), ended=False)
    sessions.keep_led(begun.id, Led(Verb.AMEND_SET, 2, 90, sets=(said, LedSet(Outcome(0, 60), ended=False))))
    assert sessions.sets_of(begun.id) == (replace(done, amount=9, feel=Feel.HARD),)


def test_an_act_without_a_verb_changes_no_set_and_goes_on_at_a_step_from_0_up() -> None:
    wrongs: tuple[Callable[[], Led], ...] = (
        lambda: Led(None, 1, 1, sets=(LedSet(Outcome(1, 8), ended=True),)),
        lambda: Led(None, 1, 1, script=SCRIPT),
        lambda: Led(None, -1, 1),
        lambda: Led(None, 1, -1),
    )
    for wrong in wrongs:
        with pytest.raises(ValueError, match=r"needs a verb|from 0"):
            wrong()


def test_a_movement_can_be_swapped_on_the_way(at_desk: Desk, begun: Session) -> None:
    easier = replace(SCRIPT, steps=(*SCRIPT.steps[:1], replace(SQUAT, exercise_id="wall-sit"), *SCRIPT.steps[2:]))
    at_desk.journal.sessions.keep_led(begun.id, swapped(begun, easier))
    done = at_desk.journal.sessions.finish_set(begun.id, 1, 8, next_step=2, active_s=30)
    assert done.exercise_id == "wall-sit"
    found = at_desk.journal.sessions.find(begun.id)
    assert found is not None
    assert found.script == easier


def test_a_finished_session_is_no_longer_interrupted(at_desk: Desk, begun: Session) -> None:
    at_desk.wait(minutes=21)
    finished = at_desk.journal.sessions.finish(begun.id, effort=4, active_s=1150)
    assert (finished.state, finished.effort, finished.ended_at) == (SessionState.FINISHED, 4, at_desk.now)
    assert at_desk.journal.sessions.interrupted() is None
    assert at_desk.journal.sessions.find(begun.id) == finished


def test_the_feeling_around_a_session_is_kept_with_it(at_desk: Desk) -> None:
    before = at_desk.journal.check_ins.add(-1, 2)
    begun = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH, felt=before.id)
    at_desk.wait(minutes=20)
    at_desk.told.clear()
    at_desk.journal.sessions.finish(begun.id, effort=3, active_s=1200, mood=2, energy=4)
    assert at_desk.told == [Topic.SESSIONS | Topic.CHECK_INS]
    first, last = at_desk.journal.check_ins.around(begun.id)
    assert (first.id, first.occasion, first.mood) == (before.id, Occasion.BEFORE, -1)
    assert (last.occasion, last.mood, last.energy) == (Occasion.AFTER, 2, 4)


def test_a_stopped_session_keeps_what_was_done(at_desk: Desk, begun: Session) -> None:
    done = at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    at_desk.wait(minutes=5)
    stopped = at_desk.journal.sessions.stop(begun.id, active_s=40)
    assert stopped is not None
    assert (stopped.state, stopped.ended_at) == (SessionState.STOPPED, at_desk.now)
    assert at_desk.journal.sessions.sets_of(begun.id) == (done,)


def test_a_session_stopped_at_once_leaves_nothing_behind(at_desk: Desk) -> None:
    felt = at_desk.journal.check_ins.add(-1, 2)
    begun = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH, felt=felt.id)
    assert at_desk.journal.sessions.stop(begun.id, active_s=59) is None
    assert at_desk.journal.sessions.all() == ()
    assert at_desk.journal.check_ins.all() == (felt,)


def test_a_longer_session_without_a_set_stays(at_desk: Desk, begun: Session) -> None:
    assert at_desk.journal.sessions.stop(begun.id, active_s=60) is not None
    assert len(at_desk.journal.sessions.all()) == 1


def test_a_session_that_was_left_lying_ended_with_its_last_set(at_desk: Desk, begun: Session) -> None:
    at_desk.wait(minutes=10)
    at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=500)
    last = at_desk.now
    at_desk.wait(days=3)
    stopped = at_desk.journal.sessions.stop(begun.id, active_s=500)
    assert stopped is not None
    assert stopped.ended_at == last


def test_a_session_is_not_over_before_its_time_has_passed_where_the_clock_was_set_back(
    at_desk: Desk, begun: Session
) -> None:
    at_desk.wait(hours=-1)
    over = at_desk.journal.sessions.finish(begun.id, effort=None, active_s=1800)
    assert over.ended_at == MORNING + timedelta(minutes=30)


def test_beginning_another_session_stops_the_one_that_was_interrupted(at_desk: Desk, begun: Session) -> None:
    at_desk.wait(minutes=1)
    at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    at_desk.wait(hours=8)
    other = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    assert at_desk.journal.sessions.interrupted() == other
    left = at_desk.journal.sessions.find(begun.id)
    assert left is not None
    assert (left.state, left.ended_at) == (SessionState.STOPPED, MORNING + timedelta(minutes=1))
    at_desk.journal.changes.undo()
    now = at_desk.journal.sessions.interrupted()
    assert now is not None
    assert now.id == begun.id


def test_what_was_done_elsewhere_can_be_logged(at_desk: Desk) -> None:
    start = MORNING - timedelta(hours=10)
    walk = at_desk.journal.sessions.log(Activity.WALK, 35, started_at=start, effort=2, title="Park", note="rain")
    assert (walk.state, walk.minutes, walk.day) == (SessionState.FINISHED, 35, date(2026, 11, 21))
    assert walk.ended_at == start + timedelta(minutes=35)
    assert at_desk.journal.sessions.all() == (walk,)
    with pytest.raises(ValueError, match="minute"):
        at_desk.journal.sessions.log(Activity.WALK, 0, started_at=start)


def test_mending_a_session_keeps_its_script_and_its_sets(at_desk: Desk, begun: Session) -> None:
    done = at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    finished = at_desk.journal.sessions.finish(begun.id, effort=4, active_s=1150)
    told = replace(
        finished, note="good", effort=5, script=None, next_step=0, started_at=MORNING - timedelta(days=2)
    )
    amended = at_desk.journal.sessions.amend(told)
    assert (amended.note, amended.effort, amended.day) == ("good", 5, date(2026, 11, 20))
    assert (amended.script, amended.next_step) == (SCRIPT, 1)
    assert at_desk.journal.sessions.find(begun.id) == amended
    assert at_desk.journal.sessions.sets_of(begun.id) == (done,)


def test_a_removed_session_takes_its_sets_along_and_leaves_the_feelings(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    done = sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    finished = sessions.finish(begun.id, effort=3, active_s=1200, mood=2, energy=4)
    (felt,) = at_desk.journal.check_ins.around(begun.id)
    sessions.remove(begun.id)
    assert sessions.all() == ()
    assert sessions.sets_between(date.min, date.max) == ()
    assert at_desk.journal.check_ins.all() == (replace(felt, session_id=None, occasion=Occasion.PLAIN),)
    at_desk.journal.changes.undo()
    assert sessions.all() == (finished,)
    assert sessions.sets_of(begun.id) == (done,)
    assert at_desk.journal.check_ins.all() == (felt,)


def test_the_latest_sets_of_a_movement_come_newest_first(at_desk: Desk) -> None:
    done = []
    for _ in range(4):
        begun = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)
        done.append(at_desk.journal.sessions.finish_set(begun.id, 1, 8, next_step=2, active_s=30))
        at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=2, active_s=30)
        at_desk.journal.sessions.finish(begun.id, effort=3, active_s=1200)
        at_desk.wait(days=2)
    assert at_desk.journal.sessions.last_sets("chair-squat", 3) == tuple(done[:0:-1])


def test_the_record_holds_every_session_with_its_sets(at_desk: Desk, begun: Session) -> None:
    sessions = at_desk.journal.sessions
    done = sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    finished = sessions.finish(begun.id, effort=3, active_s=1200)
    walk = sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(days=1))
    assert sessions.record() == ((walk, ()), (finished, (done,)))
