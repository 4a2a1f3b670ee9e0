"""Are active days better days? All that the chart shows: days as dots, a smooth line where there is enough, and the
one question that was fixed before looking."""

from dataclasses import dataclass

import numpy as np

from upswing.insights.active_question import ask, counted
from upswing.insights.active_verdict import ActiveDays
from upswing.insights.basis import Basis, Report
from upswing.insights.daily import DaySeries, Floats
from upswing.insights.look_memory import ask_once
from upswing.insights.student import t_of_interval

DAYS_FOR_A_LINE = 84
"""Below this many days with a mood a smooth line would mostly draw noise."""
BANDWIDTH_MIN = 15.0
"""Minutes to each side at which a day counts exp(−½) of a near one."""
WEIGHT_FOR_A_PLACE = 8.0
"""The line is drawn only where this many days' worth of weight lies around."""
MOST_MIN = 120.0
"""Longer days stand at the right edge."""
PLACES = 61


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """The mean mood around each of `minutes`, and its 95 % interval; NaN where too few days lie around. Made with
    normal weights (Nadaraya 1964, Watson 1964); the interval counts weights as n = (Σw)² ÷ Σw² (Kish 1965) and days
    as independent, so it is a little too narrow: for looking, not for claims."""

    minutes: Floats
    low: Floats
    middle: Floats
    high: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Days with a mood outside sessions: minutes of activity on that day (`lag` 0) or on the day before (1)."""

    lag: int
    ordinals: Floats
    minutes: Floats
    moods: Floats
    curve: Curve | None


@dataclass(frozen=True, slots=True, eq=False)
class ActiveState:
    """`answer` is what stands; `is_new` that it was found just now and is to be kept."""

    same: Dots
    following: Dots
    answer: ActiveDays
    is_new: bool

    def of(self, lag: int) -> Dots:
        return self.following if lag else self.same


def build_state(basis: Basis, report: Report) -> ActiveState:
    """From the record, in a worker; `report` is told the share that is done and may raise to end the work."""
    series, today = basis.series, basis.record.today.toordinal()
    what = counted(series, today)
    look = what.look if what is not None else None
    answer, is_new = ask_once(basis.record.looks, look, lambda: ask(series, today, report))
    return ActiveState(dots(series, 0), dots(series, 1), answer, is_new)


def dots(series: DaySeries, lag: int) -> Dots:
    """Every day with a mood outside sessions, against the minutes `lag` days before."""
    mood = series.mood_outside[lag:]
    minutes = series.minutes[: series.days - lag] if series.days > lag else np.zeros(0)
    there = np.isfinite(mood)
    days, moods, active = series.ordinals[lag:][there].astype(np.float64), mood[there], minutes[there]
    return Dots(lag, days, active, moods, curve(active, moods) if len(moods) >= DAYS_FOR_A_LINE else None)


def curve(minutes: Floats, moods: Floats) -> Curve:
    """The smooth line through the dots, from 0 to the longest day (at most two hours)."""
    places = np.linspace(0.0, min(MOST_MIN, max(30.0, float(minutes.max()))), PLACES)
    weights = np.exp(-0.5 * ((places[:, None] - np.minimum(minutes, MOST_MIN)[None, :]) / BANDWIDTH_MIN) ** 2)
    total = weights.sum(axis=1)
    middle = weights @ moods / np.maximum(total, 1e-12)
    count = total**2 / np.maximum((weights**2).sum(axis=1), 1e-12)
    spread = np.maximum(weights @ moods**2 / np.maximum(total, 1e-12) - middle**2, 0.0)
    reach = np.array([t_of_interval(0.95, max(1.0, n - 1.0)) for n in count.tolist()])
    errors = reach * np.sqrt(spread / np.maximum(count - 1.0, 1.0))
    thin = total < WEIGHT_FOR_A_PLACE
    low, high = middle - errors, middle + errors
    for line in (low, middle, high):
        line[thin] = np.nan
    return Curve(places, low, middle, high)
