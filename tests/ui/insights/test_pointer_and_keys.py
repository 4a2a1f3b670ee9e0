"""Every chart is read and moved with a real pointer, a wheel and keys, and leaves the page what it has no use for."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from card_seen import card_seen
from lives import Life
from upswing.insights.before_after import Interval
from upswing.insights.record import InsightsRecord
from upswing.insights.shuffled import Outcome, Shuffled
from upswing.ui.charts.canvas import Canvas
from upswing.ui.insights.active_card import ActiveCard
from upswing.ui.insights.card import Card
from upswing.ui.insights.explore_card import ExploreCard
from upswing.ui.insights.helps_card import HelpsCard
from upswing.ui.insights.lift_card import LiftCard
from upswing.ui.insights.research_card import ResearchCard
from upswing.ui.insights.shuffle_card import ShuffleCard
from upswing.ui.insights.when_card import WhenCard
from upswing.ui.theme import LIGHT, Theme

READ = (LiftCard, ActiveCard, HelpsCard, WhenCard, ExploreCard, ResearchCard)
STILL = (LiftCard, HelpsCard, WhenCard, ExploreCard, ResearchCard)
"""Cards whose charts have nothing to zoom."""


def a_life() -> InsightsRecord:
    chance, life = Random(5), Life()
    for day in range(120):
        life.says(day, round(chance.gauss(0, 1.5)), hour=7)
        if chance.random() < 0.5:
            before = round(chance.gauss(0, 1.5))
            life.moves(day, 10 + 15 * (day % 3), before=before, after=min(5, before + day % 3))
    return life.record(119)


@pytest.fixture(params=READ)
def card(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Card]:
    with card_seen(qtbot, request.param, a_life()) as shown:
        yield shown


def chart_of(card: QWidget) -> Canvas:
    found = card.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def point(chart: Canvas, at: QPoint) -> None:
    QTest.mouseMove(chart.viewport(), at)
    QTest.qWait(15)  # pyqtgraph takes a hundred moves a second and no more


def takes_the_wheel(chart: Canvas) -> bool:
    """One notch towards the person, over the middle of the chart; what it does not take goes to the page."""
    middle = QPointF(chart.viewport().rect().center())
    event = QWheelEvent(
        middle,
        chart.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)
    return event.isAccepted()


def test_a_pointer_that_wanders_over_it_reads_something(card: Card) -> None:
    chart = chart_of(card)
    said = {card.readout.text()}
    size = chart.viewport().size()
    for across in range(3, 10):
        for down in range(1, 10):
            point(chart, QPoint(size.width() * across // 10, size.height() * down // 10))
            said.add(card.readout.text())
    assert len(said) > 2, said


def test_the_first_and_the_last_are_one_key_away(card: Card) -> None:
    chart = chart_of(card)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    if isinstance(card, ActiveCard):
        chart.zoom(0.4)
        QTest.keyClick(chart, Qt.Key.Key_End)
        QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    last = card.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    if isinstance(card, ActiveCard):
        QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    first = card.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert len({first, last, card.readout.text()}) == 3


@pytest.mark.parametrize("kind", STILL)
def test_a_chart_with_nothing_to_zoom_leaves_the_wheel_to_the_page(qtbot: QtBot, kind: type[Card]) -> None:
    with card_seen(qtbot, kind, a_life()) as card:
        chart = chart_of(card)
        chart.setFocus()
        assert not takes_the_wheel(chart)


def test_a_chart_of_minutes_takes_the_wheel_once_it_is_chosen(qtbot: QtBot) -> None:
    with card_seen(qtbot, ActiveCard, a_life()) as card:
        chart = chart_of(card)
        chart.clearFocus()
        assert not takes_the_wheel(chart)
        chart.setFocus()
        assert takes_the_wheel(chart)


def test_what_chance_came_to_says_how_it_is_read(qtbot: QtBot) -> None:
    card = ShuffleCard(Theme(LIGHT, dark=False))
    page = QScrollArea()
    page.setWidget(card)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    found = Shuffled(Outcome.HIGHER, 13, 12, 80, 0.9, 0.8, Interval(0.3, 1.3), 0.01)
    for _ in card.steps((a_life(), found)):
        pass
    hint = card.readout.text()
    assert "Point at" in hint
    chart = chart_of(card)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert "95 % interval" in card.readout.text()
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert card.readout.text() == hint
