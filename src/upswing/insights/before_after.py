"""Does a session lift me? The change from the check-in before a session to the one after it, with what keeps it
honest: no average from fewer than 8 sessions, a wider interval where sessions resemble their neighbours, and a
look at what low beginnings alone would do."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from upswing.insights.dependence import effective_n, phi_of_sessions
from upswing.insights.regression import Adjusted, ControlPair, adjusted_mean
from upswing.insights.student import t_of_interval

SESSIONS_FOR_A_MEAN = 8
SESSIONS_FOR_A_FIRM_MEAN = 20
LEVEL = 0.95


class Stage(StrEnum):
    """How much may be said."""

    EMPTY = "empty"
    DOTS = "dots"
    """1–7 sessions: each is shown, none is averaged; one session says little about the next."""
    MEAN = "mean"
    """8–19: a mean with a t interval, still early."""
    FIRM = "firm"
    """20 and more."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends, in points of the scale."""

    low: float
    high: float

    @property
    def spares_zero(self) -> bool:
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Change:
    """Of n sessions in their order: the differences after − before and what they say.

    `mean`, `sd` (n − 1), `interval` (95 % for the mean) in points of the scale; `g_av` Hedges' g by the average SD
    of before and after; `phi` and `n_eff` the dependence between neighbours. Everything from `mean` on is None
    while the stage is DOTS or EMPTY; `interval` and `g_av` also where nothing varies.
    """

    stage: Stage
    n: int
    differences: tuple[float, ...]
    mean_before: float | None = None
    mean_after: float | None = None
    mean: float | None = None
    sd: float | None = None
    phi: float | None = None
    n_eff: float | None = None
    interval: Interval | None = None
    g_av: float | None = None
    controls: int = 0
    adjusted: Adjusted | None = None

    @property
    def sessions_missing(self) -> int:
        """How many more would be enough for an average."""
        return max(0, SESSIONS_FOR_A_MEAN - self.n)


def change(
    before: Sequence[float],
    after: Sequence[float],
    controls: Sequence[ControlPair] = (),
    *,
    phi: float | None = None,
) -> Change:
    """What `before[i]` → `after[i]` says, sessions in the order of time. `phi` replaces the estimate of the
    dependence (0 is the plain t interval). `controls` are check-ins as close together without a session."""
    if len(before) != len(after):
        raise ValueError("every session has one value before and one after")
    n = len(before)
    differences = tuple(a - b for b, a in zip(before, after, strict=True))
    if n < SESSIONS_FOR_A_MEAN:
        return Change(Stage.DOTS if n else Stage.EMPTY, n, differences, controls=len(controls))
    mean = math.fsum(differences) / n
    sd = deviation(differences)
    dependence = phi_of_sessions([d - mean for d in differences]) if phi is None else phi
    worth = effective_n(n, dependence)
    se = sd / math.sqrt(worth)
    df = max(2.0, worth - 1.0)
    reach = t_of_interval(LEVEL, df) * se
    return Change(
        stage=Stage.MEAN if n < SESSIONS_FOR_A_FIRM_MEAN else Stage.FIRM,
        n=n,
        differences=differences,
        mean_before=math.fsum(before) / n,
        mean_after=math.fsum(after) / n,
        mean=mean,
        sd=sd,
        phi=dependence,
        n_eff=worth,
        # Whole points that never vary would give a width of nought: more certainty than there is.
        interval=Interval(mean - reach, mean + reach) if sd > 0 else None,
        g_av=g_average(before, after),
        controls=len(controls),
        adjusted=adjusted_mean(before, mean, se, df, controls),
    )


def deviation(values: Sequence[float]) -> float:
    """The standard deviation with n − 1, at least two values."""
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((v - mean) ** 2 for v in values) / (len(values) - 1))


def g_average(before: Sequence[float], after: Sequence[float]) -> float | None:
    """Hedges' g_av = J · mean change / ((SD before + SD after)/2), J = 1 − 3/(4(n − 1) − 1) (Cumming 2012; Lakens
    2013). None where neither side varies."""
    n = len(before)
    spread = (deviation(before) + deviation(after)) / 2.0
    if spread == 0.0:
        return None
    mean = (math.fsum(after) - math.fsum(before)) / n
    return (1.0 - 3.0 / (4.0 * (n - 1) - 1.0)) * mean / spread
