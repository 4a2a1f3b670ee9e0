"""Whether a row that was read out of a damaged file is one that could have been written."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import cast

from upswing.storage.columns import Cell, CellType
from upswing.storage.migrations import SCHEMA, STEPS
from upswing.storage.rows import ROW_NAMED

Row = tuple[Cell, ...]
Rows = dict[str, list[Row]]
"""Rows by table, the cells in the order of its columns."""
_TYPES: Mapping[str, tuple[type, ...]] = {
    "TEXT": (str,),
    "INTEGER": (int,),
    "REAL": (float, int),
    "BLOB": (bytes,),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A table of one schema: its columns in the order of the file, their types, those of its key, and whether its
    rows have a number of their own beside that. `number` is the column that holds just this number, if any."""

    table: str
    columns: tuple[str, ...]
    types: tuple[str, ...]
    key: tuple[str, ...]
    has_rowid: bool
    number: str | None


def empty(schema: int) -> sqlite3.Connection:
    """An empty database of this schema, in memory."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    for step in STEPS[:schema]:
        made.executescript(step)
    return made


@cache
def shapes(schema: int) -> Mapping[str, Shape]:
    """The tables of a schema, by name."""
    with closing(empty(schema)) as made:
        listed = made.execute("SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        return {
            name: _shape(made, name, has_rowid=not wr) for name, wr in listed if not name.startswith("sqlite_")
        }


def _shape(made: sqlite3.Connection, table: str, *, has_rowid: bool) -> Shape:
    told = made.execute(f"PRAGMA table_info({table})").fetchall()
    key = tuple(name for place, name in sorted((place, name) for _, name, *_, place in told if place))
    number = key[0] if has_rowid and [kind for _, name, kind, *_ in told if name in key] == ["INTEGER"] else None
    return Shape(table, tuple(t[1] for t in told), tuple(t[2] for t in told), key, has_rowid, number)


class Sieve:
    """Lets through what the tables of one schema accept: their types, their CHECKs. Close it at the end."""

    def __init__(self, schema: int) -> None:
        self.shapes = shapes(schema)
        self._file = empty(schema)

    def fitting(self, table: str, cells: Row) -> Row | None:
        """The row as the table would hold it; columns that were added later, and are missing at the end, as the table
        fills them. None when it would be refused."""
        shape = self.shapes[table]
        if len(cells) > len(shape.columns) or not all(map(_is_of, cells, shape.types)):
            return None
        marks = ", ".join("?" * len(cells))
        self._file.execute("BEGIN")
        try:
            self._file.execute(
                f"INSERT INTO {table} ({', '.join(shape.columns[: len(cells)])}) VALUES ({marks})", cells
            )
            return cast(Row, self._file.execute(f"SELECT * FROM {table}").fetchone())
        except (sqlite3.Error, ValueError, OverflowError):  # a text of no letters is a ValueError
            return None
        finally:
            self._file.execute("ROLLBACK")

    def close(self) -> None:
        self._file.close()


def _is_of(cell: Cell, kind: str) -> bool:
    # No text of ours holds a NUL; one with it is a page of zeros.
    return cell is None or (isinstance(cell, _TYPES[kind]) and not (isinstance(cell, str) and "\0" in cell))


def lifted(found: Rows, schema: int) -> Rows:
    """The rows of an older schema as they are in today's; of two with the same key the first."""
    if schema == SCHEMA:
        return found
    with closing(empty(schema)) as made:
        put(made, found, shapes(schema))
        for step in STEPS[schema:]:
            made.executescript(step)
        return {table: made.execute(f"SELECT * FROM {table}").fetchall() for table in shapes(SCHEMA)}


def put(file: sqlite3.Connection, rows: Mapping[str, Iterable[Row]], tables: Mapping[str, Shape]) -> None:
    """Inserts the rows; one that stands in the way of an earlier one is left out."""
    for table, its in rows.items():
        columns = tables[table].columns
        marks = ", ".join("?" * len(columns))
        file.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})", its)


def makes_sense(table: str, row: Row) -> bool:
    """Whether a row of today's schema can be read as a value; rows that are no entries always can."""
    kind = ROW_NAMED.get(table)
    if kind is None:
        return True
    types = {column.name: column.type for column in kind.__table__.columns}
    parts = {}
    try:
        for name, cell in zip(shapes(SCHEMA)[table].columns, row, strict=True):
            its = types[name]
            parts[name] = its.read(cell) if isinstance(its, CellType) else cell
        kind.value(cast("kind", SimpleNamespace(**parts)))  # type: ignore[valid-type]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return False
    return True
