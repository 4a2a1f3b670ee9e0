"""The statuses in words: what each is called, what it does before one taps it, and what it changes now."""

from collections.abc import Iterable
from datetime import date

from upswing.domain.exercise import Joint
from upswing.domain.plan import PlannedSession, Reason
from upswing.domain.status import Status, StatusSaid
from upswing.planner.constants import EASY_WEEK_PERCENT
from upswing.planner.weeks import WeekOfPlan
from upswing.ui.text import long_day, tr
from upswing.ui.words import joint_name

OFFERED = ("easy-week-offered-effort", "easy-week-offered-readiness")


def status_name(status: Status) -> str:
    return {
        Status.AS_USUAL: tr("As usual"),
        Status.EASY_WEEK: tr("Easy week"),
        Status.ILL: tr("Ill"),
        Status.INJURED: tr("Injured"),
        Status.ON_BREAK: tr("On a break"),
    }[status]


def status_about(status: Status) -> str:
    """What it would change, said before one taps it."""
    return {
        Status.AS_USUAL: tr("The plan grows a step at a time."),
        Status.EASY_WEEK: tr("Seven lighter days, in which nothing rises."),
        Status.ILL: tr("Nothing is planned until you are well."),
        Status.INJURED: tr("Movements that load the place are left out."),
        Status.ON_BREAK: tr("Nothing is planned, and your plan waits."),
    }[status]


def what_changes(said: StatusSaid | None, now: WeekOfPlan | None) -> str:
    """What the status that holds changes, in a sentence or two."""
    if said is None:
        return tr("As usual: the plan grows a step at a time, and you decide about each.")
    if said.status is Status.EASY_WEEK:
        easy = tr(
            "An easy week: {percent} % of your best recent week, and nothing rises.", percent=EASY_WEEK_PERCENT
        )
        if now is None or now.cap is None:
            return easy
        return easy + " " + tr("At most {cap} sets this week.", cap=now.cap)
    if said.status is Status.ILL:
        return tr("You are ill: nothing is planned, rest comes first. The way back begins gently.")
    if said.status is Status.ON_BREAK:
        return tr("You are on a break: nothing is planned, and nothing is lost. The way back begins gently.")
    where = joints_words(said.injured_at)
    return tr(
        "Injured at: {where}. Movements that load it are left out, and everything else goes on. If it does not get "
        "better, have it looked at.",
        where=where,
    )


def joints_words(joints: Iterable[Joint]) -> str:
    there = set(joints)
    return ", ".join(joint_name(each) for each in Joint if each in there)


def until_words(until: date | None) -> str:
    if until is None:
        return tr("It holds until you say otherwise.")
    return tr("It ends by itself after {day}.", day=long_day(until))


def offered(plans: Iterable[PlannedSession]) -> Reason | None:
    """The reason with which an easy week is offered; None where none is."""
    return next((reason for plan in plans for reason in plan.reasons if reason.code in OFFERED), None)
