"""Beginning anew beside locked data: all of it is set aside byte for byte, also when the first try was cut short."""

from pathlib import Path

import pytest
from kept_values import NOON
from locked_folder import everything, home, rows_of

from upswing.storage.anew import begin_anew
from upswing.storage.locking import is_locked, key_for_file, lock
from upswing.storage.store import open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
PASSPHRASE = "over the river"


def test_the_database_and_its_copies_lie_aside_as_they_were_and_the_new_one_is_empty(tmp_path: Path) -> None:
    at = home(tmp_path)
    lock(at.where, PASSPHRASE, now=NOON, report=lambda share: None)
    before = [each.read_bytes() for each in (at.where.database, *sorted(at.where.backups.iterdir()))]
    stick = everything(at.stick)
    aside = begin_anew(at.where, now=NOON)
    assert aside.parent == at.where.set_aside
    now = [aside / "upswing.sqlite3", *sorted((aside / "backups").iterdir())]
    assert [each.read_bytes() for each in now] == before
    assert rows_of(now[0], key_for_file(now[0], PASSPHRASE)) == at.rows
    assert everything(at.stick) == stick
    assert not is_locked(at.where)
    assert not at.where.locked.exists()
    with open_store(at.where, now=NOON) as store:
        assert rows_of(store.path)["check_in"] == []


def test_after_a_kill_in_the_middle_a_second_try_keeps_all_of_both(tmp_path: Path) -> None:
    at = home(tmp_path)
    lock(at.where, PASSPHRASE, now=NOON, report=lambda share: None)
    before = sorted(each for each in everything(at.where.data).values())
    first = at.where.set_aside / f"{NOON:%Y-%m-%dT%H%M%SZ}"
    first.mkdir()
    at.where.backups.rename(first / "backups")  # so far it came
    at.where.backups.mkdir()
    begin_anew(at.where, now=NOON)
    kept = list(everything(at.where.set_aside).values())
    missing = [each for each in before if each not in kept]
    assert len(missing) == 1, "the note that told of the lock, alone"
    assert b"SQLCipher" in missing[0]
