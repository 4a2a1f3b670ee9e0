"""A week of the plan in words: what was done, what is planned, the most it may hold, and what kind of week it is."""

from collections.abc import Sequence

from upswing.planner.weeks import WeekOfPlan
from upswing.ui.text import counted, short_day, tr


def is_away(week: WeekOfPlan) -> bool:
    """A week behind us in which nothing was trained."""
    return week.cap is None and not week.is_now and not week.done and not week.planned


def mark(week: WeekOfPlan) -> str:
    """One word for a week that is not like the others; empty for a usual one."""
    if is_away(week):
        return tr("away")
    return tr("easy") if week.easy else ""


def week_words(week: WeekOfPlan) -> str:
    """The whole of a bar, for the pointer, the keys and a screen reader."""
    day = short_day(week.starts_on)
    head = tr("This week, from {day}", day=day) if week.is_now else tr("Week of {day}", day=day)
    if is_away(week):
        return tr("{week}: away. Nothing was trained, and that costs nothing.", week=head)
    parts = []
    if week.done or not week.planned:
        parts.append(counted("{n} set done", "{n} sets done", week.done))
    if week.planned:
        parts.append(counted("{n} set planned", "{n} sets planned", week.planned))
    if week.cap is not None:
        parts.append(tr("at most {cap}", cap=week.cap))
    said = tr("{week}: {parts}.", week=head, parts=", ".join(parts))
    if week.credited < week.done:
        said += " " + tr("{n} of them count for later weeks.", n=week.credited)
    return said + (" " + tr("An easy week.") if week.easy else "")


def summary(weeks: Sequence[WeekOfPlan]) -> str:
    """The sentence above the ramp: this week so far."""
    now = next((week for week in weeks if week.is_now), None)
    if now is None:
        return ""
    so_far = counted("{n} set done this week", "{n} sets done this week", now.done)
    ahead = counted("{n} still planned", "{n} still planned", now.planned)
    if now.cap is None:
        return f"{so_far}, {ahead}."
    kind = " " + tr("It is an easy week.") if now.easy else ""
    return tr("{so_far}, {ahead}, at most {cap}.", so_far=so_far, ahead=ahead, cap=now.cap) + kind


def is_empty(weeks: Sequence[WeekOfPlan]) -> bool:
    """Neither done nor planned: there is nothing to draw."""
    return not any(week.done or week.planned for week in weeks)


def is_first(weeks: Sequence[WeekOfPlan]) -> bool:
    """Nothing was ever done."""
    return not any(week.done for week in weeks) and all(week.is_now or week.planned for week in weeks)
