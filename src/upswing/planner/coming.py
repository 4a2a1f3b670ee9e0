"""The sessions to come, as they would be if each is done as planned on the earliest day that is allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from upswing.domain.plan import PlanKind, PlannedSession
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import Ladders
from upswing.planner.ledger import Ledger
from upswing.planner.next_session import planned, read

DAYS_AHEAD_PER_SESSION = 21
"""A search for the next session never looks further ahead than this for each session wanted."""


def coming_sessions(
    history: Sequence[PastSession], circumstances: Circumstances, ladders: Ladders, count: int
) -> tuple[PlannedSession, ...]:
    """Up to `count` sessions from `circumstances.day` on, today's first if there is one.

    From tomorrow on nothing is known about readiness and soreness; an easy week that was asked for ends after
    seven days. Only wished weekdays are taken where some are wished. Nothing is foreseen for a person who is ill,
    on a break, or waits for a professional's word.
    """
    return coming_after(read(history, circumstances, ladders), circumstances, ladders, count)


def next_and_coming(
    history: Sequence[PastSession], circumstances: Circumstances, ladders: Ladders, count: int
) -> tuple[PlannedSession, tuple[PlannedSession, ...]]:
    """`next_session` and `coming_sessions` of the same history, which is read once for both."""
    ledger = read(history, circumstances, ladders)
    return planned(ledger, circumstances, ladders), coming_after(ledger, circumstances, ladders, count)


def coming_after(
    ledger: Ledger, circumstances: Circumstances, ladders: Ladders, count: int
) -> tuple[PlannedSession, ...]:
    """The same after what the ledger holds; the ledger takes the sessions in."""
    if circumstances.gentle_only or (
        circumstances.status in (Status.ILL, Status.ON_BREAK) and circumstances.status_until is None
    ):
        return ()
    sessions: list[PlannedSession] = []
    usual = usual_time(ledger, circumstances)
    for ahead in range(count * DAYS_AHEAD_PER_SESSION):
        if len(sessions) == count:
            break
        for then in on_a_later_day(circumstances, ahead, usual):
            if not then.suits(then.day):
                continue
            plan = planned(ledger, then, ladders)
            if plan.kind is PlanKind.SESSION and not (ahead and _still_recovers(plan)):
                sessions.append(plan)
                ledger.add(as_done(plan, then))
                break
    return tuple(sessions)


def _still_recovers(plan: PlannedSession) -> bool:
    """Some patterns need another day: a later day is better for all of them together."""
    return any(reason.code == "needs-recovery" for reason in plan.reasons)


def usual_time(ledger: Ledger, circumstances: Circumstances) -> time | None:
    """The local time of the last session, None when there is none or it was after midnight."""
    if not ledger.entries:
        return None
    last = ledger.entries[-1][0]
    started_at = last.started_at.astimezone(circumstances.now.tzinfo)
    return started_at.time() if started_at.date() == last.day else None


def on_a_later_day(circumstances: Circumstances, ahead: int, usual: time | None = None) -> Iterator[Circumstances]:
    """The circumstances so many days later, as far as they can be known: at the same time of day, or at the usual
    time where that is later. Today they are those of now, and then those of the usual time."""
    now = circumstances.now + timedelta(days=ahead)
    later = now if usual is None else max(now, datetime.combine(now.date(), usual, now.tzinfo))
    if ahead == 0:
        yield circumstances
        if later > now:
            yield replace(circumstances, now=later)
        return
    day = circumstances.day + timedelta(days=ahead)
    yield replace(
        circumstances,
        day=day,
        now=later,
        readiness=None,
        soreness={},
        **_status_on(day, circumstances),
    )


def _status_on(day: date, circumstances: Circumstances) -> dict[str, Any]:
    """What is still said on a later day; an easy week without an end ends after seven days."""
    until = circumstances.status_until
    if until is None and circumstances.status is Status.EASY_WEEK:
        until = circumstances.day + timedelta(days=6)
    if until is None or day <= until:
        return {}
    return {"status": Status.AS_USUAL, "status_until": None, "injured_at": frozenset()}


def as_done(plan: PlannedSession, then: Circumstances) -> PastSession:
    """The planned session, done as it was planned at the effort it aims at, without pain."""
    exposures = tuple(
        PatternExposure(
            item.pattern,
            item.exercise_id,
            item.rung,
            (item.target,) * item.sets,
            item.target,
            measure=item.measure,
        )
        for item in plan.items
    )
    return PastSession(then.now, then.day, plan.minutes, plan.effort_aim, exposures=exposures)
