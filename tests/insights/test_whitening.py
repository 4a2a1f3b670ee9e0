"""Noise that remembers yesterday: the fast forms against the plain matrices they stand for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenarios import wandering

from upswing.insights.whiten import (
    basis,
    expected_ratio,
    phi_of,
    precision,
    whiten,
    whiten_back,
    without,
)

observed = st.lists(st.integers(0, 60), min_size=12, max_size=40, unique=True).map(
    lambda days: np.array(sorted(days))
)
phis = st.floats(0, 0.94)


def sigma(days: np.ndarray, phi: float) -> np.ndarray:
    matrix: np.ndarray = phi ** np.abs(days[:, None] - days[None, :]).astype(float)
    return matrix


@given(observed, phis)
def test_whitening_is_the_inverse_cholesky_factor_also_across_gaps(days: np.ndarray, phi: float) -> None:
    values = np.random.default_rng(1).normal(size=(3, len(days)))
    plain = np.linalg.solve(np.linalg.cholesky(sigma(days, phi)), values.T).T
    np.testing.assert_allclose(whiten(values, days, phi), plain, atol=1e-8)


@given(observed, phis)
def test_what_residuals_are_expected_to_show_agrees_with_the_traces(days: np.ndarray, phi: float) -> None:
    directions = basis(np.vstack([np.ones(len(days)), days.astype(float), days % 7 == 0]))
    adjacent = np.flatnonzero(np.diff(days) == 1)
    m = np.eye(len(days)) - directions.T @ directions
    a = np.zeros((len(days), len(days)))
    a[adjacent, adjacent + 1] = a[adjacent + 1, adjacent] = 0.5
    s = sigma(days, phi)
    plain = np.trace(m @ a @ m @ s) / np.trace(m @ s)
    assert expected_ratio(np.array([0.1, phi]), days, directions)[1] == pytest.approx(plain, abs=1e-9)


@pytest.mark.parametrize("true", [0.0, 0.3, 0.7])
def test_phi_is_found_without_bias_from_twelve_weeks(true: float) -> None:
    days = np.arange(84)
    directions = basis(np.vstack([np.ones(84), np.linspace(-1, 1, 84), *(days % 7 == d for d in range(1, 7))]))
    found = []
    for seed in range(300):
        noise = wandering(np.random.default_rng(seed), 84, true)
        found.append(phi_of(without(noise, directions), days, directions))
    # Below nought it is clipped, so at nought the mean lies a little above.
    assert np.mean(found) == pytest.approx(true, abs=0.06)


def test_without_neighbouring_days_there_is_no_phi_to_find() -> None:
    days = np.arange(0, 60, 2)
    assert phi_of(np.ones(30), days, basis(np.ones((1, 30)))) == 0


def test_a_basis_leaves_out_what_says_the_same_twice() -> None:
    rows = np.vstack([np.ones(9), 2 * np.ones(9), np.arange(9.0)])
    assert len(basis(rows)) == 2


@given(observed, phis)
def test_the_way_back_is_the_transpose_and_the_precision_the_inverse(days: np.ndarray, phi: float) -> None:
    values = np.random.default_rng(3).normal(size=(2, len(days)))
    np.testing.assert_allclose(
        whiten(values[0], days, phi) @ values[1], values[0] @ whiten_back(values[1], days, phi), atol=1e-8
    )
    diagonal, beside = precision(days, phi)
    inverse = np.diag(diagonal) + np.diag(beside, 1) + np.diag(beside, -1)
    np.testing.assert_allclose(inverse @ sigma(days, phi), np.eye(len(days)), atol=1e-8)
