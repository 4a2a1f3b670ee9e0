"""What Today needs to know, as one value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from upswing.domain.check_in import CheckIn
from upswing.domain.plan import PlanChoice, PlannedSession
from upswing.domain.script import Script
from upswing.domain.session import Session


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
class Today:
    """`script` is what Start begins (the lighter one when "less" was chosen), None when there is nothing to lead
    through. `check_in` is the newest of this hour. `done` are today's sessions that are over; `days_away` the days
    since the last one before today, None before the first. `next_day` is the next planned day after today."""

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
