"""Every number on Today opens its explanation: the rules, the limits, and where they come from."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from stay import TWO_WEEKS, days_later, has_trained, now, pick, planned

from lodging import library
from upswing.domain.exercise import Pattern
from upswing.ui.today.asked import chapters_about
from visitor import HeldClock, at_home, settled_in


@pytest.mark.parametrize(
    ("name", "heading", "words"),
    [
        ("why-minutes", "The minutes", "At most 20 minutes."),
        ("why-sets", "The sets", "At most 2 sets of one pattern in a session."),
        ("why-effort", "The effort", "The effort aimed at grows slowly from 3 of 10"),
        ("why-week", "This week of your plan", "sessions a week in the first 2 weeks"),
    ],
)
def test_a_number_opens_what_it_comes_from_and_closes_it_again(
    qtbot: QtBot, tmp_path: Path, name: str, heading: str, words: str
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert heading not in guest.reads()
        guest.button(name).setFocus()
        guest.key(Qt.Key.Key_Space)
        assert guest.button(name).isChecked()
        assert heading in guest.reads()
        assert words.replace("2 sets", "3 sets") in guest.reads()
        assert "cautious choice" in guest.reads()
        guest.key(Qt.Key.Key_Space)
        assert not guest.button(name).isChecked()
        assert heading not in guest.reads()


def test_one_explanation_takes_the_place_of_another(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("why-minutes")
        guest.click("why-effort")
        assert "The minutes" not in guest.reads()
        assert "The effort" in guest.reads()
        checked = [
            each for each in guest.window.findChildren(QPushButton) if each.isChecked() and each.isVisible()
        ]
        assert [each.objectName() for each in checked if each.objectName().startswith("why")] == ["why-effort"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_dose_of_a_movement_is_explained_from_its_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pick(guest, Pattern.SQUAT, "Why 8 times?")
        assert "Squat is new, so it is one set of 8." in guest.reads()
        assert "8 to 12 times a set." in guest.reads()
        assert "RACGP 2016" in guest.reads()


def test_an_explanation_stays_true_when_the_plan_changes(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("why-sets")
        assert "how ready you are today" not in guest.reads()
        guest.tap("ready", 2)
        assert "At most 3 sets in the session: how ready you are today." in guest.reads()
        assert guest.app.today.plan.is_asked == "sets"
        days_later(guest, 1)
        assert guest.app.today.plan.is_asked == ""
        assert "At most 3 sets in the session" not in guest.reads()


def test_the_numbers_are_those_of_the_session_that_begins(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        days_later(guest, 4)
        script, plan = now(guest).script, now(guest).plan
        assert script is not None
        assert guest.button("why-minutes").text() == f"{script.minutes} minutes"
        assert guest.button("why-sets").text() == f"{plan.sets} sets"
        assert guest.button("why-effort").text() == f"aim: somewhat hard ({plan.effort_aim} of 10)"


def test_each_pattern_of_the_plan_has_something_to_say(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        plan = now(guest).plan
        for item in plan.items:
            [chapter] = chapters_about(item.pattern.value, plan, library())
            assert chapter.heading == library().exercises[item.exercise_id].name
            assert chapter.entries
            assert all(entry.source for entry in chapter.entries)
        assert planned(guest, Pattern.SQUAT) in plan.items
