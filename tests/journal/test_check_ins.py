"""Saying how one feels, and on which day that was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from desk import SCRIPT, Desk, desk

from upswing.domain.check_in import Occasion
from upswing.domain.session import Activity
from upswing.topics import Topic

SUNDAY = date(2026, 11, 22)


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


def test_what_was_said_is_there(at_desk: Desk) -> None:
    journal = at_desk.journal
    said = journal.check_ins.add(3, 4, note="sunny")
    assert journal.check_ins.on(SUNDAY) == (said,)
    assert journal.check_ins.latest(at_desk.now) == said
    assert (said.mood, said.energy, said.note, said.at, said.occasion) == (
        3,
        4,
        "sunny",
        at_desk.now,
        Occasion.PLAIN,
    )
    assert at_desk.told == [Topic.CHECK_INS]


def test_a_mood_alone_is_enough_and_nothing_is_not(at_desk: Desk) -> None:
    assert at_desk.journal.check_ins.add(0, None).energy is None
    with pytest.raises(ValueError, match="says something"):
        at_desk.journal.check_ins.add(None, None)
    assert len(at_desk.journal.check_ins.all()) == 1


def test_nonsense_is_not_kept_and_not_announced(at_desk: Desk) -> None:
    with pytest.raises(ValueError, match="mood"):
        at_desk.journal.check_ins.add(6, 1)
    assert at_desk.journal.check_ins.all() == ()
    assert at_desk.told == []


def test_after_midnight_belongs_to_the_evening_before(at_desk: Desk) -> None:
    at_desk.now = datetime(2026, 11, 23, 1, 15, tzinfo=UTC)
    assert at_desk.journal.check_ins.add(1, 1).day == SUNDAY


def test_the_hour_at_which_a_day_begins_can_be_chosen(at_desk: Desk) -> None:
    at_desk.now = datetime(2026, 11, 23, 1, 15, tzinfo=UTC)
    at_desk.journal.begin_days_at(0)
    assert at_desk.journal.check_ins.add(1, 1).day == date(2026, 11, 23)
    with pytest.raises(ValueError, match="hour"):
        at_desk.journal.begin_days_at(24)


def test_a_journey_does_not_move_what_was_said_before(at_desk: Desk) -> None:
    tokyo = timezone(timedelta(hours=9))
    at_desk.now = datetime(2026, 11, 22, 22, tzinfo=tokyo)
    there = at_desk.journal.check_ins.add(1, 1)
    at_desk.now = datetime(2026, 11, 22, 6, tzinfo=timezone(timedelta(hours=-8)))
    here = at_desk.journal.check_ins.add(2, 2)
    assert [said.day for said in at_desk.journal.check_ins.all()] == [SUNDAY, SUNDAY]
    assert at_desk.journal.check_ins.find(there.id) == there
    found = at_desk.journal.check_ins.find(there.id)
    assert found is not None
    assert found.at.utcoffset() == timedelta(hours=9)
    assert here.at > there.at


def test_the_hour_that_comes_twice_stays_two_hours(at_desk: Desk) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=0)
    at_desk.now = first
    one = at_desk.journal.check_ins.add(1, 1)
    at_desk.now = first.replace(fold=1)
    other = at_desk.journal.check_ins.add(2, 2)
    assert other.at - one.at == timedelta(hours=1)
    assert at_desk.journal.check_ins.all() == (one, other)


def test_a_changed_mood_keeps_its_day(at_desk: Desk) -> None:
    said = at_desk.journal.check_ins.add(1, 1)
    at_desk.journal.begin_days_at(12)
    assert at_desk.journal.check_ins.amend(replace(said, mood=4)).day == said.day


def test_a_changed_moment_moves_it_to_the_day_it_belongs_to(at_desk: Desk) -> None:
    said = at_desk.journal.check_ins.add(1, 1)
    amended = at_desk.journal.check_ins.amend(replace(said, at=said.at - timedelta(hours=6)))
    assert amended.day == date(2026, 11, 21)
    assert at_desk.journal.check_ins.on(date(2026, 11, 21)) == (amended,)


def test_it_can_be_taken_away(at_desk: Desk) -> None:
    said = at_desk.journal.check_ins.add(1, 1)
    at_desk.journal.check_ins.remove(said.id)
    assert at_desk.journal.check_ins.all() == ()
    with pytest.raises(LookupError):
        at_desk.journal.check_ins.remove(said.id)
    with pytest.raises(LookupError):
        at_desk.journal.check_ins.amend(said)


def test_it_may_belong_to_a_session_that_is_there(at_desk: Desk) -> None:
    session = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    said = at_desk.journal.check_ins.add(1, 1, occasion=Occasion.AFTER, session_id=session.id)
    assert at_desk.journal.check_ins.around(session.id) == (said,)
    with pytest.raises(LookupError, match="session"):
        at_desk.journal.check_ins.add(1, 1, session_id=UUID(int=1))
    with pytest.raises(LookupError, match="session"):
        at_desk.journal.check_ins.amend(replace(said, session_id=UUID(int=1)))


def test_between_takes_both_days(at_desk: Desk) -> None:
    said = []
    for _ in range(4):
        said.append(at_desk.journal.check_ins.add(1, 1))
        at_desk.wait(days=1)
    monday = SUNDAY + timedelta(days=1)
    assert at_desk.journal.check_ins.between(monday, monday + timedelta(days=1)) == tuple(said[1:3])


def test_each_tag_is_offered_once_the_newest_used_first_as_it_was_written_last(at_desk: Desk) -> None:
    check_ins = at_desk.journal.check_ins
    assert check_ins.tags() == ()
    for hours, tags in ((5, ["Rain", "work"]), (1, ["rain"]), (3, ["family"]), (2, []), (24 * 200, ["long ago"])):
        check_ins.add(1, 1, tags=tags, felt_at=at_desk.now - timedelta(hours=hours))
    assert check_ins.tags() == ("rain", "family", "work")
