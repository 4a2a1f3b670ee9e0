"""What an opened day says: its facts in a line, and a sentence."""

from datetime import date
from typing import TYPE_CHECKING

from upswing.domain.session import Session
from upswing.domain.status import Status
from upswing.ui.plan.explained import Chapter, entries_of, explained
from upswing.ui.plan.fortnight import DayKind, PlanDay
from upswing.ui.plan.reasons import reason_sentences
from upswing.ui.plan.sources import Number
from upswing.ui.text import counted, long_day, tr
from upswing.ui.words import activity_name, effort_words

if TYPE_CHECKING:
    from upswing.domain.catalogue import Catalogue
    from upswing.journal.outlook import Outlook


def facts(day: PlanDay) -> str:
    """Minutes, sets and aim of a session; minutes and pace of a walk; empty for other days."""
    if day.plan is not None:
        aim = day.plan.effort_aim
        parts = [
            counted("{n} minute", "{n} minutes", day.minutes),
            counted("{n} movement", "{n} movements", len(day.plan.items)),
            counted("{n} set", "{n} sets", day.plan.sets),
            tr("aim: {words} ({effort} of 10)", words=effort_words(aim), effort=aim),
        ]
        return "  ·  ".join(parts)
    if day.walk is not None:
        walk = counted("{n} minute", "{n} minutes", day.minutes)
        place = tr("walk {n} of {allowed} this week", n=day.walk.done + 1, allowed=day.walk.allowed)
        pace = tr("effort {low} to {high} of 10", low=day.walk.effort_low, high=day.walk.effort_high)
        return "  ·  ".join((walk, place, pace))
    return ""


def sentence(day: PlanDay, outlook: "Outlook", catalogue: "Catalogue") -> str:
    """The one sentence of a day; the reason of its plan where it has one."""
    if day.plan is not None:
        reasons = reason_sentences(day.plan, catalogue)
        return reasons[0] if reasons else ""
    if day.kind is DayKind.AWAY:
        ill = day.status is Status.ILL
        return tr("You are ill. Rest comes first.") if ill else tr("You are on a break. Your plan waits for you.")
    if day.kind in (DayKind.DONE, DayKind.ACTIVE):
        return tr("Behind you, and it counts.")
    if day.kind is DayKind.OPEN:
        return tr("Nothing is written down for this day. You can add it in History.")
    if day.kind is DayKind.WALK:
        return tr("An easy walk, if you like: so easy that you can talk in whole sentences.")
    if day.kind is DayKind.GENTLE:
        return tr("A gentle day: breathing, mobility, easy walking.")
    following = next((each.day for each in outlook.coming if each.day > day.day), None)
    rest = tr("A day of rest. Recovery is when you get stronger.")
    if following is None:
        return rest
    return rest + " " + tr("Your next session is on {day}.", day=long_day(following))


def done_line(session: Session) -> str:
    """One thing that was done: its name, its minutes, how hard it was."""
    parts = [
        session.title or activity_name(session.activity),
        counted("{n} minute", "{n} minutes", max(1, round(session.minutes))),
    ]
    if session.effort is not None:
        parts.append(
            tr("effort {effort} of 10, {words}", effort=session.effort, words=effort_words(session.effort))
        )
    return "  ·  ".join(parts)


def why_of_day(day: PlanDay, outlook: "Outlook", catalogue: "Catalogue") -> tuple[Chapter, ...]:
    """Everything behind a day's numbers."""
    if day.plan is not None:
        return explained(day.plan, catalogue)
    numbers = [Number.SESSIONS, Number.RECOVERY]
    if day.walk is not None:
        numbers = [Number.WALKS]
    rules = (Chapter(tr("How it comes about"), entries_of(numbers)),)
    is_told = day.is_today and outlook.today.day == day.day and not outlook.today.items
    return (*explained(outlook.today, catalogue), *rules) if is_told else rules


def weekday_and_day(day: PlanDay) -> str:
    return tr("Today, {day}", day=long_day(day.day)) if day.is_today else long_day(day.day)


def fill_words(day: date, outlook: "Outlook") -> str:
    """An easy walk that would fill the session; empty where it is full."""
    minutes = outlook.fills.get(day, 0)
    if not minutes:
        return ""
    return counted(
        "If you like, {n} minute of easy walking rounds it off.",
        "If you like, {n} minutes of easy walking round it off.",
        minutes,
    )
