"""Whether a database is another program's: it is never taken for damaged data of ours."""

from contextlib import closing
from pathlib import Path

from upswing.storage import faults
from upswing.storage.at_rest import readable
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.rows import ROW_NAMED

APPLICATION_ID = 0x55707377
"""“Upsw”, in the header of every file of ours."""

MAGIC = b"SQLite format 3\0"


def refuse_another_programs(path: Path) -> None:
    """Raises StorageError for a plain database whose header is not ours and whose tables can be read, none of which
    is ours. What cannot be read may be ours, and damaged; one without any table may be about to become ours, unless
    another program has put its name into it. No file is fine. Leaves nothing beside the file."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise faults.of_system(error, path) from error
    mark = int.from_bytes(header[68:72], "big")
    if len(header) < 100 or not header.startswith(MAGIC) or mark == APPLICATION_ID:
        return
    tables = _tables(path)
    if tables is not None and not tables & ROW_NAMED.keys() and (tables or mark):
        raise faults.not_ours(path)


def _tables(path: Path) -> set[str] | None:
    """None where they cannot be read."""
    try:
        with readable(path) as still, closing(bare(still, immutable=True)) as connection:
            found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    except errors():
        return None
    return {str(name) for (name,) in found}
