"""The lock as a person uses it: a passphrase is set, asked for, changed, taken away; and nothing is lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")
CTRL = Qt.KeyboardModifier.ControlModifier
WORD = "kingfisher"


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


def holding_the_word(folder: Path) -> list[str]:
    return [
        path.name for path in sorted(folder.rglob("*")) if path.is_file() and WORD.encode() in path.read_bytes()
    ]


def opened(guest: Guest) -> None:
    guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)


def locked(guest: Guest) -> None:
    guest.until(lambda: guest.sees("unlock-open") and not guest.app.tasks.busy)


def sets(guest: Guest, passphrase: str) -> None:
    guest.go(Place.SETTINGS)
    guest.click("lock-set")
    guest.types(passphrase)
    guest.key(Qt.Key.Key_Return)
    guest.types(passphrase)
    guest.click(guest.find("passphrase-known"))
    guest.click("passphrase-go")
    opened(guest)


def tries(guest: Guest, passphrase: str) -> None:
    guest.types(passphrase)
    guest.key(Qt.Key.Key_Return)
    guest.until(lambda: not guest.app.tasks.busy)


def moods(guest: Guest) -> list[int | None]:
    return [each.mood for each in guest.given.journal.check_ins.all()]


def test_a_passphrase_is_set_asked_for_and_nothing_can_be_read_without_it(
    qtbot: QtBot, tmp_path: Path, clock: HeldClock
) -> None:
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.given.journal.check_ins.add(2, 3, note=f"saw a {WORD}")
        guest.app.desk.make_copy()
        guest.until(lambda: not guest.app.tasks.busy)
        assert holding_the_word(tmp_path)
        sets(guest, "over the river")
        assert "locked" in guest.notice
        assert moods(guest) == [2]
        assert holding_the_word(tmp_path) == []
    with at_home(tmp_path, clock, waits=False) as guest:
        locked(guest)
        tries(guest, "over the rivers")
        assert guest.app.given is None
        assert "does not open it" in guest.reads()
        assert "again in 1 second." in guest.reads()
        assert not guest.button("unlock-open").isEnabled()
        clock.wait(1)
        guest.until(lambda: guest.button("unlock-open").isEnabled())
        tries(guest, "over the river")
        opened(guest)
        assert moods(guest) == [2]
        assert holding_the_word(tmp_path) == []
