"""Days as they are: readiness, effort, minutes, age (rules 8, 9 and 14)."""

import pytest
from asked import FIVE, all_five, ask, asked_week_by_week, bound, codes, given, obey, two_weeks

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind
from upswing.planner.minutes import fit
from upswing.planner.readiness import Day, day_of_readiness, of_answers, reduced


@pytest.mark.parametrize(
    ("readiness", "day"),
    [
        (None, Day.AS_PLANNED),
        (5, Day.AS_PLANNED),
        (3.5, Day.AS_PLANNED),
        (3.4, Day.REPEAT),
        (2.5, Day.REPEAT),
        (2.4, Day.LESS),
        (1.5, Day.LESS),
        (1.4, Day.FIVE_MINUTES),
        (1, Day.FIVE_MINUTES),
    ],
)
def test_readiness_has_four_kinds_of_days(readiness: float | None, day: Day) -> None:
    assert day_of_readiness(readiness) is day


def test_soreness_and_stress_count_the_other_way_round() -> None:
    assert of_answers(sleep=5, energy=5, soreness=1, stress=1) == 5
    assert of_answers(sleep=1, energy=1, soreness=5, stress=5) == 1
    assert of_answers(sleep=4, energy=3, soreness=2, stress=3) == 3.5


def test_a_session_is_reduced_and_keeps_one_set() -> None:
    assert [reduced(sets, Day.LESS) for sets in range(7)] == [0, 1, 1, 2, 3, 3, 4]
    assert [reduced(sets, Day.FIVE_MINUTES) for sets in range(7)] == [0, 1, 1, 2, 2, 2, 2]
    assert [reduced(sets, Day.REPEAT) for sets in range(7)] == list(range(7))


def test_a_middling_day_repeats_the_last_session() -> None:
    plan = ask(two_weeks(), 14, readiness=3)
    assert (plan.sets, plan.effort_aim) == (4, 4)
    assert all(item.rise is None and item.target == 8 for item in plan.items)
    assert "readiness-repeat" in codes(plan)


def test_a_very_low_day_counts_in_full() -> None:
    lived = obey([], asked_week_by_week(2))
    low = obey(lived, (14,), readiness=1)
    assert low[-1].sets == 2
    assert ask(low, 21).week == 4


def test_two_sessions_above_the_cap_take_a_set_away() -> None:
    hard = [all_five(0), all_five(3), all_five(7, effort=6), all_five(10, effort=6)]
    plan = ask(hard, 14)
    assert (plan.sets, bound(plan)) == (3, "effort")
    assert all(item.rise is None for item in plan.items)
    assert "effort-high" in codes(plan)


@pytest.mark.parametrize("efforts", [(5, 6), (6, 5), (6, None), (5, 5)])
def test_one_hard_session_takes_nothing_away(efforts: tuple[int, int | None]) -> None:
    history = [all_five(0), all_five(3), all_five(7, effort=efforts[0]), all_five(10, effort=efforts[1])]
    assert ask(history, 14).sets == 4


def test_from_65_on_the_effort_stays_at_five_and_the_rests_are_long() -> None:
    lived = obey([], asked_week_by_week(9), older_than_65=True)
    plan = ask(lived, 63, older_than_65=True)
    younger = ask(lived, 63)
    assert (plan.effort_aim, younger.effort_aim) == (5, 6)
    assert {item.rest_s for item in plan.items} == {90}
    assert {item.rest_s for item in younger.items} == {60}
    first = ask([], 0, older_than_65=True)
    assert first.minutes <= 20
    assert first.sets == 4


@pytest.mark.parametrize(
    ("minutes", "sets", "takes"),
    [(3, 0, 0), (4, 1, 4), (5, 1, 4), (6, 2, 6), (13, 2, 6), (14, 2, 14), (15, 3, 15)],
)
def test_few_minutes_hold_few_sets(minutes: int, sets: int, takes: int) -> None:
    plan = ask(two_weeks(), 14, minutes=minutes, readiness=3)
    assert (plan.sets, plan.minutes) == (sets, takes)
    assert plan.kind is (PlanKind.SESSION if sets else PlanKind.RECOVERY)


def test_minutes_are_rounded_up() -> None:
    assert fit([92] * 5, 20, short=False).minutes == 18
    assert fit([90] * 4, 30, short=False).minutes == 16
    assert fit([96, 96, 92, 92], 25, short=False).minutes == 17
    assert fit([92, 92], 25, short=True).minutes == 6


def test_the_patterns_in_excluded_and_pulling_are_left_out() -> None:
    plan = ask([], 0, excluded=frozenset({Pattern.SQUAT, Pattern.PULL}))
    assert set(given(plan)) == {Pattern.HINGE, Pattern.PUSH, Pattern.CORE_FRONT}
    assert codes(plan).count("left-out") == 2


def test_the_hardest_pattern_comes_first_and_the_easiest_last() -> None:
    assert [item.pattern for item in ask([], 0).items] == list(FIVE)
    assert "hard-first" in codes(ask([], 0))
