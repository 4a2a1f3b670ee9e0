"""Everything the storage does, it does for locked data too."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import first_record as record
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_values import NOON, check_ins, life_events, own_routines, statuses
from locked_folder import everything, rows_of

from upswing import paths
from upswing.domain.change import LineState
from upswing.domain.check_in import CheckIn
from upswing.domain.session import Session, SetDone
from upswing.errors import LockedError, StorageError
from upswing.paths import Paths
from upswing.storage.backup import back_up, back_up_daily, daily_backups
from upswing.storage.check import check
from upswing.storage.connection import bare, connect
from upswing.storage.key import Key
from upswing.storage.locking import is_locked, lock
from upswing.storage.migrate import migrate
from upswing.storage.migrations import SCHEMA, STEPS
from upswing.storage.store import Store, open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
OLD = Path(__file__).with_name("old")


def _quietly(_share: float) -> None:
    pass


@pytest.fixture(params=["plain", "locked"], scope="module")
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Paths, Key | None]:
    where = paths.within(Path(tmp_path_factory.mktemp(request.param)))
    with open_store(where, now=NOON) as store:
        record.fill(store)
    return where, lock(where, "one", now=NOON, report=_quietly) if request.param == "locked" else None


@pytest.fixture
def store(home: tuple[Paths, Key | None]) -> Iterator[Store]:
    where, key = home
    with open_store(where, now=NOON, key=key) as store:
        yield store


class _EnoughError(Exception):
    pass


@pytest.fixture(scope="module")
def standing(home: tuple[Paths, Key | None]) -> Iterator[Store]:
    where, key = home
    with open_store(where, now=NOON, key=key) as store:
        yield store


@settings(max_examples=20, deadline=None)
@given(value=st.one_of(check_ins(), own_routines, statuses(), life_events))
def test_every_value_comes_back_as_it_was(standing: Store, value: Any) -> None:
    assert _there_and_back(standing, value) == value


def _there_and_back(store: Store, value: Any) -> Any:
    """Through the file; nothing is kept, so that one example does not meet another."""
    try:
        with store.writing("round-trip", NOON) as writing:
            writing.put(value)
            found = writing.find(type(value), value.id)
            raise _EnoughError
    except _EnoughError:
        return found


def test_every_connection_keeps_its_promises(store: Store) -> None:
    with store.reading() as one, store.reading() as other:
        for connection in (one._connection, other._connection, store._writer):
            pragma = connection.exec_driver_sql
            assert pragma("PRAGMA foreign_keys").scalar() == 1
            assert pragma("PRAGMA journal_mode").scalar() == "wal"
            assert pragma("PRAGMA synchronous").scalar() == 2


def test_a_broken_constraint_is_a_mistake_of_ours_and_leaves_nothing(store: Store) -> None:
    said = CheckIn(uuid4(), NOON, NOON.date(), 1, None, session_id=uuid4(), note="my secret")
    with pytest.raises(Exception, match="FOREIGN KEY") as caught, store.writing("say", NOON) as writing:
        writing.put(said)
    assert not isinstance(caught.value, StorageError)
    assert "my secret" not in str(caught.value)
    with store.reading() as reading:
        assert reading.find(CheckIn, said.id) is None


def test_what_was_written_is_there_after_a_crash(
    store: Store, home: tuple[Paths, Key | None], tmp_path: Path
) -> None:
    """The last commit is in the WAL only."""
    said = CheckIn(uuid4(), NOON, NOON.date(), 1, None)
    with store.writing("say", NOON) as writing:
        writing.put(said)
    for name, content in everything(home[0].data).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    with open_store(paths.within(tmp_path), now=NOON, key=home[1]) as other, other.reading() as reading:
        assert reading.find(CheckIn, said.id) == said


def test_the_daily_backup_is_whole_and_once_a_day(store: Store, home: tuple[Paths, Key | None]) -> None:
    where, key = home
    made = back_up_daily(store.path, where.backups, NOON, key=key).made
    assert made is not None
    assert back_up_daily(store.path, where.backups, NOON + timedelta(hours=3), key=key).made is None
    assert list(daily_backups(where.backups).values()) == [made]
    assert rows_of(made, key)["session"] == rows_of(where.database, key)["session"]
    made.unlink()


def test_check_finds_it_sound(home: tuple[Paths, Key | None]) -> None:
    assert check(home[0].database, key=home[1]) == ()


def test_a_full_disk_has_its_sentence(store: Store) -> None:
    store._writer.exec_driver_sql("PRAGMA max_page_count = 60")
    store._writer.rollback()
    try:
        with pytest.raises(StorageError, match="full"):
            _write_until_it_ends(store)
    finally:
        store._writer.exec_driver_sql("PRAGMA max_page_count = 100000")
        store._writer.rollback()


def _write_until_it_ends(store: Store) -> None:
    for _ in range(200):
        with store.writing("say", NOON) as writing:
            writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, None, note="x" * 900))


def test_a_file_held_by_another_program_has_its_sentence(home: tuple[Paths, Key | None], tmp_path: Path) -> None:
    where, key = paths.within(tmp_path), home[1]
    back_up(home[0].database, tmp_path, NOON, key=key).rename(where.database)
    with closing(bare(where.database, key=key)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="Another program is holding"):
            open_store(where, now=NOON, key=key)


@pytest.mark.parametrize("old", sorted(OLD.glob("*.sqlite3")), ids=lambda path: path.stem)
def test_an_old_schema_that_is_locked_is_brought_to_todays_after_a_locked_backup(
    old: Path, tmp_path: Path
) -> None:
    where = paths.within(tmp_path)
    where.database.write_bytes(old.read_bytes())
    key = lock(where, "one", now=NOON, report=_quietly)
    with open_store(where, now=NOON, key=key) as store, store.reading() as reading:
        assert set(reading.all(Session)) >= {record.FINISHED, record.LOGGED, record.UNDER_WAY}
        assert len(reading.all(SetDone)) == len(record.SETS)
        assert [line.state for line in reading.changes(2)] == [LineState.UNDONE, LineState.DONE]
    assert check(where.database, key=key) == ()
    for backup in where.backups.glob("*"):
        assert backup.name.startswith(f"before-schema-{SCHEMA}")
        assert rows_of(backup, key)["session"]


def test_a_step_that_breaks_halfway_changes_nothing(home: tuple[Paths, Key | None], tmp_path: Path) -> None:
    where, key = home
    before = rows_of(where.database, key)
    with pytest.raises(Exception, match="nowhere"):
        migrate(
            where.database,
            tmp_path / "backups",
            now=NOON,
            key=key,
            steps=(*STEPS, "CREATE TABLE half (x TEXT); INSERT INTO nowhere VALUES (1)"),
        )
    assert rows_of(where.database, key) == before


def _damaged(tmp_path: Path, at: int) -> tuple[Paths, Key]:
    where = paths.within(tmp_path)
    with open_store(where, now=NOON) as store:
        record.fill(store)
    key = lock(where, "one", now=NOON, report=_quietly)
    whole = where.database.read_bytes()
    where.database.write_bytes(whole[:at] + bytes(range(256)) * 64 + whole[at + 256 * 64 :])
    return where, key


@pytest.mark.parametrize("page", [1, 2, 6, 12, 20])
def test_noise_in_the_middle_of_locked_data_is_said_to_be_damage(tmp_path: Path, page: int) -> None:
    """SQLCipher finds a page whose seal is broken, and tells it as SQLite tells a malformed one."""
    where, key = _damaged(tmp_path, page * 4096)
    with pytest.raises(StorageError, match="damaged") as caught:
        _read_all(where, key)
    assert not isinstance(caught.value, LockedError)


def test_noise_in_the_first_page_cannot_be_told_from_a_wrong_passphrase(tmp_path: Path) -> None:
    where, key = _damaged(tmp_path, 1024)
    with pytest.raises(LockedError, match="does not open"):
        open_store(where, now=NOON, key=key)
    assert is_locked(where)


def test_damaged_locked_data_is_not_backed_up_over_the_good(tmp_path: Path) -> None:
    where, key = _damaged(tmp_path, 12 * 4096)
    with pytest.raises(StorageError):
        back_up(where.database, where.backups, NOON, key=key)
    assert list(where.backups.glob("*")) == []


def _read_all(where: Paths, key: Key) -> None:
    with open_store(where, now=NOON, key=key):
        back_up(where.database, where.backups, NOON, key=key)


def test_locked_data_is_noise_for_sqlite_itself(home: tuple[Paths, Key | None]) -> None:
    where, key = home
    with closing(sqlite3.connect(where.database)) as other:
        if key is None:
            assert other.execute("SELECT count(*) FROM session").fetchone()[0] > 0
        else:
            with pytest.raises(sqlite3.DatabaseError, match="not a database"):
                other.execute("SELECT count(*) FROM session").fetchone()


def test_a_connection_of_another_kind_sees_what_was_written(store: Store, home: tuple[Paths, Key | None]) -> None:
    with closing(connect(store.path, key=home[1])) as other:
        assert other.execute("SELECT count(*) FROM session").fetchone()[0] >= 3
