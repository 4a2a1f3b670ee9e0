"""Who wants another view before the data is open need not ask twice."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_view_that_was_asked_for_too_early_comes_as_soon_as_it_can(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), waits=False) as guest:
        guest.go_by_key(Place.HISTORY)
        assert guest.app.given is None
        guest.until(lambda: guest.app.window.here is Place.HISTORY)


def test_who_comes_back_to_today_meanwhile_stays_there(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), waits=False) as guest:
        guest.until(lambda: hasattr(guest.app, "today"))
        guest.go_by_key(Place.HISTORY)
        guest.go_by_key(Place.TODAY)
        guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)
        assert guest.app.window.here is Place.TODAY
