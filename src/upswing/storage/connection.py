"""One way to connect to the file, with the same promises on every connection."""

import sqlite3
from pathlib import Path

from upswing.storage.driver import driver
from upswing.storage.key import Key

BUSY_MS = 2_000
"""How long a write waits for another program's lock before it says so, in milliseconds."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
)
"""FULL syncs the WAL at every commit; fullfsync makes macOS do so for real."""


def connect(path: Path, *, key: Key | None = None, durable: bool = True) -> sqlite3.Connection:
    """A connection to the existing file at `path`, which `key` opens if it is locked; transactions begin and end
    only where we say so.

    Not durable is for data that can be made again: then a commit does not wait for the disk.

    Raises sqlite3.Error; RuntimeError if this SQLite cannot keep foreign keys."""
    connection = bare(path, key=key)
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        if not durable:
            connection.execute("PRAGMA synchronous = OFF")
        # Inside a transaction the pragma does nothing and says nothing, so it is asked.
        if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
            raise RuntimeError("foreign keys are off")
    except BaseException:
        connection.close()
        raise
    return connection


def bare(
    path: Path, *, key: Key | None = None, read_only: bool = False, immutable: bool = False
) -> sqlite3.Connection:
    """A connection without any settings but its key. Never makes the file. A wrong key shows at the first question.
    `immutable` reads a file that nobody writes to and leaves nothing beside it, not even where it may not write.

    A connection of SQLCipher has the same methods, yet is no sqlite3.Connection, and its complaints are no
    sqlite3.Error: see `upswing.storage.driver.errors`."""
    mode = "ro&immutable=1" if immutable else "ro" if read_only else "rw"
    connection: sqlite3.Connection = driver(locked=key is not None).connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MS / 1000,
    )
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to the terminal
        connection.execute(key.pragma)
    return connection
