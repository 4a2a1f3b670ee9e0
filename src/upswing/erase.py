"""Delete everything: all that the program keeps about a person, and nothing that the person put there."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from upswing.errors import StorageError, UpswingError
from upswing.paths import LOCKED, Paths

BACKUP = re.compile(r"[a-z][a-z0-9-]*-\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?\.(sqlite3|part)([-.]\w+)*")
"""The names that backups of ours have, also half-made ones and what lies beside them while they are written."""
_REPORT = re.compile(r"fault-[\d-]+\.txt")
_SETTINGS = re.compile(r"settings\.json(\.part|\.broken-\d+)?")
_BESIDE_A_DATABASE = ("", "-wal", "-shm", "-journal")


def _nothing() -> None:
    pass


def erase(
    paths: Paths,
    *seconds: Path | None,
    forget_key: Callable[[], object] = _nothing,
    let_go: Callable[[], object] = _nothing,
) -> tuple[Path, ...]:
    """Removes the database with all that lies beside it, every backup (those of ours in the folders `seconds` too), what
    was set aside, the settings, the logs, the lock file, and the folders that are empty then; `forget_key` takes the
    key out of the system's keyring. Returns what is left in the folders because it is not ours.

    The database must be closed and its folder claimed (`upswing.instance`); `let_go` ends the claim, at the end, and may
    be called twice. The contents are not written over before they go: on flash memory (SSDs, sticks), in snapshots and in
    the copies of a file system that journals, that would reach other places than those where they lie, so it would be
    no promise. What makes a removed file unreadable is that it, or the whole disk, was encrypted.

    Raises StorageError with the list of what could not be removed; everything else is gone then all the same."""
    stays: list[str] = []
    stays += [f"the copies in {each}, which is not there now" for each in seconds if each and not each.is_dir()]
    _remove(_ours(paths, seconds, stays), stays)
    try:
        forget_key()
    except UpswingError as fault:
        stays.append(f"the key in the keyring of this computer ({fault.sentence})")
    _remove_lock(paths.lock, let_go, stays)
    above = [paths.log.parent] if paths.log.parent.name == "upswing" else []
    for folder in (paths.set_aside, paths.backups, paths.log, *above, paths.config, paths.data):
        _remove_if_empty(folder)
    let_go()
    if stays:
        raise StorageError(
            f"Some of it could not be removed: {', '.join(stays)}.",
            "Everything else is gone. Close other programs that may use it, then delete it yourself.",
        )
    return tuple(_left(paths))


def anything(paths: Paths, *seconds: Path | None) -> bool:
    """Whether there is anything to erase."""
    return any(each.exists() or each.is_symlink() for each in [*_ours(paths, seconds, []), paths.lock])


def _ours(paths: Paths, seconds: Iterable[Path | None], stays: list[str]) -> Iterator[Path]:
    """All files of ours but the lock; the settings last, since they know of a second folder. A folder that cannot be
    looked into goes to `stays`."""
    for folder in (*seconds, paths.backups):
        yield from _named(folder, _is_a_backup, stays)
    yield from _below(paths.set_aside)
    if paths.database.is_symlink():
        meant = paths.database.resolve()
        yield from (meant.with_name(meant.name + end) for end in _BESIDE_A_DATABASE)
    yield from _named(paths.data, partial(_belongs_to, (paths.database.name, LOCKED), "-."), stays)
    yield from _named(paths.log, _is_a_report, stays)
    yield from _named(paths.config, _is_of_the_settings, stays)


def _is_a_backup(name: str) -> bool:
    return BACKUP.fullmatch(name) is not None


def _is_a_report(name: str) -> bool:
    return _REPORT.fullmatch(name) is not None


def _is_of_the_settings(name: str) -> bool:
    return _SETTINGS.fullmatch(name) is not None


def _belongs_to(owners: tuple[str, ...], marks: str, name: str) -> bool:
    """Whether it is one of these, or bears its name with more behind one of the marks."""
    return any(name == owner or name.startswith(tuple(owner + mark for mark in marks)) for owner in owners)


def _named(folder: Path | None, is_ours: Callable[[str], bool], stays: list[str]) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if is_ours(each.name)) if folder is not None else []
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        if str(folder) not in stays:
            stays.append(str(folder))
        return []


def _below(folder: Path) -> Iterator[Path]:
    """All that is in it, the innermost first."""
    if folder.is_symlink():
        yield folder
        return
    for place, folders, files in os.walk(folder, topdown=False):
        yield from (Path(place, name) for name in (*files, *folders))


def _remove(ours: Iterable[Path], stays: list[str]) -> None:
    for each in ours:
        try:
            if each.is_dir() and not each.is_symlink():
                each.rmdir()
            else:
                each.unlink(missing_ok=True)
        except OSError:
            stays.append(str(each))


def _remove_lock(lock: Path, let_go: Callable[[], object], stays: list[str]) -> None:
    try:
        lock.unlink(missing_ok=True)
    except OSError:
        # Windows removes no file that is open.
        let_go()
        _remove([lock], stays)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):  # something is left in it, and is told of; or it was never there
        folder.rmdir()


def _left(paths: Paths) -> Iterator[Path]:
    """What is still in the folders, but the folders themselves."""
    own = {paths.data, paths.config, paths.log, paths.backups, paths.set_aside}
    for folder in sorted(own):
        if folder.is_dir():
            yield from sorted(each for each in folder.iterdir() if each not in own)
