"""The lock: the database and all its copies under a passphrase, under another one, or under none.

Whole new files are written and verified beside the old ones, then put in their place; the moment the database changes
is the moment of the act. A kill before it leaves everything as it was, one after it leaves copies that are not changed
yet: `finish_locking`, at the next opening, takes up the latter and clears away the former. For a moment all is there
twice, so that a full disk is met before anything has changed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from upswing.errors import LockedError, StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.key import SALT_BYTES, Key, key_for, new_key, salt_of
from upswing.storage.lockable import READY, is_noise, is_plain, lockable, readable_by_others, unfinished
from upswing.storage.migrate import refuse_foreign
from upswing.storage.private import private_file
from upswing.storage.rewriting import refuse_held, rewrite, settle
from upswing.storage.synced import sync_file, sync_folder

Report = Callable[[float], None]
"""Told the share of the work that is done, 0 … 1; what it raises interrupts the work, and all is as before. It is not
asked any more once the database has changed."""

_NOTE = (
    "The file {name} in this folder, and the copies in “backups”, are locked with a passphrase (since {day}).\n"
    "Upswing asks for it. Any program with SQLCipher 4 opens them with it too.\n"
    "Without the passphrase nobody can read them, not even those who made Upswing.\n"
    "Please leave this note here: it tells the locked file from a broken one.\n"
)


def is_locked(paths: Paths) -> bool:
    """Whether the database is locked with a passphrase. Raises StorageError when the folder cannot be read."""
    with _system_told(paths.database):
        return paths.locked.exists() and _is_noise_from_the_first(paths.database)


def key_for_opening(paths: Paths, passphrase: str) -> Key:
    """The key this passphrase gives for the locked database: the right one only if the passphrase is. Takes a tenth
    of a second. Raises StorageError when the file cannot be read."""
    return key_for_file(paths.database, passphrase)


def key_for_file(path: Path, passphrase: str) -> Key:
    """The same for any locked file: an older backup may have another passphrase. Raises StorageError."""
    with _system_told(path):
        salt = salt_of(path)
    if len(salt) != SALT_BYTES:
        raise faults.not_a_database(path)
    return key_for(passphrase, salt)


def opens(path: Path, key: Key) -> bool:
    """Whether this key opens this locked file. Reads its first page only. Raises StorageError when the file is not
    there, or is not one of ours."""
    try:
        return refuse_foreign(path, path.parent, key=key) is not None
    except LockedError:
        return False


def lock(paths: Paths, passphrase: str, *, now: datetime, report: Report, second: Path | None = None) -> Key:
    """Locks the closed database, and every backup here and in the `second` folder, and gives the key. The claim on
    the folder must be held. What cannot be locked (a damaged copy) is told by `plain_leftovers`.

    Raises ValueError for an empty passphrase; StorageError, all as before, when the database is locked already, is
    damaged or held by another program, when the disk is full, or SQLCipher is not installed."""
    key = new_key(passphrase)
    _refuse_unless(paths, None)
    _change(paths, None, key, now, report, second)
    return key


def relock(
    paths: Paths, key: Key, passphrase: str, *, now: datetime, report: Report, second: Path | None = None
) -> Key:
    """Changes the passphrase of the closed database and of every copy that `key` opens, and gives the new key.

    Raises LockedError, nothing changed, when `key` does not open the database; else as `lock`. When a kill came in the
    middle, the database opens with the former or with the new passphrase; opening it brings the copies after it. A
    copy in a second folder that is not there keeps the former one: see `under_another_passphrase`."""
    will_be = new_key(passphrase)
    _refuse_unless(paths, key)
    _change(paths, key, will_be, now, report, second)
    return will_be


def unlock(paths: Paths, key: Key, *, now: datetime, report: Report, second: Path | None = None) -> None:
    """Takes the lock from the closed database and from every copy that `key` opens. Raises as `relock`."""
    _refuse_unless(paths, key)
    _change(paths, key, None, now, report, second)


def finish_locking(paths: Paths, key: Key | None, *, second: Path | None = None) -> None:
    """Finishes or clears away what an interrupted act has left: call it with the key in hand (None when the database
    is not locked) before the database is opened. Copies that were written and verified take their place; other parts
    are removed; plain copies beside a locked database are locked; the note stands or falls with the lock.

    Raises StorageError; whatever is not done then is done the next time."""
    with _system_told(paths.database):
        if not paths.database.exists():
            return
        for part in unfinished(paths, second):
            _take_or_remove(part, paths, key)
        _set_note(paths, None)
        if key is None:
            return
        for path in lockable(paths, second):
            made = _rewritten(path, None, key, _nothing) if is_plain(path) else None
            if made is not None:
                made.replace(path)
                sync_folder(path.parent)


def plain_leftovers(paths: Paths, key: Key | None, *, second: Path | None = None) -> tuple[Path, ...]:
    """What others can still read beside a locked database: damaged copies, which cannot be encrypted, and whatever
    else lies among the backups and the files that were set aside. `key` is the one that opens the database; without
    one it is not locked, and there are none. For the person to look at and delete. The database itself is not
    touched, so this may be asked while it is open. Raises StorageError."""
    with _system_told(paths.database):
        return readable_by_others(paths, second) if key is not None else ()


def under_another_passphrase(paths: Paths, key: Key, *, second: Path | None = None) -> tuple[Path, ...]:
    """The copies that this key does not open and that look as if a former passphrase would. One whose first page is
    damaged looks the same; one with the salt of `key` is damaged for certain and left out. Raises StorageError."""
    with _system_told(paths.database):
        return tuple(
            path
            for path in lockable(paths, second)
            if path.stat().st_size and is_noise(path) and salt_of(path) != key.salt
        )


def _change(
    paths: Paths, was: Key | None, will_be: Key | None, now: datetime, report: Report, second: Path | None
) -> None:
    finish_locking(paths, was, second=second)
    with _room_told(paths.data), _system_told(paths.database):
        refuse_held(paths.database, was)
        to_do = [(paths.database, was), *_changing(paths, was, will_be, second)]
        ready: list[tuple[Path, Path]] = []
        try:
            for share, (path, its) in _with_shares(to_do):
                beat = partial(report, share)
                beat()
                if path == paths.database:
                    ready.append((rewrite(path, its, will_be, beat), path))
                elif (part := _rewritten(path, its, will_be, beat)) is not None:
                    ready.append((part, path))
            report(1.0)
            if will_be is not None:
                _set_note(paths, now)
            settle(paths.database, was)  # a WAL of the old file must not meet the new one
            ready[0][0].replace(paths.database)
        except BaseException:
            for part, _ in ready:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
            with suppress(OSError):
                _set_note(paths, None)
            raise
        sync_folder(paths.data)
        for part, path in ready[1:]:
            # One that cannot be put in its place now is at the next opening.
            with suppress(OSError):
                part.replace(path)
                sync_folder(path.parent)
        with suppress(OSError):
            _set_note(paths, None)


def _changing(
    paths: Paths, was: Key | None, will_be: Key | None, second: Path | None
) -> Iterator[tuple[Path, Key | None]]:
    """The copies that follow the database, each with its key."""
    for path in lockable(paths, second):
        if is_plain(path):
            if will_be is not None:
                yield path, None
        elif was is not None and salt_of(path) == was.salt:
            yield path, was


def _rewritten(path: Path, was: Key | None, will_be: Key | None, beat: Callable[[], None]) -> Path | None:
    """As `rewrite` does; None for a copy that is damaged, which stays as it is."""
    try:
        return rewrite(path, was, will_be, beat)
    except StorageError as fault:
        if fault.kind is StorageFault.DAMAGED:
            return None
        raise


def _with_shares(
    to_do: list[tuple[Path, Key | None]],
) -> Iterator[tuple[float, tuple[Path, Key | None]]]:
    sizes = [path.stat().st_size for path, _ in to_do]
    done, whole = 0, max(1, sum(sizes))
    for size, each in zip(sizes, to_do, strict=True):
        yield done / whole, each
        done += size


def _take_or_remove(part: Path, paths: Paths, key: Key | None) -> None:
    """A whole new copy under the key that the database has takes its place: the act had come so far."""
    path = part.with_name(part.name.removesuffix(READY))
    fits = part.name.endswith(READY) and path != paths.database and path.exists()
    if fits and (is_plain(part) if key is None else salt_of(part) == key.salt):
        part.replace(path)
        sync_folder(path.parent)
    else:
        part.unlink(missing_ok=True)


def _set_note(paths: Paths, now: datetime | None) -> None:
    """The note stands beside a locked database; `now` is given where one is about to be locked."""
    if now is None and not _is_noise_from_the_first(paths.database):
        paths.locked.unlink(missing_ok=True)
    elif not paths.locked.exists() and now is not None:
        private_file(paths.locked)
        text = _NOTE.format(name=paths.database.name, day=now.date().isoformat())
        paths.locked.write_text(text, encoding="utf-8")
        sync_file(paths.locked)
        sync_folder(paths.data)


def _refuse_unless(paths: Paths, key: Key | None) -> None:
    """Raises StorageError unless `key` opens the database, or it is plain and there is none."""
    try:
        paths.database.stat()
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    found = refuse_foreign(paths.database, paths.backups, key=key)
    if found is None and key is not None:
        raise StorageError("Your data is not locked.", "Nothing was changed.")


def _is_noise_from_the_first(path: Path) -> bool:
    """As a locked database is; one that is not there, or empty, is not."""
    try:
        return path.stat().st_size > 0 and not is_plain(path)
    except FileNotFoundError:
        return False


def _nothing() -> None:
    pass


@contextmanager
def _room_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except StorageError as fault:
        if fault.kind is not StorageFault.FULL:
            raise
        raise StorageError(
            f"The disk that holds {folder} has not enough room: for a moment, your data and its backups are there "
            "twice.",
            "Nothing was changed. Free some space, then try again.",
            StorageFault.FULL,
        ) from fault


@contextmanager
def _system_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise faults.of_system(error, path) from error
