"""What was done, and what an entry said before: at normal and at double text nothing is cut and nothing overlaps."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from test_nothing_is_clipped import SMALLEST_PROMISED, faults

from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

LONG = "a night with little sleep and a long walk to the office in the rain, and then it was better after all"


def lives(guest: Guest, clock: HeldClock) -> None:
    journal = guest.given.journal
    said = journal.check_ins.add(1, 3, note="slept well", tags=["rain"])
    journal.sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(hours=2), effort=2)
    clock.wait(3600)
    journal.check_ins.amend(replace(said, mood=-2, energy=None, note=LONG, tags=("rain", "work" * 12)))
    guest.go(Place.HISTORY)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_it_is_clipped(qtbot: QtBot, tmp_path: Path, percent: int) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path, text_percent=percent), clock, size=SMALLEST_PROMISED) as guest:
        lives(guest, clock)
        guest.click(guest.named("Remove: Walk"))
        found = faults(guest.window, "history")
        guest.click("history-done")
        found += faults(guest.before, "what was done")
        guest.click("dialog-close")
        guest.click(guest.named("Change: Mood −2"))
        found += faults(guest.before, "a check-in with a past")
        guest.click("dialog-before")
        found += faults(guest.before, "what it said before")
        guest.click("dialog-close")
        guest.click("dialog-cancel")
    assert not found, "\n".join(found)
