"""Looking around: means of groups, lags, and what chance alone would show."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lives import Life
from upswing.insights.basis import Basis
from upswing.insights.explore import DAYS_FOR_LAGS, FEWEST, Explored, View, build_state
from upswing.insights.record import StrengthRecord


def explored(life: Life, last: int) -> Explored:
    return build_state(Basis(life.record(last), StrengthRecord), lambda _: None)


@given(st.lists(st.tuples(st.integers(-5, 5), st.sampled_from([0, 10, 15, 16, 30, 31, 90])), max_size=40))
def test_every_day_with_a_mood_is_in_one_group_of_minutes(days: list[tuple[int, int]]) -> None:
    life = Life()
    for day, (mood, minutes) in enumerate(days):
        life.says(day, mood, hour=7)
        if minutes:
            life.moves(day, minutes)
    groups = explored(life, len(days)).of(View.DOSE)
    assert sum(group.n for group in groups) == len(days)
    assert all((group.mean is None) == (group.n < FEWEST) for group in groups)
    counted = {group.key: group.n for group in groups}
    assert counted.get("1-15", 0) == sum(0 < minutes <= 15 for _, minutes in days)
    assert counted.get("16-30", 0) == sum(15 < minutes <= 30 for _, minutes in days)
    assert counted.get("31-", 0) == sum(minutes > 30 for _, minutes in days)


def test_a_tag_appears_from_eight_times_on_with_the_mean_of_its_check_ins() -> None:
    life = Life()
    for day in range(8):
        life.says(day, day % 2 * 2)
    life.check_ins[:] = [replace(each, tags=("rain", "work")) for each in life.check_ins]
    life.check_ins[0] = replace(life.check_ins[0], tags=("rain",))
    rain, work = explored(life, 8).of(View.TAGS)
    assert (rain.key, rain.n, rain.mean) == ("rain", 8, 1.0)
    assert (work.key, work.n, work.mean) == ("work", 7, None)


def test_sleep_is_that_of_the_night_before_the_day() -> None:
    life = Life()
    for day in range(9):
        life.says(day, 2, hour=8)
        life.says(day, 4, hour=20)
    life.check_ins[:] = [replace(each, sleep_h=6.0) if each.at.hour == 8 else each for each in life.check_ins]
    (group,) = explored(life, 9).of(View.SLEEP)
    assert (group.key, group.n, group.mean) == ("6-7", 9, 3.0)


def test_of_hours_of_sleep_that_were_told_twice_the_later_count_in_whatever_order_they_come() -> None:
    life = Life()
    for day in range(9):
        life.says(day, 2, hour=8)
        life.says(day, 4, hour=20)
    life.check_ins[:] = [replace(each, sleep_h=6.0 if each.at.hour == 8 else 8.5) for each in life.check_ins]
    for _ in range(2):
        (group,) = explored(life, 9).of(View.SLEEP)
        assert (group.key, group.n) == ("8-9", 9)
        life.check_ins.reverse()


def _life(days: int, seed: int, *, lift: float, lag: int = 0) -> Life:
    chance, life = Random(seed), Life()
    active = [chance.random() < 0.4 for _ in range(days)]
    for day in range(days):
        if active[day]:
            life.moves(day, 20)
        linked = day >= lag and active[day - lag]
        life.says(day, max(-5, min(5, round(chance.gauss(0, 1) + (lift if linked else 0)))), hour=7)
    return life


@pytest.mark.parametrize("days", [0, 1, DAYS_FOR_LAGS - 1])
def test_below_84_days_there_are_no_lags(days: int) -> None:
    state = explored(_life(days, 1, lift=0), days)
    assert (state.lags, state.by_chance) == ((), None)
    assert state.mood_days == days


@pytest.mark.parametrize("lag", [0, 1, 2])
def test_a_strong_link_stands_out_at_its_own_lag(lag: int) -> None:
    state = explored(_life(120, 3, lift=2.5, lag=lag), 120)
    largest = max(state.lags, key=lambda each: abs(each.r))
    assert largest.days == lag
    assert state.by_chance is not None
    assert largest.r > state.by_chance


@pytest.mark.slow
def test_without_a_link_the_largest_lag_rarely_passes_what_chance_shows() -> None:
    passed = 0
    for seed in range(200):
        state = explored(_life(90, seed, lift=0.0), 90)
        assert state.by_chance is not None
        passed += max(abs(each.r) for each in state.lags) > state.by_chance
    assert passed <= 20, f"{passed} of 200"


@settings(max_examples=10)
@given(st.integers(0, 1000), st.integers(-2, 2))
def test_a_constant_added_to_every_mood_changes_no_lag(seed: int, added: int) -> None:
    life = _life(100, seed, lift=0.5)
    life.check_ins[:] = [replace(each, mood=max(-3, min(3, each.mood or 0))) for each in life.check_ins]
    one = explored(life, 100)
    life.check_ins[:] = [replace(each, mood=(each.mood or 0) + added) for each in life.check_ins]
    other = explored(life, 100)
    assert [each.r for each in one.lags] == pytest.approx([each.r for each in other.lags], abs=1e-9)
