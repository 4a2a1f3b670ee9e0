"""Are active days better days? The rules around the answer."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenarios import Person, lifted, mood_first, no_link, with_gaps

from lives import FIRST, Life
from upswing.insights.active_days import _base, examine, holm, verdict_of
from upswing.insights.active_question import ask
from upswing.insights.active_verdict import ALPHA, EARLY_ALPHA, ActiveDays, Link, Look, Verdict, Why, look_at
from upswing.insights.before_after import Interval
from upswing.insights.daily import day_series

LOOK = Look(84, ALPHA)
seeds = st.integers(0, 10_000)


def of(made: Person, look: Look | None = LOOK, weekday: int = 0) -> ActiveDays:
    return examine(made.mood, made.minutes, weekday, look)


def better_by(by: float, *, seed: int = 3, days: int = 84, lag: int = 0) -> Person:
    return lifted(np.random.default_rng(seed), days, by=by, lag=lag)


def reasons(answer: ActiveDays) -> set[Why]:
    return {refusal.why for refusal in answer.refusals}


def same_numbers(one: ActiveDays, other: ActiveDays, *, sign: int = 1) -> None:
    assert reasons(one) == reasons(other)
    for here, there in ((one.same_day, other.same_day), (one.next_day, other.next_day)):
        assert (here is None) == (there is None)
        if here is not None and there is not None:
            assert here.effect == pytest.approx(sign * there.effect, abs=1e-8)
            assert here.p == there.p
    assert one.reverse_p == other.reverse_p


def test_a_strong_link_is_found_and_sized() -> None:
    answer = of(better_by(1.5))
    assert answer.verdict is Verdict.SAME_DAY_UP
    assert answer.same_day is not None
    assert answer.same_day.wide.low < 1.5 < answer.same_day.wide.high
    assert answer.same_day.wide.low < answer.same_day.narrow.low


def test_the_day_after_is_told_from_the_same_day() -> None:
    answer = of(better_by(1.8, days=168, lag=1), Look(168, ALPHA))
    assert answer.verdict is Verdict.NEXT_DAY_UP
    assert answer.same_day is not None
    assert not answer.same_day.found


def test_mood_that_comes_first_is_seen_as_that() -> None:
    assert of(mood_first(np.random.default_rng(5), 112), Look(112, ALPHA)).verdict is Verdict.MOOD_FIRST


@pytest.mark.parametrize("sign", [1, -1])
def test_after_which_moods_more_is_done_is_told_apart(sign: int) -> None:
    """Some move more after good days, others after bad ones."""
    made = mood_first(np.random.default_rng(5), 112)
    answer = of(Person(sign * made.mood, made.minutes), Look(112, ALPHA))
    assert answer.verdict is Verdict.MOOD_FIRST
    assert answer.reverse_r is not None
    assert answer.reverse_r * sign > 0.2


@given(seeds)
def test_negated_moods_turn_up_into_down(seed: int) -> None:
    made = better_by(1.3, seed=seed)
    up, down = of(made), of(Person(-made.mood, made.minutes))
    same_numbers(up, down, sign=-1)
    turned = {Verdict.SAME_DAY_UP: Verdict.SAME_DAY_DOWN, Verdict.NEXT_DAY_UP: Verdict.NEXT_DAY_DOWN}
    turned |= {low: high for high, low in turned.items()}
    assert down.verdict is (turned.get(up.verdict, up.verdict) if up.verdict else None)


@given(seeds, st.integers(-8, 8))
def test_a_person_who_rates_everything_higher_gets_the_same_answer(seed: int, halves: int) -> None:
    made = no_link(np.random.default_rng(seed), 84)
    same_numbers(of(made), of(Person(made.mood + halves / 2, made.minutes)))


@given(seeds, st.integers(1, 6))
def test_the_weekday_on_which_it_all_begins_changes_nothing(seed: int, weekday: int) -> None:
    made = better_by(0.8, seed=seed)
    same_numbers(of(made), of(made, weekday=weekday))


@given(seeds, st.floats(1, 200))
def test_how_many_minutes_an_active_day_has_does_not_matter_here(seed: int, minutes: float) -> None:
    made = better_by(0.8, seed=seed)
    same_numbers(of(made), of(replace(made, minutes=np.where(made.minutes > 0, minutes, 0.0))))


@given(seeds)
def test_p_values_are_shares_of_the_shifts(seed: int) -> None:
    answer = of(no_link(np.random.default_rng(seed), 84))
    if answer.same_day is not None and answer.next_day is not None and answer.reverse_p is not None:
        for p in (answer.same_day.p, answer.next_day.p, answer.reverse_p):
            assert 1 / 84 <= p <= 1
            assert p * 84 == pytest.approx(round(p * 84))


def test_the_difference_is_that_of_generalised_least_squares() -> None:
    made = with_gaps(np.random.default_rng(9), better_by(1.0), 0.25)
    answer = of(made)
    assert answer.phi is not None
    assert answer.same_day is not None
    days = np.flatnonzero(np.isfinite(made.mood))
    days = days[days >= 1]
    active = (made.minutes > 0).astype(float)
    design = np.vstack([_base(84, 0)[:, days], active[days], active[days - 1]]).T
    weight = np.linalg.inv(answer.phi ** np.abs(days[:, None] - days[None, :]))
    plain = np.linalg.solve(design.T @ weight @ design, design.T @ weight @ made.mood[days])
    assert answer.same_day.effect == pytest.approx(plain[-2], abs=1e-8)


def test_every_refusal_says_what_is_there_and_what_is_needed() -> None:
    few = of(Person(np.full(9, 1.0), np.zeros(9)))
    assert reasons(few) == {Why.FEW_MOOD_DAYS, Why.FEW_MOODS, Why.FEW_ACTIVE_DAYS, Why.FEW_REST_DAYS, Why.FEW_DAYS}
    assert {(r.why, r.have, r.need) for r in few.refusals} >= {
        (Why.FEW_MOOD_DAYS, 9, 14),
        (Why.FEW_ACTIVE_DAYS, 0, 10),
    }
    assert few.verdict is None


def test_monday_wednesday_friday_cannot_be_told_from_the_week() -> None:
    made = better_by(1.0)
    locked = Person(made.mood, np.where(np.isin(np.arange(84) % 7, (0, 2, 4)), 20.0, 0.0))
    assert reasons(of(locked)) == {Why.WEEKDAYS}


def test_two_skipped_fridays_do_not_unlock_the_week() -> None:
    made = better_by(1.0)
    minutes = np.where(np.isin(np.arange(84) % 7, (0, 2, 4)), 20.0, 0.0)
    minutes[[4, 39]] = 0
    assert reasons(of(Person(made.mood, minutes))) == {Why.WEEKDAYS}


def test_too_many_days_without_a_mood_are_described_and_not_judged() -> None:
    made = with_gaps(np.random.default_rng(1), better_by(1.0), 0.5)
    answer = of(made)
    assert reasons(answer) == {Why.SPARSE}
    assert answer.described.mean_active is not None


def test_mood_that_wanders_too_slowly_is_refused() -> None:
    chance = np.random.default_rng(0)
    walk = np.cumsum(chance.choice([-0.5, 0.5], 84) * 0.6)
    answer = of(Person(walk, np.where(chance.random(84) < 0.5, 20.0, 0.0)))
    assert reasons(answer) == {Why.DRIFTING}
    assert answer.verdict is None


def test_means_are_those_of_the_days_with_a_mood() -> None:
    mood = np.array([1.0, np.nan, 3.0, 5.0])
    told = examine(mood, np.array([10.0, 10.0, 0.0, 0.0]), 0, None).described
    assert (told.days, told.mood_days, told.active_days, told.rest_days) == (4, 3, 1, 2)
    assert (told.mean_active, told.mean_rest) == (1.0, 4.0)


def test_a_shared_drift_is_flagged() -> None:
    time = np.linspace(-1, 1, 84)
    chance = np.random.default_rng(4)
    made = Person(
        np.rint(3 * time + chance.normal(size=84)), np.where(chance.random(84) < 0.5 + 0.4 * time, 20.0, 0.0)
    )
    assert of(made).both_drift
    assert not of(better_by(1.0)).both_drift


def test_work_can_be_stopped() -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def report(_: float) -> None:
        raise Stopped

    made = better_by(1.0)
    with pytest.raises(Stopped):
        examine(made.mood, made.minutes, 0, LOOK, report)


def test_the_same_days_give_the_same_answer_every_time() -> None:
    made = better_by(0.3, days=2016)
    look = Look(2016, ALPHA)
    assert of(made, look) == of(made, look)


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        (0.01, 0.02, (True, True)),
        (0.02, 0.01, (True, True)),
        (0.02, 0.02, (False, False)),
        (0.01, 0.2, (True, False)),
        (0.2, 0.01, (False, True)),
    ],
)
def test_holms_correction(first: float, second: float, stands: tuple[bool, bool]) -> None:
    assert holm(first, second, 0.0245) == stands


def link(effect: float, *, found: bool, half: float = 0.3) -> Link:
    around = Interval(effect - half, effect + half)
    return Link(0, effect, around, around, 0.01 if found else 0.5, found)


@pytest.mark.parametrize(
    ("same", "following", "reverse_p", "verdict"),
    [
        (link(1, found=True), link(0, found=False), 0.5, Verdict.SAME_DAY_UP),
        (link(-1, found=True), link(1, found=True), 0.5, Verdict.SAME_DAY_DOWN),
        (link(0, found=False), link(1, found=True), 0.5, Verdict.NEXT_DAY_UP),
        (link(0, found=False), link(-1, found=True), 0.5, Verdict.NEXT_DAY_DOWN),
        (link(1, found=True), link(0, found=False), 0.025, Verdict.GOES_TOGETHER),
        (link(0, found=False), link(0, found=False), 0.025, Verdict.MOOD_FIRST),
        (link(0.1, found=False), link(-0.1, found=False), 0.5, Verdict.NO_WORTHWHILE_LINK),
        (link(0.3, found=False), link(0, found=False), 0.5, Verdict.NOT_CLEAR_YET),
        (link(0, found=False), link(0, found=False, half=0.6), 0.5, Verdict.NOT_CLEAR_YET),
    ],
)
def test_the_verdict_follows_from_both_parts_and_the_reverse(
    same: Link, following: Link, reverse_p: float, verdict: Verdict
) -> None:
    assert verdict_of(same, following, reverse_p) is verdict


def person_of(days: int, *, moods: int = 5, told: int | None = None, active: int | None = None) -> Person:
    """So many different moods on the first `told` days; `active` of these days are active, without a pattern."""
    chance = np.random.default_rng(days)
    told = days if told is None else told
    mood = np.where(np.arange(days) < told, np.arange(days) % moods, np.nan)
    minutes = np.zeros(days)
    minutes[chance.permutation(told)[: told // 2 if active is None else active]] = 20.0
    return Person(mood, minutes)


@pytest.mark.parametrize(
    ("made", "why", "stands"),
    [
        (person_of(50, told=13), Why.FEW_MOOD_DAYS, True),
        (person_of(50, told=14), Why.FEW_MOOD_DAYS, False),
        (person_of(84, moods=2), Why.FEW_MOODS, True),
        (person_of(84, moods=3), Why.FEW_MOODS, False),
        (person_of(84, active=9), Why.FEW_ACTIVE_DAYS, True),
        (person_of(84, active=10), Why.FEW_ACTIVE_DAYS, False),
        (person_of(84, active=75), Why.FEW_REST_DAYS, True),
        (person_of(84, active=74), Why.FEW_REST_DAYS, False),
        (person_of(41), Why.FEW_DAYS, True),
        (person_of(42), Why.FEW_DAYS, False),
        (person_of(100, told=59), Why.SPARSE, True),
        (person_of(100, told=60), Why.SPARSE, False),
    ],
)
def test_each_refusal_has_its_exact_boundary(made: Person, why: Why, *, stands: bool) -> None:
    answer = of(made, Look(len(made.mood), ALPHA))
    assert (why in reasons(answer)) is stands
    assert bool(answer.refusals) is (answer.verdict is None)


@pytest.mark.parametrize(
    ("days", "look"),
    [
        (41, None),
        (42, Look(42, EARLY_ALPHA, early=True)),
        (83, Look(42, EARLY_ALPHA, early=True)),
        (84, Look(84, ALPHA)),
        (167, Look(84, ALPHA)),
        (168, Look(168, ALPHA)),
        (3650, Look(3612, ALPHA)),
    ],
)
def test_looks_are_fixed(days: int, look: Look | None) -> None:
    assert look_at(days) == look


def test_every_look_names_the_next() -> None:
    for days in range(42, 800):
        look = look_at(days)
        assert look is not None
        assert look.days <= days < look.next_after
        assert look_at(look.next_after) != look


def recorded(made: Person, chance: Random | None = None) -> Life:
    life = Life()
    for day, (mood, minutes) in enumerate(zip(made.mood.tolist(), made.minutes.tolist(), strict=True)):
        if mood == mood:
            low = int(np.floor(mood))
            life.says(day, low, hour=9)
            life.says(day, round(2 * mood - low), hour=20)
        if minutes:
            life.moves(day, minutes)
    if chance is not None:
        chance.shuffle(life.check_ins)
        chance.shuffle(life.sessions)
    return life


def asked(life: Life, day: int) -> ActiveDays:
    return ask(day_series(life.check_ins, life.sessions), FIRST.toordinal() + day)


def test_the_record_gives_the_answer_of_its_days_in_any_order() -> None:
    made = with_gaps(np.random.default_rng(2), better_by(1.4), 0.1)
    made.mood[0] = 1.0
    direct = of(made)
    for chance in (None, Random(1), Random(2)):
        assert asked(recorded(made, chance), 83) == direct


def test_an_answer_stands_until_the_next_look() -> None:
    made = better_by(1.4, days=167)
    life = recorded(made)
    first = asked(life, 83)
    assert first.look == LOOK
    assert asked(life, 120) == first
    assert asked(life, 166) == first
    assert asked(life, 167).look == Look(168, ALPHA)


def test_days_count_from_the_first_mood_and_not_from_the_first_session() -> None:
    made = better_by(1.0, days=50)
    life = Life()
    life.moves(0)
    for day, mood in enumerate(made.mood.tolist()):
        life.says(day + 30, round(mood))
    assert asked(life, 30 + 40).look is None
    assert asked(life, 30 + 41).look == Look(42, EARLY_ALPHA, early=True)


def test_with_no_mood_at_all_nothing_is_claimed() -> None:
    life = Life()
    life.moves(0)
    answer = asked(life, 400)
    assert answer.verdict is None
    assert Why.FEW_MOOD_DAYS in reasons(answer)
