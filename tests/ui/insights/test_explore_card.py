"""Looking around, as a person does: grey groups, no finding."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen
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


@pytest.mark.parametrize(
    ("days", "view", "said", "dots"),
    [
        (0, "dose", "Nothing here yet. From 8 days with a check-in outside sessions", "0 of 8"),
        (1, "dose", "So far there is 1 day with a check-in outside sessions.", "1 of 8"),
        (5, "dose", "So far there are 5 days with a check-in outside sessions.", "3 of 8"),
        (5, "dose", "A line needs 8 days that are alike in minutes; the fullest group has 3.", "3 of 8"),
        (5, "sleep", "So far there are 5 days with hours of sleep and a mood.", "3 of 8"),
        (5, "sleep", "A line needs 8 days that are alike in hours; the fullest group has 3.", "3 of 8"),
        (5, "tags", "So far the most used is “rain”, with 3.", "3 of 8"),
        (5, "lags", "from 84 days with a check-in outside sessions on. So far there are 5 days.", "0 of 0"),
    ],
)
def test_what_is_still_too_little_is_told_in_numbers(
    qtbot: QtBot, days: int, view: str, said: str, dots: str
) -> None:
    life = Life()
    for day in range(days):
        life.says(day, day % 3, hour=7)
        if day % 2:
            life.moves(day, 20)
    noted = [
        replace(each, sleep_h=7.5 if place % 2 else 5.0, tags=("sun",) if place % 2 else ("rain",))
        for place, each in enumerate(life.check_ins)
    ]
    life.check_ins[:] = noted
    with card_seen(qtbot, ExploreCard, life.record(days)) as made:
        press(made, f"choose-{view}")
        assert said in made.waiting.words.text()
        assert made.waiting.dots.accessibleName() == dots
