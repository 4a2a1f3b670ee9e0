"""Pain, soreness and recovery of a pattern (rules 6, 10 and 11)."""

from dataclasses import replace
from typing import Any

import pytest
from asked import FIVE, all_five, ask, codes, done, exposure, given, session, two_weeks

from upswing.domain.exercise import Pattern
from upswing.planner.exposures import pain_of
from upswing.planner.history import PastSession

PUSH = Pattern.PUSH


def hurt(past: PastSession, **known: Any) -> PastSession:
    """The same session with an answer about the push."""
    return replace(
        past, exposures=tuple(replace(each, **known) if each.pattern is PUSH else each for each in past.exposures)
    )


def on_rung_three(**known: Any) -> list[PastSession]:
    """Days 0, 3, 7, 10 on the third rung, two sets of ten; the last one with an answer about the push."""
    history = [all_five(day, rung=3, reps=10, sets=2) for day in (0, 3, 7, 10)]
    return [*history[:-1], hurt(history[-1], **known)]


@pytest.mark.parametrize("pain", [0, 1, 2])
def test_a_little_pain_lets_it_go_on(pain: int) -> None:
    plan = ask([*two_weeks()[:-1], hurt(two_weeks()[-1], pain=pain)], 14)
    assert given(plan)[PUSH] == (1, 1, 8)
    assert not {"pain-repeat", "pain-hold"} & set(codes(plan))


def test_a_pain_of_three_repeats_the_pattern_and_holds_no_other() -> None:
    history = [hurt(all_five(day), pain=3) for day in (0, 3, 7, 10)]
    plan = ask(history, 14, excluded=frozenset({Pattern.SQUAT, Pattern.HINGE}))
    assert given(plan)[PUSH] == (1, 1, 8)
    assert given(plan)[Pattern.ROW] == (1, 1, 9)
    assert "pain-repeat" in codes(plan)


@pytest.mark.parametrize("pain", [4, 5])
def test_a_pain_of_four_goes_one_rung_down_with_a_set_less(pain: int) -> None:
    plan = ask(on_rung_three(pain=pain), 14)
    assert given(plan)[PUSH] == (2, 1, 10)
    assert all(item.rise is None for item in plan.items)


def test_on_the_first_rung_pain_stays_on_the_first_rung() -> None:
    plan = ask([*two_weeks()[:-1], hurt(two_weeks()[-1], pain=4)], 14)
    assert given(plan)[PUSH] == (1, 1, 8)


def test_nothing_rises_for_two_exposures_after_pain() -> None:
    history = [*two_weeks()[:-1], hurt(two_weeks()[-1], pain=4)]
    rises = []
    for day in (14, 17, 21, 24, 28):
        plan = ask(history, day)
        pushes = sum(each.pattern is PUSH for past in history[4:] for each in past.exposures)
        rises.append((pushes, any(item.rise for item in plan.items)))
        history.append(done(plan))
    assert all(not rise for pushes, rise in rises if pushes < 2)
    assert any(rise for pushes, rise in rises if pushes >= 2)


def test_a_pattern_that_holds_all_says_so_even_when_it_is_not_its_turn() -> None:
    history = [*two_weeks()[:-1], hurt(two_weeks()[-1], pain=4)]
    plan = ask(history, 14, minutes=14)
    assert PUSH not in given(plan)
    assert [reason.pattern for reason in plan.reasons if reason.code == "pain-holds-all"] == [PUSH]
    assert "pain-holds-all" not in codes(ask(history, 14, readiness=3))
    assert "pain-holds-all" not in codes(ask(two_weeks(), 14, minutes=14))


@pytest.mark.parametrize(("days", "here"), [(4, False), (6, False), (7, True)])
def test_a_pain_of_six_rests_the_pattern_for_seven_days(days: int, here: bool) -> None:
    plan = ask(on_rung_three(pain=6), 10 + days)
    assert (PUSH in given(plan)) is here
    if here:
        assert given(plan)[PUSH] == (2, 1, 10)


def test_something_sharp_rests_the_pattern_without_a_number() -> None:
    assert PUSH not in given(ask(on_rung_three(sharp=True), 14))


@pytest.mark.parametrize(
    ("known", "pain"),
    [
        ({}, None),
        ({"pain": 2}, 2),
        ({"pain": 1, "morning_pain": 2}, 2),
        ({"pain": 0, "morning_pain": 2}, 4),
        ({"pain": 3, "morning_pain": 5}, 5),
        ({"pain": 1, "pain_before": 2, "morning_pain": 3}, 3),
        ({"pain": 1, "pain_before": 1, "morning_pain": 3}, 4),
        ({"sharp": True}, 6),
        ({"pain": 8, "sharp": True}, 8),
    ],
)
def test_the_pain_that_counts(known: dict[str, Any], pain: int | None) -> None:
    assert pain_of(exposure(PUSH, **known)) == pain


def test_strong_pain_twice_in_two_weeks_is_to_be_looked_at() -> None:
    history = [all_five(0), hurt(all_five(7), pain=6), hurt(all_five(15), pain=6)]
    assert "pain-look" in codes(ask(history, 18))
    assert "pain-look" not in codes(ask(history[:2], 18))
    far = [hurt(all_five(0), pain=6), all_five(7), hurt(all_five(15), pain=6)]
    assert "pain-look" not in codes(ask(far, 18))
    assert "pain-look" in codes(ask([*history, all_five(22)], 25))
    assert "pain-look" not in codes(ask([*history, all_five(22), all_five(28)], 31))


def test_pain_of_four_for_two_weeks_is_to_be_looked_at() -> None:
    history = [hurt(all_five(day), pain=4) for day in (0, 4, 8, 14)]
    assert "pain-look" in codes(ask(history, 17))
    assert "pain-look" not in codes(ask(history[1:], 17))
    assert "pain-look" not in codes(ask([*history[:2], all_five(8), history[3]], 17))


@pytest.mark.parametrize(("soreness", "here"), [(6, True), (7, False), (10, False)])
def test_soreness_of_seven_rests_the_pattern(soreness: int, here: bool) -> None:
    assert (PUSH in given(ask(two_weeks(), 14, soreness={PUSH: soreness}))) is here


def test_soreness_noted_the_morning_after_counts_until_it_is_answered_again() -> None:
    history = [*two_weeks()[:-1], hurt(two_weeks()[-1], soreness=8)]
    assert PUSH not in given(ask(history, 14))
    assert PUSH in given(ask(history, 14, soreness={PUSH: 2}))
    assert PUSH in given(ask(history, 18))


@pytest.mark.parametrize(("hours", "here"), [(24, False), (47.9, False), (48, True), (60, True)])
def test_a_pattern_needs_48_hours(hours: float, here: bool) -> None:
    history = [session(0, [exposure(PUSH)], hour=8)]
    assert (PUSH in given(ask(history, 0, hour=8 + hours))) is here


@pytest.mark.parametrize(
    ("known", "new", "here"),
    [
        ({"soreness": 4}, True, False),
        ({"soreness": 3}, True, True),
        ({"soreness": 4}, False, True),
        ({"pain": 3}, True, False),
        ({"pain": 3}, False, True),
        ({}, True, True),
    ],
)
def test_a_new_rung_that_left_its_mark_needs_72_hours(known: dict[str, Any], new: bool, here: bool) -> None:
    history = [all_five(0, rung=2 if new else 3), hurt(all_five(7, rung=3), **known)]
    assert (PUSH in given(ask(history, 9, hour=20))) is here
    assert PUSH in given(ask(history, 10))


def test_only_what_was_trained_yesterday_waits() -> None:
    history = [*two_weeks(), session(13, [exposure(PUSH)])]
    plan = ask(history, 14)
    assert set(given(plan)) == set(FIVE) - {PUSH}
    [reason] = [reason for reason in plan.reasons if reason.code == "needs-recovery"]
    assert (reason.pattern, dict(reason.numbers)) == (PUSH, {"hours": 24, "needs": 48})
