"""All that the insights look at, as values. Standard library only: the journal makes them, screens ask for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from upswing.domain.check_in import CheckIn
from upswing.domain.exercise import Exercise
from upswing.domain.kept_answer import DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SetDone


@dataclass(frozen=True, slots=True)
class InsightsRecord:
    """Every check-in and every session, in any order, and the day on which the question is asked; life events,
    totals of questionnaires, the looks that were taken, and the weeks that were drawn, each in its order."""

    check_ins: tuple[CheckIn, ...]
    sessions: tuple[Session, ...]
    today: date
    events: tuple[LifeEvent, ...] = ()
    totals: tuple[QuestionnaireTotal, ...] = ()
    looks: tuple[KeptLook, ...] = ()
    weeks: tuple[DrawnWeek, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadWeek:
    """Seven days from `starts_on`, in working sets: `done`, and the planner's `cap` for that week, None in a week in
    which nothing was asked for."""

    starts_on: date
    done: int
    cap: int | None


@dataclass(frozen=True, slots=True)
class StrengthRecord:
    """Every set, in the order of time; the movements by id, those of the past too; and the weeks of the plan up to
    this one, oldest first."""

    sets: tuple[SetDone, ...] = ()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    weeks: tuple[LoadWeek, ...] = ()
