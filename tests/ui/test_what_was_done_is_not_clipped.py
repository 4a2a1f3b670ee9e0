"""The typed line, the clock and what is said after a session stay whole at 200 % text in a small window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from upswing.domain.player.state import Phase
from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in, turn

# The buttons under the stage are looked at in test_nothing_is_clipped.
LINE = '40 minutes walk yesterday evening effort 3 with the people from next door #park #sun "a long note by the river"'


@pytest.mark.parametrize("percent", [100, 200])
def test_the_typed_line_and_the_clock(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    found: list[str] = []
    with at_home(settled_in(tmp_path, text_percent=percent), HeldClock(), size=SMALLEST_PROMISED) as guest:

        def look(where: str) -> None:
            turn(200)
            told = faults(guest.window, where)
            found.extend(each for each in told if "QPushButton session-" not in each)

        for place in (Place.HISTORY, Place.SESSION):
            guest.go(place)
            look(f"{place}, empty")
            guest.click("one-line")
            guest.types(LINE)
            look(f"{place}, a long line")
            guest.key(Qt.Key.Key_Return)
            look(f"{place}, kept")
        guest.click("clock-walk")
        guest.waits_for(Phase.WORK)
        guest.waits(4000)
        look("an hour of walking")
        guest.key(Qt.Key.Key_Return)
        guest.click("after-more")
        look("say more")
        guest.tap("confidence", 7)
        look("say more, sure")
        guest.click("after-done")
        guest.go(Place.SETTINGS)
        look("settings")
    assert not found, "\n".join(found)
