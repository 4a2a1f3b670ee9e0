"""The engine held against statsmodels, which works with dense matrices and knows nothing of ours, on 50 random series:
84 to 168 days, up to 30 % of the moods missing, effects of either sign, memories of either strength.

Tolerances. Where both sides compute the same thing (generalised least squares, Holm, autocorrelations, p-values by
turning) only rounding may tell them apart: 1e-7 of a standard error, and p-values not at all, since a share of turns
moves by a whole turn or stays. Two things are meant to differ. We spend one degree of freedom on φ, which widens a
standard error by √(df ÷ (df − 1)): this is put right before comparing. GLSAR leaves out the first of n days, so that its
estimates lie about 1/√n of a standard error off, a tenth here: their root mean square stays below 0.15, each below 0.5,
and standard errors, with one degree of freedom and one day between them, within 5 %.
"""

from dataclasses import dataclass
from itertools import count

import numpy as np
import pytest
from scenarios import Person, lifted, mood_first, no_link, shared_trend, weekend, with_gaps
from scipy import stats
from statsmodels.regression.linear_model import GLS, GLSAR, OLS
from statsmodels.stats.multitest import multipletests
from statsmodels.tsa.stattools import acf

from upswing.insights.active_days import examine, holm
from upswing.insights.active_verdict import ALPHA, ActiveDays, Look
from upswing.insights.dependence import lag_one
from upswing.insights.student import t_density, t_quantile, t_tail
from upswing.insights.whiten import Counts, Floats, phi_of

SERIES = 50
ROUNDING = 1e-7
"""Of a standard error."""


@dataclass(frozen=True)
class Case:
    person: Person
    weekday: int
    answer: ActiveDays

    @property
    def phi(self) -> float:
        assert self.answer.phi is not None
        return self.answer.phi


def case(seed: int, *, gaps: bool = True) -> Case:
    """The seedth random series, drawn again where the engine would not answer."""
    return next(found for again in count() if (found := drawn(seed, again, gaps=gaps)).answer.same_day is not None)


def drawn(seed: int, again: int, *, gaps: bool) -> Case:
    chance = np.random.default_rng((seed, again))
    days = int(chance.integers(84, 169))
    made = (
        no_link(chance, days),
        shared_trend(chance, days),
        weekend(chance, days),
        mood_first(chance, days),
        lifted(chance, days, by=float(chance.uniform(-2, 2)), lag=int(chance.integers(2))),
    )[seed % 5]
    if gaps:
        made = with_gaps(chance, made, float(chance.uniform(0, 0.3)))
    weekday = int(chance.integers(7))
    return Case(made, weekday, examine(made.mood, made.minutes, weekday, Look(days, ALPHA)))


def design(made: Case, days: Counts, *lags: int) -> Floats:
    """Columns of plain numbers: intercept, day, six weekdays, and active or not so many days before."""
    weekdays = [(days + made.weekday) % 7 == which for which in range(1, 7)]
    active = (made.person.minutes > 0).astype(float)
    return np.column_stack([np.ones(len(days)), days, *weekdays, *(active[days - lag] for lag in lags)])


def sigma(days: Counts, phi: float) -> Floats:
    matrix: Floats = phi ** np.abs(days[:, None] - days[None, :]).astype(float)
    return matrix


@pytest.mark.parametrize("seed", range(SERIES))
def test_both_differences_and_their_intervals_are_those_of_gls(seed: int) -> None:
    made = case(seed)
    days = np.flatnonzero(np.isfinite(made.person.mood))
    days = days[days >= 1]
    fit = GLS(made.person.mood[days], design(made, days, 0, 1), sigma=sigma(days, made.phi)).fit()
    df = fit.df_resid - 1
    for place, link in ((-2, made.answer.same_day), (-1, made.answer.next_day)):
        assert link is not None
        se = fit.bse[place] * np.sqrt(fit.df_resid / df)
        assert link.effect == pytest.approx(fit.params[place], abs=ROUNDING * se)
        for level, interval in ((0.95, link.wide), (0.90, link.narrow)):
            reach = stats.t.ppf(0.5 + level / 2, df) * se
            assert interval.low == pytest.approx(fit.params[place] - reach, abs=ROUNDING * se)
            assert interval.high == pytest.approx(fit.params[place] + reach, abs=ROUNDING * se)


def test_without_gaps_glsar_comes_to_the_same_but_for_its_first_day() -> None:
    off = []
    for seed in range(SERIES):
        made = case(seed, gaps=False)
        days = np.arange(1, len(made.person.mood))
        fit = GLSAR(made.person.mood[1:], design(made, days, 0, 1), rho=[made.phi]).fit()
        for place, link in ((-2, made.answer.same_day), (-1, made.answer.next_day)):
            assert link is not None
            off.append((link.effect - fit.params[place]) / fit.bse[place])
            ours = (link.wide.high - link.wide.low) / 2 / stats.t.ppf(0.975, fit.df_resid)
            assert ours == pytest.approx(fit.bse[place], rel=0.05)
    assert np.abs(off).max() < 0.5
    assert np.sqrt(np.mean(np.square(off))) < 0.15


@pytest.mark.parametrize("seed", range(SERIES))
def test_phi_without_a_regression_is_the_autocorrelation_and_with_one_corrects_it_upwards(seed: int) -> None:
    chance = np.random.default_rng((seed, 7))
    made = case(seed, gaps=False)
    days = np.arange(1, len(made.person.mood))
    plain = OLS(made.person.mood[1:], design(made, days, 0, 1)).fit().resid
    seen = float(acf(plain, adjusted=True, nlags=1)[1])
    nothing = np.zeros((0, len(days)))
    assert phi_of(plain, days, nothing) == pytest.approx(min(0.95, max(0.0, seen)), abs=1e-9)
    assert made.phi >= seen - 1e-9, "residuals of a regression look less dependent than their noise"
    changes = chance.normal(size=30)
    changes -= changes.mean()
    assert lag_one(changes.tolist()) == pytest.approx(float(acf(changes, nlags=1)[1]), abs=1e-12)


@pytest.mark.parametrize(
    "seed", [*range(10), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(10, SERIES))]
)
def test_p_values_are_those_of_turning_every_day_one_by_one(seed: int) -> None:
    """For each turn one regression of whitened values. |t| of a coefficient rises with its |partial correlation|
    (t² = df · r² ÷ (1 − r²)), so that their ranks, and with them the shares, agree."""
    made = case(seed)
    n = len(made.person.mood)
    days = np.flatnonzero(np.isfinite(made.person.mood))
    days = days[(days >= 1) & (days < n - 1)]
    whole = np.arange(n)
    active = OLS((made.person.minutes > 0).astype(float), design(made, whole)).fit().resid
    cholesky = np.linalg.inv(np.linalg.cholesky(sigma(days, made.phi)))
    ground, mood = cholesky @ design(made, days), cholesky @ made.person.mood[days]

    def links(turn: int) -> tuple[float, float, float]:
        moved = np.roll(active, turn)
        same, before, after = (cholesky @ moved[days - lag] for lag in (0, 1, -1))
        both = OLS(mood, np.column_stack([ground, same, before])).fit().tvalues
        third = OLS(mood, np.column_stack([ground, same, before, after])).fit().tvalues
        return abs(both[-2]), abs(both[-1]), abs(third[-1])

    found = np.array([links(turn) for turn in range(n)])
    shares = np.mean(found >= found[0] - 1e-6, axis=0)
    assert made.answer.same_day is not None
    assert made.answer.next_day is not None
    ours = (made.answer.same_day.p, made.answer.next_day.p, made.answer.reverse_p)
    assert ours == pytest.approx(shares, abs=1e-12)


def test_holms_correction_is_that_of_multipletests() -> None:
    chance = np.random.default_rng(8)
    pairs = [*chance.uniform(0, 0.06, size=(8, 2)).tolist(), [0.01225, 0.0245], [0.0245, 0.01225], [0.02, 0.02]]
    for first, second in pairs:
        for alpha in (ALPHA, 0.05):
            theirs = multipletests([first, second], alpha=alpha, method="holm")[0].tolist()
            assert list(holm(first, second, alpha)) == theirs


@pytest.mark.parametrize("df", [1.0, 2.0, 2.5, 7.0, 30.0, 82.0, 3650.0])
def test_students_t_is_that_of_scipy(df: float) -> None:
    for p in (0.001, 0.3, 0.5, 0.9, 0.975, 0.9995):
        assert t_quantile(p, df) == pytest.approx(stats.t.ppf(p, df), rel=1e-8, abs=1e-9)
    for t in (0.0, 0.3, 1.96, 12.0):
        assert t_tail(t, df) == pytest.approx(2 * stats.t.sf(t, df), rel=1e-9)
        assert t_density(t, df) == pytest.approx(stats.t.pdf(t, df), rel=1e-9)
