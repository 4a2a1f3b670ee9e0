"""The small check-in and the icon in the tray: only when asked for, and honest about where there is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from upswing.ui.check_in_window.tray import Tray
from upswing.ui.check_in_window.window import CheckInWindow
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, Visitor, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@contextmanager
def with_a_tray(guest: Guest) -> Iterator[Tray]:
    """As on a desktop that has one."""
    tray = Tray(guest.app.window, guest.given, guest.app.theme, available=lambda: True)
    try:
        yield tray
    finally:
        guest.given.preferences.change(tray="off")
        tray.follow()
        if tray.small is not None:
            tray.small.close()
            tray.small.deleteLater()


def has_icon(tray: Tray) -> bool:
    return tray.icon is not None


def chosen(guest: Guest, setting: str) -> None:
    guest.given.preferences.change(tray=setting)


def small(tray: Tray, guest: Guest) -> Visitor:
    assert tray.small is not None
    return Visitor(tray.small, guest.clock)


def test_nothing_is_in_the_tray_unless_it_is_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        assert not has_icon(tray)
        assert not tray.stays
        chosen(guest, "open")
        tray.follow()
        assert has_icon(tray)
        assert not tray.stays
        chosen(guest, "off")
        tray.follow()
        assert not has_icon(tray)


def test_two_taps_and_enter_keep_a_check_in(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        tray.check_in()
        at = small(tray, guest)
        assert not at.button("small-keep").isEnabled()
        at.types("-2")
        at.types("4")
        assert guest.given.journal.check_ins.all() == ()
        at.key(Qt.Key.Key_Return)
        [felt] = guest.given.journal.check_ins.all()
        assert (felt.mood, felt.energy) == (-2, 4)
        assert not at.window.isVisible()
        assert guest.scale("mood").value == -2


def test_one_tap_is_enough_and_it_begins_empty_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        tray.check_in()
        at = small(tray, guest)
        at.tap("mood", 3)
        at.click("small-keep")
        guest.clock.wait(3600)
        tray.check_in()
        assert (at.scale("mood").value, at.scale("energy").value) == (None, None)
        at.tap("energy", 2)
        at.click("small-keep")
        assert [(each.mood, each.energy) for each in guest.given.journal.check_ins.all()] == [(3, None), (None, 2)]


def test_escape_keeps_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        tray.check_in()
        at = small(tray, guest)
        at.tap("mood", 3)
        at.key(Qt.Key.Key_Escape)
        assert not at.window.isVisible()
        assert guest.given.journal.check_ins.all() == ()


def test_closing_ends_the_program_unless_it_is_to_stay_in_the_tray(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        chosen(guest, "open")
        tray.follow()
        assert QApplication.quitOnLastWindowClosed()
        chosen(guest, "kept")
        tray.follow()
        assert tray.stays
        assert not QApplication.quitOnLastWindowClosed()
        chosen(guest, "off")
        tray.follow()
        assert QApplication.quitOnLastWindowClosed()


def test_the_small_window_goes_with_the_large_one_unless_upswing_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        chosen(guest, "kept")
        tray.follow()
        tray.check_in()
        assert tray.small is not None
        guest.window.close()
        assert tray.small.isVisible()
        guest.app.window.raise_up()
        chosen(guest, "open")
        tray.follow()
        guest.window.close()
        assert not tray.small.isVisible()


def test_the_menu_leads_to_a_check_in_the_window_and_people(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, with_a_tray(guest) as tray:
        chosen(guest, "kept")
        tray.follow()
        assert tray.icon is not None
        menu = tray.icon.contextMenu()
        acts = {each.text(): each for each in menu.actions() if not each.isSeparator()}
        assert list(acts) == ["Check in", "Open Upswing", "I’m not OK", "Quit Upswing"]
        acts["Check in"].trigger()
        assert isinstance(tray.small, CheckInWindow)
        assert tray.small.isVisible()
        tray.small.close()
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert tray.small.isVisible()
        tray.small.close()
        guest.window.close()
        acts["I’m not OK"].trigger()
        assert guest.window.isVisible()
        assert "You are not alone" in guest.reads()
        guest.key(Qt.Key.Key_Escape)


def test_a_desktop_without_a_tray_is_told_so_and_closing_still_ends_the_program(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        assert "This desktop has no tray, so nothing of this can be shown here." in guest.reads()
        guest.click(
            guest.named("An icon in the tray, one click from a check-in: Keep it when the window is closed")
        )
        assert guest.given.preferences.current.tray == "kept"
        assert QApplication.quitOnLastWindowClosed()
