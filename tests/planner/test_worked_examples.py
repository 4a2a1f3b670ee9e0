"""The worked examples of the plan, each as it stands there."""

from dataclasses import replace

from asked import FIVE, LADDERS, all_five, ask, bound, codes, done, given, two_weeks, weeks_of

from upswing.domain.exercise import Pattern
from upswing.domain.plan import CapName, PlanKind
from upswing.planner.coming import coming_sessions

SQUAT, HINGE, PUSH, ROW, CORE = FIVE


def test_the_first_session_ever_is_one_set_of_eight_of_everything() -> None:
    plan = ask([], 0)
    assert plan.kind is PlanKind.SESSION
    assert given(plan) == dict.fromkeys(FIVE, (1, 1, 8))
    assert (plan.minutes, plan.effort_aim, plan.week) == (18, 3, 1)
    assert bound(plan) == "week-table"
    assert codes(plan).count("first-time") == 5


def test_a_third_ask_in_the_second_week_is_answered_with_recovery() -> None:
    plan = ask(two_weeks(), 12)
    assert plan.kind is PlanKind.RECOVERY
    assert not plan.items
    [reason] = plan.reasons
    assert (reason.code, reason.numbers) == ("enough-this-week", (("done", 2), ("allowed", 2)))


def test_the_third_week_begins_with_its_caps_and_two_rises() -> None:
    plan = ask(two_weeks(), 14)
    caps = {cap.name: cap.value for cap in plan.caps}
    assert plan.week == 3
    assert (caps[CapName.WEEK_TABLE], caps[CapName.TEN_PERCENT], caps[CapName.CHRONIC]) == (15, 11, 13)
    assert (plan.week_budget, plan.sets, plan.minutes) == (11, 4, 17)
    assert given(plan) == {SQUAT: (1, 1, 9), HINGE: (1, 1, 9), PUSH: (1, 1, 8), ROW: (1, 1, 8)}
    assert bound(plan) == "ten-percent"


def test_a_pain_of_seven_rests_its_pattern_and_nothing_else_rises() -> None:
    day_14 = done(ask(two_weeks(), 14))
    hurt = tuple(replace(each, pain=7) if each.pattern is PUSH else each for each in day_14.exposures)
    plan = ask([*two_weeks(), replace(day_14, exposures=hurt)], 18)
    assert PUSH not in given(plan)
    assert [given(plan)[each] for each in (SQUAT, HINGE, ROW)] == [(1, 1, 9), (1, 1, 9), (1, 1, 8)]
    assert all(item.rise is None for item in plan.items)


def test_ten_days_off_make_the_session_a_fifth_smaller() -> None:
    history = weeks_of([10, 10, 11, 12])
    assert (history[-1].day - history[0].day).days == 26
    plan = ask(history, 36)
    assert plan.sets == 3
    assert all(item.rise is None for item in plan.items)
    assert "short-break" in codes(plan)


def test_after_a_hundred_days_the_plan_begins_again_two_rungs_easier() -> None:
    plan = ask([all_five(day, rung=4) for day in (0, 3)], 103)
    assert given(plan) == dict.fromkeys(FIVE, (2, 1, 8))
    assert (plan.week, plan.sets, plan.minutes) == (1, 5, 18)


def test_a_low_day_takes_three_quarters_and_a_very_low_one_five_minutes() -> None:
    low, lowest = ask(two_weeks(), 14, readiness=2), ask(two_weeks(), 14, readiness=1)
    assert (low.sets, low.effort_aim, low.minutes) == (3, 3, 15)
    assert (lowest.sets, lowest.effort_aim, lowest.minutes) == (2, 3, 6)


def test_fifteen_minutes_hold_three_sets() -> None:
    plan = ask(two_weeks(), 14, minutes=15)
    assert (plan.sets, plan.minutes, bound(plan)) == (3, 15, "minutes")


def test_a_stop_answer_plans_nothing() -> None:
    plan = ask(two_weeks(), 14, gentle_only=True)
    assert (plan.kind, plan.items, plan.minutes) == (PlanKind.GENTLE, (), 0)


def test_a_sore_squat_is_left_out_with_its_reason() -> None:
    plan = ask(two_weeks(), 14, soreness={SQUAT: 8})
    assert SQUAT not in given(plan)
    [reason] = [reason for reason in plan.reasons if reason.code == "sore"]
    assert (reason.pattern, reason.rule, reason.numbers) == (SQUAT, 11, (("soreness", 8),))


def test_a_day_after_the_first_session_is_for_recovery() -> None:
    plan = ask([all_five(0)], 1)
    assert plan.kind is PlanKind.RECOVERY
    assert [reason.pattern for reason in plan.reasons] == list(FIVE)
    assert {reason.numbers for reason in plan.reasons} == {(("hours", 24), ("needs", 48))}


def test_the_first_coming_session_is_the_next_one() -> None:
    from asked import circumstances

    coming = coming_sessions(tuple(two_weeks()), circumstances(14), LADDERS, 6)
    assert coming[0] == ask(two_weeks(), 14)
    assert [(plan.day - coming[0].day).days for plan in coming] == [0, 2, 4, 7, 9, 11]


def test_a_pattern_that_is_not_one_of_the_five_is_not_planned() -> None:
    assert set(given(ask([], 0))) == set(FIVE) - {Pattern.LUNGE}
