"""Which patterns a morning asks about, and whose pain is worth a look: from the record alone."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from upswing.domain.exercise import Pattern
from upswing.domain.identity import new_id
from upswing.domain.wellness import Wellness
from upswing.journal.today import untold, worth_a_look
from upswing.planner.history import PastSession, PatternExposure

DAY = date(2026, 3, 16)
NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
SQUAT, PUSH, HINGE = Pattern.SQUAT, Pattern.PUSH, Pattern.HINGE


def _trained(ago: int, *patterns: Pattern, pain: int | None = None, morning: int | None = None) -> PastSession:
    exposures = tuple(
        PatternExposure(each, f"{each}-1", 1, (8,), 8, pain=pain, morning_pain=morning) for each in patterns
    )
    return PastSession(NOON - timedelta(days=ago), DAY - timedelta(days=ago), 20, 3, exposures=exposures)


def _said(
    ago: int, sore: Mapping[Pattern, int] | None = None, pain: Mapping[Pattern, int] | None = None
) -> Wellness:
    at = NOON - timedelta(days=ago)
    return Wellness(new_id(at), at.date(), at, sore=sore or {}, pain=pain or {})


@pytest.mark.parametrize(("ago", "asked"), [(0, False), (1, True), (2, True), (3, False)])
def test_the_two_days_before_are_asked_about(ago: int, asked: bool) -> None:
    assert bool(untold((_trained(ago, SQUAT),), (), DAY)) is asked


def test_a_pattern_is_asked_about_once_as_it_was_trained_last() -> None:
    found = untold((_trained(2, SQUAT, PUSH), _trained(1, SQUAT)), (), DAY)
    assert [(each.pattern, (DAY - each.day).days) for each in found] == [(SQUAT, 1), (PUSH, 2)]


def test_the_hardest_pattern_is_asked_about_first() -> None:
    found = untold((_trained(1, Pattern.CORE_FRONT, PUSH, SQUAT, HINGE),), (), DAY)
    assert [each.pattern for each in found] == [SQUAT, HINGE, PUSH, Pattern.CORE_FRONT]


def test_what_yesterday_has_told_is_not_asked_again() -> None:
    history = (_trained(2, SQUAT, PUSH),)
    assert [each.pattern for each in untold(history, (_said(1, sore={SQUAT: 0}),), DAY)] == [PUSH]
    assert [each.pattern for each in untold(history, (_said(1, pain={PUSH: 2}),), DAY)] == [SQUAT]


def test_what_was_told_before_the_session_or_today_says_nothing_about_it() -> None:
    history = (_trained(1, SQUAT),)
    for said in (_said(2, sore={SQUAT: 5}), _said(1, sore={SQUAT: 5}), _said(0, sore={SQUAT: 5})):
        assert [each.pattern for each in untold(history, (said,), DAY)] == [SQUAT]


def test_a_session_without_a_set_of_a_pattern_is_not_asked_about() -> None:
    assert untold((PastSession(NOON - timedelta(days=1), DAY - timedelta(days=1), 30),), (), DAY) == ()


@pytest.mark.parametrize(
    ("history", "looked_at"),
    [
        ((), ()),
        ((_trained(1, SQUAT, pain=5),), ()),
        ((_trained(1, SQUAT, pain=6),), (SQUAT,)),
        ((_trained(1, SQUAT, morning=6),), (SQUAT,)),
        ((_trained(6, SQUAT, pain=6),), (SQUAT,)),
        ((_trained(7, SQUAT, pain=6),), ()),
        ((_trained(1, SQUAT, pain=4, morning=4),), (SQUAT,)),
        ((_trained(1, SQUAT, pain=4, morning=3),), ()),
        ((_trained(9, SQUAT, pain=4), _trained(2, SQUAT, morning=5)), (SQUAT,)),
        ((_trained(14, SQUAT, pain=4), _trained(2, SQUAT, pain=4)), (SQUAT,)),
        ((_trained(15, SQUAT, pain=4), _trained(2, SQUAT, pain=4)), ()),
        ((_trained(9, SQUAT, pain=4), _trained(2, PUSH, pain=4)), ()),
        ((_trained(1, PUSH, SQUAT, pain=7),), (SQUAT, PUSH)),
    ],
)
def test_strong_pain_of_a_week_and_pain_that_comes_back_in_two_are_worth_a_look(
    history: tuple[PastSession, ...], looked_at: tuple[Pattern, ...]
) -> None:
    assert worth_a_look(history, DAY) == looked_at
