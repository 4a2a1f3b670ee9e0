"""Does a session lift me: the rules by which an average may be said."""

from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upswing.insights.before_after import Stage, change, g_average
from upswing.insights.dependence import effective_n, phi_of_sessions
from upswing.insights.regression import ControlPair

BEFORE = [4, 3, 5, 4, 2, 6, 3, 5, 4, 3, 5, 4]
AFTER = [6, 5, 5, 6, 4, 6, 5, 6, 6, 4, 7, 5]

moods = st.integers(-5, 5)
pairs = st.lists(st.tuples(moods, moods), max_size=60)


def test_the_worked_example_comes_out_to_the_last_digit() -> None:
    found = change(BEFORE, AFTER, phi=0)
    assert (found.n, found.stage) == (12, Stage.MEAN)
    assert found.mean == pytest.approx(1.4167, abs=5e-5)
    assert found.sd == pytest.approx(0.7930, abs=5e-5)
    assert found.g_av == pytest.approx(1.2993, abs=5e-5)
    assert found.interval is not None
    assert found.interval.low == pytest.approx(0.9128, abs=5e-5)
    assert found.interval.high == pytest.approx(1.9205, abs=5e-5)


def test_fewer_than_eight_sessions_are_dots_without_an_average() -> None:
    for n in range(8):
        found = change(BEFORE[:n], AFTER[:n])
        assert found.stage is (Stage.DOTS if n else Stage.EMPTY)
        assert (found.mean, found.interval, found.g_av, found.adjusted) == (None, None, None, None)
        assert found.sessions_missing == 8 - n
        assert len(found.differences) == n


def test_eight_are_enough_for_a_mean_and_twenty_for_a_firm_one() -> None:
    stages = [change((BEFORE * 2)[:n], (AFTER * 2)[:n]).stage for n in (8, 19, 20)]
    assert stages == [Stage.MEAN, Stage.MEAN, Stage.FIRM]


@given(pairs)
def test_the_interval_holds_the_mean_in_its_middle(of: list[tuple[int, int]]) -> None:
    found = change([b for b, _ in of], [a for _, a in of])
    if found.interval is None or found.mean is None:
        return
    assert found.interval.low < found.mean < found.interval.high
    assert found.mean - found.interval.low == pytest.approx(found.interval.high - found.mean)


@given(pairs)
def test_mirrored_moods_mirror_the_answer(of: list[tuple[int, int]]) -> None:
    there = change([b for b, _ in of], [a for _, a in of])
    mirrored = change([-b for b, _ in of], [-a for _, a in of])
    assert there.stage is mirrored.stage
    if there.mean is not None and mirrored.mean is not None:
        assert there.mean == pytest.approx(-mirrored.mean)
    if there.interval is not None and mirrored.interval is not None:
        assert there.interval.low == pytest.approx(-mirrored.interval.high)


@given(pairs, st.integers(-3, 3))
def test_a_person_who_rates_everything_higher_gets_the_same_answer(of: list[tuple[int, int]], by: int) -> None:
    there = change([b for b, _ in of], [a for _, a in of])
    shifted = change([b + by for b, _ in of], [a + by for _, a in of])
    assert there.mean == shifted.mean or there.mean == pytest.approx(shifted.mean)
    assert there.interval == shifted.interval


@given(st.lists(st.floats(-4, 4), max_size=80))
def test_dependence_is_never_believed_above_six_tenths_nor_below_nought(residuals: list[float]) -> None:
    assert 0 <= phi_of_sessions(residuals) <= 0.6


@given(st.integers(1, 500), st.floats(0, 0.6))
def test_dependent_sessions_are_worth_fewer_but_at_least_three(n: int, phi: float) -> None:
    assert 3 <= effective_n(n, phi) <= max(3, n)


def test_sessions_that_resemble_their_neighbours_widen_the_interval() -> None:
    before = [0] * 24
    waves = [0, 1, 2, 3, 3, 2, 1, 0] * 3
    mixed = [0, 3, 1, 2, 3, 0, 2, 1] * 3
    calm, restless = change(before, waves), change(before, mixed)
    assert calm.mean == restless.mean
    assert calm.phi == 0.6
    assert restless.phi == 0
    assert calm.n_eff == 24 * 0.4 / 1.6
    assert calm.interval is not None
    assert restless.interval is not None
    assert calm.interval.high - calm.interval.low > 1.9 * (restless.interval.high - restless.interval.low)


def test_the_same_step_every_time_has_no_width_to_show() -> None:
    found = change([0, 1, 2, 0, 1, 2, 0, 1], [1, 2, 3, 1, 2, 3, 1, 2])
    assert found.mean == 1
    assert found.interval is None


def test_where_nothing_varies_there_is_no_relative_size() -> None:
    assert g_average([2] * 8, [3] * 8) is None
    assert change([2] * 8, [3] * 8).g_av is None


def test_g_av_is_not_the_size_by_the_spread_of_the_differences() -> None:
    found = change(BEFORE, AFTER)
    assert found.mean is not None
    assert found.g_av is not None
    assert found.g_av < found.mean / stdev(found.differences)


def test_nine_control_pairs_are_too_few_to_adjust() -> None:
    controls = [ControlPair(x, x) for x in range(9)]
    assert change(BEFORE, AFTER, controls).adjusted is None
    assert change(BEFORE, AFTER, controls).controls == 9


def test_control_pairs_that_stay_as_they_are_leave_the_mean_alone() -> None:
    controls = [ControlPair(x, x) for x in range(-5, 6)]
    found = change(BEFORE, AFTER, controls)
    assert found.adjusted is not None
    assert found.adjusted.mean == pytest.approx(found.mean)
    assert found.adjusted.reliability == 1


def test_a_gain_that_low_moments_have_by_themselves_is_taken_away() -> None:
    """Values drift halfway back to 4 within the hour; sessions begun at 0 and gaining 2 have gained nothing."""
    controls = [ControlPair(x, 4 + (x - 4) / 2 + (0.3 if x % 2 else -0.3)) for x in range(-1, 9)] * 2
    before = [0.0] * 5 + [-1.0, 1.0] * 5
    after = [b + 2.0 + (0.5 if place % 2 else -0.5) for place, b in enumerate(before)]
    found = change(before, after, controls)
    assert found.mean is not None
    assert found.mean > 1.8
    assert found.interval is not None
    assert found.interval.spares_zero
    assert found.adjusted is not None
    assert abs(found.adjusted.mean) < 0.3
    assert found.adjusted.low < 0 < found.adjusted.high
    assert found.adjusted.high - found.adjusted.low > found.interval.high - found.interval.low


def test_control_pairs_that_all_begin_alike_cannot_adjust() -> None:
    assert change(BEFORE, AFTER, [ControlPair(2, 3)] * 20).adjusted is None


def test_every_session_needs_both_sides() -> None:
    with pytest.raises(ValueError, match="one value before and one after"):
        change([1, 2], [1])
