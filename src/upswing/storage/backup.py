"""Copies of the file, made by SQLite itself while the program runs, verified, and thinned out with age."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from upswing.errors import StorageError, StorageFault
from upswing.storage import faults
from upswing.storage.at_rest import read
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.key import Key
from upswing.storage.private import private_folder
from upswing.storage.synced import sync_folder
from upswing.storage.thinning import kept

STAMP = "%Y-%m-%dT%H%M%SZ"
DAILY = "upswing"


def back_up(source: Path, folder: Path, now: datetime, *, name: str = DAILY, key: Key | None = None) -> Path:
    """Writes a verified copy of the database `source` into `folder`, which is made if it is not there, and returns
    its path. The copy of a locked file is locked with the same key.

    The copy appears under its name only when it is whole. Raises StorageError and leaves nothing behind."""
    with faults.told(source), read(source, key) as here:
        return _written(here, source, folder, now, name, key)


def _written(
    here: sqlite3.Connection, source: Path, folder: Path, now: datetime, name: str, key: Key | None
) -> Path:
    part = target = folder / name
    try:
        if not folder.is_dir():
            private_folder(folder)
        target = _free(folder, name, now)
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        # Not made private afterwards: on a stick that knows no rights that is refused.
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with faults.told(target):
            is_sound = _copy(here, part, key)
        if not is_sound:
            raise faults.damaged(source)
        part.replace(target)
        sync_folder(folder)
    except StorageError as fault:
        raise _of_copy(fault, source, target) from fault
    except OSError as error:
        raise _of_copy(faults.of_system(error, target), source, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
            part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
    return target


def _of_copy(fault: StorageError, source: Path, target: Path) -> StorageError:
    """Tells which of the two it is about: a copy that cannot be written says nothing about the data."""
    match fault.kind:
        case StorageFault.FULL:
            return faults.no_room_for_a_copy(target)
        case StorageFault.READ_ONLY | StorageFault.CANNOT_OPEN:
            return faults.no_place_for_a_copy(target.parent)
        case StorageFault.DAMAGED:
            return faults.damaged(source)
        case StorageFault.NOT_A_DATABASE:
            return faults.not_a_database(source)
        case StorageFault.HELD:
            return faults.locked(source)
    return fault


def _free(folder: Path, name: str, now: datetime) -> Path:
    """The name for a copy of this moment; of a later second where there is one already."""
    while (target := folder / f"{name}-{now.astimezone(UTC).strftime(STAMP)}.sqlite3").exists():
        now += timedelta(seconds=1)
    return target


def _copy(here: sqlite3.Connection, part: Path, key: Key | None) -> bool:
    """Whether the copy is sound and of a schema of ours; where it is not, the source is damaged just so."""
    with closing(bare(part, key=key)) as there:
        # In one go: with fewer pages at a time it starts again whenever somebody writes.
        here.backup(there, pages=-1)
        there.execute("PRAGMA journal_mode = DELETE")
        try:
            if there.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                return False
            if there.execute("PRAGMA user_version").fetchone() == (0,):  # an emptied file is a sound one
                return False
        except errors() as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            return False
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    return True


def daily_backups(folder: Path) -> dict[datetime, Path]:
    """The daily backups in `folder`, by their moment in UTC, oldest first."""
    found = {}
    for path in folder.glob(f"{DAILY}-*.sqlite3"):
        try:
            moment = datetime.strptime(path.stem.removeprefix(f"{DAILY}-"), STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # somebody's own copy: not ours to count or to remove
        found[moment] = path
    return dict(sorted(found.items()))


class SecondFolder(StrEnum):
    """What became of the copy in the second folder."""

    NOT_WANTED = "not-wanted"
    KEPT = "kept"
    HAD_TODAYS = "had-todays"
    NOT_THERE = "not-there"
    """The stick is not in, the folder is not shared now: no fault."""


@dataclass(frozen=True, slots=True)
class DailyBackup:
    """`made` is today's backup, None if there was one already."""

    made: Path | None
    second: SecondFolder = SecondFolder.NOT_WANTED


def back_up_daily(
    source: Path, folder: Path, now: datetime, *, key: Key | None = None, also: Path | None = None
) -> DailyBackup:
    """Makes today's backup unless there is one, and thins out the old ones; then the same in the folder `also`.
    `now` is aware; its offset decides which day it is.

    The second folder is never made, and a copy goes only where one of ours lies already (see `begin_second_folder`):
    where a drive is not connected, its place is often an empty folder of the computer's own disk.

    Raises StorageError; old backups are removed only after the new one is verified."""
    made = _daily(source, folder, now, key)
    if also is None:
        return DailyBackup(made)
    if not is_second_folder(also):
        return DailyBackup(made, SecondFolder.NOT_THERE)
    second = _daily(source, also, now, key)
    return DailyBackup(made, SecondFolder.HAD_TODAYS if second is None else SecondFolder.KEPT)


def begin_second_folder(source: Path, also: Path, now: datetime, *, key: Key | None = None) -> Path:
    """The first copy in a folder that the person has chosen, which must be there; daily ones follow. Gives the path
    of the copy. Raises StorageError when it cannot be written; then the folder is no second folder."""
    if not also.is_dir():
        raise faults.no_folder(also)
    if found := list(daily_backups(also).values()):
        return _daily(source, also, now, key) or found[-1]
    return back_up(source, also, now, key=key)


def is_second_folder(also: Path) -> bool:
    """Whether it is there now, with copies of ours."""
    try:
        return also.is_dir() and bool(daily_backups(also))
    except OSError:
        return False


def _daily(source: Path, folder: Path, now: datetime, key: Key | None) -> Path | None:
    today = now.date()
    if any(moment.astimezone(now.tzinfo).date() == today for moment in daily_backups(folder)):
        return None
    made = back_up(source, folder, now, key=key)
    backups = daily_backups(folder)
    keep = kept(backups) | {now.astimezone(UTC).replace(microsecond=0)}
    for moment, path in backups.items():
        if moment not in keep:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise faults.of_system(error, path) from error
    return made
