"""The database of another program where the data would be: named as such by every command, and left as it is."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from upswing import cli, paths
from upswing.errors import StorageError, StorageFault
from upswing.paths import Paths
from upswing.storage import faults
from upswing.storage.backup import back_up
from upswing.storage.copies import copy_at
from upswing.storage.restore import restore
from upswing.storage.salvage import look_into_damaged, salvage
from upswing.storage.store import open_store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MARKS = [(0, 0), (0, 3), (0, 4711), (0x1234, 0), (0x1234, 3)]
"""Application id and version, as other programs have them; many have no id."""


def stamps(where: Paths, mark: int, version: int, *, in_wal: bool = False) -> bytes:
    """In the place of our data, of which there is a copy. Gives what its file holds."""
    open_store(where, now=NOON).close()
    back_up(where.database, where.backups, NOON)
    where.database.unlink()
    with closing(sqlite3.connect(where.database)) as other:
        other.execute(f"PRAGMA application_id = {mark}")
        other.execute(f"PRAGMA user_version = {version}")
        if in_wal:
            other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE stamps (country TEXT)")
        other.execute("INSERT INTO stamps VALUES ('Norway')")
        other.commit()
        wal = where.database.with_name(f"{where.database.name}-wal")
        kept = {each: each.read_bytes() for each in (where.database, wal) if each.exists()}
    for each, content in kept.items():
        each.write_bytes(content)
    return where.database.read_bytes()


@pytest.mark.parametrize(("mark", "version"), MARKS)
@pytest.mark.parametrize("words", [["check"], ["backup"], ["salvage", "--yes"]])
def test_it_is_named_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], mark: int, version: int
) -> None:
    where = paths.within(tmp_path / "data")
    before = stamps(where, mark, version)
    names = sorted(where.data.rglob("*"))
    assert cli.main(["--data-dir", str(where.data), *words]) == cli.FAULT
    assert capsys.readouterr().err == f"{faults.not_ours(where.database)}\n"
    assert where.database.read_bytes() == before
    assert {*where.data.rglob("*")} - {*names, where.lock} == set()


@pytest.mark.parametrize(("mark", "version"), MARKS)
def test_the_window_says_the_same_and_no_step_of_ours_is_taken(tmp_path: Path, mark: int, version: int) -> None:
    where = paths.within(tmp_path / "data")
    before = stamps(where, mark, version)
    with pytest.raises(StorageError) as fault:
        open_store(where, now=NOON)
    assert str(fault.value) == str(faults.not_ours(where.database))
    assert where.database.read_bytes() == before
    assert len(list(where.backups.iterdir())) == 1


@pytest.mark.parametrize("in_wal", [False, True])
def test_nothing_is_looked_for_in_it_and_no_copy_takes_its_place_unasked(tmp_path: Path, in_wal: bool) -> None:
    where = paths.within(tmp_path / "data")
    before = stamps(where, 0, 0, in_wal=in_wal)
    copy = copy_at(next(where.backups.iterdir()))
    for act in (lambda: look_into_damaged(where), lambda: salvage(where, now=NOON, copy=copy)):
        with pytest.raises(StorageError) as fault:
            act()
        assert fault.value.kind is StorageFault.NOT_OURS
    assert where.database.read_bytes() == before


@pytest.mark.parametrize(("mark", "version"), MARKS)
def test_a_restore_sets_it_aside_as_it_is(tmp_path: Path, mark: int, version: int) -> None:
    where = paths.within(tmp_path / "data")
    before = stamps(where, mark, version)
    done = restore(where, copy_at(next(where.backups.iterdir())), now=NOON)
    assert done.kept_in is None
    assert done.set_aside is not None
    assert (done.set_aside / where.database.name).read_bytes() == before


def test_a_file_of_ours_whose_mark_was_damaged_is_salvaged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = paths.within(tmp_path / "data")
    open_store(where, now=NOON).close()
    back_up(where.database, where.backups, NOON)
    with where.database.open("r+b") as file:
        file.seek(68)
        file.write(b"\x7f" * 4)
    assert cli.main(["--data-dir", str(where.data), "check"]) == cli.FAULT
    assert f"The file with your data is damaged: {where.database}" in capsys.readouterr().err
    assert cli.main(["--data-dir", str(where.data), "salvage", "--yes"]) == cli.OK
    assert cli.main(["--data-dir", str(where.data), "check"]) == cli.OK
