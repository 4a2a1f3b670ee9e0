"""Is the load sensible? The card as a person meets it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from card_seen import card_seen, rows_of
from lives import FIRST, Life, moment
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.insights.record import InsightsRecord, LoadWeek, StrengthRecord
from upswing.ui.charts.load import LoadChart, round_values
from upswing.ui.insights import load_words
from upswing.ui.insights.load_card import LoadCard

SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(weeks: int, *, effort: int | None = 4) -> InsightsRecord:
    """Two sessions of twenty minutes a week, and the first days of one week more."""
    life = Life()
    for week in range(weeks):
        life.moves(7 * week, 20)
        life.moves(7 * week + 3, 20)
    sessions = tuple(replace(each, effort=effort) for each in life.sessions)
    event = LifeEvent(new_id(moment(9, 9)), FIRST + timedelta(days=9), "New job")
    return InsightsRecord((), sessions, FIRST + timedelta(days=7 * weeks), (event,))


def plan(*done: int, cap: int | None = 10) -> StrengthRecord:
    return StrengthRecord(
        weeks=tuple(LoadWeek(FIRST + timedelta(days=7 * week), each, cap) for week, each in enumerate(done))
    )


def chart_of(card: LoadCard) -> LoadChart:
    found = card.findChild(LoadChart)
    assert found is not None
    return found


def test_without_a_session_it_says_what_comes_when(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, Life().record(0)) as card:
        assert "from the fifth on" in card.waiting.words.text()
        assert "the 4 weeks before" in card.waiting.words.text()


def test_a_check_in_is_no_load(qtbot: QtBot) -> None:
    life = Life()
    life.says(0, 1)
    with card_seen(qtbot, LoadCard, life.record(3), plan(0)) as card:
        assert card.waiting.words.isVisible()


def test_the_first_week_waits_for_its_end(qtbot: QtBot) -> None:
    life = Life()
    life.moves(0, 20)
    with card_seen(qtbot, LoadCard, life.record(2), plan(5)) as card:
        assert card.finding.text() == "This is your first week. When it is over, its numbers stand here."


def test_the_last_full_week_is_told_beside_the_four_before(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(6), plan(5, 6, 7, 8, 12, 9, 0)) as card:
        said = card.finding.text()
        assert "The last full week: 9 working sets of at most 10, load 160, 160 on average" in said
        assert "Within the plan in 5 of the last 6 planned weeks." in said


def test_no_word_speaks_of_danger(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(6), plan(5, 6, 7, 8, 30, 9, 0)) as card:
        said = f"{card.finding.text()} {card.caution.text()} {card.note.text()}".lower()
        assert "never looks at the load" in said
        assert not [word for word in ("risk", "injur", "danger", "too high", "ratio") if word in said]


def test_weeks_are_read_with_the_keys(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(6), plan(5, 6, 7, 8, 12, 9, 2)) as card:
        chart = chart_of(card)
        QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert "still going on" in card.readout.text()
        assert "monotony" not in card.readout.text()
        QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert "monotony 0.6, strain 101" in card.readout.text()
        for _ in range(4):
            QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert card.readout.text().startswith("Week from 9 Mar 2026 · 6 working sets of at most 10")
        assert card.readout.text().endswith("New job")
        QTest.keyClick(chart, Qt.Key.Key_Escape)
        assert card.readout.text() == load_words.hint()


def test_seven_days_alike_have_no_monotony_and_it_is_said(qtbot: QtBot) -> None:
    life = Life()
    for day in range(7):
        life.moves(day, 20)
    sessions = tuple(replace(each, effort=3) for each in life.sessions)
    with card_seen(qtbot, LoadCard, InsightsRecord((), sessions, FIRST + timedelta(days=8))) as card:
        for _ in range(2):
            QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        assert "monotony not defined: every day was alike" in card.readout.text()


def test_sessions_without_effort_are_told(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(2, effort=None), plan(5, 6, 0)) as card:
        assert "4 sessions have no effort and add no load" in card.note.text()


def test_without_a_plan_there_is_load_all_the_same(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(3)) as card:
        assert card.finding.text() == "The last full week: load 160."


def test_a_week_is_read_with_the_pointer_in_either_part(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(12), plan(*[5] * 13)) as card:
        chart = chart_of(card)
        for height in (60, chart.viewport().height() - 60):
            chart.scene().sigMouseMoved.emit(QPointF(chart.viewport().width() / 2, height))
            assert card.readout.text().startswith("Week from")
            chart.read(None)


def test_the_table_has_every_week(qtbot: QtBot) -> None:
    with card_seen(qtbot, LoadCard, record(6), plan(5, 6, 7, 8, 12, 9, 0)) as card:
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        rows = rows_of(card)
        assert len(rows) == 7
        assert rows[1] == ["6 Apr 2026", "9", "10", "160", "160", "0.6", "101", "0", ""]
        assert rows[-2][-1] == "New job"


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_it_can_be_saved(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    with card_seen(qtbot, LoadCard, record(6), plan(5, 6, 7, 8, 12, 9, 0), where=tmp_path) as card:
        card.save_as(kind)
        assert (tmp_path / f"insights-load.{kind}").stat().st_size > 200


@pytest.mark.parametrize("top", [1, 4, 5, 9, 10, 17, 99, 400, 512, 3000])
def test_an_axis_has_few_round_values(top: int) -> None:
    values = round_values(top)
    assert 2 <= len(values) <= 5
    assert values[0] == 0
    assert values[-1] <= top
