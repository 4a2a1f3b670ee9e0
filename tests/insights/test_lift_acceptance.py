"""How often the interval around a session's lift holds the truth, and what low beginnings do to it, over thousands of
people of whom the truth is known. The rates found are printed with `-rP`."""

import numpy as np
import pytest
from scenarios import Sessions, begun_low, sessions

from upswing.insights.before_after import Change, change

pytestmark = pytest.mark.slow

PEOPLE = 4000
GAIN = 0.8


def changes(made: list[Sessions], *, phi: float | None = None) -> list[Change]:
    return [change(each.before, each.after, each.controls, phi=phi) for each in made]


def holds(found: list[Change], truth: float) -> float:
    """The share whose interval holds the truth; one that cannot be given (nothing varied) does not."""
    return sum(
        each.interval is not None and each.interval.low <= truth <= each.interval.high for each in found
    ) / len(found)


@pytest.mark.parametrize("count", [8, 12, 20])
def test_the_interval_holds_the_truth_where_sessions_are_independent(count: int) -> None:
    made = [sessions(np.random.default_rng((n, count)), count, gain=GAIN, phi=0.0) for n in range(PEOPLE)]
    plain, ours = (holds(changes(made, phi=phi), GAIN) for phi in (0.0, None))
    print(f"{count} independent sessions: t interval {plain:.3f}, with estimated dependence {ours:.3f}")  # noqa: T201
    assert 0.94 <= plain <= 0.965
    assert 0.94 <= ours <= 0.98


@pytest.mark.parametrize(("phi", "least"), [(0.3, 0.92), (0.5, 0.88)])
@pytest.mark.parametrize("count", [8, 12, 20])
def test_where_good_and_bad_sessions_come_in_stretches_it_loses_little(
    count: int, phi: float, least: float
) -> None:
    made = [sessions(np.random.default_rng((n, count)), count, gain=GAIN, phi=phi) for n in range(PEOPLE)]
    plain, ours = (holds(changes(made, phi=given), GAIN) for given in (0.0, None))
    print(f"{count} sessions with φ {phi}: t interval {plain:.3f}, with estimated dependence {ours:.3f}")  # noqa: T201
    assert ours >= least
    assert ours >= plain + 0.04


@pytest.mark.parametrize("gain", [0.0, GAIN])
@pytest.mark.parametrize(("count", "controls"), [(12, 10), (12, 20), (20, 40)])
def test_what_low_beginnings_add_is_taken_away(count: int, controls: int, gain: float) -> None:
    seeds = [np.random.default_rng((n, count, controls)) for n in range(PEOPLE)]
    found = changes([begun_low(chance, count, gain=gain, controls=controls) for chance in seeds])
    raw = np.mean([each.mean for each in found if each.mean is not None])
    adjusted = [each.adjusted for each in found if each.adjusted is not None]
    mean = np.mean([each.mean for each in adjusted])
    held = np.mean([each.low <= gain <= each.high for each in adjusted])
    above = np.mean([each.low > 0 for each in adjusted])
    raw_above = np.mean([each.interval is not None and each.interval.low > 0 for each in found])
    print(  # noqa: T201
        f"{count} sessions begun low, {controls} pairs, gain {gain}: mean {raw:.2f} → {mean:.2f}, interval holds the"
        f" truth {held:.3f}; above nought {raw_above:.3f} → {above:.3f}"
    )
    assert len(adjusted) == PEOPLE
    assert raw - gain > 0.6
    assert abs(mean - gain) < 0.1
    assert 0.93 <= held <= 0.98
    assert gain or above <= 0.03
