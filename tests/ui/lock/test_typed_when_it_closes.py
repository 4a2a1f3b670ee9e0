"""What is being typed when locked data closes by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from locking_guest import LONG, locked, opened, tries
from upswing import paths
from upswing.storage.locking import lock
from upswing.storage.store import open_store
from upswing.ui.rail import Place
from visitor import MORNING, STRIDE_S, Guest, HeldClock, at_home, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    where = paths.within(tmp_path)
    open_store(where, now=MORNING).close()
    lock(where, LONG, now=MORNING, report=lambda share: None)
    settled_in(tmp_path)
    with at_home(tmp_path, HeldClock(), waits=False) as here:
        locked(here)
        tries(here, LONG)
        opened(here)
        yield here


def looks(guest: Guest) -> None:
    if guest.app.given is not None:
        guest.app.locksmith.gate.watch.look()


def stays(guest: Guest, seconds: float) -> None:
    for _ in range(round(seconds / STRIDE_S)):
        guest.clock.wait(STRIDE_S)
        looks(guest)


def opens_the_note(guest: Guest) -> None:
    guest.given.journal.check_ins.add(1, None)
    guest.go(Place.HISTORY)
    guest.click(guest.named("Change: Mood +1"))
    guest.find("note").setFocus()
    looks(guest)


def test_who_writes_for_long_is_not_interrupted(guest: Guest) -> None:
    opens_the_note(guest)
    for _ in range(60):
        guest.types("on ")
        guest.clock.wait(STRIDE_S)
        looks(guest)
    assert guest.app.given is not None


def test_a_note_is_given_back_after_the_passphrase_and_not_shown_before(guest: Guest) -> None:
    opens_the_note(guest)
    guest.types("a long night")
    stays(guest, 17 * 60)
    assert guest.app.given is None
    locked(guest)
    assert "long night" not in guest.reads()
    assert "long night" not in guest.notice
    QGuiApplication.clipboard().setText("")
    tries(guest, "not this")
    assert not guest.sees("notice-act")
    guest.clock.wait(60)
    guest.until(lambda: guest.button("unlock-open").isEnabled())
    tries(guest, LONG)
    opened(guest)
    assert "Your words are still here" in guest.notice
    guest.click("notice-act")
    assert QGuiApplication.clipboard().text() == "a long night"
    guest.app.locksmith.lock_now()
    locked(guest)
    tries(guest, LONG)
    opened(guest)
    assert guest.notice == ""


def test_the_words_of_an_own_movement_are_given_back(guest: Guest) -> None:
    guest.go(Place.LIBRARY)
    guest.find("search").setFocus()
    guest.types("wall")
    guest.click(guest.named("Your own movement …"))
    guest.types("Sweeping the stairs")
    guest.app.locksmith.lock_now()
    locked(guest)
    tries(guest, LONG)
    opened(guest)
    assert "Your words are still here" in guest.notice
    guest.click("notice-act")
    assert QGuiApplication.clipboard().text() == "Sweeping the stairs"


def test_of_what_was_only_looked_at_nothing_is_said(guest: Guest) -> None:
    guest.given.journal.check_ins.add(1, None, note="kept already")
    guest.go(Place.HISTORY)
    guest.click(guest.named("Change: Mood +1"))
    stays(guest, 17 * 60)
    locked(guest)
    tries(guest, LONG)
    opened(guest)
    assert guest.notice == ""
