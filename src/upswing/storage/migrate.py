"""Brings a file to today's schema, or refuses it untouched."""

import sqlite3
from datetime import datetime
from pathlib import Path

from upswing.paths import LOCKED
from upswing.storage import faults
from upswing.storage.at_rest import read
from upswing.storage.backup import back_up
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.foreign import APPLICATION_ID, MAGIC, refuse_another_programs
from upswing.storage.key import Key
from upswing.storage.migrations import SCHEMA, STEPS

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def refuse_foreign(path: Path, backups: Path, *, key: Key | None = None, newest: int = SCHEMA) -> Key | None:
    """Looks at the header only, and raises StorageError for a file that is not ours to open: not a database,
    another program's, from a newer version, or emptied although there are backups of it; LockedError for one that
    is locked when there is no `key`. No file is fine, unless something tells that there was one. Gives the key back,
    None when the file is not locked."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
        wal = path.with_name(f"{path.name}-wal")
        has_wal = wal.exists() and wal.stat().st_size > 0
    except FileNotFoundError:
        _refuse_vanished(path, backups)
        return None
    except OSError as error:
        raise faults.of_system(error, path) from error
    if not header:
        if has_wal or _any_backup(backups):  # SQLite would throw the WAL of an empty file away
            raise faults.damaged(path)
        return None
    if not header.startswith(MAGIC) and _was_being_made(path):
        return None
    if not header.startswith(MAGIC) or len(header) < 100:
        return _locked(path, header, key)
    refuse_another_programs(path)
    if int.from_bytes(header[68:72], "big") not in (0, APPLICATION_ID):
        raise faults.damaged(path)
    if int.from_bytes(header[60:64], "big", signed=True) > newest:
        raise faults.too_new(path)
    return None


def _refuse_vanished(path: Path, backups: Path) -> None:
    """A new file beside old backups, or beside the WAL of a file that is gone, would look as if all was lost."""
    try:
        wal = path.with_name(f"{path.name}-wal")
        has_wal = wal.exists() and wal.stat().st_size > 0
    except OSError as error:
        raise faults.of_system(error, path) from error
    if has_wal or _any_backup(backups):
        raise faults.vanished(path)


def _any_backup(backups: Path) -> bool:
    try:
        # Not glob: in a folder that may not be read it finds nothing, and does not say so.
        return backups.is_dir() and any(each.suffix == ".sqlite3" for each in backups.iterdir())
    except OSError as error:
        raise faults.of_system(error, backups) from error


def _was_being_made(path: Path) -> bool:
    """Whether the power failed while the very first pages were written: the journal beside the file tells that there
    was nothing before, and SQLite takes it back when it opens the file."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as journal:
            header = journal.read(20)
    except OSError:
        return False
    return header.startswith(_JOURNAL_MAGIC) and header[16:20] == bytes(4)


def _locked(path: Path, header: bytes, key: Key | None) -> Key:
    """A locked file is noise from its first byte; only the note beside it, or a key, tells it from any other."""
    if len(header) < 100:
        raise faults.not_a_database(path)
    if key is None:
        raise (faults.needs_passphrase if path.with_name(LOCKED).exists() else faults.not_a_database)(path)
    with faults.told(path):
        try:
            with read(path, key, read_only=True):
                pass
        except errors() as error:
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
                raise
            raise faults.wrong_passphrase(path) from error
    return key


def migrate(
    path: Path, backups: Path, *, now: datetime, key: Key | None = None, steps: tuple[str, ...] = STEPS
) -> int:
    """Runs the steps that the file at `path` still lacks, each as one transaction, and returns the schema it had.

    A file that already holds a schema is backed up, and the backup verified, before the first step.
    Raises StorageError for a file that is not ours or newer than `steps`, sqlite3.Error for the world's faults.
    """
    connection = bare(path, key=key)
    try:
        had = _number(connection, "user_version")
        if had > len(steps):
            raise faults.too_new(path)
        if had == 0:
            _refuse_tables_of_others(connection, path)
        elif had < len(steps):
            back_up(path, backups, now, name=f"before-schema-{len(steps)}", key=key)
        for number, step in enumerate(steps[had:], had + 1):
            _take(connection, step, number)
        return had
    finally:
        connection.close()


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _refuse_tables_of_others(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() != (0,):
        raise faults.not_ours(path)


def _take(connection: sqlite3.Connection, step: str, number: int) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{step};\n"
            f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {number};"
        )
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError(f"step {number} would leave rows that point nowhere: {broken[:5]}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
