"""History: everything is the person's own to change, remove and bring back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

W = TypeVar("W", bound=QWidget)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""What the screenless platform says of every dialog."""


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """Someone with a walk yesterday and a check-in this morning, looking at their history."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        yesterday = MORNING - timedelta(days=1)
        here.given.journal.sessions.log(Activity.WALK, 30, started_at=yesterday, effort=2)
        here.given.journal.check_ins.add(1, 3, note="slept well")
        here.go(Place.HISTORY)
        yield here


def field(guest: Guest, kind: type[W]) -> W:
    """The one field of this kind in the dialog."""
    [found] = [each for each in guest.before.findChildren(kind) if each.isVisible()]
    return found


def test_it_shows_the_newest_day_first_with_what_was_said_and_done(guest: Guest) -> None:
    lines = [each.text() for each in guest.window.findChildren(QLabel) if each.isVisible()]
    assert lines.index("Mood +1, energy 3") < lines.index("Walk")
    assert any("30 minutes  ·  effort 2: easy" in line for line in lines)
    assert any("slept well" in line for line in lines)


def test_a_check_in_is_changed_in_its_dialog(guest: Guest) -> None:
    guest.click(guest.named("Change: Mood +1, energy 3"))
    guest.tap("mood", -2)
    note = guest.find("note")
    assert isinstance(note, QLineEdit)
    guest.click(note)
    note.selectAll()
    guest.types("slept badly")
    guest.click("dialog-save")
    [kept] = guest.given.journal.check_ins.all()
    assert (kept.mood, kept.energy, kept.note) == (-2, 3, "slept badly")
    assert "Mood −2, energy 3" in guest.reads()


def test_cancel_and_escape_change_nothing(guest: Guest) -> None:
    before = guest.given.journal.check_ins.all()
    for way in ("dialog-cancel", ""):
        guest.click(guest.named("Change: Mood +1, energy 3"))
        guest.tap("mood", 5)
        if way:
            guest.click(way)
        else:
            guest.key(Qt.Key.Key_Escape)
    assert guest.given.journal.check_ins.all() == before


def test_a_session_is_changed_and_moves_to_the_day_it_then_belongs_to(guest: Guest) -> None:
    guest.click(guest.named("Change: Walk"))
    minutes, started = field(guest, QSpinBox), field(guest, QDateTimeEdit)
    minutes.setValue(45)
    started.setDateTime(QDateTime(2026, 11, 20, 18, 0, 0))
    guest.click("dialog-save")
    [kept] = guest.given.journal.sessions.all()
    assert (kept.active_s, str(kept.day)) == (45 * 60, "2026-11-20")
    assert kept.ended_at is not None
    assert kept.ended_at.date() == kept.day
    assert "45 minutes" in guest.reads()


def test_what_is_removed_comes_back_from_the_line_at_the_foot(guest: Guest) -> None:
    before = guest.given.journal.sessions.all()
    guest.click(guest.named("Remove: Walk"))
    assert guest.given.journal.sessions.all() == ()
    assert guest.notice == "Removed: Walk."
    assert "effort 2: easy" not in guest.reads()
    guest.click("notice-act")
    assert guest.given.journal.sessions.all() == before
    assert "effort 2: easy" in guest.reads()


def test_the_undo_button_and_the_keys_take_back_and_do_again(guest: Guest) -> None:
    before = guest.given.journal.check_ins.all()
    guest.click(guest.named("Remove: Mood +1, energy 3"))
    guest.click("history-undo")
    assert guest.given.journal.check_ins.all() == before
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert guest.given.journal.check_ins.all() == ()
    assert guest.notice == "Done again: removal of the check-in of 09:30."
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guest.given.journal.check_ins.all() == before
    assert guest.notice == "Undone: removal of the check-in of 09:30."


def test_what_was_done_without_the_program_is_added(guest: Guest) -> None:
    guest.click("history-add")
    activity, minutes = field(guest, QComboBox), field(guest, QSpinBox)
    activity.setFocus()
    guest.types("Swim")
    minutes.setFocus()
    minutes.selectAll()
    guest.types("25")
    guest.click("dialog-save")
    swim = guest.given.journal.sessions.all()[-1]
    assert (swim.activity, swim.active_s, swim.day) == (Activity.SWIM, 25 * 60, MORNING.date())
    assert "Swim" in guest.reads()


def test_the_future_is_refused_in_a_sentence_and_the_dialog_stays(guest: Guest) -> None:
    guest.click("history-add")
    started = field(guest, QDateTimeEdit)
    started.setDateTime(QDateTime(2026, 11, 24, 8, 0, 0))
    guest.click("dialog-save")
    assert "That is in the future. Pick the time it began." in guest.reads()
    assert len(guest.given.journal.sessions.all()) == 1
    started.setDateTime(QDateTime(2026, 11, 23, 8, 0, 0))
    guest.click("dialog-save")
    assert len(guest.given.journal.sessions.all()) == 2


def test_earlier_days_come_when_asked_for(guest: Guest) -> None:
    for days in range(2, 20):
        began = MORNING - timedelta(days=days)
        guest.given.journal.sessions.log(Activity.YOGA, 5, started_at=began, title=f"Yoga {days}")
    assert "Yoga 19" not in guest.reads()
    guest.click("history-more")
    guest.rests()
    assert "Yoga 19" in guest.reads()
    assert not guest.sees("history-more")


def test_an_empty_history_says_what_will_stand_there(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.go(Place.HISTORY)
        assert "Nothing here yet" in here.reads()
        assert not here.button("history-undo").isEnabled()
