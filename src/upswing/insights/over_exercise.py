"""When one kind note says that rest is part of it. Standard library only: Today asks this at the start.

The three rules of the safety page, as cautious choices of ours; no number of them is ever shown to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from upswing.domain.session import Session, SessionState

HARD_EFFORT = 7
HARD_SESSIONS = 7
HARD_DAYS = 7
"""So many sessions of this effort or more in so many days, today included."""
OVER_PLAN = Fraction(3, 2)
OVER_WEEKS = 3
PLAN_WEEKS = 4
"""More than so many times the plan in so many of the last weeks of the plan."""
STRONG_PAIN = 6
PAIN_DAYS = 7
"""A body part is left alone for so many days after pain of this strength or more."""
READ_DAYS = HARD_DAYS + PAIN_DAYS
"""How many days of sessions and pain the rules look at, today included."""


class TooMuch(StrEnum):
    """What the note speaks of; the first that holds, the most urgent first."""

    PAIN = "pain"
    HARD = "hard"
    OVER_PLAN = "over-plan"


@dataclass(frozen=True, slots=True)
class WeekDone:
    """Seven days from `starts_on`: working sets `done`, and those `planned`, None where nothing was asked for."""

    starts_on: date
    done: int
    planned: int | None


@dataclass(frozen=True, slots=True)
class Trained:
    """One pattern trained on one day, by the name of the pattern; `pain` 0–10 is the most that was told of it in
    that session or on the morning after, None when nothing was."""

    day: date
    pattern: str
    pain: int | None = None


def too_much(
    sessions: Iterable[Session], trained: Iterable[Trained], weeks: Iterable[WeekDone], today: date
) -> TooMuch | None:
    """The first rule that holds, None when none does."""
    if trains_despite_pain(trained, today):
        return TooMuch.PAIN
    if is_hard_too_often(sessions, today):
        return TooMuch.HARD
    if is_over_plan(weeks, today):
        return TooMuch.OVER_PLAN
    return None


def is_hard_too_often(sessions: Iterable[Session], today: date) -> bool:
    """Seven or more sessions with an effort of 7 or more, of any kind, in the seven days that end with today.
    Sessions that were stopped early count; one that is under way, or without an effort, does not."""
    first = today - timedelta(days=HARD_DAYS - 1)
    hard = [
        each
        for each in sessions
        if first <= each.day <= today
        and each.state is not SessionState.UNDER_WAY
        and each.effort is not None
        and each.effort >= HARD_EFFORT
    ]
    return len(hard) >= HARD_SESSIONS


def is_over_plan(weeks: Iterable[WeekDone], today: date) -> bool:
    """More than 1.5 times the planned sets in at least 3 of the last 4 weeks of the plan, the one that runs
    included. A week for which nothing was asked is none that can be too full."""
    begun = sorted((each for each in weeks if each.starts_on <= today), key=lambda each: each.starts_on)
    recent = [each for each in begun[-PLAN_WEEKS:] if (today - each.starts_on).days < PLAN_WEEKS * 7]
    over = [each for each in recent if each.planned and each.done > OVER_PLAN * each.planned]
    return len(over) >= OVER_WEEKS


def trains_despite_pain(trained: Iterable[Trained], today: date) -> bool:
    """In the last seven days, today included, a pattern was trained on a later day although pain of 6 or more had
    been told of it in the seven days before. Going on within the same day is not it: a session ends the movement
    itself."""
    told = list(trained)
    strong = [each for each in told if each.pain is not None and each.pain >= STRONG_PAIN]
    return any(
        0 < (again.day - hurt.day).days <= PAIN_DAYS and 0 <= (today - again.day).days < HARD_DAYS
        for hurt in strong
        for again in told
        if again.pattern == hurt.pattern
    )
