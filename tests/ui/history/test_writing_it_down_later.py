"""History: check-ins for the past, every field of them, life events and totals, each to be changed and undone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QDateTimeEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from upswing.domain.check_in import Timing
from upswing.domain.questionnaire import Questionnaire
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = MORNING.date()


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.go(Place.HISTORY)
        yield here


def at_moment(guest: Guest, hours_ago: float) -> None:
    then = MORNING - timedelta(hours=hours_ago)
    moment = guest.find("moment")
    assert isinstance(moment, QDateTimeEdit)
    moment.setDateTime(QDateTime(then.year, then.month, then.day, then.hour, then.minute, 0))


def on_day(guest: Guest, day: date) -> None:
    field = guest.find("day")
    assert isinstance(field, QDateEdit)
    field.setDate(QDate(day.year, day.month, day.day))


def writes(guest: Guest, name: str, text: str) -> None:
    field = guest.find(name)
    assert isinstance(field, QLineEdit)
    guest.click(field)
    field.selectAll()
    guest.types(text)


@pytest.mark.parametrize(
    ("hours_ago", "timing", "told", "marked"),
    [
        (0.1, Timing.AT_ONCE, "Written at the moment itself.", ""),
        (5, Timing.LATER, "Written later. It is marked, and stays out of", "written later"),
        (24, Timing.LATER, "Written later. It is marked, and stays out of", "written later"),
        (24.1, Timing.DIARY, "For the diary: more than a day later", "for the diary"),
        (24 * 400, Timing.DIARY, "For the diary: more than a day later", "for the diary"),
    ],
)
def test_a_check_in_for_the_past_says_what_becomes_of_it(
    guest: Guest, hours_ago: float, timing: Timing, told: str, marked: str
) -> None:
    guest.click("history-add-check-in")
    at_moment(guest, hours_ago)
    assert told in guest.reads()
    guest.tap("mood", -1)
    guest.click("dialog-save")
    [kept] = guest.given.journal.check_ins.all()
    assert (kept.mood, kept.energy, kept.timing) == (-1, None, timing)
    assert kept.at == (MORNING - timedelta(hours=hours_ago)).replace(second=0)
    assert marked in guest.reads()
    guest.click("history-undo")
    assert guest.given.journal.check_ins.all() == ()


def test_the_future_and_nothing_at_all_are_refused_in_a_sentence(guest: Guest) -> None:
    guest.click("history-add-check-in")
    guest.click("dialog-save")
    assert "There is nothing in it yet. One tap or one word is enough." in guest.reads()
    guest.tap("mood", 2)
    at_moment(guest, -1)
    guest.click("dialog-save")
    assert "That is in the future. Pick the moment it speaks of." in guest.reads()
    assert guest.given.journal.check_ins.all() == ()
    at_moment(guest, 1)
    guest.click("dialog-save")
    assert len(guest.given.journal.check_ins.all()) == 1


def test_every_field_of_a_check_in_can_be_written_changed_and_taken_back(guest: Guest) -> None:
    guest.click("history-add-check-in")
    for strip, value in (("mood", 3), ("energy", 5), ("stress", 7), ("anxiety", 0), ("sleep-quality", 4)):
        guest.tap(strip, value)
    writes(guest, "sleep-hours", "7:30")
    for tag in ("rain", "long walk"):
        writes(guest, "tag", tag)
        guest.key(Qt.Key.Key_Return)
    writes(guest, "note", "better than I thought")
    guest.click("dialog-save")
    [kept] = guest.given.journal.check_ins.all()
    assert (kept.mood, kept.energy, kept.stress, kept.anxiety) == (3, 5, 7, 0)
    assert (kept.sleep_h, kept.sleep_quality) == (7.5, 4)
    assert (kept.tags, kept.note) == (("rain", "long walk"), "better than I thought")
    line = "stress 7  ·  anxiety 0  ·  slept 7.5 h  ·  sleep 4 of 5  ·  rain, long walk  ·  better than I thought"
    assert line in guest.reads()

    guest.click(guest.named("Change: Mood +3, energy 5"))
    guest.click("stress-back")
    guest.click("tag-rain")
    writes(guest, "sleep-hours", "6")
    guest.click("dialog-save")
    [changed] = guest.given.journal.check_ins.all()
    assert (changed.stress, changed.anxiety, changed.sleep_h, changed.tags) == (None, 0, 6, ("long walk",))
    assert changed.at == kept.at
    guest.click("history-undo")
    assert guest.given.journal.check_ins.all() == (kept,)


def test_a_check_in_that_is_moved_back_was_still_written_when_it_was(guest: Guest) -> None:
    guest.given.journal.check_ins.add(2, 3)
    guest.click(guest.named("Change: Mood +2, energy 3"))
    at_moment(guest, 30)
    assert "For the diary" in guest.reads()
    guest.click("dialog-save")
    [moved] = guest.given.journal.check_ins.all()
    assert (moved.timing, moved.day) == (Timing.DIARY, TODAY - timedelta(days=2))
    assert moved.entered_at == MORNING


def test_a_check_in_whose_moment_is_left_alone_keeps_it_to_the_second(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HeldClock(MORNING.replace(second=42))
    with at_home(settled_in(tmp_path), clock) as guest:
        said = guest.given.journal.check_ins.add(2, 3)
        guest.go(Place.HISTORY)
        guest.click(guest.named("Change: Mood +2, energy 3"))
        guest.tap("mood", 1)
        guest.click("dialog-save")
        [kept] = guest.given.journal.check_ins.all()
        assert (kept.at, kept.entered_at, kept.mood) == (said.at, None, 1)


@pytest.mark.parametrize("typed", ["25", "a lot", "-1", "7:75"])
def test_hours_that_are_none_are_refused_and_the_dialog_stays(guest: Guest, typed: str) -> None:
    guest.click("history-add-check-in")
    writes(guest, "sleep-hours", typed)
    guest.click("dialog-save")
    assert "Sleep is a number of hours from 0 to 24. You can leave it empty." in guest.reads()
    writes(guest, "sleep-hours", "8")
    guest.click("dialog-save")
    [kept] = guest.given.journal.check_ins.all()
    assert (kept.mood, kept.sleep_h) == (None, 8)


def test_a_tag_that_is_typed_but_not_added_is_kept_with_the_rest(guest: Guest) -> None:
    guest.click("history-add-check-in")
    writes(guest, "tag", "  new   job ")
    guest.click("dialog-save")
    [kept] = guest.given.journal.check_ins.all()
    assert kept.tags == ("new job",)
    assert "Check-in" in guest.reads()


def test_own_tags_are_offered_with_the_newest_first(guest: Guest) -> None:
    check_ins = guest.given.journal.check_ins
    for hours, tags in ((30, ["family", "rain"]), (20, ["work"]), (10, ["Rain"])):
        check_ins.add(1, 1, tags=tags, felt_at=MORNING - timedelta(hours=hours))
    guest.click("history-add-check-in")
    chips = [each for each in guest.reads().splitlines() if each.casefold() in ("rain", "work", "family")]
    assert chips == ["Rain", "work", "family"]
    assert not guest.button("tag-rain").isChecked()
    writes(guest, "tag", "RAIN")
    guest.key(Qt.Key.Key_Return)
    assert guest.button("tag-rain").isChecked()


def test_a_life_event_is_added_changed_removed_and_brought_back(guest: Guest) -> None:
    life = guest.given.journal.life
    guest.click("history-add-event")
    guest.click("dialog-save")
    assert "Say what happened, in a word or two." in guest.reads()
    guest.click(guest.named("Moved house"))
    on_day(guest, TODAY + timedelta(days=1))
    guest.click("dialog-save")
    assert "That day is still to come. Pick the day it happened." in guest.reads()
    on_day(guest, TODAY - timedelta(days=40))
    writes(guest, "note", "a quiet street")
    guest.click("dialog-save")
    [event] = life.events()
    assert (event.title, event.day, event.note) == ("Moved house", TODAY - timedelta(days=40), "a quiet street")
    assert "life event  ·  a quiet street" in guest.reads()

    guest.click(guest.named("Change: Moved house"))
    writes(guest, "event-title", "Moved to the sea")
    guest.click("dialog-save")
    assert [each.title for each in life.events()] == ["Moved to the sea"]
    guest.click("history-undo")
    assert life.events() == (event,)
    guest.click(guest.named("Remove: Moved house"))
    assert life.events() == ()
    guest.click("notice-act")
    assert life.events() == (event,)


@pytest.mark.parametrize(
    ("kind", "highest"), [(Questionnaire.PHQ_9, 27), (Questionnaire.GAD_7, 21), (Questionnaire.WHO_5, 100)]
)
def test_a_total_is_kept_within_its_range_and_refused_beyond_it(
    guest: Guest, kind: Questionnaire, highest: int
) -> None:
    guest.click("history-add-total")
    guest.click(f"choose-{kind}")
    for wrong in (str(highest + 1), "-1", "ten", "", "4.5", "9" * 30):
        writes(guest, "total", wrong)
        guest.click("dialog-save")
        assert f"totals from 0 to {highest}" in guest.find("dialog-trouble").text()  # type: ignore[attr-defined]
        assert guest.given.journal.life.totals() == ()
    writes(guest, "total", str(highest))
    on_day(guest, TODAY - timedelta(days=3))
    guest.click("dialog-save")
    [kept] = guest.given.journal.life.totals()
    assert (kept.kind, kept.total, kept.day) == (kind, highest, TODAY - timedelta(days=3))


def test_a_raw_sum_of_the_who_5_is_not_taken_for_its_total(guest: Guest) -> None:
    guest.click("history-add-total")
    guest.click(guest.named("Questionnaire: WHO-5"))
    writes(guest, "total", "13")
    guest.click("dialog-save")
    assert "its raw sum times four" in guest.find("dialog-trouble").text()  # type: ignore[attr-defined]
    writes(guest, "total", "52")
    guest.click("dialog-save")
    assert [each.total for each in guest.given.journal.life.totals()] == [52]


def test_a_total_is_changed_and_removed_in_one_step_each(guest: Guest) -> None:
    life = guest.given.journal.life
    told = life.add_total(TODAY, Questionnaire.PHQ_9, 12)
    guest.click(guest.named("Change: PHQ-9: 12"))
    writes(guest, "total", "9")
    guest.click("dialog-save")
    assert [(each.id, each.total) for each in life.totals()] == [(told.id, 9)]
    guest.click("history-undo")
    assert life.totals() == (told,)
    guest.click(guest.named("Remove: PHQ-9: 12"))
    assert life.totals() == ()
    guest.click("notice-act")
    assert life.totals() == (told,)
    words = guest.reads().casefold()
    assert not any(word in words for word in ("severe", "mild", "moderate", "minimal"))


def test_events_and_totals_stand_above_the_moments_of_their_day(guest: Guest) -> None:
    guest.given.journal.life.add_event(TODAY, "New job")
    guest.given.journal.check_ins.add(1, 1)
    guest.given.journal.life.add_total(TODAY, Questionnaire.GAD_7, 5)
    guest.reads()
    labels = guest.window.findChildren(QLabel)
    tops = {each.text(): each.mapTo(guest.window, QPoint()).y() for each in labels if each.isVisible()}
    assert max(tops["New job"], tops["GAD-7: 5"]) < tops["Mood +1, energy 1"]


def test_an_old_entry_is_found_when_little_else_was_written(guest: Guest) -> None:
    guest.given.journal.life.add_event(TODAY - timedelta(days=4000), "Moved house")
    guest.given.journal.check_ins.add(1, 1)
    assert "Moved house" in guest.reads()


def test_the_wheel_scrolls_the_fields_and_changes_none(guest: Guest) -> None:
    guest.click("history-add")
    activity = guest.before.findChildren(QComboBox)[0]
    before = activity.currentIndex()
    middle = QPointF(activity.rect().center())
    down = QWheelEvent(
        middle,
        QPointF(activity.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(activity, down)
    assert activity.currentIndex() == before
