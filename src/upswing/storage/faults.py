"""The one place where the disk's and SQLite's complaints become a sentence and a way out.

Only the world's doing is translated. A complaint that means a mistake of ours (a broken constraint, bad SQL)
passes through as it is and looks like a bug.
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from upswing.errors import LockedError, StorageError, StorageFault
from upswing.storage.driver import errors


class SenselessEntryError(ValueError):
    """What the file says of an entry cannot be: the disk, or somebody, has changed it."""


def full(path: Path) -> StorageError:
    return StorageError(
        f"The disk that holds {path.parent} is full, so nothing more could be kept there.",
        "What was kept before is safe. Free some space, then try again.",
        StorageFault.FULL,
    )


def locked(path: Path) -> StorageError:
    return StorageError(
        f"Another program is holding your data ({path}).",
        "Nothing was changed. Close the other program, then try again.",
        StorageFault.HELD,
    )


def read_only(path: Path) -> StorageError:
    return StorageError(
        f"Your data can be read but not written: {path}",
        "Nothing was changed. Allow writing to this file and its folder, "
        "or choose another folder with --data-dir.",
        StorageFault.READ_ONLY,
    )


def cannot_open(path: Path) -> StorageError:
    return StorageError(
        f"Your data cannot be opened: {path}",
        "Check that the disk is there and that you may read and write this folder, "
        "or choose another folder with --data-dir.",
        StorageFault.CANNOT_OPEN,
    )


def not_a_database(path: Path) -> StorageError:
    return StorageError(
        f"This file is not a database: {path}",
        "It was left as it is. Move it somewhere else, or choose another folder with --data-dir. "
        "Your backups, if there are any, lie in the folder “backups” beside it.",
        StorageFault.NOT_A_DATABASE,
    )


def not_ours(path: Path) -> StorageError:
    return StorageError(
        f"This database belongs to another program: {path}",
        "It was left as it is. Choose another folder with --data-dir.",
        StorageFault.NOT_OURS,
    )


def damaged(path: Path) -> StorageError:
    return StorageError(
        f"The file with your data is damaged: {path}",
        "It was left as it is. Your backups, if there are any, lie in the folder “backups” beside it.",
        StorageFault.DAMAGED,
    )


def vanished(path: Path) -> StorageError:
    return StorageError(
        f"The file with your data is not here any more: {path}",
        "Nothing new was begun in its place. If it lies elsewhere, put it back; else one of your backups can be "
        "restored (upswing restore). To begin anew all the same, move the folder “backups” somewhere else.",
        StorageFault.VANISHED,
    )


def no_copy(path: Path) -> StorageError:
    return StorageError(
        f"There is no such copy: {path}",
        "Nothing was changed. See which copies there are with “upswing restore”.",
        StorageFault.VANISHED,
    )


def damaged_copy(path: Path) -> StorageError:
    return StorageError(
        f"This copy is damaged, so it was not used: {path}",
        "Nothing was changed. Choose another copy.",
        StorageFault.DAMAGED,
    )


def foreign_copy(path: Path) -> StorageError:
    return StorageError(
        f"This file is no copy of your data: {path}",
        "Nothing was changed. Choose another copy.",
        StorageFault.NOT_OURS,
    )


def no_room_for_a_copy(path: Path) -> StorageError:
    return StorageError(
        f"The disk that holds {path.parent} is full, so no copy could be made there.",
        "Your data itself is safe. Free some space, then try again.",
        StorageFault.FULL,
    )


def no_place_for_a_copy(folder: Path) -> StorageError:
    return StorageError(
        f"No copy could be made in this folder: {folder}",
        "Your data itself is safe. Check that you may write there, or choose another folder.",
        StorageFault.READ_ONLY,
    )


def unreadable_copy(path: Path) -> StorageError:
    return StorageError(
        f"This copy cannot be read: {path}",
        "Nothing was changed. Check that the disk is there and that you may read this file, or choose another copy.",
        StorageFault.CANNOT_OPEN,
    )


def no_folder(folder: Path) -> StorageError:
    return StorageError(
        f"This folder is not there: {folder}",
        "Nothing was changed. If it lies on a drive, connect the drive, then try again.",
        StorageFault.VANISHED,
    )


def no_data(path: Path) -> StorageError:
    return StorageError(
        f"There is no data yet in {path.parent}.",
        "Nothing was done. For another data folder, use --data-dir.",
        StorageFault.VANISHED,
    )


def too_new(path: Path) -> StorageError:
    return StorageError(
        f"Your data was written by a newer version of Upswing: {path}",
        "It was left as it is. Start the newer version, or choose another folder with --data-dir.",
        StorageFault.TOO_NEW,
    )


def needs_passphrase(path: Path) -> StorageError:
    return LockedError(f"Your data is locked: {path}", "Enter your passphrase to open it.")


def wrong_passphrase(path: Path, of: str = "your data") -> StorageError:
    """`of` names what it does not open."""
    return LockedError(
        f"This passphrase does not open {of}: {path}",
        "Nothing was changed. Try again; capitals, spaces and the keyboard’s language count.",
    )


def locked_copy(path: Path) -> StorageError:
    return LockedError(f"This copy is locked: {path}", "Nothing was changed. Enter its passphrase to open it.")


def disk_fault(path: Path) -> StorageError:
    return StorageError(
        f"The disk reported a fault while reading or writing {path}",
        "Check that the disk is there and sound, then try again. What was kept before is left as it is.",
        StorageFault.DISK,
    )


NO_ROOM_BYTES = 256 * 1024
"""With less than this, a fault of the disk is a disk that is full: SQLite does not say so of each of its files."""

_BY_CODE = {
    sqlite3.SQLITE_FULL: full,
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_PROTOCOL: locked,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_CANTOPEN: cannot_open,
    sqlite3.SQLITE_NOTADB: not_a_database,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_IOERR: disk_fault,
}

_NO_SQL_OF_OURS = (
    "Could not decode to UTF-8",
    "unsupported file format",
    "no such table",
    "no such column",
    "already exists",
    "foreign key mismatch",
)
"""What SQLite calls a mistake in the question, though the question is the same every day: the file is another one."""

_BY_ERRNO = {
    errno.ENOSPC: full,
    errno.EDQUOT: full,
    errno.EFBIG: full,
    errno.EROFS: read_only,
    errno.EIO: disk_fault,
}


def of_sqlite(error: Exception, path: Path) -> StorageError | None:
    """The fault behind SQLite's result code, or None when it is not the world's doing."""
    code = getattr(error, "sqlite_errorcode", None)
    made = _BY_CODE.get(code & 0xFF) if code is not None else None
    if code in {None, sqlite3.SQLITE_ERROR} and any(words in str(error) for words in _NO_SQL_OF_OURS):
        made = damaged
    if made is disk_fault and _has_no_room(path.parent):
        made = full
    return None if made is None else made(path)


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < NO_ROOM_BYTES
    except OSError:
        return False


def of_system(error: OSError, path: Path) -> StorageError:
    """The fault behind a refusal of the operating system."""
    return _BY_ERRNO.get(error.errno or 0, cannot_open)(path)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns the complaints of SQLite about the file at `path`, and entries that make no sense, into StorageError."""
    try:
        yield
    except (SenselessEntryError, UnicodeDecodeError) as error:
        raise damaged(path) from error
    except DBAPIError as error:
        fault = of_sqlite(error.orig, path) if isinstance(error.orig, errors()) else None
        if fault is None:
            raise
        raise fault from error
    except errors() as error:
        fault = of_sqlite(error, path)
        if fault is None:
            raise
        raise fault from error
