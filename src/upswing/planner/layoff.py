"""Time off: what a gap in the sessions changes (rules 2 and 4)."""

from dataclasses import dataclass
from datetime import date

from upswing.planner.constants import (
    LAYOFF_DAYS,
    LAYOFF_LEAST,
    LAYOFF_PERCENT,
    LONG_LAYOFF_DAYS,
    LONG_LAYOFF_PERCENT,
    RESTART_DAYS,
    SHORT_BREAK_DAYS,
    SHORT_BREAK_PERCENT,
)


@dataclass(frozen=True, slots=True)
class Ramp:
    """The way back after `days_off` (14–83). `back_on` is the first day back; `best` the best credited week of the
    last four before the gap, in sets."""

    back_on: date
    days_off: int
    best: int

    def week_back(self, day: date) -> int | None:
        """How many whole weeks after the first day back, from 0; None when the ramp is over."""
        week = (day - self.back_on).days // 7
        return week if 0 <= week < len(self._percent) else None

    def percent(self, day: date) -> int | None:
        """The share of the best week that this day's week may hold; None when the ramp is over."""
        week = self.week_back(day)
        return None if week is None else self._percent[week]

    def cap(self, day: date) -> int | None:
        """Sets in this week; None when the ramp is over."""
        percent = self.percent(day)
        return None if percent is None else max(LAYOFF_LEAST, percent * self.best // 100)

    @property
    def _percent(self) -> tuple[int, ...]:
        return LONG_LAYOFF_PERCENT if self.days_off >= LONG_LAYOFF_DAYS else LAYOFF_PERCENT


def is_restart(days_off: int | None) -> bool:
    """After so long the plan begins again in its first week."""
    return days_off is not None and days_off >= RESTART_DAYS


def is_layoff(days_off: int | None) -> bool:
    return days_off is not None and LAYOFF_DAYS <= days_off < RESTART_DAYS


def is_short_break(days_off: int | None) -> bool:
    return days_off is not None and SHORT_BREAK_DAYS <= days_off < LAYOFF_DAYS


def after_short_break(sets: int) -> int:
    """A session after 8–13 days off: four fifths, at least one set of something."""
    return max(1, SHORT_BREAK_PERCENT * sets // 100) if sets else 0
