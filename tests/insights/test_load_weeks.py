"""Is the load sensible: weeks of sets and of load."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from card_seen import basis
from lives import FIRST, Life
from upswing.domain.session import Activity, Session, SessionState
from upswing.insights.load_weeks import Week, build_state, spread_of, weeks_of
from upswing.insights.record import LoadWeek, StrengthRecord

START = FIRST.toordinal()


def sessions_of(*told: tuple[int, int | None, float]) -> list[Session]:
    """Each as day, effort and minutes."""
    life = Life()
    return [replace(life.moves(day, minutes), effort=effort) for day, effort, minutes in told]


def weeks(
    *told: tuple[int, int | None, float], planned: tuple[LoadWeek, ...] = (), last: int = 13
) -> tuple[Week, ...]:
    return weeks_of(sessions_of(*told), planned, FIRST + timedelta(days=last))


def plan(*told: tuple[int, int, int | None]) -> tuple[LoadWeek, ...]:
    return tuple(LoadWeek(FIRST + timedelta(days=day), done, cap) for day, done, cap in told)


@pytest.mark.parametrize(
    ("daily", "load", "monotony", "strain"),
    [
        ((200, 0, 150, 0, 200, 0, 0), 550, 0.8538, 469.57),
        ((72, 0, 0, 72, 0, 0, 0), 144, 0.6325, 91.07),
    ],
)
def test_monotony_and_strain_of_known_weeks(
    daily: tuple[float, ...], load: float, monotony: float, strain: float
) -> None:
    found = spread_of(daily)
    assert found.load == load
    assert found.monotony == pytest.approx(monotony, abs=5e-5)
    assert found.strain == pytest.approx(strain, abs=5e-3)


@pytest.mark.parametrize("every", [0.0, 100.0])
def test_seven_days_alike_have_no_monotony(every: float) -> None:
    found = spread_of([every] * 7)
    assert (found.load, found.monotony, found.strain) == (7 * every, None, None)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="seven days, not 6"):
        spread_of([1.0] * 6)


def test_load_is_effort_times_minutes_of_every_kind_of_session() -> None:
    walk = replace(Life().moves(3, 30, kind=Activity.WALK), effort=2)
    (first, _) = weeks_of([*sessions_of((0, 4, 20)), walk], (), FIRST + timedelta(days=13))
    assert first.load == 4 * 20 + 2 * 30


def test_a_session_without_effort_is_counted_and_adds_nothing() -> None:
    (first, _) = weeks((0, None, 40), (2, 3, 10))
    assert (first.load, first.sessions, first.unrated) == (30, 2, 1)


def test_a_session_still_under_way_leaves_no_trace() -> None:
    under_way = Life().moves(0, state=SessionState.UNDER_WAY)
    assert weeks_of([under_way], (), FIRST) == ()


def test_the_mean_is_that_of_the_four_weeks_before_and_not_of_this_one() -> None:
    told = [(7 * n, 1, 10.0 * (n + 1)) for n in range(6)]
    found = weeks(*told, last=41)
    assert [each.before for each in found] == [None, None, None, None, 25.0, 35.0]


def test_a_week_without_a_session_counts_as_nought() -> None:
    found = weeks((0, 1, 40), last=35)
    assert [each.before for each in found] == [None] * 4 + [10.0, 0.0]


def test_the_week_that_is_going_on_has_no_monotony_yet() -> None:
    found = weeks((0, 3, 20), (7, 3, 20), last=9)
    assert [each.is_over for each in found] == [True, False]
    assert [each.monotony is None for each in found] == [False, True]


def test_weeks_begin_where_those_of_the_plan_do() -> None:
    found = weeks((1, 3, 20), (9, 3, 20), planned=plan((2, 5, 10), (9, 12, 11)), last=12)
    assert [each.starts_on - START for each in found] == [-5, 2, 9]
    assert [(each.sets, each.cap) for each in found] == [(None, None), (5, 10), (12, 11)]
    assert [each.is_above for each in found] == [False, False, True]


def test_a_week_in_which_nothing_was_asked_for_has_no_cap_to_be_above() -> None:
    (found,) = weeks((0, 3, 20), planned=plan((0, 4, None)), last=3)
    assert (found.sets, found.cap, found.is_above) == (4, None, False)


def test_weeks_of_an_earlier_block_keep_their_sets() -> None:
    found = weeks((0, 3, 20), planned=plan((0, 5, 10), (7, 6, 10), (110, 4, 10)), last=112)
    assert [each.sets for each in found if each.sets is not None] == [5, 6, 4]


def test_without_anything_there_is_no_week() -> None:
    assert build_state(basis(Life().record(0)), lambda _: None).weeks == ()


def test_the_plan_comes_with_the_record_of_strength() -> None:
    life = Life()
    life.moves(0)
    found = build_state(basis(life.record(6), lambda: StrengthRecord(weeks=plan((0, 5, 10)))), lambda _: None)
    assert [(each.sets, each.cap) for each in found.weeks] == [(5, 10)]


told = st.lists(
    st.tuples(st.integers(0, 120), st.none() | st.integers(0, 10), st.integers(1, 120).map(float)), max_size=40
)


@given(told, st.integers(0, 6))
def test_no_load_is_lost_wherever_weeks_begin(sessions: list[tuple[int, int | None, float]], begin: int) -> None:
    planned = plan((begin, 3, 10)) if sessions else ()
    found = weeks(*sessions, planned=planned, last=130)
    assert sum(each.load for each in found) == pytest.approx(sum((effort or 0) * m for _, effort, m in sessions))
    assert sum(each.sessions for each in found) == len(sessions)
    assert sum(each.unrated for each in found) == sum(effort is None for _, effort, _ in sessions)
    assert all(b.starts_on - a.starts_on == 7 for a, b in pairwise(found))


@given(told, st.randoms(use_true_random=False))
def test_the_order_of_sessions_does_not_matter(
    sessions: list[tuple[int, int | None, float]], chance: Random
) -> None:
    shuffled = list(sessions)
    chance.shuffle(shuffled)
    for one, other in zip(weeks(*sessions, last=130), weeks(*shuffled, last=130), strict=True):
        assert one.load == pytest.approx(other.load)
        assert one.monotony == pytest.approx(other.monotony)


@given(st.lists(st.integers(0, 500), min_size=7, max_size=7), st.integers(2, 5))
def test_twice_the_load_is_twice_the_strain_and_the_same_monotony(daily: list[int], times: int) -> None:
    before, after = spread_of(daily), spread_of([each * times for each in daily])
    assert (before.monotony is None) == (after.monotony is None) == (len(set(daily)) == 1)
    if before.monotony is not None and before.strain is not None:
        assert after.monotony == pytest.approx(before.monotony)
        assert after.strain == pytest.approx(before.strain * times)
