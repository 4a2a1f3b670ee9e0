"""Did the plan make a difference? Days that chance has drawn, against the others, whatever was then done on them
(intention to treat), judged by drawing again by the same rule (Fisher 1935; Rosenberger & Lachin 2016, ch. 6)."""

from collections.abc import Callable, Iterator, Sequence
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
ALPHA = 0.05
REDRAWS = 4000
SEED = 20261122
BLOCK = 250
"""Draws at a time: few enough to need little memory after many years."""


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
    days = int(there.sum())
    if days < SHARE_NEEDED * mood.size:
        return Shuffled(Outcome.TOO_FEW_MOODS, len(over), looked_at, days)
    real = _marks([week.weekdays for week in looked])
    kept = float((np.nan_to_num(active)[real] > 0).mean())
    redrawn = _redrawn(looked, np.random.default_rng(SEED))
    report(0.5)
    told = np.where(there, mood, 0.0)
    base = _weekdays(there)
    effect, _ = (float(each[0]) for each in _differences(real[None], there, base, told, told))
    # Under a shift of drawn days alone, what is left after taking it away has no link with the draw.
    null, chance = _differences(redrawn, there, base, told, told - effect * (real & there))
    low, high = np.quantile(chance, [0.025, 0.975]).tolist()
    p = float((1 + (np.abs(null) >= abs(effect) - 1e-9).sum()) / (1 + REDRAWS))
    outcome = Outcome.NOT_CLEAR_YET if p > ALPHA else Outcome.HIGHER if effect > 0 else Outcome.LOWER
    return Shuffled(outcome, len(over), looked_at, days, kept, effect, Interval(effect - high, effect - low), p)


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


def _marks(drawn: Sequence[Sequence[int]]) -> Marks:
    marks = np.zeros((len(drawn), 7), np.bool_)
    for row, days in enumerate(drawn):
        marks[row, list(days)] = True
    return marks


def _redrawn(weeks: Sequence[DrawnWeek], chance: np.random.Generator) -> Marks:
    """The same weeks drawn anew many times by the same rule: each knows the last day of the week before it."""
    marks = np.zeros((REDRAWS, len(weeks), 7), np.bool_)
    lasts = np.full(REDRAWS, -1)
    for place, week in enumerate(weeks):
        if place and week.monday - weeks[place - 1].monday != timedelta(days=7):
            lasts = np.full(REDRAWS, -1)
        now = lasts.copy()
        for last in np.unique(lasts).tolist():
            here = np.flatnonzero(lasts == last)
            sets = np.array(sets_after(None if last < 0 else last))
            picked = sets[chance.integers(len(sets), size=len(here))]
            marks[here[:, None], place, picked] = True
            now[here] = picked[:, -1]
        lasts = now
    return marks


def _weekdays(there: Marks) -> Floats:
    """A basis of the weekdays after each week's own mean is taken out, over the days with a mood: rows of weeks times
    weekdays."""
    columns = np.zeros((7, *there.shape))
    for weekday in range(7):
        columns[weekday, :, weekday] = there[:, weekday]
    return basis(_without_weeks(columns, there).reshape(7, -1))


def _differences(draws: Marks, there: Marks, base: Floats, *moods: Floats) -> Iterator[Floats]:
    """For each of the `moods`, and each draw, the mood of its days less that of the others, in points: the slope of
    mood on the draw after each week's own mean and each weekday's are taken out of both (Frisch & Waugh 1933), since a
    slow drift and the week are nobody's doing."""
    left = [without(_without_weeks(mood[None], there).reshape(-1), base) for mood in moods]
    against = np.vstack([*left, base]).T
    in_week = np.maximum(there.sum(axis=1), 1)
    products, squares = np.empty((len(draws), len(moods))), np.empty(len(draws))
    for first in range(0, len(draws), BLOCK):
        some = slice(first, first + BLOCK)
        drawn = draws[some] & there
        found = drawn.reshape(len(drawn), -1).astype(np.float64) @ against
        counts = drawn.sum(axis=2)
        # What is left of a draw, squared: its days, less what its weeks and the weekdays take.
        along = (found[:, len(moods) :] ** 2).sum(axis=1)
        squares[some] = counts.sum(axis=1) - (counts**2 / in_week).sum(axis=1) - along
        products[some] = found[:, : len(moods)]
    return iter((products / np.maximum(squares, 1e-12)[:, None]).T)


def _without_weeks(tables: Floats, there: Marks) -> Floats:
    """Each table of weeks and weekdays without the mean of each week over the days with a mood."""
    means = tables.sum(axis=-1, keepdims=True) / np.maximum(there.sum(axis=1), 1)[:, None]
    left: Floats = np.where(there, tables - means, 0.0)
    return left
