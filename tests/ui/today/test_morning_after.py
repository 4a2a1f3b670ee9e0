"""The morning after: asked once, "No" is one tap, and what hurts changes the plan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stay import DAY_S, days_later, has_trained, now, planned

from upswing.domain.exercise import Pattern
from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

QUESTION = "Anything sore or aching from Monday?"


def _told(guest: Guest) -> dict[str, dict[Pattern, int]]:
    said = guest.given.journal.wellness.on(now(guest).day)
    return {"sore": dict(said.sore), "pain": dict(said.pain)} if said is not None else {}


def test_nothing_is_asked_before_anything_was_trained(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert not guest.sees("aches-no")
        guest.given.journal.sessions.log(Activity.WALK, 30, started_at=guest.clock.now())
        days_later(guest, 1)
        assert not guest.sees("aches-no")


def test_it_is_asked_on_the_two_days_after_and_not_on_the_day_itself(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        assert not guest.sees("aches-no")
        for days, asked in ((1, True), (1, True), (1, False)):
            days_later(guest, days)
            assert guest.sees("aches-no") is asked
            assert (QUESTION in guest.reads()) is asked


def test_no_is_one_tap_and_it_is_not_asked_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        before = guest.acts
        guest.click("aches-no")
        assert guest.acts == before + 1
        assert set(_told(guest)["sore"].values()) == {0}
        assert len(_told(guest)["pain"]) == 5
        assert "Nothing sore or aching." in guest.reads()
        assert not guest.sees("aches-no")
        days_later(guest, 1)
        assert not guest.sees("aches-no")
        assert "Nothing sore or aching." not in guest.reads()


def test_who_does_not_answer_is_not_held_up(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.acts = 0
        guest.types("2")
        guest.types("4")
        guest.key(Qt.Key.Key_Return)
        assert guest.session.is_under_way
        assert guest.acts <= 4


def test_very_sore_muscles_rest_the_pattern_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        assert planned(guest, Pattern.SQUAT) is not None
        guest.click("aches-yes")
        guest.click("aches-squat")
        guest.tap("sore-squat", 8)
        assert planned(guest, Pattern.SQUAT) is None
        assert "Squat rests today: your muscles are sore (8 of 10)." in guest.reads()
        guest.click("aches-done")
        assert "Noted. Sit to stand, hands helping: sore 8." in guest.reads()
        assert _told(guest)["pain"] == dict.fromkeys(_told(guest)["sore"], 0)


def test_a_joint_that_aches_a_little_more_than_before_makes_the_next_session_easier(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.click("aches-yes")
        guest.click("aches-push")
        guest.tap("pain-push", 4)
        assert "Push is one rung easier after pain of 4 of 10" in guest.reads()
        assert "looked at by a professional" not in guest.reads()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_strong_pain_rests_the_pattern_and_says_to_have_it_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.click("aches-yes")
        guest.click("aches-hinge")
        guest.tap("pain-hinge", 5)
        assert "looked at" not in guest.reads()
        guest.tap("pain-hinge", 6)
        assert planned(guest, Pattern.HINGE) is None
        said = "Hinge: strong pain, or pain that comes back. Please have it looked at by a professional."
        assert said in guest.reads()
        guest.click("aches-done")
        assert said in guest.reads()
        guest.click("look-help")
        assert guest.before is not guest.window
        assert "Stop, and get help now" in guest.reads()
        guest.key(Qt.Key.Key_Escape)
        days_later(guest, 5)
        assert said not in guest.reads()


def test_pain_of_four_twice_in_two_weeks_says_it_too(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for days in (0, 6):
            has_trained(guest, days)
            days_later(guest, 1)
            assert "looked at" not in guest.reads()
            guest.click("aches-yes")
            guest.click("aches-squat")
            guest.tap("pain-squat", 4)
            guest.click("aches-done")
        assert "Squat: strong pain, or pain that comes back." in guest.reads()


def test_a_movement_unchosen_is_nought_again_and_the_answer_can_be_taken_back(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        before = now(guest).plan
        guest.click("aches-yes")
        guest.click("aches-squat")
        guest.tap("sore-squat", 7)
        guest.click("aches-squat")
        assert _told(guest)["sore"] == {Pattern.SQUAT: 0}
        assert not guest.sees("sore-squat")
        guest.click("aches-squat")
        guest.tap("sore-squat", 9)
        guest.click("aches-done")
        guest.click("aches-change")
        assert guest.scale("sore-squat").value == 9
        guest.click("aches-back")
        assert _told(guest) == {"sore": {}, "pain": {}}
        assert now(guest).plan == before
        assert QUESTION in guest.reads()


def test_the_answers_go_by_keys_and_escape_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.button("aches-yes").setFocus()
        guest.key(Qt.Key.Key_Space)
        assert guest.button("aches-squat").hasFocus()
        guest.key(Qt.Key.Key_Space)
        guest.types("3")
        guest.key(Qt.Key.Key_Tab)
        guest.types("2")
        assert (_told(guest)["sore"], _told(guest)["pain"]) == ({Pattern.SQUAT: 3}, {Pattern.SQUAT: 2})
        guest.key(Qt.Key.Key_Escape)
        assert not guest.sees("sore-squat")
        assert guest.button("start").hasFocus()


def test_escape_without_an_answer_leaves_the_question(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        guest.click("aches-yes")
        guest.key(Qt.Key.Key_Escape)
        assert guest.sees("aches-no")
        assert _told(guest) == {}


def test_nothing_at_all_closes_the_panel(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        guest.click("aches-yes")
        guest.click("aches-nothing")
        assert set(_told(guest)["pain"].values()) == {0}
        assert not guest.sees("aches-done")


def test_the_panel_is_gone_when_its_days_are_over(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.click("aches-yes")
        guest.clock.wait(2 * DAY_S)
        guest.go(Place.SETTINGS)
        guest.go(Place.TODAY)
        assert not guest.sees("aches-done")
        assert not guest.sees("aches-no")
