"""What the pages of this room are given: the storage's deeds as plain functions. None of them touches a widget, and
all of them but `refusal` belong into the pool. A key is opaque here: it is only ever handed on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from upswing.errors import UpswingError

Key = Any
"""What opens locked data; whoever holds it can."""
Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the data is guarded. `leftovers` are files with personal words that could not be encrypted, `former` the
    number of copies that only a former passphrase opens, `has_keyring` whether the system has one."""

    is_locked: bool
    leftovers: tuple[Path, ...] = ()
    former: int = 0
    has_keyring: bool = False


@dataclass(frozen=True, slots=True)
class Lock:
    """`set_passphrase`, `change`, `remove` and `begin_anew` want the data closed. All raise StorageError."""

    refusal: Callable[[], UpswingError | None]
    """What to say where the part that encrypts is not installed; None where it is. Quick."""
    how_to_add: str
    """The command that installs it here."""
    standing: Callable[[], Standing]
    key_from: Callable[[str], Key | None]
    """The key of this passphrase, None where it does not open the data."""
    kept_key: Callable[[], Key | None]
    """The one in the system's keyring, if it opens the data."""
    keep_key: Callable[[Key], None]
    forget_key: Callable[[], None]
    set_passphrase: Callable[[str, Report], Key]
    change: Callable[[Key, str, Report], Key]
    remove: Callable[[Key, Report], None]
    delete: Callable[[tuple[Path, ...]], None]
    """Deletes leftovers for good."""
    set_aside: Path
    """Where `begin_anew` puts what is locked."""
    begin_anew: Callable[[], Path]
    """Sets everything that is locked aside, and returns where it lies."""
