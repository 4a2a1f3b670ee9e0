"""A file that somebody saves is there whole, or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def put(content: bytes, path: Path) -> None:
    """Writes the file, in place of one that is there; one that was there stays whole when the disk refuses, and
    nothing half written is left. Raises OSError."""
    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
