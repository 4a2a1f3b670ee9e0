"""The record day by day, as arrays: one place for every calendar day from the first entry to the last."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from upswing.domain.check_in import CheckIn, Occasion, Timing
from upswing.domain.session import Activity, Session, SessionState

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class DaySeries:
    """Consecutive days, oldest first. `ordinals` are `date.toordinal()`. A day's mood is the mean of its check-ins
    weighted by nothing, NaN without one: `mood` (−5…+5) of all of them, for looking; `mood_outside` only of those
    taken at once and outside sessions, for inference; `energy` (1…6) of all. `check_ins` counts those with a value.
    `minutes` is the time in sessions of any kind that are over, `sessions` their number."""

    ordinals: Counts
    mood: Floats
    mood_outside: Floats
    energy: Floats
    check_ins: Counts
    minutes: Floats
    sessions: Counts
    minutes_by_kind: tuple[tuple[Activity, Floats], ...]

    @property
    def days(self) -> int:
        return len(self.ordinals)

    @property
    def mood_days(self) -> int:
        """Days with at least one mood."""
        return int(np.isfinite(self.mood).sum())

    @property
    def active_days(self) -> int:
        return int((self.minutes > 0).sum())


def day_series(check_ins: Iterable[CheckIn], sessions: Iterable[Session]) -> DaySeries:
    """Check-ins without a mood and an energy, those for the diary only, and sessions still under way leave no trace
    here."""
    told = [c for c in check_ins if (c.mood is not None or c.energy is not None) and c.timing is not Timing.DIARY]
    over = [s for s in sessions if s.state is not SessionState.UNDER_WAY]
    dates = [c.day for c in told] + [s.day for s in over]
    if not dates:
        return _empty()
    first = min(dates).toordinal()
    days = max(dates).toordinal() - first + 1
    place = np.fromiter((c.day.toordinal() - first for c in told), np.int64, len(told))
    mood = np.fromiter((np.nan if c.mood is None else c.mood for c in told), np.float64, len(told))
    energy = np.fromiter((np.nan if c.energy is None else c.energy for c in told), np.float64, len(told))
    apart = np.fromiter(outside_sessions(told, over), np.bool_, len(told))
    minutes: dict[Activity, Floats] = defaultdict(lambda: np.zeros(days))
    count = np.zeros(days, np.int64)
    for session in over:
        day = session.day.toordinal() - first
        minutes[session.activity][day] += session.minutes
        count[day] += 1
    kinds = tuple(sorted(minutes.items(), key=lambda kind: kind[0].value))
    return DaySeries(
        ordinals=np.arange(first, first + days, dtype=np.int64),
        mood=_means(place, mood, days),
        mood_outside=_means(place[apart], mood[apart], days),
        energy=_means(place, energy, days),
        check_ins=np.bincount(place, minlength=days).astype(np.int64),
        minutes=np.sum([m for _, m in kinds], axis=0) if kinds else np.zeros(days),
        sessions=count,
        minutes_by_kind=kinds,
    )


def outside_sessions(check_ins: Sequence[CheckIn], sessions: Iterable[Session]) -> list[bool]:
    """For each check-in whether it was taken at once and belongs to no session: neither taken for one nor while one
    lasted."""
    spans: list[tuple[datetime, datetime]] = sorted((s.started_at, s.ended_at or s.started_at) for s in sessions)
    starts = [start for start, _ in spans]
    latest_ends = list(accumulate((end for _, end in spans), max))
    apart = []
    for each in check_ins:
        begun = bisect_right(starts, each.at)
        within = begun > 0 and each.at <= latest_ends[begun - 1]
        alone = each.occasion is Occasion.PLAIN and each.session_id is None
        apart.append(alone and not within and each.timing is Timing.AT_ONCE)
    return apart


def _means(place: Counts, values: Floats, days: int) -> Floats:
    """The mean of the finite values at each place, NaN where there is none."""
    there = np.isfinite(values)
    count = np.bincount(place[there], minlength=days)
    total = np.bincount(place[there], weights=values[there], minlength=days)
    means = np.full(days, np.nan)
    np.divide(total, count, out=means, where=count > 0)
    return means


def _empty() -> DaySeries:
    none, zero = np.zeros(0), np.zeros(0, np.int64)
    return DaySeries(zero, none, none, none, zero, none, zero, ())
