"""“What did you do?”: typed in one line, shown as it is understood, kept with Enter, taken back with one click."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from lodging import held_by_another_program
from upswing.domain.session import Activity, SessionState
from upswing.ui.one_line import words
from upswing.ui.rail import Place
from upswing.ui.text import time_of_day
from visitor import MORNING, Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.go(Place.HISTORY)
        yield here


def write(guest: Guest, line: str) -> QLineEdit:
    field = guest.find("one-line")
    assert isinstance(field, QLineEdit)
    guest.click(field)
    field.selectAll()
    guest.types(line)
    return field


def chips(guest: Guest) -> list[str]:
    guest.reads()
    found = [
        each
        for each in guest.window.findChildren(QLabel)
        if each.isVisible() and each.objectName().startswith("chip-")
    ]
    return [each.text() for each in found]


def sentence(guest: Guest) -> str:
    made = guest.window.findChild(QLabel, "one-line-sentence")
    assert made is not None
    return made.text().replace("\u200b", "") if made.isVisible() else ""


def test_a_line_and_enter_keep_a_session(guest: Guest) -> None:
    write(guest, '40 minutes walk, yesterday at 7 pm, effort 3, with Anna #park "by the river"')
    assert chips(guest) == [
        "Walk",
        "40 minutes",
        f"yesterday, {time_of_day(MORNING.replace(day=22, hour=19, minute=0))}",
        "effort 3: moderate",
        "with Anna",
        "#park",
        "“by the river”",
    ]
    assert guest.given.journal.sessions.all() == ()
    guest.key(Qt.Key.Key_Return)
    [kept] = guest.given.journal.sessions.all()
    assert (kept.activity, kept.minutes, kept.effort, kept.title) == (Activity.WALK, 40, 3, "")
    assert kept.started_at == MORNING.replace(day=22, hour=19, minute=0)
    assert (kept.with_someone, kept.tags, kept.note) == (True, ("park",), "With Anna. by the river")
    assert kept.state is SessionState.FINISHED
    assert guest.notice == "Kept: Walk, 40 minutes."


def test_one_click_takes_it_back(guest: Guest) -> None:
    write(guest, "walk 40 min")
    guest.click("one-line-keep")
    assert len(guest.given.journal.sessions.all()) == 1
    guest.click("notice-act")
    assert guest.given.journal.sessions.all() == ()


def test_it_takes_back_this_one_and_nothing_else(guest: Guest) -> None:
    write(guest, "walk 40 min")
    guest.key(Qt.Key.Key_Return)
    guest.given.journal.check_ins.add(2, 3)
    guest.click("notice-act")
    assert guest.given.journal.sessions.all() == ()
    assert len(guest.given.journal.check_ins.all()) == 1


def test_history_tells_company_and_tags(guest: Guest) -> None:
    write(guest, "walk 40 min alone #park")
    guest.key(Qt.Key.Key_Return)
    assert "40 minutes  ·  on your own  ·  #park" in guest.reads()


def test_the_session_page_takes_it_too(guest: Guest) -> None:
    guest.go(Place.SESSION)
    write(guest, "tennis 60, yesterday")
    guest.key(Qt.Key.Key_Return)
    [kept] = guest.given.journal.sessions.all()
    assert kept.activity is Activity.TENNIS
    assert guest.notice == "Kept: Tennis, 60 minutes."
    guest.click("notice-act")
    assert guest.given.journal.sessions.all() == ()


def test_the_field_is_empty_and_ready_for_the_next(guest: Guest) -> None:
    field = write(guest, "walk 40 min")
    guest.key(Qt.Key.Key_Return)
    assert field.text() == ""
    guest.types("yoga 15 yesterday")
    guest.key(Qt.Key.Key_Return)
    assert {each.activity for each in guest.given.journal.sessions.all()} == {Activity.WALK, Activity.YOGA}


def test_what_is_missing_is_asked_and_nothing_is_kept(guest: Guest) -> None:
    write(guest, "walk yesterday")
    assert sentence(guest) == "How long was it? Add the minutes, for instance “40 min”."
    guest.key(Qt.Key.Key_Return)
    assert guest.given.journal.sessions.all() == ()
    guest.types(" 30")
    assert sentence(guest) == ""
    guest.key(Qt.Key.Key_Return)
    assert len(guest.given.journal.sessions.all()) == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("30 min yesterday", "What was it?"),
        ("walk 30 min tomorrow", "That is not over yet."),
        ("walk 2000 minutes", "From 1 minute to 10 hours can be kept."),
        ("walk 30 min 5 km", "Kept as a note: “5 km”."),
    ],
)
def test_every_doubt_is_a_sentence(guest: Guest, line: str, told: str) -> None:
    write(guest, line)
    assert sentence(guest).startswith(told)


def test_words_that_mean_nothing_here_are_kept_as_a_note(guest: Guest) -> None:
    write(guest, 'walk 40 min 5 km with Ana "sunny" felt great')
    guest.key(Qt.Key.Key_Return)
    [kept] = guest.given.journal.sessions.all()
    assert (kept.minutes, kept.note) == (40, "With Ana. sunny. 5 km, felt great")


def test_what_nobody_said_is_shown_too(guest: Guest) -> None:
    write(guest, "chopping wood in the garden 40")
    assert chips(guest) == ["chopping wood in the garden", "40 minutes", "today, until now"]
    guest.key(Qt.Key.Key_Return)
    [kept] = guest.given.journal.sessions.all()
    assert (kept.activity, kept.title) == (Activity.OTHER, "chopping wood in the garden")
    assert kept.ended_at == MORNING


def test_the_last_ones_can_be_done_again_with_one_click_and_enter(guest: Guest) -> None:
    yesterday = MORNING - timedelta(days=1)
    for activity, minutes in ((Activity.WALK, 40), (Activity.SWIM, 30), (Activity.WALK, 40)):
        guest.given.journal.sessions.log(activity, minutes, started_at=yesterday)
    guest.click(guest.named("Write: 30 minutes swim"))
    field = guest.find("one-line")
    assert isinstance(field, QLineEdit)
    assert field.text() == "30 minutes swim"
    guest.key(Qt.Key.Key_Return)
    assert len(guest.given.journal.sessions.all()) == 4


def test_a_disk_that_refuses_is_told_and_the_line_stays(guest: Guest) -> None:
    field = write(guest, "walk 40 min")
    with held_by_another_program(guest.given):
        guest.key(Qt.Key.Key_Return)
    assert "Another program is holding your data" in sentence(guest)
    assert field.text() == "walk 40 min"
    guest.key(Qt.Key.Key_Return)
    assert len(guest.given.journal.sessions.all()) == 1


def test_the_order_of_a_date_follows_the_place() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_GB"))
        assert words.is_day_first()
        QLocale.setDefault(QLocale("en_US"))
        assert not words.is_day_first()
    finally:
        QLocale.setDefault(before)
