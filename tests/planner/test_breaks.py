"""Coming back: after 8, 14, 28 and 84 days (rules 2, 4 and 13)."""

from datetime import date

import pytest
from asked import (
    FIVE,
    all_five,
    ask,
    asked_week_by_week,
    bound,
    codes,
    done,
    exposure,
    given,
    obey,
    session,
    two_weeks,
)

from upswing.domain.exercise import Pattern
from upswing.domain.plan import CapName, PlannedSession
from upswing.planner.history import PastSession
from upswing.planner.layoff import Ramp, after_short_break


def eleven_weeks() -> list[PastSession]:
    """Weeks of 10 … 17 sets, the last session on day 74."""
    return obey([], asked_week_by_week(11))


def cap_of(plan: PlannedSession, name: CapName) -> int | None:
    return next((cap.value for cap in plan.caps if cap.name is name), None)


@pytest.mark.parametrize(
    ("days", "percent"), [(14, (50, 70, None)), (27, (50, 70, None)), (28, (50, 70, 80, 90, None))]
)
def test_the_way_back_climbs_by_the_weeks(days: int, percent: tuple[int | None, ...]) -> None:
    ramp = Ramp(date(2026, 3, 2), days, 20)
    assert tuple(ramp.percent(date(2026, 3, 2 + 7 * week)) for week in range(len(percent))) == percent
    assert ramp.percent(date(2026, 3, 8)) == 50
    assert ramp.percent(date(2026, 3, 1)) is None


def test_a_ramp_never_goes_below_five_sets() -> None:
    assert [Ramp(date(2026, 3, 2), 20, best).cap(date(2026, 3, 2)) for best in (0, 8, 11, 12, 17)] == [
        5,
        5,
        5,
        6,
        8,
    ]


def test_a_short_break_leaves_four_fifths() -> None:
    assert [after_short_break(sets) for sets in range(7)] == [0, 1, 1, 2, 3, 4, 4]


@pytest.mark.parametrize(("off", "short"), [(7, False), (8, True), (13, True), (14, False)])
def test_eight_to_thirteen_days_are_a_short_break(off: int, short: bool) -> None:
    plan = ask(eleven_weeks(), 74 + off)
    assert ("short-break" in codes(plan)) is short


def test_fourteen_days_off_halve_the_week_and_leave_two_sessions() -> None:
    plan = ask(eleven_weeks(), 74 + 14)
    assert (plan.week_budget, plan.sessions_allowed, plan.sets) == (8, 2, 4)
    assert bound(plan) == "layoff"
    assert all(item.rise is None for item in plan.items)
    [reason] = [reason for reason in plan.reasons if reason.code == "layoff-ramp"]
    assert dict(reason.numbers) == {"days": 14, "week_back": 1, "percent": 50, "best": 17, "cap": 8}


def test_the_second_week_back_is_seventy_percent_and_the_third_is_free() -> None:
    back = obey(eleven_weeks(), (88, 91))
    second = ask(back, 95)
    assert cap_of(second, CapName.LAYOFF) == 11
    assert all(item.rise is None for item in second.items)
    back = obey(back, (95, 98))
    third = ask(back, 102)
    assert cap_of(third, CapName.LAYOFF) is None
    assert third.sessions_allowed == 3


def test_a_week_back_holds_two_sessions_even_across_the_calendar_weeks() -> None:
    back = obey(eleven_weeks(), (74 + 16, 74 + 18))
    assert ask(back, 74 + 21).sessions_allowed == 2
    assert ask(back, 74 + 21).sessions_this_week == 2


def test_under_twenty_eight_days_the_rung_stays() -> None:
    history = [all_five(day, rung=3, reps=10) for day in (0, 3, 7, 10)]
    assert all(place == (3, 1, 10) for place in given(ask(history, 10 + 27)).values())


def test_from_twenty_eight_days_on_it_begins_one_rung_easier_with_one_set_of_eight() -> None:
    history = [all_five(day, rung=3, reps=10) for day in (0, 3, 7, 10)]
    plan = ask(history, 10 + 28)
    assert all(place == (2, 1, 8) for place in given(plan).values())
    assert codes(plan).count("easier-after-break") == len(plan.items)
    later = ask([*history, done(plan)], 10 + 31)
    assert {pattern: place[0] for pattern, place in given(later).items()} == dict.fromkeys(given(later), 2)


@pytest.mark.parametrize(("off", "week"), [(83, 3), (84, 1)])
def test_from_84_days_on_the_plan_is_in_its_first_week_again(off: int, week: int) -> None:
    plan = ask(two_weeks(), 10 + off)
    assert plan.week == week
    assert ("restart" in codes(plan)) is (week == 1)


def test_the_weeks_before_a_restart_count_no_more() -> None:
    lived = obey(eleven_weeks(), (174, 177, 181, 184))
    plan = ask(lived, 188)
    assert (plan.week, plan.week_budget) == (3, 11)


def test_a_pattern_left_out_for_a_month_begins_again_alone() -> None:
    four = [pattern for pattern in FIVE if pattern is not Pattern.PUSH]
    lived = two_weeks()
    lived = obey(lived, asked_week_by_week(7)[6:], excluded=frozenset({Pattern.PUSH}))
    plan = ask(lived, 49)
    assert given(plan)[Pattern.PUSH] == (1, 1, 8)
    assert [reason.pattern for reason in plan.reasons if reason.code == "first-time-again"] == [Pattern.PUSH]
    assert any(given(plan)[pattern][2] > 8 for pattern in four if pattern in given(plan))


def test_a_new_pattern_is_one_set_of_eight_whatever_the_week() -> None:
    lived = obey([], asked_week_by_week(11), excluded=frozenset({Pattern.ROW}))
    plan = ask(lived, 77)
    assert given(plan)[Pattern.ROW] == (1, 1, 8)


def test_movements_off_the_ladder_do_not_make_a_level() -> None:
    history = [session(day, [exposure(Pattern.SQUAT, None, reps=20, sets=3)]) for day in (0, 3, 7, 10)]
    assert given(ask(history, 14, excluded=frozenset(FIVE[1:]))) == {Pattern.SQUAT: (1, 1, 8)}
