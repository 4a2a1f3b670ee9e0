"""Backups: whole, sound, private, one a day, and thinned out."""

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.backup import (
    SecondFolder,
    back_up,
    back_up_daily,
    begin_second_folder,
    daily_backups,
)
from upswing.storage.store import Store, open_store


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return paths.within(tmp_path / "data")


@pytest.fixture
def store(where: Paths) -> Iterator[Store]:
    with open_store(where, now=NOON) as store:
        yield store


def _say(store: Store, note: str = "") -> CheckIn:
    said = CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=note)
    with store.writing("check-in", NOON) as writing:
        writing.add(said)
    return said


def _restored(backup: Path, folder: Path) -> tuple[CheckIn, ...]:
    """What a person has who puts the backup in the place of the database."""
    there = paths.within(folder)
    there.data.mkdir()
    there.database.write_bytes(backup.read_bytes())
    with open_store(there, now=NOON) as store, store.reading() as reading:
        return reading.all(CheckIn)


def test_a_backup_holds_what_the_open_store_holds(store: Store, where: Paths, tmp_path: Path) -> None:
    said = _say(store)
    assert _restored(back_up(store.path, where.backups, NOON), tmp_path / "elsewhere") == (said,)


def test_a_backup_beside_a_busy_writer_is_whole(store: Store, where: Paths, tmp_path: Path) -> None:
    done = threading.Event()
    written: list[CheckIn] = []

    def write() -> None:
        while not done.is_set():
            written.append(_say(store, "x" * 2000))

    before = [_say(store) for _ in range(20)]
    thread = threading.Thread(target=write)
    thread.start()
    try:
        backups = [back_up(store.path, where.backups, NOON + timedelta(days=day)) for day in range(5)]
    finally:
        done.set()
        thread.join()
    everything = {*before, *written}
    for number, backup in enumerate(backups):
        held = set(_restored(backup, tmp_path / str(number)))
        assert set(before) <= held <= everything


def test_a_backup_is_one_file_that_is_sound_and_for_the_owner_alone(store: Store, where: Paths) -> None:
    _say(store)
    made = back_up(store.path, where.backups, NOON)
    assert [path.name for path in where.backups.iterdir()] == ["upswing-2026-11-22T120000Z.sqlite3"]
    with closing(sqlite3.connect(made)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [path.name for path in where.backups.iterdir()] == [made.name]
    if os.name == "posix":
        assert stat.S_IMODE(made.stat().st_mode) == 0o600
        assert stat.S_IMODE(where.backups.stat().st_mode) == 0o700


def test_there_is_one_backup_a_day(store: Store, where: Paths) -> None:
    assert back_up_daily(store.path, where.backups, NOON).made is not None
    assert back_up_daily(store.path, where.backups, NOON + timedelta(hours=3)).made is None
    assert back_up_daily(store.path, where.backups, NOON + timedelta(days=1)).made is not None
    assert len(daily_backups(where.backups)) == 2


def test_the_day_is_that_of_the_persons_clock(store: Store, where: Paths) -> None:
    east = timezone(timedelta(hours=9))
    evening = datetime(2026, 11, 22, 22, tzinfo=east)
    assert back_up_daily(store.path, where.backups, evening).made is not None
    assert back_up_daily(store.path, where.backups, evening + timedelta(hours=3)).made is not None


def test_a_year_of_days_leaves_few_backups(store: Store, where: Paths) -> None:
    for day in range(400):
        if day < 385:  # stand-ins for those made before: their content is not looked at
            where.backups.mkdir(exist_ok=True)
            (where.backups / f"upswing-{NOON + timedelta(days=day):%Y-%m-%dT%H%M%SZ}.sqlite3").touch()
        else:
            back_up_daily(store.path, where.backups, NOON + timedelta(days=day))
    assert 15 <= len(daily_backups(where.backups)) <= 23


def test_copies_of_ones_own_are_left_alone(store: Store, where: Paths) -> None:
    where.backups.mkdir()
    mine = where.backups / "upswing-before-my-holiday.sqlite3"
    mine.write_text("mine")
    for day in range(30):
        back_up_daily(store.path, where.backups, NOON + timedelta(days=day))
    assert mine.read_text() == "mine"


def test_a_damaged_file_is_not_backed_up_over_the_good_ones(store: Store, where: Paths) -> None:
    for _ in range(200):
        _say(store, "x" * 500)
    store.close()
    good = back_up(store.path, where.backups, NOON)
    whole = where.database.read_bytes()
    where.database.write_bytes(whole[:8192] + b"\xa5" * 16384 + whole[8192 + 16384 :])
    with pytest.raises(StorageError, match="damaged") as told:
        back_up_daily(store.path, where.backups, NOON + timedelta(days=1))
    assert str(store.path) in told.value.sentence, "it is the data that is damaged, not the copy"
    assert list(where.backups.iterdir()) == [good]


def test_a_backup_that_cannot_be_written_says_so_and_leaves_nothing(store: Store, where: Paths) -> None:
    where.backups.write_text("a file where the folder would be")
    with pytest.raises(StorageError, match="backups"):
        back_up_daily(store.path, where.backups, NOON)
    assert where.backups.read_text() == "a file where the folder would be"


def test_a_second_folder_gets_its_copy_a_day_and_is_thinned_too(
    store: Store, where: Paths, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.sqlite3").write_text("mine")
    begin_second_folder(store.path, stick, NOON)
    assert back_up_daily(store.path, where.backups, NOON, also=stick).second == SecondFolder.HAD_TODAYS
    for day in range(1, 40):
        done = back_up_daily(store.path, where.backups, NOON + timedelta(days=day), also=stick)
        assert done.second == SecondFolder.KEPT
    assert set(daily_backups(stick)) == set(daily_backups(where.backups))
    assert len(daily_backups(stick)) < 20
    assert (stick / "holiday.sqlite3").read_text() == "mine"


def test_a_stick_that_is_not_in_is_no_fault_and_nothing_is_made_in_its_place(
    store: Store, where: Paths, tmp_path: Path
) -> None:
    stick = tmp_path / "media" / "stick"
    assert back_up_daily(store.path, where.backups, NOON, also=stick).second == SecondFolder.NOT_THERE
    assert not stick.parent.exists()
    stick.mkdir(parents=True)  # the bare place where it would be
    done = back_up_daily(store.path, where.backups, NOON + timedelta(days=1), also=stick)
    assert done.second == SecondFolder.NOT_THERE
    assert done.made is not None
    assert list(stick.iterdir()) == []
    begin_second_folder(store.path, stick, NOON)
    assert len(list(stick.iterdir())) == 1


def test_a_folder_that_is_not_there_is_no_second_folder(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not there"):
        begin_second_folder(store.path, tmp_path / "nowhere", NOON)


def test_a_stick_that_was_out_for_a_while_catches_up_on_the_same_day(
    store: Store, where: Paths, tmp_path: Path
) -> None:
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    begin_second_folder(store.path, stick, NOON)
    stick.rename(drawer)
    tomorrow = NOON + timedelta(days=1)
    assert back_up_daily(store.path, where.backups, tomorrow, also=stick).second == SecondFolder.NOT_THERE
    drawer.rename(stick)
    done = back_up_daily(store.path, where.backups, tomorrow + timedelta(hours=1), also=stick)
    assert (done.made, done.second) == (None, SecondFolder.KEPT)
