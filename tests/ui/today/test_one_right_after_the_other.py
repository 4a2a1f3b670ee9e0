"""Taps that come faster than the answer of the plan: each is kept, and Start begins what is shown."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from stay import days_later, has_trained, now

from upswing.domain.check_in import Occasion
from upswing.domain.plan import Choice
from upswing.domain.player.state import Phase
from upswing.domain.session import Activity
from upswing.ui.controls.scale_strip import ScaleStrip
from visitor import MORNING, Guest, HeldClock, at_home, settled_in


def _tap(guest: Guest, strip: str, value: int) -> None:
    """Before the event loop runs again."""
    [found] = [each for each in guest.window.findChildren(ScaleStrip, strip) if each.isVisible()]
    place = found.cell(value).center().toPoint()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=place)


def test_a_tap_is_seen_and_kept_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        strip = guest.scale("mood")
        _tap(guest, "mood", 3)
        assert strip.value == 3
        assert [each.mood for each in guest.given.journal.check_ins.all()] == [3]
        assert guest.app.today.at_work
        guest.rests()
        assert strip.value == 3


def test_taps_in_one_breath_are_one_check_in(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.looks()
        for mood in (-5, 2, 4):
            _tap(guest, "mood", mood)
        _tap(guest, "energy", 5)
        guest.rests()
        assert [(each.mood, each.energy) for each in guest.given.journal.check_ins.all()] == [(4, 5)]
        assert (guest.scale("mood").value, guest.scale("energy").value) == (4, 5)


def test_half_an_hour_later_too(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, later_check_in=True), HeldClock()) as guest:
        guest.given.journal.sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(minutes=30))
        guest.clock.wait(31 * 60)
        guest.app.today.refresh()
        guest.looks()
        _tap(guest, "mood", 3)
        _tap(guest, "energy", 4)
        [said] = guest.given.journal.check_ins.all()
        assert (said.mood, said.energy, said.occasion) == (3, 4, Occasion.AFTER)


def test_start_right_after_the_check_in_begins(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        script, start = now(guest).script, guest.button("start")
        _tap(guest, "mood", 1)
        _tap(guest, "energy", 3)
        start.click()
        assert guest.at(Phase.GET_READY)
        assert guest.player.script == script


def test_start_begins_nothing_that_is_not_shown_yet(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        less, start = guest.button("choose-less"), guest.button("start")
        less.click()
        start.click()
        assert guest.given.journal.sessions.all() == ()
        assert "Today, five minutes" in guest.reads()
        guest.click("start")
        assert guest.player.script == now(guest).script
        assert guest.player.script.minutes <= 5


def test_the_last_of_two_choices_stands(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        less, rest = guest.button("choose-less"), guest.button("choose-rest")
        less.click()
        rest.click()
        assert "Resting today" in guest.reads()
        chosen = guest.given.journal.plans.choice_on(MORNING.date())
        assert chosen is not None
        assert chosen.choice is Choice.REST


def test_every_ache_that_is_told_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        guest.click("aches-yes")
        for pattern in ("squat", "hinge"):
            guest.click(f"aches-{pattern}")
        guest.looks()
        for strip in ("sore-squat", "pain-squat", "sore-hinge", "pain-hinge"):
            _tap(guest, strip, 4)
        guest.rests()
        said = guest.given.journal.wellness.on(now(guest).day)
        assert said is not None
        assert {each.value: n for each, n in said.sore.items() if n} == {"squat": 4, "hinge": 4}
        assert {each.value: n for each, n in said.pain.items() if n} == {"squat": 4, "hinge": 4}


def test_an_ache_that_is_taken_back_right_after_it_was_told_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        guest.click("aches-yes")
        guest.click("aches-squat")
        chip = guest.button("aches-squat")
        _tap(guest, "sore-squat", 7)
        chip.click()
        guest.rests()
        assert not chip.isChecked()
        said = guest.given.journal.wellness.on(now(guest).day)
        assert said is not None
        assert not any(said.sore.values())
