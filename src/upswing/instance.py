"""One running program for each data folder. Standard library only."""

import errno
import os
import sys
from pathlib import Path
from typing import IO, Self

from upswing.errors import StorageError, StorageFault
from upswing.paths import Paths
from upswing.private import make_folder

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
_HELD_BY_ANOTHER = -1
_ONLY_READ = {errno.EROFS, errno.EACCES, errno.EPERM}
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}


class Instance:
    """The claim of this process on a data folder. It ends with `release`, or when the process ends, however it
    ends: the operating system holds the lock, the file is only its handle."""

    def __init__(self, path: Path, file: IO[bytes] | None, folder: int | None) -> None:
        self.path = path
        self._file = file
        self._folder = folder

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def claim(paths: Paths) -> Instance | None:
    """The claim on this data folder, or None when another running program has it.

    Makes the folder when it is not there. Of a folder that the person has chosen, those above it must be there: where
    a drive is not connected, a folder made in its place would look as if all was lost.
    A folder that is there and may only be read is claimed too: a window over it can save a copy elsewhere.
    Raises StorageError when there can be no such folder. Where the file system knows no locks, every claim is
    granted."""
    path = paths.lock
    refuse_vanished(paths)
    try:
        make_folder(paths.data)
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
    except OSError as error:
        if error.errno in _ONLY_READ and (folder := _folder_locked(paths.data)) is not None:
            return None if folder == _HELD_BY_ANOTHER else Instance(path, None, folder)
        raise StorageError(
            f"Your data folder cannot be written: {paths.data}",
            "Check that the disk is there and that you may write to this folder, "
            "or choose another folder with --data-dir.",
            StorageFault.CANNOT_OPEN,
        ) from error
    try:
        _lock(file)
    except OSError as error:
        if error.errno in _HELD:
            file.close()
            return None
        if error.errno not in _NO_LOCKS_HERE:
            file.close()
            raise
    if (folder := _folder_locked(paths.data)) == _HELD_BY_ANOTHER:
        file.close()
        return None
    return Instance(path, file, folder)


def refuse_vanished(paths: Paths) -> None:
    """Raises StorageError where the data folder is a link to nowhere, or was chosen in a folder that is not there:
    on a drive that is not connected. Nobody can say then what it holds."""
    if paths.data.is_symlink() and not paths.data.exists():
        raise StorageError(
            f"Your data folder is a link to a folder that is not there: {paths.data}",
            "If that folder lies on a drive, connect the drive, then try again. Nothing new was begun.",
            StorageFault.VANISHED,
        )
    if paths.is_of_choice and not os.path.lexists(paths.data.parent):
        raise StorageError(
            f"The folder that holds your data folder is not there: {paths.data.parent}",
            "If it lies on a drive, connect the drive, then try again. Nothing new was begun. "
            "For a new data folder, make the folder above it first.",
            StorageFault.VANISHED,
        )


def _folder_locked(folder: Path) -> int | None:
    """The handle of a lock on the folder itself, which stands when somebody removes the file; None where folders
    cannot be locked."""
    if sys.platform == "win32":  # where an open file cannot be removed
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        return _HELD_BY_ANOTHER if error.errno in _HELD else None
    return handle
