"""The list of days: what says the same keeps its widget, what is new comes in turns, and Tab finds it where it stands."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.controls.layout import Page, button, label, row
from upswing.ui.history.day_list import DayList
from visitor import turn

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)
Days = list[tuple[date, list[str]]]


class Shown:
    def __init__(self, qtbot: QtBot, page: Page) -> None:
        self.qtbot, self.page = qtbot, page
        self.days = DayList(self.line, spacing=10, margin=18, between=4)
        self.before, self.after = button("before"), button("after")
        for part in (self.before, self.days.widget, self.after):
            page.body.addWidget(part)

    def line(self, words: str) -> QWidget:
        made = QWidget()
        made.setLayout(row(label(words), button(words)))
        return made

    def show(self, days: Days) -> None:
        with self.qtbot.waitCallback() as all_there:
            self.days.show_days(days, all_there, at_once=2)
        turn(2)

    def labels(self) -> list[QLabel]:
        """From the top to the bottom."""
        found = [each for each in self.days.widget.findChildren(QLabel) if each.isVisible()]
        return sorted(found, key=lambda each: each.mapTo(self.days.widget, QPoint()).y())

    def words(self) -> list[str]:
        return [each.text() for each in self.labels() if each.property("kind") != "eyebrow"]

    def reached(self) -> list[str]:
        stop: QWidget | None = self.before
        found: list[str] = []
        while stop is not self.after:
            assert stop is not None
            if isinstance(stop, QPushButton) and stop.isVisible():
                found.append(stop.text())
            stop = stop.nextInFocusChain()
        return found


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    page = Page()
    qtbot.addWidget(page)
    made = Shown(qtbot, page)
    page.show()
    return made


def test_the_first_lines_are_there_at_once_and_the_others_turn_by_turn(shown: Shown) -> None:
    ends: list[str] = []
    shown.days.show_days([(TODAY, ["one", "two", "three", "four"])], lambda: ends.append("all there"), at_once=2)
    assert len(shown.days.widget.findChildren(QPushButton)) == 2
    assert shown.days.at_work
    shown.qtbot.waitUntil(lambda: not shown.days.at_work)
    assert shown.words() == ["one", "two", "three", "four"]
    assert ends == ["all there"]


@pytest.mark.parametrize(
    "then",
    [
        [(TODAY, ["new", "one", "two"]), (YESTERDAY, ["three"])],
        [(TODAY, ["two"]), (YESTERDAY, ["three"])],
        [(TODAY, ["one", "changed"]), (YESTERDAY, ["new", "three"])],
        [(YESTERDAY, ["three", "new"]), (TODAY - timedelta(days=9), ["old", "older", "oldest"])],
        [(TODAY + timedelta(days=1), ["new"]), (TODAY, ["one", "two"]), (YESTERDAY, ["three"])],
        [],
    ],
)
def test_what_stays_keeps_its_widget_and_everything_stands_in_its_order(shown: Shown, then: Days) -> None:
    shown.show([(TODAY, ["one", "two"]), (YESTERDAY, ["three"])])
    first = {each.text(): each for each in shown.labels()}
    shown.show(then)
    told = [words for _, lines in then for words in lines]
    assert shown.words() == told
    assert shown.reached() == ["before", *told]
    for each in shown.labels():
        assert first.get(each.text(), each) is each


def test_what_is_asked_for_last_is_shown(shown: Shown) -> None:
    ends: list[str] = []
    shown.days.show_days([(TODAY, ["one", "two", "three", "four"])], lambda: ends.append("first"), at_once=2)
    shown.days.show_days([(YESTERDAY, ["five"])], lambda: ends.append("second"), at_once=2)
    shown.qtbot.waitUntil(lambda: not shown.days.at_work)
    turn(2)
    assert shown.words() == ["five"]
    assert ends == ["second"]


def test_more_days_come_after_those_that_are_shown(shown: Shown) -> None:
    shown.show([(TODAY, ["one", "two"])])
    with shown.qtbot.waitCallback() as all_there:
        shown.days.show_days([(YESTERDAY, ["three", "four", "five"])], all_there, at_once=2, after=1)
    turn(2)
    assert shown.words() == ["one", "two", "three", "four", "five"]
    assert shown.reached() == ["before", "one", "two", "three", "four", "five"]


def test_a_line_that_grows_taller_is_measured_again(shown: Shown) -> None:
    shown.page.resize(300, 400)
    shown.show([(TODAY, ["one"]), (YESTERDAY, ["two"])])
    first, last = (each for each in shown.labels() if each.property("kind") != "eyebrow")
    before = last.mapTo(shown.days.widget, QPoint()).y()
    first.setText("a word and another word " * 12)
    shown.qtbot.waitUntil(lambda: last.mapTo(shown.days.widget, QPoint()).y() > before + 40)
