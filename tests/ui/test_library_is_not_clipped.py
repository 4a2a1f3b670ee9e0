"""The library in the smallest window that is promised, at normal and at double text: nothing is cut, nothing overlaps."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from lodging import trains
from upswing.domain.marks import Mark
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_part_of_the_library(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path, text_percent=percent), clock, size=SMALLEST_PROMISED) as guest:
        for _ in range(3):
            trains(guest.given, clock)
            clock.wait(2 * 86_400)
        guest.given.journal.marks.mark("burpee", Mark.NOT_FOR_ME)
        guest.go(Place.LIBRARY)
        view = guest.app.window.view(Place.LIBRARY)
        assert isinstance(view, LibraryView)
        view.open_movement("wall-push-up")
        guest.click("mark-favourite")
        found = faults(guest.window, "movement")
        guest.click("movement-as-table")
        found += faults(guest.window, "table")
        guest.click("alike-movement")
        found += faults(guest.window, "alike")
        guest.click("alike-more")
        found += faults(guest.window, "alike, all")
        for wish in ("wrist", "shoulder", "no-floor", "quiet", "no-equipment", "neck", "lower-back"):
            guest.click(f"alike-{wish}")
        found += faults(guest.window, "nothing alike")
        guest.key(Qt.Key.Key_Escape)
        guest.click("more-filters")
        found += faults(guest.window, "filters")
        for wish in (
            "pattern-yoga",
            "pattern-calf-balance",
            "posture-hanging",
            "gentle-lower-back",
            "own",
            "quiet",
        ):
            guest.click(f"wish-{wish}")
        found += faults(guest.window, "nothing found")
        guest.click("clear-filters")
    assert not found, "\n".join(found)
