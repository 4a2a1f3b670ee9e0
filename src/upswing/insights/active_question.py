"""From the record to the question about active days: which days count, and which look is due."""

from collections.abc import Callable

import numpy as np

from upswing.insights.active_days import examine
from upswing.insights.active_verdict import ActiveDays, look_at
from upswing.insights.daily import DaySeries


def ask(series: DaySeries, today: int, report: Callable[[float], None] = lambda _: None) -> ActiveDays:
    """Counts days from the first with a mood outside sessions to `today` (an ordinal). At a look exactly its days
    are examined, so that the answer stands until the next one; before the first look all of them are described.
    A day without a session is a rest day."""
    told = np.flatnonzero(np.isfinite(series.mood_outside))
    if not len(told):
        nothing = np.zeros(0)
        return examine(nothing, nothing, 0, None)
    first = int(told[0])
    start = int(series.ordinals[first])
    days = max(1, today - start + 1)
    look = look_at(days)
    length = look.days if look else days
    mood, minutes = np.full(length, np.nan), np.zeros(length)
    there = min(length, series.days - first)
    mood[:there] = series.mood_outside[first : first + there]
    minutes[:there] = series.minutes[first : first + there]
    return examine(mood, minutes, (start - 1) % 7, look, report)
