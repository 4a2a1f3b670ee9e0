"""Half an hour after a session it may be asked how it feels now: once, until two hours after."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from desk import SCRIPT, Desk, desk

from upswing.domain.check_in import Occasion
from upswing.domain.session import Activity, Session
from upswing.insights.pairs import Scale, session_pairs
from upswing.journal.circumstances import Wishes
from upswing.journal.planning import Planning


class Asked:
    def __init__(self, at_desk: Desk) -> None:
        self.desk = at_desk
        self.planning = Planning(at_desk.journal, lambda: Wishes(3, 20, False), lambda: at_desk.now)

    def walks(self, mood: int | None = 1) -> Session:
        begun = self.planning.begin(SCRIPT, Activity.WALK)
        self.desk.wait(minutes=20)
        return self.desk.journal.sessions.finish(begun.id, effort=3, active_s=1200, mood=mood)

    @property
    def about(self) -> UUID | None:
        found = self.planning.asks_later()
        return found.id if found is not None else None


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    with desk(tmp_path) as at_desk:
        yield Asked(at_desk)


def test_it_is_asked_from_half_an_hour_to_two_hours_after_the_end(asked: Asked) -> None:
    assert asked.about is None
    walk = asked.walks()
    for minutes, about in ((0, None), (29, None), (1, walk.id), (90, walk.id), (1, None)):
        asked.desk.wait(minutes=minutes)
        assert asked.about == about


def test_one_answer_is_enough_and_its_second_half_mends_it(asked: Asked) -> None:
    walk = asked.walks()
    asked.desk.wait(minutes=40)
    asked.planning.feel(3, None, after=walk.id)
    assert asked.about is None
    asked.desk.wait(minutes=1)
    asked.planning.feel(3, 5)
    first, later = asked.desk.journal.check_ins.around(walk.id)
    assert (first.mood, later.mood, later.energy, later.occasion) == (1, 3, 5, Occasion.AFTER)
    assert len(asked.desk.journal.check_ins.all()) == 2


def test_who_has_told_since_is_not_asked(asked: Asked) -> None:
    asked.walks()
    asked.desk.wait(minutes=20)
    asked.planning.feel(2, 2)
    asked.desk.wait(minutes=20)
    assert asked.about is None


def test_what_a_wrong_clock_dated_ahead_is_not_overwritten_and_hides_nothing(asked: Asked) -> None:
    asked.planning.feel(5, 6)
    asked.desk.wait(hours=-24 * 365)
    asked.planning.feel(-1, 2)
    asked.desk.wait(minutes=20)
    asked.planning.feel(1, 3)
    assert [each.mood for each in asked.desk.journal.check_ins.all()] == [-1, 1, 5]
    lately = asked.planning.felt_lately()
    assert lately is not None
    assert lately.mood == 1
    begun = asked.planning.begin(SCRIPT, Activity.WALK)
    (before,) = asked.desk.journal.check_ins.around(begun.id)
    assert before.mood == 1


def test_a_clock_that_was_set_back_a_little_still_mends_what_was_just_said(asked: Asked) -> None:
    asked.planning.feel(2, None)
    asked.desk.wait(minutes=-1)
    asked.planning.feel(2, 4)
    assert [(each.mood, each.energy) for each in asked.desk.journal.check_ins.all()] == [(2, 4)]


def test_nobody_is_asked_during_the_next_session(asked: Asked) -> None:
    asked.walks()
    asked.desk.wait(minutes=40)
    asked.planning.begin(SCRIPT, Activity.WALK)
    assert asked.about is None


def test_a_session_that_ends_later_by_a_clock_set_back_does_not_stand_before_the_last_one(asked: Asked) -> None:
    asked.walks()
    asked.desk.wait(hours=-20)
    last = asked.walks()
    asked.desk.wait(minutes=40)
    assert asked.about == last.id


SUMMER, WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("begins", "later"),
    [
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), UTC),
        (datetime(2026, 10, 25, 2, 20, tzinfo=SUMMER), WINTER),  # the hour that comes twice
        (datetime(2026, 3, 29, 1, 35, tzinfo=WINTER), SUMMER),  # the hour that is left out
    ],
)
def test_neither_midnight_nor_a_changed_hour_moves_the_question(
    asked: Asked, begins: datetime, later: timezone
) -> None:
    asked.desk.now = begins
    walk = asked.walks()
    asked.desk.now = asked.desk.now.astimezone(later)
    for minutes, about in ((29, None), (1, walk.id), (90, walk.id), (1, None)):
        asked.desk.wait(minutes=minutes)
        assert asked.about == about


def test_it_is_asked_after_a_new_start_too_and_an_answer_holds_over_the_next(tmp_path: Path) -> None:
    with desk(tmp_path) as before:
        walk = Asked(before).walks()
        ended = before.now
    with desk(tmp_path, now=ended + timedelta(minutes=35)) as again:
        asked = Asked(again)
        assert asked.about == walk.id
        asked.planning.feel(2, 3, after=walk.id)
        then = again.now
    with desk(tmp_path, now=then + timedelta(minutes=20)) as once_more:
        assert Asked(once_more).about is None


def test_an_open_answer_before_a_session_is_nothing_and_not_nought(asked: Asked) -> None:
    walk = asked.walks(None)
    assert asked.planning.felt_before(walk.id) == (None, None)
    assert asked.desk.journal.check_ins.all() == ()


@pytest.mark.parametrize(("just_after", "expected"), [(1, [(-1, 1)]), (None, [])])
def test_what_a_session_did_is_what_was_said_just_after_it(
    asked: Asked, just_after: int | None, expected: list[tuple[int, int]]
) -> None:
    asked.planning.feel(-1, 2)
    walk = asked.walks(just_after)
    asked.desk.wait(minutes=40)
    asked.planning.feel(4, None, after=walk.id)
    journal = asked.desk.journal
    pairs = session_pairs(journal.check_ins.all(), journal.sessions.all(), Scale.MOOD)
    assert [(each.before, each.after) for each in pairs] == expected
