"""From the record to pairs: before and after each session, and control pairs without one."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import accumulate, pairwise
from operator import attrgetter
from uuid import UUID

from upswing.domain.check_in import CheckIn, Occasion, Timing
from upswing.domain.session import Activity, Session, SessionState
from upswing.insights.regression import ControlPair

CONTROL_APART = timedelta(minutes=45)
JUST_AFTER = timedelta(minutes=25)
"""What is said later than this after its end tells how a session lasts, not what it did."""
_AT = attrgetter("at")


class Scale(StrEnum):
    """Named as the check-in names its values."""

    MOOD = "mood"
    ENERGY = "energy"


@dataclass(frozen=True, slots=True)
class SessionPair:
    """One session with its last value before it and its first after it."""

    session_id: UUID
    day: date
    activity: Activity
    before: int
    after: int


def session_pairs(
    check_ins: Iterable[CheckIn], sessions: Iterable[Session], scale: Scale
) -> tuple[SessionPair, ...]:
    """The sessions that are over and have a value on both sides, in the order they began."""
    before: dict[UUID, CheckIn] = {}
    after: dict[UUID, CheckIn] = {}
    value_of = attrgetter(scale.value)
    for each in check_ins:
        if each.session_id is None or value_of(each) is None or each.timing is not Timing.AT_ONCE:
            continue
        if each.occasion is Occasion.BEFORE:
            kept = before.get(each.session_id)
            if kept is None or kept.at < each.at:
                before[each.session_id] = each
        elif each.occasion is Occasion.AFTER:
            kept = after.get(each.session_id)
            if kept is None or each.at < kept.at:
                after[each.session_id] = each
    found = []
    for session in sorted(sessions, key=lambda s: (s.started_at, s.id)):
        first, second = before.get(session.id), after.get(session.id)
        if session.state is SessionState.UNDER_WAY or first is None or second is None:
            continue
        if session.ended_at is not None and second.at - session.ended_at > JUST_AFTER:
            continue
        found.append(SessionPair(session.id, session.day, session.activity, value_of(first), value_of(second)))
    return tuple(found)


def control_pairs(
    check_ins: Iterable[CheckIn], sessions: Iterable[Session], scale: Scale
) -> tuple[ControlPair, ...]:
    """Neighbouring plain check-ins at most 45 minutes apart, none used twice, no session touching the time between
    them."""
    value_of = attrgetter(scale.value)
    values = _in_time(c for c in check_ins if value_of(c) is not None)
    spans = sorted((s.started_at, s.ended_at or s.started_at) for s in sessions)
    starts = [start for start, _ in spans]
    latest_ends = list(accumulate((end for _, end in spans), max))

    def touched(first: datetime, last: datetime) -> bool:
        begun = bisect_right(starts, last)
        return begun > 0 and latest_ends[begun - 1] >= first

    found = []
    at_once = timedelta(0)
    is_used = False
    for one, two in pairwise(values):
        if is_used:
            is_used = False
            continue
        near = at_once < two.at - one.at <= CONTROL_APART
        is_used = near and _stands_alone(one) and _stands_alone(two) and not touched(one.at, two.at)
        if is_used:
            found.append(ControlPair(value_of(one), value_of(two)))
    return tuple(found)


def _in_time(check_ins: Iterable[CheckIn]) -> list[CheckIn]:
    """By moment, and those of one moment by id, so that the order in which they come means nothing."""
    values = sorted(check_ins, key=_AT)
    if any(one.at == two.at for one, two in pairwise(values)):
        values.sort(key=lambda each: (each.at, each.id))
    return values


def _stands_alone(check_in: CheckIn) -> bool:
    alone = check_in.occasion is Occasion.PLAIN and check_in.session_id is None
    return alone and check_in.timing is Timing.AT_ONCE
