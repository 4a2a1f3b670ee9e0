"""What rises: one axis, one week, two patterns, the longest wait first (rule 12); and what may be declined."""

from dataclasses import replace
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
    done,
    exposure,
    given,
    ladders,
    obey,
    on,
    session,
    two_weeks,
)

from upswing.domain.exercise import Joint, Measure, Pattern
from upswing.domain.plan import PlannedSession, Rise
from upswing.planner.circumstances import Declined, not_yet
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import Rung
from upswing.planner.next_session import next_session
from upswing.planner.places import places
from upswing.planner.progress import first_target, reachable

SQUAT, HINGE, PUSH, ROW, CORE = FIVE


def at_the_top(weeks: int = 7, **known: Any) -> list[PastSession]:
    """Week after week one set of twelve on the first rung: at the top of the range, and never a second set."""
    return [all_five(7 * week + day, reps=12, **known) for week in range(weeks) for day in (0, 2, 4)]


def rises(plan: PlannedSession) -> dict[Pattern, Rise]:
    return {item.pattern: item.rise for item in plan.items if item.rise is not None}


def test_nothing_rises_in_the_first_two_weeks() -> None:
    lived = obey([], (0, 3, 7))
    assert not rises(ask(lived, 10))
    assert "rises-from-week" in codes(ask(lived, 10))


def test_the_longest_wait_rises_first_and_no_pattern_starves() -> None:
    lived = obey([], asked_week_by_week(5))
    targets = {each: given(ask(lived, 35)).get(each, (0, 0, 99))[2] for each in FIVE}
    assert min(targets.values()) >= 10


def test_two_sessions_a_week_let_every_pattern_rise() -> None:
    lived: list[PastSession] = []
    risen: set[Pattern] = set()
    for day in asked_week_by_week(4, (0, 3)):
        plan = ask(lived, day, wish_per_week=2)
        risen |= set(rises(plan))
        lived.append(done(plan))
    assert risen == set(FIVE)


def test_hard_sessions_hold_also_what_was_not_in_them() -> None:
    hard = [session(day, [exposure(each) for each in FIVE[1:]], effort=8) for day in (14, 17)]
    assert not rises(ask([*two_weeks(), *hard], 21))
    assert SQUAT in rises(ask([*two_weeks(), *(replace(each, effort=4) for each in hard)], 21))


def test_what_rises_is_chosen_among_the_sets_that_fit() -> None:
    lived = obey([], asked_week_by_week(5), minutes=15)
    plan = ask(lived, 42, minutes=15)
    assert plan.minutes <= 15
    assert sum(place[2] > 8 for place in given(plan).values()) == len(plan.items)


def test_where_a_person_stands_on_each_ladder() -> None:
    found = places(tuple(obey(two_weeks(), (14,))), circumstances(16), LADDERS)
    squat, *_, core = found
    assert [place.pattern for place in found] == list(FIVE)
    assert (squat.exercise_id, squat.rung, squat.rungs, squat.sets, squat.target) == ("squat-1", 1, 6, 1, 9)
    assert (squat.next_exercise_id, squat.top_times, squat.rises_from) == ("squat-2", 0, on(21))
    assert (core.target, core.rises_from, core.is_held, core.rests_until) == (8, None, False, None)


def test_a_place_tells_what_holds_it() -> None:
    hurt = [*two_weeks()[:-1], session(10, [exposure(each, pain=6 if each is PUSH else 0) for each in FIVE])]
    push = places(tuple(hurt), circumstances(14), LADDERS)[2]
    assert (push.is_held, push.rests_until) == (True, on(17))
    top = places(tuple(at_the_top(7)), circumstances(49), LADDERS)[0]
    assert (top.top_times, top.target, top.high) == (2, 12, 12)
    nothing = places((), circumstances(0), LADDERS)[0]
    assert (nothing.rung, nothing.target, nothing.rises_from) == (1, 8, None)


@pytest.mark.parametrize(
    ("last", "times"),
    [
        ({"effort": 6}, 2),
        ({"effort": 7}, 0),
        ({"effort": None}, 2),
        ({"pain": 3}, 0),
        ({"targets_met": False}, 0),
        ({"target": 11, "amounts": (11,)}, 0),
    ],
)
def test_a_place_counts_the_times_at_the_top_that_the_next_rung_counts(last: dict[str, Any], times: int) -> None:
    history = at_the_top(7)
    effort = last.pop("effort", 4)
    history[-1] = replace(all_five(46, reps=12, effort=effort), exposures=tuple(same_but(history[-1], **last)))
    squat = places(tuple(history), circumstances(49), LADDERS)[0]
    assert squat.top_times == times
    plan = ask(history, 49)
    assert (rises(plan).get(SQUAT) is Rise.RUNG) is (times == 2 and effort is not None)


def test_a_time_at_the_top_that_was_too_hard_leaves_one() -> None:
    history = at_the_top(7)
    history[-2] = all_five(44, reps=12, effort=7)
    assert places(tuple(history), circumstances(49), LADDERS)[0].top_times == 1


def same_but(past: PastSession, **known: Any) -> list[PatternExposure]:
    return [replace(each, **known) for each in past.exposures]


def test_a_pattern_rises_once_in_seven_days() -> None:
    two = frozenset(FIVE[2:])
    lived = obey(two_weeks(), (14,), excluded=two)
    assert given(ask(lived, 20, excluded=two))[SQUAT] == (1, 1, 9)
    assert given(ask(lived, 21, excluded=two))[SQUAT] == (1, 1, 10)


def test_a_movement_off_the_ladder_does_not_hide_a_rise() -> None:
    own = session(10, [exposure(SQUAT, None)])
    history = [*two_weeks()[:-1], own, session(14, [exposure(SQUAT, reps=9)])]
    assert [SQUAT in rises(ask(history, day, excluded=frozenset(FIVE[2:]))) for day in (18, 21)] == [False, True]


@pytest.mark.parametrize("known", [{"targets_met": False}, {"pain": 3}, {"morning_pain": 2}])
def test_a_pattern_that_did_not_go_well_stays(known: dict[str, Any]) -> None:
    history = [
        *two_weeks()[:-1],
        session(10, [exposure(each, **(known if each is SQUAT else {})) for each in FIVE]),
    ]
    assert SQUAT not in rises(ask(history, 14))


@pytest.mark.parametrize(("effort", "rising"), [(None, True), (5, True), (6, False)])
def test_effort_above_the_cap_of_its_week_holds_the_rise(effort: int | None, rising: bool) -> None:
    history = [*two_weeks()[:-1], all_five(10, effort=effort)]
    assert bool(rises(ask(history, 14))) is rising


def test_at_the_top_twice_the_next_rung_is_offered() -> None:
    plan = ask(at_the_top(7), 49)
    assert rises(plan) == {SQUAT: Rise.RUNG, HINGE: Rise.RUNG}
    assert given(plan)[SQUAT] == (2, 1, 8)
    reason = next(reason for reason in plan.reasons if reason.code == "rise-rung")
    assert dict(reason.numbers) == {"before": 1, "rung": 2, "exercise": "squat-2", "target": 8}


def test_once_at_the_top_is_not_enough() -> None:
    history = [replace_last_target(all_five(7 * week + day)) for week in range(7) for day in (0, 2, 4)]
    once = [*history[:-1], all_five(46, reps=12)]
    assert not {SQUAT, HINGE} & set(rises(ask(once, 53)))


def replace_last_target(past: PastSession) -> PastSession:
    return replace(past, exposures=tuple(replace(each, target=11, amounts=(11,)) for each in past.exposures))


@pytest.mark.parametrize(("effort", "offered"), [(6, True), (7, False), (None, False)])
def test_the_next_rung_needs_an_effort_below_the_cap(effort: int | None, offered: bool) -> None:
    plan = ask(at_the_top(7, effort=effort), 49)
    assert (Rise.RUNG in rises(plan).values()) is offered
    assert ("rise-wants-effort" in codes(plan)) is (effort is None)


def test_a_second_set_is_back_to_eight() -> None:
    history = weeks_at_the_top_of_nine()
    plan = ask(history, 63)
    assert plan.week == 10
    assert plan.sets == 6
    [pattern] = [each for each, rise in rises(plan).items() if rise is Rise.SET]
    assert given(plan)[pattern] == (1, 2, 8)
    assert "rise-set" in codes(plan)


def test_where_the_second_set_has_no_room_the_lower_target_has_its_reason() -> None:
    lived = [*at_the_top(6), session(42, [exposure(SQUAT, sets=2)]), session(45, [exposure(SQUAT, sets=2)])]
    alone = frozenset(FIVE) - {SQUAT}
    with_room, without = (ask(lived, 49, excluded=alone, minutes=minutes) for minutes in (None, 4))
    assert given(with_room)[SQUAT][1] == 2
    assert "second-set-waits" not in codes(with_room)
    assert given(without)[SQUAT] == (1, 1, 9)
    assert told(without, "second-set-waits") == {SQUAT: {"sets": 1, "target": 9}}


def test_fewer_sets_of_what_was_never_more_in_one_have_no_such_reason() -> None:
    history = [all_five(7 * week + day, sets=2) for week in range(5) for day in (0, 2, 4)]
    assert "second-set-waits" not in codes(ask(history, 35, minutes=15))


def weeks_at_the_top_of_nine() -> list[PastSession]:
    """Nine obedient weeks, as the thirteen begin: rows and core wait at the top for a second set."""
    return obey([], asked_week_by_week(9))


def test_a_wait_for_the_second_set_ends_after_four_weeks() -> None:
    waiting = ask(at_the_top(9), 63, minutes=15, wish_per_week=3)
    assert Rise.RUNG in rises(waiting).values()


def test_a_rung_that_is_declined_for_good_is_not_offered_again() -> None:
    no = frozenset({Declined(SQUAT, Rise.RUNG, "squat-2")})
    plan = ask(at_the_top(7), 49, declined=no)
    assert rises(plan) == {HINGE: Rise.RUNG, PUSH: Rise.RUNG}
    assert given(plan)[SQUAT] == (1, 1, 12)
    assert [reason.pattern for reason in plan.reasons if reason.code == "rise-declined"] == [SQUAT]


def test_not_yet_holds_for_two_weeks() -> None:
    later = frozenset({not_yet(SQUAT, Rise.REPETITIONS, on(14))})
    assert SQUAT not in rises(ask(two_weeks(), 14, declined=later))
    lived = obey(two_weeks(), (14, 16, 18, 21, 23, 25), declined=later)
    assert rises(ask(lived, 28, declined=later))[SQUAT] is Rise.REPETITIONS


def test_a_movement_that_is_not_for_me_gives_way_to_the_easier_one() -> None:
    history = [all_five(day, rung=3) for day in (0, 3, 7, 10)]
    plan = ask(history, 14, not_for_me=frozenset({"squat-3", "hinge-1", "hinge-2", "hinge-3"}))
    assert given(plan)[SQUAT][0] == 2
    assert given(plan)[HINGE][0] == 4
    none = ask(history, 14, not_for_me=frozenset(rung.exercise_id for rung in LADDERS[SQUAT]))
    assert SQUAT not in given(none)
    assert "no-movement-fits" in codes(none)


def test_an_injured_joint_leaves_out_what_loads_it() -> None:
    loaded = dict(LADDERS)
    loaded[PUSH] = tuple(replace(rung, loads=frozenset({Joint.WRIST})) for rung in LADDERS[PUSH])
    plan = next_session((), circumstances(0, injured_at=frozenset({Joint.WRIST})), loaded)
    assert PUSH not in given(plan)
    assert SQUAT in given(plan)


def test_a_favourite_goes_first_among_equals() -> None:
    plan = ask(two_weeks(), 14, favourites=frozenset({"core-front-1"}))
    assert CORE in given(plan)
    assert ROW not in given(plan)


def test_a_hold_rises_by_five_seconds_up_to_thirty() -> None:
    held = ladders({CORE: Measure.HOLD})
    history: list[PastSession] = []
    seconds = []
    for day in asked_week_by_week(8):
        plan = next_session(tuple(history), circumstances(day), held)
        seconds += [item.target for item in plan.items if item.pattern is CORE and item.rung == 1]
        if plan.items:
            history.append(done(plan))
    assert sorted(set(seconds)) == [10, 15, 20, 25, 30]
    plan = next_session(tuple(obey([], asked_week_by_week(2))), circumstances(14), held)
    assert plan.items


@pytest.mark.parametrize(
    ("old", "new", "target"), [(0.30, 0.41, 8), (0.41, 0.64, 7), (0.30, 0.60, 6), (0.30, 0.90, 6), (0.64, 0.74, 8)]
)
def test_a_heavier_rung_begins_with_fewer_repetitions(old: float, new: float, target: int) -> None:
    assert first_target(Rung("b", 2, effort=new), Rung("a", 1, effort=old)) == target


def test_a_rung_of_another_measure_begins_at_its_low_end() -> None:
    hold, reps = Rung("a", 1, Measure.HOLD, 10, 30), Rung("b", 2)
    assert (first_target(reps, hold), first_target(hold, reps)) == (6, 10)


def test_the_nearest_easier_rung_is_taken() -> None:
    rungs = [Rung("b", 2), Rung("d", 4)]
    assert [reachable(rungs, wanted).rung for wanted in (1, 2, 3, 4, 9)] == [2, 2, 2, 4, 4]


def test_two_movements_of_a_pattern_stand_for_the_easier_one() -> None:
    both = [session(day, [exposure(SQUAT, 3), exposure(SQUAT, 2), exposure(HINGE)]) for day in (0, 3, 7, 10)]
    assert given(ask(both, 14, excluded=frozenset(FIVE[2:])))[SQUAT][0] == 2


def told(plan: PlannedSession, code: str) -> dict[Pattern | None, dict[str, int | float | str]]:
    return {reason.pattern: dict(reason.numbers) for reason in plan.reasons if reason.code == code}


def test_a_pattern_that_fell_short_says_so() -> None:
    short = session(10, [exposure(each, targets_met=each is not SQUAT) for each in FIVE])
    assert told(ask([*two_weeks()[:-1], short], 14), "stays-short") == {SQUAT: {"target": 8}}
    assert "stays-short" not in codes(ask([*two_weeks()[:-1], short], 14, readiness=3))


def test_a_session_that_was_too_hard_says_so() -> None:
    plan = ask([*two_weeks()[:-1], all_five(10, effort=6)], 14)
    assert told(plan, "stays-effort")[SQUAT] == {"effort": 6, "most": 5}
    assert "stays-effort" not in codes(ask([*two_weeks()[:-1], all_five(10, effort=5)], 14))


def test_at_the_top_the_effort_that_keeps_the_next_rung_away_is_told() -> None:
    plan = ask(at_the_top(7, effort=7), 49)
    assert told(plan, "stays-effort")[SQUAT] == {"effort": 7, "most": 6}
    assert "stays-effort" not in codes(ask(at_the_top(7, effort=6), 49))


def test_pain_and_effort_are_not_told_twice() -> None:
    hurt = session(10, [exposure(each, pain=3 if each is PUSH else 0) for each in FIVE], effort=6)
    plan = ask([*two_weeks()[:-1], hurt], 14)
    assert PUSH in told(plan, "pain-repeat")
    assert PUSH not in told(plan, "stays-effort")


def test_the_end_of_a_ladder_is_told() -> None:
    top = [all_five(7 * week + day, rung=6, reps=12) for week in range(7) for day in (0, 2, 4)]
    assert SQUAT in told(ask(top, 49), "ladder-ends")
    out_of_reach = frozenset({"squat-2", "squat-3"})
    assert list(told(ask(at_the_top(7), 49, not_for_me=out_of_reach), "ladder-ends")) == [SQUAT]


def test_repetitions_that_are_declined_for_good_say_so() -> None:
    no = frozenset({Declined(SQUAT, Rise.REPETITIONS)})
    assert told(ask(two_weeks(), 14, declined=no), "rise-declined") == {SQUAT: {"exercise": "squat-1"}}


def test_nobody_waits_for_a_second_set_that_is_not_wanted() -> None:
    lived = [all_five(7 * week + day, reps=8 + 4 * (week > 4)) for week in range(7) for day in (0, 2, 4)]
    waiting = ask(lived, 49, minutes=15, wish_per_week=2)
    assert Rise.RUNG not in rises(waiting).values()
    no = frozenset(Declined(each, Rise.SET) for each in FIVE)
    assert Rise.RUNG in rises(ask(lived, 49, minutes=15, wish_per_week=2, declined=no)).values()
