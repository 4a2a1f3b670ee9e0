"""Rows of what stands beside the diary: life events, totals of questionnaires, looks, drawn weeks, cards."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.kept_answer import CardShown, DrawnWeek, KeptLook
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.storage.columns import Day, Id, Moment, Word, Words
from upswing.storage.entry_row import EntryRow, local, offset_s_of


class LifeEventRow(EntryRow):
    __tablename__ = "life_event"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    title: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)

    @staticmethod
    def of(value: LifeEvent) -> dict[str, Any]:
        return {"id": value.id, "day": value.day, "title": value.title, "note": value.note}

    def value(self) -> LifeEvent:
        return LifeEvent(self.id, self.day, self.title, self.note)


class QuestionnaireRow(EntryRow):
    __tablename__ = "questionnaire"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    kind: Mapped[Questionnaire] = mapped_column(Word(Questionnaire))
    total: Mapped[int] = mapped_column(Integer)

    @staticmethod
    def of(value: QuestionnaireTotal) -> dict[str, Any]:
        return {"id": value.id, "day": value.day, "kind": value.kind, "total": value.total}

    def value(self) -> QuestionnaireTotal:
        return QuestionnaireTotal(self.id, self.day, self.kind, self.total)


class LookRow(EntryRow):
    __tablename__ = "look"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    taken_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    answer: Mapped[str] = mapped_column(Text)

    @staticmethod
    def of(value: KeptLook) -> dict[str, Any]:
        at = value.taken_at
        return {"id": value.id, "taken_at": at, "offset_s": offset_s_of(at), "answer": value.answer}

    def value(self) -> KeptLook:
        return KeptLook(self.id, local(self.taken_at, self.offset_s), self.answer)


class DrawnWeekRow(EntryRow):
    __tablename__ = "drawn_week"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    drawn_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    seed: Mapped[int] = mapped_column(Integer)
    weekdays: Mapped[tuple[str, ...]] = mapped_column(Words)

    @staticmethod
    def of(value: DrawnWeek) -> dict[str, Any]:
        return {
            "id": value.id,
            "drawn_at": value.drawn_at,
            "offset_s": offset_s_of(value.drawn_at),
            "seed": value.seed,
            "weekdays": tuple(str(day) for day in value.weekdays),
        }

    def value(self) -> DrawnWeek:
        weekdays = tuple(int(day) for day in self.weekdays)
        return DrawnWeek(date.fromisoformat(self.id), local(self.drawn_at, self.offset_s), self.seed, weekdays)


class CardShownRow(EntryRow):
    __tablename__ = "card_shown"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    put_away_on: Mapped[str | None] = mapped_column(Text)

    @staticmethod
    def of(value: CardShown) -> dict[str, Any]:
        away = value.put_away_on
        return {"id": value.id, "day": value.day, "put_away_on": None if away is None else away.isoformat()}

    def value(self) -> CardShown:
        away = self.put_away_on
        return CardShown(self.id, self.day, None if away is None else date.fromisoformat(away))
