"""What Today needs to know, as one value."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from upswing.domain.check_in import CheckIn
from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanChoice, PlannedSession
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.script import Script
from upswing.domain.session import Session
from upswing.domain.status import StatusSaid
from upswing.domain.wellness import Wellness
from upswing.planner.constants import (
    PAIN_EASIER,
    PAIN_LOOK_DAYS,
    PAIN_REST,
    PAIN_REST_DAYS,
    PLANNED_PATTERNS,
)
from upswing.planner.exposures import pain_of
from upswing.planner.history import History
from upswing.planner.mornings import MORNING_DAYS


class DayState(StrEnum):
    """How a day of the week stands: a strength session done, some other activity, planned, rest, or open."""

    DONE = "done"
    ACTIVE = "active"
    PLANNED = "planned"
    REST = "rest"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class WeekDay:
    day: date
    state: DayState


@dataclass(frozen=True, slots=True)
class Trained:
    """A planned pattern, and the movement it was last trained with on `day`."""

    pattern: Pattern
    exercise_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Today:
    """`script` is what Start begins (the lighter one when "less" was chosen), None when there is nothing to lead
    through. `check_in` is the newest of this hour. `done` are today's sessions that are over; `days_away` the days
    since the last one before today, None before the first. `next_day` is the next planned day after today.

    `plan` is the plan as it is done today, `as_planned` the same without the changes of `edit`. `wellness` is what
    was said of the body today, `readiness` (1–5) what that makes. `asks_about` are the patterns of the last two days
    of which no earlier day has told whether they left anything sore, `looked_at` those whose pain is worth a look by
    a professional. `declined` are the steps up that were declined today."""

    day: date
    plan: PlannedSession
    script: Script | None
    choice: PlanChoice | None
    check_in: CheckIn | None
    interrupted: Session | None
    interrupted_sets: int
    done: tuple[Session, ...]
    days_away: int | None
    next_day: date | None
    week: tuple[WeekDay, ...]
    as_planned: PlannedSession
    edit: PlanEdit | None = None
    status: StatusSaid | None = None
    wellness: Wellness | None = None
    readiness: float | None = None
    asks_about: tuple[Trained, ...] = ()
    looked_at: tuple[Pattern, ...] = ()
    declined: tuple[RiseAnswer, ...] = ()


def untold(history: History, told: Iterable[Wellness], day: date) -> tuple[Trained, ...]:
    """The planned patterns trained on one of the two days before `day`, the hardest first, each as it was trained
    last, without those of which a day in between has told."""
    latest: dict[Pattern, Trained] = {}
    for past in reversed(history):
        if 0 < (day - past.day).days <= MORNING_DAYS:
            for each in past.exposures:
                if each.amounts:
                    latest.setdefault(each.pattern, Trained(each.pattern, each.exercise_id, past.day))
    said = [each for each in told if each.day < day]
    return tuple(
        latest[pattern]
        for pattern in PLANNED_PATTERNS
        if pattern in latest
        and not any(
            pattern in (each.sore.keys() | each.pain.keys()) and each.day > latest[pattern].day for each in said
        )
    )


def worth_a_look(history: History, day: date) -> tuple[Pattern, ...]:
    """The patterns with strong pain (6 or more) in the last week, or with pain of 4 or more told twice in the last
    two weeks: in a set and on a morning after, or of two sessions."""
    strong: set[Pattern] = set()
    times: dict[Pattern, int] = {}
    for past in history:
        ago = (day - past.day).days
        if not 0 <= ago <= PAIN_LOOK_DAYS:
            continue
        for each in past.exposures:
            if ago < PAIN_REST_DAYS and (pain_of(each) or 0) >= PAIN_REST:
                strong.add(each.pattern)
            hurt = sum((pain or 0) >= PAIN_EASIER for pain in (each.pain, each.morning_pain))
            times[each.pattern] = times.get(each.pattern, 0) + hurt
    return tuple(each for each in PLANNED_PATTERNS if each in strong or times.get(each, 0) >= 2)
