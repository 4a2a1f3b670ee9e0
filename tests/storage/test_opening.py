"""Wrong things where the data belongs: each gives a sentence and is left as it was."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.session import Session
from upswing.errors import StorageError, StorageFault
from upswing.storage.connection import connect
from upswing.storage.migrations import SCHEMA
from upswing.storage.store import open_store

NOISE = bytes(range(256)) * 64


def _everything(folder: Path) -> dict[str, str]:
    """Every file below `folder`, by what is in it."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _refused(folder: Path, saying: str) -> StorageError:
    before = _everything(folder)
    with pytest.raises(StorageError, match=saying) as caught:
        open_store(paths.within(folder), now=NOON)
    assert _everything(folder) == before
    assert caught.value.sentence
    assert caught.value.way_out
    assert not re.search(r"sqlite|errno|SQL|\[Errno", f"{caught.value}".replace(".sqlite3", ""), re.IGNORECASE)
    return caught.value


def _new(folder: Path) -> Path:
    where = paths.within(folder)
    open_store(where, now=NOON).close()
    return where.database


def test_a_file_of_noise_is_not_a_database(tmp_path: Path) -> None:
    (tmp_path / "upswing.sqlite3").write_bytes(NOISE)
    _refused(tmp_path, "not a database")


def test_a_short_text_is_not_a_database(tmp_path: Path) -> None:
    (tmp_path / "upswing.sqlite3").write_text("hello")
    _refused(tmp_path, "not a database")


def test_a_file_cut_off_in_its_header_is_not_a_database(tmp_path: Path) -> None:
    database = _new(tmp_path)
    database.write_bytes(database.read_bytes()[:60])
    _refused(tmp_path, "not a database")


def test_a_database_of_another_program_is_not_ours(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "upswing.sqlite3")) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.commit()
    _refused(tmp_path, "another program")


def test_a_database_marked_by_another_program_is_not_ours(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "upswing.sqlite3")) as other:
        other.execute("PRAGMA application_id = 252006673")
        other.execute("CREATE TABLE fossil (x TEXT)")
        other.commit()
    _refused(tmp_path, "another program")


def test_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    with closing(sqlite3.connect(_new(tmp_path))) as file:
        file.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        file.execute("CREATE TABLE dream (what TEXT)")
        file.commit()
    _refused(tmp_path, "newer version")


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "upswing.sqlite3").mkdir()
    _refused(tmp_path, "cannot be opened")


def test_an_emptied_file_with_backups_beside_it_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    database = _new(tmp_path)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "upswing-2026-11-21T071200Z.sqlite3").write_bytes(database.read_bytes())
    database.write_bytes(b"")
    assert "backups" in _refused(tmp_path, "damaged").way_out


def test_an_empty_file_without_backups_becomes_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "upswing.sqlite3").touch()
    open_store(paths.within(tmp_path), now=NOON).close()


def test_a_folder_below_a_file_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StorageError, match="cannot be opened"):
        open_store(paths.within(tmp_path / "letter.txt" / "data"), now=NOON)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StorageError, match="cannot be opened"):
        open_store(paths.within(tmp_path / "letter.txt"), now=NOON)
    assert (tmp_path / "letter.txt").read_text() == "dear"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody can write")
def test_a_folder_that_nobody_can_write_is_refused() -> None:
    """Not even root makes a file in /proc."""
    with pytest.raises(StorageError) as caught:
        open_store(paths.within(Path("/proc/self")), now=NOON)
    assert "--data-dir" in caught.value.way_out


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "letter.txt").write_text("dear")
    folder.chmod(0o500)
    try:
        _refused(folder, "cannot be opened")
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    _new(tmp_path).chmod(0o400)
    _refused(tmp_path, "read but not written")


_AS_NOBODY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from upswing import paths
from upswing.domain.session import Session
from upswing.errors import StorageError, StorageFault
from upswing.storage.store import open_store
os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    open_store(paths.within(Path(sys.argv[1])), now=datetime(2026, 11, 22, tzinfo=UTC))
except StorageError as error:
    print(error.sentence)
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may become somebody else")
@pytest.mark.parametrize(
    ("rights", "of_folder", "saying"), [(0o444, 0o755, "read but not"), (0o600, 0o700, "open")]
)
def test_another_persons_data_is_refused_by_the_kernel_and_said(rights: int, of_folder: int, saying: str) -> None:
    """The process gives root away after its imports. The folder is one that others may enter."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        database = _new(folder / "data")
        database.chmod(rights)
        database.parent.chmod(of_folder)
        before = _everything(folder)
        said = subprocess.run(
            [sys.executable, "-c", _AS_NOBODY, str(database.parent)], capture_output=True, text=True, check=True
        )
        assert saying in said.stdout
        assert _everything(folder) == before
    finally:
        shutil.rmtree(folder)


def test_a_file_held_by_another_program_is_refused(tmp_path: Path) -> None:
    database = _new(tmp_path)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="Another program is holding"):
            open_store(paths.within(tmp_path), now=NOON)
    open_store(paths.within(tmp_path), now=NOON).close()


def test_a_file_left_behind_with_its_wal_is_opened_with_all_of_it(tmp_path: Path) -> None:
    """As after a crash: the last commits are in the WAL only."""
    database = _new(tmp_path / "crashed")
    with closing(connect(database)) as file:
        file.execute("INSERT INTO tombstone VALUES ('session', 'a', '2026-11-22T07:12:05.000000Z')")
        copy = tmp_path / "copy"
        copy.mkdir()
        for path in database.parent.iterdir():
            (copy / path.name).write_bytes(path.read_bytes())
    with open_store(paths.within(copy), now=NOON) as store, closing(connect(store.path)) as file:
        assert file.execute("SELECT count(*) FROM tombstone").fetchone() == (1,)


def test_damage_in_the_middle_is_said_when_it_is_met(tmp_path: Path) -> None:
    database = _new(tmp_path)
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + NOISE[:4096] * ((len(whole) - 4096) // 4096))
    with pytest.raises(StorageError, match="damaged"):
        _read_all(tmp_path)


def _read_all(folder: Path) -> None:
    with open_store(paths.within(folder), now=NOON) as store, store.reading() as reading:
        reading.all(Session)
        reading.changes(9)


def test_a_file_that_vanished_is_not_begun_anew_beside_its_backups(tmp_path: Path) -> None:
    database = _new(tmp_path)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "upswing-2026-11-21T071200Z.sqlite3").write_bytes(database.read_bytes())
    database.unlink()
    assert _refused(tmp_path, "not here any more").kind == StorageFault.VANISHED


def test_a_wal_without_its_file_is_not_thrown_away(tmp_path: Path) -> None:
    with closing(connect(_new(tmp_path))) as file:
        file.execute("INSERT INTO tombstone VALUES ('session', 'a', '2026-11-22T07:12:05.000000Z')")
        wal = Path(f"{tmp_path / 'upswing.sqlite3'}-wal").read_bytes()
    (tmp_path / "upswing.sqlite3").unlink()
    (tmp_path / "upswing.sqlite3-wal").write_bytes(wal)
    assert _refused(tmp_path, "not here any more").kind == StorageFault.VANISHED


def test_a_file_that_was_cut_off_is_said_at_opening(tmp_path: Path) -> None:
    database = _new(tmp_path)
    database.write_bytes(database.read_bytes()[:-8192])
    with pytest.raises(StorageError) as caught:
        open_store(paths.within(tmp_path), now=NOON)
    assert caught.value.kind == StorageFault.DAMAGED


@pytest.mark.parametrize("table", ["session", "set_done", "check_in", "change_log", "tombstone", "own_routine"])
def test_a_table_whose_first_page_is_noise_is_said_at_opening(tmp_path: Path, table: str) -> None:
    database = _new(tmp_path)
    with closing(sqlite3.connect(database)) as file:
        (root,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    whole = database.read_bytes()
    database.write_bytes(whole[: (root - 1) * 4096] + NOISE[:4096] + whole[root * 4096 :])
    with pytest.raises(StorageError) as caught:
        open_store(paths.within(tmp_path), now=NOON)
    assert caught.value.kind == StorageFault.DAMAGED
