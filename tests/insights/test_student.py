"""Student's t without scipy, against published tables and exact values."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.insights.student import incomplete_beta, t_cdf, t_of_interval, t_quantile, t_tail


@pytest.mark.parametrize(
    ("p", "df", "quantile"),
    [
        (0.975, 1, math.tan(0.475 * math.pi)),  # Cauchy
        (0.9995, 1, math.tan(0.4995 * math.pi)),
        (0.975, 2, 0.95 * math.sqrt(2 / (1 - 0.95**2))),  # closed form for two degrees
        (0.9, 2, 0.8 * math.sqrt(2 / (1 - 0.8**2))),
        (0.975, 4, 2.7764451051977987),
        (0.975, 7, 2.3646242515927844),
        (0.975, 11, 2.200985160082949),
        (0.95, 30, 1.6972608865939574),
        (0.995, 120, 2.6174211451068246),
        (0.975, 1e6, 1.9599663566),
    ],
)
def test_quantiles_agree_with_known_ones_to_a_millionth(p: float, df: float, quantile: float) -> None:
    assert t_quantile(p, df) == pytest.approx(quantile, abs=1e-6)
    assert t_quantile(1 - p, df) == pytest.approx(-quantile, rel=1e-6)


@given(st.floats(0.001, 0.999), st.floats(1, 500))
def test_quantile_and_distribution_undo_each_other(p: float, df: float) -> None:
    assert t_cdf(t_quantile(p, df), df) == pytest.approx(p, abs=1e-9)


@given(st.floats(-50, 50), st.floats(0.5, 1000))
def test_the_distribution_is_symmetric(t: float, df: float) -> None:
    assert t_cdf(t, df) + t_cdf(-t, df) == pytest.approx(1, abs=1e-12)


@given(st.floats(0.001, 0.999), st.floats(0.1, 50), st.floats(0.1, 50))
def test_the_incomplete_beta_function_mirrors_itself(x: float, a: float, b: float) -> None:
    assert incomplete_beta(x, a, b) + incomplete_beta(1 - x, b, a) == pytest.approx(1, abs=1e-10)


@pytest.mark.parametrize(("x", "b"), [(0.1, 3.0), (0.5, 0.5), (0.9, 7.0)])
def test_with_a_of_one_the_incomplete_beta_function_is_a_power(x: float, b: float) -> None:
    assert incomplete_beta(x, 1, b) == pytest.approx(1 - (1 - x) ** b, abs=1e-12)


def test_a_wider_interval_reaches_farther() -> None:
    assert t_of_interval(0.90, 12) < t_of_interval(0.95, 12) < t_of_interval(0.99, 12)


@pytest.mark.parametrize("p", [0.0, 1.0, -0.1, 1.1])
def test_there_is_no_quantile_at_the_very_ends(p: float) -> None:
    with pytest.raises(ValueError, match="0 < p < 1"):
        t_quantile(p, 5)


def test_degrees_of_freedom_lie_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        t_tail(1.0, 0)


def test_nothing_lies_beyond_infinity() -> None:
    assert t_tail(math.inf, 3) == 0
    assert t_quantile(0.5, 3) == 0
