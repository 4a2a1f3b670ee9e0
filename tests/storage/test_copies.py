"""The copies that there are, and what they hold: told without touching them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.kept_copy import CopyKind, CopyState
from upswing.errors import LockedError, StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.connection import connect
from upswing.storage.copies import copies, copy_at, look_into, looks_locked, newest_sound
from upswing.storage.key import Key, new_key
from upswing.storage.migrate import migrate
from upswing.storage.migrations import SCHEMA
from upswing.storage.store import open_store


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return paths.within(tmp_path / "data")


def says(where: Paths, at: datetime, note: str = "", key: Key | None = None) -> None:
    with open_store(where, now=NOON, key=key) as store, store.writing("check-in", at) as writing:
        writing.add(CheckIn(uuid4(), at, at.date(), 1, 1, note=note))


def everything(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_copies_are_told_newest_first_with_why_they_were_made(where: Paths) -> None:
    says(where, NOON)
    names = ("upswing", "before-restore", "before-schema-4", "by-hand")
    for hours, name in enumerate(names):
        back_up(where.database, where.backups, NOON + timedelta(hours=hours), name=name)
    found = copies(where)
    assert [copy.made_at for copy in found] == [NOON + timedelta(hours=hours) for hours in (3, 2, 1, 0)]
    assert [copy.kind for copy in found] == [
        CopyKind.BY_HAND,
        CopyKind.BEFORE_SCHEMA,
        CopyKind.BEFORE_RESTORE,
        CopyKind.DAILY,
    ]
    assert {copy.size for copy in found} == {where.database.stat().st_size}
    assert not any(copy.is_locked for copy in found)


def test_without_folders_there_are_no_copies(where: Paths, tmp_path: Path) -> None:
    assert copies(where, tmp_path / "stick") == ()


def test_of_a_stick_only_what_is_ours_is_told(where: Paths, tmp_path: Path) -> None:
    says(where, NOON)
    stick = tmp_path / "stick"
    stick.mkdir()
    ours = {back_up(where.database, stick, NOON), stick / "put by on holiday.sqlite3"}
    copyfile(where.database, stick / "put by on holiday.sqlite3")
    with closing(sqlite3.connect(stick / "recipes.sqlite3")) as other:
        other.execute("CREATE TABLE soup (name TEXT)")
    assert {copy.path for copy in copies(where, stick)} == ours
    assert copies(where, where.backups) == ()


def test_what_a_copy_holds_is_told_and_nothing_is_left_beside_it(where: Paths) -> None:
    for days in (0, 3, 30):
        says(where, NOON - timedelta(days=days))
    copy = copy_at(back_up(where.database, where.backups, NOON))
    before = everything(where.backups)
    inside = look_into(copy)
    assert everything(where.backups) == before
    assert inside.is_sound
    assert (inside.check_ins, inside.sessions, inside.schema) == (3, 0, SCHEMA)
    assert (inside.first_day, inside.last_day) == ((NOON - timedelta(days=30)).date(), NOON.date())
    assert inside.changed_at == NOON


def test_a_file_that_somebody_has_copied_with_its_wal_is_read_with_it(where: Paths) -> None:
    says(where, NOON)
    where.backups.mkdir()
    mine = where.backups / "mine.sqlite3"
    with closing(connect(where.database)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        at = "2026-11-22T12:00:00.000000Z"
        writer.execute("INSERT INTO life_event VALUES (zeroblob(16), '2026-11-22', 'x', '', ?)", (at,))
        copyfile(where.database, mine)
        copyfile(f"{where.database}-wal", f"{mine}-wal")
    before = everything(where.backups)
    assert look_into(copy_at(mine)).life_events == 1
    assert everything(where.backups) == before


def test_a_damaged_copy_is_not_sound_and_the_next_one_is_offered(where: Paths) -> None:
    for _ in range(40):
        says(where, NOON, "x" * 500)
    good = back_up(where.database, where.backups, NOON)
    bad = back_up(where.database, where.backups, NOON + timedelta(hours=1))
    whole = bad.read_bytes()
    bad.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    assert look_into(copy_at(bad)).state == CopyState.DAMAGED
    found = newest_sound(copies(where))
    assert found is not None
    assert found.path == good


def test_noise_zeros_and_nothing_are_no_sound_copies(where: Paths) -> None:
    where.backups.mkdir(parents=True)
    for content in (b"", b"hello", bytes(40_000)):
        file = where.backups / "x.sqlite3"
        file.write_bytes(content)
        assert not look_into(copy_at(file)).is_sound
    assert newest_sound(copies(where)) is None


def test_a_copy_of_a_newer_version_is_told_apart(where: Paths) -> None:
    says(where, NOON)
    made = back_up(where.database, where.backups, NOON)
    with closing(sqlite3.connect(made)) as file:
        file.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    assert look_into(copy_at(made)).state == CopyState.TOO_NEW


def test_a_copy_without_a_moment_in_its_name_has_that_of_its_date(where: Paths) -> None:
    says(where, NOON)
    copy = copy_at(where.database)
    assert copy.kind == CopyKind.BY_HAND
    assert copy.made_at == datetime.fromtimestamp(where.database.stat().st_mtime, UTC)


def test_a_locked_copy_wants_its_passphrase(where: Paths) -> None:
    pytest.importorskip("sqlcipher3")
    key = new_key("a long walk")
    where.data.mkdir()
    where.database.touch()
    migrate(where.database, where.backups, now=NOON, key=key)
    where.locked.write_text("locked")
    says(where, NOON, key=key)
    copy = copy_at(back_up(where.database, where.backups, NOON, key=key))
    assert copy.is_locked
    assert look_into(copy, key).check_ins == 1
    assert [path.name for path in where.backups.iterdir()] == [copy.path.name]
    for wrong in (None, new_key("a long walk")):
        with pytest.raises(LockedError):
            look_into(copy, wrong)
    assert newest_sound((copy,)) is None


def test_a_plain_file_without_its_first_bytes_does_not_look_locked(where: Paths) -> None:
    says(where, NOON)
    header = where.database.read_bytes()[:100]
    assert not looks_locked(header, 4096)
    assert not looks_locked(bytes(100), 4096)
    assert not looks_locked(b"\xa5" * 16 + header[16:], 4096)


def test_a_copy_that_is_not_there_is_said(where: Paths) -> None:
    with pytest.raises(StorageError) as caught:
        copy_at(where.backups / "nothing.sqlite3")
    assert caught.value.kind == StorageFault.VANISHED
