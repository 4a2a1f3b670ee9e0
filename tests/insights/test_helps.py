"""What helps most? Groups of sessions, and nothing more than they can carry."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lives import FIRST, Life
from upswing.domain.session import Activity
from upswing.insights.basis import Basis
from upswing.insights.helps import By, Length, Time, build_state, length_of, time_of
from upswing.insights.record import StrengthRecord


def state_of(life: Life):  # type: ignore[no-untyped-def] # the state's own type says it
    return build_state(Basis(life.record(len(life.sessions)), StrengthRecord), lambda _: None)


def life_of(changes: Iterable[int]) -> Life:
    life = Life()
    for day, by in enumerate(changes):
        life.moves(day, before=0, after=by)
    return life


@given(st.lists(st.integers(-5, 5), max_size=30))
def test_every_pair_is_in_one_group_of_each_way(changes: list[int]) -> None:
    state = state_of(life_of(changes))
    assert state.n == len(changes)
    for way in (By.KIND, By.TIME, By.LENGTH):
        assert sum(group.n for group in state.by(way)) == len(changes)
    assert state.by(By.COMPANY) == ()


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30))
def test_there_is_no_average_below_eight_sessions_and_a_thin_one_below_twenty(changes: list[int]) -> None:
    (group,) = state_of(life_of(changes)).by(By.KIND)
    assert (group.mean is None) == (len(changes) < 8)
    assert group.is_thin == (len(changes) < 20)
    if group.mean is not None:
        assert group.mean == pytest.approx(sum(changes) / len(changes))
    if group.interval is not None:
        assert group.interval.low <= group.mean <= group.interval.high


@pytest.mark.parametrize(
    ("hour", "time"),
    [
        (3, Time.EVENING),
        (4, Time.MORNING),
        (10, Time.MORNING),
        (11, Time.MIDDAY),
        (14, Time.MIDDAY),
        (15, Time.AFTERNOON),
        (18, Time.AFTERNOON),
        (19, Time.EVENING),
        (23, Time.EVENING),
    ],
)
def test_the_time_of_day_goes_by_the_clock_of_the_place(hour: int, time: Time) -> None:
    life = Life()
    life.moves(0, before=0, after=1)
    (session,) = life.sessions
    from dataclasses import replace

    at = datetime.combine(FIRST, datetime.min.time(), session.started_at.tzinfo) + timedelta(hours=hour)
    assert time_of(replace(session, started_at=at, ended_at=at + timedelta(minutes=20))) is time


@pytest.mark.parametrize(
    ("minutes", "length"), [(15, Length.SHORT), (16, Length.MIDDLE), (30, Length.MIDDLE), (31, Length.LONG)]
)
def test_the_length_goes_by_whole_minutes(minutes: int, length: Length) -> None:
    life = Life()
    life.moves(0, minutes, before=0, after=1)
    assert length_of(life.sessions[0]) is length


def test_the_kind_with_the_most_sessions_comes_first() -> None:
    life = Life()
    for day in range(3):
        life.moves(day, before=0, after=1)
    state = state_of(life)
    assert [group.key for group in state.by(By.KIND)] == [life.sessions[0].activity.value]
    assert life.sessions[0].activity in Activity
