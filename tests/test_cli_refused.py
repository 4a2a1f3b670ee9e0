"""What the command line says where the system refuses: a sentence and a way out, never a traceback."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

from at_the_prompt import program
from upswing import cli, paths
from upswing.domain.check_in import CheckIn
from upswing.storage.backup import back_up
from upswing.storage.locking import lock
from upswing.storage.store import open_store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
EVERY = [["check"], ["backup"], ["restore"], ["salvage", "--yes"], ["erase", "--yes"]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a check-in, and one copy of it."""
    where = paths.within(tmp_path / "diary")
    with open_store(where, now=NOON) as store:
        with store.writing("check-in", NOON) as writing:
            writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1))
        back_up(store.path, where.backups, NOON)
    return where.data


@pytest.mark.parametrize("words", EVERY)
@pytest.mark.skipif(os.name != "posix", reason="rights of another kind")
def test_a_folder_that_nobody_may_enter_is_named(folder: Path, words: list[str]) -> None:
    folder.chmod(0o000)
    try:
        done = program(folder, *words)
    finally:
        folder.chmod(0o700)
    assert done.returncode == cli.FAULT
    assert str(folder) in done.stderr
    assert "Traceback" not in done.stderr
    assert len(list(folder.rglob("*.sqlite3"))) == 2


@pytest.mark.parametrize("words", EVERY)
def test_a_name_that_no_system_takes_is_named(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data-dir", str(tmp_path / ("x" * 300)), *words]) == cli.FAULT
    assert "What you entered is kept as it is." in capsys.readouterr().err


@pytest.mark.parametrize("words", EVERY)
def test_of_a_drive_that_is_not_there_nothing_is_said_but_that(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    linked = tmp_path / "linked"
    linked.symlink_to(tmp_path / "drive" / "diary")
    for folder in (tmp_path / "drive" / "diary", linked):
        assert cli.main(["--data-dir", str(folder), *words]) == cli.FAULT
        said = capsys.readouterr()
        assert said.out == ""
        assert "connect the drive" in said.err
    assert list(tmp_path.iterdir()) == [linked]


def test_an_emptied_file_is_not_copied_as_if_it_were_data(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.joinpath("upswing.sqlite3").write_bytes(b"")
    assert cli.main(["--data-dir", str(folder), "backup"]) == cli.FAULT
    assert "is damaged" in capsys.readouterr().err
    assert len(list(folder.joinpath("backups").iterdir())) == 1


def test_a_copy_of_a_damaged_file_names_the_file_and_not_the_copy(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = folder / "upswing.sqlite3"
    os.truncate(database, database.stat().st_size // 2)
    assert cli.main(["--data-dir", str(folder), "backup"]) == cli.FAULT
    assert f"The file with your data is damaged: {database} " in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="rights of another kind")
def test_a_folder_that_takes_no_copy_says_nothing_about_the_data(folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir(mode=0o500)
    for place in (stick, stick / "deeper"):
        done = program(folder, "backup", place)
        assert done.returncode == cli.FAULT
        assert f"No copy could be made in this folder: {place} Your data itself is safe." in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="rights of another kind")
def test_backups_that_may_not_be_entered_are_told_and_hinder_nothing_else(folder: Path) -> None:
    backups = folder / "backups"
    backups.chmod(0o000)
    try:
        copied, listed, checked = (program(folder, word) for word in ("backup", "restore", "check"))
    finally:
        backups.chmod(0o700)
    assert f"No copy could be made in this folder: {backups}" in copied.stderr
    assert str(backups) in listed.stderr
    assert "There are no copies" not in listed.stdout
    assert checked.returncode == cli.OK


@pytest.mark.skipif(os.name != "posix", reason="rights of another kind")
def test_a_copy_that_cannot_be_read_hides_no_other(folder: Path) -> None:
    first = next(folder.joinpath("backups").iterdir())
    program(folder, "backup")
    first.chmod(0o000)
    listed = program(folder, "restore")
    assert listed.returncode == cli.OK
    assert f"This copy cannot be read: {first}" in listed.stdout
    assert "1 check-in, 2026-11-23" in listed.stdout
    folder.joinpath("upswing.sqlite3").write_bytes(b"noise")
    assert "What is missing is taken from the copy of" in program(folder, "salvage", "--yes").stdout


def test_settings_that_cannot_be_read_are_told_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.joinpath("settings.json").write_text("{x")
    assert cli.main(["--data-dir", str(folder), "restore"]) == cli.OK
    assert "The old file is kept: settings.json.broken-1" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="a terminal of another kind")
@pytest.mark.parametrize("words", [["erase"], ["restore", "COPY"]])
def test_a_question_can_be_left_with_control_c(folder: Path, words: list[str]) -> None:
    import pty

    copy = str(next(folder.joinpath("backups").iterdir()))
    ours, theirs = pty.openpty()
    said = [
        sys.executable,
        "-m",
        "upswing",
        "--data-dir",
        str(folder),
        *(copy if each == "COPY" else each for each in words),
    ]
    heeds = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what runs behind a shell ignores it
    with subprocess.Popen(
        said, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, preexec_fn=heeds
    ) as asked:
        os.close(theirs)
        heard = b""
        while b"type delete: " not in heard and b"Type yes: " not in heard:
            heard += os.read(ours, 4096)
        # Once may be too early: between the question and the wait for its answer.
        for _ in range(10):
            asked.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                asked.wait(3)
                break
        else:
            asked.kill()
        assert asked.returncode == cli.STOPPED
        heard = os.read(ours, 4096)
    os.close(ours)
    assert b"Stopped. What you entered is kept." in heard
    assert b"Traceback" not in heard
    assert len(list(folder.rglob("*.sqlite3"))) == 2


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
def test_whoever_has_read_enough_of_the_list_is_told_no_fault(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    said = [sys.executable, "-m", "upswing", "--data-dir", str(folder), "restore"]
    done = subprocess.run(said, stdout=writer, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (cli.FAULT, "")


@contextmanager
def held(database: Path, *pragmas: str) -> Iterator[None]:
    """Another program in the middle of something."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        for pragma in pragmas:
            other.execute(pragma)
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE check_in SET mood = 2")
        yield
        other.execute("COMMIT")


@pytest.mark.parametrize("pragma", ["PRAGMA journal_mode = WAL", "PRAGMA journal_mode = DELETE"])
def test_no_copy_takes_the_place_of_data_that_another_program_is_writing(
    folder: Path, pragma: str, capsys: pytest.CaptureFixture[str]
) -> None:
    database, copy = folder / "upswing.sqlite3", next(folder.joinpath("backups").iterdir())
    with held(database, pragma):
        assert cli.main(["--data-dir", str(folder), "restore", str(copy), "--yes"]) == cli.FAULT
    assert f"Another program is holding your data ({database})." in capsys.readouterr().err
    with closing(sqlite3.connect(database)) as asked:
        assert asked.execute("SELECT mood FROM check_in").fetchall() == [(2,)]
    assert not folder.joinpath("set-aside").exists()


def a_letter(path: Path) -> None:
    path.write_text("Dear diary, today I walked by the sea.\n" * 100)


def nothing_in_it(path: Path) -> None:
    path.touch()


def another_programs(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE stamps (country TEXT)")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.skipif(os.name != "posix", reason="pipes of another kind")
@pytest.mark.parametrize("make", [a_letter, nothing_in_it, another_programs, a_pipe, Path.mkdir])
def test_a_file_that_is_no_copy_is_refused_before_anything_is_asked(
    folder: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    strange = tmp_path / "strange"
    make(strange)
    before = (folder / "upswing.sqlite3").read_bytes()
    done = program(folder, "restore", strange, typed="yes\n")
    assert done.returncode == cli.FAULT
    assert str(strange) in done.stderr
    assert "Nothing was changed. Choose another copy." in done.stderr
    assert "Passphrase" not in done.stderr
    assert "Traceback" not in done.stderr
    assert "takes the place" not in done.stdout
    assert (folder / "upswing.sqlite3").read_bytes() == before


def test_a_wrong_passphrase_of_a_copy_is_said_of_the_copy(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
    other = paths.within(tmp_path / "other")
    open_store(other, now=NOON).close()
    lock(other, "over the river", now=NOON, report=lambda share: None)
    before = (folder / "upswing.sqlite3").read_bytes()
    for typed, said in (
        ("under the river\n", f"This passphrase does not open this copy: {other.database}"),
        ("", f"This copy is locked: {other.database}"),
    ):
        done = program(folder, "restore", other.database, "--yes", typed=typed)
        assert done.returncode == cli.FAULT
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        assert (folder / "upswing.sqlite3").read_bytes() == before
