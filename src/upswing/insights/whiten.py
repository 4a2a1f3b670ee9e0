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
    q = directions
    neighbours = np.zeros_like(q)
    neighbours[:, adjacent] += q[:, adjacent + 1] / 2
    neighbours[:, adjacent + 1] += q[:, adjacent] / 2
    spread = times_sigma(q, days, phis)
    inner = np.einsum("kn,fjn->fkj", q, spread)
    outer = q @ neighbours.T
    top = (
        len(adjacent) * phis
        - 2 * np.einsum("kn,fkn->f", neighbours, spread)
        + np.einsum("kj,fkj->f", outer, inner)
    )
    ratio: Floats = top / (len(days) - np.einsum("fkk->f", inner))
    return ratio


def times_sigma(rows: Floats, days: Counts, phis: Floats) -> Floats:
    """For each φ each row times Σ(φ), by one pass forwards and one backwards: shape φ × rows × days."""
    weight = phis[:, None] ** np.diff(days).astype(np.float64)
    columns = np.ascontiguousarray(np.broadcast_to(rows.T[:, None, :], (len(days), len(phis), len(rows))))
    forwards, backwards = columns.copy(), columns.copy()
    for place in range(1, len(days)):
        forwards[place] += weight[:, place - 1, None] * forwards[place - 1]
    for place in range(len(days) - 2, -1, -1):
        backwards[place] += weight[:, place, None] * backwards[place + 1]
    total: Floats = np.moveaxis(forwards + backwards - columns, 0, 2)
    return total
