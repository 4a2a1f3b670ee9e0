"""Writes to the file. Every touched entry is noted with what it said before and after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from upswing.domain.change import Change, LineState, Touch
from upswing.storage.cells import Cells, bound, cells_told, id_text, key_of, told, touches_text
from upswing.storage.columns import Cell, utc_text
from upswing.storage.entry_row import EntryRow, offset_s_of
from upswing.storage.reading import Reading
from upswing.storage.rows import KIND_OF, ROW_NAMED, ROW_OF

_LINE = "INSERT INTO change_log (at, offset_s, verb, state, touches) VALUES (?, ?, ?, ?, ?)"
_TOUCHED = "INSERT INTO touched (kind, id, seq) VALUES (?, ?, ?)"


class Writing(Reading):
    """One verb under way: what is put and removed here is kept all together or not at all.

    Some rows hold a cell that is not in the value (a set's local day): it is given by name as `aside`.
    """

    def __init__(self, connection: Connection, at: datetime) -> None:
        super().__init__(connection)
        self.at = at
        self.touched: set[type] = set()
        """The kinds of the entries that were touched so far."""
        self._at_text = utc_text(at)
        self._touches: list[Touch] = []

    def add(self, value: object, **aside: object) -> None:
        """Keeps an entry that was made just now, under an id that was never used."""
        row = ROW_OF[type(value)]
        after = bound(row, {**row.of(value), **aside})
        self._insert(row, after)
        self._note(row, after["id"], None, after)

    def put(self, value: object, **aside: object) -> None:
        """Keeps an entry as it is now: adds it, or changes the cells that differ. A changed entry keeps what was
        said aside, unless it is said again."""
        row = ROW_OF[type(value)]
        after = bound(row, {**row.of(value), **aside})
        before = self.cells(row, after["id"], tuple(after))
        if before is None:
            self._insert(row, after)
            self._take_stone(row, after["id"])
            self._note(row, after["id"], None, after)
        else:
            self._change(row, after["id"], before, after)

    def change(self, kind: type, entry: UUID | str, **parts: object) -> None:
        """Changes some cells of an entry. Raises LookupError when there is no such entry."""
        row, key = ROW_OF[kind], key_of(entry)
        before = self.cells(row, key, tuple(parts))
        if before is None:
            raise _nothing(row, key)
        self._change(row, key, before, bound(row, parts))

    def note(self, kind: type, entry: UUID | str, **parts: object) -> None:
        """Changes cells that only tell where something stands: no verb of the person's, so it leaves no line in the
        change log, and nothing to announce. Raises LookupError when there is no such entry."""
        row, key = ROW_OF[kind], key_of(entry)
        self._update(row, key, bound(row, parts))

    def remove(self, kind: type, entry: UUID | str) -> None:
        """Takes an entry away and leaves a tombstone. Raises LookupError when there is no such entry."""
        row, key = ROW_OF[kind], key_of(entry)
        names = tuple(column.name for column in row.__table__.columns if column.name != "changed_at")
        before = self.cells(row, key, names)
        if before is None:
            raise _nothing(row, key)
        self._delete(row, key)
        self._note(row, key, before, None)

    def keep_aside(self, value: object) -> None:
        """Keeps what the program notes for itself, in place of what it noted before: no verb of the person's, so it
        leaves no line in the change log and Undo passes over it."""
        row = ROW_OF[type(value)]
        cells = bound(row, row.of(value))
        before = self.cells(row, cells["id"], tuple(cells))
        if before is None:
            self._insert(row, cells)
        elif before != cells:
            self._update(row, cells["id"], cells)
        self.touched.add(type(value))

    def take_back(self, line: Change) -> None:
        """Undoes the line that `next_undo` gave; it is marked as undone, and no line is written."""
        for touch in reversed(line.touches):
            self._restore(touch, touch.after, touch.before)
        # Lines undone earlier, yet older: something was written after them, and they were left behind.
        left = "UPDATE change_log SET state = ? WHERE state = ? AND seq < ?"
        self._run(left, (LineState.LEFT.value, LineState.UNDONE.value, line.seq))
        self._mark(line, LineState.UNDONE)

    def do_again(self, line: Change) -> None:
        """Does the line again that `next_redo` gave."""
        for touch in line.touches:
            self._restore(touch, touch.before, touch.after)
        self._mark(line, LineState.DONE)

    def put_back(self, line: Change) -> None:
        """Adds the entries again that this line removed, as they were, and what it changed beside them, where that
        still says what the line made of it. Raises LookupError when one of them is there."""
        for touch in reversed(line.touches):
            if touch.before is None:
                continue
            row = ROW_NAMED[touch.kind]
            wanted = cells_told(row, touch.before)
            key = cells_told(row, {"id": touch.id})["id"]
            now = self.cells(row, key, tuple(wanted))
            if touch.after is None:
                if now is not None:
                    raise LookupError(f"there is a {touch.kind} {touch.id} already")
                self._insert(row, wanted)
                self._take_stone(row, key)
                self._note(row, key, None, wanted)
            elif now is not None and now == cells_told(row, touch.after):
                self._change(row, key, now, wanted)

    def end(self, verb: str) -> None:
        """Writes the line of the change log, if anything was touched. What was undone before can then no longer
        be done again."""
        if self._touches:
            state, touches = LineState.DONE.value, touches_text(self._touches)
            line = (self._at_text, offset_s_of(self.at), str(verb), state, touches)
            seq = self._run(_LINE, line).lastrowid
            entries = {(touch.kind, touch.id): None for touch in self._touches}
            self._file.executemany(_TOUCHED, [(*entry, seq) for entry in entries])

    def _change(self, row: type[EntryRow], key: Cell, before: Cells, after: Cells) -> None:
        changed = {name: cell for name, cell in after.items() if before[name] != cell}
        if changed:
            self._update(row, key, changed)
            self._note(row, key, {name: before[name] for name in changed}, changed)

    def _note(self, row: type[EntryRow], key: Cell, before: Cells | None, after: Cells | None) -> None:
        sides = [None if cells is None else told(cells) for cells in (before, after)]
        self._touches.append(Touch(row.__tablename__, id_text(key), *sides))
        self.touched.add(KIND_OF[row])

    def _restore(self, touch: Touch, had: Mapping[str, Any] | None, wanted: Mapping[str, Any] | None) -> None:
        row = ROW_NAMED[touch.kind]
        key = cells_told(row, {"id": touch.id})["id"]
        self.touched.add(KIND_OF[row])
        if wanted is None:
            self._delete(row, key)
        elif had is None:
            self._insert(row, cells_told(row, wanted))
            self._take_stone(row, key)
        else:
            self._update(row, key, cells_told(row, wanted))

    def _mark(self, line: Change, state: LineState) -> None:
        self._run("UPDATE change_log SET state = ? WHERE seq = ?", (state.value, line.seq))

    def _insert(self, row: type[EntryRow], cells: Cells) -> None:
        marks = "?, " * len(cells)
        self._run(
            f"INSERT INTO {row.__tablename__} ({', '.join(cells)}, changed_at) VALUES ({marks}?)",
            (*cells.values(), self._at_text),
        )

    def _update(self, row: type[EntryRow], key: Cell, cells: Cells) -> None:
        marks = "".join(f"{name} = ?, " for name in cells)
        done = self._run(
            f"UPDATE {row.__tablename__} SET {marks}changed_at = ? WHERE id = ?",
            (*cells.values(), self._at_text, key),
        )
        if done.rowcount != 1:
            raise _nothing(row, key)

    def _delete(self, row: type[EntryRow], key: Cell) -> None:
        done = self._run(f"DELETE FROM {row.__tablename__} WHERE id = ?", (key,))
        if done.rowcount != 1:
            raise _nothing(row, key)
        self._run(
            "INSERT OR REPLACE INTO tombstone (kind, id, removed_at) VALUES (?, ?, ?)",
            (row.__tablename__, id_text(key), self._at_text),
        )

    def _take_stone(self, row: type[EntryRow], key: Cell) -> None:
        self._run("DELETE FROM tombstone WHERE kind = ? AND id = ?", (row.__tablename__, id_text(key)))


def _nothing(row: type[EntryRow], key: Cell) -> LookupError:
    return LookupError(f"there is no {row.__tablename__} {id_text(key)}")
