"""A copy takes the place of the data: all of it, and what was there before is kept."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.kept_copy import KeptCopy
from upswing.errors import LockedError, StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.connection import connect
from upswing.storage.copies import copy_at
from upswing.storage.key import Key, new_key
from upswing.storage.migrate import migrate
from upswing.storage.migrations import SCHEMA
from upswing.storage.replacing import finish_restore, restored, restoring
from upswing.storage.restore import restore
from upswing.storage.store import open_store

LATER = NOON + timedelta(hours=5)
NOISE = bytes(range(256)) * 16


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return paths.within(tmp_path / "data")


def says(where: Paths, *notes: str, key: Key | None = None) -> None:
    with open_store(where, now=NOON, key=key) as store:
        for note in notes:
            with store.writing("check-in", NOON) as writing:
                writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=note))


def notes(where: Paths, key: Key | None = None) -> set[str]:
    with open_store(where, now=LATER, key=key) as store, store.reading() as reading:
        return {said.note for said in reading.all(CheckIn)}


def a_copy(where: Paths, key: Key | None = None) -> KeptCopy:
    return copy_at(back_up(where.database, where.backups, NOON, key=key))


def locked(where: Paths, key: Key) -> Paths:
    """A locked file where there was none."""
    where.data.mkdir(parents=True)
    where.database.touch()
    where.locked.write_text("locked")
    migrate(where.database, where.backups, now=NOON, key=key)
    return where


def spoil(file: Path) -> bytes:
    """Noise over all but the first page."""
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + (NOISE * (len(whole) // 4096))[: len(whole) - 4096])
    return file.read_bytes()


def test_a_copy_takes_the_place_of_the_data_and_what_was_newer_is_kept(where: Paths) -> None:
    says(where, "on Monday")
    copy = a_copy(where)
    says(where, "on Tuesday")
    done = restore(where, copy, now=LATER)
    assert notes(where) == {"on Monday"}
    assert done.inside.check_ins == 1
    assert done.set_aside is None
    assert done.kept_in is not None
    restore(where, copy_at(done.kept_in), now=LATER)
    assert notes(where) == {"on Monday", "on Tuesday"}


def test_restoring_twice_in_one_second_keeps_both_befores(where: Paths) -> None:
    says(where, "first")
    copy = a_copy(where)
    says(where, "second")
    one, two = (restore(where, copy, now=LATER).kept_in for _ in range(2))
    assert one is not None
    assert two is not None
    assert one != two
    restore(where, copy_at(one), now=LATER)
    assert notes(where) == {"first", "second"}


def test_nothing_is_left_beside_the_data_or_the_copy(where: Paths) -> None:
    says(where, "x")
    copy = a_copy(where)
    before = copy.path.read_bytes()
    restore(where, copy, now=LATER)
    assert {path.name for path in where.data.iterdir()} - {"set-aside"} == {"upswing.sqlite3", "backups"}
    assert copy.path.read_bytes() == before
    assert sorted(path.suffix for path in where.backups.iterdir()) == [".sqlite3", ".sqlite3"]


def test_damaged_data_is_set_aside_as_it_is_and_never_over_another(where: Paths) -> None:
    says(where, *("x" * 400 for _ in range(30)))
    copy = a_copy(where)
    seen = []
    for _ in range(2):
        damaged = spoil(where.database)
        done = restore(where, copy, now=LATER)
        assert done.kept_in is None
        assert done.set_aside is not None
        assert (done.set_aside / "upswing.sqlite3").read_bytes() == damaged
        assert len(notes(where)) == 1
        seen.append(done.set_aside)
    assert len(set(seen)) == 2


@pytest.mark.parametrize("content", [b"", NOISE, b"hello"])
def test_whatever_lies_in_the_place_of_the_data_a_copy_can_be_restored(where: Paths, content: bytes) -> None:
    says(where, "x")
    copy = a_copy(where)
    where.database.write_bytes(content)
    done = restore(where, copy, now=LATER)
    assert notes(where) == {"x"}
    assert done.set_aside is not None
    assert (done.set_aside / "upswing.sqlite3").read_bytes() == content


def test_a_file_that_vanished_can_be_restored(where: Paths) -> None:
    says(where, "x")
    copy = a_copy(where)
    where.database.unlink()
    done = restore(where, copy, now=LATER)
    assert notes(where) == {"x"}
    assert (done.kept_in, done.set_aside) == (None, None)


def test_a_wal_of_the_old_data_never_meets_the_restored_file(where: Paths) -> None:
    says(where, "in the copy")
    copy = a_copy(where)
    with closing(connect(where.database)) as crashed:
        crashed.execute("PRAGMA wal_autocheckpoint = 0")
        crashed.execute("UPDATE check_in SET note = 'in the WAL'")
        beside = {end: Path(f"{where.database}{end}").read_bytes() for end in ("-wal", "-shm", "")}
    for end, content in beside.items():
        Path(f"{where.database}{end}").write_bytes(content)
    spoil(where.database)
    done = restore(where, copy, now=LATER)
    assert notes(where) == {"in the copy"}
    assert done.set_aside is not None or done.kept_in is not None


def test_a_copy_of_an_older_schema_is_brought_up_to_date_by_opening(where: Paths, tmp_path: Path) -> None:
    says(where, "now")
    old = tmp_path / "upswing-2025-01-01T000000Z.sqlite3"
    copyfile(Path(__file__).parent / "old" / "schema-1.sqlite3", old)
    done = restore(where, copy_at(old), now=LATER)
    assert done.inside.schema == 1
    assert "now" not in notes(where)
    with closing(sqlite3.connect(where.database)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (SCHEMA,)


def _newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as copy:
        copy.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def _of_others(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")


def _damaged(file: Path) -> None:
    spoil(file)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (_newer, StorageFault.TOO_NEW),
        (_of_others, StorageFault.NOT_OURS),
        (_damaged, StorageFault.DAMAGED),
        (_empty, StorageFault.NOT_OURS),
    ],
)
def test_a_copy_that_is_no_good_is_refused_and_nothing_is_changed(
    where: Paths, harm: Callable[[Path], None], kind: StorageFault
) -> None:
    says(where, *("x" * 400 for _ in range(30)))
    copy = a_copy(where)
    harm(copy.path)
    before = where.database.read_bytes()
    with pytest.raises(StorageError) as caught:
        restore(where, copy, now=LATER)
    assert caught.value.kind == kind
    assert where.database.read_bytes() == before
    assert not restored(where).exists()
    assert not restoring(where).exists()


def test_where_there_is_no_copy_it_is_said(where: Paths) -> None:
    with pytest.raises(StorageError) as caught:
        copy_at(where.backups / "upswing-2026-11-22T120000Z.sqlite3")
    assert caught.value.kind == StorageFault.VANISHED


def _interrupted(where: Paths, moved: int) -> None:
    """As after a kill when the new file counted already and so many of the old ones were moved."""
    says(where, "old")
    copy = a_copy(where)
    where.database.rename(restored(where))
    os.utime(restored(where), (LATER.timestamp(), LATER.timestamp()))
    copyfile(copy.path, where.database)
    with closing(connect(where.database)) as old:
        old.execute("UPDATE check_in SET note = 'was there before'")
    Path(f"{where.database}-wal").write_bytes(NOISE)
    aside = where.set_aside / LATER.strftime("%Y-%m-%dT%H%M%SZ")
    aside.mkdir(parents=True)
    for end in ("-wal", "")[:moved]:
        Path(f"{where.database}{end}").rename(aside / f"upswing.sqlite3{end}")


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_the_next_opening_finishes_what_a_kill_has_interrupted(where: Paths, moved: int) -> None:
    _interrupted(where, moved)
    assert notes(where) == {"old"}
    [aside] = where.set_aside.iterdir()
    assert {path.name for path in aside.iterdir()} == {"upswing.sqlite3", "upswing.sqlite3-wal"}
    assert finish_restore(where, LATER) is None


def test_half_a_file_from_before_the_commit_is_thrown_away(where: Paths) -> None:
    says(where, "old")
    restoring(where).write_bytes(NOISE)
    assert notes(where) == {"old"}
    assert not restoring(where).exists()


@pytest.fixture
def key() -> Key:
    return new_key("a long walk")


@pytest.fixture
def other_key() -> Key:
    return new_key("once upon a time")


def is_locked(where: Paths) -> bool:
    return not where.database.read_bytes().startswith(b"SQLite format 3")


pytest_cipher = pytest.importorskip("sqlcipher3")


def test_locked_data_is_restored_from_its_own_copy(where: Paths, key: Key) -> None:
    says(locked(where, key), "secret", key=key)
    copy = a_copy(where, key)
    says(where, "later", key=key)
    done = restore(where, copy, now=LATER, key=key)
    assert notes(where, key) == {"secret"}
    assert is_locked(where)
    assert where.locked.exists()
    assert done.kept_in is not None
    assert copy_at(done.kept_in).is_locked


def test_a_restore_never_lays_bare_what_was_locked(where: Paths, tmp_path: Path, key: Key, other_key: Key) -> None:
    plain, elsewhere = paths.within(tmp_path / "plain"), paths.within(tmp_path / "elsewhere")
    says(plain, "plain word")
    says(locked(elsewhere, other_key), "another word", key=other_key)
    says(locked(where, key), "secret", key=key)
    for copy, copy_key, word in (
        (a_copy(plain), None, "plain word"),
        (a_copy(elsewhere, other_key), other_key, "another word"),
    ):
        done = restore(where, copy, now=LATER, key=key, copy_key=copy_key)
        assert done.key == key
        assert notes(where, key) == {word}
        assert where.locked.exists()
        for file in where.data.rglob("*"):
            if file.is_file():
                assert word.encode() not in file.read_bytes()


def test_a_locked_copy_over_plain_data_stays_locked(where: Paths, tmp_path: Path, key: Key) -> None:
    elsewhere = locked(paths.within(tmp_path / "elsewhere"), key)
    says(elsewhere, "secret", key=key)
    says(where, "plain")
    restore(where, a_copy(elsewhere, key), now=LATER, copy_key=key)
    assert is_locked(where)
    assert where.locked.exists()
    assert notes(where, key) == {"secret"}


def test_locked_data_without_its_key_is_set_aside_still_locked(where: Paths, tmp_path: Path, key: Key) -> None:
    plain = paths.within(tmp_path / "plain")
    says(plain, "plain")
    says(locked(where, key), "secret", key=key)
    before = where.database.read_bytes()
    done = restore(where, a_copy(plain), now=LATER)
    assert notes(where) == {"plain"}
    assert not where.locked.exists()
    assert done.set_aside is not None
    assert (done.set_aside / "upswing.sqlite3").read_bytes() == before


def test_a_locked_copy_wants_its_own_key(where: Paths, key: Key, other_key: Key) -> None:
    says(locked(where, key), "secret", key=key)
    copy = a_copy(where, key)
    before = where.database.read_bytes()
    for wrong in (None, other_key):
        with pytest.raises(LockedError):
            restore(where, copy, now=LATER, copy_key=wrong)
    assert where.database.read_bytes() == before
