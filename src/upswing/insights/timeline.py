"""How has it been? Daily moods with the band that the days around them lay in, over the minutes of activity."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from upswing.insights.daily import Counts, DaySeries, Floats

MOODS_FOR_A_BAND = 5
"""A band is drawn only where at least this many of the days around have a mood."""
EPOCH = 719163
"""1 January 1970 as an ordinal, where numpy counts from."""
DAYS_TO_BEGIN = 3
"""Fewer days with a check-in than this are shown in words, not as a chart."""


class Span(StrEnum):
    """How much time the chart shows."""

    WEEKS = "4-weeks"
    MONTHS = "3-months"
    YEAR = "1-year"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """Its length in days; None for everything there is."""
        return {Span.WEEKS: 28, Span.MONTHS: 91, Span.YEAR: 365}.get(self)


class Grain(StrEnum):
    """What one bar of activity stands for, and with it how far the band looks to each side."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def half_width(self) -> int:
        """Days to each side that make the band."""
        return {Grain.DAY: 7, Grain.WEEK: 14, Grain.MONTH: 45}[self]


def grain_for(days: float) -> Grain:
    """The grain in which `days` days are readable."""
    if days <= 120:
        return Grain.DAY
    return Grain.WEEK if days <= 800 else Grain.MONTH


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Around each of `days`: the mean of the days, and the quartiles between which the middle half of them lay.
    NaN where fewer than 5 days have a mood."""

    days: Floats
    low: Floats
    middle: Floats
    high: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Minutes in stretches of days: `starts[i]` (ordinal), `lengths[i]` in days, `minutes[i]`, all above 0."""

    starts: Floats
    lengths: Floats
    minutes: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """All that the chart draws, at every grain; `today` closes the time axis."""

    series: DaySeries
    first: int
    today: int
    mood_days: Floats
    moods: Floats
    bands: tuple[tuple[Grain, Band], ...]
    bars: tuple[tuple[Grain, Bars], ...]

    @property
    def days_missing(self) -> int:
        """How many more days with a check-in make a chart."""
        return max(0, DAYS_TO_BEGIN - len(self.moods))

    def band(self, grain: Grain) -> Band:
        return dict(self.bands)[grain]

    def activity(self, grain: Grain) -> Bars:
        return dict(self.bars)[grain]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What lies between two days, both included: days, days with a mood, their mean, sessions and minutes."""

    days: int
    mood_days: int
    mean_mood: float | None
    active_days: int
    sessions: int
    minutes: float


def build_state(series: DaySeries, today: int) -> Timeline:
    """`today` is an ordinal; entries after it are shown all the same, the axis then ends with them."""
    there = np.isfinite(series.mood)
    last = max(today, int(series.ordinals[-1])) if series.days else today
    return Timeline(
        series=series,
        first=int(series.ordinals[0]) if series.days else today,
        today=last,
        mood_days=series.ordinals[there].astype(np.float64),
        moods=series.mood[there],
        bands=tuple((grain, _band(series, grain.half_width)) for grain in Grain),
        bars=tuple((grain, _bars(series, grain)) for grain in Grain),
    )


def stretch(series: DaySeries, first: float, last: float) -> Stretch:
    """The days from ordinal `first` to `last`, both included."""
    inside = (series.ordinals >= first) & (series.ordinals <= last)
    moods = series.mood[inside]
    moods = moods[np.isfinite(moods)]
    minutes = series.minutes[inside]
    return Stretch(
        days=max(0, int(np.floor(last) - np.ceil(first)) + 1),
        mood_days=len(moods),
        mean_mood=float(moods.mean()) if len(moods) else None,
        active_days=int((minutes > 0).sum()),
        sessions=int(series.sessions[inside].sum()),
        minutes=float(minutes.sum()),
    )


def _band(series: DaySeries, half: int) -> Band:
    step = max(1, half // 6)  # wide windows hardly change from one day to the next
    if not series.days:
        none = np.zeros(0)
        return Band(none, none, none, none)
    padded = np.pad(series.mood, half, constant_values=np.nan)
    part = slice((series.days - 1) % step, None, step)  # so that the last day is one of them
    window = np.sort(sliding_window_view(padded, 2 * half + 1)[part], axis=1)  # NaN sorts last
    count = np.isfinite(window).sum(axis=1)
    low, high = (_quantile(window, count, share) for share in (0.25, 0.75))
    enough = count >= MOODS_FOR_A_BAND
    middle = np.where(enough, np.nansum(window, axis=1) / np.maximum(count, 1), np.nan)
    return Band(series.ordinals[part].astype(np.float64), low, middle, high)


def _quantile(ordered: Floats, count: Counts, share: float) -> Floats:
    """The quantile of the first `count[i]` values of each ordered row, linear between neighbours (Hyndman & Fan
    1996, type 7)."""
    at = np.maximum(count - 1, 0) * share
    below = np.floor(at).astype(np.int64)
    above = np.minimum(below + 1, np.maximum(count - 1, 0))
    rows = np.arange(len(count))
    part = at - below
    found = ordered[rows, below] * (1 - part) + ordered[rows, above] * part
    return np.where(count >= MOODS_FOR_A_BAND, found, np.nan)


def _bars(series: DaySeries, grain: Grain) -> Bars:
    ordinals, minutes = series.ordinals, series.minutes
    if grain is Grain.DAY or not series.days:
        starts, lengths = ordinals, np.ones(series.days)
    else:
        if grain is Grain.WEEK:
            starts = np.unique(ordinals - (ordinals - 1) % 7)  # day 1 of the calendar was a Monday
            ends = starts + 7
        else:
            months = np.unique((ordinals - EPOCH).astype("datetime64[D]").astype("datetime64[M]"))
            starts = months.astype("datetime64[D]").astype(np.int64) + EPOCH
            ends = (months + 1).astype("datetime64[D]").astype(np.int64) + EPOCH
        lengths = (ends - starts).astype(np.float64)
        minutes = np.add.reduceat(minutes, np.searchsorted(ordinals, np.maximum(starts, ordinals[0])))
    there = minutes > 0
    return Bars(starts[there].astype(np.float64), lengths[there], minutes[there])
