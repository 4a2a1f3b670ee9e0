"""What `upswing check` finds."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError
from upswing.storage.check import check
from upswing.storage.store import open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    where = paths.within(tmp_path)
    with open_store(where, now=NOON) as store:
        for _ in range(300):
            with store.writing("check-in", NOON) as writing:
                writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note="words " * 40))
    return where.database


def test_a_sound_file_has_no_findings(database: Path) -> None:
    assert check(database) == ()


def test_a_torn_page_is_found(database: Path) -> None:
    whole = bytearray(database.read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 4096] = b"\xa5" * 4096
    database.write_bytes(bytes(whole))
    findings = check(database)
    assert findings
    assert all("damaged" in finding.what for finding in findings)


def test_a_row_that_points_nowhere_is_found(database: Path) -> None:
    with closing(sqlite3.connect(database)) as file:
        file.execute("UPDATE check_in SET session_id = zeroblob(16) WHERE id = (SELECT min(id) FROM check_in)")
        file.commit()
    (finding,) = check(database)
    assert finding.what == "A row of check_in points at a session that is not there."


def test_an_entry_that_makes_no_sense_is_found(database: Path) -> None:
    with closing(sqlite3.connect(database)) as file:
        file.execute("PRAGMA ignore_check_constraints = ON")
        file.execute("UPDATE check_in SET mood = 9 WHERE id = (SELECT min(id) FROM check_in)")
        file.commit()
    (finding,) = check(database)
    assert "check_in" in finding.what


def test_a_check_changes_nothing(database: Path) -> None:
    before = database.read_bytes()
    check(database)
    assert database.read_bytes() == before


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        check(tmp_path / "nothing.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_noise_is_said(tmp_path: Path) -> None:
    (tmp_path / "noise.sqlite3").write_bytes(b"noise" * 999)
    with pytest.raises(StorageError, match="not a database"):
        check(tmp_path / "noise.sqlite3")
