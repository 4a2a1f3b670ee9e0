"""Readiness on a day, 1–5, and what it changes: it can only reduce (rule 8)."""

from enum import IntEnum

from upswing.planner.constants import AS_PLANNED_FROM, LESS_FROM, LESS_PERCENT, REPEAT_FROM, SHORT_SETS


class Day(IntEnum):
    """What sort of day it is, best first."""

    AS_PLANNED = 0
    REPEAT = 1
    LESS = 2
    FIVE_MINUTES = 3


def of_answers(sleep: int, energy: int, soreness: int, stress: int) -> float:
    """The mean of four answers 1–5; soreness and stress count the other way round."""
    return (sleep + energy + (6 - soreness) + (6 - stress)) / 4


def day_of_readiness(readiness: float | None) -> Day:
    """As planned from 3.5 on or when nothing was said, then repeat, three quarters, five minutes."""
    if readiness is None or readiness >= AS_PLANNED_FROM:
        return Day.AS_PLANNED
    if readiness >= REPEAT_FROM:
        return Day.REPEAT
    return Day.LESS if readiness >= LESS_FROM else Day.FIVE_MINUTES


def reduced(sets: int, day: Day) -> int:
    """The session's sets on such a day; at least one where there was one."""
    if day is Day.FIVE_MINUTES:
        sets = min(LESS_PERCENT * sets // 100, SHORT_SETS) if sets > 1 else sets
    elif day is Day.LESS:
        sets = LESS_PERCENT * sets // 100 if sets > 1 else sets
    return sets
