"""How has it been? The card with life events, totals of questionnaires, and what was written later."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen, rows_of
from lives import FIRST, moment, steady_life
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.insights.record import InsightsRecord
from upswing.ui.charts.timeline import TimelineChart
from upswing.ui.insights.timeline_card import TimelineCard
from upswing.ui.theme import LIGHT, Theme

SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(
    *totals: tuple[int, Questionnaire, int], days: int = 60, events: tuple[int, ...] = ()
) -> InsightsRecord:
    return replace(
        steady_life(days).record(days - 1),
        events=tuple(
            LifeEvent(new_id(moment(day, 9)), FIRST + timedelta(days=day), f"Event {day}") for day in events
        ),
        totals=tuple(
            QuestionnaireTotal(new_id(moment(day, 9)), FIRST + timedelta(days=day), kind, value)
            for day, kind, value in totals
        ),
    )


def chart_of(card: TimelineCard) -> TimelineChart:
    found = card.findChild(TimelineChart)
    assert found is not None
    return found


def test_without_events_and_totals_nothing_speaks_of_them(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record()) as card:
        assert "Flags" not in card.note.text()
        assert "Squares" not in card.note.text()
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        model = card.table.model()
        assert model.columnCount() == 6


def test_an_event_is_read_by_keys_with_its_day(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record(events=(58,))) as card:
        assert "Flags: what happened in your life." in card.note.text()
        for _ in range(2):
            QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        assert card.readout.text().startswith("Wednesday, 29 April 2026 · mood")
        assert card.readout.text().endswith(" · Event 58")


def test_a_day_with_nothing_but_an_event_can_be_read(qtbot: QtBot) -> None:
    told = replace(record(events=(70,)), today=FIRST + timedelta(days=80))
    with card_seen(qtbot, TimelineCard, told) as card:
        QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        assert card.readout.text() == "Monday, 11 May 2026 · no mood noted · Event 70"


def test_the_pointer_near_a_flag_reads_its_day(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record(days=700, events=(600,))) as card:
        chart = chart_of(card)
        everything = card.findChild(QPushButton, "choose-all")
        assert everything is not None
        QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
        first, last = chart._view.viewRange()[0]
        box = chart._view.sceneBoundingRect()
        x = box.left() + (FIRST.toordinal() + 600 - first) / (last - first) * box.width()
        chart.scene().sigMouseMoved.emit(QPointF(x + 6, box.top() + 20))
        assert card.readout.text().endswith("Event 600")


def test_totals_have_lanes_of_their_own_and_are_read_with_their_scale(qtbot: QtBot) -> None:
    plain = record()
    with card_seen(qtbot, TimelineCard, plain) as card:
        usual = chart_of(card).height()
    totals = record((59, Questionnaire.WHO_5, 44), (59, Questionnaire.PHQ_9, 9), (30, Questionnaire.PHQ_9, 12))
    with card_seen(qtbot, TimelineCard, totals) as card:
        assert chart_of(card).height() == usual + chart_of(card).lanes_px
        assert chart_of(card).lanes_px == 2 * 50
        QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        assert card.readout.text().endswith("PHQ-9 9 of 27 · WHO-5 44 of 100")
        assert "each on its own scale" in card.note.text()


def test_no_word_weighs_a_total(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record((59, Questionnaire.PHQ_9, 24))) as card:
        QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        said = f"{card.finding.text()} {card.note.text()} {card.readout.text()}".lower()
        assert not [word for word in ("severe", "moderate", "mild", "depress", "high total") if word in said]


def test_totals_older_than_the_first_check_in_are_on_the_axis(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record((-200, Questionnaire.GAD_7, 12))) as card:
        everything = card.findChild(QPushButton, "choose-all")
        assert everything is not None
        QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
        assert chart_of(card).visible_days()[0] == FIRST.toordinal() - 200


def test_a_check_in_written_later_is_marked_in_the_readout_and_the_table(qtbot: QtBot) -> None:
    plain = record()
    last = plain.check_ins[-1]
    late = replace(last, entered_at=last.at + timedelta(hours=5))
    told = replace(plain, check_ins=(*plain.check_ins[:-1], late))
    with card_seen(qtbot, TimelineCard, told) as card:
        QTest.keyClick(chart_of(card), Qt.Key.Key_Left, SHIFT)
        assert "1 check-in written later" in card.readout.text()
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        assert rows_of(card)[0][6] == "1"
        assert rows_of(card)[1][6] == "0"


def test_the_table_has_events_and_totals_on_days_without_anything_else(qtbot: QtBot) -> None:
    told = replace(record((70, Questionnaire.GAD_7, 7), events=(70, 71)), today=FIRST + timedelta(days=80))
    with card_seen(qtbot, TimelineCard, told) as card:
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        rows = rows_of(card)
        assert rows[0] == ["12 May 2026", "", "", "0", "0", "0", "", "Event 71"]
        assert rows[1] == ["11 May 2026", "", "", "0", "0", "0", "7", "Event 70"]
        assert len(rows) == 62


def test_totals_keep_their_room_at_double_text_and_in_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with card_seen(qtbot, TimelineCard, record((30, Questionnaire.PHQ_9, 12)), where=tmp_path) as card:
        before = chart_of(card).height()
        card.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
        assert chart_of(card).height() == 2 * before
        card.save_as("svg")
        assert "PHQ-9" in (tmp_path / "insights-timeline.svg").read_text(encoding="utf-8")


def test_why_says_what_is_left_out(qtbot: QtBot) -> None:
    with card_seen(qtbot, TimelineCard, record()) as card:
        QTest.mouseClick(card.why, Qt.MouseButton.LeftButton)
        assert card.method.isVisible()
        assert "no gap is filled" in card.method.text()
