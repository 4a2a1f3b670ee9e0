"""Made-up people of whom the truth is known: 84 days or more of moods and minutes, sessions with a mood before and
after, or weeks whose days chance has drawn; from one seed each.

Moods are AR(1) noise of standard deviation 1.2 to 1.4 points, kept to half points and the scale; what else there
is, is named. Activity is an active day (20 minutes) or none.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from upswing.domain.kept_answer import DrawnWeek
from upswing.domain.shuffle import drawn
from upswing.insights.daily import DaySeries
from upswing.insights.regression import ControlPair

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Person:
    mood: Floats
    minutes: Floats


def wandering(chance: np.random.Generator, days: int, phi: float) -> Floats:
    """AR(1) noise with standard deviation 1, begun long before the first day."""
    fresh = chance.normal(size=days + 100) * np.sqrt(1 - phi**2)
    for day in range(1, days + 100):
        fresh[day] += phi * fresh[day - 1]
    after: Floats = fresh[100:]
    return after


def person(mood: Floats, active: NDArray[np.bool_]) -> Person:
    return Person(np.clip(np.rint(mood * 2) / 2, -5, 5), np.where(active, 20.0, 0.0))


def no_link(chance: np.random.Generator, days: int) -> Person:
    """Both remember yesterday (.7), neither knows of the other."""
    return person(0.5 + 1.4 * wandering(chance, days, 0.7), wandering(chance, days, 0.7) > 0.1)


def shared_trend(chance: np.random.Generator, days: int) -> Person:
    """Over the weeks both rise, for reasons of their own."""
    time = np.linspace(-1, 1, days)
    return person(
        0.5 + 1.2 * wandering(chance, days, 0.5) + 1.2 * time, wandering(chance, days, 0.4) + 0.8 * time > 0
    )


def weekend(chance: np.random.Generator, days: int) -> Person:
    """Saturday and Sunday lift mood and leave time to move."""
    free = np.arange(days) % 7 >= 5
    return person(
        0.3 + 1.2 * wandering(chance, days, 0.5) + 1.2 * free, chance.random(days) < np.where(free, 0.75, 0.3)
    )


def mood_first(chance: np.random.Generator, days: int) -> Person:
    """A good day makes an active tomorrow likely; moving changes nothing."""
    mood = 1.4 * wandering(chance, days, 0.5)
    active = np.zeros(days, np.bool_)
    for day in range(1, days):
        active[day] = chance.random() < 1 / (1 + np.exp(-1.5 * mood[day - 1]))
    return person(mood, active)


def lifted(chance: np.random.Generator, days: int, *, by: float, lag: int) -> Person:
    """Active on 45 % of the days, at random; `lag` days later mood is `by` higher."""
    active = chance.random(days) < 0.45
    mood = 1.2 * wandering(chance, days, 0.5)
    mood[lag:] += by * active[: days - lag]
    return person(mood, active)


def with_gaps(chance: np.random.Generator, whole: Person, share: float) -> Person:
    """Without the moods of about that share of the days."""
    return Person(np.where(chance.random(len(whole.mood)) < share, np.nan, whole.mood), whole.minutes)


@dataclass(frozen=True)
class Sessions:
    """Moods before and after each session, in whole points, and pairs of moods without one between."""

    before: list[float]
    after: list[float]
    controls: list[ControlPair]


def sessions(chance: np.random.Generator, count: int, *, gain: float, phi: float) -> Sessions:
    """Each session lifts by about `gain`, more or less by 1.2 points; good and bad ones come in stretches (`phi`)."""
    before = np.rint(chance.normal(0, 1, count))
    after = np.rint(before + gain + 1.2 * wandering(chance, count, phi))
    return Sessions(before.tolist(), after.tolist(), [])


def begun_low(chance: np.random.Generator, count: int, *, gain: float, controls: int) -> Sessions:
    """Sessions are begun when a moment is low. Two moods soon after each other share a state (standard deviation 1.3)
    and differ by what passes (0.9 each): reliability 0.68. A session adds `gain` to the second."""

    def moments(many: int) -> tuple[Floats, Floats]:
        state = chance.normal(0.5, 1.3, many)
        first, second = (state + chance.normal(0, 0.9, many) for _ in range(2))
        return first, second

    first, second = moments(40 * count)
    low = np.flatnonzero(np.rint(first) <= -1)[:count]
    ones, others = moments(controls)
    return Sessions(
        np.rint(first[low]).tolist(),
        np.rint(second[low] + gain).tolist(),
        [ControlPair(one, other) for one, other in zip(np.rint(ones), np.rint(others), strict=True)],
    )


MONDAY = date(2026, 1, 5)


@dataclass(frozen=True)
class Shuffler:
    """Whole weeks from a Monday, with the days that chance has drawn for each."""

    series: DaySeries
    weeks: list[DrawnWeek]

    @property
    def today(self) -> int:
        """The day after the last week, an ordinal."""
        return MONDAY.toordinal() + self.series.days

    @property
    def naive(self) -> float:
        """Mood on active days less that on rest days, which is what a diary would show."""
        active = self.series.minutes > 0
        return float(self.series.mood[active].mean() - self.series.mood[~active].mean())


def shuffler(
    chance: np.random.Generator, weeks: int, *, gain: float, kept: float, self_chosen: bool = False
) -> Shuffler:
    """Moves on the share `kept` of the drawn days and on one in seven of the others; moving lifts that day's mood by
    `gain`. `self_chosen`: good days make moving likelier on any day, and bad ones keep from it. Moods remember (.5),
    with a standard deviation of 1.2, in half points."""
    told: list[DrawnWeek] = []
    for week in range(weeks):
        seed = int(chance.integers(2**31))
        days = drawn(seed, told[-1].weekdays[-1] if told else None)
        told.append(DrawnWeek(MONDAY + timedelta(days=7 * week), datetime(2026, 1, 1, tzinfo=UTC), seed, days))
    length = 7 * weeks
    marked = np.zeros(length, np.bool_)
    for place, week_drawn in enumerate(told):
        marked[[7 * place + day for day in week_drawn.weekdays]] = True
    mood = 0.5 + 1.2 * wandering(chance, length, 0.5)
    wish = np.where(marked, kept, 1 / 7)
    if self_chosen:
        wish = 1 / (1 + np.exp(-0.7 * (mood - 0.5) - np.where(marked, 1.0, -1.0)))
    active = chance.random(length) < wish
    mood = np.clip(np.rint((mood + gain * active) * 2) / 2, -5, 5)
    ordinals = np.arange(MONDAY.toordinal(), MONDAY.toordinal() + length, dtype=np.int64)
    ones = np.ones(length, np.int64)
    return Shuffler(DaySeries(ordinals, mood, mood, mood, ones, np.where(active, 20.0, 0.0), ones, ()), told)
