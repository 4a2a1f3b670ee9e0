"""What a week may hold, and how much of what was done it is credited with (rules 3, 4 and 5)."""

from collections.abc import Sequence

from upswing.domain.plan import Cap, CapName
from upswing.planner.constants import (
    BASE_WEEK_SETS,
    CHRONIC_ALPHA_TENTHS,
    CHRONIC_PERCENT,
    EASY_WEEK_EVERY,
    EASY_WEEK_LEAST,
    EASY_WEEK_PERCENT,
    GROWTH_PERCENT,
    table_for,
)


def best_of(credited: Sequence[int]) -> int:
    """The best of the credited weeks before; 0 when there are none."""
    return max(credited, default=0)


def chronic_cap(credited: Sequence[int]) -> int:
    """⌊1.30 × E⌋, E the moving average of the weeks (oldest first, the oldest its start); in whole numbers."""
    if not credited:
        return 0
    above, below = credited[0], 1
    for sets in credited[1:]:
        above = (10 - CHRONIC_ALPHA_TENTHS) * above + CHRONIC_ALPHA_TENTHS * sets * below
        below *= 10
    return CHRONIC_PERCENT * above // (100 * below)


def is_easy(week: int) -> bool:
    """Every sixth earned week."""
    return week % EASY_WEEK_EVERY == 0


def week_budget(week: int, patterns: int, credited: Sequence[int], *, easy: bool, layoff_cap: int | None) -> int:
    """Sets a week may hold: the least of its caps."""
    return min([value for _, value in _limits(week, patterns, credited, easy=easy, layoff_cap=layoff_cap)])


def week_caps(
    week: int, patterns: int, credited: Sequence[int], *, easy: bool, layoff_cap: int | None
) -> tuple[Cap, ...]:
    """The caps of a week in sets, in the order in which they are named; the budget is the least.

    `week` is the earned week, `patterns` how many are in use, `credited` up to four weeks before, oldest first, a
    missed week as 0.
    """
    limits = _limits(week, patterns, credited, easy=easy, layoff_cap=layoff_cap)
    return tuple(Cap(name, value) for name, value in limits)


def tightest(caps: Sequence[Cap]) -> Cap:
    """The cap that binds: the least, the first named where several are equal."""
    return min(caps, key=lambda cap: cap.value)


def _limits(
    week: int, patterns: int, credited: Sequence[int], *, easy: bool, layoff_cap: int | None
) -> list[tuple[CapName, int]]:
    best = best_of(credited)
    limits = [
        (CapName.WEEK_TABLE, table_for(week).sets * patterns),
        (CapName.TEN_PERCENT, max(BASE_WEEK_SETS, GROWTH_PERCENT * best // 100)),
        (CapName.CHRONIC, max(BASE_WEEK_SETS, chronic_cap(credited))),
    ]
    if layoff_cap is not None:
        limits.append((CapName.LAYOFF, layoff_cap))
    if easy:
        cap = max(EASY_WEEK_LEAST, EASY_WEEK_PERCENT * max(best, BASE_WEEK_SETS) // 100)
        limits.append((CapName.EASY_WEEK, cap))
    return limits
