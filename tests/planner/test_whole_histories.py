"""Whole histories: what was done outside the plan, odd clocks, and a past that was changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest
from asked import (
    FIRST,
    FIVE,
    LADDERS,
    all_five,
    ask,
    asked_week_by_week,
    at,
    bound,
    circumstances,
    codes,
    exposure,
    given,
    obey,
    on,
    session,
    two_weeks,
)
from hypothesis import given as over
from hypothesis import strategies as st
from random_histories import life, standing

from upswing.domain.exercise import Pattern
from upswing.domain.plan import CapName, PlanKind, PlannedSession
from upswing.domain.session import Activity
from upswing.planner.coming import coming_sessions
from upswing.planner.history import PastSession, in_order_of_time
from upswing.planner.next_session import next_session
from upswing.planner.outside import sets_guessed
from upswing.planner.places import places
from upswing.planner.standing import Used, fair_share
from upswing.planner.weeks import weeks_of_plan

SEEDS = st.integers(min_value=0, max_value=2**63)


def blank(day: int, minutes: float = 20, hour: float = 18, effort: int | None = None) -> PastSession:
    """Strength written down afterwards: its minutes and nothing else."""
    return PastSession(at(day, hour), on(day), minutes, effort, without_sets=True)


def other(
    day: int, activity: Activity, minutes: float, effort: int | None, hour: float = 18, **known: Any
) -> PastSession:
    return replace(PastSession(at(day, hour), on(day), minutes, effort, activity), **known)


def caps(plan: PlannedSession) -> dict[CapName, int]:
    return {cap.name: cap.value for cap in plan.caps}


# Strength without its sets


@pytest.mark.parametrize(
    ("minutes", "planned", "sets"), [(20, 0, 7), (20, 5, 7), (12, 5, 5), (0, 0, 1), (45, 4, 23)]
)
def test_strength_without_its_sets_is_taken_for_what_its_minutes_hold(
    minutes: float, planned: int, sets: int
) -> None:
    assert sets_guessed(minutes, planned) == sets


def test_it_is_a_session_of_its_week_and_takes_from_it() -> None:
    before, after = ask(two_weeks(), 16), ask([*two_weeks(), blank(14)], 16)
    assert (after.sessions_this_week, after.done_this_week) == (before.sessions_this_week + 1, 7)
    assert after.sets == 2
    [told] = [reason for reason in after.reasons if reason.code == "counted-without-sets"]
    assert dict(told.numbers) == {"sets": 7}


def test_a_week_full_of_it_is_full() -> None:
    plan = ask([*two_weeks(), blank(14, minutes=45)], 16)
    assert plan.kind is PlanKind.RECOVERY
    assert codes(plan) == ["week-is-full", "counted-without-sets"]


def test_all_patterns_recover_from_it() -> None:
    plan = ask([*two_weeks(), blank(13)], 14)
    assert [reason.pattern for reason in plan.reasons if reason.code == "needs-recovery"] == list(FIVE)
    first = ask([blank(0)], 1)
    assert codes(first).count("needs-recovery") == len(FIVE)
    assert ask([*two_weeks(), blank(12, hour=17)], 14).kind is PlanKind.SESSION


def test_it_earns_no_week_no_level_and_no_credit() -> None:
    lived = [blank(day) for day in (0, 3, 7, 10, 14, 17)]
    plan = ask(lived, 24)
    assert (plan.week, plan.week_budget) == (1, 10)
    assert codes(plan).count("first-time") == len(plan.items)
    thin = ask([all_five(0), all_five(3), all_five(7), blank(10)], 14)
    assert caps(thin) == caps(ask([all_five(0), all_five(3), all_five(7)], 14))


def test_it_does_not_end_a_break() -> None:
    assert "layoff-ramp" in codes(ask([*two_weeks(), blank(20)], 26))
    assert "restart" in codes(ask([*two_weeks(), *(blank(day) for day in range(13, 90, 7))], 94))


def test_before_the_first_session_and_after_a_restart_the_last_seven_days_count() -> None:
    assert (ask([blank(0)], 3).sessions_this_week, ask([blank(0)], 3).done_this_week) == (1, 7)
    assert ask([blank(0), blank(2)], 5).kind is PlanKind.RECOVERY
    assert ask([blank(0), blank(2)], 7).sessions_this_week == 1
    assert (ask([blank(0)], 6).done_this_week, ask([blank(0)], 7).done_this_week) == (7, 0)
    assert ask([*two_weeks(), blank(98)], 101).sessions_this_week == 1
    begun = obey([blank(0)], (3,))
    assert (ask(begun, 5).sessions_this_week, codes(ask(begun, 5))) == (2, ["enough-this-week"])


def test_it_counts_in_the_weeks_of_a_way_back() -> None:
    eleven = obey([], asked_week_by_week(11))
    back = [*obey(eleven, (74 + 16,)), blank(74 + 18)]
    assert ask(back, 74 + 21).sessions_this_week == 2
    across = [*obey(eleven, (74 + 14,)), blank(74 + 16)]
    assert ask(across, 74 + 19).sessions_this_week == 2
    assert codes(ask(across, 74 + 19)) == ["enough-this-week"]


def test_a_week_in_which_it_came_first_is_earned_by_what_follows() -> None:
    assert ask([*two_weeks(), blank(14), all_five(17)], 21).week == 4
    assert ask([*two_weeks(), blank(14)], 21).week == 3


def test_the_ramp_of_weeks_shows_it_done_but_not_credited() -> None:
    lived = [*two_weeks(), blank(14), all_five(16)]
    [week] = [each for each in weeks_of_plan(lived, circumstances(18), LADDERS, ahead=0) if each.is_now]
    assert (week.done, week.credited) == (12, 5)
    later = weeks_of_plan(lived, circumstances(22), LADDERS, ahead=0)
    assert [(each.done, each.credited, each.cap) for each in later][2] == (12, 5, 11)
    missed = weeks_of_plan([*two_weeks(), blank(14)], circumstances(22), LADDERS, ahead=0)
    assert [(each.done, each.credited, each.cap) for each in missed][2] == (7, 0, None)


def test_it_never_leaves_a_larger_share_for_the_others() -> None:
    assert fair_share(30, 2, Used()) == 15
    assert fair_share(30, 2, Used(11, 1)) == 19
    assert fair_share(30, 2, Used(11, 1, 11, 1)) == 15
    assert fair_share(30, 3, Used(12, 2, 2, 1)) == 10


@over(SEEDS, st.integers(0, 20), st.sampled_from([0, 5, 15, 20, 45, 90]))
def test_strength_without_its_sets_never_gives_more(seed: int, back: int, minutes: float) -> None:
    random = Random(seed)
    lived, day = life(random)
    now = standing(random, day)
    with_it = [*lived, blank(max(0, day - back), minutes, hour=random.choice((7, 12, 18)))]
    plan, after = (next_session(tuple(each), now, LADDERS) for each in (lived, with_it))
    assert after.sets <= plan.sets
    assert after.week_budget <= plan.week_budget
    assert after.week <= plan.week
    assert after.effort_aim <= plan.effort_aim
    for one, two in zip(places(lived, now, LADDERS), places(with_it, now, LADDERS), strict=True):
        assert one == two


# Movements the plan does not know


def test_movements_off_the_ladder_count_and_recover() -> None:
    off = session(14, [exposure(each, None, sets=2) for each in FIVE[:3]])
    plan = ask([*two_weeks(), off], 15)
    assert plan.done_this_week == 6
    assert [reason.pattern for reason in plan.reasons if reason.code == "needs-recovery"] == list(FIVE[:3])


def test_unknown_movements_may_have_trained_any_pattern() -> None:
    unknown = PastSession(at(14), on(14), 25, 4, other_sets=4)
    plan = ask([*two_weeks(), unknown], 15)
    assert codes(plan).count("needs-recovery") == len(FIVE)
    later = ask([*two_weeks(), unknown], 16)
    assert (later.sessions_this_week, later.done_this_week) == (1, 4)


def test_an_own_routine_of_three_sets_each_fills_the_week() -> None:
    assert codes(ask([*two_weeks(), all_five(14, sets=3)], 16)) == ["week-is-full"]


def test_two_sessions_on_a_day_count_twice() -> None:
    halves = [
        session(14, [exposure(each) for each in FIVE[:2]], hour=8),
        session(14, [exposure(each) for each in FIVE[2:]], hour=19),
    ]
    plan = ask([*two_weeks(), *halves], 17)
    assert (plan.sessions_this_week, plan.done_this_week) == (2, 5)


# Hard activity


@pytest.mark.parametrize(
    ("activity", "minutes", "effort", "counts"),
    [
        (Activity.RUN, 30, 7, True),
        (Activity.OTHER, 20, 9, True),
        (Activity.WALK, 90, 8, True),
        (Activity.RUN, 30, 6, False),
        (Activity.DANCE, 19, 10, False),
        (Activity.CYCLE, 60, None, True),
        (Activity.CYCLE, 59, None, False),
        (Activity.WALK, 180, None, False),
        (Activity.YOGA, 60, None, False),
        (Activity.STRENGTH, 30, 8, True),
    ],
)
def test_the_day_after_hard_activity_is_a_low_day(
    activity: Activity, minutes: float, effort: int | None, counts: bool
) -> None:
    plan = ask([*two_weeks(), other(13, activity, minutes, effort)], 14)
    assert ("hard-activity" in codes(plan)) is counts
    if counts:
        assert (plan.sets, plan.effort_aim, bound(plan)) == (3, 3, "effort")
        assert all(item.rise is None for item in plan.items)
    else:
        assert plan == ask(two_weeks(), 14)


@pytest.mark.parametrize(("day", "counts"), [(12, False), (13, True), (14, True), (15, True)])
def test_it_is_felt_on_its_day_and_the_next(day: int, counts: bool) -> None:
    lived = [*two_weeks(), other(day, Activity.RUN, 40, 8, hour=9), other(13, Activity.WALK, 20, 3)]
    assert ("hard-activity" in codes(ask(lived, 14))) is counts


def test_a_very_low_day_stays_one_after_hard_activity() -> None:
    lived = [*two_weeks(), other(13, Activity.RUN, 40, 8)]
    assert ask(lived, 14, readiness=1) == ask(two_weeks(), 14, readiness=1)
    assert "hard-activity" in codes(ask(lived, 14, readiness=3))
    assert ask(lived, 14, readiness=2).sets == 3


def test_the_smaller_of_two_limits_by_effort_is_told() -> None:
    hard = [all_five(0), all_five(3), all_five(7, effort=6), all_five(10, effort=6)]
    plan = ask([*hard, other(13, Activity.RUN, 40, 8)], 14)
    [told] = [reason for reason in plan.reasons if reason.code == "bound-by"]
    assert dict(told.numbers) == {"cap": "effort", "value": 2}
    assert plan.sets == 2


def test_a_short_break_on_the_way_back_tells_the_limit_of_the_session() -> None:
    eleven = obey([], asked_week_by_week(11))
    plan = ask(obey(eleven, (74 + 30,)), 74 + 30 + 9)
    assert {"layoff-ramp", "short-break"} <= set(codes(plan))
    [told] = [reason for reason in plan.reasons if reason.code == "bound-by"]
    assert dict(told.numbers) == {"cap": "layoff", "value": plan.sets}


@over(SEEDS, st.sampled_from(sorted(Activity)), st.integers(0, 3), st.integers(1, 200), st.integers(0, 10))
def test_other_activity_never_gives_more(
    seed: int, activity: Activity, back: int, minutes: int, effort: int
) -> None:
    random = Random(seed)
    lived, day = life(random)
    now = standing(random, day)
    back = min(back, day)
    with_it = [*lived, other(day - back, activity, minutes, effort or None)]
    plan, after = (next_session(tuple(each), now, LADDERS) for each in (lived, with_it))
    assert after.sets <= plan.sets
    assert after.effort_aim <= plan.effort_aim
    if 0 < effort < 7 or back > 1:
        assert after == plan


# Clocks


def test_a_clock_that_was_far_behind_takes_nothing_away() -> None:
    stray = replace(all_five(0), started_at=datetime(1970, 1, 1, tzinfo=UTC), day=datetime(1970, 1, 1).date())  # noqa: DTZ001
    assert ask([stray, *two_weeks()], 14).week_budget == ask(two_weeks(), 14).week_budget
    assert given(ask([stray, *two_weeks()], 14)) == given(ask(two_weeks(), 14))


@pytest.mark.parametrize(("day", "moment"), [(14, 4000), (4000, 13)])
def test_a_day_or_a_moment_in_the_far_future_is_left_out(day: int, moment: int) -> None:
    wrong = replace(all_five(day), started_at=at(moment))
    later = all_five(13)
    assert ask([*two_weeks(), wrong], 14) == ask(two_weeks(), 14)
    assert ask([*two_weeks(), wrong, later], 14) == ask([*two_weeks(), later], 14)


def test_who_travels_across_the_date_line_still_recovers() -> None:
    """Day 13 in Auckland begins before day 12 in Honolulu ends."""
    auckland, honolulu = timezone(timedelta(hours=13)), timezone(timedelta(hours=-10))
    first = replace(all_five(13), started_at=datetime(2026, 3, 15, 8, tzinfo=auckland))
    second = replace(all_five(12), started_at=datetime(2026, 3, 14, 22, tzinfo=honolulu))
    assert first.started_at < second.started_at
    now = datetime(2026, 3, 16, 20, tzinfo=UTC)
    assert now - first.started_at >= timedelta(hours=48) > now - second.started_at
    plan = next_session((*two_weeks(), first, second), replace(circumstances(14), now=now), LADDERS)
    assert not plan.items


def test_after_midnight_is_the_evening_before() -> None:
    late = replace(all_five(13), started_at=at(14, 0.5))
    assert ask([*two_weeks(), late], 14).sessions_this_week == 0
    assert codes(ask([*two_weeks(), late], 15, hour=23)).count("needs-recovery") == len(FIVE)
    assert ask([*two_weeks(), late], 16, hour=1).kind is PlanKind.SESSION


@over(SEEDS)
def test_no_clock_and_no_journey_breaks_the_plan(seed: int) -> None:
    """Moments and days that hardly fit, or that lie far off, still leave every pattern its 48 hours."""
    random = Random(seed)
    lived, day = life(random)
    now = standing(random, day)
    odd = []
    for each in lived:
        off = timedelta(days=random.choice((0, 0, 0, 400, -4000)))
        moment = each.started_at + off + timedelta(hours=random.choice((0, 0, -30, 30)))
        odd.append(replace(each, day=each.day + off, started_at=moment))
    plan = next_session(tuple(odd), now, LADDERS)
    assert plan.sets <= plan.week_budget <= max(30, plan.sets)
    done = [each for each in odd if each.sets and each.started_at <= now.now + timedelta(hours=48)]
    for item in plan.items:
        for each in done:
            if any(part.pattern is item.pattern for part in each.exposures) and each.day <= now.day:
                assert now.now - each.started_at >= timedelta(hours=48)


# A past that was changed


@over(SEEDS, st.randoms(use_true_random=False))
def test_a_changed_past_is_as_if_it_had_always_been_so(seed: int, chance: Any) -> None:
    """Whatever was added, mended or taken away, in whatever order: only what stands there now counts."""
    lived, day = life(Random(seed))
    now = standing(Random(seed), day)
    rewritten = [mended(each, chance) for each in lived if chance.random() > 0.2]
    rewritten += [blank(chance.randrange(day + 1)), other(chance.randrange(day + 1), Activity.RUN, 40, 8)]
    straight = in_order_of_time(rewritten)
    chance.shuffle(rewritten)
    assert next_session(rewritten, now, LADDERS) == next_session(straight, now, LADDERS)
    assert coming_sessions(rewritten, now, LADDERS, 3) == coming_sessions(straight, now, LADDERS, 3)
    assert weeks_of_plan(rewritten, now, LADDERS) == weeks_of_plan(straight, now, LADDERS)
    assert places(rewritten, now, LADDERS) == places(straight, now, LADDERS)


def mended(each: PastSession, chance: Any) -> PastSession:
    kind = chance.random()
    if kind < 0.1:
        later = timedelta(days=chance.choice((-9, -1, 1, 2)))
        return replace(each, started_at=each.started_at + later, day=max(FIRST, each.day + later))
    if kind < 0.2:
        return replace(each, effort=chance.choice((None, 2, 9)), minutes=chance.choice((5, 60)))
    return each


def test_what_began_at_the_same_moment_has_one_order() -> None:
    one, two, three = all_five(14, rung=3), all_five(14, rung=1), all_five(13)
    assert in_order_of_time([one, two, three]) == in_order_of_time([two, three, one])
    assert in_order_of_time([one, two, three])[0] == three


def test_what_is_taken_away_gives_back_what_it_took() -> None:
    lived = [*two_weeks(), blank(13), other(13, Activity.RUN, 40, 8)]
    assert ask(lived, 14).kind is PlanKind.RECOVERY
    assert ask(lived[:4], 14) == ask(two_weeks(), 14)


def test_a_pattern_is_worth_the_same_under_any_name() -> None:
    lunges = [session(day, [exposure(Pattern.SQUAT, None)]) for day in (0, 3)]
    assert ask(lunges, 7).week == 2
