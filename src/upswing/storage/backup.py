"""Copies of the file, made by SQLite itself while the program runs, verified, and thinned out with age."""

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upswing.errors import StorageError, StorageFault
from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.key import Key
from upswing.storage.private import private_file, private_folder
from upswing.storage.thinning import kept

STAMP = "%Y-%m-%dT%H%M%SZ"
DAILY = "upswing"


def back_up(source: Path, folder: Path, now: datetime, *, name: str = DAILY, key: Key | None = None) -> Path:
    """Writes a verified copy of the database `source` into `folder` and returns its path. The copy of a locked file
    is locked with the same key.

    The copy appears under its name only when it is whole. Raises StorageError and leaves nothing behind."""
    private_folder(folder)
    target = _free(folder, name, now)
    part = target.with_suffix(".part")
    try:
        part.unlink(missing_ok=True)
        private_file(part)
        with faults.told(target):
            _copy(source, part, key)
        part.replace(target)
    except OSError as error:
        raise faults.of_system(error, target) from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
    return target


def _free(folder: Path, name: str, now: datetime) -> Path:
    """The name for a copy of this moment; of a later second where there is one already."""
    while (target := folder / f"{name}-{now.astimezone(UTC).strftime(STAMP)}.sqlite3").exists():
        now += timedelta(seconds=1)
    return target


def _copy(source: Path, part: Path, key: Key | None) -> None:
    with closing(bare(source, key=key)) as here, closing(bare(part, key=key)) as there:
        # In one go: with fewer pages at a time it starts again whenever somebody writes.
        here.backup(there, pages=-1)
        there.execute("PRAGMA journal_mode = DELETE")
        if (verdict := there.execute("PRAGMA integrity_check").fetchone()) != ("ok",):
            raise StorageError(
                f"The backup of {source} is not sound: {verdict[0]}",
                "It was thrown away. Run “upswing check” to see whether your data is sound.",
                StorageFault.DAMAGED,
            )
    with part.open("rb+") as file:
        os.fsync(file.fileno())


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


def back_up_daily(source: Path, folder: Path, now: datetime, *, key: Key | None = None) -> Path | None:
    """Makes today's backup unless there is one, and thins out the old ones. `now` is aware; its offset decides
    which day it is. Raises StorageError; old backups are removed only after the new one is verified."""
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
