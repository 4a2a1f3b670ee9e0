"""The disk is full while the program is in use: each time a calm sentence with a way out, nothing is lost, and the next
try works once there is room. The disk is a real one, and the clicks are."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from locking_guest import LONG, sets
from lodging import library
from small_disk import SmallDisk, small_disk
from upswing import paths
from upswing.domain.player.state import Phase
from upswing.errors import StorageError
from upswing.interchange.routine_file import write_routine
from upswing.start import last_resort
from upswing.storage.check import check
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in, turn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")
MUCH = 8_000_000
DAY_S = 86_400


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", MUCH) as disk:
        yield disk


@contextmanager
def lives_on(disk: SmallDisk, clock: HeldClock, *, waits: bool = True) -> Iterator[Guest]:
    """As it runs: with the program's own last resort."""
    home = disk.folder / "home"
    home.mkdir(exist_ok=True)
    if not paths.within(home).settings.exists():
        settled_in(home)
    before = sys.excepthook
    try:
        with at_home(home, clock, waits=waits) as guest:
            sys.excepthook = last_resort(guest.app)
            yield guest
            disk.make_room()
    finally:
        sys.excepthook = before


def home_of(disk: SmallDisk) -> paths.Paths:
    return paths.within(disk.folder / "home")


def awaits(guest: Guest) -> None:
    guest.until(lambda: not guest.app.tasks.busy)


def opens(guest: Guest) -> None:
    guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)


def troubled(guest: Guest) -> None:
    guest.until(lambda: guest.sees("trouble-again") and not guest.app.tasks.busy)


def copies(guest: Guest) -> list[QPushButton]:
    return [each for each in guest.window.findChildren(QPushButton, "copy") if each.isVisible()]


def looks_into_the_oldest(guest: Guest) -> None:
    guest.app.desk.show_copies()
    guest.until(lambda: len(copies(guest)) > 0)
    guest.click(copies(guest)[-1])
    guest.until(lambda: guest.sees("copy-restore"))


def changes(guest: Guest, old: str, new: str) -> None:
    guest.go(Place.SETTINGS)
    guest.click("lock-change")
    for passphrase in (old, new, new):
        guest.types(passphrase)
        guest.key(Qt.Key.Key_Return)
    guest.key(Qt.Key.Key_Space)
    guest.click("passphrase-go")
    opens(guest)


def moods(guest: Guest) -> list[int | None]:
    return [each.mood for each in guest.given.journal.check_ins.all()]


def says_full(guest: Guest, words: str = "is full") -> None:
    guest.until(lambda: words in guest.notice)
    assert "Free some space, then try again." in guest.notice
    assert "Errno" not in guest.notice


def fill_to_the_brim(guest: Guest, disk: SmallDisk) -> None:
    """Also what the file of the data could still take without growing."""
    disk.fill()
    for _ in range(2000):
        try:
            guest.given.journal.check_ins.add(0, 1, note="x")
        except StorageError:
            return
    raise AssertionError("the disk was never full")


def test_a_set_is_told_and_the_session_goes_on_with_it_when_there_is_room(qtbot: QtBot, disk: SmallDisk) -> None:
    with lives_on(disk, HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        first = guest.player.step
        fill_to_the_brim(guest, disk)
        while guest.notice == "":
            guest.clock.wait(1)
            turn(2)
        says_full(guest)
        assert not guest.player.is_over
        disk.make_room()
        guest.key(Qt.Key.Key_Space)
        guest.does_the_rest()
        session = guest.given.journal.sessions.all()[-1]
        kept = {each.step for each in guest.given.journal.sessions.sets_of(session.id)}
        assert kept == {each.step for each in guest.player.outcomes}
        assert first in kept
    assert check(home_of(disk).database) == ()


def test_a_check_in_is_told_and_the_next_tap_keeps_it(qtbot: QtBot, disk: SmallDisk) -> None:
    with lives_on(disk, HeldClock()) as guest:
        fill_to_the_brim(guest, disk)
        before = moods(guest)
        guest.tap("mood", 2)
        says_full(guest)
        assert moods(guest) == before
        disk.make_room()
        guest.tap("energy", 4)
        assert moods(guest) == [*before, 2]


def test_a_copy_that_finds_no_room_is_told_and_the_next_try_makes_it(qtbot: QtBot, disk: SmallDisk) -> None:
    with lives_on(disk, HeldClock()) as guest:
        guest.clock.wait(60)
        guest.go(Place.SETTINGS)
        before = sorted(home_of(disk).backups.iterdir())
        disk.fill()
        guest.click("copy-now")
        awaits(guest)
        says_full(guest, "is full, so no copy could be made there. Your data itself is safe.")
        assert sorted(home_of(disk).backups.iterdir()) == before
        disk.make_room()
        guest.click("copy-now")
        awaits(guest)
        assert "A copy is made" in guest.notice


@pytest.mark.parametrize("room", [0, 200_000])
def test_a_restore_that_finds_no_room_leaves_the_data_open_as_it_is(
    qtbot: QtBot, disk: SmallDisk, room: int
) -> None:
    clock = HeldClock()
    with lives_on(disk, clock) as guest:
        guest.given.journal.check_ins.add(1, 1)
    clock.wait(DAY_S)
    with lives_on(disk, clock) as guest:
        guest.given.journal.check_ins.add(2, 2)
        before = moods(guest)
        looks_into_the_oldest(guest)
        disk.fill(but=room)
        guest.click("copy-restore")
        opens(guest)
        says_full(guest)
        assert moods(guest) == before
        disk.make_room()
        looks_into_the_oldest(guest)
        guest.click("copy-restore")
        opens(guest)
        assert "Your data is as it was yesterday" in guest.notice
        assert moods(guest) == []
    assert check(home_of(disk).database) == ()


def test_a_salvage_that_finds_no_room_leads_back_to_the_ways_out(qtbot: QtBot, disk: SmallDisk) -> None:
    clock = HeldClock()
    with lives_on(disk, clock) as guest:
        guest.given.journal.check_ins.add(1, 1)
    clock.wait(DAY_S)
    with lives_on(disk, clock) as guest:
        guest.given.journal.check_ins.add(2, 2)
    database = home_of(disk).database
    damaged = bytearray(database.read_bytes())
    damaged[4096 * 2 : 4096 * 12] = os.urandom(4096 * 10)
    database.write_bytes(damaged)
    with lives_on(disk, clock, waits=False) as guest:
        troubled(guest)
        guest.click("trouble-salvage")
        awaits(guest)
        disk.fill()
        guest.click("salvage-save")
        troubled(guest)
        says_full(guest)
        assert database.read_bytes() == bytes(damaged)
        disk.make_room()
        assert "are free on this disk." in guest.reads()
        guest.click("trouble-again")
        troubled(guest)
        guest.click("trouble-salvage")
        awaits(guest)
        guest.click("salvage-save")
        opens(guest)
        assert "Your data is sound again" in guest.notice
    assert check(database) == ()


def test_a_routine_that_was_shared_is_kept_at_the_next_try(qtbot: QtBot, disk: SmallDisk, tmp_path: Path) -> None:
    file = tmp_path / "quiet.upswing-routine"
    write_routine(file, library().routines["quiet-room"])
    with lives_on(disk, HeldClock()) as guest:
        fill_to_the_brim(guest, disk)
        guest.app.open_files([file])
        guest.until(lambda: guest.sees("opening-keep"))
        guest.click("opening-keep")
        says_full(guest)
        assert guest.given.journal.routines.all() == ()
        disk.make_room()
        guest.click("opening-keep")
        assert len(guest.given.journal.routines.all()) == 1


def test_a_setting_that_is_refused_is_not_shown_as_if_it_held(qtbot: QtBot, disk: SmallDisk) -> None:
    with lives_on(disk, HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        disk.fill()
        guest.click(guest.named("Colours: Dark"))
        assert "Your settings could not be kept" in guest.notice
        assert guest.named("Colours: As the system").isChecked()
        assert not guest.named("Colours: Dark").isChecked()
        still = guest.find("setting-still")
        assert isinstance(still, QCheckBox)
        guest.click(still)
        assert not still.isChecked()
        disk.make_room()
        guest.click(still)
        guest.click(guest.named("Colours: Dark"))
        assert still.isChecked()
        assert guest.named("Colours: Dark").isChecked()


@pytest.mark.parametrize("room", [0, 300_000])
def test_a_passphrase_that_finds_no_room_changes_nothing_and_the_next_try_does(
    qtbot: QtBot, disk: SmallDisk, room: int
) -> None:
    pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
    with lives_on(disk, HeldClock()) as guest:
        guest.given.journal.check_ins.add(2, 2)
        disk.fill(but=room)
        sets(guest, LONG)
        says_full(guest, "has not enough room")
        assert guest.app.key is None
        assert moods(guest) == [2]
        assert not home_of(disk).locked.exists()
        disk.make_room()
        sets(guest, LONG)
        assert "Your data and its copies are locked" in guest.notice
        disk.fill(but=room)
        changes(guest, LONG, "under the bridge")
        says_full(guest, "has not enough room")
        assert moods(guest) == [2]
        disk.make_room()
        changes(guest, LONG, "under the bridge")
        assert "The passphrase is changed" in guest.notice
        assert moods(guest) == [2]
