"""The menu "Something else": a few short ones at hand, and the way to all the others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""A menu asks the screen for more than the one without a picture can do."""


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as found:
        yield found


def open_menu(guest: Guest) -> QMenu:
    guest.click("choose-else")
    menu = guest.before
    assert isinstance(menu, QMenu)
    return menu


def pick(guest: Guest, words: str) -> None:
    """By the keys: down to the entry, then Enter."""
    menu = open_menu(guest)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    place = next(n for n, text in enumerate(texts) if text.startswith(words))
    for _ in range(place + 1):
        guest.key(Qt.Key.Key_Down)
    guest.key(Qt.Key.Key_Return)


def test_it_offers_the_short_ones_and_the_way_to_all(guest: Guest) -> None:
    texts = [action.text() for action in open_menu(guest).actions() if not action.isSeparator()]
    assert texts == [
        "One movement  ·  5 minutes",
        "Desk break  ·  4 minutes",
        "Walk 20  ·  20 minutes",
        "Yoga unwind  ·  15 minutes",
        "Wind-down breathing  ·  5 minutes",
        "All routines",
        "Open a routine …",
        "Browse the library",
        "Add what you did",
    ]
    guest.key(Qt.Key.Key_Escape)


def test_a_short_one_begins_at_once(guest: Guest) -> None:
    pick(guest, "Wind-down breathing")
    guest.until(lambda: guest.session.is_under_way)
    assert guest.player.script.routine_id == "wind-down"


def test_all_routines_are_in_the_session_view(guest: Guest) -> None:
    pick(guest, "All routines")
    guest.until(lambda: guest.app.window.here is Place.SESSION)
    guest.rests()
    assert guest.sees("start-kind-to-knees")
