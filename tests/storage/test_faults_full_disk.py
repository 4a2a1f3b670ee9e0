"""The disk is full, in the middle of anything: a sentence, nothing lost, and the next try works once there is room."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import first_record as record
import pytest
from kept_values import NOON

from small_disk import SmallDisk, files_no_longer_than, may_be_root_in_a_room_of_its_own, small_disk
from upswing import paths, settings
from upswing.domain.catalogue import Catalogue
from upswing.domain.check_in import CheckIn
from upswing.domain.exercise import Measure
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.script import Script, Step
from upswing.domain.session import Activity, Session, SetDone
from upswing.errors import SettingsError, StorageError, StorageFault
from upswing.journal.journal import Journal
from upswing.settings import Settings
from upswing.storage.backup import back_up, back_up_daily
from upswing.storage.check import check
from upswing.storage.copies import copies
from upswing.storage.restore import restore
from upswing.storage.store import Store, open_store
from upswing.topics import Announcer

OLD = Path(__file__).with_name("old")
MUCH, PAGE = 4_000_000, 4096
SCRIPT = Script("On and on", "routine", (Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.0, 45),) * 500)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", MUCH) as disk:
        yield disk


@pytest.mark.skipif(not may_be_root_in_a_room_of_its_own(), reason="root has done it, or nobody may mount here")
def test_what_root_tests_here_is_tested_by_anybody_in_a_room_of_its_own() -> None:
    command = ["unshare", "-Urm", sys.executable, "-m", "pytest", "-q", "-n0", __file__]
    assert subprocess.run(command, check=False).returncode == 0


def _journal(store: Store) -> Journal:
    return Journal(store, Catalogue({}, {}), lambda: NOON, Announcer())


def _is_full(error: StorageError) -> None:
    assert error.kind is StorageFault.FULL
    assert "is full" in error.sentence
    assert "Free some space, then try again." in error.way_out


def _sets_until_it_is_full(journal: Journal, session: Session, done: list[SetDone]) -> StorageError:
    try:
        while len(done) < len(SCRIPT.steps):
            done.append(_set(journal, session, len(done)))
    except StorageError as error:
        return error
    raise AssertionError("the disk was never full")


def _set(journal: Journal, session: Session, step: int) -> SetDone:
    return journal.sessions.finish_set(session.id, step, 8, next_step=step + 1, active_s=step)


@pytest.mark.parametrize("room", [0, PAGE, 10 * PAGE, 40 * PAGE])
def test_a_set_that_finds_no_room_is_said_and_those_before_it_are_kept(disk: SmallDisk, room: int) -> None:
    where = paths.within(disk.folder / "data")
    with open_store(where, now=NOON) as store:
        journal = _journal(store)
        session = journal.sessions.begin(SCRIPT, Activity.STRENGTH)
        done: list[SetDone] = []
        disk.fill(but=room)
        _is_full(_sets_until_it_is_full(journal, session, done))
        assert set(journal.sessions.sets_of(session.id)) == set(done)
        _is_full(_sets_until_it_is_full(journal, session, done))
        disk.make_room()
        done.append(_set(journal, session, len(done)))
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert set(reading.all(SetDone)) == set(done)
    assert check(where.database) == ()


def test_a_program_that_is_killed_on_a_full_disk_has_lost_nothing(disk: SmallDisk) -> None:
    """What lay in the WAL is found again, although there is still no room."""
    where = paths.within(disk.folder / "data")
    with open_store(where, now=NOON) as store:
        journal = _journal(store)
        session = journal.sessions.begin(SCRIPT, Activity.STRENGTH)
        done: list[SetDone] = []
        disk.fill(but=20 * PAGE)
        _sets_until_it_is_full(journal, session, done)
        copy = disk.folder.parent / "copy"
        shutil.copytree(where.data, copy)
    with open_store(paths.within(copy), now=NOON) as store, store.reading() as reading:
        assert set(reading.all(SetDone)) == set(done)


def test_a_check_in_that_finds_no_room_is_said_and_the_next_one_is_kept(disk: SmallDisk) -> None:
    with open_store(paths.within(disk.folder / "data"), now=NOON) as store:
        journal = _journal(store)
        first = journal.check_ins.add(1, 2)
        disk.fill()
        with pytest.raises(StorageError) as caught:
            journal.check_ins.add(-1, 3, note="words " * 2000)
        _is_full(caught.value)
        assert journal.check_ins.all() == (first,)
        disk.make_room()
        again = journal.check_ins.add(-1, 3, note="words " * 2000)
        assert set(journal.check_ins.all()) == {first, again}


def test_a_routine_that_finds_no_room_is_not_half_in_the_library(disk: SmallDisk) -> None:
    items = (RoutineItem("march", 1, 60, 10), RoutineItem("chair-squat", 2, 8, 45))
    routine = Routine("mine", "Mine", 5, "For me. " * 900, "Short.", (Block(Part.WORK, items),))
    with open_store(paths.within(disk.folder / "data"), now=NOON) as store:
        journal = _journal(store)
        assert journal.routines.all() == ()
        disk.fill()
        with pytest.raises(StorageError) as caught:
            journal.routines.add(routine, (record.BORROWED,))
        _is_full(caught.value)
        assert journal.routines.all() == ()
        assert journal.exercises.own() == ()
        disk.make_room()
        own = journal.routines.add(routine, (record.BORROWED,))
        assert journal.routines.all() == (own,)


@pytest.mark.parametrize("room", [0, 1, 3, 10, 30])
def test_a_backup_that_finds_no_room_is_said_and_leaves_the_older_ones(disk: SmallDisk, room: int) -> None:
    where = paths.within(disk.folder / "data")
    with open_store(where, now=NOON) as store:
        _fill_the_diary(store)
        back_up_daily(store.path, where.backups, NOON.replace(day=21))
        [older] = where.backups.iterdir()
        disk.fill(but=room * PAGE)
        with pytest.raises(StorageError) as caught:
            back_up_daily(store.path, where.backups, NOON)
        _is_full(caught.value)
        assert "entry" not in caught.value.sentence
        assert list(where.backups.iterdir()) == [older]
        disk.make_room()
        assert back_up(store.path, where.backups, NOON).exists()
        with store.reading() as reading:
            assert len(reading.all(CheckIn)) == 30


def _fill_the_diary(store: Store) -> None:
    for _ in range(30):
        with store.writing("check-in", NOON) as writing:
            writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, None, note="words " * 300))


@pytest.mark.parametrize("room", [0, 2, 30, 60, 80, 120])
def test_a_restore_that_finds_no_room_is_said_and_leaves_the_diary_as_it_is(disk: SmallDisk, room: int) -> None:
    where = paths.within(disk.folder / "data")
    with open_store(where, now=NOON) as store:
        _fill_the_diary(store)
        back_up(store.path, where.backups, NOON)
        _fill_the_diary(store)
    [copy] = copies(where)
    disk.fill(but=room * PAGE)
    try:
        restore(where, copy, now=NOON)
    except StorageError as error:
        _is_full(error)
        disk.make_room()
        with open_store(where, now=NOON) as store, store.reading() as reading:
            assert len(reading.all(CheckIn)) == 60
        restore(where, copy, now=NOON)
    disk.make_room()
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert len(reading.all(CheckIn)) == 30
    assert check(where.database) == ()


@pytest.mark.parametrize("old", ["schema-1", "schema-2"])
@pytest.mark.parametrize("room", [0, 2, 20, 40, 46, 52, 58, 64])
def test_an_older_file_that_finds_no_room_to_be_brought_up_to_date_stays_as_it_is(
    disk: SmallDisk, old: str, room: int
) -> None:
    """First there is no room for the copy of it, then none for the new tables, then none for the WAL."""
    where = paths.within(disk.folder / "data")
    where.data.mkdir(mode=0o700)
    shutil.copy(OLD / f"{old}.sqlite3", where.database)
    disk.fill(but=room * PAGE)
    try:
        open_store(where, now=NOON).close()
    except StorageError as error:
        _is_full(error)
    else:
        assert room >= 40
    disk.make_room()
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert set(reading.all(CheckIn)) >= set(record.CHECK_INS)
        assert reading.sets_of(record.FINISHED.id) == record.SETS
    assert check(where.database) == ()


@pytest.mark.parametrize("room", [0, 1, 2, 8, 30])
def test_the_first_start_on_a_full_disk_is_said_and_the_next_one_works(disk: SmallDisk, room: int) -> None:
    where = paths.within(disk.folder / "data")
    where.data.mkdir(mode=0o700)
    disk.fill(but=room * PAGE)
    with pytest.raises(StorageError) as caught:
        open_store(where, now=NOON)
    _is_full(caught.value)
    disk.make_room()
    open_store(where, now=NOON).close()
    assert check(where.database) == ()


def test_the_diary_can_be_read_on_a_disk_that_is_full_from_the_start(disk: SmallDisk) -> None:
    """Or it is said that it is full: never anything else."""
    where = paths.within(disk.folder / "data")
    with open_store(where, now=NOON) as store:
        _fill_the_diary(store)
    for room in range(12):
        disk.fill(but=room * PAGE)
        try:
            with open_store(where, now=NOON) as store, store.reading() as reading:
                assert len(reading.all(CheckIn)) == 30
        except StorageError as error:
            _is_full(error)
    disk.make_room()
    assert check(where.database) == ()


def test_settings_that_find_no_room_are_said_and_the_old_ones_stay(disk: SmallDisk) -> None:
    file = paths.within(disk.folder).settings
    settings.write(file, Settings(minutes=30))
    disk.fill()
    with pytest.raises(SettingsError, match="could not be kept") as caught:
        settings.write(file, Settings(minutes=40, own_number_name="x" * 60))
    assert "has room" in caught.value.way_out
    assert settings.read(file).settings == Settings(minutes=30)
    assert [path.name for path in disk.folder.iterdir() if "settings" in path.name] == ["settings.json"]
    disk.make_room()
    settings.write(file, Settings(minutes=40))
    assert settings.read(file).settings.minutes == 40


# A file that may not grow: wherever there is POSIX, with no disk of its own.

posix = pytest.mark.skipif(sys.platform == "win32", reason="no file can be kept from growing here")


@posix
def test_a_set_in_a_file_that_may_not_grow_is_said_and_those_before_it_are_kept(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    with open_store(where, now=NOON) as store:
        journal = _journal(store)
        session = journal.sessions.begin(SCRIPT, Activity.STRENGTH)
        done: list[SetDone] = []
        with files_no_longer_than(200_000):
            error = _sets_until_it_is_full(journal, session, done)
            assert error.kind in {StorageFault.FULL, StorageFault.DISK}
            assert "then try again" in error.way_out
        assert done
        assert set(journal.sessions.sets_of(session.id)) == set(done)
        done.append(_set(journal, session, len(done)))
        assert set(journal.sessions.sets_of(session.id)) == set(done)
    assert check(where.database) == ()


@posix
def test_a_backup_that_may_not_grow_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    with open_store(where, now=NOON) as store:
        _fill_the_diary(store)
        with files_no_longer_than(50_000), pytest.raises(StorageError):
            back_up(store.path, where.backups, NOON)
        assert list(where.backups.iterdir()) == []
        assert back_up(store.path, where.backups, NOON).exists()


@posix
@pytest.mark.parametrize("most", [100, 5_000, 60_000])
def test_an_older_file_that_may_not_grow_stays_as_it_is(tmp_path: Path, most: int) -> None:
    where = paths.within(tmp_path)
    shutil.copy(OLD / "schema-1.sqlite3", where.database)
    with files_no_longer_than(most), pytest.raises(StorageError):
        open_store(where, now=NOON)
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert set(reading.all(CheckIn)) == set(record.CHECK_INS)


@posix
def test_settings_that_may_not_grow_are_said_and_the_old_ones_stay(tmp_path: Path) -> None:
    file = paths.within(tmp_path).settings
    settings.write(file, Settings(minutes=30))
    with files_no_longer_than(50), pytest.raises(SettingsError):
        settings.write(file, Settings(minutes=40))
    assert settings.read(file).settings.minutes == 30
