"""Made-up people of whom the truth is known: 84 days or more of moods and minutes, from one seed each.

Moods are AR(1) noise of standard deviation 1.2 to 1.4 points, kept to half points and the scale; what else there
is, is named. Activity is an active day (20 minutes) or none.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
