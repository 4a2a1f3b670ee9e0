"""This week and the fourteen days from today on, a day each: what was done, what is planned, and what rests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from upswing.domain.days import monday_of
from upswing.domain.plan import Choice, PlanChoice, PlanKind, PlannedSession
from upswing.domain.session import Activity, Session
from upswing.domain.status import Status, StatusSaid
from upswing.planner.walks import PlannedWalk
from upswing.ui.text import counted, tr

if TYPE_CHECKING:
    from upswing.journal.outlook import Outlook

DAYS_AHEAD = 14


class DayKind(StrEnum):
    DONE = "done"
    ACTIVE = "active"
    """Moved, without training for strength."""
    SESSION = "session"
    WALK = "walk"
    GENTLE = "gentle"
    REST = "rest"
    AWAY = "away"
    """Ill or on a break."""
    OPEN = "open"
    """Behind us, and nothing was written down."""


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day. `minutes` of what was done or is planned, 0 where that is nothing; `plan` where there is a session,
    `walk` where there is a walk, `done` what was done."""

    day: date
    kind: DayKind
    minutes: int = 0
    is_today: bool = False
    plan: PlannedSession | None = None
    walk: PlannedWalk | None = None
    done: tuple[Session, ...] = ()
    status: Status = Status.AS_USUAL


def fortnight(
    outlook: "Outlook", sessions: Iterable[Session], choices: Iterable[PlanChoice], said: StatusSaid | None
) -> tuple[PlanDay, ...]:
    """From Monday of this week to the thirteenth day after today. `sessions` and `choices` are those of this week,
    `said` the status of today."""
    today = outlook.day
    done: dict[date, list[Session]] = {}
    for session in sessions:
        done.setdefault(session.day, []).append(session)
    resting = {each.day for each in choices if each.choice is Choice.REST}
    plans = {each.day: each for each in outlook.coming}
    walks = {each.day: each for each in outlook.walks}
    days = []
    first = monday_of(today)
    for ahead in range((today - first).days + DAYS_AHEAD):
        day = first + timedelta(days=ahead)
        here = tuple(done.get(day, ()))
        if here and (day not in plans or any(each.activity is Activity.STRENGTH for each in here)):
            days.append(_behind(day, here, is_today=day == today))
        elif day < today:
            days.append(PlanDay(day, DayKind.REST if day in resting else DayKind.OPEN))
        elif said is not None and said.status in (Status.ILL, Status.ON_BREAK) and said.holds_on(day):
            days.append(PlanDay(day, DayKind.AWAY, is_today=day == today, status=said.status))
        elif day in resting:
            days.append(PlanDay(day, DayKind.REST, is_today=day == today))
        elif day in plans:
            minutes = outlook.minutes[day]
            days.append(PlanDay(day, DayKind.SESSION, minutes, day == today, plan=plans[day], done=here))
        elif day in walks:
            walk = walks[day]
            days.append(PlanDay(day, DayKind.WALK, walk.minutes, day == today, walk=walk))
        else:
            gentle = outlook.today.kind is PlanKind.GENTLE
            days.append(PlanDay(day, DayKind.GENTLE if gentle else DayKind.REST, is_today=day == today))
    return tuple(days)


def next_step(days: Sequence[PlanDay]) -> PlanDay | None:
    """The day to open first: the next one with a session, else today."""
    planned = (each for each in days if each.kind is DayKind.SESSION)
    return next(planned, None) or next((each for each in days if each.is_today), None)


def day_word(day: PlanDay) -> str:
    """The one word of a day."""
    if day.kind is DayKind.AWAY:
        return tr("Ill") if day.status is Status.ILL else tr("Break")
    return {
        DayKind.DONE: tr("Done"),
        DayKind.ACTIVE: tr("Active"),
        DayKind.SESSION: tr("Session"),
        DayKind.WALK: tr("Walk"),
        DayKind.GENTLE: tr("Gentle"),
        DayKind.REST: tr("Rest"),
        DayKind.OPEN: "–",
    }[day.kind]


def minutes_word(day: PlanDay) -> str:
    return counted("{n} min", "{n} min", day.minutes) if day.minutes else ""


def _behind(day: date, done: tuple[Session, ...], *, is_today: bool) -> PlanDay:
    trained = any(each.activity is Activity.STRENGTH for each in done)
    minutes = max(1, round(sum(each.minutes for each in done)))
    return PlanDay(day, DayKind.DONE if trained else DayKind.ACTIVE, minutes, is_today, done=done)
