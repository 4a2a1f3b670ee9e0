"""Say more: what two taps leave out, small, optional and never in the way."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from upswing.domain.check_in import Timing
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def writes(guest: Guest, name: str, text: str) -> None:
    field = guest.find(name)
    assert isinstance(field, QLineEdit)
    guest.click(field)
    field.selectAll()
    guest.types(text)


def test_what_is_said_beside_the_two_taps_belongs_to_them_and_is_one_undo(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", 2)
        guest.tap("energy", 4)
        [felt] = guest.given.journal.check_ins.all()
        guest.clock.wait(1800)
        guest.click("say-more")
        assert "Everything may stay empty." in guest.reads()
        guest.tap("stress", 3)
        guest.tap("sleep-quality", 5)
        writes(guest, "sleep-hours", "8")
        writes(guest, "note", "slept in")
        guest.click("dialog-save")
        [said] = guest.given.journal.check_ins.all()
        assert (said.id, said.mood, said.energy, said.at) == (felt.id, 2, 4, felt.at)
        assert (said.stress, said.anxiety, said.sleep_h, said.sleep_quality) == (3, None, 8, 5)
        assert (said.note, said.timing) == ("slept in", Timing.AT_ONCE)
        guest.given.journal.changes.undo()
        assert guest.given.journal.check_ins.all() == (felt,)


def test_nothing_is_chosen_in_advance_and_what_was_said_is_there_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", 2)
        guest.click("say-more")
        assert [guest.scale(name).value for name in ("stress", "anxiety", "sleep-quality")] == [None] * 3
        guest.tap("anxiety", 6)
        writes(guest, "tag", "rain")
        guest.key(Qt.Key.Key_Return)
        guest.click("dialog-save")
        guest.click("say-more")
        assert guest.scale("anxiety").value == 6
        assert guest.button("tag-rain").isChecked()
        guest.click("anxiety-back")
        guest.click("dialog-save")
        [said] = guest.given.journal.check_ins.all()
        assert (said.mood, said.anxiety, said.tags) == (2, None, ("rain",))


def test_without_a_tap_it_stands_on_its_own_and_with_nothing_said_nothing_is_kept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("say-more")
        guest.click("dialog-save")
        assert guest.given.journal.check_ins.all() == ()
        guest.click("say-more")
        guest.tap("stress", 8)
        guest.click("dialog-save")
        [said] = guest.given.journal.check_ins.all()
        assert (said.mood, said.energy, said.stress) == (None, None, 8)


def test_what_was_said_an_hour_ago_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", 2)
        guest.clock.wait(timedelta(minutes=61).total_seconds())
        guest.click("say-more")
        guest.tap("stress", 1)
        guest.click("dialog-save")
        assert [(each.mood, each.stress) for each in guest.given.journal.check_ins.all()] == [(2, None), (None, 1)]


def test_a_tap_after_it_keeps_what_was_said(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", 2)
        guest.click("say-more")
        guest.tap("stress", 4)
        guest.click("dialog-save")
        guest.tap("mood", 3)
        [said] = guest.given.journal.check_ins.all()
        assert (said.mood, said.stress) == (3, 4)


def test_it_is_one_quiet_link_and_not_there_where_nothing_could_be_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), waits=False) as guest:
        guest.until(lambda: guest.sees("mood"))
        assert not guest.sees("say-more")
        guest.until(lambda: guest.app.given is not None)
        guest.until(lambda: guest.sees("say-more"))
        guest.click("start")
        guest.key(Qt.Key.Key_Escape)
        assert guest.sees("mood")
        assert not guest.sees("say-more"), "after a session two taps and an effort are enough"
