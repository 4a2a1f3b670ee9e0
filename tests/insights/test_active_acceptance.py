"""How often the question about active days errs, over a thousand people each of whom the truth is known.

The rates found are printed with `-rP`.
"""

from collections.abc import Callable, Iterator
from random import Random

import numpy as np
import pytest
from scenarios import Person, lifted, mood_first, no_link, shared_trend, weekend, with_gaps

from lives import Life
from upswing.insights.active_days import examine, holm
from upswing.insights.active_question import ask
from upswing.insights.active_verdict import ALPHA, EARLY_ALPHA, ActiveDays, Look, Verdict
from upswing.insights.daily import day_series

pytestmark = pytest.mark.slow

SEEDS, YEARS = 1000, 500
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
    """Without a link: at days 84 and 168, then 252 and 336 too, against every week from day 42 on at .05."""
    half = year = early = weekly_half = weekly = 0
    for seed in range(YEARS):
        made = no_link(np.random.default_rng((seed, 336)), 336)

        def look(days: int, alpha: float, made: Person = made) -> bool:
            return claims_a_link(examine(made.mood[:days], made.minutes[:days], 0, Look(days, alpha)), alpha)

        first = [days for days in range(84, 337, 84) if look(days, ALPHA)]
        week = next((days for days in range(42, 337, 7) if look(days, 0.05)), 400)
        half += any(days <= 168 for days in first)
        year += bool(first)
        early += look(42, EARLY_ALPHA)
        weekly_half += week <= 168
        weekly += week <= 336
    rates = [each / YEARS for each in (half, year, early, weekly_half, weekly)]
    print("looks: fixed in half a year, in a year, the early one, weekly half, weekly year", rates)  # noqa: T201
    assert rates[0] <= 0.06
    assert rates[1] <= 0.10
    assert rates[2] <= 0.07
    assert rates[3] > 2 * rates[0]
    assert rates[4] > 2 * rates[1]


def test_nine_days_are_refused_all_of_them() -> None:
    assert all(answer.refusals and answer.verdict is None for answer in answers(no_link, 9))


def test_always_monday_wednesday_and_friday_is_refused_all_of_them() -> None:
    def makes(chance: np.random.Generator, days: int) -> Person:
        return Person(no_link(chance, days).mood, np.where(np.isin(np.arange(days) % 7, (0, 2, 4)), 20.0, 0.0))

    assert all(answer.refusals and answer.verdict is None for answer in answers(makes, 84))


def answered(made: Person, weekday: int = 0) -> ActiveDays:
    return examine(made.mood, made.minutes, weekday, Look(84, ALPHA))


def mixed_people() -> Iterator[Person]:
    """With a link or without one, some with gaps: one for each seed."""
    for seed in range(SEEDS):
        chance = np.random.default_rng((seed, 84))
        made = lifted(chance, 84, by=(0.0, 0.8, 1.5)[seed % 3], lag=seed % 2)
        yield with_gaps(chance, made, 0.25) if seed % 4 == 0 else made


TURNED = {Verdict.SAME_DAY_UP: Verdict.SAME_DAY_DOWN, Verdict.NEXT_DAY_UP: Verdict.NEXT_DAY_DOWN}
TURNED |= {down: up for up, down in TURNED.items()}


def test_negated_moods_turn_up_into_down_for_everybody() -> None:
    found = [(answered(made), answered(Person(-made.mood, made.minutes))) for made in mixed_people()]
    up = sum(one.verdict in (Verdict.SAME_DAY_UP, Verdict.NEXT_DAY_UP) for one, _ in found)
    print(f"negated: {up} of {len(found)} were up")  # noqa: T201
    assert up > 0.2 * SEEDS
    for one, other in found:
        assert other.verdict is (one.verdict and TURNED.get(one.verdict, one.verdict))
        assert effects_of(other) == pytest.approx([-effect for effect in effects_of(one)], abs=1e-8)


def test_a_constant_changes_nothing_for_anybody() -> None:
    for seed, made in enumerate(mixed_people()):
        one, other = answered(made), answered(Person(made.mood + (seed % 13 - 6) / 2, made.minutes))
        assert same(one, other)


def test_the_weekday_it_begins_on_changes_nothing_for_anybody() -> None:
    for seed, made in enumerate(mixed_people()):
        assert same(answered(made), answered(made, weekday=1 + seed % 6))


def test_the_order_in_which_the_record_comes_changes_nothing_for_anybody() -> None:
    answers_given = 0
    for seed, made in enumerate(mixed_people()):
        life = Life()
        for day, (mood, minutes) in enumerate(zip(made.mood, made.minutes, strict=True)):
            if np.isfinite(mood):
                life.says(day, int(np.floor(mood)), hour=9)
                life.says(day, int(np.ceil(mood)), hour=20)
            if minutes:
                life.moves(day, int(minutes))
        record = life.record(83)
        check_ins, sessions = list(record.check_ins), list(record.sessions)
        one = ask(day_series(check_ins, sessions), record.today.toordinal())
        chance = Random(seed)
        chance.shuffle(check_ins)
        chance.shuffle(sessions)
        assert ask(day_series(check_ins, sessions), record.today.toordinal()) == one
        answers_given += one.verdict is not None
    assert answers_given > 0.8 * SEEDS


def effects_of(answer: ActiveDays) -> list[float]:
    return [link.effect for link in (answer.same_day, answer.next_day) if link is not None]


def same(one: ActiveDays, other: ActiveDays) -> bool:
    """The same verdict, refusals and p-values, and the same differences but for rounding."""
    here, there = ([link and link.p for link in (each.same_day, each.next_day)] for each in (one, other))
    alike = (one.verdict, [each.why for each in one.refusals], here) == (
        other.verdict,
        [each.why for each in other.refusals],
        there,
    )
    return alike and effects_of(one) == pytest.approx(effects_of(other), abs=1e-8)
