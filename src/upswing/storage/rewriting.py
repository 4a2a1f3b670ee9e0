"""One database file written anew under another key, or under none, and compared row by row with what it was."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from upswing.storage import faults
from upswing.storage.connection import BUSY_MS, bare
from upswing.storage.driver import driver, errors
from upswing.storage.key import Key
from upswing.storage.lockable import MAKING, READY, has_sidecars
from upswing.storage.private import private_file
from upswing.storage.synced import sync_file, sync_folder

_AT_ONCE = 2_000
"""Rows that are compared before somebody may interrupt."""
_KEPT = ("application_id", "user_version", "auto_vacuum", "encoding")
_CODE_OF_WORDS = {
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "database is locked": sqlite3.SQLITE_BUSY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
}


def settle(path: Path, key: Key | None) -> None:
    """Brings everything into the one file: no WAL and no journal are left beside it. Raises StorageError."""
    with _told(path), closing(bare(path, key=key)) as connection:
        _check_out(connection, path)
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise faults.locked(path)


def refuse_held(path: Path, key: Key | None) -> None:
    """Raises StorageError when another program has the file open in the middle of something."""
    with _told(path), closing(bare(path, key=key)) as connection:
        _check_out(connection, path)


def _check_out(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise faults.locked(path)


def rewrite(path: Path, was: Key | None, will_be: Key | None, beat: Callable[[], None]) -> Path:
    """A file beside `path` that holds the same under the key `will_be`: verified, and on the disk. `path`, which
    opens with `was`, stays as it is. `beat` is called now and then and may raise to interrupt.

    Raises StorageError, of the kind DAMAGED when `path` cannot be read whole; leaves nothing then."""
    making, ready = (path.with_name(path.name + end) for end in (MAKING, READY))
    try:
        ready.unlink(missing_ok=True)
        making.unlink(missing_ok=True)
        private_file(making)
        if has_sidecars(path):
            settle(path, was)  # a WAL that stayed would belong to no file
        beat()
        with _told(path):
            _export(path, making, was, will_be)
            beat()
            _compare(path, making, was, will_be, beat)
        sync_file(making)
        making.replace(ready)
    except OSError as error:
        raise faults.of_system(error, path) from error
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)
    sync_folder(path.parent)
    return ready


def _export(path: Path, making: Path, was: Key | None, will_be: Key | None) -> None:
    with closing(_open(path, was)) as connection:
        kept = {pragma: connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in _KEPT[:3]}
        connection.execute(
            "ATTACH DATABASE ? AS made KEY ?",
            (f"{making.absolute().as_uri()}?mode=rw", will_be.literal if will_be is not None else ""),
        )
        # It is synced when it is whole; a journal of it would be one more file to leave behind.
        connection.execute("PRAGMA made.journal_mode = MEMORY")
        connection.execute("PRAGMA made.synchronous = OFF")
        connection.execute(f"PRAGMA made.auto_vacuum = {kept['auto_vacuum']}")
        try:
            connection.execute("SELECT sqlcipher_export('made')")
        except errors() as error:
            # The function hands on SQLite's words, not its code.
            setattr(error, "sqlite_errorcode", _CODE_OF_WORDS.get(str(error), sqlite3.SQLITE_ERROR))  # noqa: B010
            raise
        for pragma in ("application_id", "user_version"):
            connection.execute(f"PRAGMA made.{pragma} = {kept[pragma]}")
        connection.execute("DETACH DATABASE made")


def _compare(path: Path, making: Path, was: Key | None, will_be: Key | None, beat: Callable[[], None]) -> None:
    """Raises StorageError unless both say the same in every row and the new file is sound."""
    with closing(_open(path, was)) as old, closing(_open(making, will_be)) as new:
        if new.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]:
            raise faults.damaged(path)
        if will_be is not None and new.execute("PRAGMA cipher_integrity_check").fetchall():
            raise faults.damaged(path)
        questions = [*(f"PRAGMA {pragma}" for pragma in _KEPT), _SCHEMA]
        for (name,) in old.execute(_TABLES).fetchall():
            questions.append(f'SELECT * FROM "{name.decode()}"')
        for question in questions:
            ours, theirs = old.execute(question), new.execute(question)
            while rows := ours.fetchmany(_AT_ONCE):
                beat()
                if rows != theirs.fetchmany(_AT_ONCE):
                    raise faults.damaged(path)
            if theirs.fetchone() is not None:
                raise faults.damaged(path)


_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"


def _open(path: Path, key: Key | None) -> sqlite3.Connection:
    """Through SQLCipher even when it is plain: it writes both kinds, and reads both in the same order."""
    connection: sqlite3.Connection = driver(locked=True).connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_MS / 1000
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(key.pragma)
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.text_factory = bytes
    return connection


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except errors() as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise faults.damaged(path) from error
        fault = faults.of_sqlite(error, path)
        if fault is None:
            raise
        raise fault from error
