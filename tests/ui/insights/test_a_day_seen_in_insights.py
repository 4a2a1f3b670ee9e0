"""What a person says on Today and mends in History is what Insights shows, at once."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.insights.view import KEY, InsightsView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""What the screenless platform says of every dialog."""
PATIENCE_S = 10.0
DAY_S, HOUR_S = 86_400, 3600


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """Someone with a check-in of 0 on each of the three days before."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        for _ in range(3):
            here.given.journal.check_ins.add(0, 3)
            here.clock.wait(DAY_S)
        yield here


def insights(guest: Guest) -> InsightsView:
    guest.go(Place.INSIGHTS)
    view = guest.window.findChild(InsightsView)
    assert view is not None
    return view


def moods(view: InsightsView) -> list[str]:
    """The moods of the days in the table twin, the newest first."""
    view.timeline.as_table.setChecked(True)
    model = view.timeline.table.model()
    assert model is not None
    return [str(model.index(row, 1).data() or "") for row in range(model.rowCount())]


def test_a_second_answer_some_hours_later_makes_the_days_mean(guest: Guest) -> None:
    guest.tap("mood", 4)
    guest.tap("energy", 5)
    assert moods(insights(guest))[0] == "4.0"
    guest.clock.wait(5 * HOUR_S)
    guest.go(Place.TODAY)
    guest.tap("mood", 1)
    view = insights(guest)
    assert moods(view)[0] == "2.5"
    assert "a check-in on 4 of 28 days" in view.timeline.finding.text()


def test_an_answer_that_is_mended_in_history_is_seen_mended(guest: Guest) -> None:
    guest.tap("mood", 4)
    guest.tap("energy", 5)
    assert moods(insights(guest))[0] == "4.0"
    guest.go(Place.HISTORY)
    guest.click(guest.named("Change: Mood +4, energy 5"))
    guest.tap("mood", -3)
    guest.click("dialog-save")
    assert moods(insights(guest))[0].replace("\u2212", "-") == "-3.0"
    guest.go(Place.HISTORY)
    guest.click("history-undo")
    assert moods(insights(guest))[0] == "4.0"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_way_back_and_how_far_it_is_stand_below_one_another(guest: Guest, percent: int) -> None:
    guest.window.resize(1024, 700)
    guest.given.preferences.change(text_percent=percent)
    view = insights(guest)
    gate = Event()
    guest.app.tasks.run(KEY, lambda _: gate.wait(PATIENCE_S), lambda _: None)
    view.progress.begin(4)
    guest.until(view.progress.isVisible)
    guest.click(view.progress.act)
    gate.set()
    guest.app.window.notice.say("The check-in was removed.", "Undo", lambda: None)
    guest.rests()
    strip, notice, page = (
        place(guest, each) for each in (view.progress, guest.app.window.notice, view.viewport())
    )
    assert not strip.intersects(notice)
    assert not page.intersects(strip)
    assert guest.window.rect().contains(strip)
    assert guest.window.rect().contains(notice)
    assert page.height() > strip.height()
    for words in (*view.progress.findChildren(QLabel), *guest.app.window.notice.findChildren(QLabel)):
        assert words.height() >= words.heightForWidth(words.width()), words.text()


def place(guest: Guest, widget: QWidget) -> QRect:
    assert widget.isVisible()
    return QRect(widget.mapTo(guest.window, QPoint(0, 0)), widget.size())
