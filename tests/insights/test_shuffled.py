"""Shuffle my days: the draw, and what may be said after it."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upswing.domain.kept_answer import DrawnWeek
from upswing.domain.shuffle import drawn, sets_after
from upswing.insights.daily import DaySeries
from upswing.insights.shuffled import Outcome, judge

MONDAY = date(2026, 1, 5)
AT = datetime(2026, 1, 1, tzinfo=UTC)


@given(st.integers(0, 2**32), st.none() | st.integers(0, 6))
def test_a_draw_has_three_days_with_48_hours_between_them_also_after_the_week_before(
    seed: int, last: int | None
) -> None:
    days = drawn(seed, last)
    assert len(days) == 3
    assert all(later - earlier >= 2 for earlier, later in pairwise(days))
    assert last is None or days[0] + 7 - last >= 2
    assert days == drawn(seed, last), "the same seed draws the same days"


def test_every_allowed_set_is_drawn_about_as_often_as_any_other() -> None:
    counts = Counter(drawn(seed, None) for seed in range(5000))
    assert set(counts) == set(sets_after(None))
    assert len(counts) == 10
    assert max(counts.values()) < 1.3 * min(counts.values())


def weeks_of(count: int, chance: np.random.Generator) -> list[DrawnWeek]:
    weeks: list[DrawnWeek] = []
    for n in range(count):
        seed = int(chance.integers(2**31))
        days = drawn(seed, weeks[-1].weekdays[-1] if weeks else None)
        weeks.append(DrawnWeek(MONDAY + timedelta(days=7 * n), AT, seed, days))
    return weeks


def series_of(mood: np.ndarray, weeks: list[DrawnWeek]) -> DaySeries:
    days = len(mood)
    marks = np.zeros(days)
    for week in weeks:
        for weekday in week.weekdays:
            marks[(week.monday - MONDAY).days + weekday] = 1
    ordinals = np.arange(MONDAY.toordinal(), MONDAY.toordinal() + days, dtype=np.int64)
    ones = np.ones(days, np.int64)
    return DaySeries(ordinals, mood, mood, mood, ones, marks * 20.0, ones, ())


def life(seed: int, *, effect: float, weeks: int = 12) -> tuple[DaySeries, list[DrawnWeek], int]:
    chance = np.random.default_rng(seed)
    drawn_weeks = weeks_of(weeks, chance)
    mood = chance.normal(0, 1, 7 * weeks)
    for week in drawn_weeks:
        for weekday in week.weekdays:
            mood[(week.monday - MONDAY).days + weekday] += effect
    return series_of(mood, drawn_weeks), drawn_weeks, MONDAY.toordinal() + 7 * weeks


@pytest.mark.parametrize("weeks", [0, 1, 11])
def test_before_twelve_weeks_it_says_how_many_there_are(weeks: int) -> None:
    series, drawn_weeks, today = life(1, effect=2.0, weeks=max(1, weeks))
    found = judge(series, drawn_weeks[:weeks], today)
    assert (found.outcome, found.weeks, found.effect) == (Outcome.TOO_FEW_WEEKS, weeks, None)


def test_a_week_counts_when_it_is_over() -> None:
    series, weeks, today = life(1, effect=2.0)
    assert judge(series, weeks, today - 1).outcome is Outcome.TOO_FEW_WEEKS
    assert judge(series, weeks, today).outcome is Outcome.HIGHER


def test_an_answer_stands_until_twelve_more_weeks_are_over() -> None:
    series, weeks, today = life(2, effect=1.5, weeks=20)
    late = judge(series, weeks, today)
    assert (late.weeks, late.looked_at) == (20, 12)
    first = judge(series, weeks[:12], MONDAY.toordinal() + 84)
    assert (late.effect, late.p) == (first.effect, first.p)


def test_too_few_moods_are_told_and_nothing_is_claimed() -> None:
    series, weeks, today = life(3, effect=3.0)
    mood = series.mood.copy()
    mood[np.arange(84) % 2 == 0] = np.nan
    found = judge(series_of(mood, weeks), weeks, today)
    assert (found.outcome, found.effect, found.days) == (Outcome.TOO_FEW_MOODS, None, 42)


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.floats(-3, 3))
def test_a_constant_added_to_every_mood_changes_nothing(seed: int, added: float) -> None:
    series, weeks, today = life(seed, effect=1.0)
    one, other = judge(series, weeks, today), judge(series_of(series.mood + added, weeks), weeks, today)
    assert one.outcome is other.outcome
    assert one.effect == pytest.approx(other.effect, abs=1e-6)


@settings(max_examples=10)
@given(st.integers(0, 10_000))
def test_turning_mood_round_turns_the_answer_round(seed: int) -> None:
    series, weeks, today = life(seed, effect=1.2)
    one, other = judge(series, weeks, today), judge(series_of(-series.mood, weeks), weeks, today)
    assert one.effect == pytest.approx(-(other.effect or 0.0))
    turned = {Outcome.HIGHER: Outcome.LOWER, Outcome.LOWER: Outcome.HIGHER}
    assert other.outcome is turned.get(one.outcome, one.outcome)


def test_the_share_of_drawn_days_with_activity_is_told() -> None:
    series, weeks, today = life(4, effect=1.0)
    assert judge(series, weeks, today).kept == 1.0
