"""Days for the tests of Today's words: an answer of the journal in as few words as possible."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from upswing.domain.exercise import Measure, Pattern
from upswing.domain.identity import new_id
from upswing.domain.plan import PlanKind, PlannedItem, PlannedSession, Rise
from upswing.domain.script import Script
from upswing.domain.session import Activity, Session, SessionState
from upswing.journal.today import Today
from upswing.planner.explain import because
from visitor import MORNING

DAY = MORNING.date()
"""A Monday."""
SQUAT, PUSH = "sit-to-stand-with-hands", "wall-push-up"


def item(pattern: Pattern, exercise_id: str, *, sets: int = 1, target: int = 8, **known: Any) -> PlannedItem:
    return replace(PlannedItem(pattern, exercise_id, 1, sets, Measure.REPS, target, 60), **known)


def plan(*reasons: str | tuple[Any, ...], items: tuple[PlannedItem, ...] = (), **known: Any) -> PlannedSession:
    """A session of these items; a reason is its code, followed by its numbers."""
    told = tuple(because(each) if isinstance(each, str) else because(each[0], *each[1:]) for each in reasons)
    made = PlannedSession(DAY, PlanKind.SESSION, items, 18, 3, 5, 3, 11, 4, 1, 3, (), told)
    return replace(made, **known)


def today(planned: PlannedSession | None = None, **known: Any) -> Today:
    """A Monday with this plan and nothing else."""
    here = planned if planned is not None else plan()
    script = Script("First steps A", "strength", (), here.effort_aim, "first-steps-a")
    made = Today(DAY, here, script, None, None, None, 0, (), None, DAY + timedelta(days=2), (), here)
    return replace(made, **known)


def rising(pattern: Pattern, exercise_id: str, rise: Rise, **known: Any) -> PlannedItem:
    return item(pattern, exercise_id, rise=rise, **known)


def done(activity: Activity = Activity.STRENGTH, minutes: int = 20, day: date = DAY) -> Session:
    began = MORNING.replace(year=day.year, month=day.month, day=day.day)
    ended = began + timedelta(minutes=minutes)
    return Session(
        new_id(began),
        activity,
        "First steps A",
        began,
        day,
        SessionState.FINISHED,
        ended_at=ended,
        active_s=60 * minutes,
    )
