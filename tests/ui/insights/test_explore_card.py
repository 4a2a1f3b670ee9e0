"""Looking around, as a person does: grey groups, no finding."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lives import Life
from upswing.ui.charts.forest import ForestChart
from upswing.ui.insights.explore_card import ExploreCard
from upswing.ui.insights.view import InsightsView
from upswing.ui.tasks import Tasks
from upswing.ui.theme import LIGHT, Theme


@pytest.fixture
def card(qtbot: QtBot) -> Iterator[ExploreCard]:
    chance, life, tasks = Random(5), Life(), Tasks()
    for day in range(90):
        if chance.random() < 0.5:
            life.moves(day, 10 + 15 * (day % 3))
        life.says(day, round(chance.gauss(0, 1)), hour=7)
    view = InsightsView(lambda: life.record(90), Theme(LIGHT, dark=False), tasks)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.refresh()
    qtbot.waitUntil(lambda: not view.at_work)
    made = view.card(ExploreCard)
    view.show_card(made)
    qtbot.waitUntil(lambda: not view.at_work and made.findChild(ForestChart) is not None)
    yield made
    tasks.close()
    view.close()


def press(card: ExploreCard, name: str) -> None:
    found = card.findChild(QPushButton, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_groups_are_shown_without_a_finding(card: ExploreCard) -> None:
    assert card.finding.text() == ""
    assert "nothing here is a finding" in card.note.text()
    chart = card.findChild(ForestChart)
    assert chart is not None
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert "No movement: mood" in card.readout.text()


def test_days_before_and_after_are_read_against_chance(card: ExploreCard) -> None:
    press(card, "choose-lags")
    chart = card.findChild(ForestChart)
    assert chart is not None
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert "Mood, and moving 3 days later: r = " in card.readout.text()
    assert "By chance alone up to" in card.readout.text()
    QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
    assert card.table.model().rowCount() == 7


@pytest.mark.parametrize(
    ("view", "words"), [("sleep", "Hours of sleep can be noted"), ("tags", "Tags can be added")]
)
def test_what_was_never_noted_says_how_it_can_be(card: ExploreCard, view: str, words: str) -> None:
    press(card, f"choose-{view}")
    assert words in card.waiting.words.text()
