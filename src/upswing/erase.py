"""Delete everything: all that the program keeps about a person, and nothing that the person put there."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from upswing.errors import StorageError, UpswingError
from upswing.own_names import OF_A_COPY, OF_THE_DATABASE, REPORT, SET_ASIDE, SETTINGS, TRIAL
from upswing.paths import LOCKED, Paths

_NOTE = re.compile(re.escape(LOCKED))
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
    for folder in (
        *_folders_aside(paths),
        paths.set_aside,
        paths.backups,
        paths.log,
        *above,
        paths.config,
        paths.data,
    ):
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
        yield from _named(folder, (OF_A_COPY,), stays)
    for database in (paths.database, *(each / paths.database.name for each in _folders_aside(paths))):
        if database.is_symlink():
            meant = database.resolve()
            yield from (meant.with_name(meant.name + end) for end in _BESIDE_A_DATABASE)
    if paths.set_aside.is_symlink():
        yield paths.set_aside
    for folder in _folders_aside(paths):
        yield from _named(folder, (OF_A_COPY,) if folder.name == paths.backups.name else (OF_THE_DATABASE,), stays)
    yield from _named(paths.data, (OF_THE_DATABASE, _NOTE, TRIAL), stays)
    yield from _named(paths.log, (REPORT,), stays)
    yield from _named(paths.config, (SETTINGS,), stays)


def _folders_aside(paths: Paths) -> list[Path]:
    """Those that hold what was set aside, the innermost first. A linked one is not entered."""
    try:
        found = [] if paths.set_aside.is_symlink() else list(paths.set_aside.iterdir())
    except OSError:
        return []
    folders = sorted(each for each in found if SET_ASIDE.fullmatch(each.name) and not each.is_symlink())
    return [*(each / paths.backups.name for each in folders), *folders]


def _named(folder: Path | None, ours: Sequence[re.Pattern[str]], stays: list[str]) -> list[Path]:
    try:
        found = sorted(folder.iterdir()) if folder is not None else []
        return [each for each in found if any(name.fullmatch(each.name) for name in ours)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        if str(folder) not in stays:
            stays.append(str(folder))
        return []


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
    own = {paths.data, paths.config, paths.log, paths.backups, paths.set_aside, *_folders_aside(paths)}
    for folder in sorted(own):
        if folder.is_dir():
            yield from sorted(each for each in folder.iterdir() if each not in own)
