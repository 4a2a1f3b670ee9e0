"""The quiet cards in the journal: when they come, that they come once, and that little is read for them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from desk import MORNING, SCRIPT, Desk, desk

from upswing import paths
from upswing.domain.kept_answer import CardShown
from upswing.domain.session import Activity
from upswing.errors import StorageError
from upswing.insights.over_exercise import TooMuch
from upswing.journal.hard_moments import REST, TALKING
from upswing.planner.weeks import WeekOfPlan
from upswing.topics import Topic

TODAY = MORNING.date()


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        yield made


def feels(at: Desk, *moods: int) -> None:
    """One check-in a day, taken on that day; the last one today."""
    for place, mood in enumerate(moods):
        if place:
            at.wait(days=1)
        at.journal.check_ins.add(mood, 2)


def no_weeks() -> list[WeekOfPlan]:
    return []


def test_it_comes_with_the_tenth_low_day_and_not_with_the_ninth(at_desk: Desk) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, *[-3] * 9)
    assert not cards.talking_may_help()
    at_desk.wait(days=1)
    assert not cards.talking_may_help()
    at_desk.journal.check_ins.add(-3, 2)
    assert cards.talking_may_help()


def test_it_stays_for_the_day_until_it_is_put_away_and_comes_again_after_two_weeks(at_desk: Desk) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, *[-4] * 10)
    cards.has_come(TALKING)
    first = at_desk.journal.kept.card(TALKING)
    at_desk.wait(hours=3)
    cards.has_come(TALKING)
    assert at_desk.journal.kept.card(TALKING) == first
    assert cards.talking_may_help()
    cards.put_away(TALKING)
    assert not cards.talking_may_help()
    for days in range(1, 15):
        at_desk.wait(days=1)
        at_desk.journal.check_ins.add(-4, 2)
        assert cards.talking_may_help() is (days >= 14), days


def test_undo_of_the_check_in_does_not_take_the_card_of_the_day_away_and_none_is_undone_itself(
    at_desk: Desk,
) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, *[-4] * 10)
    cards.has_come(TALKING)
    told = len(at_desk.told)
    cards.put_away(TALKING)
    assert at_desk.told[told:] == [], "nothing that a view shows has changed"
    at_desk.journal.changes.undo()
    assert len(at_desk.journal.check_ins.all()) == 9
    assert at_desk.journal.kept.card(TALKING) == CardShown(TALKING, at_desk.now.date(), at_desk.now.date())


def test_it_never_comes_while_a_session_is_under_way(at_desk: Desk) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, *[-4] * 10)
    session = at_desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH)
    assert not cards.talking_may_help()
    cards.has_come(TALKING)
    assert not cards.talking_may_help()
    at_desk.wait(minutes=5)
    at_desk.journal.sessions.stop(session.id, active_s=300)
    assert cards.talking_may_help()


def test_what_was_written_later_counts_and_what_is_for_the_diary_does_not(at_desk: Desk) -> None:
    cards, check_ins = at_desk.journal.hard_moments, at_desk.journal.check_ins
    feels(at_desk, *[-4] * 9)
    check_ins.add(-5, 2, felt_at=at_desk.now - timedelta(days=11))
    assert not cards.talking_may_help()
    at_desk.wait(days=1)
    check_ins.add(-5, 2, felt_at=at_desk.now - timedelta(hours=2))
    assert cards.talking_may_help()


def spoilt(folder: Path, day: date) -> None:
    """What was said on this day can no longer be read."""
    with closing(sqlite3.connect(paths.within(folder).database)) as file, file:
        file.execute("UPDATE check_in SET tags = '[\"\"]' WHERE day = ?", [day.isoformat()])


def test_only_the_last_six_weeks_are_read(at_desk: Desk, tmp_path: Path) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, 2)
    first = at_desk.now.date()
    spoilt(tmp_path, first)
    at_desk.wait(days=42)
    assert not cards.talking_may_help()
    at_desk.wait(days=-1)
    with pytest.raises(StorageError, match="damaged"):
        cards.talking_may_help()


def test_seven_hard_sessions_bring_the_note_about_rest_once(at_desk: Desk) -> None:
    cards, sessions = at_desk.journal.hard_moments, at_desk.journal.sessions
    for hours in range(6):
        sessions.log(Activity.RUN, 30, started_at=MORNING - timedelta(hours=10 * hours + 1), effort=8)
    assert cards.rest_is_part_of_it(no_weeks) is None
    sessions.log(Activity.RUN, 30, started_at=MORNING - timedelta(hours=3), effort=7)
    assert cards.rest_is_part_of_it(no_weeks) is TooMuch.HARD
    cards.has_come(REST)
    cards.put_away(REST)
    assert cards.rest_is_part_of_it(no_weeks) is None
    at_desk.wait(days=13)
    assert cards.rest_is_part_of_it(no_weeks) is None
    at_desk.wait(days=1)
    assert cards.rest_is_part_of_it(no_weeks) is None, "the week was a quiet one"
    for hours in range(7):
        sessions.log(Activity.RUN, 30, started_at=at_desk.now - timedelta(hours=10 * hours + 1), effort=8)
    assert cards.rest_is_part_of_it(no_weeks) is TooMuch.HARD


def test_three_full_weeks_bring_it_and_the_weeks_are_not_asked_for_in_vain(at_desk: Desk) -> None:
    cards = at_desk.journal.hard_moments
    asked = []

    def weeks() -> list[WeekOfPlan]:
        asked.append(1)
        return [
            WeekOfPlan(TODAY - timedelta(weeks=back), 3, 16, 16, 0, 10, easy=False, is_now=back == 0)
            for back in (3, 2, 1, 0)
        ]

    assert cards.rest_is_part_of_it(weeks) is TooMuch.OVER_PLAN
    cards.has_come(REST)
    assert cards.rest_is_part_of_it(weeks) is TooMuch.OVER_PLAN
    at_desk.wait(days=1)
    assert cards.rest_is_part_of_it(weeks) is None
    assert len(asked) == 2


def test_the_cards_do_not_know_of_each_other(at_desk: Desk) -> None:
    cards = at_desk.journal.hard_moments
    feels(at_desk, *[-4] * 10)
    cards.has_come(REST)
    cards.put_away(REST)
    assert cards.talking_may_help()
    assert Topic.PLAN not in at_desk.told
