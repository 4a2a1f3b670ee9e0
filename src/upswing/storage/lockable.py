"""The files beside the database that hold the same words: backups, what was set aside, and what a kill left."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from upswing.own_names import COPY, HALF_A_COPY
from upswing.paths import Paths
from upswing.storage.foreign import MAGIC
from upswing.storage.key import salt_of

MAKING, READY = ".making.part", ".ready.part"
"""The ends of a file that is being written in the place of another, and of one that is whole and verified."""
_SIDECARS = ("-wal", "-journal", "-shm")
_PAGE, _LOOKS = 4096, 64
_MOST_CHI2 = 480.0
"""Of 4096 bytes in 256 kinds. Noise gives 255 ± 23; a page of a database, thousands."""


def is_plain(path: Path) -> bool:
    """Whether the file is a database that anybody may read. Raises OSError."""
    return salt_of(path) == MAGIC


def lockable(paths: Paths, second: Path | None = None) -> tuple[Path, ...]:
    """Every backup in the person's folder and in a `second` one, and every database that was set aside: one that has
    its WAL beside it is left out, for opening it would change it. In the second folder, which others may use too,
    only what we named counts. Raises OSError."""
    ours = [path for path in _files(paths.backups) if path.suffix == ".sqlite3"]
    elsewhere = [path for path in _files(second) if COPY.fullmatch(path.name)]
    return (*ours, *elsewhere, *(path for path in _set_aside(paths) if not has_sidecars(path)))


def unfinished(paths: Paths, second: Path | None = None) -> tuple[Path, ...]:
    """What a kill left beside the database and the copies: files that were being written in the place of others.
    Raises OSError."""
    of_the_database = [paths.database.with_name(paths.database.name + end) for end in (MAKING, READY)]
    beside = (*_files(paths.backups), *_files(second), *_below(paths.set_aside))
    return (
        *(path for path in of_the_database if path.exists()),
        *(path for path in beside if path.name.endswith((MAKING, READY)) or HALF_A_COPY.fullmatch(path.name)),
    )


def readable_by_others(paths: Paths, second: Path | None = None) -> tuple[Path, ...]:
    """Every file among backups and set-aside files that holds anything but noise. Raises OSError."""
    of_the_second = (path for path in _files(second) if COPY.fullmatch(path.name))
    return tuple(
        path for path in (*_files(paths.backups), *of_the_second, *_below(paths.set_aside)) if not is_noise(path)
    )


def is_noise(path: Path) -> bool:
    """Whether the file looks like a locked one, or like nothing at all: its pages, up to 64 of them from all over the
    file, are noise or blank. Never true of a database, a WAL or a text. Raises OSError."""
    size = path.stat().st_size
    pages = size // _PAGE
    if not pages:
        return size == 0
    with path.open("rb") as file:
        for look in range(min(pages, _LOOKS)):
            file.seek(look * pages // min(pages, _LOOKS) * _PAGE)
            if not page_is_noise(file.read(_PAGE)):
                return False
    return True


def has_sidecars(path: Path) -> bool:
    """Whether somebody has left a WAL or a journal beside the database."""
    return any(path.with_name(path.name + end).exists() for end in _SIDECARS)


def page_is_noise(page: bytes) -> bool:
    """Whether this page of a file looks like one of a locked file, or is blank."""
    counts = Counter(page)
    if len(counts) <= 1:
        return True
    each = len(page) / 256
    return sum((counts[byte] - each) ** 2 for byte in range(256)) / each < _MOST_CHI2


def _files(folder: Path | None) -> list[Path]:
    """Those directly in the folder; none where it is not there, as a stick that was pulled out."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file()) if folder is not None else []
    except (FileNotFoundError, NotADirectoryError):
        return []


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _set_aside(paths: Paths) -> Iterator[Path]:
    for path in _below(paths.set_aside):
        if not path.name.endswith((*_SIDECARS, MAKING, READY)) and path.stat().st_size >= _PAGE:
            yield path
