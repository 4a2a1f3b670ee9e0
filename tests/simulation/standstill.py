"""Nobody is stuck for more than eight weeks without a reason that the planner names."""

from collections.abc import Mapping, Sequence
from datetime import date

from living import Asked

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind, PlannedItem, PlannedSession

MOST_WEEKS = 8
WHOLE_SESSION = {
    "easy-week",
    "easy-week-chosen",
    "effort-high",
    "hard-activity",
    "layoff-ramp",
    "pain-holds-all",
    "readiness-five-minutes",
    "readiness-less",
    "readiness-repeat",
    "restart",
    "rises-from-week",
    "short-break",
}
"""Reasons for which nothing rises in a session at all."""
ONE_PATTERN = {
    "easier-after-break",
    "first-time",
    "first-time-again",
    "ladder-ends",
    "pain-easier",
    "pain-repeat",
    "rise-declined",
    "rise-wants-effort",
    "stays-effort",
    "stays-short",
}
"""Reasons for which one pattern does not rise."""
BREAK_DAYS = 14


def longest_standstill(asked: Sequence[Asked]) -> int:
    """The most days in which one pattern was planned again and again at the same level without a reason.

    A pattern stands still from a session in which it is planned to the last one in a row, no two of them 14 days or
    more apart, as long as in none of them it rises and none of them tells a reason of `WHOLE_SESSION`, or one of
    `ONE_PATTERN` for it.
    """
    longest = 0
    since: dict[Pattern, date] = {}
    before: dict[Pattern, date] = {}
    for plan in (each.plan for each in asked if each.plan.kind is PlanKind.SESSION):
        told = _told(plan)
        for item in plan.items:
            new = item.pattern not in before or (plan.day - before[item.pattern]).days >= BREAK_DAYS
            if new or _is_explained(item, told):
                since[item.pattern] = plan.day
            before[item.pattern] = plan.day
            longest = max(longest, (plan.day - since[item.pattern]).days)
    return longest


def _told(plan: PlannedSession) -> Mapping[Pattern | None, set[str]]:
    told: dict[Pattern | None, set[str]] = {None: set()}
    for reason in plan.reasons:
        told.setdefault(reason.pattern, set()).add(reason.code)
        if reason.code in WHOLE_SESSION:
            told[None].add(reason.code)
    return told


def _is_explained(item: PlannedItem, told: Mapping[Pattern | None, set[str]]) -> bool:
    own = told.get(item.pattern, set())
    return item.rise is not None or bool(told[None] & WHOLE_SESSION) or bool(own & ONE_PATTERN)
