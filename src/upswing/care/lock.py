"""The storage's lock and the system's keyring as plain functions for the screens."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from upswing.care.rescue import Owner
from upswing.errors import LockedError, UpswingError
from upswing.ui.lock.gate import Gate, House
from upswing.ui.lock.lock import Lock, Report, Standing
from upswing.ui.lock.locksmith import Locksmith

if TYPE_CHECKING:
    from upswing.storage.key import Key
    from upswing.ui.views import Views

NEEDED = ("sqlcipher3>=0.6.4", "keyring>=25.7")
"""What `upswing[lock]` brings; the same in a checkout."""


class Home(Owner, House, Protocol):
    """The program around both."""

    @property
    def views(self) -> "Views": ...


def locksmith_for(home: Home) -> Locksmith:
    """Made in a moment; the storage is loaded by whoever first asks, in the pool."""
    lock = lock_for(home)

    def leads() -> bool:
        if home.given is None or not home.views.session_runs():
            return False
        player = home.views.session().player
        return player is not None and not player.paused

    return Locksmith(home, lock, Gate(home, lock, leads))


def lock_for(owner: Owner) -> Lock:
    """The deeds over one person's folders."""
    return Lock(
        refusal=_refusal,
        how_to_add=how_to_add(),
        standing=partial(_standing, owner),
        key_from=partial(_key_from, owner),
        kept_key=partial(_kept_key, owner),
        keep_key=partial(_keep_key, owner),
        forget_key=partial(_forget_key, owner),
        set_passphrase=partial(_set, owner),
        change=partial(_change, owner),
        remove=partial(_remove, owner),
        delete=_delete,
        set_aside=owner.paths.set_aside,
        begin_anew=partial(_begin_anew, owner),
    )


def how_to_add() -> str:
    """The command that adds the lock to this very installation, as it is typed into a terminal."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return " ".join((python, "-m", "pip", "install", *(f'"{each}"' for each in NEEDED)))


def _refusal() -> UpswingError | None:
    from upswing.storage.driver import NOT_HERE, cipher_is_here

    return None if cipher_is_here() else NOT_HERE


def _standing(owner: Owner) -> Standing:
    from upswing import system_keyring
    from upswing.storage.locking import plain_leftovers, under_another_passphrase

    paths, key, second = owner.paths, owner.key, owner.preferences.current.second_folder
    if key is None:
        return Standing(is_locked=False)
    return Standing(
        is_locked=True,
        leftovers=plain_leftovers(paths, key, second=second),
        former=len(under_another_passphrase(paths, key, second=second)),
        has_keyring=system_keyring.is_here(),
    )


def _key_from(owner: Owner, passphrase: str) -> "Key | None":
    from upswing.storage.key import key_for
    from upswing.storage.locking import key_for_opening

    if owner.key is not None:
        # The data is open: whoever reads its file now drops SQLite's locks on it (tests/storage/test_locks_stay.py).
        return owner.key if key_for(passphrase, owner.key.salt) == owner.key else None
    return _fitting(owner, key_for_opening(owner.paths, passphrase))


def _kept_key(owner: Owner) -> "Key | None":
    from upswing import system_keyring

    key = system_keyring.find(owner.paths)
    return _fitting(owner, key) if key is not None else None


def _fitting(owner: Owner, key: "Key") -> "Key | None":
    from upswing.storage.migrate import refuse_foreign

    try:
        refuse_foreign(owner.paths.database, owner.paths.backups, key=key)
    except LockedError:
        return None
    return key


def _keep_key(owner: Owner, key: "Key") -> None:
    from upswing import system_keyring

    system_keyring.keep(owner.paths, key)


def _forget_key(owner: Owner) -> None:
    from upswing import system_keyring

    system_keyring.forget(owner.paths)


def _set(owner: Owner, passphrase: str, report: Report) -> "Key":
    from upswing.storage.locking import lock

    return lock(
        owner.paths,
        passphrase,
        now=owner.clock.now(),
        report=report,
        second=owner.preferences.current.second_folder,
    )


def _change(owner: Owner, key: "Key", passphrase: str, report: Report) -> "Key":
    from upswing.storage.locking import relock

    return relock(
        owner.paths,
        key,
        passphrase,
        now=owner.clock.now(),
        report=report,
        second=owner.preferences.current.second_folder,
    )


def _remove(owner: Owner, key: "Key", report: Report) -> None:
    from upswing.storage.locking import unlock

    unlock(owner.paths, key, now=owner.clock.now(), report=report, second=owner.preferences.current.second_folder)


def _delete(leftovers: tuple[Path, ...]) -> None:
    from upswing.storage import faults

    for each in leftovers:
        try:
            each.unlink(missing_ok=True)
        except OSError as error:
            raise faults.of_system(error, each) from error


def _begin_anew(owner: Owner) -> Path:
    from upswing.storage.anew import begin_anew

    aside = begin_anew(owner.paths, now=owner.clock.now())
    owner.key = None
    return aside
