"""The pages of own movements by key alone and by ear: every control has a name and is reached."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_for_everyone import unnamed, unreached

from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_every_control_of_own_movements_is_named_and_reached(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.LIBRARY)
        guest.click("library-own")
        guest.rests()
        guest.types("Bird")
        guest.click("own-model")
        guest.types("single-leg hinge")
        guest.key(Qt.Key.Key_Return)
        guest.click("own-more")
        found = unnamed(guest.window, "form") + unreached(guest, "form")
        guest.click("own-save")
        guest.rests()
        guest.click(guest.named("Your own"))
        found += unnamed(guest.window, "shelf") + unreached(guest, "shelf")
    assert not found, "\n".join(found)
