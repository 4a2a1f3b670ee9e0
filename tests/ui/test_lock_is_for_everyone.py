"""The pages of the lock in the smallest window, at normal and at double text: nothing is cut, all is named and reached,
and what is typed is not read out while it is hidden."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed, unreached
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from locking_guest import CTRL, LONG, awaits, locked, opened, sets, tries
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in, turn

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SETTLES_MS = 120


def wrong(guest: Guest, where: str) -> list[str]:
    turn(SETTLES_MS)
    return faults(guest.window, where) + unnamed(guest.window, where) + unreached(guest, where)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_pages_of_the_lock(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path, text_percent=percent), clock, size=SMALLEST_PROMISED) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-set")
        found = wrong(guest, "set")
        guest.find("passphrase-new").setFocus()
        guest.types("a")
        guest.key(Qt.Key.Key_Return)
        guest.types("B")
        found += wrong(guest, "set, another the second time")
        guest.click("passphrase-back")
        left = tmp_path / "set-aside" / ("a-folder-with-a-name-that-is-much-too-long" * 2) / "upswing.sqlite3"
        left.parent.mkdir(parents=True)
        left.write_bytes(b"SQLite format 3\0" + b"as it was " * 2000)
        sets(guest, LONG)
        guest.go(Place.SETTINGS)
        guest.click("lock-leftovers")
        guest.app.window.notice.hide()
        found += wrong(guest, "settings, locked")
        for act in ("lock-change", "lock-remove"):
            guest.click(act)
            found += wrong(guest, act)
            guest.click("passphrase-back")
        guest.app.preferences.change(key_in_keyring=True)
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        found += wrong(guest, "unlock")
        guest.find("unlock").setFocus()
        tries(guest, "wrong")
        found += wrong(guest, "unlock, a wrong one")
        guest.click("unlock-forgotten")
        found += wrong(guest, "forgotten")
        guest.click("forgotten-back")
        guest.click("unlock-copies")
        awaits(guest)
        for each in guest.window.findChildren(type(guest.button("copies-back")), "copies-back"):
            assert each.isVisible()
        found += wrong(guest, "copies, locked")
    assert not found, "\n".join(found)


def test_the_eyes_and_the_keys_go_down_the_page_alike(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        sets(guest, LONG)
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        assert guest.find("unlock").hasFocus()
        guest.types("x")
        seen = []
        for _ in range(5):
            guest.key(Qt.Key.Key_Tab)
            seen.append(guest._listening().objectName())
        assert seen == ["unlock-show", "unlock-open", "unlock-copies", "unlock-forgotten", "people-link"]


def test_what_is_typed_is_not_read_out_and_what_came_of_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        sets(guest, LONG)
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        line = QAccessible.queryAccessibleInterface(guest.find("unlock"))
        assert line is not None
        guest.types("wrong")
        assert line.state().passwordEdit
        for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
            assert "wrong" not in line.text(kind)
        tries(guest, "")
        assert "does not open it" in line.text(QAccessible.Text.Description)
        guest.clock.wait(1)
        guest.until(lambda: guest.button("unlock-open").isEnabled())
        tries(guest, LONG)
        opened(guest)
