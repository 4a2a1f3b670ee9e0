"""Walks: three a week, growing from 20 to 40 minutes; and the minutes of a walk that fills a session."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from upswing.domain.plan import PlanKind, PlannedSession
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import (
    SHORT_BREAK_PERCENT,
    WALK_EFFORT_HIGH,
    WALK_EFFORT_LOW,
    WALK_LEAST_MINUTES,
    WALK_MINUTES,
    WALKS_A_WEEK,
    table_for,
)
from upswing.planner.history import PastSession
from upswing.planner.layoff import Ramp, is_layoff, is_restart, is_short_break


@dataclass(frozen=True, slots=True)
class PlannedWalk:
    """A walk for `day`: `minutes` (0 when it is not a day for walking), effort 0–10 between `effort_low` and
    `effort_high` (you can talk in whole sentences), `week` the earned walking week, `done` of `allowed` in it."""

    day: date
    minutes: int
    effort_low: int
    effort_high: int
    week: int
    done: int
    allowed: int


@dataclass(slots=True)
class _Weeks:
    """The walking weeks of the current block, seven days each from its first walk."""

    anchor: date | None = None
    last: date | None = None
    place: int = 0
    done: int = 0
    earned: int = 1
    ramp: Ramp | None = None

    def go_to(self, day: date) -> None:
        days_off = None if self.last is None else (day - self.last).days
        if self.anchor is None or is_restart(days_off):
            self.anchor, self.place, self.done, self.earned, self.ramp = day, 0, 0, 1, None
            return
        place = (day - self.anchor).days // 7
        if place != self.place:
            self.earned += self.done > 0
            self.place, self.done = place, 0
        if is_layoff(days_off) and days_off is not None:
            self.ramp = Ramp(day, days_off, minutes_of(self.earned))

    def walked(self, day: date) -> None:
        self.go_to(day)
        self.done += 1
        self.last = day


def next_walk(history: Sequence[PastSession], circumstances: Circumstances) -> PlannedWalk:
    """The next walk. A week counts when it held a walk; after a break the minutes climb back as sets do."""
    day = circumstances.day
    weeks = _Weeks()
    for walked_on in sorted(each.day for each in history if each.activity is Activity.WALK and each.day <= day):
        weeks.walked(walked_on)
    days_off = None if weeks.last is None else (day - weeks.last).days
    weeks.go_to(day)
    minutes = minutes_of(weeks.earned)
    percent = None if weeks.ramp is None else weeks.ramp.percent(day)
    if weeks.ramp is not None and percent is not None:
        minutes = max(WALK_LEAST_MINUTES, percent * weeks.ramp.best // 100)
    if is_short_break(days_off):
        minutes = max(WALK_LEAST_MINUTES, SHORT_BREAK_PERCENT * minutes // 100)
    if circumstances.gentle_only:
        minutes = min(minutes, WALK_MINUTES[0])
    if circumstances.minutes is not None:
        minutes = min(minutes, circumstances.minutes)
    if weeks.done >= WALKS_A_WEEK or circumstances.status in (Status.ILL, Status.ON_BREAK):
        minutes = 0
    return PlannedWalk(day, minutes, WALK_EFFORT_LOW, WALK_EFFORT_HIGH, weeks.earned, weeks.done, WALKS_A_WEEK)


def minutes_of(week: int) -> int:
    """Minutes of a walk in an earned walking week, from 1; each step at most a tenth."""
    return WALK_MINUTES[min(max(week, 1), len(WALK_MINUTES)) - 1]


def filling_walk(plan: PlannedSession, circumstances: Circumstances) -> int:
    """Minutes of easy walking that fill a session to the 20–30 minutes of its week; 0 when it is full."""
    if plan.kind is not PlanKind.SESSION:
        return 0
    whole = table_for(plan.week).minutes
    if circumstances.minutes is not None:
        whole = min(whole, circumstances.minutes)
    return max(0, whole - plan.minutes)


def daily_minutes(history: Iterable[PastSession]) -> dict[date, float]:
    """Minutes of activity of every kind, by day."""
    days: dict[date, float] = {}
    for each in history:
        days[each.day] = days.get(each.day, 0.0) + each.minutes
    return days
