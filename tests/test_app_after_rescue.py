"""After a copy was restored, and after what could be read was saved, History still tells what was done and what an
entry said before, and Undo does what it says or says that it cannot."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from upswing import paths
from upswing.start import last_resort
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAY_S, PAGE = 86_400, 4096
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@contextmanager
def visit(home: Path, clock: HeldClock, *, waits: bool = True) -> Iterator[Guest]:
    """With the program's own last resort, which notes our own faults."""
    before = sys.excepthook
    try:
        with at_home(home, clock, waits=waits) as guest:
            sys.excepthook = last_resort(guest.app)
            yield guest
    finally:
        sys.excepthook = before
    assert not list(paths.within(home).log.glob("fault-*.txt"))


def lived_in(folder: Path, clock: HeldClock) -> Path:
    """Somebody has changed a check-in and taken another one away; a copy of that is there from the day after."""
    folder.mkdir()
    settled_in(folder)
    with visit(folder, clock) as guest:
        changed = guest.given.journal.check_ins.add(1, 3, note="by the sea")
        removed = guest.given.journal.check_ins.add(-1, 2)
        clock.wait(3600)
        guest.given.journal.check_ins.amend(replace(changed, mood=4))
        guest.given.journal.check_ins.remove(removed.id)
    clock.wait(DAY_S)
    with visit(folder, clock):
        pass
    return folder


def moods(guest: Guest) -> list[int | None]:
    return [each.mood for each in guest.given.journal.check_ins.all()]


def opens(guest: Guest) -> None:
    guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)


def copies(guest: Guest) -> list[QPushButton]:
    return [each for each in guest.window.findChildren(QPushButton, "copy") if each.isVisible()]


def test_a_restored_copy_can_undo_what_it_knows(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> None:
    home = lived_in(tmp_path / "home", clock)
    with visit(home, clock) as guest:
        guest.given.journal.check_ins.add(5, 5)
        guest.app.desk.show_copies()
        guest.until(lambda: len(copies(guest)) > 0)
        guest.click(copies(guest)[0])
        guest.until(lambda: guest.sees("copy-restore"))
        guest.click("copy-restore")
        opens(guest)
        assert moods(guest) == [4]
        guest.key(Qt.Key.Key_Z, CTRL)
        assert guest.notice.startswith("Undone: ")
        assert set(moods(guest)) == {-1, 4}
        guest.key(Qt.Key.Key_Z, CTRL | SHIFT)
        assert moods(guest) == [4]
        guest.go(Place.HISTORY)
        guest.click("history-done")
        said = guest.reads()
        assert "undone" not in said.replace("Undone", "")
        guest.click("done-undo")
        guest.click("done-undo")
        assert not [each for each in moods(guest) if each == 4]
        guest.click("dialog-close")
        assert guest.app.window.rail.isVisible()


def test_after_a_salvage_it_is_said_that_nothing_is_undone_and_history_still_tells(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    home = lived_in(tmp_path / "home", clock)
    database = paths.within(home).database
    with closing(sqlite3.connect(database)) as asked:
        asked.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [root] = asked.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'check_in'").fetchone()
    data = bytearray(database.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = os.urandom(PAGE)
    database.write_bytes(data)
    with visit(home, clock, waits=False) as guest:
        guest.until(lambda: guest.sees("trouble-salvage") and not guest.app.tasks.busy)
        guest.click("trouble-salvage")
        guest.until(lambda: guest.sees("salvage-save") and not guest.app.tasks.busy)
        assert "What was done before can’t be undone afterwards." in guest.reads()
        guest.click("salvage-save")
        opens(guest)
        assert moods(guest) == [4]
        guest.key(Qt.Key.Key_Z, CTRL)
        assert guest.notice == "Nothing to undo."
        guest.go(Place.HISTORY)
        guest.click("history-done")
        assert not guest.find("done-undo").isEnabled()
        assert not guest.find("done-redo").isEnabled()
        said = guest.reads()
        assert "Change to the check-in" in said
        assert "undone" not in said
        guest.click("dialog-close")
        guest.click(guest.named("Change: Mood +4, energy 3"))
        guest.click("dialog-before")
        assert "Mood: +1 → +4" in guest.reads()
        guest.click("before-put-back")
        assert moods(guest) == [1]
        guest.click("notice-act")
        assert moods(guest) == [4]
