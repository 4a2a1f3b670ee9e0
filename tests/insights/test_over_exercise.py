"""The boundary table of the kind note about rest: each trigger just below, at, and just above."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from upswing.domain.identity import new_id
from upswing.domain.session import Activity, Session, SessionState
from upswing.insights.over_exercise import (
    TooMuch,
    Trained,
    WeekDone,
    is_hard_too_often,
    is_over_plan,
    too_much,
    trains_despite_pain,
)

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def done(back: int, effort: int | None, state: SessionState = SessionState.FINISHED) -> Session:
    at = NOON - timedelta(days=back)
    ended = None if state is SessionState.UNDER_WAY else at + timedelta(minutes=20)
    return Session(new_id(at), Activity.RUN, "", at, at.date(), state, ended_at=ended, effort=effort)


def times(count: int, back: int, effort: int | None) -> list[Session]:
    return [done(back, effort) for _ in range(count)]


HARD = [
    ("six hard sessions in a week", times(6, 0, 7), False),
    ("seven hard sessions in a week", times(7, 0, 7), True),
    ("eight hard sessions in a week", times(8, 0, 7), True),
    ("seven sessions at 6", times(7, 0, 6), False),
    ("seven sessions at 8", times(7, 0, 8), True),
    ("six hard ones and one at 6", [*times(6, 0, 9), done(0, 6)], False),
    ("one a day", [done(back, 7) for back in range(7)], True),
    ("the seventh is a week ago", [*times(6, 0, 7), done(7, 7)], False),
    ("the seventh is six days ago", [*times(6, 0, 7), done(6, 7)], True),
    ("the seventh was stopped early", [*times(6, 0, 7), done(0, 7, SessionState.STOPPED)], True),
    ("the seventh is under way", [*times(6, 0, 7), done(0, 7, SessionState.UNDER_WAY)], False),
    ("the seventh has no effort", [*times(6, 0, 7), done(0, None)], False),
]


@pytest.mark.parametrize(("sessions", "comes"), [each[1:] for each in HARD], ids=[each[0] for each in HARD])
def test_seven_hard_sessions_in_a_week(sessions: list[Session], comes: bool) -> None:
    assert is_hard_too_often(sessions, TODAY) is comes


def weeks(*done_of_ten: int, planned: int | None = 10, ended: int = 0) -> list[WeekDone]:
    """Oldest first; the last one began `ended` weeks and two days ago."""
    last = TODAY - timedelta(days=2, weeks=ended)
    count = len(done_of_ten)
    return [
        WeekDone(last - timedelta(weeks=count - 1 - place), sets, planned)
        for place, sets in enumerate(done_of_ten)
    ]


OVER = [
    ("three of four weeks above one and a half times", weeks(16, 16, 16, 0), True),
    ("three of four weeks at one and a half times", weeks(15, 15, 15, 0), False),
    ("two of four weeks above it", weeks(16, 16, 15, 0), False),
    ("four of four weeks above it", weeks(16, 16, 16, 16), True),
    ("the week that runs is one of them", weeks(0, 16, 16, 16), True),
    ("three weeks are all there are", weeks(16, 16, 16), True),
    ("the third one is the fifth week back", weeks(16, 0, 0, 16, 16), False),
    ("three such weeks that are long over", weeks(16, 16, 16, ended=4), False),
    ("weeks for which nothing was asked", weeks(16, 16, 16, 16, planned=None), False),
    ("nothing at all", [], False),
]


@pytest.mark.parametrize(("told", "comes"), [each[1:] for each in OVER], ids=[each[0] for each in OVER])
def test_more_than_one_and_a_half_times_the_plan_in_three_of_four_weeks(told: list[WeekDone], comes: bool) -> None:
    assert is_over_plan(told, TODAY) is comes
    assert is_over_plan(list(reversed(told)), TODAY) is comes


def trained(back: int, pain: int | None = None, pattern: str = "squat") -> Trained:
    return Trained(TODAY - timedelta(days=back), pattern, pain)


PAIN = [
    ("pain of 5, trained the next day", [trained(1, 5), trained(0)], False),
    ("pain of 6, trained the next day", [trained(1, 6), trained(0)], True),
    ("pain of 10, trained the next day", [trained(1, 10), trained(0)], True),
    ("pain of 6, trained a week later", [trained(7, 6), trained(0)], True),
    ("pain of 6, trained eight days later", [trained(8, 6), trained(0)], False),
    ("pain of 6 today, not trained since", [trained(0, 6)], False),
    ("pain of 6, the same pattern again that day", [trained(0, 6), trained(0)], False),
    ("pain of 6 in something else", [trained(1, 6, "push"), trained(0)], False),
    ("trained again six days ago", [trained(7, 6), trained(6)], True),
    ("trained again seven days ago", [trained(8, 6), trained(7)], False),
    ("trained before it hurt", [trained(1), trained(0, 6)], False),
    ("pain was not asked", [trained(1), trained(0)], False),
]


@pytest.mark.parametrize(("told", "comes"), [each[1:] for each in PAIN], ids=[each[0] for each in PAIN])
def test_training_despite_strong_pain(told: list[Trained], comes: bool) -> None:
    assert trains_despite_pain(told, TODAY) is comes
    assert trains_despite_pain(list(reversed(told)), TODAY) is comes


@pytest.mark.parametrize(
    ("sessions", "told", "of_weeks", "found"),
    [
        ([], [], [], None),
        (times(7, 0, 7), [trained(1, 6), trained(0)], weeks(16, 16, 16), TooMuch.PAIN),
        (times(7, 0, 7), [], weeks(16, 16, 16), TooMuch.HARD),
        ([], [], weeks(16, 16, 16), TooMuch.OVER_PLAN),
    ],
)
def test_one_note_speaks_of_the_most_urgent(
    sessions: Sequence[Session], told: Sequence[Trained], of_weeks: Sequence[WeekDone], found: TooMuch | None
) -> None:
    assert too_much(sessions, told, of_weeks, TODAY) is found
