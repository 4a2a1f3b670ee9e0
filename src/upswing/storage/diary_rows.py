"""Rows of what a person says: check-ins, choices about a plan, answers about readiness."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import REAL, ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.plan import Choice, PlanChoice, RestReason
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.storage.columns import Day, Flag, Id, Moment, Word, Words
from upswing.storage.entry_row import EntryRow, local, offset_s_of


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
    stress: Mapped[int | None] = mapped_column(Integer)
    anxiety: Mapped[int | None] = mapped_column(Integer)
    sleep_h: Mapped[float | None] = mapped_column(REAL)
    sleep_quality: Mapped[int | None] = mapped_column(Integer)
    tags: Mapped[tuple[str, ...]] = mapped_column(Words)
    entered_at: Mapped[datetime | None] = mapped_column(Moment)
    entered_offset_s: Mapped[int | None] = mapped_column(Integer)

    @staticmethod
    def of(value: CheckIn) -> dict[str, Any]:
        return {
            "id": value.id,
            "at": value.at,
            "offset_s": offset_s_of(value.at),
            "day": value.day,
            "mood": value.mood,
            "energy": value.energy,
            "occasion": value.occasion,
            "session_id": value.session_id,
            "note": value.note,
            "stress": value.stress,
            "anxiety": value.anxiety,
            "sleep_h": value.sleep_h,
            "sleep_quality": value.sleep_quality,
            "tags": value.tags,
            "entered_at": value.entered_at,
            "entered_offset_s": None if value.entered_at is None else offset_s_of(value.entered_at),
        }

    def value(self) -> CheckIn:
        entered_at = None
        if self.entered_at is not None and self.entered_offset_s is not None:
            entered_at = local(self.entered_at, self.entered_offset_s)
        return CheckIn(
            self.id,
            local(self.at, self.offset_s),
            self.day,
            self.mood,
            self.energy,
            self.occasion,
            self.session_id,
            self.note,
            self.stress,
            self.anxiety,
            self.sleep_h,
            self.sleep_quality,
            self.tags,
            entered_at,
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
            "offset_s": offset_s_of(value.chosen_at),
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
            "offset_s": offset_s_of(value.answered_at),
            "yes": tuple(sorted(topic.value for topic in value.yes)),
            "cleared": value.cleared,
        }

    def value(self) -> Readiness:
        yes = frozenset(HealthTopic(topic) for topic in self.yes)
        return Readiness(self.id, local(self.answered_at, self.offset_s), yes, self.cleared)
