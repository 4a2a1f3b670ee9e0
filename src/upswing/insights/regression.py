"""Regression to the mean: a session begun at a low point is followed by a better moment even if it did nothing.

In expectation the false gain is (1 − reliability)(μ − mean before). Pairs of check-ins as close together but
without a session show, for this person, what a start value alone leads to: their second value is regressed on
their first; the slope is the reliability, and the line's value at the sessions' start is taken away.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from upswing.insights.student import t_of_interval

CONTROLS_NEEDED = 10


@dataclass(frozen=True, slots=True)
class ControlPair:
    """Two values of the same scale, soon after each other, with no session near."""

    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Adjusted:
    """The mean change less what would have come by itself, `by_itself`; `low`…`high` is 95 %, with the
    uncertainty of the control pairs in it. `reliability` is the slope of second on first, clipped to 0…1."""

    mean: float
    low: float
    high: float
    by_itself: float
    reliability: float
    controls: int


def adjusted_mean(
    before: Sequence[float], mean: float, se: float, df: float, controls: Sequence[ControlPair]
) -> Adjusted | None:
    """`mean`, `se` and `df` belong to the change of the sessions that began at `before`. None with fewer than 10
    control pairs, or when all of them begin at the same value."""
    m = len(controls)
    if m < CONTROLS_NEEDED:
        return None
    first_mean = math.fsum(c.first for c in controls) / m
    second_mean = math.fsum(c.second for c in controls) / m
    spread = math.fsum((c.first - first_mean) ** 2 for c in controls)
    if spread == 0.0:
        return None
    slope = math.fsum((c.first - first_mean) * (c.second - second_mean) for c in controls) / spread
    slope = min(1.0, max(0.0, slope))
    rest = [c.second - second_mean - slope * (c.first - first_mean) for c in controls]
    noise = math.fsum(e * e for e in rest) / (m - 2)
    start = math.fsum(before) / len(before)
    by_itself = second_mean + slope * (start - first_mean) - start
    control_se = math.sqrt(noise * (1.0 / m + (start - first_mean) ** 2 / spread))
    both = math.hypot(se, control_se)
    # Welch–Satterthwaite, both parts being estimates.
    parts = se**4 / df + control_se**4 / (m - 2)
    joint_df = both**4 / parts if parts > 0 else df
    reach = t_of_interval(0.95, max(2.0, joint_df)) * both
    found = mean - by_itself
    return Adjusted(found, found - reach, found + reach, by_itself, slope, m)
