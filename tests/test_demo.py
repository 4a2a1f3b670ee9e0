"""The sample data: believable, the same every time, and never in a person's own folder."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from lodging import library
from upswing import demo, paths, settings
from upswing.domain.catalogue import Catalogue
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.session import Session, SessionState, SetDone
from upswing.journal.journal import Journal
from upswing.storage.check import check
from upswing.storage.store import open_store
from upswing.topics import Announcer

UNTIL = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
QUICK = 40
"""Days of the smaller sample."""
NOBODY = UUID(int=0)
Record = tuple[list[tuple[Session, list[SetDone]]], list[CheckIn]]


def quiet(_share: float) -> None:
    """Nobody listens."""


def journal_of(folder: Path) -> Record:
    """All sessions with their sets, and all check-ins, their ids left out: those are new every time."""
    with open_store(paths.within(folder), now=UNTIL) as store:
        journal = Journal(store, Catalogue({}, {}), lambda: UNTIL, Announcer())
        sessions = [
            (replace(session, id=NOBODY), [replace(done, id=NOBODY, session_id=NOBODY) for done in sets])
            for session, sets in journal.sessions.record()
        ]
        check_ins = [
            replace(each, id=NOBODY, session_id=each.session_id and NOBODY) for each in journal.check_ins.all()
        ]
    return sessions, check_ins


def test_the_same_moment_gives_the_same_data(tmp_path: Path) -> None:
    for name in ("one", "other"):
        demo.make(paths.within(tmp_path / name), UNTIL, quiet, days=QUICK)
    one = journal_of(tmp_path / "one")
    assert one == journal_of(tmp_path / "other")
    assert len(one[0]) > 5


def test_it_holds_together_as_data_and_as_a_life(tmp_path: Path) -> None:
    shares: list[float] = []
    demo.make(paths.within(tmp_path), UNTIL, shares.append, days=QUICK)
    sessions, check_ins = journal_of(tmp_path)
    assert check(paths.within(tmp_path).database) == ()
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    first, last = UNTIL.date() - timedelta(days=QUICK), UNTIL.date() - timedelta(days=1)
    days = {each.day for each in check_ins} | {session.day for session, _ in sessions}
    assert first <= min(days) <= max(days) <= last
    assert len(days) > QUICK / 2
    assert all(session.state is not SessionState.UNDER_WAY for session, _ in sessions)
    assert {done.exercise_id for _, sets in sessions for done in sets} <= set(library().exercises)
    assert len({each.mood for each in check_ins}) > 3
    assert {each.occasion for each in check_ins} == set(Occasion)


def test_a_folder_that_is_filled_is_left_as_it_is(tmp_path: Path) -> None:
    folders = paths.within(tmp_path)
    demo.make(folders, UNTIL, quiet, days=QUICK)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    demo.make(folders, UNTIL + timedelta(days=9), quiet, days=QUICK)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before


def test_the_made_up_person_was_welcomed_before_the_window_asks(tmp_path: Path) -> None:
    with demo.folder_for(tmp_path) as wanted:
        assert settings.read(wanted.settings).settings.welcomed
    with demo.folder_for(None) as scratch:
        assert settings.read(scratch.settings).settings.welcomed


def test_a_persons_own_folders_are_never_touched(tmp_path: Path) -> None:
    own = paths.standard()
    with demo.folder_for(None) as scratch:
        demo.make(scratch, UNTIL, quiet, days=3)
        assert scratch.database.exists()
        assert scratch.data not in (own.data, own.config)
        assert settings.read(scratch.settings).settings.welcomed
    assert not scratch.data.exists()
    with demo.folder_for(tmp_path) as wanted:
        demo.make(wanted, UNTIL, quiet, days=3)
    assert [each.name for each in tmp_path.iterdir()] == ["upswing-demo"]
    assert not own.database.exists()
    assert not own.settings.exists()
    assert os.environ["HOME"] in str(own.data)


@pytest.mark.slow
def test_two_years_hold_a_way_up_the_ladders_and_four_times_away(tmp_path: Path) -> None:
    demo.make(paths.within(tmp_path), UNTIL, quiet)
    sessions, check_ins = journal_of(tmp_path)
    assert check(paths.within(tmp_path).database) == ()
    assert len(sessions) > 200
    assert len(check_ins) > 600
    begun = UNTIL.date() - timedelta(days=demo.DAYS)
    for first, last in demo.AWAY:
        away = {begun + timedelta(days=number) for number in range(first, last + 1)}
        assert not {session.day for session, _ in sessions if session.script is not None} & away
    rungs = [
        library().exercises[done.exercise_id].rung
        for _, sets in sessions
        for done in sets
        if library().exercises[done.exercise_id].ladder == "squat"
    ]
    assert rungs[0] == 1
    assert max(rungs) > 2
