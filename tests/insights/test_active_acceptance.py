"""How often the question about active days errs, over a thousand people each of whom the truth is known.

The rates found are printed with `-rP`.
"""

from collections.abc import Callable

import numpy as np
import pytest
from scenarios import Person, lifted, mood_first, no_link, shared_trend, weekend, with_gaps

from upswing.insights.active_days import examine, holm
from upswing.insights.active_verdict import ALPHA, EARLY_ALPHA, ActiveDays, Look, Verdict

pytestmark = pytest.mark.slow

SEEDS = 1000
Makes = Callable[[np.random.Generator, int], Person]


def answers(makes: Makes, days: int, *, missing: float = 0.0) -> list[ActiveDays]:
    found = []
    for seed in range(SEEDS):
        chance = np.random.default_rng((seed, days))
        made = makes(chance, days)
        if missing:
            made = with_gaps(chance, made, missing)
        found.append(examine(made.mood, made.minutes, 0, Look(days, ALPHA)))
    return found


def claims_a_link(answer: ActiveDays, alpha: float) -> bool:
    if answer.same_day is None or answer.next_day is None:
        return False
    return any(holm(answer.same_day.p, answer.next_day.p, alpha))


def share_of(verdict: Verdict, found: list[ActiveDays]) -> float:
    return sum(answer.verdict is verdict for answer in found) / len(found)


@pytest.mark.parametrize("makes", [no_link, shared_trend, weekend])
def test_where_there_is_no_link_one_is_seldom_claimed(makes: Makes) -> None:
    found = answers(makes, 84)
    rates = {alpha: sum(claims_a_link(answer, alpha) for answer in found) / SEEDS for alpha in (0.05, ALPHA)}
    print(makes.__name__, rates)  # noqa: T201
    assert rates[0.05] <= 0.07
    assert rates[ALPHA] <= 0.04


def test_when_mood_comes_first_that_is_said_and_no_link_claimed() -> None:
    found = answers(mood_first, 112)
    rates = sum(claims_a_link(answer, ALPHA) for answer in found) / SEEDS, share_of(Verdict.MOOD_FIRST, found)
    print("mood first", rates)  # noqa: T201
    assert rates[0] <= 0.02
    assert rates[1] >= 0.85


@pytest.mark.parametrize(
    ("by", "lag", "days", "least", "verdict"),
    [
        (1.2, 0, 84, 0.92, Verdict.SAME_DAY_UP),
        (1.0, 0, 84, 0.80, Verdict.SAME_DAY_UP),
        (1.3, 1, 120, 0.90, Verdict.NEXT_DAY_UP),
    ],
)
def test_a_true_link_is_found(by: float, lag: int, days: int, least: float, verdict: Verdict) -> None:
    found = answers(lambda chance, n: lifted(chance, n, by=by, lag=lag), days)
    rate = share_of(verdict, found)
    print(f"+{by} after {lag} days", rate)  # noqa: T201
    assert rate >= least


@pytest.mark.parametrize("by", [0.0, 1.0])
def test_intervals_hold_the_truth_with_a_quarter_of_the_days_missing(by: float) -> None:
    found = answers(lambda chance, n: lifted(chance, n, by=by, lag=0), 84, missing=0.25)
    same = [answer.same_day for answer in found if answer.same_day is not None]
    following = [answer.next_day for answer in found if answer.next_day is not None]
    rates = [
        sum(link.wide.low <= truth <= link.wide.high for link in links) / len(links)
        for links, truth in ((same, by), (following, 0.0))
    ]
    print(f"coverage at +{by}", [round(float(rate), 3) for rate in rates], len(same))  # noqa: T201
    assert len(same) > 0.9 * SEEDS
    assert all(0.92 <= rate <= 0.98 for rate in rates)


def test_a_year_of_fixed_looks_claims_little_and_a_year_of_weekly_ones_would_claim_much() -> None:
    """Without a link: at days 84, 168, 252 and 336 at their level, against every week from day 42 on at .05."""
    people = 250
    fixed = weekly = early = 0
    for seed in range(people):
        made = no_link(np.random.default_rng((seed, 336)), 336)

        def look(days: int, alpha: float, made: Person = made) -> bool:
            return claims_a_link(examine(made.mood[:days], made.minutes[:days], 0, Look(days, alpha)), alpha)

        fixed += any(look(days, ALPHA) for days in range(84, 337, 84))
        early += look(42, EARLY_ALPHA)
        weekly += any(look(days, 0.05) for days in range(42, 337, 7))
    rates = fixed / people, early / people, weekly / people
    print("a year of looks: fixed, the early one, weekly", rates)  # noqa: T201
    assert rates[0] <= 0.10
    assert rates[1] <= 0.08
    assert rates[2] > 2 * rates[0]


def test_nine_days_are_refused_all_of_them() -> None:
    assert all(answer.refusals and answer.verdict is None for answer in answers(no_link, 9))


def test_always_monday_wednesday_and_friday_is_refused_all_of_them() -> None:
    def makes(chance: np.random.Generator, days: int) -> Person:
        return Person(no_link(chance, days).mood, np.where(np.isin(np.arange(days) % 7, (0, 2, 4)), 20.0, 0.0))

    assert all(answer.refusals and answer.verdict is None for answer in answers(makes, 84))
