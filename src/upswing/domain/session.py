"""A session and the sets done in it, as they are kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from upswing.domain.exercise import Joint, Measure
from upswing.domain.rest import Rest
from upswing.domain.script import Script, Side


class Activity(StrEnum):
    """The kind of a session. Only STRENGTH counts towards the planner's set budgets; all count as minutes."""

    STRENGTH = "strength"
    MOBILITY = "mobility"
    YOGA = "yoga"
    PILATES = "pilates"
    BREATHING = "breathing"
    WALK = "walk"
    RUN = "run"
    CYCLE = "cycle"
    DANCE = "dance"
    SWIM = "swim"
    TENNIS = "tennis"
    OTHER = "other"


class SessionState(StrEnum):
    UNDER_WAY = "under-way"
    FINISHED = "finished"
    STOPPED = "stopped"
    """Ended early; what was done is kept and counts."""


class Feel(StrEnum):
    """How a set felt, in three words."""

    EASY = "easy"
    RIGHT = "right"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class SetDone:
    """One finished set. `amount` is repetitions, or seconds for holds and durations, as is `target`.
    `step` is its place in the session's script, from 0. `pain` is 0–10, None when not asked."""

    id: UUID
    session_id: UUID
    step: int
    exercise_id: str
    measure: Measure
    amount: int
    target: int
    done_at: datetime
    side: Side | None = None
    feel: Feel | None = None
    pain: int | None = None
    pain_at: Joint | None = None

    def __post_init__(self) -> None:
        if self.done_at.tzinfo is None:
            raise ValueError("a set needs a moment with its offset from UTC")
        if self.amount < 0 or self.step < 0:
            raise ValueError("a set counts from 0 up")
        if self.pain is not None and not 0 <= self.pain <= 10:
            raise ValueError(f"pain lies between 0 and 10, not at {self.pain}")


@dataclass(frozen=True, slots=True)
class Session:
    """`effort` is the session RPE, 0–10 (Foster 2001), None when not given. `active_s` is the time spent in it
    without pauses. `next_step` is where it would go on. `script` is None for what was only logged afterwards.
    `with_someone` tells company, `confidence` 0–10 how sure the person is of the next session; None when not
    said. `rest` is the one that ran, or stood still, when a session under way was last seen."""

    id: UUID
    activity: Activity
    title: str
    started_at: datetime
    day: date
    state: SessionState
    script: Script | None = None
    next_step: int = 0
    ended_at: datetime | None = None
    active_s: int = 0
    effort: int | None = None
    note: str = ""
    with_someone: bool | None = None
    confidence: int | None = None
    tags: tuple[str, ...] = ()
    rest: Rest | None = None

    def __post_init__(self) -> None:
        if self.started_at.tzinfo is None or (self.ended_at is not None and self.ended_at.tzinfo is None):
            raise ValueError("a session needs moments with their offset from UTC")
        if self.effort is not None and not 0 <= self.effort <= 10:
            raise ValueError(f"session effort lies between 0 and 10, not at {self.effort}")
        if self.confidence is not None and not 0 <= self.confidence <= 10:
            raise ValueError(f"confidence lies between 0 and 10, not at {self.confidence}")
        if self.active_s < 0:
            raise ValueError("time spent is not negative")
        if (self.state is SessionState.UNDER_WAY) != (self.ended_at is None):
            raise ValueError("a session has an end when it is over, and only then")

    @property
    def minutes(self) -> float:
        return self.active_s / 60


@dataclass(frozen=True, slots=True)
class Told:
    """What a person may tell of a session beside how it felt: the fields of `Session`, None or empty where nothing was
    said."""

    with_someone: bool | None = None
    confidence: int | None = None
    tags: tuple[str, ...] = ()
    note: str = ""

    def beside(self, session: Session) -> Session:
        """The same session with what is told here; what is not told stays as it is there."""
        return replace(
            session,
            with_someone=session.with_someone if self.with_someone is None else self.with_someone,
            confidence=session.confidence if self.confidence is None else self.confidence,
            tags=self.tags or session.tags,
            note=self.note or session.note,
        )


NOTHING_TOLD = Told()
