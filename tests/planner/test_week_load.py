"""Session load, monotony and strain (Foster 2001)."""

import pytest
from asked import on
from hypothesis import given as over
from hypothesis import strategies as st

from upswing.planner.load import daily_loads, session_load, week_load


def test_the_load_of_an_uneven_week() -> None:
    load = week_load((200, 0, 150, 0, 200, 0, 0))
    assert load.load == 550
    assert load.mean == pytest.approx(78.5714, abs=1e-4)
    assert load.deviation == pytest.approx(92.0293, abs=1e-4)
    assert load.monotony == pytest.approx(0.8538, abs=1e-4)
    assert load.strain == pytest.approx(469.57, abs=1e-2)


def test_the_load_of_a_first_week() -> None:
    load = week_load((72, 0, 0, 72, 0, 0, 0))
    assert load.monotony == pytest.approx(0.6325, abs=1e-4)
    assert load.strain == pytest.approx(91.07, abs=1e-2)


@over(st.floats(0, 1e6))
def test_seven_days_alike_have_no_monotony(load: float) -> None:
    week = week_load((load,) * 7)
    assert (week.monotony, week.strain) == (None, None)


@over(st.lists(st.floats(0, 1e4), min_size=7, max_size=7))
def test_nothing_is_ever_infinite(daily: list[float]) -> None:
    week = week_load(daily)
    assert week.monotony is None or 0 <= week.monotony < float("inf")


def test_a_session_is_effort_times_minutes_on_its_day() -> None:
    assert session_load(4, 18) == 72
    sessions = [(on(0), 4, 18), (on(0), 3, 20), (on(3), None, 60), (on(7), 9, 90), (on(6), 5, 10)]
    assert daily_loads(sessions, on(0)) == (132, 0, 0, 0, 0, 0, 50)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="seven"):
        week_load((1, 2, 3))
