"""Whether the file is sound: for `upswing check`."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.key import Key
from upswing.storage.migrate import refuse_foreign
from upswing.storage.reading import Reading
from upswing.storage.rows import ROW_OF
from upswing.storage.store import Store

_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it must be. `what` is a sentence for a person who looks after the file."""

    what: str


def check(path: Path, *, key: Key | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with the database at `path`, at most 100 of a kind; empty when it is sound.

    Looks at the pages; if they are sound, at the rows that point at others; if those are too, at every entry as a
    value. Changes nothing.
    Raises StorageError when it cannot be opened at all."""
    key = refuse_foreign(path, path.parent / "backups", key=key)
    with faults.told(path):
        return _pages(path, key) or _pointers(path, key) or _values(path, key)


def _pages(path: Path, key: Key | None) -> tuple[Finding, ...]:
    try:
        with closing(bare(path, key=key)) as connection:
            rows = connection.execute(f"PRAGMA integrity_check({_AT_MOST})").fetchall()
    except errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return (Finding("The file is damaged so badly that it cannot be looked through."),)
    return tuple(Finding(f"The file is damaged: {said}.") for (said,) in rows if said != "ok")


def _pointers(path: Path, key: Key | None) -> tuple[Finding, ...]:
    with closing(bare(path, key=key)) as connection:
        rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_AT_MOST)
    return tuple(Finding(f"A row of {table} points at a {at} that is not there.") for table, _, at, _ in rows)


def _values(path: Path, key: Key | None) -> tuple[Finding, ...]:
    with Store(path, key=key) as store, store.reading() as reading:
        return tuple(finding for kind in ROW_OF for finding in _kind(reading, kind))


def _kind(reading: Reading, kind: type) -> tuple[Finding, ...]:
    try:
        reading.all(kind)
    except (ValueError, KeyError, TypeError) as error:
        return (Finding(f"An entry of {ROW_OF[kind].__tablename__} makes no sense: {error}."),)
    return ()
