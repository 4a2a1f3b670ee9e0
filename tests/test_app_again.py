"""The program lets its data go and opens it again in the same window, as it must for a lock and for a restored
backup: everything is new, and nothing is done twice."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from upswing import paths
from upswing.domain.session import SessionState
from upswing.storage.check import check
from upswing.ui.rail import Place
from upswing.ui.today.view import TodayView
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


def lets_go_and_opens(guest: Guest) -> None:
    guest.app.let_go()
    assert guest.app.given is None
    guest.app.load()
    guest.until(lambda: guest.app.given is not None)
    guest.rests()


def test_what_was_entered_is_there_again_and_is_undone_once(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.given.journal.check_ins.add(1, 2)
        guest.clock.wait(2 * 3600)
        guest.given.journal.check_ins.add(2, 3)
        guest.go(Place.HISTORY)
        lets_go_and_opens(guest)
        assert guest.app.window.here is Place.TODAY
        assert [each.mood for each in guest.given.journal.check_ins.all()] == [1, 2]
        guest.key(Qt.Key.Key_Z, CTRL)
        assert [each.mood for each in guest.given.journal.check_ins.all()] == [1]
        guest.clock.wait(2 * 3600)
        guest.tap("mood", -2)
        guest.until(lambda: [each.mood for each in guest.given.journal.check_ins.all()] == [1, -2])


def test_while_it_is_let_go_no_view_can_be_reached_and_nothing_holds_the_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for place in Place:
            guest.go_by_key(place)
            guest.rests()
        guest.app.let_go()
        for place in Place:
            guest.go_by_key(place)
            assert guest.app.window.here is Place.TODAY
        guest.key(Qt.Key.Key_Z, CTRL)
        assert not (tmp_path / "upswing.sqlite3-wal").exists()
        assert check(paths.within(tmp_path).database) == ()


def test_a_session_under_way_waits_and_is_offered_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.until(lambda: guest.app.views.session_runs())
        lets_go_and_opens(guest)
        [session] = guest.given.journal.sessions.all()
        assert session.state is SessionState.UNDER_WAY
        assert guest.app.window.rail.isVisible()
        guest.click("resume")
        guest.until(lambda: guest.app.views.session_runs())


def test_a_dialog_with_an_entry_in_it_goes_too(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.given.journal.check_ins.add(1, 2, note="by the sea")
        guest.key(Qt.Key.Key_F1)
        assert guest.app.window.findChildren(QDialog)
        guest.app.let_go()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not guest.app.window.findChildren(QDialog)


def test_work_on_the_closed_files_is_done_before_the_data_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[int] = []
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        database = paths.within(tmp_path).database
        guest.app.while_closed(lambda report: len(database.read_bytes()), told.append)
        guest.until(lambda: guest.app.given is not None)
        assert told == [database.stat().st_size]


def test_again_and_again_with_every_view_made_leaves_nothing_of_the_former_ones(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for _ in range(3):
            former = guest.app.today
            for place in Place:
                guest.go_by_key(place)
                guest.rests()
            lets_go_and_opens(guest)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert not isValid(former)
            assert len(guest.app.window.findChildren(TodayView)) == 1
