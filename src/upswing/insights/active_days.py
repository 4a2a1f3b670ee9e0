"""Are active days better days? One question, fixed before looking, with two parts: the same day and the next.

Most of what looks like a link between two daily series is their own memory, a shared trend or the week. So: trend
and weekday are taken out, mood is whitened, the p-value comes from shifting activity round the calendar against
mood, the two parts are Holm-corrected, the opposite direction is checked, and looks are taken at fixed days only.
"Not clear yet" is the common answer.
"""

from collections.abc import Callable

import numpy as np

from upswing.insights.active_verdict import ActiveDays, Description, Link, Look, Refusal, Verdict, Why
from upswing.insights.before_after import Interval
from upswing.insights.shifts import p_values
from upswing.insights.student import t_of_interval
from upswing.insights.whiten import Counts, Floats, basis, phi_of, whiten, without

MOOD_DAYS, DISTINCT_MOODS, EACH_KIND = 14, 3, 10
FREE_SHARE = 0.15
"""Of activity's variance, what has to be left after weekday and trend."""
PHI_DRIFTING = 0.85
DAYS_FOR_AN_ANSWER, LOGGED_SHARE = 42, 0.6
REVERSE_ALPHA = 0.025
WORTHWHILE = 0.5
TREND_FLAG = 0.3

Report = Callable[[float], None]


def examine(
    mood: Floats, minutes: Floats, first_weekday: int, look: Look | None, report: Report = lambda _: None
) -> ActiveDays:
    """Answers for consecutive days: `mood` the mean of check-ins outside sessions (NaN: none), `minutes` of any
    activity, `first_weekday` 0 for Monday. Without a `look` it only describes. `report` is told the share done and
    may raise to end the work."""
    active = (minutes > 0).astype(np.float64)
    observed = np.flatnonzero(np.isfinite(mood)).astype(np.int64)
    told = _description(mood, active, observed)
    refusals = _refusals(mood, active, observed, first_weekday, told)
    if look is None or refusals:
        return ActiveDays(told, refusals, look)
    base = _base(len(mood), first_weekday)
    moved = without(active, basis(base))
    phi, same, following = _estimates(mood, moved, base, observed)
    if phi > PHI_DRIFTING:
        return ActiveDays(told, (Refusal(Why.DRIFTING, phi, PHI_DRIFTING),), look, phi=phi)
    p_same, p_next, p_reverse, reverse_r = p_values(mood, moved, base, observed, phi, report)
    found_same, found_next = holm(p_same, p_next, look.alpha)
    links = (
        Link(0, same[0], same[1], same[2], p_same, found_same),
        Link(1, following[0], following[1], following[2], p_next, found_next),
    )
    return ActiveDays(
        told,
        (),
        look,
        phi=phi,
        same_day=links[0],
        next_day=links[1],
        reverse_p=p_reverse,
        verdict=verdict_of(links[0], links[1], p_reverse),
        both_drift=_both_drift(mood, active, observed),
        reverse_r=reverse_r,
    )


def holm(first: float, second: float, alpha: float) -> tuple[bool, bool]:
    """Which of two p-values stand at a joint level `alpha` (Holm 1979)."""
    low, high = min(first, second), max(first, second)
    low_stands = low <= alpha / 2
    high_stands = low_stands and high <= alpha
    return (low_stands, high_stands) if first <= second else (high_stands, low_stands)


def verdict_of(same: Link, following: Link, reverse_p: float) -> Verdict:
    """The one verdict that the two parts and the reverse check come to."""
    mood_first = reverse_p <= REVERSE_ALPHA
    if same.found or following.found:
        if mood_first:
            return Verdict.GOES_TOGETHER
        if same.found:
            return Verdict.SAME_DAY_UP if same.effect > 0 else Verdict.SAME_DAY_DOWN
        return Verdict.NEXT_DAY_UP if following.effect > 0 else Verdict.NEXT_DAY_DOWN
    if mood_first:
        return Verdict.MOOD_FIRST
    small = all(link.narrow.low > -WORTHWHILE and link.narrow.high < WORTHWHILE for link in (same, following))
    return Verdict.NO_WORTHWHILE_LINK if small else Verdict.NOT_CLEAR_YET


def _description(mood: Floats, active: Floats, observed: Counts) -> Description:
    moods, kinds = mood[observed], active[observed]
    return Description(
        days=len(mood),
        mood_days=len(observed),
        active_days=int(kinds.sum()),
        rest_days=int((1 - kinds).sum()),
        mean_active=float(moods[kinds == 1].mean()) if kinds.any() else None,
        mean_rest=float(moods[kinds == 0].mean()) if (kinds == 0).any() else None,
    )


def _refusals(
    mood: Floats, active: Floats, observed: Counts, first_weekday: int, told: Description
) -> tuple[Refusal, ...]:
    """Everything that stands in the way, each with what is there and what is needed."""
    found = []
    if told.mood_days < MOOD_DAYS:
        found.append(Refusal(Why.FEW_MOOD_DAYS, told.mood_days, MOOD_DAYS))
    distinct = len(np.unique(mood[observed]))
    if distinct < DISTINCT_MOODS:
        found.append(Refusal(Why.FEW_MOODS, distinct, DISTINCT_MOODS))
    if told.active_days < EACH_KIND:
        found.append(Refusal(Why.FEW_ACTIVE_DAYS, told.active_days, EACH_KIND))
    if told.rest_days < EACH_KIND:
        found.append(Refusal(Why.FEW_REST_DAYS, told.rest_days, EACH_KIND))
    if told.days < DAYS_FOR_AN_ANSWER:
        found.append(Refusal(Why.FEW_DAYS, told.days, DAYS_FOR_AN_ANSWER))
    elif told.mood_days < LOGGED_SHARE * told.days:
        found.append(Refusal(Why.SPARSE, told.mood_days / told.days, LOGGED_SHARE))
    spread = float(np.var(active)) if len(active) else 0.0
    if spread > 0:
        free = float(np.mean(without(active, basis(_base(len(active), first_weekday))) ** 2)) / spread
        if free < FREE_SHARE:
            found.append(Refusal(Why.WEEKDAYS, free, FREE_SHARE))
    return tuple(found)


def _base(days: int, first_weekday: int) -> Floats:
    """Rows: intercept, trend, and six of the seven weekdays."""
    day = np.arange(days)
    weekday = (day + first_weekday) % 7
    trend = (day - (days - 1) / 2) / max(1.0, days / 2)
    return np.vstack([np.ones(days), trend, *(weekday == which for which in range(1, 7))]).astype(np.float64)


Estimate = tuple[float, Interval, Interval]
"""A difference, its 95 % and its 90 % interval, in points of mood."""


def _estimates(mood: Floats, moved: Floats, base: Floats, observed: Counts) -> tuple[float, Estimate, Estimate]:
    """φ and the joint GLS differences, active less rest, for the same and the next day."""
    days = observed[observed >= 1]
    y = mood[days]
    design = np.vstack([base[:, days], moved[days], moved[days - 1]])
    plain = basis(design)
    phi = phi_of(without(y, plain), days, plain)
    white, target = whiten(design, days, phi), whiten(y, days, phi)
    coefficients, _, rank, _ = np.linalg.lstsq(white.T, target, rcond=None)
    left = target - coefficients @ white
    df = max(2.0, len(days) - rank - 1.0)
    covariance = np.linalg.pinv(white @ white.T) * float(left @ left) / df
    reach = [t_of_interval(level, df) for level in (0.95, 0.90)]
    found = []
    for place in (-2, -1):
        effect, se = float(coefficients[place]), float(np.sqrt(covariance[place, place]))
        wide, narrow = (errors * se for errors in reach)
        found.append((effect, Interval(effect - wide, effect + wide), Interval(effect - narrow, effect + narrow)))
    return phi, found[0], found[1]


def _both_drift(mood: Floats, active: Floats, observed: Counts) -> bool:
    """Whether both changed steadily with time: |r| with the day above .3."""
    return all(
        abs(_correlation(values, place)) > TREND_FLAG
        for values, place in ((mood[observed], observed), (active, np.arange(len(active))))
    )


def _correlation(one: Floats, other: Counts | Floats) -> float:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])
