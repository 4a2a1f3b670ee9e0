"""How has it been: what the chart draws."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lives import FIRST, Life, steady_life
from upswing.insights.daily import day_series
from upswing.insights.timeline import Grain, Timeline, build_state, grain_for, stretch

START = FIRST.toordinal()


def state_of(life: Life, last: int) -> Timeline:
    return build_state(day_series(life.check_ins, life.sessions), START + last)


def test_three_days_with_a_check_in_make_a_chart() -> None:
    life = Life()
    missing = [state_of(life, 0).days_missing]
    for day in (0, 4, 9):
        life.says(day, 1)
        life.says(day, 2, hour=12)
        missing.append(state_of(life, 9).days_missing)
    assert missing == [3, 2, 1, 0]


def test_the_axis_ends_today_even_when_the_last_entry_is_older() -> None:
    life = steady_life(10)
    assert state_of(life, 30).today == START + 30
    assert state_of(life, 4).today == START + 9


def test_no_band_where_fewer_than_five_of_the_days_around_have_a_mood() -> None:
    life = Life()
    for day in (0, 2, 4, 6):
        life.says(day, 1)
    assert np.isnan(state_of(life, 6).band(Grain.DAY).middle).all()
    life.says(7, 3)
    band = state_of(life, 7).band(Grain.DAY)
    assert band.middle.tolist() == pytest.approx([1.4] * 8)


def test_the_band_holds_the_middle_half_of_the_days_around() -> None:
    life = Life()
    for day, mood in enumerate((-4, -2, 0, 2, 4)):
        life.says(day, mood)
    band = state_of(life, 4).band(Grain.DAY)
    assert (band.low[2], band.middle[2], band.high[2]) == (-2, 0, 2)


def test_a_gap_in_the_days_is_a_gap_in_the_band() -> None:
    life = Life()
    for day in [*range(10), *range(60, 70)]:
        life.says(day, 1)
    band = state_of(life, 70).band(Grain.DAY)
    assert np.isnan(band.middle[25:45]).all()
    assert np.isfinite(band.middle[[0, -1]]).all()


@given(st.lists(st.one_of(st.none(), st.integers(-5, 5)), min_size=1, max_size=120))
def test_the_band_agrees_with_numpy_and_stays_within_the_scale(moods: list[int | None]) -> None:
    life = Life()
    life.moves(0)
    for day, mood in enumerate(moods):
        if mood is not None:
            life.says(day, mood)
    state = state_of(life, len(moods))
    band = state.band(Grain.DAY)
    for place in range(0, state.series.days, 7):
        around = state.series.mood[max(0, place - 7) : place + 8]
        around = around[np.isfinite(around)]
        if len(around) < 5:
            assert np.isnan(band.low[place])
        else:
            assert band.low[place] == pytest.approx(np.percentile(around, 25))
            assert band.middle[place] == pytest.approx(around.mean())
            assert band.high[place] == pytest.approx(np.percentile(around, 75))


@pytest.mark.parametrize("grain", list(Grain))
@given(st.lists(st.integers(0, 90), min_size=1, max_size=200))
def test_bars_lose_no_minute_at_any_grain(grain: Grain, minutes: list[int]) -> None:
    life = Life()
    for day, amount in enumerate(minutes):
        if amount:
            life.moves(day, amount)
    bars = state_of(life, len(minutes)).activity(grain)
    assert bars.minutes.sum() == pytest.approx(sum(minutes))
    assert (bars.minutes > 0).all()
    assert (np.diff(bars.starts) > 0).all()


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    life = Life()
    for day in (2, 10, 40):
        life.moves(day, 30)
    state = state_of(life, 40)
    weeks = [date.fromordinal(int(start)) for start in state.activity(Grain.WEEK).starts]
    months = state.activity(Grain.MONTH)
    assert [day.weekday() for day in weeks] == [0, 0, 0]
    assert [date.fromordinal(int(start)) for start in months.starts] == [date(2026, 3, 1), date(2026, 4, 1)]
    assert months.lengths.tolist() == [31, 30]
    assert months.minutes.tolist() == [60, 30]


def test_a_stretch_counts_what_lies_in_it_and_nothing_else() -> None:
    life = steady_life(30)
    found = stretch(day_series(life.check_ins, life.sessions), START + 3, START + 8)
    assert (found.days, found.mood_days, found.active_days, found.sessions) == (6, 6, 2, 2)
    assert found.minutes == 25 + 20
    assert stretch(day_series(life.check_ins, life.sessions), START + 300, START + 310).mean_mood is None


def test_bars_become_coarser_as_more_time_is_seen() -> None:
    assert [grain_for(days) for days in (7, 91, 365, 3650)] == [Grain.DAY, Grain.DAY, Grain.WEEK, Grain.MONTH]


def test_an_empty_record_is_a_state_too() -> None:
    state = state_of(Life(), 0)
    assert (state.days_missing, state.first, state.today) == (3, START, START)
    assert len(state.band(Grain.DAY).days) == 0
    assert len(state.activity(Grain.MONTH).minutes) == 0
