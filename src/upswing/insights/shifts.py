"""How unusual is a link? Activity is moved round the calendar through all positions, and each time correlated with
mood (a circular shift keeps what either remembers of itself).

A shifted product sum is a circular correlation, so all positions come at once from Fourier transforms (the
convolution theorem; Oppenheim & Schafer 2010, ch. 8): time and memory grow with n log n and n, not with n².
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from upswing.insights.whiten import Counts, Floats, basis, precision, whiten, whiten_back, without

LAGS = (0, 1, -1)
"""Mood with activity of the same day, of the day before, of the day after."""
SAME, BEFORE, AFTER = range(3)
TIE = 1e-9
"""Correlations that differ by less are the same but for rounding."""
NOTHING = 1e-10
"""Of a day series' length, squared: what is left when all of it has been explained."""

Spectrum = NDArray[np.complex128]


def p_values(
    mood: Floats, moved: Floats, base: Floats, observed: Counts, phi: float, report: Callable[[float], None]
) -> tuple[float, float, float, float]:
    """For mood with activity of the same day, of the day before, and of the day after: the share of circular
    shifts of activity whose |partial correlation| with mood is at least the real one. Last the real one of the day
    after: above nought where more is done after better days.

    Correlations are between whitened values, trend and weekday taken out; each part holds the others fixed that a
    link could leak in from: the same day and the day before each other, the day after both. `report` may raise."""
    days = observed[(observed >= 1) & (observed < len(mood) - 1)]
    turned = _with_every_shift(mood, moved, base, days, phi)
    along = np.stack([np.roll(turned, -lag, axis=-1) for lag in LAGS], axis=1)
    report(0.4)
    between = np.empty((len(LAGS), len(LAGS), len(moved)))
    weights = _weights(days, phi, len(moved))
    for one, lag in enumerate(LAGS):
        for other, second in enumerate(LAGS[: one + 1]):
            between[one, other] = between[other, one] = _between(weights, moved, lag, second)
        report(0.6 + 0.1 * one)
    links = along[0]
    inner = between - np.einsum("gas,gbs->abs", along[1:], along[1:])
    partial = np.array(
        [
            _partial(links, inner, SAME, (BEFORE,)),
            _partial(links, inner, BEFORE, (SAME,)),
            _partial(links, inner, AFTER, (SAME, BEFORE)),
        ]
    )
    size = np.abs(partial)
    same_p, next_p, reverse_p = np.mean(size >= size[:, :1] - TIE, axis=1).tolist()
    return same_p, next_p, reverse_p, float(partial[AFTER, 0])


def correlations(mood: Floats, moved: Floats, base: Floats, days: Counts, phi: float) -> Floats:
    """The correlation of mood with the activity k days before, round the calendar, at place k: between whitened
    values, trend and weekday taken out. Place 0 is the same day, place −1 the day after."""
    along = _with_every_shift(mood, moved, base, days, phi)
    whole = _between(_weights(days, phi, len(moved)), moved, 0, 0)
    square = whole - (along[1:] ** 2).sum(axis=0)
    there = square > NOTHING * whole
    found: Floats = np.where(there, along[0] / np.sqrt(np.where(there, square, 1.0)), 0.0)
    return found


def _with_every_shift(mood: Floats, moved: Floats, base: Floats, days: Counts, phi: float) -> Floats:
    """What is left of mood on `days`, whitened and of length 1, and below it the directions of trend and weekday,
    each times the whitened activity of k days before at place k."""
    ground = basis(whiten(base[:, days], days, phi))
    target = without(whiten(mood[days], days, phi), ground)
    target /= np.linalg.norm(target) or 1.0
    rows = np.zeros((1 + len(ground), len(moved)))
    rows[:, days] = whiten_back(np.vstack([target, ground]), days, phi)
    return _back(np.fft.rfft(rows) * np.conj(np.fft.rfft(moved)), len(moved))


Weights = list[tuple[int, Spectrum]]


def _weights(days: Counts, phi: float, n: int) -> Weights:
    """Σ⁻¹ joins only neighbouring observed days: its diagonal (gap 0), and for each width of gap what joins days so
    far apart, as spectra over the n days."""
    diagonal, beside = precision(days, phi)
    gaps = np.diff(days)
    found = [(0, _spread(diagonal, days, n))]
    for gap in np.unique(gaps).tolist():
        here = gaps == gap
        found.append((gap, _spread(beside[here], days[:-1][here], n)))
    return found


def _between(weights: Weights, moved: Floats, lag: int, second: int) -> Floats:
    """The whitened activity of k + `lag` days before times that of k + `second` days before, at place k: plain
    products weighted with Σ⁻¹."""
    apart = lag - second
    total: Spectrum = np.zeros(len(moved) // 2 + 1, np.complex128)
    for gap, weight in weights:
        product = moved * np.roll(moved, -gap - apart)
        if gap:
            product += np.roll(moved, -gap) * np.roll(moved, -apart)
        total += weight * np.conj(np.fft.rfft(product))
    return np.roll(_back(total, len(moved)), -lag)


def _spread(values: Floats, days: Counts, n: int) -> Spectrum:
    """The spectrum of `values` laid on their days of n."""
    whole = np.zeros(n)
    whole[days] = values
    return np.fft.rfft(whole)


def _back(spectrum: Spectrum, n: int) -> Floats:
    """Circular correlations from their spectra: place k is the shift by k days."""
    found: Floats = np.fft.irfft(spectrum, n)
    return found


def _partial(links: Floats, inner: Floats, one: int, held: tuple[int, ...]) -> Floats:
    """For each shift the partial correlation of mood (of length 1) with lag `one` given the lags `held`, from the
    products with mood and among each other: one sweep for each lag that is held."""
    links, inner, left = links.copy(), inner.copy(), np.ones(links.shape[1])
    whole = inner[range(len(LAGS)), range(len(LAGS))].copy()
    for each in held:
        square = inner[each, each]
        there = square > NOTHING * whole[each]
        row = np.where(there, inner[each] / np.where(there, square, 1.0), 0.0)
        left -= row[each] * links[each] ** 2 / np.where(there, square, 1.0)
        links = links - row * links[each]
        inner = inner - row[:, None] * inner[each][None]
    square = inner[one, one]
    there = square > NOTHING * whole[one]
    found = links[one] / np.sqrt(np.where(there, square, 1.0) * np.maximum(left, 1e-12))
    return np.where(there, found, 0.0)
