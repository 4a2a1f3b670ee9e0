"""The pages about copies, rescue and deleting: not cut at double text in the smallest window, every control named and
reached by the Tab key."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed, unreached
from test_nothing_is_clipped import SMALLEST_PROMISED
from test_nothing_is_clipped import faults as cut

from upswing import paths
from upswing.errors import StorageFault
from upswing.storage import faults
from upswing.storage.backup import back_up
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DEEP = "a folder with a long name/AndOneWithAnotherNameThatIsLongAndHasNoBlankInIt/home"
KINDS = ("upswing", "by-hand", "before-schema-2", "before-restore")


def with_copies(folder: Path, count: int, percent: int) -> Path:
    folder.mkdir(parents=True)
    with at_home(settled_in(folder, text_percent=percent), HeldClock()) as guest:
        guest.given.journal.check_ins.add(2, 3)
    own = paths.within(folder)
    for each in own.backups.iterdir():
        each.unlink()
    for number in range(count):
        made_at = MORNING - timedelta(days=number * (1 + number), hours=1)
        back_up(own.database, own.backups, made_at, name=KINDS[number % len(KINDS)])
    return folder


def wrong(guest: Guest, where: str) -> list[str]:
    return cut(guest.window, where) + unnamed(guest.window, where) + unreached(guest, where)


def rests(guest: Guest) -> None:
    guest.until(lambda: not guest.app.tasks.busy)


@pytest.fixture(params=[100, 200])
def percent(request: pytest.FixtureRequest) -> int:
    size: int = request.param
    return size


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path, percent: int) -> Path:
    return with_copies(tmp_path / DEEP, 9, percent)


def test_the_copies_and_the_settings(home: Path) -> None:
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED) as guest:
        guest.app.preferences.change(backup_folder=str(home / "a-stick-that-was-pulled-out-of-this-computer"))
        guest.go(Place.SETTINGS)
        found = wrong(guest, "settings")
        guest.click("copy-now")
        rests(guest)
        found += cut(guest.window, "copied")
        guest.click("copy-list")
        rests(guest)
        found += wrong(guest, "copies")
        for place in range(4):
            each = [one for one in guest.window.findChildren(QPushButton, "copy") if one.isVisible()][place]
            guest.click(each)
            rests(guest)
            found += cut(guest.window, f"copy {place}")
        found += wrong(guest, "a copy")
        guest.click("copies-back")
        guest.click("setting-erase")
        guest.find("erase-word").setFocus()
        guest.types("delete")
        found += wrong(guest, "erase")
        guest.click("erase-back")
    assert not found, "\n".join(found)


def test_without_any_copy(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    home = with_copies(tmp_path / "home", 0, percent)
    paths.within(home).database.write_bytes(b"noise. " * 4000)
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED, waits=False) as guest:
        guest.until(lambda: guest.sees("trouble-again"))
        rests(guest)
        found = wrong(guest, "trouble")
        guest.app.desk.show_copies()
        rests(guest)
        assert "There is no copy yet." in guest.reads()
        found += wrong(guest, "no copies")
        guest.click("copies-back")
        guest.click("trouble-salvage")
        rests(guest)
        found += wrong(guest, "nothing to save")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", ["damaged", "full", "vanished", "locked", "too_new", "cannot_open", "read_only"])
def test_every_kind_of_fault(home: Path, kind: str) -> None:
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED) as guest:
        fault = getattr(faults, kind)(paths.within(home).database)
        assert fault.kind is not StorageFault.OTHER
        guest.app.desk.tell(fault)
        found = cut(guest.app.window.notice, f"{kind}, in use")
        guest.app.desk.see_to(fault)
        rests(guest)
        assert QApplication.focusWidget() in guest.window.findChildren(QPushButton)
        found += wrong(guest, kind)
    assert not found, "\n".join(found)


def test_what_can_be_saved_and_what_came_of_it(home: Path) -> None:
    own = paths.within(home)
    data = bytearray(own.database.read_bytes())
    data[4096 * 2 : 4096 * 6] = os.urandom(4096 * 4)
    own.database.write_bytes(data)
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED, waits=False) as guest:
        guest.until(lambda: guest.sees("trouble-again"))
        rests(guest)
        guest.click("trouble-salvage")
        rests(guest)
        found = wrong(guest, "salvage")
        guest.click("salvage-save")
        guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)
        found += cut(guest.app.window.notice, "saved")
    assert not found, "\n".join(found)


def test_the_last_page(home: Path) -> None:
    (home / "a-file-of-somebody-with-a-long-name-that-stays-where-it-is.txt").write_text("mine")
    with at_home(home, HeldClock(), size=SMALLEST_PROMISED) as guest:
        guest.app.desk.show_erase()
        guest.find("erase-word").setFocus()
        guest.types("delete")
        guest.click("erase-all")
        guest.until(lambda: guest.sees("goodbye-end"))
        found = wrong(guest, "goodbye")
    assert not found, "\n".join(found)
