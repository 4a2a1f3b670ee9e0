"""Rows of what a person wishes of the plan and the library: statuses, answers about the body, edits, marks."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.exercise import Joint, Pattern
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import Rise
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.routine import Routine
from upswing.domain.routine_table import routine_from, table_of
from upswing.domain.status import Status, StatusSaid
from upswing.domain.wellness import Wellness
from upswing.storage.columns import CellType, Day, Flag, Id, Moment, Word, Words
from upswing.storage.entry_row import EntryRow, local, offset_s_of


def _text(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Amounts(CellType[Mapping[Pattern, int]]):
    """Amounts by pattern as a JSON object."""

    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: Mapping[Pattern, int]) -> str:
        return _text({pattern.value: part[pattern] for pattern in sorted(part)})

    @staticmethod
    def read(cell: str) -> dict[Pattern, int]:
        return {Pattern(pattern): amount for pattern, amount in json.loads(cell).items()}


class ItemEdits(CellType[tuple[ItemEdit, ...]]):
    """Edits as a JSON array of [pattern, dropped, movement, sets, target]."""

    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: tuple[ItemEdit, ...]) -> str:
        return _text([[e.pattern.value, e.dropped, e.exercise_id, e.sets, e.target] for e in part])

    @staticmethod
    def read(cell: str) -> tuple[ItemEdit, ...]:
        return tuple(ItemEdit(Pattern(pattern), *rest) for pattern, *rest in json.loads(cell))


class RoutineText(CellType[Routine]):
    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: Routine) -> str:
        return _text(table_of(part))

    @staticmethod
    def read(cell: str) -> Routine:
        return routine_from(json.loads(cell))


class ExerciseMarkRow(EntryRow):
    __tablename__ = "exercise_mark"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    mark: Mapped[Mark] = mapped_column(Word(Mark))

    @staticmethod
    def of(value: ExerciseMark) -> dict[str, Any]:
        return {"id": value.id, "mark": value.mark}

    def value(self) -> ExerciseMark:
        return ExerciseMark(self.id, self.mark)


class OwnRoutineRow(EntryRow):
    __tablename__ = "own_routine"

    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    routine: Mapped[Routine] = mapped_column(RoutineText)
    archived: Mapped[bool] = mapped_column(Flag)

    @staticmethod
    def of(value: OwnRoutine) -> dict[str, Any]:
        routine = value.routine
        return {"id": routine.id, "name": routine.name, "routine": routine, "archived": value.archived}

    def value(self) -> OwnRoutine:
        return OwnRoutine(self.routine, self.archived)


class StatusRow(EntryRow):
    __tablename__ = "status"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    said_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    day: Mapped[date] = mapped_column(Day)
    status: Mapped[Status] = mapped_column(Word(Status))
    injured_at: Mapped[tuple[str, ...]] = mapped_column(Words)
    until: Mapped[str | None] = mapped_column(Text)

    @staticmethod
    def of(value: StatusSaid) -> dict[str, Any]:
        return {
            "id": value.id,
            "said_at": value.said_at,
            "offset_s": offset_s_of(value.said_at),
            "day": value.day,
            "status": value.status,
            "injured_at": tuple(sorted(joint.value for joint in value.injured_at)),
            "until": None if value.until is None else value.until.isoformat(),
        }

    def value(self) -> StatusSaid:
        return StatusSaid(
            self.id,
            local(self.said_at, self.offset_s),
            self.day,
            self.status,
            frozenset(Joint(joint) for joint in self.injured_at),
            None if self.until is None else date.fromisoformat(self.until),
        )


class WellnessRow(EntryRow):
    __tablename__ = "wellness"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    said_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    readiness: Mapped[int | None] = mapped_column(Integer)
    sleep: Mapped[int | None] = mapped_column(Integer)
    energy: Mapped[int | None] = mapped_column(Integer)
    soreness: Mapped[int | None] = mapped_column(Integer)
    stress: Mapped[int | None] = mapped_column(Integer)
    sore: Mapped[Mapping[Pattern, int]] = mapped_column(Amounts)
    pain: Mapped[Mapping[Pattern, int]] = mapped_column(Amounts)

    @staticmethod
    def of(value: Wellness) -> dict[str, Any]:
        taps = ("readiness", "sleep", "energy", "soreness", "stress", "sore", "pain")
        told = {"id": value.id, "day": value.day, "said_at": value.said_at}
        return {**told, "offset_s": offset_s_of(value.said_at), **{tap: getattr(value, tap) for tap in taps}}

    def value(self) -> Wellness:
        said_at = local(self.said_at, self.offset_s)
        taps = (self.readiness, self.sleep, self.energy, self.soreness, self.stress)
        return Wellness(self.id, self.day, said_at, *taps, sore=self.sore, pain=self.pain)


class RiseAnswerRow(EntryRow):
    __tablename__ = "rise_answer"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    answered_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    day: Mapped[date] = mapped_column(Day)
    pattern: Mapped[Pattern] = mapped_column(Word(Pattern))
    rise: Mapped[Rise] = mapped_column(Word(Rise))
    exercise_id: Mapped[str] = mapped_column(Text)
    for_good: Mapped[bool] = mapped_column(Flag)

    @staticmethod
    def of(value: RiseAnswer) -> dict[str, Any]:
        return {
            "id": value.id,
            "answered_at": value.answered_at,
            "offset_s": offset_s_of(value.answered_at),
            "day": value.day,
            "pattern": value.pattern,
            "rise": value.rise,
            "exercise_id": value.exercise_id,
            "for_good": value.for_good,
        }

    def value(self) -> RiseAnswer:
        at = local(self.answered_at, self.offset_s)
        return RiseAnswer(self.id, at, self.day, self.pattern, self.rise, self.exercise_id, self.for_good)


class PlanEditRow(EntryRow):
    __tablename__ = "plan_edit"

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    day: Mapped[date] = mapped_column(Day)
    edited_at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int] = mapped_column(Integer)
    items: Mapped[tuple[ItemEdit, ...]] = mapped_column(ItemEdits)

    @staticmethod
    def of(value: PlanEdit) -> dict[str, Any]:
        return {
            "id": value.id,
            "day": value.day,
            "edited_at": value.edited_at,
            "offset_s": offset_s_of(value.edited_at),
            "items": value.items,
        }

    def value(self) -> PlanEdit:
        return PlanEdit(self.id, self.day, local(self.edited_at, self.offset_s), self.items)
