"""Student's t distribution from the standard library alone: scipy.stats would cost a second to import.

Formulas: NIST Digital Library of Mathematical Functions, 8.17 (incomplete beta function, continued fraction
8.17.22) and Abramowitz & Stegun 26.7.1 (t distribution through it).
"""

import math

_ROUNDS = 400
_CLOSE = 1e-15
_TINY = 1e-300


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0."""
    if not 0.0 <= x <= 1.0 or a <= 0.0 or b <= 0.0:
        raise ValueError(f"I_x(a, b) needs 0 ≤ x ≤ 1 and a, b > 0, not {x}, {a}, {b}")
    if x in (0.0, 1.0):
        return x
    if x > (a + 1.0) / (a + b + 2.0):  # the fraction converges fast on the other side
        return 1.0 - incomplete_beta(1.0 - x, b, a)
    log_front = a * math.log(x) + b * math.log1p(-x) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return math.exp(log_front) / (a * _continued_fraction(x, a, b))


def _continued_fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)), evaluated from the front (modified Lentz)."""
    value = front = 1.0
    back = 0.0
    for step in range(1, _ROUNDS):
        m = step // 2
        if step % 2:
            d = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            d = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        back = 1.0 / (1.0 + d * back or _TINY)
        front = 1.0 + d / front or _TINY
        change = front * back
        value *= change
        if abs(change - 1.0) < _CLOSE:
            return value
    return value


def t_tail(t: float, df: float) -> float:
    """P(|T| ≥ |t|): the two-sided tail for `df` > 0 degrees of freedom, whole or not."""
    if df <= 0.0:
        raise ValueError(f"degrees of freedom lie above 0, not at {df}")
    if math.isinf(t):
        return 0.0
    return incomplete_beta(df / (df + t * t), df / 2.0, 0.5)


def t_cdf(t: float, df: float) -> float:
    """P(T ≤ t)."""
    half = t_tail(t, df) / 2.0
    return half if t < 0 else 1.0 - half


def t_quantile(p: float, df: float) -> float:
    """The t with P(T ≤ t) = p, 0 < p < 1, by Newton's steps: above 0 the tail falls ever more slowly, so that steps
    from 0 come near from one side and never pass."""
    if not 0.0 < p < 1.0:
        raise ValueError(f"a quantile is asked for at 0 < p < 1, not at {p}")
    tail = 2.0 * min(p, 1.0 - p)
    t = 0.0
    for _ in range(_ROUNDS):
        step = (t_tail(t, df) - tail) / (2.0 * t_density(t, df))
        t += step
        if step <= 1e-13 * t:  # rounding may make it fall below nought
            break
    return t if p > 0.5 else -t


def t_density(t: float, df: float) -> float:
    """The density of the t distribution with `df` degrees of freedom."""
    size = math.lgamma((df + 1.0) / 2.0) - math.lgamma(df / 2.0) - math.log(df * math.pi) / 2.0
    return math.exp(size - (df + 1.0) / 2.0 * math.log1p(t * t / df))


def t_of_interval(level: float, df: float) -> float:
    """How many standard errors an interval of `level` (0.95 for 95 %) reaches to each side."""
    return t_quantile(0.5 + level / 2.0, df)
