"""The sessions to come, the ramp of weeks, odd clocks, and the codes of the reasons."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from asked import (
    FIVE,
    LADDERS,
    all_five,
    ask,
    asked_week_by_week,
    circumstances,
    codes,
    exposure,
    obey,
    on,
    session,
    two_weeks,
)

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_sessions, next_and_coming
from upswing.planner.explain import CODES, because
from upswing.planner.history import PastSession
from upswing.planner.next_session import next_session
from upswing.planner.weeks import weeks_of_plan


def days(history: list[PastSession], count: int = 6, day: int = 14, **known: Any) -> list[int]:
    coming = coming_sessions(tuple(history), circumstances(day, **known), LADDERS, count)
    return [(plan.day - on(0)).days for plan in coming]


def test_sessions_come_on_the_earliest_days() -> None:
    assert days(two_weeks()) == [14, 16, 18, 21, 23, 25]
    assert days([], day=0) == [0, 2, 7, 9, 14, 16]


def test_sessions_come_on_the_wished_weekdays() -> None:
    assert days(two_weeks(), wish_weekdays=frozenset({1, 4})) == [15, 18, 22, 25, 29, 32]


def test_sessions_come_at_the_usual_time_of_day() -> None:
    assert [plan.day for plan in coming_sessions(tuple(two_weeks()), circumstances(11, hour=7), LADDERS, 1)] == [
        on(14)
    ]
    one = (all_five(0),)
    assert [plan.day for plan in coming_sessions(one, circumstances(1, hour=7), LADDERS, 1)] == [on(2)]
    assert [plan.day for plan in coming_sessions(one, circumstances(2, hour=7), LADDERS, 1)] == [on(2)]
    assert ask(list(one), 2, hour=7).kind is PlanKind.RECOVERY


def test_a_week_that_holds_no_more_of_what_could_be_done_is_full() -> None:
    history = [session(0, [exposure(each, sets=2) for each in FIVE[:2]])]
    plan = ask(history, 2, excluded=frozenset(FIVE[2:]))
    assert (plan.kind, codes(plan)[-1]) == (PlanKind.RECOVERY, "week-is-full")
    only = ask([session(0, [exposure(FIVE[0], sets=2)])], 2, excluded=frozenset(FIVE[2:]))
    assert [item.pattern for item in only.items] == [FIVE[1]]


def test_two_wished_sessions_come_twice_a_week() -> None:
    assert days(two_weeks(), wish_per_week=2) == [14, 16, 21, 23, 28, 30]


@pytest.mark.parametrize("known", [{"gentle_only": True}, {"status": Status.ILL}, {"status": Status.ON_BREAK}])
def test_nothing_is_foreseen_for_those_who_rest(known: dict[str, Any]) -> None:
    assert days(two_weeks(), **known) == []


def test_what_comes_is_what_is_then_asked_for() -> None:
    coming = coming_sessions(tuple(two_weeks()), circumstances(14), LADDERS, 12)
    lived = obey(two_weeks(), [(plan.day - on(0)).days for plan in coming[:-1]], effort=None)
    last = ask(lived, (coming[-1].day - on(0)).days)
    assert (last.sets, last.week, last.week_budget) == (coming[-1].sets, coming[-1].week, coming[-1].week_budget)


def test_a_low_day_today_is_not_foreseen_for_later() -> None:
    coming = coming_sessions(tuple(two_weeks()), circumstances(14, readiness=1), LADDERS, 2)
    assert [("readiness-five-minutes" in codes(plan)) for plan in coming] == [True, False]


@pytest.mark.parametrize("day", [11, 12, 14])
def test_both_questions_may_be_asked_at_once(day: int) -> None:
    known = tuple(two_weeks()), circumstances(day), LADDERS
    assert next_and_coming(*known, 6) == (next_session(*known), coming_sessions(*known, 6))


def test_an_easy_week_that_was_asked_for_ends() -> None:
    coming = coming_sessions(tuple(two_weeks()), circumstances(14, status=Status.EASY_WEEK), LADDERS, 6)
    assert [plan.week_budget for plan in coming] == [6, 6, 6, 10, 10, 10]


def test_the_ramp_of_weeks() -> None:
    lived = obey([], asked_week_by_week(4)[:-1])
    weeks = weeks_of_plan(tuple(lived), circumstances(25), LADDERS, past=2, ahead=2)
    assert [(week.week, week.done, week.planned, week.cap, week.is_now) for week in weeks] == [
        (2, 10, 0, 10, False),
        (3, 11, 0, 11, False),
        (4, 8, 4, 12, True),
        (5, 0, 13, 13, False),
        (6, 0, 7, 7, False),
    ]
    assert [week.easy for week in weeks] == [False, False, False, False, True]
    assert [week.starts_on for week in weeks] == [on(7 * week) for week in range(1, 6)]


def test_a_missed_week_has_no_cap_and_overdoing_shows_its_credit() -> None:
    history = [all_five(day, sets=2) for day in (0, 3)] + [all_five(14)]
    weeks = weeks_of_plan(tuple(history), circumstances(15), LADDERS, ahead=0)
    assert [(week.done, week.credited, week.cap) for week in weeks] == [(20, 10, 10), (0, 0, None), (5, 5, 10)]


def test_the_weeks_before_a_restart_are_shown() -> None:
    weeks = weeks_of_plan(tuple(two_weeks()), circumstances(100), LADDERS, past=20, ahead=0)
    assert [(week.week, week.done) for week in weeks if week.done or week.is_now] == [(1, 10), (2, 10), (1, 0)]


@pytest.mark.parametrize(("day", "away"), [(20, 0), (21, 1), (27, 1), (28, 2), (83, 9)])
def test_the_weeks_away_right_before_now_are_shown(day: int, away: int) -> None:
    weeks = weeks_of_plan(tuple(two_weeks()), circumstances(day), LADDERS, past=20, ahead=0)
    assert [week.done for week in weeks] == [10, 10, *[0] * away, 0]
    assert [week.starts_on for week in weeks] == [on(7 * place) for place in range(len(weeks))]
    assert all(week.cap is None and not week.is_now for week in weeks[2:-1])


def test_the_weeks_away_between_two_blocks_are_shown() -> None:
    lived = [*two_weeks(), all_five(101)]
    weeks = weeks_of_plan(tuple(lived), circumstances(102), LADDERS, past=20, ahead=0)
    assert [(week.starts_on - on(0)).days for week in weeks] == [*range(0, 92, 7), 101]
    assert len(weeks_of_plan(tuple(lived), circumstances(102), LADDERS, past=8, ahead=0)) == 9


def test_a_plan_of_nothing_is_a_plan_of_one_week() -> None:
    [week] = weeks_of_plan((), circumstances(0), {}, ahead=0)
    assert (week.done, week.planned, week.is_now) == (0, 0, True)


def test_a_session_far_in_the_future_is_a_wrong_clock() -> None:
    wrong = all_five(4000)
    assert ask([*two_weeks(), wrong], 14) == ask(two_weeks(), 14)


def test_a_session_a_little_ahead_still_needs_its_recovery() -> None:
    assert ask([all_five(1)], 0).kind is PlanKind.RECOVERY


def test_a_session_after_midnight_belongs_to_the_day_it_was_kept_for() -> None:
    late = replace(all_five(3, effort=4), started_at=all_five(4, effort=4).started_at - timedelta(hours=17))
    assert late.day == on(3)
    assert ask([all_five(0), late, all_five(7), all_five(10)], 14).week == 3


def test_two_sessions_on_a_day_are_two_sessions() -> None:
    halves = [replace(each, exposures=each.exposures[:2]) for each in (all_five(0), all_five(0))]
    assert ask(halves, 2).kind is PlanKind.RECOVERY
    assert codes(ask(halves, 2)) == ["enough-this-week"]


def test_the_past_may_be_edited_and_the_plan_follows() -> None:
    history = two_weeks()
    without = [each for each in history if each.day != on(10)]
    assert ask(without, 14).week_budget == 10
    assert ask(history, 14).week_budget == 11


def test_no_catalogue_plans_nothing() -> None:
    plan = next_session((), circumstances(0), {})
    assert (plan.kind, plan.items, plan.week_budget) == (PlanKind.RECOVERY, (), 0)


def test_every_code_names_its_rule_and_its_numbers() -> None:
    assert {code.rule for code in CODES.values()} == set(range(1, 17))
    assert because("first-time", 8, pattern=Pattern.PUSH).numbers == (("target", 8),)
    with pytest.raises(KeyError):
        because("unheard-of")
    with pytest.raises(ValueError, match="pattern"):
        because("first-time", 8)
    with pytest.raises(ValueError, match="argument"):
        because("gentle-only", 1)


def test_circumstances_refuse_nonsense() -> None:
    now = circumstances(0).now
    with pytest.raises(ValueError, match="readiness"):
        Circumstances(on(0), now, readiness=6)
    with pytest.raises(ValueError, match="at least one"):
        Circumstances(on(0), now, wish_per_week=0)
    with pytest.raises(ValueError, match="offset"):
        Circumstances(on(0), now.replace(tzinfo=None))
