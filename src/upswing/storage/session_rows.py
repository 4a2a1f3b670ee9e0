"""Rows of sessions and their sets."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.exercise import Joint, Measure
from upswing.domain.rest import Rest
from upswing.domain.script import Script, Side
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.storage.columns import Day, Id, Moment, Word, Words
from upswing.storage.entry_row import EntryRow, local, offset_s_of
from upswing.storage.rest_text import RestText
from upswing.storage.script_text import ScriptText


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
    with_someone: Mapped[int | None] = mapped_column(Integer)
    confidence: Mapped[int | None] = mapped_column(Integer)
    tags: Mapped[tuple[str, ...]] = mapped_column(Words)
    rest: Mapped[Rest | None] = mapped_column(RestText)

    @staticmethod
    def of(value: Session) -> dict[str, Any]:
        return {
            "id": value.id,
            "activity": value.activity,
            "title": value.title,
            "started_at": value.started_at,
            "started_offset_s": offset_s_of(value.started_at),
            "day": value.day,
            "state": value.state,
            "next_step": value.next_step,
            "ended_at": value.ended_at,
            "ended_offset_s": None if value.ended_at is None else offset_s_of(value.ended_at),
            "active_s": value.active_s,
            "effort": value.effort,
            "note": value.note,
            "script": value.script,
            "with_someone": None if value.with_someone is None else int(value.with_someone),
            "confidence": value.confidence,
            "tags": value.tags,
            "rest": value.rest,
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
            None if self.with_someone is None else bool(self.with_someone),
            self.confidence,
            self.tags,
            self.rest,
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
            "offset_s": offset_s_of(value.done_at),
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
