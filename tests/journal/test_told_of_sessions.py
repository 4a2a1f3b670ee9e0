"""What may be told of a session beside how it felt: company, confidence, tags and a note. One verb, one undo."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from desk import MORNING, SCRIPT, Desk, desk

from upswing.domain.session import Activity, SessionState, Told

TOLD = Told(with_someone=True, confidence=7, tags=("park", "sun"), note="the long way round")


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


def test_a_finished_session_keeps_what_is_told_of_it(at_desk: Desk) -> None:
    sessions = at_desk.journal.sessions
    begun = sessions.begin(SCRIPT, Activity.WALK)
    finished = sessions.finish(begun.id, effort=3, active_s=1200, mood=2, told=TOLD)
    [kept] = sessions.all()
    assert kept == finished
    assert Told(kept.with_someone, kept.confidence, kept.tags, kept.note) == TOLD
    at_desk.journal.changes.undo()
    assert sessions.all() == (begun,)
    assert at_desk.journal.check_ins.all() == ()


def test_a_stopped_session_keeps_it_too_and_nothing_is_kept_of_one_that_is_removed(at_desk: Desk) -> None:
    sessions = at_desk.journal.sessions
    stopped = sessions.stop(sessions.begin(SCRIPT, Activity.WALK).id, active_s=300, told=TOLD)
    assert stopped is not None
    assert (stopped.state, stopped.note, stopped.confidence) == (SessionState.STOPPED, TOLD.note, 7)
    assert sessions.stop(sessions.begin(SCRIPT, Activity.WALK).id, active_s=20, told=TOLD) is None
    assert sessions.all() == (stopped,)


def test_what_is_not_told_stays_open(at_desk: Desk) -> None:
    sessions = at_desk.journal.sessions
    finished = sessions.finish(sessions.begin(SCRIPT, Activity.WALK).id, effort=None, active_s=1200)
    assert (finished.with_someone, finished.confidence, finished.tags, finished.note) == (None, None, (), "")


def test_what_was_done_elsewhere_tells_company_and_tags(at_desk: Desk) -> None:
    sessions = at_desk.journal.sessions
    begun = MORNING - timedelta(days=1)
    walk = sessions.log(
        Activity.WALK, 40, started_at=begun, with_someone=False, confidence=0, tags=["park"], note="rain"
    )
    assert sessions.all() == (walk,)
    assert (walk.with_someone, walk.confidence, walk.tags, walk.note) == (False, 0, ("park",), "rain")
    with pytest.raises(ValueError, match="confidence"):
        sessions.log(Activity.WALK, 40, started_at=begun, confidence=11)
    assert sessions.all() == (walk,)


def test_what_was_told_can_be_mended(at_desk: Desk) -> None:
    sessions = at_desk.journal.sessions
    walk = sessions.log(Activity.WALK, 40, started_at=MORNING - timedelta(days=1), with_someone=False)
    mended = sessions.amend(replace(walk, with_someone=None, confidence=4, tags=("hill",)))
    assert sessions.find(walk.id) == mended
    assert (mended.with_someone, mended.confidence, mended.tags) == (None, 4, ("hill",))
