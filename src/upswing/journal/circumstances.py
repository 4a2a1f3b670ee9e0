"""How things stand on a day, for the planner: the wishes, and all that was said and is still valid."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from upswing.domain.exercise import Pattern
from upswing.domain.marks import Mark
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.status import Status
from upswing.domain.wellness import Wellness
from upswing.journal.cautions import cautions_of
from upswing.journal.journal import Journal
from upswing.planner.circumstances import Circumstances, Declined, not_yet
from upswing.planner.readiness import of_answers

RECENT_DAYS = 28
"""Answers older than this say nothing about these weeks."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person has said about the plan in the settings; `weekdays` (Monday 0) are the days she likes,
    empty when any will do; `shuffle` that chance draws the days of a week."""

    days_per_week: int = 3
    minutes: int = 20
    older_than_65: bool = False
    excluded: frozenset[Pattern] = frozenset()
    weekdays: frozenset[int] = frozenset()
    shuffle: bool = False


def circumstances_of(journal: Journal, wishes: Wishes, now: datetime, day: date) -> Circumstances:
    """Raises StorageError."""
    answers = journal.readiness.latest()
    said = journal.statuses.on(day)
    told = journal.wellness.between(day - timedelta(days=RECENT_DAYS), day)
    today = next((each for each in told if each.day == day), None)
    marks = journal.marks.all()
    return Circumstances(
        day=day,
        now=now,
        wish_per_week=wishes.days_per_week,
        minutes=wishes.minutes,
        older_than_65=wishes.older_than_65,
        readiness=readiness_of(today),
        recent_readiness=_readiness_before(told, day),
        gentle_only=answers is not None and answers.asks_for_gentle_only,
        status=said.status if said else Status.AS_USUAL,
        status_until=said.until if said else None,
        injured_at=said.injured_at if said else frozenset(),
        cautions=cautions_of(answers),
        excluded=wishes.excluded,
        soreness=today.sore if today else {},
        declined=frozenset(_declined(each) for each in journal.rises.all()),
        not_for_me=frozenset(each for each, mark in marks.items() if mark is Mark.NOT_FOR_ME),
        favourites=frozenset(each for each, mark in marks.items() if mark is Mark.FAVOURITE),
        wish_weekdays=wishes.weekdays,
        drawn_weeks=_drawn(journal) if wishes.shuffle else {},
    )


def readiness_of(said: Wellness | None) -> float | None:
    """The one tap, or the mean of the four answers where all are given; None otherwise."""
    if said is None:
        return None
    if said.readiness is not None:
        return float(said.readiness)
    four = (said.sleep, said.energy, said.soreness, said.stress)
    answers = [each for each in four if each is not None]
    return of_answers(*answers) if len(answers) == len(four) else None


def _readiness_before(told: Iterable[Wellness], day: date) -> tuple[float, ...]:
    answers = (readiness_of(each) for each in told if each.day < day)
    return tuple(each for each in answers if each is not None)


def _declined(answer: RiseAnswer) -> Declined:
    if answer.for_good:
        return Declined(answer.pattern, answer.rise, answer.exercise_id)
    return not_yet(answer.pattern, answer.rise, answer.day, answer.exercise_id)


def _drawn(journal: Journal) -> dict[date, frozenset[int]]:
    return {week.monday: frozenset(week.weekdays) for week in journal.kept.weeks()}
