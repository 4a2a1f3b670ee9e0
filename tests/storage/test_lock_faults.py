"""The world's faults in the middle of the lock, each caused for real: before the database changes all is as before, after
it the next opening finishes."""

import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from kept_values import NOON
from locked_folder import Home, everything, home, rows_of, word_in

from small_disk import files_no_longer_than, small_disk
from upswing.errors import StorageError, StorageFault
from upswing.storage.key import Key
from upswing.storage.lockable import READY, is_plain, unfinished
from upswing.storage.locking import (
    Report,
    finish_locking,
    is_locked,
    key_for_opening,
    lock,
    opens,
    plain_leftovers,
    relock,
    unlock,
)
from upswing.storage.store import open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
ACTS = ("lock", "relock", "unlock")


class _Stop(Exception):  # noqa: N818 - no fault: somebody no longer waits
    pass


def _quietly(_share: float) -> None:
    pass


def _ready_for(at: Home, act: str) -> tuple[Key | None, Callable[[Report], object]]:
    """The folder as it is before the act, the key it has then, and the act."""
    if act == "lock":
        return None, lambda report: lock(at.where, "new", now=NOON, report=report, second=at.stick)
    key = lock(at.where, "old", now=NOON, report=_quietly, second=at.stick)
    if act == "relock":
        return key, lambda report: relock(at.where, key, "new", now=NOON, report=report, second=at.stick)
    return key, lambda report: unlock(at.where, key, now=NOON, report=report, second=at.stick)


def _stops_at(count: int) -> Report:
    steps = itertools.count(1)

    def report(_share: float) -> None:
        if next(steps) == count:
            raise _Stop

    return report


@pytest.mark.parametrize("act", ACTS)
def test_an_interruption_at_any_step_leaves_every_byte_as_it_was(tmp_path: Path, act: str) -> None:
    at = home(tmp_path)
    _, does = _ready_for(at, act)
    before, count = everything(tmp_path), 1
    while True:
        try:
            does(_stops_at(count))
            break
        except _Stop:
            assert everything(tmp_path) == before, count
        count += 31  # each is one of some two hundred places
    assert count > 100
    assert is_locked(at.where) == (act != "unlock")


def test_the_share_grows_from_nothing_to_all(tmp_path: Path) -> None:
    at, shares = home(tmp_path), list[float]()
    lock(at.where, "new", now=NOON, report=shares.append, second=at.stick)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)
    assert len(set(shares)) > len(at.copies)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("end", [".making.part", ".ready.part"])
def test_a_file_that_cannot_be_made_leaves_all_as_it_was(tmp_path: Path, act: str, end: str) -> None:
    """A folder has its name already. The copy is the last of all, so that all the others are made by then."""
    at = home(tmp_path)
    key, does = _ready_for(at, act)
    last = at.copies[-1]
    in_the_way = last.with_name(last.name + end)
    in_the_way.mkdir()
    before = everything(tmp_path)
    with pytest.raises(StorageError):
        does(_quietly)
    assert everything(tmp_path) == before
    in_the_way.rmdir()
    assert rows_of(at.where.database, key) == at.rows
    does(_quietly)


@pytest.mark.parametrize("act", ACTS)
def test_a_database_that_cannot_be_replaced_leaves_all_as_it_was(tmp_path: Path, act: str) -> None:
    at = home(tmp_path)
    _, does = _ready_for(at, act)
    before = everything(tmp_path)

    def takes_it_away(share: float) -> None:
        if share == 1:
            at.where.database.with_name(at.where.database.name + READY).unlink()

    with pytest.raises(StorageError):
        does(takes_it_away)
    after = everything(tmp_path)
    # Only how SQLite keeps its journal stands in the header.
    assert {name for name in before if before[name] != after.get(name)} <= {"data/upswing.sqlite3"}
    assert after.keys() == before.keys()


@pytest.mark.parametrize("act", ACTS)
def test_a_copy_that_cannot_be_replaced_is_at_the_next_opening(tmp_path: Path, act: str) -> None:
    at = home(tmp_path)
    _, does = _ready_for(at, act)
    copy = at.copies[1]
    before, rows = copy.read_bytes(), None if act != "lock" else rows_of(copy)

    def puts_a_folder_there(share: float) -> None:
        if share == 1:
            copy.unlink()
            copy.mkdir()

    does(puts_a_folder_there)
    copy.rmdir()
    copy.write_bytes(before)
    key = None if act == "unlock" else key_for_opening(at.where, "new")
    open_store(at.where, now=NOON, key=key).close()
    assert unfinished(at.where, at.stick) == ()
    assert is_plain(copy) if key is None else opens(copy, key)
    assert rows is None or rows_of(copy, key) == rows
    assert plain_leftovers(at.where, key, second=at.stick) == ()


@pytest.mark.parametrize("room", [0, 200_000, 900_000])
@pytest.mark.parametrize("act", ACTS)
def test_a_full_disk_leaves_all_as_it_was_and_the_sentence_says_so(tmp_path: Path, act: str, room: int) -> None:
    with small_disk(tmp_path / "disk", 8_000_000) as disk:
        at = home(disk.folder)
        key, does = _ready_for(at, act)
        before = everything(disk.folder)
        disk.fill(but=room)
        with pytest.raises(StorageError, match="not enough room") as caught:
            does(_quietly)
        assert caught.value.kind is StorageFault.FULL
        assert "Nothing was changed" in caught.value.way_out
        disk.make_room()
        after = everything(disk.folder)
        # SQLite could not clear away what it had begun for its readers; the next opening does.
        assert after.pop("data/upswing.sqlite3-wal", b"") == b""
        after.pop("data/upswing.sqlite3-shm", None)
        assert after == before
        assert rows_of(at.where.database, key) == at.rows
        does(_quietly)
        assert is_locked(at.where) == (act != "unlock")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit here")
@pytest.mark.parametrize("act", ACTS)
def test_a_disk_that_takes_no_longer_files_leaves_all_as_it_was(tmp_path: Path, act: str) -> None:
    at = home(tmp_path)
    _, does = _ready_for(at, act)
    before, heard = everything(tmp_path), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with files_no_longer_than(100_000), pytest.raises(StorageError):
            does(_quietly)
    finally:
        signal.signal(signal.SIGXFSZ, heard)
    assert everything(tmp_path) == before


_AS_NOBODY = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from kept_values import NOON
from upswing import paths
from upswing.errors import StorageError
from upswing.storage.locking import lock
import sqlcipher3.dbapi2, sqlite3
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    lock(paths.within(Path(sys.argv[1])), "new", now=NOON, report=lambda share: None)
except StorageError as error:
    print(error.sentence)
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may become somebody else")
def test_a_folder_that_may_not_be_written_is_not_locked(tmp_path: Path) -> None:
    at = home(tmp_path)
    for folder in tmp_path.parents:
        if not folder.stat().st_mode & 0o001:
            folder.chmod(0o711)
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o444)
    before = everything(tmp_path)
    command = [sys.executable, "-c", _AS_NOBODY, str(at.where.data), str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() != ""
    assert everything(tmp_path) == before


def test_what_a_kill_left_before_the_change_is_cleared_away(tmp_path: Path) -> None:
    """A plain half of a file too: it lies there when an act of unlocking was killed."""
    at = home(tmp_path)
    plain = at.where.database.read_bytes()
    key = lock(at.where, "one", now=NOON, report=_quietly, second=at.stick)
    names = everything(tmp_path).keys()
    for path in (at.where.database, *at.copies):
        path.with_name(path.name + ".making.part").write_bytes(plain[:50_000])
        path.with_name(path.name + ".ready.part").write_bytes(plain)
    (at.where.backups / "upswing-2026-01-01T000000Z.part").write_bytes(plain)
    (at.where.backups / "upswing-2026-01-01T000000Z.part-journal").write_bytes(plain)
    assert word_in(tmp_path) != []
    finish_locking(at.where, key, second=at.stick)
    assert word_in(tmp_path) == []
    assert everything(tmp_path).keys() == names
