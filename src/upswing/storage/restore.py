"""A copy takes the place of the data."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from shutil import rmtree

from upswing.domain.kept_copy import CopyState, Inside, KeptCopy
from upswing.errors import LockedError, StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.at_rest import readable
from upswing.storage.backup import back_up
from upswing.storage.connection import bare
from upswing.storage.copies import look_into, looks_locked, opens, refuse_wrong_key
from upswing.storage.driver import driver
from upswing.storage.foreign import refuse_another_programs
from upswing.storage.key import Key
from upswing.storage.replacing import finish_restore, new_file, replace
from upswing.storage.rewriting import refuse_held

_UNUSABLE = {StorageFault.DAMAGED, StorageFault.NOT_A_DATABASE, StorageFault.NOT_OURS, StorageFault.LOCKED}


@dataclass(frozen=True, slots=True)
class Restored:
    """`inside` is what the data holds now. What it held before lies in `kept_in`, a verified copy, or, where it could
    not be opened, as it was in the folder `set_aside`; both None where there was nothing. `key` opens the data now."""

    copy: KeptCopy
    inside: Inside
    kept_in: Path | None
    set_aside: Path | None
    key: Key | None = field(default=None, repr=False)


def restore(
    paths: Paths, copy: KeptCopy, *, now: datetime, key: Key | None = None, copy_key: Key | None = None
) -> Restored:
    """Puts the copy in the place of the data, which must be closed, its folder claimed (`upswing.instance`). `key`
    opens today's data, `copy_key` the copy (where it is None, `key` is tried).

    First the copy is verified. Then today's data is kept: as a verified copy “before-restore-…” if it can be opened,
    else all its files as they are in a folder of `paths.set_aside`. So what is newer than the copy is never lost. A
    kill at any moment leaves the old or the restored data, and the next `open_store` finishes. A copy of an older
    schema is brought to today's by opening it.

    A restore never lays bare what was locked: where `key` opens today's data, the restored data is locked with that
    same key, whatever the copy was locked with. Otherwise it keeps the lock of the copy, or none; data that was
    locked and was not opened is set aside as it is, still locked.

    Raises StorageError, nothing changed: for a copy that is damaged, of a newer version or not ours, a full disk, or
    data held by another program; LockedError when neither key opens the copy."""
    finish_restore(paths, now)
    of_copy = key_of(copy, key, copy_key)
    inside = sound(copy, of_copy)
    today = key_of_today(paths, key)
    will_be = today or of_copy
    with new_file(paths) as part:
        _write(copy, of_copy, part, will_be)
        kept_in = _keep(paths, now, today)
        aside = replace(paths, part, now)
    if kept_in is not None and aside is not None:
        rmtree(aside, ignore_errors=True)  # what it holds is in the verified copy
        aside = None
    return Restored(copy, inside, kept_in, aside, will_be)


def key_of(copy: KeptCopy, key: Key | None, copy_key: Key | None) -> Key | None:
    """The key that opens the copy, None for a plain one. Raises LockedError when neither does."""
    try:
        return refuse_wrong_key(copy, copy_key or key)
    except LockedError:
        if copy_key is None or key is None:
            raise
        return refuse_wrong_key(copy, key)


def sound(copy: KeptCopy, key: Key | None) -> Inside:
    """What the copy holds. Raises StorageError unless it is sound and of a schema that we know."""
    inside = look_into(copy, key)
    refusal = {
        CopyState.DAMAGED: faults.damaged_copy,
        CopyState.TOO_NEW: faults.too_new,
        CopyState.NOT_OURS: faults.foreign_copy,
    }
    if not inside.is_sound:
        raise refusal[inside.state](copy.path)
    return inside


def key_of_today(paths: Paths, key: Key | None) -> Key | None:
    """The key, if today's data is locked and it opens it."""
    try:
        with paths.database.open("rb") as file:
            header = file.read(100)
        if key is None or not looks_locked(header, paths.database.stat().st_size):
            return None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    return key if opens(paths.database, key) else None


def _keep(paths: Paths, now: datetime, key: Key | None) -> Path | None:
    """A verified copy of today's data; None when it cannot be opened, is another program's, or there is none."""
    try:
        if not paths.database.stat().st_size:
            return None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    try:
        refuse_another_programs(paths.database)
        refuse_held(paths.database, key)
        return back_up(paths.database, paths.backups, now, name="before-restore", key=key)
    except StorageError as fault:
        if fault.kind not in _UNUSABLE:
            raise
        return None


def _write(copy: KeptCopy, key: Key | None, part: Path, will_be: Key | None) -> None:
    """All that the copy holds, in one file that is verified. Raises StorageError."""
    with faults.told(part), readable(copy.path) as source:
        if key == will_be:
            with closing(bare(source, key=key, immutable=True)) as here, closing(bare(part, key=key)) as there:
                here.backup(there, pages=-1)
        else:
            _export(source, key, part, will_be)
    with faults.told(part), closing(bare(part, key=will_be)) as written:
        written.execute("PRAGMA journal_mode = DELETE")
        if written.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise faults.damaged_copy(copy.path)


def _export(source: Path, key: Key | None, part: Path, will_be: Key | None) -> None:
    """The same under another key: through SQLCipher, which writes no plain page on the way."""
    library = driver(locked=True)
    where = f"{source.absolute().as_uri()}?mode=ro&immutable=1"
    connection: sqlite3.Connection = library.connect(where, uri=True, isolation_level=None)
    with closing(connection):
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(key.pragma)
        connection.execute("PRAGMA temp_store = MEMORY")
        kept = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
        }
        literal = "" if will_be is None else f"x'{will_be.raw.hex()}{will_be.salt.hex()}'"
        connection.execute("ATTACH DATABASE ? AS made KEY ?", (f"{part.absolute().as_uri()}?mode=rw", literal))
        connection.execute("PRAGMA made.journal_mode = MEMORY")
        connection.execute("SELECT sqlcipher_export('made')")
        for name, number in kept.items():
            connection.execute(f"PRAGMA made.{name} = {number}")
        connection.execute("DETACH DATABASE made")
