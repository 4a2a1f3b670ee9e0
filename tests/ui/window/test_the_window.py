"""The window: its views, its keys, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from at_the_door import rings
from upswing.domain.player.state import Phase
from upswing.ui.doorbell import ring
from upswing.ui.rail import Place
from upswing.ui.window import FIRST_SIZE
from visitor import HeldClock, at_home, settled_in

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_ctrl_and_a_number_lead_to_every_view_and_ctrl_comma_to_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for number, place in reversed(list(enumerate(Place, start=1))):
            guest.key(Qt.Key(Qt.Key.Key_0 + number), CTRL)
            assert guest.app.window.here is place
            guest.rests()
            view = guest.app.window.view(place)
            assert view is not None
            assert view.isVisible()
            assert guest.find(f"rail-{place}").isChecked()  # type: ignore[attr-defined]
        guest.key(Qt.Key.Key_Comma, CTRL)
        assert guest.app.window.here is Place.SETTINGS


def test_a_view_that_is_not_seen_is_brought_up_to_date_only_when_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.HISTORY)
        history = guest.app.window.view(Place.HISTORY)
        assert history is not None

        def lines() -> list[str]:
            return [each.text() for each in history.findChildren(QLabel)]

        before = lines()
        guest.go(Place.TODAY)
        guest.tap("mood", 4)
        assert lines() == before
        guest.go(Place.HISTORY)
        assert any("Mood +4" in line for line in lines())


def test_undo_and_redo_work_from_every_view_and_name_what_there_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.key(Qt.Key.Key_Z, CTRL)
        assert guest.notice == "Nothing to undo."
        guest.tap("mood", 3)
        guest.key(Qt.Key.Key_Z, CTRL)
        assert guest.given.journal.check_ins.all() == ()
        assert guest.scale("mood").value is None
        guest.key(Qt.Key.Key_Z, CTRL | SHIFT)
        assert guest.scale("mood").value == 3
        guest.key(Qt.Key.Key_Z, CTRL | SHIFT)
        assert guest.notice == "Nothing to do again."
        guest.click("notice-close")
        assert guest.notice == ""


def test_undo_leaves_a_session_that_runs_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        guest.key(Qt.Key.Key_Return)
        guest.key(Qt.Key.Key_Z, CTRL)
        [session] = guest.given.journal.sessions.all()
        assert len(guest.given.journal.sessions.sets_of(session.id)) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f1_shows_the_stop_signs_and_pauses_a_session(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        guest.key(Qt.Key.Key_F1)
        assert "Pain or pressure in the chest. Feeling faint. Not getting your breath." in guest.reads()
        assert "It gives no medical advice." in guest.reads()
        assert guest.player.paused
        guest.key(Qt.Key.Key_Escape)
        assert guest.app.window.view(Place.SESSION).stage.isVisible()  # type: ignore[union-attr]
        guest.key(Qt.Key.Key_Space)
        assert not guest.player.paused


def test_a_session_has_the_window_to_itself_and_gives_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        assert not guest.app.window.rail.isVisible()
        guest.key(Qt.Key.Key_F)
        assert guest.window.isFullScreen()
        guest.key(Qt.Key.Key_Escape)
        guest.click("after-done")
        assert not guest.window.isFullScreen()
        assert guest.app.window.rail.isVisible()
        assert guest.given.journal.sessions.all() == ()


def test_a_session_goes_on_when_one_comes_back_from_another_view(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("start")
        guest.waits_for(Phase.WORK)
        guest.key(Qt.Key.Key_3, CTRL)
        assert guest.app.window.here is Place.LIBRARY
        assert guest.app.window.rail.isVisible()
        guest.click("rail-session")
        assert guest.session.stage.isVisible()
        assert not guest.app.window.rail.isVisible()
        step = guest.player.step
        guest.key(Qt.Key.Key_Right)
        assert guest.player.step == step + 1


def test_size_and_place_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), size=(760, 640)) as guest:
        guest.key(Qt.Key.Key_Q, CTRL)
        assert not guest.window.isVisible()
    with at_home(tmp_path, HeldClock(), size=None) as guest:
        assert (guest.window.width(), guest.window.height()) == (760, 640)


def test_a_geometry_of_nonsense_opens_as_usual(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, geometry="zz 17 nonsense"), HeldClock(), size=None) as guest:
        assert (guest.window.width(), guest.window.height()) == FIRST_SIZE


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_whoever_rings_brings_the_window_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.app.listen_at_the_door()
        guest.window.showMinimized()
        assert guest.window.isMinimized()
        assert rings(tmp_path)
        guest.until(lambda: not guest.window.isMinimized())
        assert guest.window.isVisible()


def test_nobody_answers_where_no_window_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    assert not ring(tmp_path)
