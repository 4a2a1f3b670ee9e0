"""All that can still be read out of a damaged file, checked row by row."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.connection import bare
from upswing.storage.driver import errors
from upswing.storage.key import Key
from upswing.storage.migrations import SCHEMA
from upswing.storage.pages import PAGE, records
from upswing.storage.private import private_file
from upswing.storage.reachable import decoded, rows
from upswing.storage.replacing import forget, twin
from upswing.storage.rows import ROW_NAMED
from upswing.storage.sieve import Row, Rows, Shape, Sieve, lifted, makes_sense, shapes
from upswing.storage.wal import bring_in


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of today's schema, one for each key; `schema` is what the file had, 0 where it does not tell; `left_out`
    counts what was reached and made no sense."""

    rows: Rows
    schema: int
    left_out: int


def readable_rows(paths: Paths, key: Key | None) -> Found:
    """Reads the database of `paths` and its WAL, on a working copy: the files themselves are not touched.

    Through SQLite first, every table from both ends and between the damaged pages. What is not reached that way is
    read from the pages themselves; only of plain files, since each page of a locked one opens as a whole or not at
    all. Every row must be one that its table accepts, and every entry one that is a value.

    Raises StorageError when the file is of a newer version, or there is no room for the working copy."""
    with _working_copy(paths) as file:
        schema = _schema(file, key)
        if not schema and key is not None:
            # A locked file that was cut off does not tell how long it was; SQLite refuses it unless it is long enough.
            _lengthen(file)
            schema = _schema(file, key)
        if schema > SCHEMA:
            raise faults.too_new(paths.database)
        reached, whole, refused = _through_sqlite(file, key, schema)
        found = {schema: reached} if schema else {}
        if key is None and len(whole) < len(shapes(schema or SCHEMA)):
            found = _with_pages(file, schema, reached, whole)
    return _as_of_today(found, schema, refused)


@contextmanager
def _working_copy(paths: Paths) -> Iterator[Path]:
    """The database with its WAL brought in, whole pages only, no shorter than it says it is."""
    file, wal = twin(paths), paths.database.with_name(f"{paths.database.name}-wal")
    forget(file)
    try:
        private_file(file)
        if paths.database.exists():
            copyfile(paths.database, file)
        if wal.exists():
            bring_in(file, wal)
        pages = file.stat().st_size // PAGE
        with file.open("r+b") as whole:
            header = whole.read(100)
            told = int.from_bytes(header[28:32], "big") if len(header) == 100 else 0
            whole.truncate(pages * PAGE)
            if header.startswith(b"SQLite format 3\0"):
                whole.truncate(max(pages, min(told, 4 * pages + 1024)) * PAGE)
                whole.seek(18)
                whole.write(b"\1\1")  # no WAL any more
        yield file
    except OSError as error:
        raise faults.of_system(error, paths.database) from error
    finally:
        forget(file)


def _lengthen(file: Path) -> None:
    with file.open("r+b") as short:
        short.truncate(4 * file.stat().st_size + 1024 * PAGE)


def _connect(file: Path, key: Key | None) -> sqlite3.Connection:
    connection = bare(file, key=key, immutable=True)
    connection.text_factory = decoded
    return connection


def _schema(file: Path, key: Key | None) -> int:
    try:
        with closing(_connect(file, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except errors():
        return 0


def _through_sqlite(file: Path, key: Key | None, schema: int) -> tuple[Rows, set[str], set[Row]]:
    """What SQLite reaches; the tables that it reads to their end; the rows that make no sense."""
    reached: dict[str, dict[Row, Row]] = defaultdict(dict)
    whole: set[str] = set()
    refused: set[Row] = set()
    with closing(Sieve(schema or SCHEMA)) as sieve:
        for table, shape in sieve.shapes.items() if schema else ():
            found, is_whole = rows(lambda: _connect(file, key), shape)
            if is_whole:
                whole.add(table)
            for row in found:
                fitting = sieve.fitting(table, row)
                if fitting is None:
                    refused.add((table, *row))
                else:
                    reached[table].setdefault(_key(shape, fitting), fitting)
    return {table: list(its.values()) for table, its in reached.items()}, whole, refused


def _key(shape: Shape, row: Row) -> Row:
    return tuple(row[shape.columns.index(name)] for name in shape.key)


def _with_pages(file: Path, schema: int, reached: Rows, whole: set[str]) -> dict[int, Rows]:
    """By schema: what SQLite has reached, and what else lies on the pages."""
    schemas = [schema] if schema else list(range(SCHEMA, 0, -1))
    found: dict[int, dict[str, dict[Row, Row]]] = {each: defaultdict(dict) for each in schemas}
    for table, its in reached.items():
        shape = shapes(schema)[table]
        found[schema][table] = {_key(shape, row): row for row in its}
    known = {table: set(its) for table, its in found[schema].items()} if schema else {}
    sieves = {each: Sieve(each) for each in schemas}
    try:
        for record in records(file.read_bytes()):
            for each, sieve in sieves.items():
                fits = _fits(sieve, record.rowid, record.cells)
                if len(fits) == 1:
                    [(table, row)] = fits
                    key = _key(sieve.shapes[table], row)
                    if table not in whole and key not in known.get(table, ()):
                        _take_newer(sieve.shapes[table], found[each][table], key, row)
                if fits:
                    break
    finally:
        for sieve in sieves.values():
            sieve.close()
    return {each: {table: list(its.values()) for table, its in tables.items()} for each, tables in found.items()}


def _fits(sieve: Sieve, rowid: int | None, cells: Row) -> list[tuple[str, Row]]:
    """The tables that would take the record, which does not say to which it belongs."""
    found = []
    for table, shape in sieve.shapes.items():
        if shape.has_rowid != (rowid is not None) or len(cells) > len(shape.columns):
            continue
        if shape.number is not None:
            place = shape.columns.index(shape.number)
            if place >= len(cells) or cells[place] is not None:
                continue
            row = sieve.fitting(table, (*cells[:place], rowid, *cells[place + 1 :]))
        else:
            row = sieve.fitting(table, cells)
        # What speaks of an entry names its table: else a mark could pass for a tombstone.
        if row is not None and ("kind" not in shape.key or row[shape.columns.index("kind")] in ROW_NAMED):
            found.append((table, row))
    return found


def _take_newer(shape: Shape, found: dict[Row, Row], key: Row, row: Row) -> None:
    if "changed_at" in shape.columns and key in found:
        place = shape.columns.index("changed_at")
        if str(found[key][place]) >= str(row[place]):
            return
    found[key] = row


def _as_of_today(found: dict[int, Rows], schema: int, refused: set[Row]) -> Found:
    made: dict[str, dict[Row, Row]] = defaultdict(dict)
    left_out = len(refused)
    for each, tables in found.items():
        for table, its in lifted(tables, each).items():
            shape = shapes(SCHEMA)[table]
            for row in its:
                if makes_sense(table, row):
                    _take_newer(shape, made[table], _key(shape, row), row)
                else:
                    left_out += 1
    return Found({table: list(its.values()) for table, its in made.items()}, schema, left_out)
