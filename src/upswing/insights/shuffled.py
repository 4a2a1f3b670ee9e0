"""Did the plan make a difference? Days that chance has drawn, against the others, whatever was then done on them
(intention to treat), judged by drawing again by the same rule (Fisher 1935; Rosenberger & Lachin 2016, ch. 6)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from upswing.domain.kept_answer import DrawnWeek
from upswing.domain.shuffle import sets_after
from upswing.insights.before_after import Interval
from upswing.insights.daily import DaySeries, Floats
from upswing.insights.whiten import basis, without

Marks = NDArray[np.bool_]

WEEKS_NEEDED = 12
"""Drawn weeks before the first answer, and again before each next one."""
SHARE_NEEDED = 0.6
"""Of the days of the drawn weeks, those that need a mood."""
ALPHA = 1 / 30
"""Of one look. Looks are taken every 12 weeks: in a year without a difference the four of them claim one for 8 %."""
REDRAWS = 4000
SEED = 20261122


class Outcome(StrEnum):
    TOO_FEW_WEEKS = "too-few-weeks"
    TOO_FEW_MOODS = "too-few-moods"
    HIGHER = "higher"
    LOWER = "lower"
    NOT_CLEAR_YET = "not-clear-yet"


@dataclass(frozen=True, slots=True)
class Shuffled:
    """`weeks` drawn weeks that are over; `looked_at` of them were looked at (a multiple of 12); `days` of their days
    have a mood, `kept` the share of drawn days with activity. `effect`: mood on drawn days less the others, in points,
    with its 95 % `interval` and `p`; None where it was not looked at."""

    outcome: Outcome
    weeks: int
    looked_at: int
    days: int
    kept: float | None = None
    effect: float | None = None
    interval: Interval | None = None
    p: float | None = None


def judge(
    series: DaySeries,
    weeks: Sequence[DrawnWeek],
    today: int,
    report: Callable[[float], None] = lambda _: None,
) -> Shuffled:
    """The answer after each 12 drawn weeks that are over by `today` (an ordinal); it stands until the next 12."""
    over = [week for week in weeks if (week.monday + timedelta(days=6)).toordinal() < today]
    looked_at = len(over) // WEEKS_NEEDED * WEEKS_NEEDED
    if not looked_at:
        return Shuffled(Outcome.TOO_FEW_WEEKS, len(over), 0, 0)
    looked = over[:looked_at]
    mood, active = _grid(series, looked, series.mood_outside), _grid(series, looked, series.minutes)
    there = np.isfinite(mood)
    told = int(there.sum())
    if told < SHARE_NEEDED * mood.size:
        return Shuffled(Outcome.TOO_FEW_MOODS, len(over), looked_at, told)
    drawn = np.array([week.weekdays for week in looked])
    real = np.zeros(mood.shape, np.bool_)
    np.put_along_axis(real, drawn, True, axis=1)
    kept = float((np.nan_to_num(active)[real] > 0).mean())
    days_count = _days_count(mood, there, real)
    own = [_of_sets(each, days[None]) for each, days in zip(days_count, drawn, strict=True)]
    effect = float(_slopes(np.sum(own, axis=0))[0, 0])
    report(0.2)
    redrawn = _slopes(_redrawn(looked, days_count, np.random.default_rng(SEED)))
    null = redrawn[:, 0]
    # Under a shift of drawn days alone, what is left after taking it away has no link with the draw.
    low, high = np.quantile(null - effect * redrawn[:, 1], [0.025, 0.975]).tolist()
    p = float((1 + (np.abs(null) >= abs(effect) - 1e-9).sum()) / (1 + REDRAWS))
    outcome = Outcome.NOT_CLEAR_YET if p > ALPHA else Outcome.HIGHER if effect > 0 else Outcome.LOWER
    return Shuffled(outcome, len(over), looked_at, told, kept, effect, Interval(effect - high, effect - low), p)


def _grid(series: DaySeries, weeks: Sequence[DrawnWeek], values: Floats) -> Floats:
    """A row for each week, a column for each weekday; NaN where there is nothing."""
    found = np.full((len(weeks), 7), np.nan)
    if not series.days:
        return found
    first = int(series.ordinals[0])
    for row, week in enumerate(weeks):
        for weekday in range(7):
            place = week.monday.toordinal() + weekday - first
            if 0 <= place < series.days:
                found[row, weekday] = values[place]
    return found


def _days_count(mood: Floats, there: Marks, real: Marks) -> Floats:
    """What each day of each week adds to the sums of a draw that has it: of the mood and of the real draw what is left
    after each week's own mean and each weekday's are taken out; its place along the weekdays; and whether it is there.
    A slow drift and the week are nobody's doing."""
    columns = np.zeros((7, *there.shape))
    for weekday in range(7):
        columns[weekday, :, weekday] = there[:, weekday]
    weekdays = basis(_without_weeks(columns, there).reshape(7, -1))
    both = _without_weeks(np.stack([np.where(there, mood, 0.0), (real & there).astype(np.float64)]), there)
    left = without(both.reshape(2, -1), weekdays)
    in_week = np.where(there, there.sum(axis=1, keepdims=True), 0.0)
    rows = np.vstack([left, weekdays, there.reshape(1, -1), in_week.reshape(1, -1)])
    found: Floats = np.ascontiguousarray(rows.T).reshape(*there.shape, -1)
    return found


def _of_sets(day: Floats, sets: NDArray[np.int64]) -> Floats:
    """The sums of one week for each of these sets of its days; last what is left of the set, squared, after its week's
    mean is taken out."""
    sums: Floats = day[sets].sum(axis=1)
    count, in_week = sums[:, -2], max(1.0, float(day[:, -1].max()))
    sums[:, -1] = count - count**2 / in_week
    return sums


def _slopes(sums: Floats) -> Floats:
    """From the sums of each draw: mood, and the real draw, on its days less the others, in points. The slope on the
    draw after each week's mean and each weekday's are taken out of both (Frisch & Waugh 1933)."""
    square = sums[:, -1] - (sums[:, 2:-2] ** 2).sum(axis=1)
    found: Floats = sums[:, :2] / np.maximum(square, 1e-12)[:, None]
    return found


def _redrawn(weeks: Sequence[DrawnWeek], days_count: Floats, chance: np.random.Generator) -> Floats:
    """The sums of the same weeks drawn anew many times by the same rule: each knows the last day of the week before
    it."""
    every = sets_after(None)
    sets = np.array(every)
    after = [sets_after(None if last < 0 else last) for last in range(-1, 7)]
    allowed = np.zeros((len(after), len(every)), np.int64)
    for row, each in enumerate(after):
        allowed[row, : len(each)] = [every.index(days) for days in each]
    many = np.array([len(each) for each in after])
    sums = np.zeros((REDRAWS, days_count.shape[-1]))
    lasts = np.full(REDRAWS, -1)
    for place, week in enumerate(weeks):
        if place and week.monday - weeks[place - 1].monday != timedelta(days=7):
            lasts[:] = -1
        picked = allowed[lasts + 1, chance.integers(many[lasts + 1])]
        sums += _of_sets(days_count[place], sets)[picked]
        lasts = sets[picked, -1]
    return sums


def _without_weeks(tables: Floats, there: Marks) -> Floats:
    """Each table of weeks and weekdays without the mean of each week over the days with a mood."""
    means = tables.sum(axis=-1, keepdims=True) / np.maximum(there.sum(axis=1), 1)[:, None]
    left: Floats = np.where(there, tables - means, 0.0)
    return left
