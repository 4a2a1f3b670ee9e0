"""Folders and files that only their owner may read."""

import os
import stat
from pathlib import Path

from upswing.private import make_folder
from upswing.storage import faults


def private_folder(folder: Path, *, ours: frozenset[str] = frozenset()) -> None:
    """Makes `folder` (and those above it), readable by the owner alone.

    A folder that was there before is tightened only if nothing but `ours` is in it: a person may have pointed us
    at a folder that others use too.
    Raises StorageError when there can be no such folder.
    """
    try:
        make_folder(folder)
        if _is_ours(folder, ours):
            folder.chmod(0o700)
    except FileExistsError as error:
        raise faults.cannot_open(folder) from error
    except OSError as error:
        raise faults.of_system(error, folder) from error


def _is_ours(folder: Path, ours: frozenset[str]) -> bool:
    about = folder.stat()
    if os.name != "posix" or about.st_uid != os.getuid() or about.st_mode & stat.S_ISVTX:
        return False
    return ours.issuperset(entry.name for entry in folder.iterdir())


def private_file(path: Path) -> None:
    """Makes sure that `path` exists (empty when new) and is readable by the owner alone.

    Raises StorageError when it cannot be made. SQLite gives the files beside it (-wal, -shm) the same rights."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if os.name == "posix" and stat.S_IMODE(os.fstat(handle).st_mode) & 0o077:
                os.fchmod(handle, 0o600)
        finally:
            os.close(handle)
    except PermissionError as error:
        raise (faults.read_only if os.access(path, os.R_OK) else faults.cannot_open)(path) from error
    except OSError as error:
        raise faults.of_system(error, path) from error
