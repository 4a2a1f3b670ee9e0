"""Noise that remembers yesterday: its φ from a regression's residuals, and the transformation that makes it plain.

Everything works on the days that were observed; a gap of g days between neighbours has correlation φ^g (AR(1) with
missing values, Σ_ij = φ^|t_i − t_j|). Nothing is interpolated and no dense matrix built: cost grows with the days.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

PHI_MOST = 0.95
_GRID = np.linspace(0.0, PHI_MOST, 20)
BLOCK = 256
"""Days at a time: few enough for a processor's own memory."""


def whiten(values: Floats, days: Counts, phi: float) -> Floats:
    """Multiplies by the inverse Cholesky factor of Σ along the last axis; `days` rise strictly."""
    weight = phi ** np.diff(days).astype(np.float64)
    out = values.astype(np.float64, copy=True)
    out[..., 1:] -= weight * values[..., :-1]
    out[..., 1:] /= np.sqrt(1.0 - weight**2)
    return out


def whiten_back(values: Floats, days: Counts, phi: float) -> Floats:
    """Multiplies by the transpose of what `whiten` multiplies by: `whiten(a) @ b` is `a @ whiten_back(b)`."""
    weight = phi ** np.diff(days).astype(np.float64)
    out = values.astype(np.float64, copy=True)
    out[..., 1:] /= np.sqrt(1.0 - weight**2)
    out[..., :-1] -= weight * out[..., 1:]
    return out


def precision(days: Counts, phi: float) -> tuple[Floats, Floats]:
    """Σ⁻¹, which joins each day only with its neighbours: its diagonal, and the line beside it."""
    weight = phi ** np.diff(days).astype(np.float64)
    inner = 1.0 / (1.0 - weight**2)
    diagonal = np.ones(len(days))
    diagonal[1:] = inner
    diagonal[:-1] += weight**2 * inner
    return diagonal, -weight * inner


def basis(rows: Floats) -> Floats:
    """An orthonormal basis (as rows) of the space that `rows` span."""
    _, sizes, directions = np.linalg.svd(rows, full_matrices=False)
    kept: Floats = directions[sizes > sizes[0] * 1e-9]
    return kept


def without(values: Floats, directions: Floats) -> Floats:
    """`values` less their part along `directions`, both along the last axis."""
    left: Floats = values - (values @ directions.T) @ directions
    return left


def phi_of(residuals: Floats, days: Counts, directions: Floats) -> float:
    """φ of the noise behind regression residuals, from pairs of adjacent days, 0 … 0.95.

    Residuals of a regression look less dependent than their noise. The correction is by moments: φ is the one
    whose noise would, in expectation, leave residuals with the observed lag-1 correlation after the very same
    regression (`directions`: its basis). Without adjacent days φ is 0.
    """
    adjacent = np.flatnonzero(np.diff(days) == 1)
    square = float(residuals @ residuals)
    if not len(adjacent) or square == 0.0:
        return 0.0
    n, pairs = len(days), len(adjacent)
    seen = float(residuals[adjacent] @ residuals[adjacent + 1]) / square * n / pairs
    expected = expected_ratio(_GRID, days, directions) * n / pairs
    # The expectation rises with φ, but for rounding.
    return float(np.interp(seen, np.maximum.accumulate(expected), _GRID))


def expected_ratio(phis: Floats, days: Counts, directions: Floats) -> Floats:
    """For each φ, E[Σ e_t e_{t+1}] / E[Σ e_t²] of residuals e = (I − QQ')ε, Q = `directions`', ε with covariance
    Σ(φ): the traces of MAMΣ and MΣ with M = I − QQ' and A the halved neighbour matrix."""
    adjacent = np.flatnonzero(np.diff(days) == 1)
    k, n = directions.shape
    both = np.zeros((n, 2 * k))  # the basis, and beside it the same moved by the neighbour matrix
    both[:, :k] = directions.T
    both[adjacent, k:] += both[adjacent + 1, :k] / 2
    both[adjacent + 1, k:] += both[adjacent, :k] / 2
    plain = both.T @ both
    behind = _with_all_before(both, days, phis)
    whole = behind + behind.transpose(0, 2, 1) - plain  # products with Σ between
    inner, outer = whole[:, :k, :k], plain[:k, k:]
    top = len(adjacent) * phis - 2 * np.einsum("fkk->f", whole[:, k:, :k]) + np.einsum("kj,fkj->f", outer, inner)
    ratio: Floats = top / (n - np.einsum("fkk->f", inner))
    return ratio


def _with_all_before(columns: Floats, days: Counts, phis: Floats) -> Floats:
    """For each φ the sums over days t ≥ s of column a on day t, times column b on day s, times φ^(t − s): shape
    φ × a × b. One pass over the days, some of them at a time."""
    n, wide = columns.shape
    weight = np.zeros((n, len(phis), 1))
    weight[1:, :, 0] = phis ** np.diff(days)[:, None].astype(np.float64)
    found = np.zeros((wide, len(phis) * wide))
    before = np.zeros((len(phis), wide))
    for begin in range(0, n, BLOCK):
        here = columns[begin : begin + BLOCK]
        sums = np.empty((len(here), len(phis), wide))
        for place, values in enumerate(here):
            np.multiply(before, weight[begin + place], out=sums[place])
            sums[place] += values
            before = sums[place]
        found += here.T @ sums.reshape(len(here), -1)
    return found.reshape(wide, len(phis), wide).transpose(1, 0, 2)
