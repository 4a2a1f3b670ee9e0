"""How ready one is: an optional tap, or four answers; the plan only ever gets lighter, and all can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stay import TWO_WEEKS, days_later, has_trained, now

from lodging import trains
from upswing.domain.player.state import Phase
from upswing.domain.status import Status
from visitor import HeldClock, at_home, settled_in


def test_it_is_never_chosen_in_advance_and_never_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert guest.scale("ready").value is None
        guest.tap("mood", 1)
        guest.tap("energy", 3)
        guest.key(Qt.Key.Key_Return)
        assert guest.at(Phase.GET_READY)
        assert guest.acts == 3
        assert guest.given.journal.wellness.on(now(guest).day) is None


@pytest.mark.parametrize(
    ("tap", "sets", "effort", "says"),
    [
        (5, 4, 4, ""),
        (4, 4, 4, ""),
        (3, 4, 4, "You are a little below your usual today, so nothing rises."),
        (2, 3, 3, "You said it is a low day, so this is 75 %: 3 sets, done lightly."),
        (1, 2, 3, "A very low day: five minutes, 2 sets. It counts in full."),
    ],
)
def test_one_tap_and_the_plan_is_lighter_at_once_and_says_why(
    qtbot: QtBot, tmp_path: Path, tap: int, sets: int, effort: int, says: str
) -> None:
    """The worked example of two weeks, asked on day 14."""
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        days_later(guest, 4)
        guest.tap("ready", tap)
        plan = now(guest).plan
        assert (plan.sets, plan.effort_aim) == (sets, effort)
        assert says in guest.reads()
        assert f"{sets} sets" in guest.reads()


def test_a_very_low_day_begins_the_five_minute_version(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        whole = now(guest).script
        assert whole is not None
        guest.tap("ready", 1)
        guest.click("start")
        working = {step.exercise_id for step in guest.player.script.steps if step.part == "work"}
        assert len(working) <= 2
        assert guest.player.script.minutes <= 6 < whole.minutes


def test_it_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        before = now(guest).plan
        guest.tap("ready", 2)
        assert now(guest).plan.sets < before.sets
        guest.click("ready-back")
        assert now(guest).plan == before
        assert guest.scale("ready").value is None
        assert not guest.sees("ready-back")


def test_by_the_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        while (here := QApplication.focusWidget()) is None or here.objectName() != "ready":
            guest.key(Qt.Key.Key_Tab)
            assert guest.acts < 40
        guest.types("2")
        assert now(guest).readiness == 2
        guest.key(Qt.Key.Key_Backtab)
        assert guest.button("ready-back").hasFocus()
        guest.key(Qt.Key.Key_Space)
        assert now(guest).readiness is None


def test_the_four_answers_make_one_once_all_are_there(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("ready-more")
        for key in "234":
            guest.types(key)
        assert now(guest).readiness is None
        assert guest.scale("four-stress").hasFocus()
        guest.types("4")
        assert now(guest).readiness == (2 + 3 + 2 + 2) / 4
        assert "Your four answers make 2.3 of 5." in guest.reads()
        assert guest.button("four-done").hasFocus()
        guest.key(Qt.Key.Key_Return)
        assert not guest.sees("four-sleep")
        assert guest.scale("ready").value is None
        guest.click("ready-back")
        said = guest.given.journal.wellness.on(now(guest).day)
        assert said is not None
        assert (said.sleep, said.energy, said.soreness, said.stress) == (None,) * 4


def test_the_four_answers_stand_in_place_of_the_tap_and_the_tap_in_place_of_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("ready-more")
        guest.tap("ready", 1)
        for name, value in (("sleep", 5), ("energy", 5), ("soreness", 1), ("stress", 1)):
            guest.tap(f"four-{name}", value)
        assert now(guest).readiness == 5
        guest.click("four-done")
        guest.tap("ready", 2)
        assert now(guest).readiness == 2


def test_escape_leaves_the_four_answers_and_keeps_what_was_said(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("ready-more")
        guest.types("2")
        guest.key(Qt.Key.Key_Escape)
        assert not guest.sees("four-sleep")
        said = guest.given.journal.wellness.on(now(guest).day)
        assert said is not None
        assert said.sleep == 2
        assert guest.button("start").hasFocus()


def test_it_is_asked_only_before_a_session(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert guest.sees("ready")
        guest.given.journal.statuses.say(Status.ILL)
        assert not guest.sees("ready")
        guest.given.journal.statuses.say(Status.AS_USUAL)
        assert guest.sees("ready")
        trains(guest.given, guest.clock)
        assert not guest.sees("ready")


def test_a_new_day_asks_anew(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("ready", 2)
        days_later(guest, 1)
        assert guest.scale("ready").value is None
