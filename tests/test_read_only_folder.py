"""A data folder that may only be read: the data is told of, left as it is, and can be saved elsewhere."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from at_the_prompt import program
from small_disk import SmallDisk, small_disk
from upswing import cli, paths
from upswing.domain.check_in import CheckIn
from upswing.paths import Paths
from upswing.storage.check import check
from upswing.storage.locking import lock
from upswing.storage.store import open_store
from visitor import HeldClock, at_home, settled_in

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="rights of another kind"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


def says(where: Paths, *notes: str) -> None:
    with open_store(where, now=NOON) as store:
        for note in notes:
            with store.writing("check-in", NOON) as writing:
                writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=note))


def says_and_is_killed(where: Paths, note: str) -> None:
    """The last verb lies in the WAL alone."""
    with open_store(where, now=NOON) as store:
        with store.writing("check-in", NOON) as writing:
            writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=note))
        twin = where.data.with_name("twin")
        shutil.copytree(where.data, twin)
    shutil.rmtree(where.data)
    twin.rename(where.data)
    where.database.with_name(f"{where.database.name}-shm").unlink()
    assert where.database.with_name(f"{where.database.name}-wal").stat().st_size


def notes_in(copy: Path) -> set[str]:
    """Of a copy, put where data lies."""
    where = paths.within(copy.with_suffix(".home"))
    where.data.mkdir()
    shutil.copyfile(copy, where.database)
    with open_store(where, now=NOON) as store, store.reading() as reading:
        return {said.note for said in reading.all(CheckIn)}


def content(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@contextmanager
def only_read(folder: Path) -> Iterator[None]:
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


@contextmanager
def on_a_drive_that_only_reads(disk: SmallDisk) -> Iterator[None]:
    subprocess.run(["mount", "-o", "remount,ro", str(disk.folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(disk.folder)], check=True)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    made = tmp_path / "elsewhere"
    made.mkdir()
    return made


@pytest.mark.parametrize("killed", [False, True])
def test_a_copy_of_data_in_a_folder_that_may_only_be_read_is_made_elsewhere(
    tmp_path: Path, elsewhere: Path, killed: bool
) -> None:
    where = paths.within(tmp_path / "diary")
    says(where, "by the sea")
    if killed:
        says_and_is_killed(where, "the last word")
    before = content(where.data)
    with only_read(where.data):
        done = program(where.data, "backup", elsewhere)
    assert (done.returncode, done.stderr) == (cli.OK, "")
    assert content(where.data) == before
    [copy] = elsewhere.iterdir()
    assert check(copy) == ()
    assert notes_in(copy) == ({"by the sea", "the last word"} if killed else {"by the sea"})


def test_where_no_copy_can_be_made_in_the_folder_itself_it_is_said(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "diary")
    says(where, "by the sea")
    with only_read(where.data):
        done = program(where.data, "backup")
    assert done.returncode == cli.FAULT
    assert f"No copy could be made in this folder: {where.backups}" in done.stderr


@pytest.mark.parametrize("killed", [False, True])
def test_locked_data_on_a_drive_that_only_reads_is_copied_locked(
    tmp_path: Path, elsewhere: Path, killed: bool
) -> None:
    pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
    with small_disk(tmp_path / "disk", 16 << 20) as disk:
        where = paths.within(disk.folder / "diary")
        says(where, "by the sea")
        key = lock(where, "over the river", now=NOON, report=lambda share: None)
        if killed:
            with open_store(where, now=NOON, key=key) as store:
                with store.writing("check-in", NOON) as writing:
                    writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note="the last word"))
                shutil.copytree(where.data, disk.folder / "twin")
            where = paths.within(disk.folder / "twin")
            where.database.with_name(f"{where.database.name}-shm").unlink()
        else:
            open_store(where, now=NOON, key=key).close()
        with on_a_drive_that_only_reads(disk):
            for typed, code in (("under the river\n", cli.FAULT), ("over the river\n", cli.OK)):
                done = program(where.data, "backup", elsewhere, typed=typed)
                assert done.returncode == code, done.stderr
                assert "Traceback" not in done.stderr
                assert ("does not open your data" in done.stderr) is (code == cli.FAULT)
    [copy] = elsewhere.iterdir()
    assert check(copy, key=key) == ()
    with open_store(_home_of(copy), now=NOON, key=key) as store, store.reading() as reading:
        assert len(reading.all(CheckIn)) == 1 + killed


def _home_of(copy: Path) -> Paths:
    where = paths.within(copy.with_suffix(".home"))
    where.data.mkdir()
    shutil.copyfile(copy, where.database)
    where.locked.write_text("locked")
    return where


def test_the_window_offers_to_save_a_copy_elsewhere(qtbot: QtBot, tmp_path: Path, elsewhere: Path) -> None:
    with small_disk(tmp_path / "disk", 16 << 20) as disk:
        where = paths.within(disk.folder / "diary")
        says(where, "by the sea")
        settled_in(where.data)
        with on_a_drive_that_only_reads(disk):
            before = content(where.data)
            with at_home(where, HeldClock(), waits=False) as guest:
                guest.until(lambda: guest.sees("trouble-copy"))
                assert "Your data can be read but not written" in guest.reads()
                guest.click("trouble-copy")
                dialog = guest.before
                assert isinstance(dialog, QFileDialog)
                field = dialog.findChild(QLineEdit, "fileNameEdit")
                assert isinstance(field, QLineEdit)
                field.setText(str(elsewhere))
                dialog.accept()
                guest.until(lambda: "A copy is made" in guest.notice)
            assert content(where.data) == before
    [copy] = elsewhere.iterdir()
    assert notes_in(copy) == {"by the sea"}
