"""A cheap look at a file that is about to be used, so that damage is said at once and not in the middle of a set."""

import sqlite3
from contextlib import closing
from pathlib import Path

from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.key import Key
from upswing.storage.log_rows import ChangeRow, TombstoneRow
from upswing.storage.rows import ROW_NAMED

_TABLES = (*ROW_NAMED, ChangeRow.__tablename__, TombstoneRow.__tablename__)


def look_over(path: Path, key: Key | None) -> None:
    """Reads the schema and, of every table, the first row and the last one: a page or three of each. Damage elsewhere
    shows when it is met, and in the backup, which is read through.

    Raises StorageError when a table is missing; sqlite3.Error when a page cannot be read."""
    with closing(bare(path, key=key)) as connection:
        found = dict(connection.execute(_SCHEMA).fetchall())
        if not found.keys() >= set(_TABLES):
            raise faults.damaged(path)
        for table in _TABLES:
            _ends_of(connection, table, "rowid" if "WITHOUT ROWID" not in found[table] else _KEYS.get(table, "id"))


_SCHEMA = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
_KEYS = {TombstoneRow.__tablename__: "kind"}


def _ends_of(connection: sqlite3.Connection, table: str, key: str) -> None:
    for order in ("ASC", "DESC"):
        connection.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY {key} {order} LIMIT 1").fetchone()
