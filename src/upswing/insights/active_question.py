"""From the record to the question about active days: which days count, and which look is due."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from upswing.insights.active_days import examine
from upswing.insights.active_verdict import LOOK_EVERY, ActiveDays, Look, look_at
from upswing.insights.daily import DaySeries

SILENCE = LOOK_EVERY
"""After so many days without a mood in a row counting begins anew: one who comes back after a year would be told for
years that too few of the days have a mood. Only the days without a mood decide, never what the moods were."""


@dataclass(frozen=True, slots=True)
class Counted:
    """`days` days from the place `first` of the series to today, at least one."""

    first: int
    days: int
    look: Look | None
    """The newest look that is due."""


def counted(series: DaySeries, today: int) -> Counted | None:
    """The days that count: from the first with a mood outside sessions, or from the first after the last long
    silence, to `today` (an ordinal). None where no day has one."""
    told = np.flatnonzero(np.isfinite(series.mood_outside))
    if not len(told):
        return None
    silences = np.flatnonzero(np.diff(told) > SILENCE)
    first = int(told[silences[-1] + 1] if len(silences) else told[0])
    start = int(series.ordinals[first])
    days = max(1, today - start + 1)
    return Counted(first, days, look_at(days, start if len(silences) else None))


def ask(series: DaySeries, today: int, report: Callable[[float], None] = lambda _: None) -> ActiveDays:
    """At a look exactly its days are examined, so that the answer stands until the next one; before the first look
    all that count are described. A day without a session is a rest day."""
    what = counted(series, today)
    if what is None:
        nothing = np.zeros(0)
        return examine(nothing, nothing, 0, None)
    length = what.look.days if what.look else what.days
    mood, minutes = np.full(length, np.nan), np.zeros(length)
    there = slice(what.first, min(what.first + length, series.days))
    mood[: there.stop - there.start] = series.mood_outside[there]
    minutes[: there.stop - there.start] = series.minutes[there]
    return examine(mood, minutes, (int(series.ordinals[what.first]) - 1) % 7, what.look, report)
