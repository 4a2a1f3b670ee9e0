"""Looking through a long record takes a while: how far it is can be seen, and it can be stopped and gone on with."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lives import steady_life
from upswing.insights.record import InsightsRecord
from upswing.ui.insights.progress import looking
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import DARK, LIGHT, Theme

PATIENCE_S = 10.0


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


class Slow:
    """A record that is long in coming, unless it is told to be quick."""

    def __init__(self, days: int) -> None:
        self.days = days
        self.gate = Event()
        self.asked = 0

    def __call__(self) -> InsightsRecord:
        self.asked += 1
        assert self.gate.wait(PATIENCE_S)
        return steady_life(self.days).record(self.days - 1)


def opened(qtbot: QtBot, tasks: Tasks, ask: Slow, theme: Theme | None = None) -> InsightsView:
    view = InsightsView(ask, theme or Theme(LIGHT, dark=False), tasks)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.refresh()
    return view


def act(view: InsightsView) -> None:
    QTest.mouseClick(view.progress.act, Qt.MouseButton.LeftButton)


def test_what_is_over_soon_shows_no_bar(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    ask.gate.set()
    view = opened(qtbot, tasks, ask)
    assert view.progress.isHidden()
    qtbot.waitUntil(lambda: not view.at_work)
    assert view.progress.rests
    view.close()


def test_after_half_a_second_a_bar_comes_and_goes_when_all_is_there(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    view = opened(qtbot, tasks, ask)
    qtbot.waitUntil(view.progress.isVisible)
    assert view.progress.words.text() == "Looking at your days …"
    assert view.progress.bar.accessibleName() == "Looking at your days …"
    assert view.progress.act.text() == "Stop"
    assert 0 < view.progress.bar.value() < view.progress.bar.maximum()
    ask.gate.set()
    qtbot.waitUntil(view.progress.isHidden)
    assert "a check-in on 30 of 30 days" in view.timeline.finding.text()
    view.close()


def test_the_strip_stands_below_the_page_and_covers_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    view = opened(qtbot, tasks, ask, Theme(DARK, dark=True, scale=2.0))
    qtbot.waitUntil(view.progress.isVisible)
    strip = view.progress
    assert strip.geometry().top() >= view.viewport().geometry().bottom()
    assert strip.geometry().bottom() < view.height()
    assert strip.act.height() >= 44
    for each in (strip.words, strip.bar, strip.act):
        assert strip.rect().contains(each.geometry())
    assert strip.words.height() >= strip.words.heightForWidth(strip.words.width())
    assert strip.act.width() >= strip.act.sizeHint().width()
    view.resize(500, 500)
    assert strip.geometry().top() >= view.viewport().geometry().bottom()
    act(view)
    QApplication.processEvents()
    assert "Stopped" in strip.words.text()
    assert strip.words.height() >= strip.words.heightForWidth(strip.words.width())
    assert strip.geometry().top() >= view.viewport().geometry().bottom()
    act(view)
    ask.gate.set()
    qtbot.waitUntil(strip.isHidden)
    assert view.viewport().height() == view.height()
    view.close()


def test_the_bar_never_goes_back(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(400)
    ask.gate.set()
    view = opened(qtbot, tasks, ask)
    values: list[int] = []
    view.progress.bar.valueChanged.connect(values.append)
    qtbot.waitUntil(lambda: not view.at_work)
    assert values == sorted(values)
    assert len(values) > 3
    assert values[-1] > view.progress.bar.maximum() / 2
    view.close()


def test_stopping_before_anything_is_there_says_so_and_offers_to_go_on(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    view = opened(qtbot, tasks, ask)
    qtbot.waitUntil(view.progress.isVisible)
    act(view)
    qtbot.waitUntil(lambda: not view.at_work)
    assert view.progress.isVisible()
    assert "Stopped" in view.progress.words.text()
    assert not view.progress.bar.isVisible()
    assert view.timeline.waiting.words.text() == "Not looked at yet."
    ask.gate.set()
    view.verticalScrollBar().setValue(200)
    QTest.qWait(30)
    assert view.timeline.finding.text() == "", "what was stopped does not go on by itself"
    assert view.progress.act.text() == "Go on"
    act(view)
    qtbot.waitUntil(view.progress.isHidden)
    view.show_card(view.timeline)
    qtbot.waitUntil(lambda: not view.at_work)
    assert "a check-in on 30 of 30 days" in view.timeline.finding.text()
    view.close()


def test_stopping_leaves_what_was_there(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    ask.gate.set()
    view = opened(qtbot, tasks, ask)
    qtbot.waitUntil(lambda: not view.at_work)
    there = view.timeline.finding.text()
    assert "a check-in on 30 of 30 days" in there
    ask.gate.clear()
    ask.days = 60
    view.refresh()
    qtbot.waitUntil(view.progress.isVisible)
    act(view)
    ask.gate.set()
    QTest.qWait(30)
    assert view.timeline.finding.text() == there
    assert view.timeline.as_table.isVisible()
    act(view)
    qtbot.waitUntil(lambda: not view.at_work)
    view.timeline.as_table.click()
    assert view.timeline.table.model().rowCount() == 60
    view.close()


def test_a_change_after_stopping_is_looked_at(qtbot: QtBot, tasks: Tasks) -> None:
    ask = Slow(30)
    view = opened(qtbot, tasks, ask)
    qtbot.waitUntil(view.progress.isVisible)
    act(view)
    ask.gate.set()
    view.refresh()
    qtbot.waitUntil(view.progress.isHidden)
    assert "a check-in on 30 of 30 days" in view.timeline.finding.text()
    view.close()


def test_it_is_stopped_and_gone_on_with_by_keys_and_the_page_stays_in_its_place(
    qtbot: QtBot, tasks: Tasks
) -> None:
    ask = Slow(30)
    view = opened(qtbot, tasks, ask)
    qtbot.waitUntil(view.progress.isVisible)
    view.progress.act.setFocus()
    QTest.keyClick(view.progress.act, Qt.Key.Key_Space)
    assert view.progress.act.text() == "Go on"
    ask.gate.set()
    QTest.keyClick(view.progress.act, Qt.Key.Key_Space)
    qtbot.waitUntil(view.progress.isHidden)
    qtbot.waitUntil(lambda: not view.at_work)
    assert view.verticalScrollBar().value() == 0
    assert view.timeline.mapTo(view, QPoint(0, 0)).y() > 0
    view.close()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "Looking at your days …"),
        (89, "Looking at your days …"),
        (90, "Looking through 3 months …"),
        (729, "Looking through 24 months …"),
        (730, "Looking through 2 years …"),
        (3651, "Looking through 10 years …"),
        (18_250, "Looking through 50 years …"),
    ],
)
def test_it_says_how_much_is_looked_through(days: int, said: str) -> None:
    assert looking(days) == said
