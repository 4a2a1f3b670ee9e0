"""What Today says around its cards: the day, the welcome, what waits, how these days are, and the week."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from upswing.domain.exercise import Joint
from upswing.domain.plan import PlanKind
from upswing.domain.session import Activity
from upswing.domain.status import Status, StatusSaid
from upswing.ui.controls.week_dots import DayDot, DayMark
from upswing.ui.text import counted, long_day, number, short_day, time_of_day, tr
from upswing.ui.words import joint_name

if TYPE_CHECKING:
    from upswing.journal.today import Today

AWAY_DAYS = 8
"""From this many days without a session the person is welcomed back."""
LONG_AWAY_DAYS = 28
"""From this many days on the way back takes four weeks, not two."""
OF_THE_GAP = frozenset({"short-break", "layoff-ramp", "restart"})
"""The planner's reasons that come from days away: the welcome says them already."""


def greeting(today: "Today") -> str:
    return long_day(today.day)


def welcome_words(today: "Today") -> str:
    """For someone who was away, what the plan makes of it; nothing for everybody else, and nothing that it does not
    do."""
    if today.days_away is None or today.days_away < AWAY_DAYS or today.done:
        return ""
    if today.plan.kind is not PlanKind.SESSION:
        return tr("Welcome back.")
    gaps = {each.code: dict(each.numbers) for each in today.plan.reasons if each.code in OF_THE_GAP}
    if "restart" in gaps:
        return tr("Welcome back. You begin anew, as gently as in the first week.")
    if "short-break" in gaps:
        return tr("Welcome back. Today is lighter on purpose.")
    if "layoff-ramp" not in gaps:
        return tr("Welcome back. Your next step is here.")
    if int(gaps["layoff-ramp"]["days"]) >= LONG_AWAY_DAYS:
        return tr("Welcome back. It begins with about half as much, and grows over four weeks.")
    return tr("Welcome back. These two weeks are lighter on purpose, then it goes on as before.")


def interrupted_words(today: "Today") -> str:
    waiting = today.interrupted
    if waiting is None:
        return ""
    sets = counted("{n} set is kept", "{n} sets are kept", today.interrupted_sets)
    when = f"{short_day(waiting.day)}, {time_of_day(waiting.started_at)}"
    return tr("Your session “{title}” from {when} is waiting. {sets}.", title=waiting.title, when=when, sets=sets)


def is_done(today: "Today") -> bool:
    """The day's training is behind the person."""
    return any(each.activity is Activity.STRENGTH for each in today.done)


def is_away(today: "Today") -> bool:
    """Ill or on a break: nothing is planned, and nothing needs an answer."""
    return today.status is not None and today.status.status in (Status.ILL, Status.ON_BREAK)


def status_words(said: StatusSaid | None, day: date) -> str:
    """How these days are, where the person has said so; empty as usual."""
    if said is None or said.status is Status.AS_USUAL:
        return ""
    until = "" if said.until is None else until_words(said.until, day)
    is_last = said.until == day
    if said.status is Status.EASY_WEEK:
        return tr("An easy week, today for the last time.") if is_last else _easy_week(until)
    if said.status is Status.ON_BREAK:
        if is_last:
            return tr("This is the last day of your break.")
        return tr("You are on a break until {day}.", day=until) if until else tr("You are on a break.")
    if said.status is Status.ILL:
        if is_last:
            return tr("You are ill. Tomorrow your plan goes on, if you are well.")
        if until:
            return tr("You are ill. Your plan waits until {day}.", day=until)
        return tr("You are ill. Your plan waits until you say otherwise.")
    joints = joints_words(said.injured_at)
    if is_last:
        return tr("What loads your {joints} is left out, today for the last time.", joints=joints)
    if until:
        return tr("What loads your {joints} is left out until {day}.", joints=joints, day=until)
    return tr("What loads your {joints} is left out until you say otherwise.", joints=joints)


def _easy_week(until: str) -> str:
    return tr("An easy week until {day}.", day=until) if until else tr("An easy week.")


def until_words(last: date, day: date) -> str:
    """The weekday where it is less than a week ahead, else the date."""
    return weekday(last) if 0 <= (last - day).days < 7 else long_day(last)


def weekday(day: date) -> str:
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def joints_words(joints: Iterable[Joint]) -> str:
    """Like "knee", "knee and wrist", "hip, knee and ankle", in the order of the body."""
    names = [joint_name(each) for each in Joint if each in set(joints)]
    if len(names) < 2:
        return "".join(names)
    return tr("{some} and {last}", some=", ".join(names[:-1]), last=names[-1])


def week_words(today: "Today") -> tuple[str, str]:
    """The days of the calendar week that the dots show: with a session done, and still planned."""
    done, planned = (sum(each.state == state for each in today.week) for state in ("done", "planned"))
    return tr("This week"), tr("{done} done, {planned} planned", done=number(done), planned=number(planned))


def is_later_today(today: "Today") -> bool:
    """The next session is today, once enough hours have passed."""
    is_planned = any(each.day == today.day and each.state == "planned" for each in today.week)
    return is_planned and today.plan.kind is PlanKind.RECOVERY


def week_dots(today: "Today") -> tuple[DayDot, ...]:
    marks = {
        "done": DayMark.DONE,
        "active": DayMark.ACTIVE,
        "planned": DayMark.PLANNED,
        "rest": DayMark.REST,
        "open": DayMark.OPEN,
    }
    return tuple(DayDot(each.day, marks[each.state], each.day == today.day) for each in today.week)
