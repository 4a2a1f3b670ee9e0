"""When the data cannot be opened a page tells what happened and offers the ways out; copies are looked into and
restored, and everything deleted, by clicks. The files are really damaged, and the copies real ones."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from upswing import paths, settings
from upswing.instance import claim
from upswing.start import last_resort
from upswing.storage import faults
from upswing.storage.backup import back_up
from upswing.storage.check import check
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, home_and_stick, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAGE = 4096
DAY_S = 86_400


@contextmanager
def as_it_runs(guest: Guest) -> Iterator[None]:
    """With the program's own last resort, as `upswing` puts it in place."""
    before, sys.excepthook = sys.excepthook, last_resort(guest.app)
    try:
        yield
    finally:
        sys.excepthook = before


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


def lived_in(folder: Path, clock: HeldClock, *, days: int = 3) -> Path:
    """The folder of someone who has checked in on some days, with a copy of each of them."""
    folder.mkdir(exist_ok=True)
    settled_in(folder)
    for day in range(days):
        with at_home(folder, clock) as guest:
            guest.given.journal.check_ins.add(day % 5, 3, note=f"by the sea {day}")
        clock.wait(DAY_S)
    return folder


def moods(guest: Guest) -> list[int]:
    return [each.mood for each in guest.given.journal.check_ins.all() if each.mood is not None]


def overwrite_a_page_of_check_ins(folder: Path) -> None:
    """Noise over the page in which the check-ins begin."""
    file = paths.within(folder).database
    with closing(sqlite3.connect(file)) as asked:
        asked.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = asked.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'check_in'").fetchone()[0]
    data = bytearray(file.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = os.urandom(PAGE)
    file.write_bytes(data)


def overwrite_beneath(folder: Path) -> None:
    """Noise over all but the first page, while the program has the file open; it notices that the file was written."""
    file = paths.within(folder).database
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE check_in SET mood = mood")
        other.commit()
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with file.open("r+b") as raw:
            raw.seek(PAGE)
            raw.write(os.urandom(file.stat().st_size - PAGE))


def overwrite_everything(folder: Path) -> bytes:
    noise = b"noise, nothing but noise. " * 2000
    paths.within(folder).database.write_bytes(noise)
    return noise


def copies(guest: Guest) -> list[QPushButton]:
    QApplication.processEvents()
    return [each for each in guest.window.findChildren(QPushButton, "copy") if each.isVisible()]


def awaits(guest: Guest) -> None:
    """Nothing is looked for any more."""
    guest.until(lambda: not guest.app.tasks.busy)


def opens(guest: Guest) -> None:
    guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)


def troubled(guest: Guest) -> None:
    guest.until(lambda: guest.sees("trouble-again") and not guest.app.tasks.busy)


def chooses_folder(guest: Guest, folder: Path) -> None:
    dialog = guest.before
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(folder))
    dialog.accept()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_damaged_file_is_told_and_a_copy_restored(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home = lived_in(tmp_path / "home", clock)
    noise = overwrite_everything(home)
    with at_home(home, clock, waits=False) as guest:
        troubled(guest)
        assert "There are 3 copies. The newest was made yesterday" in guest.reads()
        guest.click("trouble-copies")
        awaits(guest)
        assert [each.accessibleName().split(" ")[0] for each in copies(guest)] == [
            "Yesterday",
            "Tuesday",
            "Monday",
        ]
        guest.click(copies(guest)[0])
        awaits(guest)
        assert "The last entry is on" in guest.reads()
        assert "set aside as it is" in guest.reads()
        guest.click("copy-restore")
        opens(guest)
        assert "Your data is as it was yesterday" in guest.notice
        aside = next(paths.within(home).set_aside.rglob("upswing.sqlite3"))
        assert aside.read_bytes() == noise
        assert str(aside.parent) in guest.notice
        assert len(moods(guest)) >= 2


def test_what_can_still_be_read_is_shown_and_saved(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home = lived_in(tmp_path / "home", clock)
    overwrite_a_page_of_check_ins(home)
    with at_home(home, clock, waits=False) as guest:
        troubled(guest)
        guest.click("trouble-salvage")
        awaits(guest)
        assert "Nothing has changed yet." in guest.reads()
        assert "In the newest sound copy, made" in guest.reads()
        guest.click("salvage-save")
        opens(guest)
        assert "Your data is sound again" in guest.notice
        assert "set-aside" in guest.notice
        assert check(paths.within(home).database) == ()
        assert len(moods(guest)) >= 2


def test_of_a_letter_nothing_can_be_saved_and_it_is_said(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home = settled_in(tmp_path)
    letter = overwrite_everything(home)
    with at_home(home, clock, waits=False) as guest:
        troubled(guest)
        assert not guest.find("trouble-copies").isEnabled()
        assert "No copy was found on this computer." in guest.reads()
        guest.click("trouble-salvage")
        awaits(guest)
        assert "No entry in it can be read any more." in guest.reads()
        assert not guest.find("salvage-save").isEnabled()
        guest.key(Qt.Key.Key_Escape)
        assert guest.sees("trouble-again")
        assert paths.within(home).database.read_bytes() == letter


def test_the_file_is_copied_elsewhere_as_it_is(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "stick"
    home.mkdir()
    elsewhere.mkdir()
    noise = overwrite_everything(settled_in(home))
    with at_home(home, clock, waits=False) as guest:
        troubled(guest)
        guest.click("trouble-files")
        chooses_folder(guest, elsewhere)
        awaits(guest)
        [made] = elsewhere.rglob("upswing.sqlite3")
        assert made.read_bytes() == noise
        assert str(made) in guest.notice
        assert paths.within(home).database.read_bytes() == noise


def test_people_to_talk_to_are_reached_from_the_page(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    overwrite_everything(settled_in(tmp_path))
    with at_home(tmp_path, clock, waits=False) as guest:
        troubled(guest)
        guest.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert "You are not alone" in guest.reads()
        guest.click("people-close")
        guest.click("people-link")
        assert "You are not alone" in guest.reads()
        guest.click("people-close")


def test_a_copy_is_restored_in_the_middle_of_use_and_what_came_later_is_kept(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home = lived_in(tmp_path / "home", clock, days=2)
    with at_home(home, clock) as guest:
        before = moods(guest)
        guest.given.journal.check_ins.add(-4, 2)
        guest.given.journal.check_ins.add(5, 2)
        first = guest.given.journal.check_ins.all()[0]
        guest.go(Place.SETTINGS)
        guest.click("copy-list")
        awaits(guest)
        guest.click(copies(guest)[0])
        awaits(guest)
        assert "Not in it, since they came later: 2 check-ins" in guest.reads()
        guest.click("copy-restore")
        opens(guest)
        assert "What was there before is kept as a copy." in guest.notice
        assert moods(guest) == before
        assert guest.given.journal.check_ins.all()[0] == first
        guest.go(Place.SETTINGS)
        guest.click("copy-list")
        awaits(guest)
        kept = next(each for each in copies(guest) if "before another copy" in each.accessibleName())
        guest.click(kept)
        awaits(guest)
        assert "since you took them away later: 2 check-ins." in guest.reads()


def test_the_preview_of_the_lowest_copy_is_brought_into_sight(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home = settled_in(tmp_path)
    with at_home(home, clock, size=(1024, 700)) as guest:
        own = paths.within(home)
        for number in range(22):
            back_up(own.database, own.backups, clock.now() - timedelta(days=1 + number))
        guest.app.desk.show_copies()
        awaits(guest)
        guest.until(lambda: len(copies(guest)) == 23)
        guest.click(copies(guest)[-1])
        guest.until(lambda: guest.sees("copy-restore"))
        restore = guest.find("copy-restore")
        guest.until(lambda: restore.visibleRegion().boundingRect() == restore.rect())


def test_copies_that_cannot_be_used_say_so_and_are_not_offered(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home = lived_in(tmp_path / "home", clock, days=2)
    newest = max(paths.within(home).backups.glob("*.sqlite3"))
    newest.write_bytes(newest.read_bytes()[: PAGE * 5])
    newest.with_name("upswing-2026-11-20T071200Z.sqlite3").write_bytes(os.urandom(PAGE * 8))
    with at_home(home, clock) as guest:
        guest.app.desk.show_copies()
        awaits(guest)
        damaged = next(each for each in copies(guest) if each.accessibleName().startswith("Yesterday"))
        guest.click(damaged)
        awaits(guest)
        assert "This copy is damaged" in guest.reads()
        assert not guest.sees("copy-restore")
        guest.click(damaged)
        assert "This copy is damaged" not in guest.reads()
        guest.click(next(each for each in copies(guest) if "locked" in each.accessibleName()))
        awaits(guest)
        assert "locked with a passphrase that is not in use now" in guest.reads()
        assert not guest.sees("copy-restore")
        guest.key(Qt.Key.Key_Escape)
        assert guest.app.window.rail.isVisible()


def test_a_copy_is_made_now_here_and_elsewhere(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home, stick = home_and_stick(tmp_path)
    with at_home(settled_in(home), clock) as guest:
        clock.wait(20 * 60)
        guest.go(Place.SETTINGS)
        guest.click("copy-now")
        awaits(guest)
        assert "A copy is made: " in guest.notice
        assert len(list(paths.within(home).backups.glob("*.sqlite3"))) == 2
        assert "The last copy was made today 09:50" in guest.reads()
        guest.click("copy-elsewhere")
        chooses_folder(guest, stick)
        awaits(guest)
        [made] = stick.iterdir()
        assert str(made) in guest.notice
        assert check(made) == ()


def test_a_second_folder_is_chosen_told_when_it_is_gone_and_forgotten(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home, stick = home_and_stick(tmp_path)
    with at_home(settled_in(home), clock) as guest:
        guest.go(Place.SETTINGS)
        guest.click("copy-second-choose")
        chooses_folder(guest, stick)
        awaits(guest)
        assert settings.read(paths.within(home).settings).settings.backup_folder == str(stick)
        assert f"Each daily copy goes here too: {stick}" in guest.reads()
    clock.wait(DAY_S)
    with at_home(home, clock) as guest:
        [made] = stick.glob("upswing-2026-11-24*.sqlite3")
        assert check(made) == ()
    stick.rename(tmp_path / "pulled-out")
    clock.wait(DAY_S)
    with at_home(home, clock) as guest:
        assert "Your second folder for copies is not there now" in guest.notice
        guest.click("notice-close")
        guest.go(Place.SETTINGS)
        assert "This folder is not there now" in guest.reads()
        assert not stick.exists()
        guest.click("copy-second-forget")
        assert "No more copies go to that folder." in guest.notice
        awaits(guest)
        assert not guest.sees("copy-second-forget")
        guest.click("notice-act")
        awaits(guest)
        assert guest.app.preferences.current.backup_folder == str(stick)


def test_damage_met_in_the_middle_of_use_leads_to_the_ways_out(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        fault = faults.damaged(paths.within(tmp_path).database)
        guest.app.views.tell(fault)
        assert fault.sentence in guest.notice
        guest.click(guest.named("See what can be done"))
        troubled(guest)
        assert guest.app.given is None
        assert guest.sees("trouble-salvage")
        guest.click("trouble-again")
        opens(guest)
        assert guest.app.window.rail.isVisible()


def test_real_damage_is_met_by_a_tap_and_a_session_under_way_is_no_hindrance(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home = lived_in(tmp_path / "home", clock, days=2)
    with at_home(home, clock) as guest, as_it_runs(guest):
        guest.click("start")
        guest.until(lambda: guest.app.views.session_runs())
        overwrite_beneath(home)
        clock.wait(3600)
        guest.key(Qt.Key.Key_Escape)
        guest.until(lambda: "See what can be done" in guest.reads())
        guest.click("notice-act")
        troubled(guest)
        guest.click("trouble-salvage")
        awaits(guest)
        guest.click("salvage-save")
        opens(guest)
        assert len(moods(guest)) >= 1
        assert check(paths.within(home).database) == ()


def test_a_full_disk_tells_how_much_is_free(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.app.desk.see_to(faults.full(paths.within(tmp_path).database))
        troubled(guest)
        assert "are free on this disk." in guest.reads()
        assert not guest.sees("trouble-copies")
        guest.click("trouble-again")
        opens(guest)


@pytest.fixture
def leaving(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> Iterator[Guest]:
    """Someone who is about to delete everything, with the folder claimed as the program claims it."""
    home = lived_in(tmp_path / "home", clock, days=2)
    claimed = claim(paths.within(home))
    assert claimed is not None
    with at_home(home, clock) as guest:
        guest.app.release = claimed.release
        guest.go(Place.SETTINGS)
        guest.click("setting-erase")
        yield guest
    claimed.release()


def test_deleting_everything_asks_for_a_word_first_and_can_be_left(leaving: Guest) -> None:
    assert not leaving.find("erase-all").isEnabled()
    leaving.find("erase-word").setFocus()
    leaving.types("delet")
    assert not leaving.find("erase-all").isEnabled()
    leaving.click("erase-back")
    assert leaving.app.window.here is Place.SETTINGS
    assert leaving.app.given is not None


def test_everything_is_deleted_and_nothing_is_written_again(leaving: Guest, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "my own list.txt").write_text("bread, milk")
    leaving.find("erase-word").setFocus()
    leaving.types("Delete ")
    leaving.key(Qt.Key.Key_Return)
    assert leaving.find("erase-all").hasFocus()
    leaving.click("erase-all")
    leaving.until(lambda: leaving.sees("goodbye-end"))
    assert "Everything is deleted." in leaving.reads()
    assert "my own list.txt" in leaving.reads()
    leaving.go_by_key(Place.SETTINGS)
    leaving.app.preferences.change(own_number="123")
    leaving.click("goodbye-end")
    assert not leaving.app.window.isVisible()
    assert [each.name for each in home.iterdir()] == ["my own list.txt"]


def test_what_could_not_be_deleted_is_named(leaving: Guest, tmp_path: Path) -> None:
    leaving.app.preferences.change(backup_folder=str(tmp_path / "pulled-out"))
    leaving.find("erase-word").setFocus()
    leaving.types("delete")
    leaving.click("erase-all")
    leaving.until(lambda: leaving.sees("goodbye-end"))
    assert "Not everything could be deleted." in leaving.reads()
    assert str(tmp_path / "pulled-out") in leaving.reads()
    assert not (tmp_path / "home").exists()


def test_a_copy_can_be_saved_before_everything_is_deleted(leaving: Guest, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    leaving.click("erase-copy")
    chooses_folder(leaving, stick)
    awaits(leaving)
    [made] = stick.iterdir()
    leaving.find("erase-word").setFocus()
    leaving.types("delete")
    leaving.click("erase-all")
    leaving.until(lambda: leaving.sees("goodbye-end"))
    assert not (tmp_path / "home").exists()
    assert check(made) == ()
