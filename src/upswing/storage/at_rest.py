"""A file read as if nobody wrote to it, and nothing left beside it."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.key import Key
from upswing.storage.wal import bring_in

_ROOM = 64 * 1024
"""What SQLite makes beside a file before it reads the first row, and a little more, in bytes."""
_REFUSED = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """A file that can be read as if nobody wrote to it: the file itself, or, where its WAL lies beside it, a copy of
    both in a folder of their own, brought together and removed afterwards. Raises StorageError."""
    with ExitStack() as removed, _told(path):
        wal = path.with_name(f"{path.name}-wal")
        still = path
        if wal.exists() and wal.stat().st_size:
            folder = removed.enter_context(tempfile.TemporaryDirectory(prefix="upswing-"))
            still = Path(folder) / "twin.sqlite3"
            with _told(still):
                copyfile(path, still)
                bring_in(still, wal)
        yield still


@contextmanager
def read(path: Path, key: Key | None, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection to read the file with: shared with those who write, and, where SQLite cannot make what it needs
    beside the file since the folder may not be written or has no room, as `readable` gives it.

    Raises StorageError, and what SQLite says."""
    with ExitStack() as closed:
        try:
            connection = closed.enter_context(closing(bare(path, key=key, read_only=read_only)))
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except errors() as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _REFUSED or can_be_written(path.parent):
                raise
            closed.close()
            still = closed.enter_context(readable(path))
            connection = closed.enter_context(closing(bare(still, key=key, immutable=True)))
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield connection


def can_be_written(folder: Path) -> bool:
    """Whether a small file can be made in the folder, found out by making one: rights, locks of the drive and a full
    disk have too many ways to say no."""
    trial = folder / f"upswing-{uuid4().hex}.part"
    try:
        handle = os.open(trial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return False
    try:
        return os.write(handle, bytes(_ROOM)) == _ROOM
    except OSError:
        return False
    finally:
        os.close(handle)
        with suppress(OSError):
            trial.unlink()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise faults.of_system(error, path) from error
