"""What is said at the foot of the window during a session does not stay there until somebody closes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing.ui.notice import Notice
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as at_window:
        at_window.go(Place.SESSION)
        at_window.click("clock-walk")
        yield at_window


def sleeps(guest: Guest) -> Notice:
    """The sentence about it."""
    guest.waits(20)
    guest.clock.wait(3600)
    guest.waits(1)
    notice = guest.app.window.notice
    assert "slept" in notice.sentence
    assert notice.isVisible()
    return notice


def test_it_goes_when_the_session_has_gone_on_for_ten_seconds(guest: Guest) -> None:
    notice = sleeps(guest)
    guest.waits(60)
    assert notice.isVisible(), "the session is paused"
    guest.key(Qt.Key.Key_Space)
    guest.waits(8)
    assert notice.isVisible()
    guest.waits(4)
    assert not notice.isVisible()


def test_what_was_said_since_stays_and_so_does_what_offers_a_way_back(guest: Guest) -> None:
    notice = sleeps(guest)
    notice.say("Kept: Walk, 30 minutes.", "Undo", lambda: None)
    guest.key(Qt.Key.Key_Space)
    guest.waits(20)
    assert notice.isVisible()
    assert notice.sentence == "Kept: Walk, 30 minutes."


def test_it_goes_when_the_session_is_over(guest: Guest) -> None:
    notice = sleeps(guest)
    guest.key(Qt.Key.Key_Escape)
    assert guest.player.is_over
    assert not notice.isVisible()
