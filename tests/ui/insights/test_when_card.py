"""When? The card as a person meets it: the week, and the calendar."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from card_seen import card_seen, rows_of
from lives import FIRST, Life, steady_life
from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.insights.record import InsightsRecord
from upswing.ui.charts.calendar import CalendarChart
from upswing.ui.charts.when import WhenChart, readable_on
from upswing.ui.insights import when_words
from upswing.ui.insights.when_card import WhenCard
from upswing.ui.theme import DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Theme


def press(card: WhenCard, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def calendar(card: WhenCard) -> CalendarChart:
    press(card, "choose-calendar")
    found = card.findChild(CalendarChart)
    assert found is not None
    return found


def week(card: WhenCard) -> WhenChart:
    found = card.findChild(WhenChart)
    assert found is not None
    return found


def two_years() -> InsightsRecord:
    life = Life()
    for day in range(-400, 30, 3):
        life.says(day, day % 5 - 2)
    life.moves(2, 25)
    event = LifeEvent(new_id(life.check_ins[0].at), FIRST, "Moved house")
    record = life.record(30)
    return InsightsRecord(record.check_ins, record.sessions, record.today, (event,))


def test_with_nothing_it_says_how_many_check_ins_make_a_colour(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, Life().record(0)) as card:
        assert "from 3 check-ins on" in card.waiting.words.text()
        assert card.waiting.dots.accessibleName() == "0 of 3"
        assert not card.ways.isVisible()


def test_one_day_is_not_a_week_yet_and_the_calendar_has_it_already(qtbot: QtBot) -> None:
    life = Life()
    life.says(0, 1)
    with card_seen(qtbot, WhenCard, life.record(0)) as card:
        assert "the fullest so far has 1" in card.waiting.words.text()
        chart = calendar(card)
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert "mood +1.0" in card.readout.text()


def test_cells_are_read_with_the_arrow_keys_with_their_number_of_check_ins(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, steady_life(60).record(59)) as card:
        chart = week(card)
        QTest.keyClick(chart, Qt.Key.Key_Down)
        assert card.readout.text().startswith("Monday · Morning, 4 to 11 · mood")
        assert "9 check-ins" in card.readout.text()
        assert "likely between" in card.readout.text()
        QTest.keyClick(chart, Qt.Key.Key_Down)
        assert card.readout.text() == "Monday · Midday, 11 to 15 · no check-in yet · 3 are needed for a mean"
        QTest.keyClick(chart, Qt.Key.Key_Escape)
        assert card.readout.text() == when_words.week_hint()


def test_a_cell_is_read_with_the_pointer(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, steady_life(60).record(59)) as card:
        chart = week(card)
        chart.scene().sigMouseMoved.emit(QPointF(chart.viewport().width() - 20, 60))
        assert card.readout.text().startswith("Sunday · Morning")


def test_no_time_is_called_the_best(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, steady_life(60).record(59)) as card:
        said = f"{card.finding.text()} {card.caution.text()} {card.note.text()} {card.method.text()}".lower()
        assert "not an answer" in said
        assert "best" not in said
        assert "fewer than 3 stay empty" in said


def test_the_table_has_all_28_times_of_the_week(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, steady_life(60).record(59)) as card:
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        rows = rows_of(card)
        assert len(rows) == 28
        assert rows[0][:3] == ["Mon", "Morning, 4 to 11", "9"]
        assert rows[1][2:] == ["0", "", "", ""]


def test_days_are_read_with_the_arrows_across_the_turn_of_the_year(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        assert chart.year == 2026
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert "1 April 2026" in card.readout.text()
        for _ in range(3):
            QTest.keyClick(chart, Qt.Key.Key_Up)
        assert "1 January 2026" in card.readout.text()
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.year == 2025
        assert "31 December 2025" in card.readout.text()
        assert card.finding.text().startswith("2025:")


def test_from_the_31st_the_next_month_is_read_on_its_last_day(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up):
            QTest.keyClick(chart, key)
        assert "28 February 2026" in card.readout.text()


def test_keys_stop_at_today_and_at_the_first_year(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        QTest.keyClick(chart, Qt.Key.Key_Left)
        newest = card.readout.text()
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert card.readout.text() == newest
        for _ in range(40):
            QTest.keyClick(chart, Qt.Key.Key_Up)
        assert "1 January 2025" in card.readout.text()


def test_years_are_turned_with_buttons_and_keys(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        assert card.earlier.text() == "← 2025"
        assert not card.later.isVisible()
        press(card, "insights-when-earlier")
        assert chart.year == 2025
        assert card.year.text() == "2025"
        assert not card.earlier.isVisible()
        QTest.keyClick(chart, Qt.Key.Key_PageDown)
        assert chart.year == 2026
        QTest.keyClick(chart, Qt.Key.Key_PageDown)
        assert chart.year == 2026
        press(card, "choose-week")
        assert not card.earlier.isVisible()
        assert week(card).isVisible()


def test_a_life_event_and_movement_are_told_with_their_day(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right):
            QTest.keyClick(chart, key)
        assert card.readout.text().startswith("Monday, 2 March 2026")
        assert card.readout.text().endswith("Moved house")
        QTest.keyClick(chart, Qt.Key.Key_Right)
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert "25 minutes of movement" in card.readout.text()


def test_the_calendar_has_its_table_with_every_day_of_every_year(qtbot: QtBot) -> None:
    record = two_years()
    with card_seen(qtbot, WhenCard, record) as card:
        calendar(card)
        QTest.mouseClick(card.as_table, Qt.MouseButton.LeftButton)
        rows = rows_of(card)
        days = {each.day for each in record.check_ins} | {record.sessions[0].day, record.events[0].day}
        assert len(rows) == len(days)
        assert ["2 Mar 2026", "", "0", "0", "Moved house"] in rows


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_both_ways_can_be_saved(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    with card_seen(qtbot, WhenCard, two_years(), where=tmp_path) as card:
        calendar(card)
        card.save_as(kind)
        assert (tmp_path / f"insights-when.{kind}").stat().st_size > 500
        assert card.readout.text() == f"Saved as insights-when.{kind}."


def test_the_picture_is_on_light_paper_whatever_the_look(qtbot: QtBot, tmp_path: Path) -> None:
    with card_seen(
        qtbot, WhenCard, steady_life(40).record(39), where=tmp_path, theme=Theme(DARK, dark=True)
    ) as card:
        card.save_as("png")
        assert QImage(str(tmp_path / "insights-when.png")).pixelColor(2, 2) == Theme(LIGHT, dark=False).colour(
            "surface"
        )


def test_larger_text_makes_the_chart_taller(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, steady_life(40).record(39)) as card:
        before = week(card).height()
        card.apply_theme(Theme(LIGHT, dark=False, scale=2.0))
        assert week(card).height() >= 1.8 * before


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK])
def test_numbers_stand_out_from_every_colour_of_the_ramp(tokens: dict[str, str]) -> None:
    theme = Theme(tokens, dark=False)
    for mood in range(-50, 51):
        fill = theme.mood(mood / 10)
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (fill.redF(), fill.greenF(), fill.blueF())
        ]
        light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
        contrast = light / 0.05 if readable_on(fill).lightness() == 0 else 1.05 / light
        assert contrast >= 4.5


def test_the_calendar_does_not_know_days_to_come(qtbot: QtBot) -> None:
    with card_seen(qtbot, WhenCard, two_years()) as card:
        chart = calendar(card)
        seen: list[object] = []
        chart.pointed.connect(seen.append)
        at = chart.viewport().height() - 12
        chart.scene().sigMouseMoved.emit(QPointF(chart.viewport().width() / 2, at))
        assert [day for day in seen if isinstance(day, date)] == []
