"""The store: one file, many readers, one writer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, QueuePool, create_engine, event

from upswing.errors import StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.at_rest import can_be_written
from upswing.storage.connection import connect
from upswing.storage.driver import driver, errors
from upswing.storage.first_look import look_over
from upswing.storage.key import Key
from upswing.storage.locking import finish_locking
from upswing.storage.migrate import migrate, refuse_foreign
from upswing.storage.private import private_file, private_folder
from upswing.storage.reading import Reading
from upswing.storage.replacing import finish_restore
from upswing.storage.writing import Writing


class Store:
    """An open file at today's schema, which `key` opens if it is locked. `reading` may be used from any thread,
    several at once; `writing` from one at a time. Use `open_store` to open one; close it at the end."""

    def __init__(self, path: Path, *, key: Key | None = None, durable: bool = True) -> None:
        self.path = path
        self.key = key
        self._engine = create_engine(
            "sqlite://",
            module=driver(locked=key is not None),
            creator=lambda: connect(path, key=key, durable=durable),
            poolclass=QueuePool,
            pool_size=3,
            max_overflow=5,
            hide_parameters=True,  # a log or a crash report holds no notes and no moods
        )
        event.listen(self._engine, "begin", _begin)
        self._turn = threading.Lock()
        self._writer_thread: int | None = None
        with faults.told(path):
            self._writer = self._engine.connect().execution_options(upswing_writes=True)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """One consistent look at the file. Raises StorageError."""
        with faults.told(self.path), self._engine.connect() as connection, connection.begin() as look:
            yield Reading(connection)
            look.rollback()

    @contextmanager
    def writing(self, verb: str, at: datetime) -> Iterator[Writing]:
        """One verb: kept all together and durable when the `with` is left, with its line in the change log; or,
        after an exception, not at all. Raises StorageError."""
        with self._alone(), faults.told(self.path), self._writer.begin():
            writing = Writing(self._writer, at)
            yield writing
            writing.end(verb)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._writer_thread == threading.get_ident():
            raise RuntimeError("a verb inside a verb")
        with self._turn:
            self._writer_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writer_thread = None

    def close(self) -> None:
        if not self._writer.closed:
            self._carry_over()
        self._writer.close()
        self._engine.dispose()

    def _carry_over(self) -> None:
        """Brings what the WAL holds into the file. SQLite does so too, through the connection that is closed last; where
        somebody has removed the WAL meanwhile, only the one that wrote it still has it."""
        connection = self._writer.connection.dbapi_connection
        if connection is not None:
            with suppress(*errors()):  # the disk is full: it stays in the WAL
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("upswing_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def open_store(
    paths: Paths, *, now: datetime, key: Key | None = None, second: Path | None = None, durable: bool = True
) -> Store:
    """Opens the person's file, makes it when there is none, and brings an older one to today's schema. Only for
    sample data is it ever not `durable`. A locked file is opened by its `key`; what an interrupted act of locking has
    left is finished first, also in the `second` folder for copies.

    Raises StorageError, the file untouched, when the folder cannot be written, the file is not a database of
    ours, comes from a newer version, is damaged, or is held by another program; LockedError when it is locked and
    there is no key, or another one."""
    private_folder(paths.data, ours=_ours(paths))
    finish_restore(paths, now)
    key = refuse_foreign(paths.database, paths.backups, key=key)
    with suppress(StorageError):  # the person's data first: what is left is taken up the next time
        finish_locking(paths, key, second=second)
    private_file(paths.database)
    with _only_read_told(paths.database), faults.told(paths.database):
        migrate(paths.database, paths.backups, now=now, key=key)
        look_over(paths.database, key)
    return Store(paths.database, key=key, durable=durable)


@contextmanager
def _only_read_told(path: Path) -> Iterator[None]:
    """SQLite cannot open a file beside which it may make none, and does not say why."""
    try:
        yield
    except StorageError as fault:
        if fault.kind is StorageFault.CANNOT_OPEN and not can_be_written(path.parent):
            raise faults.read_only(path) from fault
        raise


def _ours(paths: Paths) -> frozenset[str]:
    """The names of what we keep in the data folder, or in the one folder for everything."""
    beside = (paths.backups, paths.set_aside, paths.lock, paths.locked, paths.settings, paths.log)
    of_the_database = (
        f"{paths.database.name}{end}" for end in ("", "-wal", "-shm", "-journal", ".restored", ".restoring")
    )
    return frozenset({*(path.name for path in beside), *of_the_database})
