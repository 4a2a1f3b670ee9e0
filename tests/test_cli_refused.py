"""What the command line says where the system refuses: a sentence and a way out, never a traceback."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

from at_the_prompt import program
from upswing import cli, paths
from upswing.domain.check_in import CheckIn
from upswing.storage.backup import back_up
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
