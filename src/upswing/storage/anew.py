"""Beginning anew where nobody knows the passphrase any more: all that is locked is set aside, nothing is deleted."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.foreign import APPLICATION_ID
from upswing.storage.private import private_folder
from upswing.storage.replacing import finish_restore, new_file, replace
from upswing.storage.synced import sync_folder

_STAMP = "%Y-%m-%dT%H%M%SZ"


def begin_anew(paths: Paths, *, now: datetime) -> Path:
    """Sets the database and all backups aside, as they are, in one folder, and puts an empty database in their place.
    The data must be closed and its folder claimed. Returns the folder in which the old files lie.

    The backups go first, for beside new data they would be thinned out with age. A kill at any moment leaves the old
    data or the new: doing it again finishes. Raises StorageError."""
    finish_restore(paths, now)
    aside = _set_backups_aside(paths, now)
    with new_file(paths) as part:
        with faults.told(part), closing(bare(part)) as empty:
            empty.execute("PRAGMA auto_vacuum = NONE")
            empty.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return replace(paths, part, now) or aside


def _set_backups_aside(paths: Paths, now: datetime) -> Path:
    number, name = 1, now.astimezone(UTC).strftime(_STAMP)
    folder = paths.set_aside / name
    while (folder / paths.backups.name).exists():
        number += 1
        folder = paths.set_aside / f"{name}-{number}"
    private_folder(paths.set_aside)
    private_folder(folder)
    try:
        if paths.backups.exists():
            paths.backups.rename(folder / paths.backups.name)
            sync_folder(folder)
            sync_folder(paths.data)
    except OSError as error:
        raise faults.of_system(error, paths.backups) from error
    return folder
