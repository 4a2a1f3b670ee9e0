"""The copies that there are, and what each of them holds."""

import os
import re
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from upswing.domain.kept_copy import CopyKind, CopyState, Inside, KeptCopy
from upswing.errors import StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.at_rest import readable
from upswing.storage.backup import DAILY, STAMP
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.foreign import APPLICATION_ID, MAGIC
from upswing.storage.key import Key
from upswing.storage.lockable import page_is_noise
from upswing.storage.migrations import SCHEMA

_NAME = re.compile(r"(?P<why>.+)-(?P<stamp>\d{4}-\d\d-\d\dT\d{6}Z)")
_KINDS = {
    DAILY: CopyKind.DAILY,
    "before-restore": CopyKind.BEFORE_RESTORE,
    "before-salvage": CopyKind.BEFORE_RESTORE,
}
_COUNTED = {
    "check_ins": "check_in",
    "sessions": "session",
    "sets": "set_done",
    "own_movements": "own_exercise",
    "own_routines": "own_routine",
    "life_events": "life_event",
    "questionnaires": "questionnaire",
}


def copies(paths: Paths, also: Path | None = None) -> tuple[KeptCopy, ...]:
    """Every copy in the folder of the backups and in `also` (a stick, a synced folder), newest first. A folder that
    is not there has none. Of `also`, only files with a name of ours or that tell they are ours.

    Raises StorageError when a folder is there and cannot be read."""
    found = _copies_in(paths.backups, only_ours=False)
    if also is not None and also.absolute() != paths.backups.absolute():
        found += _copies_in(also, only_ours=True)
    return tuple(sorted(found, key=lambda copy: (copy.made_at, copy.path), reverse=True))


def _copies_in(folder: Path, *, only_ours: bool) -> list[KeptCopy]:
    try:
        # Not glob: in a folder that may not be read it finds nothing, and does not say so.
        files = [path for path in folder.iterdir() if path.suffix == ".sqlite3" and path.is_file()]
        return [_listed(path) for path in files if not only_ours or _NAME.fullmatch(path.stem) or _is_ours(path)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise faults.of_system(error, folder) from error


def _listed(path: Path) -> KeptCopy:
    """One that cannot be read hides no other: whoever looks into it is told."""
    try:
        return copy_at(path)
    except StorageError:
        return _told_by(path, path.stat(), b"")


def copy_at(path: Path) -> KeptCopy:
    """The copy in this file: told by its name, and by its date where the name tells nothing.

    Raises StorageError when there is no such file, or it cannot be read."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # one may wait for ever at a pipe
            raise faults.foreign_copy(path)
        header = _header(path)
    except FileNotFoundError as error:
        raise faults.no_copy(path) from error
    except OSError as error:
        raise faults.unreadable_copy(path) from error
    return _told_by(path, about, header)


def _told_by(path: Path, about: os.stat_result, header: bytes) -> KeptCopy:
    is_locked = bool(header) and looks_locked(header[:100], about.st_size) and page_is_noise(header)
    named = _NAME.fullmatch(path.stem)
    made_at = datetime.fromtimestamp(about.st_mtime, UTC)
    kind = CopyKind.BY_HAND
    if named is not None:
        try:
            made_at = datetime.strptime(named["stamp"], STAMP).replace(tzinfo=UTC)
        except ValueError:
            return KeptCopy(path, made_at, kind, is_locked, about.st_size)
        of_schema = named["why"].startswith("before-schema-")
        kind = CopyKind.BEFORE_SCHEMA if of_schema else _KINDS.get(named["why"], CopyKind.BY_HAND)
    return KeptCopy(path, made_at, kind, is_locked, about.st_size)


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _is_ours(path: Path) -> bool:
    header = _header(path)
    return header.startswith(MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID


def looks_locked(header: bytes, size: int) -> bool:
    """Whether a file of `size` bytes that begins with these 100 is one that a passphrase has locked: noise from the
    first byte on. The header of a plain file holds twenty zeros that are kept for later versions of SQLite; they tell
    it even when its first bytes are damaged."""
    return size >= 1024 and not header.startswith(MAGIC) and header[72:92] != bytes(20)


def look_into(copy: KeptCopy, key: Key | None = None) -> Inside:
    """What the copy holds. It is only read: nothing is left beside it, and a stick that cannot be written serves.

    A copy that cannot be read through is no error: it is not sound, and what can be counted is counted.
    Raises LockedError when it is locked and there is no `key`, or another one; StorageError when the disk refuses."""
    key = refuse_wrong_key(copy, key)
    with faults.told(copy.path), readable(copy.path) as path:
        try:
            with closing(bare(path, key=key, immutable=True)) as connection:
                return inside(connection)
        except errors() as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_CANTOPEN:
                raise faults.unreadable_copy(copy.path) from error
            if code not in DAMAGE:
                raise
            return Inside(CopyState.DAMAGED)


def newest_sound(found: tuple[KeptCopy, ...], key: Key | None = None) -> KeptCopy | None:
    """The first of these copies that can be read, is sound, and that `key` opens, if it is locked. Raises
    StorageError when the disk refuses."""
    for copy in found:
        try:
            if look_into(copy, key).is_sound:
                return copy
        except StorageError as fault:
            if fault.kind not in (StorageFault.LOCKED, StorageFault.CANNOT_OPEN):
                raise
    return None


DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def refuse_wrong_key(copy: KeptCopy, key: Key | None) -> Key | None:
    """The key if the copy is locked and it opens it, None for a plain copy. Raises LockedError."""
    if not copy.is_locked:
        return None
    if key is None:
        raise faults.locked_copy(copy.path)
    with faults.told(copy.path), readable(copy.path) as path:
        if not opens(path, key):
            raise faults.wrong_passphrase(copy.path, "this copy")
    return key


def opens(path: Path, key: Key) -> bool:
    """Whether the key opens the file, as far as its first page can say: what is damaged behind it does not matter."""
    try:
        with closing(bare(path, key=key, immutable=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except errors() as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code not in DAMAGE:
            raise
        return code != sqlite3.SQLITE_NOTADB
    return True


def inside(connection: sqlite3.Connection) -> Inside:
    """What the file of this connection holds."""
    schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    mark = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if schema > SCHEMA:
        return Inside(CopyState.TOO_NEW, schema)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if schema == 0 or mark != APPLICATION_ID:
        return Inside(CopyState.NOT_OURS, schema)
    sound = _is_sound(connection) and tables >= {"check_in", "session", "set_done", "change_log"}
    counts = {part: _asked(connection, f"SELECT count(*) FROM {table}") for part, table in _COUNTED.items()}
    days = [
        _asked(connection, f"SELECT {which}(day) FROM {table}")
        for which in ("min", "max")
        for table in ("check_in", "session")
    ]
    changed = _asked(connection, "SELECT max(at) FROM change_log")
    return Inside(
        CopyState.SOUND if sound else CopyState.DAMAGED,
        schema,
        **{part: int(count or 0) for part, count in counts.items()},
        first_day=_day(min((day for day in days[:2] if day), default=None)),
        last_day=_day(max((day for day in days[2:] if day), default=None)),
        changed_at=datetime.fromisoformat(changed) if isinstance(changed, str) and changed else None,
    )


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            return False
        return connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except errors():
        return False


def _asked(connection: sqlite3.Connection, question: str) -> str | int | None:
    """None where it cannot be answered: pages that are damaged, a table that this schema lacks."""
    try:
        answer: str | int | None = connection.execute(question).fetchone()[0]
    except errors():
        return None
    return answer


def _day(text: str | int | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(str(text))
    except ValueError:
        return None
