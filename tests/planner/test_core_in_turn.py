"""The core is planned from three ladders in turn: its front, its side and its back (rules 6, 10, 12, 13 and 14)."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest
from asked import (
    FIVE,
    LADDERS,
    THREE,
    all_five,
    ask,
    asked_week_by_week,
    circumstances,
    codes,
    done,
    exposure,
    obey,
    session,
)

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlannedItem, PlannedSession, Reason, Rise
from upswing.planner.circumstances import Declined
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import climbed, ladders_climbed
from upswing.planner.next_session import read
from upswing.planner.places import places

CORE, SIDE, BACK = Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK
OTHERS = frozenset(FIVE) - {CORE}


def on_ladder(
    ladder: Pattern, rung: int | None = 1, reps: int = 8, sets: int = 1, **known: Any
) -> PatternExposure:
    """A core movement of one of the three ladders."""
    return exposure(CORE, rung, reps, sets, exercise_id=f"{ladder.value}-{rung or 'else'}", **known)


def trained(*ladders: Pattern, **known: Any) -> list[PastSession]:
    """One ladder after the other, once a week from day 0 on."""
    return [session(7 * week, [on_ladder(each, **known)]) for week, each in enumerate(ladders)]


def core_of(plan: PlannedSession) -> PlannedItem:
    return next(item for item in plan.items if item.pattern is CORE)


def asked(history: Iterable[PastSession], day: int, **known: Any) -> PlannedItem:
    return core_of(core_plan(history, day, **known))


def core_plan(history: Iterable[PastSession], day: int, **known: Any) -> PlannedSession:
    """What is planned for somebody who trains nothing but the core."""
    return ask(list(history), day, ladders=THREE, excluded=OTHERS | known.pop("excluded", frozenset()), **known)


def movements(lived: Iterable[PastSession]) -> list[str]:
    return [each.exercise_id for past in lived for each in past.exposures if each.pattern is CORE]


def reasons_of(plan: PlannedSession, code: str) -> list[Reason]:
    return [reason for reason in plan.reasons if reason.code == code]


def test_front_side_and_back_come_in_turn() -> None:
    lived = obey([], asked_week_by_week(4), ladders=THREE)
    ladders = [each.rsplit("-", 1)[0] for each in movements(lived)]
    assert ladders == [(CORE, SIDE, BACK)[place % 3].value for place in range(len(ladders))]
    assert len(ladders) >= 7


def test_what_the_week_holds_is_the_same_with_one_ladder_and_with_three() -> None:
    one, three = (obey([], asked_week_by_week(13), ladders=each) for each in (LADDERS, THREE))
    assert [each.sets for each in one] == [each.sets for each in three]
    assert ladders_climbed(THREE) == {**dict.fromkeys(FIVE, 1), CORE: 3}
    assert read((), circumstances(0), THREE).patterns == 5


def test_the_one_trained_longest_ago_comes_next_wherever_it_was_trained() -> None:
    assert asked(trained(SIDE, BACK, CORE), 21).exercise_id == "core-side-1"
    assert asked(trained(SIDE, BACK), 14).exercise_id == "core-front-1"
    assert asked(trained(BACK, CORE), 14).exercise_id == "core-side-1"
    together = [session(0, [on_ladder(CORE), on_ladder(BACK)])]
    assert asked(together, 7).exercise_id == "core-side-1"


def test_the_first_time_of_a_ladder_is_one_set_of_eight_whatever_there_is_room_for() -> None:
    lived = [all_five(7 * week + day, rung=3, reps=12, sets=2) for week in range(9) for day in (0, 2, 4)]
    plan = core_plan(lived, 63)
    assert (core_of(plan).exercise_id, core_of(plan).sets, core_of(plan).target) == ("core-side-1", 1, 8)
    assert [(each.pattern, each.ladder) for each in reasons_of(plan, "first-time")] == [(CORE, SIDE)]


def test_each_ladder_has_its_own_rung_and_target() -> None:
    lived = [
        session(0, [on_ladder(CORE, 3, 10)]),
        session(4, [on_ladder(SIDE, 2, 9)]),
        session(7, [on_ladder(BACK, 1, 11)]),
    ]
    front, side, back = (asked(lived, 10, not_for_me=aside) for aside in (frozenset(), FRONT, FRONT | ids(SIDE)))
    assert [(each.exercise_id, each.target) for each in (front, side, back)] == [
        ("core-front-3", 10),
        ("core-side-2", 9),
        ("core-back-1", 11),
    ]


def ids(*ladders: Pattern) -> frozenset[str]:
    return frozenset(rung.exercise_id for ladder in ladders for rung in THREE[ladder])


FRONT = ids(CORE)


def test_the_core_rises_once_a_week_on_whichever_ladder() -> None:
    lived = obey([], asked_week_by_week(12), ladders=THREE)
    rises = []
    best: dict[str, tuple[int, int]] = {}
    for past in lived:
        for each in past.exposures:
            if each.pattern is CORE:
                ladder = each.exercise_id.rsplit("-", 1)[0]
                now = (each.rung or 0, each.target)
                if ladder in best and now > best[ladder]:
                    rises.append(past.day)
                best[ladder] = now
    assert len(best) == 3
    assert len(rises) >= 6
    assert all((later - before).days >= 7 for before, later in pairwise(rises))


@pytest.mark.parametrize(("reps", "rise"), [(8, Rise.REPETITIONS), (9, None)])
def test_what_rose_last_week_counts_also_when_its_ladder_is_put_aside(reps: int, rise: Rise | None) -> None:
    lived = [*trained(CORE, SIDE), session(14, [on_ladder(CORE)]), session(21, [on_ladder(SIDE, reps=reps)])]
    plan = asked(lived, 24, not_for_me=ids(SIDE, BACK), declined=frozenset({Declined(CORE, Rise.SET)}))
    assert (plan.exercise_id, plan.rise) == ("core-front-1", None)
    lived[-1] = session(21, [on_ladder(SIDE, reps=reps), on_ladder(CORE)])
    assert asked(lived, 25, not_for_me=ids(SIDE, BACK)).rise is rise


@pytest.mark.parametrize("pain", [3, 4, 5, 6])
def test_the_turn_waits_while_the_last_one_hurts(pain: int) -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE, 3, 10, 2, pain=pain)])]
    plan = core_plan(lived, 21)
    item = core_of(plan)
    assert item.exercise_id == ("core-front-3" if pain == 3 else "core-front-2")
    assert (item.target, item.rise) == (10, None)
    assert item.sets <= (2 if pain == 3 else 1)
    assert "turn-waits" in codes(plan)
    assert "has-its-turn" not in codes(plan)


def test_after_strong_pain_the_turn_waits_for_two_exposures() -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE, 3, pain=4)])]
    taken = []
    for day in (17, 21, 24, 28):
        plan = core_plan(lived, day)
        taken.append(core_of(plan).exercise_id)
        lived.append(done(plan))
    assert taken == ["core-front-2", "core-front-2", "core-side-1", "core-back-1"]


def test_after_a_little_pain_the_turn_goes_on_at_once() -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE, pain=2)])]
    assert asked(lived, 17).exercise_id == "core-side-1"
    calmed = [*lived[:-1], session(14, [on_ladder(CORE, pain=3)]), session(17, [on_ladder(CORE, pain=1)])]
    assert asked(calmed, 21).exercise_id == "core-side-1"


def test_where_two_were_trained_together_the_one_that_hurt_more_stays() -> None:
    lived = [*trained(BACK), session(7, [on_ladder(CORE, 2), on_ladder(SIDE, 3, pain=5)])]
    assert asked(lived, 14).exercise_id == "core-side-2"


def test_of_two_sessions_of_the_same_moment_the_later_one_counts() -> None:
    both = [session(14, [on_ladder(CORE, 2, 8, pain=5)]), session(14, [on_ladder(SIDE, 2, 8, pain=5)])]
    own = session(17, [on_ladder(CORE, None)])
    last = max(both, key=repr).exposures[0].exercise_id
    assert asked([*trained(BACK), *both, own], 22).exercise_id == last
    assert asked([*trained(BACK), *reversed(both), own], 22).exercise_id == last


def test_a_pain_whose_ladder_is_put_aside_eases_the_one_that_takes_its_place() -> None:
    lived = [
        session(0, [on_ladder(SIDE, 3, 10)]),
        session(2, [on_ladder(BACK, 3, 10)]),
        session(7, [on_ladder(CORE, 3, 10, pain=5)]),
    ]
    plan = core_plan(lived, 10, not_for_me=FRONT)
    assert (core_of(plan).exercise_id, core_of(plan).target) == ("core-back-2", 10)
    assert [each.ladder for each in reasons_of(plan, "no-movement-fits")] == [CORE]


def test_a_movement_off_the_ladders_takes_no_turn_and_eases_what_comes_after_it_hurt() -> None:
    own = session(14, [on_ladder(CORE, None)])
    assert asked([*trained(CORE, SIDE), own], 17).exercise_id == "core-back-1"
    hurt = session(14, [on_ladder(CORE, None, pain=5)])
    assert asked([*trained(BACK, SIDE, rung=3), hurt], 17).exercise_id == "core-side-2"


def test_an_own_movement_beside_one_ladder_does_not_hold_the_next() -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE), on_ladder(CORE, None, pain=2)])]
    assert asked(lived, 21).rise is Rise.REPETITIONS
    alone = [*trained(SIDE, BACK, CORE), session(21, [on_ladder(CORE, None)])]
    assert asked(alone, 24).rise is None


def test_an_own_movement_that_hurt_eases_every_ladder_when_its_turn_comes() -> None:
    lived = [*trained(CORE, SIDE, BACK, rung=3), session(21, [on_ladder(CORE, None, pain=4)])]
    taken = []
    for day in (24, 28, 31, 35):
        plan = core_plan(lived, day)
        taken.append(core_of(plan).exercise_id)
        lived.append(done(plan))
    assert taken == ["core-back-2", "core-back-2", "core-front-2", "core-side-2"]


def test_an_own_movement_that_did_not_hurt_is_soon_forgotten() -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE, None)]), session(21, [on_ladder(CORE)])]
    assert asked(lived, 28, declined=frozenset({Declined(CORE, Rise.SET)})).rise is Rise.REPETITIONS


def test_an_own_movement_that_hurt_eases_the_ladder_it_was_done_beside() -> None:
    lived = [*trained(SIDE, BACK), session(14, [on_ladder(CORE, 3), on_ladder(CORE, None, pain=5)])]
    assert asked(lived, 21).exercise_id == "core-front-2"


def test_48_hours_hold_for_the_core_as_a_whole() -> None:
    plan = core_plan([session(0, [on_ladder(CORE)])], 1)
    assert CORE not in {item.pattern for item in plan.items}
    assert [each.pattern for each in reasons_of(plan, "needs-recovery")] == [CORE]


@pytest.mark.parametrize(("before", "rests"), [([], True), ([1], True), ([2], False)])
def test_a_rung_is_new_on_its_own_ladder(before: list[int], rests: bool) -> None:
    lived = [session(0, [on_ladder(SIDE, rung)]) for rung in before]
    lived += [session(7, [on_ladder(CORE, 4)]), session(14, [on_ladder(SIDE, 2, soreness=4)])]
    plan = core_plan(lived, 16)
    told = [dict(each.numbers) for each in reasons_of(plan, "needs-recovery")]
    assert told == ([{"hours": 48, "needs": 72}] if rests else [])


def test_the_sets_of_a_week_are_those_of_all_three() -> None:
    lived = [session(0, [on_ladder(CORE, sets=2), exposure(Pattern.SQUAT)])]
    assert CORE not in {item.pattern for item in ask(lived, 2, ladders=THREE).items}


def test_a_break_eases_each_ladder_when_its_turn_comes() -> None:
    lived = [
        session(day, [*(exposure(each, 4) for each in OTHERS), on_ladder(ladder, 4)])
        for day, ladder in ((0, CORE), (2, SIDE), (4, BACK))
    ]
    rungs = []
    for day in (104, 107, 111, 114):
        plan = ask(lived, day, ladders=THREE)
        rungs.append((core_of(plan).exercise_id, core_of(plan).sets, core_of(plan).target))
        lived.append(done(plan))
    assert rungs[:3] == [("core-front-2", 1, 8), ("core-side-2", 1, 8), ("core-back-2", 1, 8)]
    assert rungs[3][0] == "core-front-2"


def test_a_month_without_any_core_eases_each_ladder_by_one_rung() -> None:
    lived = trained(CORE, SIDE, BACK, rung=3)
    taken = []
    for day in (42, 45, 49):
        plan = core_plan(lived, day)
        taken.append(core_of(plan).exercise_id)
        lived.append(done(plan))
    assert taken == ["core-front-2", "core-side-2", "core-back-2"]


def test_waiting_for_its_turn_is_no_break_until_84_days() -> None:
    waited = [session(0, [on_ladder(SIDE, 4, 10)])]
    waited += [session(day, [on_ladder(CORE if day % 2 else BACK)]) for day in range(7, 80, 7)]
    assert (asked(waited, 83).exercise_id, asked(waited, 83).target) == ("core-side-4", 10)
    assert (asked(waited, 84).exercise_id, asked(waited, 84).target) == ("core-side-2", 8)


def test_a_step_that_is_declined_is_declined_for_all_three() -> None:
    lived = trained(SIDE, BACK, CORE)
    assert (asked(lived, 21).exercise_id, asked(lived, 21).rise) == ("core-side-1", Rise.REPETITIONS)
    assert asked(lived, 21, declined=frozenset({Declined(CORE, Rise.REPETITIONS)})).rise is None


def test_a_ladder_that_is_left_out_gives_its_turn_to_the_others() -> None:
    lived = trained(CORE, SIDE)
    plan = core_plan(lived, 14, excluded=frozenset({BACK}))
    assert core_of(plan).exercise_id == "core-front-1"
    assert [each.ladder for each in reasons_of(plan, "left-out") if each.pattern is CORE] == [BACK]
    none = ask([], 0, ladders=THREE, excluded=frozenset({CORE}))
    assert CORE not in {item.pattern for item in none.items}
    assert [(each.pattern, each.ladder) for each in reasons_of(none, "left-out")] == [(CORE, None)]


def test_whose_turn_it_is_is_told_and_one_ladder_alone_says_nothing() -> None:
    plan = core_plan(trained(CORE), 3)
    assert [(each.pattern, each.ladder) for each in reasons_of(plan, "has-its-turn")] == [(CORE, SIDE)]
    alone = frozenset({SIDE, BACK})
    assert "has-its-turn" not in codes(ask(trained(CORE), 3, ladders=THREE, excluded=alone))
    assert all(each.ladder is None for each in ask(trained(CORE), 3).reasons)


def standing(lived: Iterable[PastSession], day: int, **known: Any) -> list[Any]:
    return list(places(tuple(lived), circumstances(day, **known), THREE))


def test_each_ladder_of_the_core_has_its_place() -> None:
    lived = [
        session(0, [on_ladder(CORE, 3, 12)]),
        session(7, [on_ladder(CORE, 3, 12)]),
        session(9, [on_ladder(SIDE, 2, 9)]),
    ]
    found = {place.pattern: place for place in standing(lived, 12)}
    assert list(found) == [*FIVE, SIDE, BACK]
    assert [(found[each].rung, found[each].rungs, found[each].target) for each in (CORE, SIDE, BACK)] == [
        (3, 6, 12),
        (2, 5, 9),
        (1, 4, 8),
    ]
    assert [found[each].top_times for each in (CORE, SIDE, BACK)] == [2, 0, 0]
    assert [found[each].next_exercise_id for each in (CORE, SIDE)] == ["core-front-4", "core-side-3"]
    assert [place.pattern for place in standing(lived, 12, excluded=frozenset({SIDE}))] == [*FIVE, BACK]


def test_pain_of_one_ladder_holds_all_three_places() -> None:
    lived = [*trained(SIDE, BACK), session(7, [on_ladder(CORE, pain=6)])]
    cores = standing(lived, 9)[-3:]
    assert {place.is_held for place in cores} == {True}
    assert len({place.rests_until for place in cores}) == 1


def test_the_core_may_be_planned_from_a_side_alone() -> None:
    only = {each: THREE[each] for each in (Pattern.SQUAT, SIDE)}
    assert list(climbed(CORE, only)) == [SIDE]
    plan = ask([], 0, ladders=only)
    assert [item.exercise_id for item in plan.items] == ["squat-1", "core-side-1"]
