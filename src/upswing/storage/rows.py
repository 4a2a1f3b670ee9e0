"""The rows of the file, one class for each kind of entry. Private to storage: values go in and come out.

`of` gives the cells of a value. `value` reads attributes only, so it serves a plain Core row as well as an ORM
one: single questions and series share it, and series do not pay for the ORM.
"""

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import REAL, ForeignKey, Integer, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from upswing.domain.change import LineState
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import (
    Caution,
    Equipment,
    Exercise,
    Joint,
    Measure,
    Mistake,
    Pattern,
    Posture,
    Space,
    Target,
    Tempo,
)
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.plan import Choice, PlanChoice, RestReason
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.domain.script import Script, Side
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.storage.columns import Day, Flag, Id, Moment, Word, Words
from upswing.storage.script_text import ScriptText


def _offset_s(moment: datetime) -> int:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment needs its offset from UTC")
    return round(offset.total_seconds())


def local(moment: datetime, offset_s: int) -> datetime:
    """The moment on the clock of the place where it was noted."""
    return moment.astimezone(_zone(offset_s))


@lru_cache(maxsize=64)
def _zone(offset_s: int) -> timezone:
    return timezone(timedelta(seconds=offset_s))


class Base(DeclarativeBase):
    pass


class EntryRow(Base):
    """What a person has entered: it has a value, an id, and the moment of its last change."""

    __abstract__ = True

    changed_at: Mapped[datetime] = mapped_column(Moment, sort_order=100)

    @staticmethod
    def of(value: Any) -> dict[str, Any]:
        raise NotImplementedError

    def value(self) -> Any:
        raise NotImplementedError


class CheckInRow(EntryRow):
    __tablename__ = "check_in"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    day: Mapped[date] = mapped_column(Day)
    mood: Mapped[int | None] = mapped_column(Integer)
    energy: Mapped[int | None] = mapped_column(Integer)
    occasion: Mapped[Occasion] = mapped_column(Word(Occasion))
    session_id: Mapped[UUID | None] = mapped_column(Id, ForeignKey("session.id"))
    note: Mapped[str] = mapped_column(Text)

    @staticmethod
    def of(value: CheckIn) -> dict[str, Any]:
        return {
            "id": value.id,
            "at": value.at,
            "offset_s": _offset_s(value.at),
            "day": value.day,
            "mood": value.mood,
            "energy": value.energy,
            "occasion": value.occasion,
            "session_id": value.session_id,
            "note": value.note,
        }

    def value(self) -> CheckIn:
        return CheckIn(
            self.id,
            local(self.at, self.offset_s),
            self.day,
            self.mood,
            self.energy,
            self.occasion,
            self.session_id,
            self.note,
        )


class SessionRow(EntryRow):
    __tablename__ = "session"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    activity: Mapped[Activity] = mapped_column(Word(Activity))
    title: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime] = mapped_column(Moment)
    started_offset_s: Mapped[int] = mapped_column(Integer)
    day: Mapped[date] = mapped_column(Day)
    state: Mapped[SessionState] = mapped_column(Word(SessionState))
    next_step: Mapped[int] = mapped_column(Integer)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_offset_s: Mapped[int | None] = mapped_column(Integer)
    active_s: Mapped[int] = mapped_column(Integer)
    effort: Mapped[int | None] = mapped_column(Integer)
    note: Mapped[str] = mapped_column(Text)
    script: Mapped[Script | None] = mapped_column(ScriptText)

    @staticmethod
    def of(value: Session) -> dict[str, Any]:
        return {
            "id": value.id,
            "activity": value.activity,
            "title": value.title,
            "started_at": value.started_at,
            "started_offset_s": _offset_s(value.started_at),
            "day": value.day,
            "state": value.state,
            "next_step": value.next_step,
            "ended_at": value.ended_at,
            "ended_offset_s": None if value.ended_at is None else _offset_s(value.ended_at),
            "active_s": value.active_s,
            "effort": value.effort,
            "note": value.note,
            "script": value.script,
        }

    def value(self) -> Session:
        ended_at = None
        if self.ended_at is not None and self.ended_offset_s is not None:
            ended_at = local(self.ended_at, self.ended_offset_s)
        return Session(
            self.id,
            self.activity,
            self.title,
            local(self.started_at, self.started_offset_s),
            self.day,
            self.state,
            self.script,
            self.next_step,
            ended_at,
            self.active_s,
            self.effort,
            self.note,
        )


class SetRow(EntryRow):
    """`day` is the local day of `done_at`, fixed at the moment of the entry; the value does without it."""

    __tablename__ = "set_done"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    session_id: Mapped[UUID] = mapped_column(Id, ForeignKey("session.id"))
    step: Mapped[int] = mapped_column(Integer)
    exercise_id: Mapped[str] = mapped_column(Text)
    measure: Mapped[Measure] = mapped_column(Word(Measure))
    amount: Mapped[int] = mapped_column(Integer)
    target: Mapped[int] = mapped_column(Integer)
    side: Mapped[Side | None] = mapped_column(Word(Side))
    feel: Mapped[Feel | None] = mapped_column(Word(Feel))
    pain: Mapped[int | None] = mapped_column(Integer)
    pain_at: Mapped[Joint | None] = mapped_column(Word(Joint))
    done_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    day: Mapped[date] = mapped_column(Day)

    @staticmethod
    def of(value: SetDone) -> dict[str, Any]:
        return {
            "id": value.id,
            "session_id": value.session_id,
            "step": value.step,
            "exercise_id": value.exercise_id,
            "measure": value.measure,
            "amount": value.amount,
            "target": value.target,
            "side": value.side,
            "feel": value.feel,
            "pain": value.pain,
            "pain_at": value.pain_at,
            "done_at": value.done_at,
            "offset_s": _offset_s(value.done_at),
        }

    def value(self) -> SetDone:
        return SetDone(
            self.id,
            self.session_id,
            self.step,
            self.exercise_id,
            self.measure,
            self.amount,
            self.target,
            local(self.done_at, self.offset_s),
            self.side,
            self.feel,
            self.pain,
            self.pain_at,
        )


class PlanChoiceRow(EntryRow):
    __tablename__ = "plan_choice"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    chosen_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    choice: Mapped[Choice] = mapped_column(Word(Choice))
    rest_reason: Mapped[RestReason | None] = mapped_column(Word(RestReason))

    @staticmethod
    def of(value: PlanChoice) -> dict[str, Any]:
        return {
            "id": value.id,
            "day": value.day,
            "chosen_at": value.chosen_at,
            "offset_s": _offset_s(value.chosen_at),
            "choice": value.choice,
            "rest_reason": value.rest_reason,
        }

    def value(self) -> PlanChoice:
        return PlanChoice(self.id, self.day, local(self.chosen_at, self.offset_s), self.choice, self.rest_reason)


class ReadinessRow(EntryRow):
    __tablename__ = "readiness"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    answered_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    yes: Mapped[tuple[str, ...]] = mapped_column(Words)
    cleared: Mapped[bool] = mapped_column(Flag)

    @staticmethod
    def of(value: Readiness) -> dict[str, Any]:
        return {
            "id": value.id,
            "answered_at": value.answered_at,
            "offset_s": _offset_s(value.answered_at),
            "yes": tuple(sorted(topic.value for topic in value.yes)),
            "cleared": value.cleared,
        }

    def value(self) -> Readiness:
        yes = frozenset(HealthTopic(topic) for topic in self.yes)
        return Readiness(self.id, local(self.answered_at, self.offset_s), yes, self.cleared)


class OwnExerciseRow(EntryRow):
    __tablename__ = "own_exercise"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    also: Mapped[tuple[str, ...]] = mapped_column(Words)
    pattern: Mapped[Pattern] = mapped_column(Word(Pattern))
    ladder: Mapped[str] = mapped_column(Text)
    rung: Mapped[int] = mapped_column(Integer)
    measure: Mapped[Measure] = mapped_column(Word(Measure))
    one_sided: Mapped[bool] = mapped_column(Flag)
    target_low: Mapped[int] = mapped_column(Integer)
    target_high: Mapped[int] = mapped_column(Integer)
    down_s: Mapped[float] = mapped_column(REAL)
    pause_s: Mapped[float] = mapped_column(REAL)
    up_s: Mapped[float] = mapped_column(REAL)
    rest_s: Mapped[float] = mapped_column(REAL)
    posture: Mapped[Posture] = mapped_column(Word(Posture))
    quiet: Mapped[bool] = mapped_column(Flag)
    space: Mapped[Space] = mapped_column(Word(Space))
    equipment: Mapped[tuple[str, ...]] = mapped_column(Words)
    primary_muscles: Mapped[tuple[str, ...]] = mapped_column(Words)
    secondary_muscles: Mapped[tuple[str, ...]] = mapped_column(Words)
    loads: Mapped[tuple[str, ...]] = mapped_column(Words)
    avoid_if: Mapped[tuple[str, ...]] = mapped_column(Words)
    effort: Mapped[float] = mapped_column(REAL)
    met: Mapped[float] = mapped_column(REAL)
    met_code: Mapped[str] = mapped_column(Text)
    how: Mapped[tuple[str, ...]] = mapped_column(Words)
    cues: Mapped[tuple[str, ...]] = mapped_column(Words)
    mistakes: Mapped[tuple[str, ...]] = mapped_column(Words)
    mends: Mapped[tuple[str, ...]] = mapped_column(Words)
    breathing: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Flag)

    @staticmethod
    def of(value: OwnExercise) -> dict[str, Any]:
        it = value.exercise
        return {
            "id": it.id,
            "name": it.name,
            "also": it.also,
            "pattern": it.pattern,
            "ladder": it.ladder,
            "rung": it.rung,
            "measure": it.measure,
            "one_sided": it.one_sided,
            "target_low": it.target.low,
            "target_high": it.target.high,
            "down_s": it.tempo.down_s,
            "pause_s": it.tempo.pause_s,
            "up_s": it.tempo.up_s,
            "rest_s": it.tempo.rest_s,
            "posture": it.posture,
            "quiet": it.quiet,
            "space": it.space,
            "equipment": it.equipment,
            "primary_muscles": it.primary_muscles,
            "secondary_muscles": it.secondary_muscles,
            "loads": it.loads,
            "avoid_if": it.avoid_if,
            "effort": it.effort,
            "met": it.met,
            "met_code": it.met_code,
            "how": it.how,
            "cues": it.cues,
            "mistakes": tuple(mistake.what for mistake in it.mistakes),
            "mends": tuple(mistake.mend for mistake in it.mistakes),
            "breathing": it.breathing,
            "archived": value.archived,
        }

    def value(self) -> OwnExercise:
        exercise = Exercise(
            id=self.id,
            name=self.name,
            also=self.also,
            pattern=self.pattern,
            ladder=self.ladder,
            rung=self.rung,
            measure=self.measure,
            one_sided=self.one_sided,
            target=Target(self.target_low, self.target_high),
            tempo=Tempo(self.down_s, self.pause_s, self.up_s, self.rest_s),
            posture=self.posture,
            quiet=self.quiet,
            space=self.space,
            equipment=tuple(Equipment(word) for word in self.equipment),
            primary_muscles=self.primary_muscles,
            secondary_muscles=self.secondary_muscles,
            loads=tuple(Joint(word) for word in self.loads),
            avoid_if=tuple(Caution(word) for word in self.avoid_if),
            effort=self.effort,
            met=self.met,
            met_code=self.met_code,
            how=self.how,
            cues=self.cues,
            mistakes=tuple(Mistake(what, mend) for what, mend in zip(self.mistakes, self.mends, strict=True)),
            breathing=self.breathing,
            own=True,
        )
        return OwnExercise(exercise, self.archived)


class ChangeRow(Base):
    """A line of the change log; `touches` is the JSON of `upswing.domain.change.Touch`es."""

    __tablename__ = "change_log"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    verb: Mapped[str] = mapped_column(Text)
    state: Mapped[LineState] = mapped_column(Word(LineState))
    touches: Mapped[str] = mapped_column(Text)


class TombstoneRow(Base):
    """What was removed, so that it is not brought back by a copy that still has it."""

    __tablename__ = "tombstone"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    removed_at: Mapped[datetime] = mapped_column(Moment)


ROW_OF: dict[type, type[EntryRow]] = {
    CheckIn: CheckInRow,
    Session: SessionRow,
    SetDone: SetRow,
    PlanChoice: PlanChoiceRow,
    Readiness: ReadinessRow,
    OwnExercise: OwnExerciseRow,
}
"""The row for each kind of value."""

KIND_OF: dict[type[EntryRow], type] = {row: kind for kind, row in ROW_OF.items()}
"""The kind of value that a row holds."""

ROW_NAMED: dict[str, type[EntryRow]] = {row.__tablename__: row for row in ROW_OF.values()}
"""The row for each kind as the change log and the tombstones name it."""
