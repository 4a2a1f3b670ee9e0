"""What a later morning says is laid beside the session that it came from."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from upswing.domain.exercise import Pattern
from upswing.domain.wellness import Wellness
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.mornings import with_mornings

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def _session(days: int, *patterns: Pattern) -> PastSession:
    at = MONDAY + timedelta(days=days)
    exposures = tuple(PatternExposure(each, str(each), 1, (8,), 8) for each in patterns)
    return PastSession(at, at.date(), 20, 3, exposures=exposures)


def _said(
    days: int, *, pain: dict[Pattern, int] | None = None, sore: dict[Pattern, int] | None = None
) -> Wellness:
    at = MONDAY + timedelta(days=days)
    return Wellness(UUID(int=days + 99), at.date(), at, sore=sore or {}, pain=pain or {})


def test_an_ache_belongs_to_the_latest_session_with_that_pattern() -> None:
    past = {1: _session(0, Pattern.PUSH, Pattern.SQUAT), 2: _session(1, Pattern.SQUAT)}
    found = with_mornings(past, [_said(2, pain={Pattern.PUSH: 5, Pattern.SQUAT: 2})])
    assert [(each.pattern, each.morning_pain) for each in found[1].exposures] == [
        (Pattern.PUSH, 5),
        (Pattern.SQUAT, None),
    ]
    assert [each.morning_pain for each in found[2].exposures] == [2]


def test_an_ache_of_the_same_day_or_three_days_later_belongs_to_no_session() -> None:
    past = {1: _session(0, Pattern.PUSH)}
    assert with_mornings(past, [_said(0, pain={Pattern.PUSH: 9})]) == past
    assert with_mornings(past, [_said(3, pain={Pattern.PUSH: 9})]) == past


@given(st.lists(st.tuples(st.integers(1, 2), st.integers(0, 10)), max_size=4))
def test_of_several_answers_the_larger_counts_in_any_order(answers: list[tuple[int, int]]) -> None:
    past = {1: _session(0, Pattern.PUSH)}
    said = [_said(days, pain={Pattern.PUSH: amount}, sore={Pattern.PUSH: amount}) for days, amount in answers]
    exposure = with_mornings(past, said)[1].exposures[0]
    largest = max((amount for _, amount in answers), default=None)
    assert (exposure.morning_pain, exposure.soreness) == (largest, largest)
    assert with_mornings(past, said[::-1]) == with_mornings(past, said)


def test_nothing_is_lost_where_nothing_was_said() -> None:
    past = {n: _session(n, Pattern.PUSH) for n in range(5)}
    assert with_mornings(past, []) == past
    assert date(2026, 11, 23) == past[0].day
