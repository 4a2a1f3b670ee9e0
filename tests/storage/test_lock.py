"""The lock: after it nobody reads a word without the passphrase, and nothing is lost on any way in or out."""

import stat
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_values import NOON
from locked_folder import WORD, Home, everything, home, rows_of, word_in

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import LockedError, StorageError, StorageFault
from upswing.storage.backup import back_up
from upswing.storage.connection import bare
from upswing.storage.key import key_for, new_key, salt_of
from upswing.storage.locking import (
    finish_locking,
    is_locked,
    key_for_file,
    key_for_opening,
    lock,
    opens,
    plain_leftovers,
    relock,
    under_another_passphrase,
    unlock,
)
from upswing.storage.store import open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")


@pytest.fixture
def at(tmp_path: Path) -> Home:
    return home(tmp_path)


def _quietly(_share: float) -> None:
    pass


def test_after_locking_the_word_is_in_no_byte_of_the_folders(at: Home, tmp_path: Path) -> None:
    assert len(word_in(tmp_path)) == 7, "it is in the database, four backups, the stick and what was set aside"
    key = lock(at.where, "over the river", now=NOON, report=_quietly, second=at.stick)
    assert word_in(tmp_path) == []
    assert is_locked(at.where)
    assert plain_leftovers(at.where, key, second=at.stick) == ()


def test_the_passphrase_opens_the_database_and_every_copy_with_every_row(at: Home) -> None:
    before = [rows_of(path) for path in at.copies]
    key = lock(at.where, "over the river", now=NOON, report=_quietly, second=at.stick)
    key = key_for_opening(at.where, "over the river")
    assert rows_of(at.where.database, key) == at.rows
    assert [rows_of(path, key) for path in at.copies] == before


def test_locked_data_is_written_read_and_backed_up_without_a_plain_byte(at: Home, tmp_path: Path) -> None:
    key = lock(at.where, "over the river", now=NOON, report=_quietly, second=at.stick)
    said = CheckIn(UUID(int=0x77), NOON, NOON.date(), 2, 2, note=f"another {WORD}")
    with open_store(at.where, now=NOON, key=key) as store:
        with store.writing("check-in", NOON) as writing:
            writing.add(said)
        assert at.where.database.with_name("upswing.sqlite3-wal").stat().st_size > 0
        assert word_in(tmp_path) == [], "not in the WAL either"
        made = back_up(store.path, at.where.backups, NOON + timedelta(days=9), key=key)
        assert word_in(tmp_path) == []
        with store.reading() as reading:
            assert reading.find(CheckIn, said.id) == said
    assert rows_of(made, key) == rows_of(at.where.database, key)


def test_changing_the_passphrase_changes_it_for_every_copy(at: Home, tmp_path: Path) -> None:
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    other = relock(at.where, key, "two", now=NOON, report=_quietly, second=at.stick)
    assert other == key_for_opening(at.where, "two")
    assert rows_of(at.where.database, other) == at.rows
    assert all(opens(path, other) and not opens(path, key) for path in at.copies)
    assert word_in(tmp_path) == []
    assert under_another_passphrase(at.where, other, second=at.stick) == ()


def test_taking_the_lock_away_gives_back_what_was_there(at: Home) -> None:
    before = [rows_of(path) for path in at.copies]
    names = sorted(everything(at.where.data))
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    unlock(at.where, key, now=NOON, report=_quietly, second=at.stick)
    assert not is_locked(at.where)
    assert sorted(everything(at.where.data)) == names
    assert rows_of(at.where.database) == at.rows
    assert [rows_of(path) for path in at.copies] == before
    open_store(at.where, now=NOON).close()


@pytest.mark.parametrize("act", ["relock", "unlock", "open"])
def test_a_wrong_passphrase_changes_nothing(at: Home, tmp_path: Path, act: str) -> None:
    lock(at.where, "right", now=NOON, report=_quietly)
    wrong = key_for_opening(at.where, "wrong")
    before = everything(tmp_path)
    acts: dict[str, Callable[[], object]] = {
        "relock": lambda: relock(at.where, wrong, "two", now=NOON, report=_quietly),
        "unlock": lambda: unlock(at.where, wrong, now=NOON, report=_quietly),
        "open": lambda: open_store(at.where, now=NOON, key=wrong),
    }
    with pytest.raises(LockedError, match="does not open"):
        acts[act]()
    assert everything(tmp_path) == before


def test_without_a_passphrase_locked_data_says_that_it_is_locked(at: Home) -> None:
    lock(at.where, "right", now=NOON, report=_quietly)
    with pytest.raises(LockedError, match="locked"):
        open_store(at.where, now=NOON)


def test_the_passphrase_alone_opens_the_file_in_any_program_with_sqlcipher(at: Home) -> None:
    from sqlcipher3 import dbapi2

    lock(at.where, "größe 14", now=NOON, report=_quietly)
    with closing(dbapi2.connect(str(at.where.database))) as other:
        other.execute("PRAGMA key = 'größe 14'")
        assert other.execute("SELECT count(*) FROM check_in").fetchone() == (len(at.rows["check_in"]),)


@settings(max_examples=8, deadline=None)
@given(passphrase=st.text(min_size=1, max_size=40))
def test_a_key_comes_back_from_the_same_passphrase_whatever_its_letters(passphrase: str) -> None:
    key = new_key(passphrase)
    assert key_for(passphrase, key.salt) == key
    assert key_for(passphrase + " ", key.salt) != key, "spaces count"


@settings(max_examples=4, deadline=None)
@given(passphrase=st.text(min_size=1, max_size=20))
def test_any_passphrase_locks_and_opens(tmp_path_factory: pytest.TempPathFactory, passphrase: str) -> None:
    where = paths.within(Path(tmp_path_factory.mktemp("any")))
    open_store(where, now=NOON).close()
    rows = rows_of(where.database)
    lock(where, passphrase, now=NOON, report=_quietly)
    assert rows_of(where.database, key_for_opening(where, passphrase)) == rows


def test_umlauts_typed_on_another_system_open_it(at: Home) -> None:
    key = lock(at.where, "K\u00e4uzchen", now=NOON, report=_quietly)
    assert key_for_opening(at.where, "Ka\u0308uzchen") == key


def test_an_empty_passphrase_is_refused(at: Home, tmp_path: Path) -> None:
    before = everything(tmp_path)
    with pytest.raises(ValueError, match="empty"):
        lock(at.where, "", now=NOON, report=_quietly)
    assert everything(tmp_path) == before


def test_locked_data_is_not_locked_again_and_plain_data_not_unlocked(at: Home, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not locked"):
        unlock(at.where, new_key("one"), now=NOON, report=_quietly)
    lock(at.where, "one", now=NOON, report=_quietly)
    before = everything(tmp_path)
    with pytest.raises(LockedError):
        lock(at.where, "two", now=NOON, report=_quietly)
    assert everything(tmp_path) == before


def test_without_data_there_is_nothing_to_lock(tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    with pytest.raises(StorageError):
        lock(where, "one", now=NOON, report=_quietly)
    assert everything(tmp_path) == {}


def test_two_locked_folders_with_one_passphrase_have_nothing_in_common(tmp_path: Path) -> None:
    one, other = home(tmp_path / "one"), home(tmp_path / "other")
    for each in (one, other):
        lock(each.where, "same", now=NOON, report=_quietly)
    assert salt_of(one.where.database) != salt_of(other.where.database)
    assert is_locked(one.where)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise here")
def test_what_was_written_anew_is_for_the_owner_alone(at: Home) -> None:
    lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    for path in (at.where.database, at.where.locked, *at.copies):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_note_tells_what_it_is_and_no_secret(at: Home) -> None:
    key = lock(at.where, "over the river", now=NOON, report=_quietly)
    text = at.where.locked.read_text("utf-8")
    assert "passphrase" in text
    assert "2026-11-22" in text
    assert not any(secret in text for secret in ("river", key.raw.hex(), key.salt.hex(), WORD))
    assert key.raw.hex() not in repr(key)


def test_a_damaged_copy_stays_and_is_named_for_the_person_to_look_at(at: Home) -> None:
    broken = at.copies[0]
    whole = broken.read_bytes()
    broken.write_bytes(whole[:4096] + b"\xa5" * 8192 + whole[12288:])
    left = broken.read_bytes()
    set_aside = at.where.set_aside / "notes.txt"
    set_aside.write_text(f"what could still be read: {WORD}")
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    assert broken.read_bytes() == left
    assert set(plain_leftovers(at.where, key, second=at.stick)) == {broken, set_aside}
    assert rows_of(at.where.database, key) == at.rows
    broken.unlink()
    set_aside.unlink()
    assert plain_leftovers(at.where, key, second=at.stick) == ()


def test_a_set_aside_file_with_its_wal_is_left_and_named(at: Home) -> None:
    aside = at.where.set_aside / "upswing.sqlite3"
    wal = aside.with_name("upswing.sqlite3-wal")
    wal.write_bytes(b"7\x7f\x06\x82" + WORD.encode() * 1000)
    before = aside.read_bytes()
    key = lock(at.where, "one", now=NOON, report=_quietly)
    assert aside.read_bytes() == before
    assert set(plain_leftovers(at.where, key)) == {aside, wal}


def test_others_files_on_a_shared_stick_are_left_alone(at: Home) -> None:
    theirs = at.stick / "letters.sqlite3"
    theirs.write_bytes(at.where.database.read_bytes())
    before = theirs.read_bytes()
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    assert theirs.read_bytes() == before
    assert plain_leftovers(at.where, key, second=at.stick) == ()


def test_a_stick_that_is_not_there_is_caught_up_with_when_it_is(at: Home, tmp_path: Path) -> None:
    away = at.stick.rename(tmp_path / "away")
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    away.rename(at.stick)
    assert word_in(at.stick) != []
    finish_locking(at.where, key, second=at.stick)
    assert word_in(at.stick) == []
    other = relock(at.where, key, "two", now=NOON, report=_quietly)
    (copy,) = under_another_passphrase(at.where, other, second=at.stick)
    assert copy.parent == at.stick
    assert opens(copy, key_for_file(copy, "one"))


def test_a_damaged_locked_copy_is_not_taken_for_one_under_another_passphrase(at: Home) -> None:
    key = lock(at.where, "one", now=NOON, report=_quietly)
    broken = at.copies[0]
    whole = broken.read_bytes()
    broken.write_bytes(whole[:2000] + bytes(64) + whole[2064:])
    assert not opens(broken, key)
    assert under_another_passphrase(at.where, key) == ()


def test_a_plain_backup_that_somebody_puts_beside_locked_data_is_locked_at_the_next_opening(at: Home) -> None:
    plain = at.where.database.read_bytes()
    key = lock(at.where, "one", now=NOON, report=_quietly)
    (at.where.backups / "upswing-2026-01-01T000000Z.sqlite3").write_bytes(plain)
    assert len(plain_leftovers(at.where, key)) == 1
    open_store(at.where, now=NOON, key=key).close()
    assert plain_leftovers(at.where, key) == ()
    assert word_in(at.where.data) == []


def test_a_note_without_a_locked_database_goes_and_a_missing_one_is_not_invented(at: Home) -> None:
    at.where.locked.write_text("a note that a kill has left")
    assert not is_locked(at.where)
    open_store(at.where, now=NOON).close()
    assert not at.where.locked.exists()


def test_a_damaged_database_is_not_locked(at: Home, tmp_path: Path) -> None:
    whole = at.where.database.read_bytes()
    at.where.database.write_bytes(whole[:4096] + b"\xa5" * 16384 + whole[20480:])
    before = everything(tmp_path)
    with pytest.raises(StorageError) as caught:
        lock(at.where, "one", now=NOON, report=_quietly)
    assert caught.value.kind is StorageFault.DAMAGED
    assert everything(tmp_path) == before


def test_a_database_that_another_program_reads_is_not_locked(at: Home) -> None:
    with closing(bare(at.where.database)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("BEGIN")
        other.execute("SELECT * FROM check_in").fetchone()
        with pytest.raises(StorageError, match="Another program"):
            lock(at.where, "one", now=NOON, report=_quietly)
        other.execute("ROLLBACK")
    assert rows_of(at.where.database) == at.rows
    assert not at.where.locked.exists()
