"""What all verbs share: the time of the entry, the transaction, and the announcement after the commit."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, timezone

from upswing.domain.check_in import CheckIn
from upswing.domain.days import day_of
from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.readiness import Readiness
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.session import Session, SetDone
from upswing.domain.status import StatusSaid
from upswing.domain.verb import Verb
from upswing.domain.wellness import Wellness
from upswing.storage.reading import Reading
from upswing.storage.store import Store
from upswing.storage.writing import Writing
from upswing.topics import Announcer, Topic

TOPIC_OF: Mapping[type, Topic] = {
    CheckIn: Topic.CHECK_INS,
    Session: Topic.SESSIONS,
    SetDone: Topic.SESSIONS,
    PlanChoice: Topic.PLAN,
    Readiness: Topic.READINESS,
    OwnExercise: Topic.EXERCISES,
    OwnRoutine: Topic.EXERCISES,
    ExerciseMark: Topic.EXERCISES,
    StatusSaid: Topic.PLAN,
    Wellness: Topic.PLAN,
    RiseAnswer: Topic.PLAN,
    PlanEdit: Topic.PLAN,
    LifeEvent: Topic.CHECK_INS,
    QuestionnaireTotal: Topic.CHECK_INS,
    KeptLook: Topic(0),
    DrawnWeek: Topic.PLAN,
    CardShown: Topic(0),
}

BESIDE_THE_PLAN = frozenset({CheckIn, LifeEvent, QuestionnaireTotal, KeptLook, CardShown})
"""Nothing of these is looked at when a session is planned."""


class Pen:
    """Writes one verb at a time into the store. `day_starts_at_hour` is the hour, 0–23, at which a day begins,
    `writes` how many verbs were kept so far, `plan_writes` how many of them may change the plan, `writes_of` how many
    touched entries of a kind."""

    def __init__(
        self, store: Store, now: Callable[[], datetime], announcer: Announcer, *, day_starts_at_hour: int
    ) -> None:
        self._store = store
        self._now = now
        self._announcer = announcer
        self.writes = self.plan_writes = 0
        self.writes_of: Counter[type] = Counter()
        self.begin_days_at(day_starts_at_hour)

    def begin_days_at(self, hour: int) -> None:
        if not 0 <= hour <= 23:
            raise ValueError(f"a day starts at an hour from 0 to 23, not {hour}")
        self._day_starts_at_hour = hour

    @contextmanager
    def writing(self, verb: Verb | None) -> Iterator[Writing]:
        """One transaction, one line of the change log, and the announcement once it is kept. `writing.at` is the
        moment of the entry. Without a verb no line is written: undo and redo only."""
        with self._store.writing(verb or "", settled(self._now())) as writing:
            yield writing
        self.writes += 1
        # What touches nothing may still have moved where a session stands.
        self.plan_writes += not writing.touched or not writing.touched <= BESIDE_THE_PLAN
        self.writes_of.update(writing.touched)
        topics = Topic(0)
        for kind in writing.touched:
            topics |= TOPIC_OF[kind]
        if topics:
            self._announcer.announce(topics)

    def reading(self) -> AbstractContextManager[Reading]:
        return self._store.reading()

    def today(self) -> date:
        """The local day that it is now."""
        return self.day(self._now())

    def day(self, moment: datetime) -> date:
        """The local day that a moment belongs to."""
        return day_of(moment, starts_at_hour=self._day_starts_at_hour)


def settled(moment: datetime) -> datetime:
    """The same moment with its offset as a fixed number: what is kept, and what comes back."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment needs its offset from UTC")
    return moment.replace(tzinfo=timezone(offset), fold=0)


def same_moment(one: datetime, other: datetime) -> bool:
    """The same instant on the same local clock."""
    return one == other and one.utcoffset() == other.utcoffset()
