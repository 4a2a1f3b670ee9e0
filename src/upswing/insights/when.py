"""When? Mood by weekday and time of day, and day by day over a year: an exploration, so it comes without a verdict."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from upswing.domain.check_in import CheckIn, Timing
from upswing.domain.days import DAY_STARTS_AT_HOUR
from upswing.domain.life_event import LifeEvent
from upswing.insights.before_after import LEVEL, Interval
from upswing.insights.daily import DaySeries
from upswing.insights.student import t_of_interval

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report

CHECK_INS_FOR_A_CELL = 3
"""A weekday and time of day with fewer check-ins than this has no colour and no mean."""
WEEKDAYS = 7


class Part(StrEnum):
    """A part of the day, by the clock of the place where the check-in was made."""

    MORNING = "morning"
    """From 4 to before 11."""
    MIDDAY = "midday"
    """From 11 to before 15."""
    AFTERNOON = "afternoon"
    """From 15 to before 19."""
    EVENING = "evening"
    """From 19 to before 4: the night belongs to the weekday before."""


@dataclass(frozen=True, slots=True)
class Cell:
    """`weekday` 0 (Monday) … 6. `n` check-ins with a mood; their `mean` (−5…+5), None below 3; `interval` holds the
    mean with 95 %, None also where all are alike. Each check-in counts as independent, so it is a little too
    narrow: for looking, not for claims."""

    weekday: int
    part: Part
    n: int
    mean: float | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True, eq=False)
class When:
    """`cells` in the order of the parts of the day, then of the weekdays: all 28. `series` has the days of the
    calendar, from the year `first_year` to `last_year`."""

    cells: tuple[Cell, ...]
    series: DaySeries
    today: int
    first_year: int
    last_year: int
    events: tuple[LifeEvent, ...]

    @property
    def n(self) -> int:
        """Check-ins in all cells."""
        return sum(cell.n for cell in self.cells)

    @property
    def told(self) -> int:
        """Cells with a mean."""
        return sum(cell.mean is not None for cell in self.cells)

    @property
    def fullest(self) -> int:
        """The check-ins of the fullest cell."""
        return max(cell.n for cell in self.cells)

    def cell(self, weekday: int, part: Part) -> Cell:
        return self.cells[tuple(Part).index(part) * WEEKDAYS + weekday]


def build_state(basis: "Basis", report: "Report") -> When:
    """From the whole record, in a worker."""
    record, series = basis.record, basis.series
    today = record.today.toordinal()
    days = [record.today, *(each.day for each in record.check_ins if _counts(each))]
    days += [each.day for each in record.sessions]
    report(0.5)
    return When(
        cells_of(record.check_ins),
        series,
        today,
        min(days).year,
        max(days).year,
        record.events,
    )


def cells_of(check_ins: Iterable[CheckIn]) -> tuple[Cell, ...]:
    """Check-ins without a mood, and those for the diary only, leave no trace."""
    moods: dict[tuple[Part, int], list[int]] = {(part, day): [] for part in Part for day in range(WEEKDAYS)}
    parts = [part_of(hour) for hour in range(24)]
    for each in check_ins:
        if each.mood is not None and _counts(each):
            at = each.at
            hour = at.hour
            # The weekday of `day_of(at)`, without making another moment of each.
            weekday = (at.weekday() - (hour < DAY_STARTS_AT_HOUR)) % WEEKDAYS
            moods[parts[hour], weekday].append(each.mood)
    return tuple(_cell(day, part, found) for (part, day), found in moods.items())


def part_of(hour: int) -> Part:
    """`hour` 0–23 by the local clock."""
    if 4 <= hour < 11:
        return Part.MORNING
    if 11 <= hour < 15:
        return Part.MIDDAY
    return Part.AFTERNOON if 15 <= hour < 19 else Part.EVENING


def _counts(check_in: CheckIn) -> bool:
    return check_in.timing is not Timing.DIARY


def _cell(weekday: int, part: Part, moods: list[int]) -> Cell:
    n = len(moods)
    if n < CHECK_INS_FOR_A_CELL:
        return Cell(weekday, part, n)
    mean = float(np.mean(moods))
    reach = t_of_interval(LEVEL, n - 1) * float(np.std(moods, ddof=1)) / n**0.5
    return Cell(weekday, part, n, mean, Interval(mean - reach, mean + reach) if reach > 0 else None)
