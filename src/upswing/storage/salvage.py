"""A new sound file out of a damaged one and the newest copy of it."""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from upswing.domain.change import LineState
from upswing.domain.kept_copy import CopyState, Inside, KeptCopy
from upswing.errors import StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.at_rest import readable
from upswing.storage.columns import utc_text
from upswing.storage.connection import bare
from upswing.storage.copies import inside, looks_locked
from upswing.storage.entry_row import offset_s_of
from upswing.storage.foreign import APPLICATION_ID, refuse_another_programs
from upswing.storage.key import Key
from upswing.storage.log_rows import SEAL
from upswing.storage.migrations import SCHEMA, STEPS
from upswing.storage.overlay import LOG, TOUCHED, Overlaid, overlay
from upswing.storage.readable_rows import readable_rows
from upswing.storage.replacing import finish_restore, new_file, replace
from upswing.storage.restore import key_of, key_of_today, sound
from upswing.storage.sieve import Rows, lifted, put, shapes

_COUNTED = {
    "check_ins": "check_in",
    "sessions": "session",
    "sets": "set_done",
    "own_movements": "own_exercise",
    "own_routines": "own_routine",
    "life_events": "life_event",
    "questionnaires": "questionnaire",
}


@dataclass(frozen=True, slots=True)
class Salvaged:
    """`inside` is what the data holds now: `read` entries that were read out of the damaged file, and `from_copy`
    that only `copy` had (or had as they were said last). Not in it: `left_out` rows that made no sense, and
    `without_session` sets whose session could not be read. `on_their_own` check-ins have lost the session they stood
    beside, and are kept. The damaged file lies as it was in `set_aside`. `key` opens the data now."""

    inside: Inside
    read: int
    from_copy: int
    left_out: int
    without_session: int
    on_their_own: int
    copy: KeptCopy | None
    set_aside: Path | None
    key: Key | None = field(default=None, repr=False)


def look_into_damaged(paths: Paths, key: Key | None = None) -> Inside:
    """What can still be read out of the damaged data, for a look before anything is decided. Changes nothing.

    Raises LockedError when the data is locked and `key` does not open it, StorageError when it is of a newer version or
    another program's, or there is no room for a working copy."""
    refuse_another_programs(paths.database)
    return _counted(readable_rows(paths, _key_of_damaged(paths, key, sure=False)).rows)


def salvage(
    paths: Paths,
    *,
    now: datetime,
    key: Key | None = None,
    copy: KeptCopy | None = None,
    copy_key: Key | None = None,
) -> Salvaged:
    """Makes a new sound file of `copy` (the newest sound one; None when there is none) and of every row that can
    still be read out of the damaged data, which must be closed, its folder claimed. What is newer by its last change
    counts; what was removed stays removed. No row is mended or guessed: it is taken as it was written, or left out.
    Only a check-in whose session could not be read is taken without it. Nothing from before can be undone afterwards;
    the change log can still be read.

    The damaged files go to a folder of `paths.set_aside` as they are. A kill at any moment leaves the damaged or the
    new data; the next `open_store` finishes. The new file is locked if the damaged one or the copy was.

    Raises StorageError, nothing changed: when nothing can be read and there is no copy, when the copy is not sound, the
    disk is full, or the data is of a newer version or another program's; LockedError when it is locked and no key
    opens it."""
    finish_restore(paths, now)
    refuse_another_programs(paths.database)
    of_copy = None if copy is None else key_of(copy, key, copy_key)
    if copy is not None:
        sound(copy, of_copy)
    today = _key_of_damaged(paths, key, sure=of_copy is not None)
    found = readable_rows(paths, today)
    if copy is None and not any(found.rows.values()):
        raise _nothing(paths.database)
    laid = overlay(found.rows, {} if copy is None else _rows_of(copy, of_copy))
    will_be = today or of_copy
    with new_file(paths) as part:
        with faults.told(part):
            without_session, on_their_own = _write(part, will_be, laid, now)
            with closing(bare(part, key=will_be)) as made:
                holds = inside(made)
        if not holds.is_sound:
            raise RuntimeError("what was salvaged is not sound")
        aside = replace(paths, part, now)
    counts = (laid.read, laid.from_copy, found.left_out, without_session, on_their_own)
    return Salvaged(holds, *counts, copy, aside, will_be)


def _key_of_damaged(paths: Paths, key: Key | None, *, sure: bool) -> Key | None:
    """The key, if it opens the damaged data. None for plain data, and for what only looks locked; `sure` says that
    the key was proven on a copy, so that data it does not open is damaged from its first page on."""
    opened = key_of_today(paths, key)
    if opened is not None or sure or not paths.locked.exists():
        return opened
    try:
        with paths.database.open("rb") as file:
            if looks_locked(file.read(100), paths.database.stat().st_size):
                raise (faults.needs_passphrase if key is None else faults.wrong_passphrase)(paths.database)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    return None


def _nothing(path: Path) -> StorageError:
    return StorageError(
        f"Nothing can be read any more out of the file with your data: {path}",
        "It was left as it is. If you have a copy somewhere else, restore that one.",
        StorageFault.DAMAGED,
    )


def _rows_of(copy: KeptCopy, key: Key | None) -> Rows:
    with faults.told(copy.path), readable(copy.path) as path, closing(bare(path, key=key, immutable=True)) as file:
        schema = int(file.execute("PRAGMA user_version").fetchone()[0])
        found = {
            table: file.execute(f"SELECT {', '.join(shape.columns)} FROM {table}").fetchall()
            for table, shape in shapes(schema).items()
        }
    return lifted(found, schema)


def _write(part: Path, key: Key | None, laid: Overlaid, now: datetime) -> tuple[int, int]:
    """Writes the rows and returns how many sets and check-ins had lost their session."""
    with closing(bare(part, key=key)) as file:
        file.execute("PRAGMA journal_mode = MEMORY")  # a file that is not whole counts for nothing
        file.execute("PRAGMA synchronous = OFF")
        for step in STEPS:
            file.executescript(step)
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        file.execute(f"PRAGMA user_version = {SCHEMA}")
        file.execute("BEGIN")
        put(file, laid.rows, shapes(SCHEMA))
        file.execute(_SEALED, (utc_text(now), offset_s_of(now), SEAL, LineState.DONE.value, "[]"))
        lost = "session_id NOT IN (SELECT id FROM session)"
        without_session = file.execute(f"DELETE FROM set_done WHERE {lost}").rowcount
        on_their_own = file.execute(f"UPDATE check_in SET session_id = NULL WHERE {lost}").rowcount
        if TOUCHED in shapes(SCHEMA):
            file.execute(_TOUCHED)
        file.execute("COMMIT")
        file.execute("PRAGMA journal_mode = DELETE")
    return without_session, on_their_own


_SEALED = f"INSERT INTO {LOG} (at, offset_s, verb, state, touches) VALUES (?, ?, ?, ?, ?)"
_TOUCHED = f"""
INSERT OR IGNORE INTO {TOUCHED} (kind, id, seq)
SELECT json_extract(touch.value, '$.kind'), json_extract(touch.value, '$.id'), change_log.seq
FROM {LOG}, json_each({LOG}.touches) AS touch
"""


def _counted(rows: Rows) -> Inside:
    places = {table: {name: place for place, name in enumerate(shapes(SCHEMA)[table].columns)} for table in rows}
    days = [str(row[places[table]["day"]]) for table in ("check_in", "session") for row in rows.get(table, ())]
    moments = [str(row[places[table]["at"]]) for table in (LOG,) for row in rows.get(table, ())]
    return Inside(
        CopyState.DAMAGED,
        SCHEMA,
        **{part: len(rows.get(table, ())) for part, table in _COUNTED.items()},
        first_day=date.fromisoformat(min(days)) if days else None,
        last_day=date.fromisoformat(max(days)) if days else None,
        changed_at=datetime.fromisoformat(max(moments)) if moments else None,
    )
