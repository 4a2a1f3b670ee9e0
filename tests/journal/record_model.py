"""What must be in the record, written down independently of the journal: plain dicts, copied at every verb."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.readiness import Readiness
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.session import Session, SessionState, SetDone
from upswing.domain.status import StatusSaid
from upswing.domain.wellness import Wellness
from upswing.topics import Topic

V = TypeVar("V")
Key = UUID | str | date
SHOWN_IN: Mapping[type, Topic] = {
    PlanChoice: Topic.PLAN,
    PlanEdit: Topic.PLAN,
    StatusSaid: Topic.PLAN,
    Wellness: Topic.PLAN,
    RiseAnswer: Topic.PLAN,
    Readiness: Topic.READINESS,
    OwnExercise: Topic.EXERCISES,
    OwnRoutine: Topic.EXERCISES,
    ExerciseMark: Topic.EXERCISES,
    LifeEvent: Topic.CHECK_INS,
    QuestionnaireTotal: Topic.CHECK_INS,
}
"""What is announced when one of these changes."""


@dataclass(frozen=True)
class Record:
    """All that a person has entered at one moment."""

    check_ins: dict[UUID, CheckIn] = field(default_factory=dict)
    sessions: dict[UUID, Session] = field(default_factory=dict)
    sets: dict[UUID, SetDone] = field(default_factory=dict)
    beside: dict[tuple[type, Key], Any] = field(default_factory=dict)
    """All other entries, by what they are and their id, or their day where there is one for a day."""

    def all(self, kind: type[V]) -> dict[Key, V]:
        return {key: entry for (its_kind, key), entry in self.beside.items() if its_kind is kind}

    def with_one(self, key: Key, entry: object) -> "Record":
        return replace(self, beside={**self.beside, (type(entry), key): entry})

    def without_one(self, kind: type, key: Key) -> "Record":
        return replace(self, beside={each: v for each, v in self.beside.items() if each != (kind, key)})

    def under_way(self) -> Session | None:
        return next((each for each in self.sessions.values() if each.state is SessionState.UNDER_WAY), None)

    def sets_of(self, session_id: UUID) -> list[SetDone]:
        of = [each for each in self.sets.values() if each.session_id == session_id]
        return sorted(of, key=lambda each: (each.done_at, each.step))

    def without_session(self, session_id: UUID) -> "Record":
        plain = {"session_id": None, "occasion": Occasion.PLAIN}
        return replace(
            self,
            sessions={k: v for k, v in self.sessions.items() if k != session_id},
            sets={k: v for k, v in self.sets.items() if v.session_id != session_id},
            check_ins={
                k: replace(v, **plain) if v.session_id == session_id else v  # type: ignore[arg-type]
                for k, v in self.check_ins.items()
            },
        )

    def with_stopped(self, session: Session, at: datetime, active_s: int) -> "Record":
        sets = self.sets_of(session.id)
        if not sets and active_s < 60:
            return self.without_session(session.id)
        last = sets[-1].done_at if sets else session.started_at + timedelta(seconds=active_s)
        seen = last if at - last > timedelta(hours=1) else at
        ended_at = end_of(session, active_s, seen)
        stopped = replace(session, state=SessionState.STOPPED, ended_at=ended_at, active_s=active_s, effort=None)
        return replace(self, sessions={**self.sessions, session.id: stopped})


def end_of(session: Session, active_s: int, seen_at: datetime) -> datetime:
    """Not before the time that was spent in it has passed."""
    return max(seen_at, session.started_at + timedelta(seconds=active_s))


def spelled(entries: Mapping[Any, object]) -> dict[Any, str]:
    """As text: two moments that are the same instant on other clocks are not the same entry."""
    return {key: repr(entry) for key, entry in entries.items()}


def topics_between(one: Record, other: Record) -> Topic:
    topics = Topic(0)
    for changed, topic in (
        (spelled(one.check_ins) != spelled(other.check_ins), Topic.CHECK_INS),
        (spelled(one.sessions) != spelled(other.sessions), Topic.SESSIONS),
        (spelled(one.sets) != spelled(other.sets), Topic.SESSIONS),
        *((spelled(one.all(each)) != spelled(other.all(each)), topic) for each, topic in SHOWN_IN.items()),
    ):
        topics |= topic if changed else Topic(0)
    return topics
