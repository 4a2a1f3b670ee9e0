"""The sessions to come, as they would be if each is done as planned on the earliest day that is allowed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from upswing.domain.plan import PlanKind, PlannedSession
from upswing.planner.circumstances import Circumstances, Status
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


def coming_after(
    ledger: Ledger, circumstances: Circumstances, ladders: Ladders, count: int
) -> tuple[PlannedSession, ...]:
    """The same after what the ledger holds; the ledger takes the sessions in."""
    if circumstances.gentle_only or circumstances.status in (Status.ILL, Status.ON_BREAK):
        return ()
    sessions: list[PlannedSession] = []
    for ahead in range(count * DAYS_AHEAD_PER_SESSION):
        if len(sessions) == count:
            break
        then = on_a_later_day(circumstances, ahead)
        if then.wish_weekdays and then.day.weekday() not in then.wish_weekdays:
            continue
        plan = planned(ledger, then, ladders)
        if plan.kind is PlanKind.SESSION:
            sessions.append(plan)
            ledger.add(as_done(plan, then))
    return tuple(sessions)


def on_a_later_day(circumstances: Circumstances, ahead: int) -> Circumstances:
    """The circumstances so many days later, at the same hour, as far as they can be known."""
    if ahead == 0:
        return circumstances
    usual = circumstances.status is Status.EASY_WEEK and ahead >= 7
    return replace(
        circumstances,
        day=circumstances.day + timedelta(days=ahead),
        now=circumstances.now + timedelta(days=ahead),
        readiness=None,
        soreness={},
        status=Status.AS_USUAL if usual else circumstances.status,
    )


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
