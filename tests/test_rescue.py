"""Copies, a restore and a salvage, as a person at a terminal meets them."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from upswing import cli, paths
from upswing.domain.check_in import CheckIn
from upswing.instance import claim
from upswing.storage.store import open_store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def upswing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    def run(*words: str | Path, answers: str = "") -> tuple[int, str, str]:
        with answering(answers):
            code = cli.main(["--data-dir", str(tmp_path / "data"), *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@contextmanager
def answering(text: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        yield
    finally:
        sys.stdin = before


def says(tmp_path: Path, *notes: str) -> None:
    with open_store(paths.within(tmp_path / "data"), now=NOON) as store:
        for note in notes:
            with store.writing("check-in", NOON) as writing:
                writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=note))


def notes(tmp_path: Path) -> set[str]:
    with open_store(paths.within(tmp_path / "data"), now=NOON) as store, store.reading() as reading:
        return {said.note for said in reading.all(CheckIn)}


def test_a_backup_is_made_beside_the_open_program_and_restored_after_one_question(
    tmp_path: Path, upswing: Said
) -> None:
    says(tmp_path, "before")
    where = paths.within(tmp_path / "data")
    held = claim(where)
    assert held is not None
    with held:
        code, out, _ = upswing("backup")
        assert code == 0
        copy = Path(out.strip())
        assert copy.is_file()
        says(tmp_path, "after")
        code, _, err = upswing("restore", copy, "--yes")
        assert code == 1
        assert "Upswing is open." in err
    code, out, _ = upswing("restore", copy, answers="no\n")
    assert (code, notes(tmp_path)) == (1, {"before", "after"})
    assert "Nothing was changed." in out
    code, out, _ = upswing("restore", copy.name, answers="yes\n")
    assert (code, notes(tmp_path)) == (0, {"before"})
    assert "What was there before:" in out


def test_the_copies_are_listed_with_what_they_hold(tmp_path: Path, upswing: Said) -> None:
    assert "no copies yet" in upswing("restore")[1]
    says(tmp_path, "one")
    made = upswing("backup")[1].strip()
    code, out, _ = upswing("restore")
    assert code == 0
    assert made in out
    assert "1 check-in, 2026-11-23 to 2026-11-23" in out
    assert "made by hand" in out


def test_a_copy_goes_where_it_is_wanted(tmp_path: Path, upswing: Said) -> None:
    says(tmp_path, "one")
    code, out, _ = upswing("backup", tmp_path / "stick")
    assert code == 0
    assert Path(out.strip()).parent == tmp_path / "stick"


def test_without_data_there_is_nothing_to_copy(upswing: Said) -> None:
    code, _, err = upswing("backup")
    assert code == 1
    assert "There is no data yet" in err


def test_a_copy_that_is_not_there_is_said(tmp_path: Path, upswing: Said) -> None:
    says(tmp_path, "one")
    code, _, err = upswing("restore", tmp_path / "nowhere.sqlite3", "--yes")
    assert code == 1
    assert "There is no such copy" in err


def test_sound_data_is_not_salvaged(tmp_path: Path, upswing: Said) -> None:
    says(tmp_path, "one")
    code, out, _ = upswing("salvage", "--yes")
    assert code == 0
    assert "There is nothing to salvage." in out


def test_damaged_data_is_salvaged_after_one_question(tmp_path: Path, upswing: Said) -> None:
    says(tmp_path, "one")
    upswing("backup")
    says(tmp_path, "two")
    database = paths.within(tmp_path / "data").database
    damaged = bytes(4096) + database.read_bytes()[4096:]
    database.write_bytes(damaged)
    code, out, _ = upswing("salvage", answers="\n")
    assert (code, database.read_bytes()) == (1, damaged)
    assert "What can still be read: 2 check-ins" in out
    code, out, _ = upswing("salvage", answers="yes\n")
    assert (code, notes(tmp_path)) == (0, {"one", "two"})
    assert "What was there before:" in out


def test_the_check_says_that_the_data_vanished(tmp_path: Path, upswing: Said) -> None:
    says(tmp_path, "one")
    upswing("backup")
    paths.within(tmp_path / "data").database.unlink()
    code, _, err = upswing("check")
    assert code == 1
    assert "not here any more" in err
