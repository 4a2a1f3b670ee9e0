"""The pages of own movements, in the smallest window that is promised, at normal and at double text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_in_the_smallest_window(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:
        guest.go(Place.LIBRARY)
        guest.click(guest.named("Your own"))
        found = faults(guest.window, "own, none yet")
        guest.click("own-new")
        guest.rests()
        guest.click("own-reason")
        found += faults(guest.window, "a new one")
        guest.types("A movement whose name is rather long for one line")
        guest.click("own-model")
        found += faults(guest.window, "choosing a model")
        guest.types("single-leg hinge")
        guest.key(Qt.Key.Key_Return)
        guest.click("own-more")
        guest.click("own-mistake-3-1")
        guest.types("Haste")
        found += faults(guest.window, "more")
        for _ in range(len("Haste")):
            guest.key(Qt.Key.Key_Backspace)
        guest.click("own-save")
        guest.rests()
        found += faults(guest.window, "its page")
        guest.click(guest.named("Your own"))
        found += faults(guest.window, "own, with one")
        (own,) = guest.given.journal.exercises.own()
        guest.click(f"own-put-away-{own.id}")
        found += faults(guest.window, "own, put away")
    assert not found, "\n".join(found)
