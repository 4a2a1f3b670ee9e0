"""The storage's deeds over one person's folders, as plain functions for the screens."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from upswing.domain.kept_copy import KeptCopy
from upswing.domain.kept_difference import KeptDifference
from upswing.errors import LockedError, StorageError
from upswing.paths import Paths
from upswing.ui.rescue.rescue import Look, Remains, Replaced, Rescue, Saved, Shelf

if TYPE_CHECKING:
    from upswing.preferences import Preferences
    from upswing.storage.key import Key
    from upswing.ui.given import Clock


class Owner(Protocol):
    """Whose data it is. `key` opens it where it is locked; a restore may change it. `release` ends the claim on the
    folder."""

    paths: Paths
    clock: "Clock"
    preferences: "Preferences"
    key: "Key | None"
    release: Callable[[], object]


def rescue_for(owner: Owner) -> Rescue:
    """Made in a moment; the storage is loaded by whoever first asks, in the pool."""
    paths, keys = owner.paths, _Keys({})
    return Rescue(
        folders=tuple(dict.fromkeys((paths.data, paths.config, paths.log))),
        log=paths.log,
        shelf=partial(_shelf, owner),
        look=partial(_look, owner, keys),
        open_copy=partial(_open_copy, keys),
        restore=partial(_restore, owner, keys),
        remains=partial(_remains, owner),
        salvage=partial(_salvage, owner),
        back_up=partial(_back_up, owner),
        daily=partial(_daily, owner),
        begin_second=partial(_begin_second, owner),
        take_files=partial(_take_files, owner),
        free_bytes=partial(_free_bytes, owner),
        erase=partial(_erase, owner),
    )


_Keys = dict[Path, "Key"]
"""Of copies under another passphrase than the data, once it was entered."""


def _shelf(owner: Owner) -> Shelf:
    from upswing.storage.backup import is_second_folder
    from upswing.storage.copies import copies

    second = owner.preferences.current.second_folder
    has_reports = owner.paths.log.is_dir() and any(owner.paths.log.glob("fault-*.txt"))
    is_there = second is None or is_second_folder(second)
    return Shelf(copies(owner.paths, second), is_there, has_reports)


def _look(owner: Owner, keys: _Keys, copy: KeptCopy) -> Look:
    from upswing.storage.copies import look_into

    try:
        inside = look_into(copy, keys.get(copy.path, owner.key))
    except LockedError:
        return Look(None)
    return Look(inside, _difference(owner, keys, copy) if inside.is_sound else None)


def _difference(owner: Owner, keys: _Keys, copy: KeptCopy) -> KeptDifference | None:
    """None where today's data cannot be read."""
    from upswing.storage.difference import difference

    try:
        return difference(owner.paths.database, copy, owner.key, keys.get(copy.path))
    except StorageError:
        return None


def _open_copy(keys: _Keys, copy: KeptCopy, passphrase: str) -> bool:
    from upswing.storage.copies import refuse_wrong_key
    from upswing.storage.locking import key_for_file

    key = key_for_file(copy.path, passphrase)
    try:
        refuse_wrong_key(copy, key)
    except LockedError:
        return False
    keys[copy.path] = key
    return True


def _restore(owner: Owner, keys: _Keys, copy: KeptCopy) -> Replaced:
    from upswing.storage.restore import restore

    now = owner.clock.now()
    done = restore(owner.paths, copy, now=now, key=owner.key, copy_key=keys.get(copy.path))
    owner.key = done.key
    return Replaced(done.kept_in, done.set_aside)


def _remains(owner: Owner) -> Remains:
    from upswing.storage.copies import copies, look_into, newest_sound
    from upswing.storage.salvage import look_into_damaged

    inside = look_into_damaged(owner.paths, owner.key)
    copy = newest_sound(copies(owner.paths, owner.preferences.current.second_folder), owner.key)
    return Remains(inside, copy, None if copy is None else look_into(copy, owner.key))


def _salvage(owner: Owner, copy: KeptCopy | None) -> Saved:
    from upswing.storage.salvage import salvage

    done = salvage(owner.paths, now=owner.clock.now(), key=owner.key, copy=copy)
    owner.key = done.key
    return Saved(done.inside, done.from_copy, done.left_out + done.without_session, done.set_aside)


def _back_up(owner: Owner, folder: Path | None) -> Path:
    from upswing.storage.backup import back_up

    paths = owner.paths
    return back_up(paths.database, folder or paths.backups, owner.clock.now(), name="by-hand", key=owner.key)


def _daily(owner: Owner) -> bool:
    from upswing.storage.backup import SecondFolder, back_up_daily

    paths, second = owner.paths, owner.preferences.current.second_folder
    done = back_up_daily(paths.database, paths.backups, owner.clock.now(), key=owner.key, also=second)
    return done.made is not None and done.second is SecondFolder.NOT_THERE


def _begin_second(owner: Owner, folder: Path) -> Path:
    from upswing.storage.backup import begin_second_folder

    return begin_second_folder(owner.paths.database, folder, owner.clock.now(), key=owner.key)


def _take_files(owner: Owner, folder: Path) -> tuple[Path, ...]:
    from upswing.storage import faults
    from upswing.storage.private import private_folder

    database = owner.paths.database
    own = folder / f"upswing-as-it-is-{owner.clock.now():%Y-%m-%dT%H%M%S}"
    private_folder(own)
    try:
        made = []
        for each in (database, database.with_name(f"{database.name}-wal")):
            if each.exists():
                made.append(Path(shutil.copyfile(each, own / each.name)))
                made[-1].chmod(0o600)
    except OSError as error:
        raise faults.of_system(error, own) from error
    return tuple(made) or (own,)


def _free_bytes(owner: Owner) -> int:
    from upswing.storage import faults

    try:
        return shutil.disk_usage(owner.paths.data).free
    except OSError as error:
        raise faults.of_system(error, owner.paths.data) from error


def _erase(owner: Owner) -> tuple[Path, ...]:
    from upswing import system_keyring
    from upswing.erase import erase

    paths = owner.paths
    has_key = owner.preferences.current.key_in_keyring or paths.locked.exists()
    forget = partial(system_keyring.forget, paths) if has_key else lambda: None
    return erase(paths, owner.preferences.current.second_folder, forget_key=forget, let_go=owner.release)
