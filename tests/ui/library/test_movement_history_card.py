"""What was done of one movement, beside it: in words, as a chart to point at and to walk, and as a table."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from bookshelf import view_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Measure
from upswing.domain.movement_history import Bout, MovementHistory
from upswing.domain.script import script_of_exercise
from upswing.domain.session import Activity
from upswing.ui.application import application
from upswing.ui.library.history_card import HistoryCard
from upswing.ui.library.history_words import amount_words, record_line
from upswing.ui.rail import Place
from upswing.ui.theme import Look, theme_for
from visitor import Guest, HeldClock, Visitor, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIRST = date(2026, 3, 2)


def bout(day: int, best: int, sets: int = 1, measure: Measure = Measure.REPS) -> Bout:
    return Bout(FIRST + timedelta(days=day), measure, sets, best, best * sets)


class Reader(Visitor):
    """Looks at one card."""

    def __init__(self, card: HistoryCard) -> None:
        super().__init__(card, HeldClock())
        self.card = card

    def shows(self, *bouts: Bout) -> None:
        self.card.show_history(MovementHistory(bouts))


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Reader]:
    application()
    card = HistoryCard(theme_for(Look.LIGHT))
    qtbot.addWidget(card)
    card.resize(600, 420)
    card.show()
    yield Reader(card)
    card.hide()


def test_two_sessions_make_a_chart_and_one_says_what_is_missing(reader: Reader) -> None:
    reader.shows(bout(0, 8))
    assert "Last: 8 times, 2 Mar 2026." in reader.reads()
    assert "After 1 more session with it, a chart of them appears here." in reader.reads()
    assert not reader.sees("movement-chart")
    assert not reader.sees("movement-as-table")
    reader.shows(bout(0, 8), bout(3, 9))
    assert reader.sees("movement-chart")
    assert "2 sessions since 2 Mar 2026" in reader.reads()
    assert "appears here" not in reader.reads()


def test_nothing_done_shows_no_card(reader: Reader) -> None:
    reader.shows()
    assert not reader.card.isVisible()


def test_the_chart_is_read_by_the_pointer_and_by_keys(reader: Reader) -> None:
    reader.shows(bout(0, 8), bout(3, 9, sets=2), bout(10, 10))
    chart = reader.card.chart
    QTest.mouseMove(chart, chart.dot(1).toPoint() + QPoint(2, 30))
    assert "5 Mar 2026: 18 times in all, 2 sets, most in one 9 times" in reader.reads()
    chart.setFocus()
    reader.key(Qt.Key.Key_Home)
    assert "2 Mar 2026: 8 times, 1 set" in reader.reads()
    assert chart.accessibleDescription() == "2 Mar 2026: 8 times, 1 set"
    reader.key(Qt.Key.Key_Right)
    reader.key(Qt.Key.Key_Right)
    reader.key(Qt.Key.Key_Right)
    assert chart.cursor_at == bout(10, 10)
    reader.key(Qt.Key.Key_Left)
    assert chart.cursor_at == bout(3, 9, sets=2)
    reader.key(Qt.Key.Key_End)
    assert chart.cursor_at == bout(10, 10)


def test_the_first_key_begins_at_an_end(reader: Reader) -> None:
    reader.shows(bout(0, 8), bout(3, 9), bout(10, 10))
    reader.card.chart.setFocus()
    reader.key(Qt.Key.Key_Left)
    assert reader.card.chart.cursor_at == bout(10, 10)


def test_time_runs_the_other_way_where_one_reads_from_right_to_left(reader: Reader) -> None:
    reader.shows(bout(0, 8), bout(3, 9), bout(10, 10))
    chart = reader.card.chart
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chart.dot(0).x() > chart.dot(1).x() > chart.dot(2).x()
    chart.setFocus()
    reader.key(Qt.Key.Key_Home)
    reader.key(Qt.Key.Key_Left)
    assert chart.cursor_at == bout(3, 9)
    QTest.mouseMove(chart, chart.dot(2).toPoint())
    assert chart.cursor_at == bout(10, 10)


def test_the_table_holds_every_session_the_newest_first(reader: Reader) -> None:
    reader.shows(bout(0, 8), bout(3, 9, sets=2))
    reader.click("movement-as-table")
    model = reader.card.table.model()
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert rows == [["5 Mar 2026", "18 times", "2", "9 times"], ["2 Mar 2026", "8 times", "1", "8 times"]]
    assert not reader.sees("movement-chart")
    reader.shows(bout(0, 8), bout(3, 9), bout(4, 9))
    assert reader.sees("movement-table")
    assert model.rowCount() == 3
    reader.click("movement-as-table")
    assert reader.sees("movement-chart")


def test_a_movement_that_is_counted_another_way_now_is_drawn_from_then_on(reader: Reader) -> None:
    reader.shows(bout(0, 8), bout(3, 9), bout(10, 20, measure=Measure.HOLD), bout(12, 25, measure=Measure.HOLD))
    reader.click("movement-as-table")
    assert reader.card.table.model().rowCount() == 2
    assert "Last: 25 seconds, 14 Mar 2026." in reader.reads()


@pytest.mark.parametrize(
    ("history", "said"),
    [
        ((), "You have not done this one yet."),
        ((bout(0, 8),), "Last: 8 times, 2 Mar 2026."),
        ((bout(0, 8), bout(2, 8)), "Last: 8 times, 4 Mar 2026. No set had more."),
        (
            (bout(0, 12), bout(2, 8)),
            "Last: 8 times, 4 Mar 2026. Most in one set: 12 times, 2 Mar 2026.",
        ),
        ((bout(0, 0),), "Last: 0 times, 2 Mar 2026."),
    ],
)
def test_last_and_best_in_one_line(history: tuple[Bout, ...], said: str) -> None:
    assert record_line(MovementHistory(history)) == said


@pytest.mark.parametrize(
    ("measure", "amount", "said"),
    [
        (Measure.REPS, 1, "1 time"),
        (Measure.HOLD, 45, "45 seconds"),
        (Measure.HOLD, 65, "1:05 min"),
        (Measure.DURATION, 1200, "20:00 min"),
    ],
)
def test_amounts_in_words(measure: Measure, amount: int, said: str) -> None:
    assert amount_words(bout(0, 1, measure=measure), amount) == said


def test_a_session_done_shows_in_the_library_at_once_and_loads_nothing_heavy(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HeldClock()
    with at_home(settled_in(tmp_path), clock) as guest:
        guest.go(Place.LIBRARY)
        view_of(guest).open_movement("wall-push-up")
        for amount in (8, 10):
            does(guest, "wall-push-up", amount)
            clock.wait(86_400)
        assert "Last: 10 times, 24 Nov 2026. No set had more." in guest.reads()
        assert guest.sees("movement-chart")
        if "pyqtgraph" not in sys.modules:
            guest.click("movement-as-table")
            assert "pyqtgraph" not in sys.modules


def does(guest: Guest, exercise_id: str, amount: int) -> None:
    """One set of one movement, as the plan would keep it."""
    catalogue, journal = guest.given.catalogue, guest.given.journal
    script = script_of_exercise(catalogue.exercises[exercise_id], catalogue)
    session = journal.sessions.begin(script, Activity.STRENGTH)
    journal.sessions.finish_set(session.id, 0, amount, next_step=1, active_s=60)
    journal.sessions.finish(session.id, effort=3, active_s=120)
