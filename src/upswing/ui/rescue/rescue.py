"""What the pages of this room are given: the storage's deeds as plain functions. None of them touches a widget, and
all of them belong into the pool."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from upswing.domain.kept_copy import Inside, KeptCopy
from upswing.domain.kept_difference import KeptDifference


@dataclass(frozen=True, slots=True)
class Shelf:
    """The copies that there are, newest first. `second_is_there` is False when the second folder is chosen and is
    not there now; `has_reports` says that a fault of ours was noted."""

    copies: tuple[KeptCopy, ...] = ()
    second_is_there: bool = True
    has_reports: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A copy looked into: `inside` is None for one that another passphrase locks; `difference` is None where today's
    data cannot be read."""

    inside: Inside | None
    difference: KeptDifference | None = None


@dataclass(frozen=True, slots=True)
class Remains:
    """What can still be read out of the damaged file, and the newest sound copy with what it holds."""

    inside: Inside
    copy: KeptCopy | None = None
    in_copy: Inside | None = None


@dataclass(frozen=True, slots=True)
class Replaced:
    """Where what was there before lies now: a verified copy, or a folder with the files as they were."""

    kept_in: Path | None = None
    set_aside: Path | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A damaged file was made sound again: what it holds now, and how many rows came from the copy alone, and could not
    be taken."""

    inside: Inside
    from_copy: int
    left_out: int
    set_aside: Path | None = None


@dataclass(frozen=True, slots=True)
class Rescue:
    """`replace…` and `erase` want the data closed. All of them raise StorageError."""

    folders: tuple[Path, ...]
    """All that the program keeps lies in these; the data in the first."""
    log: Path
    shelf: Callable[[], Shelf]
    look: Callable[[KeptCopy], Look]
    open_copy: Callable[[KeptCopy, str], bool]
    """Whether this passphrase opens the copy; it is looked into and restored with it from then on."""
    restore: Callable[[KeptCopy], Replaced]
    remains: Callable[[], Remains]
    salvage: Callable[[KeptCopy | None], Saved]
    back_up: Callable[[Path | None], Path]
    """A verified copy now; None means the usual folder."""
    daily: Callable[[], bool]
    """Today's copy, if there is none yet. True when one was made and the second folder was not there to take one: so
    at most once a day."""
    begin_second: Callable[[Path], Path]
    """The first copy in a second folder, which the daily ones follow."""
    take_files: Callable[[Path], tuple[Path, ...]]
    """Copies the files of the database as they are into this folder; never writes over one."""
    free_bytes: Callable[[], int]
    erase: Callable[[], tuple[Path, ...]]
    """Returns what is left in the folders because it is not ours."""
