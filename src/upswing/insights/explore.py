"""Looking around, clearly apart from answers: mood by minutes of movement, by sleep and by tags, and mood with activity
some days before and after. Grey, without a sentence and without a verdict: nothing was fixed before looking."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np

from upswing.domain.check_in import CheckIn, Timing
from upswing.insights.basis import Basis, Report
from upswing.insights.before_after import Interval
from upswing.insights.daily import DaySeries
from upswing.insights.shifts import correlations
from upswing.insights.student import t_of_interval
from upswing.insights.whiten import basis as span_of
from upswing.insights.whiten import phi_of, without

FEWEST = 8
"""A group of fewer days is not shown."""
DAYS_FOR_LAGS = 84
LAGS = (-3, -2, -1, 0, 1, 2, 3)
SPARED = 6
"""Shifts within so many days of none are no picture of chance: they are the link itself."""


class View(StrEnum):
    DOSE = "dose"
    SLEEP = "sleep"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Group:
    """Days that are alike. `key` names them: minutes or hours as "low-high", or a tag. `mean` mood with a 95 % t
    interval that counts days as independent, so a little too narrow; None below 8 days."""

    view: View
    key: str
    n: int
    mean: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Lag:
    """`days` from activity to mood (below 0: mood comes first). `r` is the correlation of what is left of both after
    trend, weekday and memory are taken out, −1…1."""

    days: int
    r: float


@dataclass(frozen=True, slots=True)
class Explored:
    """`by_chance`: the largest |r| of all lags stays below this in 95 of 100 turns of the calendar; None, and no
    lags, below 84 days with a mood. `mood_days` have a check-in outside sessions, `sleep_days` a mood and hours of
    sleep."""

    groups: tuple[Group, ...]
    lags: tuple[Lag, ...] = ()
    by_chance: float | None = None
    mood_days: int = 0
    sleep_days: int = 0

    def most(self, view: View) -> int:
        """Of the groups, the number of the largest; 0 without one."""
        return max((each.n for each in self.of(view)), default=0)

    def of(self, view: View) -> tuple[Group, ...]:
        return tuple(each for each in self.groups if each.view is view)


def build_state(basis: Basis, report: Report) -> Explored:
    """From the whole record, in a worker."""
    series = basis.series
    groups = [*_by_dose(series), *_by_sleep(basis.record.check_ins), *_by_tags(basis.record.check_ins)]
    report(0.3)
    lags, by_chance = _lags(series, report)
    sleep_days = sum(each.n for each in groups if each.view is View.SLEEP)
    return Explored(tuple(groups), lags, by_chance, int(np.isfinite(series.mood_outside).sum()), sleep_days)


def _by_dose(series: DaySeries) -> list[Group]:
    told = np.isfinite(series.mood_outside)
    minutes = np.ceil(series.minutes[told])
    moods = series.mood_outside[told]
    bins = (("0", minutes == 0), ("1-15", (minutes > 0) & (minutes <= 15)))
    more = (("16-30", (minutes > 15) & (minutes <= 30)), ("31-", minutes > 30))
    return [_group(View.DOSE, key, moods[here].tolist()) for key, here in (*bins, *more) if here.any()]


def _by_sleep(check_ins: Iterable[CheckIn]) -> list[Group]:
    """The day's mood by the hours slept the night before; of hours that were told twice the later ones."""
    hours: dict[int, float] = {}
    told_at: dict[int, datetime] = {}
    moods: dict[int, list[int]] = {}
    for each in check_ins:
        if each.timing is Timing.DIARY:
            continue
        day = each.day.toordinal()
        if each.sleep_h is not None and (day not in told_at or told_at[day] <= each.at):
            hours[day], told_at[day] = each.sleep_h, each.at
        if each.mood is not None:
            moods.setdefault(day, []).append(each.mood)
    days = {day: sum(told) / len(told) for day, told in moods.items() if day in hours}
    bins = (("0-6", 0.0, 6.0), ("6-7", 6.0, 7.0), ("7-8", 7.0, 8.0), ("8-9", 8.0, 9.0), ("9-", 9.0, 25.0))
    found = []
    for key, low, high in bins:
        here = [mood for day, mood in days.items() if low <= hours[day] < high]
        if here:
            found.append(_group(View.SLEEP, key, here))
    return found


def _by_tags(check_ins: Iterable[CheckIn]) -> list[Group]:
    """The mood of the check-ins that carry a tag, the most used first."""
    moods: dict[str, list[float]] = {}
    for each in check_ins:
        if each.tags and each.mood is not None and each.timing is not Timing.DIARY:
            for tag in each.tags:
                moods.setdefault(tag, []).append(float(each.mood))
    ordered = sorted(moods, key=lambda tag: (-len(moods[tag]), tag))
    return [_group(View.TAGS, tag, moods[tag]) for tag in ordered]


def _group(view: View, key: str, moods: Sequence[float]) -> Group:
    n = len(moods)
    if n < FEWEST:
        return Group(view, key, n, None, None)
    mean = math.fsum(moods) / n
    spread = math.sqrt(math.fsum((mood - mean) ** 2 for mood in moods) / (n - 1))
    reach = t_of_interval(0.95, n - 1) * spread / math.sqrt(n)
    return Group(view, key, n, mean, Interval(mean - reach, mean + reach) if spread else None)


def _lags(series: DaySeries, report: Report) -> tuple[tuple[Lag, ...], float | None]:
    """All lags at once, and what the largest of them comes to by chance: activity is turned round the calendar
    (Lancaster et al. 2018), leaving out turns that are hardly one."""
    mood = series.mood_outside
    days = np.flatnonzero(np.isfinite(mood))
    if len(days) < DAYS_FOR_LAGS:
        return (), None
    active = (series.minutes > 0).astype(np.float64)
    length = len(mood)
    day = np.arange(length)
    weekday = (day + int(series.ordinals[0]) - 1) % 7
    ground = np.vstack([np.ones(length), day / length - 0.5, *(weekday == which for which in range(1, 7))])
    moved = without(active, span_of(ground))
    plain = span_of(ground[:, days])
    phi = phi_of(without(mood[days], plain), days, plain)
    report(0.6)
    found = correlations(mood, moved, ground, days, phi)
    turned = np.abs([np.roll(found, -lag) for lag in LAGS]).max(axis=0)[SPARED + 1 : length - SPARED]
    by_chance = float(np.quantile(turned, 0.95)) if len(turned) else None
    return tuple(Lag(lag, float(found[lag])) for lag in LAGS), by_chance
