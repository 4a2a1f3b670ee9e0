"""How one whole file takes the place of the database, so that a kill at any moment leaves the old or the new.

The new file is written beside the database as `…restoring`; that may be half a file, and nobody ever reads it. When it
is whole, verified and on the disk, it is renamed to `…restored`: from that moment on the new file is what counts.
Whatever then still lies under the names of the old database belongs to the old one and is set aside, all of it in one
folder; only then does the new file get the name of the database. So an old WAL never meets the new file, and the
next opening can finish at any point.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.foreign import MAGIC
from upswing.storage.private import private_file, private_folder
from upswing.storage.synced import sync_file, sync_folder

SIDES = ("-wal", "-shm", "-journal", "")
"""What SQLite puts beside a database, and the database itself, last."""
_NOTE = (
    "The file {name} in this folder is locked with a passphrase. Upswing asks for it.\n"
    "Please leave this note here: it tells the locked file from a broken one.\n"
)
_STAMP = "%Y-%m-%dT%H%M%SZ"


def restoring(paths: Paths) -> Path:
    """The new file while it is written."""
    return paths.database.with_name(f"{paths.database.name}.restoring")


def restored(paths: Paths) -> Path:
    """The new file once it is whole and counts."""
    return paths.database.with_name(f"{paths.database.name}.restored")


def twin(paths: Paths) -> Path:
    """A working copy of damaged data while it is read."""
    return paths.database.with_name(f"{paths.database.name}.salvaging")


@contextmanager
def new_file(paths: Paths) -> Iterator[Path]:
    """An empty private file to write the new database to. It is gone when the `with` is left, unless `replace` has
    taken it. Raises StorageError."""
    part = restoring(paths)
    private_folder(paths.data)
    forget(part)
    private_file(part)
    try:
        yield part
    finally:
        forget(part)


def forget(part: Path) -> None:
    """Removes a file that nobody needs, with what lies beside it. Raises StorageError."""
    try:
        for side in SIDES:
            part.with_name(f"{part.name}{side}").unlink(missing_ok=True)
    except OSError as error:
        raise faults.of_system(error, part) from error


def replace(paths: Paths, part: Path, now: datetime) -> Path | None:
    """Puts `part` (whole, verified, closed) in the place of the database, and returns the folder in which the old
    files lie now, None when there were none.

    Raises StorageError: before the commit nothing has changed; after it, the next opening finishes."""
    try:
        sync_file(part)
        # Its date names the folder for the old files, so that a second try finds the same folder.
        os.utime(part, (now.timestamp(), now.timestamp()))
        part.replace(restored(paths))
        sync_folder(paths.data)
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    return finish_restore(paths, now)


def finish_restore(paths: Paths, now: datetime) -> Path | None:
    """Finishes what a kill has interrupted: nothing to do when no new file waits. Returns the folder with the old
    files, if there were any. To be called before the database is opened, with the claim on the folder held.

    Raises StorageError; then nothing is lost, and the next call goes on."""
    del now  # the folder is named by the moment of the restore, kept as the date of the new file
    new, database = restored(paths), paths.database
    try:
        if not new.exists():
            forget(restoring(paths))
            forget(twin(paths))
            return None
        old = [path for side in SIDES if (path := database.with_name(f"{database.name}{side}")).exists()]
        aside = _aside(paths, datetime.fromtimestamp(new.stat().st_mtime, UTC), old) if old else None
        for path in old:
            assert aside is not None
            path.rename(aside / path.name)
        if aside is not None:
            sync_folder(aside)
            sync_folder(paths.data)
        _settle(paths, new)
    except OSError as error:
        raise faults.of_system(error, database) from error
    return aside


def _settle(paths: Paths, new: Path) -> None:
    """Gives the new file its name; the note that the data is locked stands whenever a locked file does."""
    with new.open("rb") as file:
        is_locked = file.read(len(MAGIC)) != MAGIC
    if is_locked and not paths.locked.exists():
        private_file(paths.locked)
        paths.locked.write_text(_NOTE.format(name=paths.database.name), encoding="utf-8")
    new.rename(paths.database)
    sync_folder(paths.data)
    if not is_locked:
        paths.locked.unlink(missing_ok=True)


def _aside(paths: Paths, moment: datetime, old: list[Path]) -> Path:
    """A folder in which none of the old files would meet another."""
    private_folder(paths.set_aside)
    number, name = 1, moment.strftime(_STAMP)
    folder = paths.set_aside / name
    while any((folder / path.name).exists() for path in old):
        number += 1
        folder = paths.set_aside / f"{name}-{number}"
    private_folder(folder)
    sync_folder(paths.set_aside)
    return folder
