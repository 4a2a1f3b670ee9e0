"""Am I getting stronger? The card as a person meets it."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen, rows_of
from lives import FIRST, Life, moment
from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.domain.session import SetDone
from upswing.insights.record import InsightsRecord, StrengthRecord
from upswing.ui.charts.steps import StepsChart
from upswing.ui.charts.steps_line import LineChart
from upswing.ui.insights import stronger_words
from upswing.ui.insights.stronger_card import StrongerCard
from upswing.ui.theme import LIGHT, Theme

CATALOGUE = read_catalogue(resources.folder())
SQUATS, PUSHES = CATALOGUE.ladders["squat"].rungs, CATALOGUE.ladders["push"].rungs
OWN = replace(CATALOGUE.exercises[SQUATS[0]], id="own-bag", name="Bag lift", own=True, ladder="")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def done(day: int, movement: str, amount: int) -> SetDone:
    at = moment(day, 9)
    measure = OWN.measure if movement == OWN.id else CATALOGUE.exercises[movement].measure
    return SetDone(new_id(at), new_id(at), 0, movement, measure, amount, amount, at)


def strength(weeks: int) -> StrengthRecord:
    """Squats climb a rung every fourth week, pushes stay, and a movement of one's own comes in the last."""
    sets = []
    for week in range(weeks):
        sets += [done(7 * week, SQUATS[week // 4], 8 + week % 4), done(7 * week, PUSHES[0], 8)]
    sets.append(done(7 * (weeks - 1) + 1, OWN.id, 11))
    return StrengthRecord(tuple(sets), {**CATALOGUE.exercises, OWN.id: OWN})


def record(weeks: int) -> InsightsRecord:
    event = LifeEvent(new_id(moment(9, 9)), FIRST.replace(day=11), "New job")
    return replace(Life().record(7 * weeks), events=(event,))


def overview(card: StrongerCard) -> StepsChart:
    found = card.findChild(StepsChart)
    assert found is not None
    return found


def choose(card: StrongerCard, line: str) -> None:
    button = card.findChild(QPushButton, f"choose-{line}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_set_it_says_what_the_first_week_brings(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, Life().record(0)) as card:
        assert "from 8 weeks on the last are compared with the first" in card.waiting.words.text()
        assert not card.as_table.isVisible()


def test_young_weeks_are_counted_and_not_compared(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(3), strength(3)) as card:
        assert card.finding.text().startswith("3 weeks of strength so far. After 5 more weeks")


def test_from_eight_weeks_on_the_ends_are_compared(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        assert "On a higher rung than in the first weeks: Squat." in card.finding.text()
        assert "The same as in the first weeks: Push." in card.finding.text()
        assert "Bag lift" not in card.finding.text()
        assert "lower rung is planned on purpose" in card.note.text()


def test_less_is_told_kindly(qtbot: QtBot) -> None:
    sets = [done(7 * week, SQUATS[2 if week < 4 else 1], 8) for week in range(8)]
    with card_seen(qtbot, StrongerCard, record(8), StrengthRecord(tuple(sets), CATALOGUE.exercises)) as card:
        assert "On a lower rung now: Squat." in card.finding.text()
        assert "Nothing is lost by starting lower." in card.caution.text()


def test_weeks_are_read_with_the_keys_with_what_happened_in_them(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        chart = overview(card)
        QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert "Squat: rung 3, 11 times" in card.readout.text()
        assert "Bag lift, 11 times" in card.readout.text()
        for _ in range(10):
            QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert card.readout.text().startswith("Week of 9 Mar 2026 · Squat: rung 1, 9 times")
        assert card.readout.text().endswith("New job")
        QTest.keyClick(chart, Qt.Key.Key_Escape)
        assert card.readout.text() == stronger_words.hint()


def test_a_week_is_read_with_the_pointer(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        chart = overview(card)
        chart.scene().sigMouseMoved.emit(QPointF(chart.viewport().width() - 30, 60))
        assert card.readout.text().startswith("Week of")


def test_one_ladder_has_its_own_chart_and_words(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        choose(card, "squat")
        chart = card.findChild(LineChart)
        assert chart is not None
        assert chart.isVisible()
        first, last = (CATALOGUE.exercises[SQUATS[n]].name for n in (0, 2))
        assert f"From {first}, 8 times (week of 2 Mar 2026) to {last}, 11 times" in card.finding.text()
        QTest.keyClick(chart, Qt.Key.Key_Left, SHIFT)
        assert f"rung 3 · {last}, 11 times · 1 set" in card.readout.text()
        choose(card, "")
        assert overview(card).isVisible()


def test_a_movement_of_ones_own_has_amounts_and_no_rung(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        choose(card, OWN.id)
        assert "Bag lift, 11 times" in card.finding.text()
        assert "rung" not in card.finding.text()


def test_the_table_has_every_week_of_what_is_shown(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        assert len(rows_of(card)) == 12 + 12 + 1
        choose(card, "squat")
        rows = rows_of(card)
        assert len(rows) == 12
        first = CATALOGUE.exercises[SQUATS[0]].name
        assert rows[-1] == ["2 Mar 2026", "Squat", "1", first, "8", "", "1", ""]
        assert rows[-2][-1] == "New job"


def test_amounts_are_saved_as_numbers_times_apart_from_seconds(qtbot: QtBot, tmp_path: Path) -> None:
    plank = CATALOGUE.ladders["core-front"].rungs[0]
    sets = (done(0, SQUATS[0], 8), done(1, plank, 25))
    with card_seen(
        qtbot, StrongerCard, record(1), StrengthRecord(sets, CATALOGUE.exercises), where=tmp_path
    ) as card:
        card.save_as("csv")
    text = (tmp_path / "insights-stronger.csv").read_text("utf-8-sig")
    headings, *rows = csv.reader(text.splitlines())
    assert headings[4:6] == ["Best, times", "Best, seconds"]
    assert sorted(row[4:6] for row in rows) == [["", "25"], ["8", ""]]


def test_the_keys_zoom_and_move_and_all_comes_back(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(40), strength(40)) as card:
        chart = overview(card)
        wide = chart.views[0].viewRange()[0]
        QTest.keyClick(chart, Qt.Key.Key_Plus)
        near = chart.views[0].viewRange()[0]
        assert near[1] - near[0] < wide[1] - wide[0]
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.views[0].viewRange()[0][0] < near[0]
        QTest.keyClick(chart, Qt.Key.Key_0)
        assert chart.views[0].viewRange()[0] == pytest.approx(wide)


@pytest.mark.parametrize("line", ["", "squat"])
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_every_chart_can_be_saved(qtbot: QtBot, tmp_path: Path, kind: str, line: str) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12), where=tmp_path) as card:
        choose(card, line)
        card.save_as(kind)
        assert (tmp_path / f"insights-stronger.{kind}").stat().st_size > 1000


def test_larger_text_makes_the_rows_taller(qtbot: QtBot) -> None:
    with card_seen(qtbot, StrongerCard, record(12), strength(12)) as card:
        before = overview(card).height()
        card.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
        assert overview(card).height() >= 1.8 * before
