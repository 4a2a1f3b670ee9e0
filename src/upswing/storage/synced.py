"""What has reached the disk for good, as far as the system can say."""

import os
from contextlib import suppress
from pathlib import Path


def sync_file(path: Path) -> None:
    """Returns when all of the file is on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Returns when the names in the folder are on the disk, where the file system knows how. A cut of power before
    that brings the former name back, with all that was in it."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
