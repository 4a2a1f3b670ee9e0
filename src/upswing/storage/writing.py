"""Writes to the file. Every touched entry is noted with what it said before and after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from upswing.domain.change import Change, LineState, Touch
from upswing.storage.change_text import cells, key, plain, touches_text
from upswing.storage.reading import Reading, table_of
from upswing.storage.rows import KIND_OF, ROW_NAMED, ROW_OF, ChangeRow, EntryRow, TombstoneRow


class Writing(Reading):
    """One verb under way: what is put and removed here is kept all together or not at all.

    Some rows hold a cell that is not in the value (a set's local day): it is given by name as `aside`.
    """

    def __init__(self, connection: Connection, at: datetime) -> None:
        super().__init__(connection)
        self.at = at
        self.touched: set[type] = set()
        """The kinds of the entries that were touched so far."""
        self._touches: list[Touch] = []

    def add(self, value: object, **aside: object) -> None:
        """Keeps an entry that was made just now, under an id that was never used."""
        row = ROW_OF[type(value)]
        after = {**row.of(value), **aside}
        self._insert(row, after)
        self._note(row, after["id"], None, after)

    def put(self, value: object, **aside: object) -> None:
        """Keeps an entry as it is now: adds it, or changes the cells that differ. A changed entry keeps what was
        said aside, unless it is said again."""
        row = ROW_OF[type(value)]
        after = {**row.of(value), **aside}
        before = self._cells(row, after["id"])
        if before is None:
            self._insert(row, after)
            self._bury(row, after["id"], gone=False)
            self._note(row, after["id"], None, after)
        else:
            self._change(row, after["id"], before, after)

    def change(self, kind: type, key: UUID | str, **after: object) -> None:
        """Changes some cells of an entry. Raises LookupError when there is no such entry."""
        row = ROW_OF[kind]
        before = self._cells(row, key)
        if before is None:
            raise LookupError(f"there is no {row.__tablename__} {key}")
        self._change(row, key, before, after)

    def remove(self, kind: type, key: UUID | str) -> None:
        """Takes an entry away and leaves a tombstone. Raises LookupError when there is no such entry."""
        row = ROW_OF[kind]
        before = self._cells(row, key)
        if before is None:
            raise LookupError(f"there is no {row.__tablename__} {key}")
        self._delete(row, key)
        self._note(row, key, before, None)

    def take_back(self, line: Change) -> None:
        """Undoes a line of the change log; it is marked as undone, and no line is written."""
        for touch in reversed(line.touches):
            self._restore(touch, touch.after, touch.before)
        self._mark(line, LineState.UNDONE)

    def do_again(self, line: Change) -> None:
        """Does an undone line again."""
        for touch in line.touches:
            self._restore(touch, touch.before, touch.after)
        self._mark(line, LineState.DONE)

    def end(self, verb: str) -> None:
        """Writes the line of the change log, if anything was touched. What was undone before can then no longer
        be done again."""
        if not self._touches:
            return
        self._connection.execute(_LEAVE)
        line = {"at": self.at, "verb": verb, "state": LineState.DONE, "touches": touches_text(self._touches)}
        self._connection.execute(_ADD_LINE, line)

    def _change(
        self, row: type[EntryRow], entry: UUID | str, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        changed = {name: value for name, value in after.items() if before[name] != value}
        if changed:
            self._update(row, entry, changed)
            self._note(row, entry, {name: before[name] for name in changed}, changed)

    def _note(
        self,
        row: type[EntryRow],
        entry: UUID | str,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        told = [None if side is None else plain(row, side) for side in (before, after)]
        self._touches.append(Touch(row.__tablename__, str(entry), told[0], told[1]))
        self.touched.add(KIND_OF[row])

    def _restore(self, touch: Touch, had: Mapping[str, Any] | None, wanted: Mapping[str, Any] | None) -> None:
        row = ROW_NAMED[touch.kind]
        entry = key(row, touch.id)
        self.touched.add(KIND_OF[row])
        if wanted is None:
            self._delete(row, entry)
        elif had is None:
            self._insert(row, cells(row, wanted))
            self._bury(row, entry, gone=False)
        else:
            self._update(row, entry, cells(row, wanted))

    def _mark(self, line: Change, state: LineState) -> None:
        lines = table_of(ChangeRow)
        self._connection.execute(update(lines).where(lines.c.seq == line.seq).values(state=state))

    def _cells(self, row: type[EntryRow], entry: UUID | str) -> dict[str, Any] | None:
        table = table_of(row)
        columns = [column for column in table.c if column.name != "changed_at"]
        found = self._connection.execute(select(*columns).where(table.c.id == entry)).first()
        return None if found is None else dict(found._mapping)

    def _insert(self, row: type[EntryRow], after: Mapping[str, Any]) -> None:
        self._connection.execute(insert(table_of(row)), {**after, "changed_at": self.at})

    def _update(self, row: type[EntryRow], entry: UUID | str, changed: Mapping[str, Any]) -> None:
        table = table_of(row)
        change = update(table).where(table.c.id == entry)
        done = self._connection.execute(change.values({**changed, "changed_at": self.at}))
        if done.rowcount != 1:
            raise LookupError(f"there is no {row.__tablename__} {entry}")

    def _delete(self, row: type[EntryRow], entry: UUID | str) -> None:
        table = table_of(row)
        done = self._connection.execute(delete(table).where(table.c.id == entry))
        if done.rowcount != 1:
            raise LookupError(f"there is no {row.__tablename__} {entry}")
        self._bury(row, entry, gone=True)

    def _bury(self, row: type[EntryRow], entry: UUID | str, *, gone: bool) -> None:
        """Sets the tombstone of an entry, or takes it away."""
        grave = {"kind": row.__tablename__, "id": str(entry)}
        if gone:
            self._connection.execute(_SET_STONE, {**grave, "removed_at": self.at})
        else:
            self._connection.execute(_TAKE_STONE, {"of_kind": grave["kind"], "of_id": grave["id"]})


_STONES = TombstoneRow.__table__
_LINES = table_of(ChangeRow)
_ADD_LINE = insert(_LINES)
_LEAVE = update(_LINES).where(_LINES.c.state == LineState.UNDONE).values(state=LineState.LEFT)
_SET_STONE = insert(TombstoneRow).prefix_with("OR REPLACE")
_TAKE_STONE = delete(TombstoneRow).where(
    TombstoneRow.kind == bindparam("of_kind"), TombstoneRow.id == bindparam("of_id")
)
