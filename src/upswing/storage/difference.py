"""Today's data beside a copy of it: which entries only one of them has."""

import sqlite3
from contextlib import closing
from pathlib import Path

from upswing.domain.kept_copy import KeptCopy
from upswing.domain.kept_difference import KeptDifference
from upswing.storage import faults
from upswing.storage.at_rest import read, readable
from upswing.storage.connection import bare
from upswing.storage.key import Key

_OTHERS = ("own_exercise", "own_routine", "life_event", "questionnaire")
_Entries = dict[object, object]
"""The last change of each entry by its id."""


def difference(
    database: Path, copy: KeptCopy, key: Key | None = None, copy_key: Key | None = None
) -> KeptDifference:
    """Compares the two; `key` opens both where they are locked, unless the copy has a `copy_key` of its own. The
    database may be open elsewhere.

    Raises StorageError when one of them cannot be read."""
    with faults.told(database), read(database, key, read_only=True) as connection:
        now = _read(connection)
    with faults.told(copy.path), readable(copy.path) as path:
        its_key = (copy_key or key) if copy.is_locked else None
        with closing(bare(path, key=its_key, immutable=True)) as connection:
            then = _read(connection)
    since = {table: len(now[table].keys() - then[table].keys()) for table in now}
    back = {table: len(then[table].keys() - now[table].keys()) for table in now}
    both = ((then[table], now[table]) for table in now)
    return KeptDifference(
        since["check_in"],
        since["session"],
        sum(since[table] for table in _OTHERS),
        back["check_in"],
        back["session"],
        sum(back[table] for table in _OTHERS),
        sum(old[each] != new[each] for old, new in both for each in old.keys() & new.keys()),
    )


def _read(connection: sqlite3.Connection) -> dict[str, _Entries]:
    return {table: _entries(connection, table) for table in ("check_in", "session", *_OTHERS)}


def _entries(connection: sqlite3.Connection, table: str) -> _Entries:
    """None where an older schema lacks the table."""
    columns = {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}
    if not {"id", "changed_at"} <= columns:
        return {}
    return dict(connection.execute(f"SELECT id, changed_at FROM {table}"))
