"""Session load, monotony and strain (Foster 2001): shown, never used to gate anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

DAYS = 7


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """Seven days. `load` is the sum of effort (0–10) × minutes, in arbitrary units; `mean` and `deviation` of the
    daily loads (the deviation that of the population, over all seven days); `monotony` = mean ÷ deviation and
    `strain` = load × monotony, None ("not defined") where every day was alike."""

    load: float
    mean: float
    deviation: float
    monotony: float | None
    strain: float | None


def session_load(effort: int, minutes: float) -> float:
    """Session effort 0–10 × minutes of the whole session (Foster 2001)."""
    return effort * minutes


def daily_loads(sessions: Iterable[tuple[date, int | None, float]], first: date) -> tuple[float, ...]:
    """The loads of the seven days from `first`, each session given as day, effort and minutes. A session without
    an effort has no load that could be known, and adds none."""
    days = {first + timedelta(days=ahead): 0.0 for ahead in range(DAYS)}
    for day, effort, minutes in sessions:
        if day in days and effort is not None:
            days[day] += session_load(effort, minutes)
    return tuple(days.values())


def week_load(daily: Sequence[float]) -> WeekLoad:
    """From seven daily loads. ValueError for any other number of days."""
    if len(daily) != DAYS:
        raise ValueError(f"a week has seven days, not {len(daily)}")
    load = float(sum(daily))
    mean = load / DAYS
    deviation = 0.0 if min(daily) == max(daily) else sqrt(sum((each - mean) ** 2 for each in daily) / DAYS)
    if not deviation:
        return WeekLoad(load, mean, deviation, None, None)
    monotony = mean / deviation
    return WeekLoad(load, mean, deviation, monotony, load * monotony)
