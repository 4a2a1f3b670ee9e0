"""The time axis."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from upswing.ui.charts.dates import STEPS, DateAxis, Step, day_of_ordinal, label_of, marks, step_for

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)

days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.toordinal)


@given(days, st.integers(1, 20_000), st.sampled_from(STEPS))
def test_labels_lie_on_their_dates_and_within_the_view(first: int, length: int, step: Step) -> None:
    last = min(first + length, date.max.toordinal())
    found = [date.fromordinal(mark) for mark in marks(first, last, step)]
    assert all(first <= day.toordinal() <= last for day in found)
    assert found == sorted(found)
    if step.months:
        assert all(day.day == 1 and (day.year * 12 + day.month - 1) % step.months == 0 for day in found)
    elif step.days in (7, 14):
        assert all(day.weekday() == 0 for day in found)


@given(days, st.integers(2, 3000), st.sampled_from(STEPS))
def test_panning_by_a_day_moves_no_label(first: int, length: int, step: Step) -> None:
    if first + length + 1 > date.max.toordinal():
        return
    here, there = set(marks(first, first + length, step)), set(marks(first + 1, first + length + 1, step))
    assert here - {first} == there - {first + length + 1}


@pytest.mark.parametrize("pixels", [300, 800, 1600])
@given(st.floats(7, 40_000))
def test_labels_never_overlap(pixels: int, shown_days: float) -> None:
    step = step_for(shown_days, pixels, 50)
    assert step is STEPS[-1] or step.about_days / shown_days * pixels >= 50


def test_january_is_told_by_its_year() -> None:
    months = [date(2026, month, 1).toordinal() for month in (1, 2)]
    assert [label_of(month, Step(months=1), ENGLISH) for month in months] == ["2026", "Feb"]
    assert label_of(months[0], Step(months=12), ENGLISH) == "2026"


def test_labels_speak_the_readers_language() -> None:
    day = date(2026, 10, 5).toordinal()
    assert label_of(day, Step(days=7), ENGLISH) == "5 Oct"
    assert label_of(day, Step(months=1), GERMAN) == "Okt."


@given(st.floats(-1e7, 1e7))
def test_every_place_of_the_axis_is_some_day(place: float) -> None:
    assert date.min <= day_of_ordinal(place) <= date.max


def test_a_label_that_would_run_beyond_the_end_is_left_out(qtbot: QtBot) -> None:
    axis = DateAxis(lambda: ENGLISH)
    axis.setTickFont(QFont())
    monday = date(2026, 11, 23).toordinal()
    for beyond, there in ((0, False), (7, True)):
        [(_, days)] = axis.tickValues(monday - 60, monday + beyond, 1200)
        assert (monday in days) is there
        assert monday - 14 in days
