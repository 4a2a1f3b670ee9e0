"""The week: credit, caps, frequency, the size of a session (rules 3, 5, 6 and 7)."""

import pytest
from asked import (
    FIVE,
    all_five,
    ask,
    asked_week_by_week,
    bound,
    codes,
    exposure,
    obey,
    session,
    two_weeks,
    weeks_of,
)

from upswing.domain.plan import CapName, PlanKind, PlannedSession
from upswing.domain.status import Status
from upswing.planner.budget import chronic_cap, week_budget
from upswing.planner.frequency import sessions_allowed, share_of_week, spike_cap


def caps(plan: PlannedSession) -> dict[CapName, int]:
    return {cap.name: cap.value for cap in plan.caps}


@pytest.mark.parametrize(
    ("credited", "cap"),
    [((), 0), ((10,), 13), ((10, 10), 13), ((11, 12, 13, 7), 13), ((10, 11, 12, 0), 8), ((0, 0, 0, 10), 5)],
)
def test_the_chronic_cap_is_130_percent_of_the_moving_average(credited: tuple[int, ...], cap: int) -> None:
    assert chronic_cap(credited) == cap


def test_an_easy_week_is_three_fifths_of_the_best_and_never_below_five() -> None:
    assert week_budget(6, 5, (10, 11, 12, 13), easy=True, layoff_cap=None) == 7
    assert week_budget(6, 5, (4, 4, 4, 4), easy=True, layoff_cap=None) == 6
    assert week_budget(12, 5, (14, 15, 16, 17), easy=True, layoff_cap=None) == 10


@pytest.mark.parametrize(("best", "budget"), [(0, 10), (9, 10), (10, 11), (19, 20), (20, 22), (27, 29), (29, 30)])
def test_a_week_grows_by_a_tenth_rounded_down(best: int, budget: int) -> None:
    assert week_budget(13, 5, (best,) * 4, easy=False, layoff_cap=None) == budget


def test_overdoing_a_week_earns_nothing() -> None:
    kept = [all_five(day) for day in (0, 3, 7, 10)]
    overdone = [all_five(day, sets=4) for day in (0, 3, 7, 10)]
    assert caps(ask(overdone, 14)) == caps(ask(kept, 14))


def test_a_missed_week_unlocks_nothing() -> None:
    assert ask(two_weeks(), 14).week == 3
    assert ask([all_five(0), all_five(3)], 14).week == 2


def test_a_week_is_seven_days_from_the_first_session() -> None:
    late = [all_five(6), all_five(9), all_five(13)]
    assert ask(late[:2], 12, hour=19).week == 1
    assert ask(late, 13, hour=17).week == 2


def test_the_sixth_earned_week_is_easy_and_nothing_rises_in_it() -> None:
    lived = obey([], asked_week_by_week(5))
    plan = ask(lived, 35)
    assert (plan.week, plan.week_budget, bound(plan)) == (6, 7, "easy-week")
    assert all(item.rise is None for item in plan.items)
    assert "easy-week" in codes(plan)


def test_an_easy_week_can_be_asked_for() -> None:
    lived = obey([], asked_week_by_week(4))
    plan = ask(lived, 28, status=Status.EASY_WEEK)
    assert plan.week_budget == 7
    assert "easy-week-chosen" in codes(plan)
    assert all(item.rise is None for item in plan.items)


def test_an_easy_week_is_offered_when_the_same_work_grows_hard() -> None:
    lived = obey([], asked_week_by_week(3))
    harder = [all_five(day, effort=4) for day in (0, 3)] + [
        all_five(day, effort=effort) for day, effort in ((7, 5), (10, 6))
    ]
    assert "easy-week-offered-effort" in codes(ask(harder, 14))
    assert "easy-week-offered-effort" not in codes(ask(lived, 21))


def test_an_easy_week_is_offered_when_three_of_four_days_were_low() -> None:
    assert "easy-week-offered-readiness" in codes(ask(two_weeks(), 14, recent_readiness=(2, 4, 2.4), readiness=2))
    assert "easy-week-offered-readiness" not in codes(
        ask(two_weeks(), 14, recent_readiness=(2, 2.5, 4), readiness=2)
    )
    assert "easy-week-offered-readiness" not in codes(ask(two_weeks(), 14, recent_readiness=(2, 2, 2, 4, 4)))


@pytest.mark.parametrize(
    ("week", "wish", "in_ramp", "allowed"),
    [(1, 3, False, 2), (2, 7, False, 2), (3, 7, False, 3), (3, 2, False, 2), (9, 3, True, 2), (1, 1, False, 1)],
)
def test_a_week_has_two_sessions_at_first_and_never_more_than_three(
    week: int, wish: int, in_ramp: bool, allowed: int
) -> None:
    assert sessions_allowed(week, wish, in_ramp=in_ramp) == allowed


@pytest.mark.parametrize(
    ("largest", "cap"), [(0, 5), (3, 5), (4, 5), (5, 6), (9, 10), (10, 11), (20, 22), (29, 31)]
)
def test_a_session_is_at_most_a_tenth_larger_than_the_largest_of_thirty_days(largest: int, cap: int) -> None:
    assert spike_cap(largest) == cap


def test_what_is_left_of_the_week_is_shared_and_rounded_up() -> None:
    assert [share_of_week(left, sessions) for left, sessions in ((11, 3), (7, 2), (3, 1), (0, 1), (5, 0))] == [
        4,
        4,
        3,
        0,
        5,
    ]


def test_a_session_of_a_month_ago_no_longer_counts() -> None:
    history = [all_five(0, sets=1), *[session(day, [exposure(FIVE[day % 5])]) for day in (7, 14, 21, 28)]]
    assert caps(ask(history, 30))[CapName.SESSION_SPIKE] == 6
    assert caps(ask(history, 31))[CapName.SESSION_SPIKE] == 5


def test_one_wished_session_a_week_is_bound_by_its_growth() -> None:
    lived = obey([], (0, 7, 14, 21, 28), wish_per_week=1)
    plan = ask(lived, 35, wish_per_week=1)
    assert plan.sessions_allowed == 1
    assert plan.sets <= 6


def test_a_full_week_is_answered_with_recovery() -> None:
    history = [all_five(0, sets=2)]
    plan = ask(history, 3)
    assert plan.kind is PlanKind.RECOVERY
    assert codes(plan) == ["week-is-full"]


def test_a_thin_week_is_guarded_by_the_chronic_load() -> None:
    plan = ask(weeks_of([10, 10, 11, 12]), 36)
    assert (caps(plan)[CapName.TEN_PERCENT], caps(plan)[CapName.CHRONIC], plan.week_budget) == (13, 10, 10)


def test_three_patterns_have_three_patterns_sets() -> None:
    plan = ask([], 0, excluded=frozenset(FIVE[:2]))
    assert caps(plan)[CapName.WEEK_TABLE] == 6
    assert plan.sets == 3


def test_nothing_is_planned_for_the_ill_and_for_those_on_a_break() -> None:
    for status in (Status.ILL, Status.ON_BREAK):
        plan = ask(two_weeks(), 14, status=status)
        assert (plan.kind, codes(plan)) == (PlanKind.RECOVERY, [status.value])
