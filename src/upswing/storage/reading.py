"""Questions to the file. Answers are values; a series is a tuple."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from upswing.domain.change import Change, LineState
from upswing.domain.check_in import CheckIn
from upswing.domain.movement_history import Bout
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.readiness import Readiness
from upswing.domain.script import Step
from upswing.domain.session import Session, SessionState, SetDone
from upswing.domain.wellness import Wellness
from upswing.storage.cells import Cells, touches_of
from upswing.storage.columns import Cell
from upswing.storage.entry_row import EntryRow, local
from upswing.storage.log_rows import SEAL, ChangeRow, TouchedRow
from upswing.storage.rows import ROW_OF
from upswing.storage.script_text import step_of
from upswing.storage.sense import sense
from upswing.storage.set_series import SELECT_SETS, sets_found

V = TypeVar("V")

Stamp = tuple[str, int, float]
"""When a session was changed, how many sets it has, and the sum of the moments at which each of them was changed:
another sum after every change, even one made with a clock that was set back."""


def table_of(row: type[EntryRow] | type[ChangeRow] | type[TouchedRow]) -> Table:
    return cast(Table, row.__table__)


_CHECK_INS = table_of(ROW_OF[CheckIn]).c
_SESSIONS = table_of(ROW_OF[Session]).c
_SETS = table_of(ROW_OF[SetDone]).c
_CHOICES = table_of(ROW_OF[PlanChoice]).c
_READINESS = table_of(ROW_OF[Readiness]).c
_OWN = table_of(ROW_OF[OwnExercise]).c
_OWN_ROUTINES = table_of(ROW_OF[OwnRoutine]).c
_WELLNESS = table_of(ROW_OF[Wellness]).c
_EDITS = table_of(ROW_OF[PlanEdit]).c
_LINES = table_of(ChangeRow).c
_TOUCHED = table_of(TouchedRow).c
_STAMPS = """
SELECT session.id, session.changed_at, count(done.id), total(julianday(done.changed_at))
FROM session LEFT JOIN set_done AS done ON done.session_id = session.id
GROUP BY session.id
"""

_STEP = """
SELECT json_extract(script, ?), (SELECT id FROM set_done WHERE session_id = session.id AND step = ?)
FROM session WHERE id = ? AND state = 'under-way'
"""


class Reading:
    """One consistent look at the file; nothing that is written meanwhile shows in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._file = cast(sqlite3.Connection, connection.connection.driver_connection)

    def find(self, kind: type[V], key: UUID | str) -> V | None:
        """The entry of this kind with this id."""
        return self._first(kind, select(table_of(ROW_OF[kind])).where(table_of(ROW_OF[kind]).c.id == key))

    def all(self, kind: type[V]) -> tuple[V, ...]:
        """Every entry of this kind, in no particular order."""
        return self._many(kind, select(table_of(ROW_OF[kind])))

    def check_ins(self, first: date, last: date) -> tuple[CheckIn, ...]:
        """Of these local days, both included, in the order of time."""
        return self._many(CheckIn, _of_days(_CHECK_INS.day, first, last).order_by(_CHECK_INS.at, _CHECK_INS.id))

    def latest_check_in(self, until: datetime) -> CheckIn | None:
        query = select(table_of(ROW_OF[CheckIn])).where(_CHECK_INS.at <= until)
        return self._first(CheckIn, query.order_by(_CHECK_INS.at.desc()).limit(1))

    def check_ins_of(self, session_id: UUID) -> tuple[CheckIn, ...]:
        """The check-ins around one session, in the order of time."""
        query = select(table_of(ROW_OF[CheckIn])).where(_CHECK_INS.session_id == session_id)
        return self._many(CheckIn, query.order_by(_CHECK_INS.at))

    def sessions(self, first: date, last: date) -> tuple[Session, ...]:
        """Of these local days, both included, in the order of time."""
        query = _of_days(_SESSIONS.day, first, last)
        return self._many(Session, query.order_by(_SESSIONS.started_at, _SESSIONS.id))

    def tags(self, kind: type[CheckIn] | type[Session], first: date, last: date) -> Iterator[tuple[str, ...]]:
        """Of what happened on these local days, both included, and has tags: them, the newest first."""
        columns, at = (_CHECK_INS, _CHECK_INS.at) if kind is CheckIn else (_SESSIONS, _SESSIONS.started_at)
        query = select(columns.tags).where(columns.day.between(first, last), columns.tags != ())
        with sense():
            yield from self._connection.execute(query.order_by(at.desc(), columns.id.desc())).scalars()

    def session_stamps(self) -> dict[UUID, Stamp]:
        """For every session what tells whether it or one of its sets was changed since: equal stamps, equal
        content."""
        rows = self._connection.exec_driver_sql(_STAMPS)
        return {UUID(bytes=each): (at, sets, seconds) for each, at, sets, seconds in rows}

    def sessions_of(self, ids: Collection[UUID]) -> tuple[tuple[Session, tuple[SetDone, ...]], ...]:
        """These sessions with their sets, in no particular order."""
        return tuple(
            (session, self.sets_of(session.id))
            for each in ids
            if (session := self.find(Session, each)) is not None
        )

    def session_under_way(self) -> Session | None:
        """There is at most one."""
        query = select(table_of(ROW_OF[Session])).where(_SESSIONS.state == SessionState.UNDER_WAY)
        return self._first(Session, query)

    def step_under_way(self, session_id: UUID, step: int) -> tuple[Step, UUID | None] | None:
        """One step of the script of the session under way, and the id of the set done there, if it was done.
        None when another session is under way, or its script has no such step."""
        places = (f"$.steps[{step}]", step, session_id.bytes)
        row = self._run(_STEP, places).fetchone()
        if row is None or row[0] is None:
            return None
        return step_of(row[0]), None if row[1] is None else UUID(bytes=row[1])

    def sets_of(self, session_id: UUID) -> tuple[SetDone, ...]:
        """In the order they were done."""
        query = SELECT_SETS.where(_SETS.session_id == session_id)
        return sets_found(self._connection, query.order_by(_SETS.done_at, _SETS.step))

    def sets(self, first: date, last: date) -> tuple[SetDone, ...]:
        """Done on these local days, both included, in the order of time."""
        query = SELECT_SETS.where(_SETS.day.between(first, last))
        return sets_found(self._connection, query.order_by(_SETS.done_at, _SETS.step))

    def last_sets(self, exercise_id: str, limit: int) -> tuple[SetDone, ...]:
        """The latest sets of one movement, newest first."""
        query = SELECT_SETS.where(_SETS.exercise_id == exercise_id)
        query = query.order_by(_SETS.done_at.desc(), _SETS.step.desc()).limit(limit)
        return sets_found(self._connection, query)

    def bouts(self, exercise_id: str) -> tuple[Bout, ...]:
        """One movement, session by session, in the order of time; sets in which nothing was done do not count."""
        query = select(
            func.min(_SETS.day), _SETS.measure, func.count(), func.max(_SETS.amount), func.sum(_SETS.amount)
        ).where(_SETS.exercise_id == exercise_id, _SETS.amount > 0)
        query = query.group_by(_SETS.session_id, _SETS.measure).order_by(func.min(_SETS.done_at))
        return tuple([Bout(*row) for row in self._connection.execute(query)])

    def plan_choice(self, day: date) -> PlanChoice | None:
        """There is at most one for a day."""
        return self._first(PlanChoice, _of_days(_CHOICES.day, day, day))

    def plan_choices(self, first: date, last: date) -> tuple[PlanChoice, ...]:
        """For these local days, both included, in the order of days."""
        return self._many(PlanChoice, _of_days(_CHOICES.day, first, last).order_by(_CHOICES.day))

    def latest_readiness(self) -> Readiness | None:
        query = select(table_of(ROW_OF[Readiness])).order_by(_READINESS.answered_at.desc(), _READINESS.id.desc())
        return self._first(Readiness, query.limit(1))

    def own_exercises(self) -> tuple[OwnExercise, ...]:
        """By name; the archived ones too."""
        return self._many(OwnExercise, select(table_of(ROW_OF[OwnExercise])).order_by(_OWN.name, _OWN.id))

    def own_routines(self) -> tuple[OwnRoutine, ...]:
        """By name; the archived ones too."""
        query = select(table_of(ROW_OF[OwnRoutine])).order_by(_OWN_ROUTINES.name, _OWN_ROUTINES.id)
        return self._many(OwnRoutine, query)

    def wellness(self, first: date, last: date) -> tuple[Wellness, ...]:
        """Of these local days, both included, in the order of days."""
        return self._many(Wellness, _of_days(_WELLNESS.day, first, last).order_by(_WELLNESS.day))

    def aches(self) -> tuple[Wellness, ...]:
        """Every answer that names a sore or an aching pattern, in the order of days."""
        query = select(table_of(ROW_OF[Wellness])).where((_WELLNESS.sore != {}) | (_WELLNESS.pain != {}))
        return self._many(Wellness, query.order_by(_WELLNESS.day))

    def plan_edit(self, day: date) -> PlanEdit | None:
        """There is at most one for a day."""
        return self._first(PlanEdit, _of_days(_EDITS.day, day, day))

    def changes(self, limit: int) -> tuple[Change, ...]:
        """The latest lines of the change log, newest first, those that were undone too."""
        query = select(table_of(ChangeRow)).where(_LINES.verb != SEAL)
        return self._lines(query.order_by(_LINES.seq.desc()).limit(limit))

    def lines_of(self, kind: type, key: UUID | str) -> tuple[Change, ...]:
        """The lines that touched one entry, newest first, those that were undone too."""
        query = select(table_of(ChangeRow)).join(table_of(TouchedRow), _TOUCHED.seq == _LINES.seq)
        query = query.where(_TOUCHED.kind == ROW_OF[kind].__tablename__, _TOUCHED.id == str(key))
        return self._lines(query.order_by(_TOUCHED.seq.desc()))

    def lines_of_each(self, kind: type, keys: Collection[str]) -> Mapping[str, tuple[Change, ...]]:
        """The lines that touched each of these entries, newest first, those that were undone too."""
        query = select(_TOUCHED.id, _TOUCHED.seq).where(
            _TOUCHED.kind == ROW_OF[kind].__tablename__, _TOUCHED.id.in_(keys)
        )
        seqs: dict[str, list[int]] = {each: [] for each in keys}
        for key, seq in self._connection.execute(query.order_by(_TOUCHED.seq.desc())):
            seqs[key].append(seq)
        wanted = {seq for of_one in seqs.values() for seq in of_one}
        lines = {line.seq: line for line in self._lines(select(table_of(ChangeRow)).where(_LINES.seq.in_(wanted)))}
        return {key: tuple(lines[seq] for seq in of_one) for key, of_one in seqs.items()}

    def line(self, seq: int) -> Change | None:
        """One line by its number."""
        return next(iter(self._lines(select(table_of(ChangeRow)).where(_LINES.seq == seq))), None)

    def next_undo(self) -> Change | None:
        """The line that undo would take back. To what was done before a salvage it does not go."""
        query = select(table_of(ChangeRow)).where(_LINES.state == LineState.DONE)
        line = next(iter(self._lines(query.order_by(_LINES.seq.desc()).limit(1))), None)
        return None if line is None or line.verb == SEAL else line

    def sealed(self) -> int:
        """The number of the line beyond which nothing can be undone; 0 where there is none."""
        found = self._run("SELECT max(seq) FROM change_log WHERE verb = ?", (SEAL,)).fetchone()
        return int(found[0] or 0)

    def next_redo(self) -> Change | None:
        """The line that redo would do again. What was undone before the last line that stands was left behind."""
        stands = select(_LINES.seq).where(_LINES.state == LineState.DONE).order_by(_LINES.seq.desc()).limit(1)
        query = select(table_of(ChangeRow)).where(
            _LINES.state == LineState.UNDONE, _LINES.seq > func.coalesce(stands.scalar_subquery(), 0)
        )
        return next(iter(self._lines(query.order_by(_LINES.seq).limit(1))), None)

    def cells(self, row: type[EntryRow], key: Cell, names: Sequence[str]) -> Cells | None:
        """These cells of one entry, as the file holds them."""
        query = f"SELECT {', '.join(names)} FROM {row.__tablename__} WHERE id = ?"
        found = self._run(query, (key,)).fetchone()
        return None if found is None else dict(zip(names, found, strict=True))

    def _run(self, statement: str, cells: Sequence[Cell]) -> sqlite3.Cursor:
        # Straight to sqlite3, within the same transaction: a set is four such statements, and the way through
        # SQLAlchemy takes longer than each of them.
        return self._file.execute(statement, cells)

    def _lines(self, query: Select[Any]) -> tuple[Change, ...]:
        with sense():
            rows = self._connection.execute(query)
            return tuple(
                Change(row.seq, local(row.at, row.offset_s or 0), row.verb, row.state, touches_of(row.touches))
                for row in rows
            )

    def _many(self, kind: type[V], query: Select[Any]) -> tuple[V, ...]:
        value = ROW_OF[kind].value
        with sense():
            rows: Iterable[Any] = self._connection.execute(query)
            return tuple([value(row) for row in rows])

    def _first(self, kind: type[V], query: Select[Any]) -> V | None:
        with sense():
            row: Any = self._connection.execute(query).first()
            return None if row is None else cast(V, ROW_OF[kind].value(row))


def _of_days(day: ColumnElement[Any], first: date, last: date) -> Select[Any]:
    return select(cast(Any, day).table).where(day.between(first, last))
