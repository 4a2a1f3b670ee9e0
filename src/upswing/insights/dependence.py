"""Neighbours in time are alike: how alike, and how many independent values a series is worth."""

import math
from collections.abc import Sequence
from itertools import pairwise

PHI_MOST = 0.6
"""More than this is not believed from the short series of one person's sessions."""


def lag_one(residuals: Sequence[float]) -> float:
    """The lag-1 autocorrelation of residuals around 0; 0 when they do not vary."""
    square = math.fsum(e * e for e in residuals)
    if square == 0.0:
        return 0.0
    return math.fsum(a * b for a, b in pairwise(residuals)) / square


def unbiased(r: float, n: int) -> float:
    """r + (1 + 3r)/n: a lag-1 autocorrelation freed, to first order, of its small-sample bias (Kendall 1954,
    Marriott & Pope 1954)."""
    return r + (1.0 + 3.0 * r) / n


def phi_of_sessions(residuals: Sequence[float]) -> float:
    """φ of the changes of successive sessions, bias-corrected, clipped to 0 … 0.6."""
    if len(residuals) < 2 or not any(residuals):
        return 0.0
    return min(PHI_MOST, max(0.0, unbiased(lag_one(residuals), len(residuals))))


def effective_n(n: int, phi: float) -> float:
    """How many independent values n values of an AR(1) series are worth for their mean: n(1 − φ)/(1 + φ), at
    least 3."""
    return max(3.0, n * (1.0 - phi) / (1.0 + phi))
