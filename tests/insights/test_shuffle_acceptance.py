"""How often Shuffle my days errs, and how often it finds what is there, over people of whom the truth is known. The rates
found are printed with `-rP`."""

import numpy as np
import pytest
from scenarios import Shuffler, shuffler

from upswing.insights.shuffled import Outcome, Shuffled, judge

pytestmark = pytest.mark.slow

PEOPLE, YEARS, WEEKS = 1000, 500, 12
ELSEWHERE = 1 / 7
"""Of the days that were not drawn, those with activity."""


def people(
    many: int, *, gain: float, kept: float, weeks: int = WEEKS, self_chosen: bool = False
) -> list[Shuffler]:
    return [
        shuffler(np.random.default_rng((n, weeks)), weeks, gain=gain, kept=kept, self_chosen=self_chosen)
        for n in range(many)
    ]


def judged(made: list[Shuffler]) -> list[Shuffled]:
    return [judge(each.series, each.weeks, each.today) for each in made]


def holds(found: list[Shuffled], truth: float) -> float:
    told = [each.interval for each in found if each.interval is not None]
    return sum(each.low <= truth <= each.high for each in told) / len(told)


def test_who_moves_on_good_days_is_not_told_that_the_plan_made_a_difference() -> None:
    made = people(PEOPLE, gain=0.0, kept=0.8, self_chosen=True)
    found = judged(made)
    naive = float(np.mean([each.naive for each in made]))
    claimed = sum(each.outcome in (Outcome.HIGHER, Outcome.LOWER) for each in found) / len(found)
    covered = holds(found, 0.0)
    print(f"self-chosen days: a diary shows {naive:.2f}, claimed {claimed:.3f}, coverage {covered:.3f}")  # noqa: T201
    assert naive >= 0.65
    assert claimed <= 0.045  # two standard errors above the level of a look
    assert 0.93 <= covered <= 0.97


@pytest.mark.parametrize(("kept", "least"), [(1.0, 0.80), (0.8, 0.54)])
def test_a_true_difference_is_found_and_sized_as_drawn(kept: float, least: float) -> None:
    found = judged(people(PEOPLE, gain=0.8, kept=kept))
    higher = sum(each.outcome is Outcome.HIGHER for each in found) / len(found)
    lower = sum(each.outcome is Outcome.LOWER for each in found) / len(found)
    truth = 0.8 * (kept - ELSEWHERE)
    covered = holds(found, truth)
    mean = float(np.mean([each.effect for each in found if each.effect is not None]))
    print(  # noqa: T201
        f"+0.8, {kept:.0%} kept: found {higher:.3f}, mean {mean:.2f} of {truth:.2f}, coverage {covered:.3f}"
    )
    assert higher >= least
    assert lower == 0.0
    assert mean == pytest.approx(truth, abs=0.05)
    assert 0.93 <= covered <= 0.97


def test_a_year_of_four_looks_claims_little_where_there_is_no_difference() -> None:
    claimed = 0
    for made in people(YEARS, gain=0.0, kept=0.8, weeks=4 * WEEKS):
        start = made.today - 7 * 4 * WEEKS
        looks = [
            judge(made.series, made.weeks[:weeks], start + 7 * weeks)
            for weeks in range(WEEKS, 4 * WEEKS + 1, WEEKS)
        ]
        claimed += any(each.outcome in (Outcome.HIGHER, Outcome.LOWER) for each in looks)
    print(f"a year of four looks without a difference: claimed {claimed / YEARS:.3f}")  # noqa: T201
    assert claimed / YEARS <= 0.09
