"""SQLite's result codes, caused for real where that can be done without another disk."""

import errno
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError, StorageFault
from upswing.storage import faults
from upswing.storage.store import Store, open_store

FILE = Path("/somewhere/upswing.sqlite3")


def test_a_full_disk_is_said_and_everything_before_is_kept(tmp_path: Path) -> None:
    """SQLite answers as on a full disk when the file may not grow."""
    kept: list[CheckIn] = []
    with open_store(paths.within(tmp_path), now=NOON) as store:
        store._writer.exec_driver_sql("PRAGMA max_page_count = 60")
        store._writer.rollback()
        with pytest.raises(StorageError, match="full"):
            _write_until_it_ends(store, kept)
        with store.reading() as reading:
            assert kept
            assert set(reading.all(CheckIn)) == set(kept)
        store._writer.exec_driver_sql("PRAGMA max_page_count = 100000")
        store._writer.rollback()
        with store.writing("check-in", NOON) as writing:
            writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, None))


def _write_until_it_ends(store: Store, kept: list[CheckIn]) -> None:
    for _ in range(10_000):
        said = CheckIn(uuid4(), NOON, NOON.date(), 1, None, note="x" * 500)
        with store.writing("check-in", NOON) as writing:
            writing.add(said)
        kept.append(said)


def _error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("words of the library")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "saying"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_BUSY, "holding"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "holding"),
        (sqlite3.SQLITE_READONLY, "not written"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "not written"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be opened"),
        (sqlite3.SQLITE_NOTADB, "not a database"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_IOERR_FSYNC, "fault"),
    ],
)
def test_each_fault_of_the_world_has_its_sentence(code: int, saying: str) -> None:
    fault = faults.of_sqlite(_error(code), FILE)
    assert fault is not None
    assert saying in fault.sentence
    assert "words of the library" not in str(fault)
    assert fault.way_out


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CONSTRAINT_CHECK, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE])
def test_a_mistake_of_ours_is_not_dressed_up(code: int) -> None:
    with pytest.raises(sqlite3.OperationalError), faults.told(FILE):
        raise _error(code)


@pytest.mark.parametrize(
    ("number", "saying"),
    [
        (errno.ENOSPC, "full"),
        (errno.EFBIG, "full"),
        (errno.EROFS, "not written"),
        (errno.EIO, "fault"),
        (errno.EACCES, "cannot be opened"),
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(number: int, saying: str) -> None:
    assert saying in faults.of_system(OSError(number, "words"), FILE).sentence


def test_each_fault_tells_its_kind() -> None:
    """The screen offers its ways out by the kind, and a locked file is no file that another program holds."""
    made = {
        StorageFault.FULL: faults.full,
        StorageFault.HELD: faults.locked,
        StorageFault.READ_ONLY: faults.read_only,
        StorageFault.CANNOT_OPEN: faults.cannot_open,
        StorageFault.NOT_A_DATABASE: faults.not_a_database,
        StorageFault.NOT_OURS: faults.not_ours,
        StorageFault.DAMAGED: faults.damaged,
        StorageFault.TOO_NEW: faults.too_new,
        StorageFault.DISK: faults.disk_fault,
        StorageFault.VANISHED: faults.vanished,
        StorageFault.LOCKED: faults.needs_passphrase,
    }
    assert {kind: make(FILE).kind for kind, make in made.items()} == {kind: kind for kind in made}
    assert set(StorageFault) == {*made, StorageFault.OTHER}
    assert faults.wrong_passphrase(FILE).kind == StorageFault.LOCKED
