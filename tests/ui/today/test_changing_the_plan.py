"""A planned movement is swapped, shortened or left out for today; the session that begins follows, and it counts."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from stay import TWO_WEEKS, days_later, has_trained, now, pick, planned, week_read_out

from lodging import trains
from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind
from upswing.domain.session import Activity
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""A menu asks the screen for more than the one without a picture can do."""


def _led(guest: Guest) -> set[str]:
    """The working movements of the session that Start begins."""
    guest.click("start")
    return {step.exercise_id for step in guest.player.script.steps if step.part == "work"}


def test_the_menu_of_a_movement_makes_it_lighter_or_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("tile-squat")
        menu = guest.before
        assert isinstance(menu, QMenu)
        assert [each.text() for each in menu.actions() if not each.isSeparator()] == [
            "Why 8 times?",
            "Something like it, but …",
            "About half: 4 times",
            "Leave it out today",
        ]
        guest.key(Qt.Key.Key_Escape)


def test_what_is_left_out_is_not_led_and_counts_as_done(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        left = planned(guest, Pattern.PUSH)
        assert left is not None
        pick(guest, Pattern.PUSH, "Leave it out")
        assert not guest.sees("tile-push")
        assert "As you chose: Push left out. It counts in full." in guest.reads()
        assert "4 sets" in guest.reads()
        guest.click("why")
        assert "Push is left out today, as you chose. That counts as done." in guest.reads()
        assert left.exercise_id not in _led(guest)
        guest.does_the_rest()
        guest.click("after-done")
        assert "Monday: done" in week_read_out(guest)
        assert "1 done, 1 planned" in guest.reads()
        guest.click("why-week")
        assert "Week 1 of your plan: 1 of 2 sessions and 4 of 10 sets are done." in guest.reads()
        assert "Lighter on purpose counts in full." in guest.reads()


def test_a_movement_is_shortened_and_the_focus_stays_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pick(guest, Pattern.SQUAT, "About half")
        assert planned(guest, Pattern.SQUAT).target == 4  # type: ignore[union-attr]
        assert "As you chose: Squat shorter. It counts in full." in guest.reads()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "tile-squat"
        assert focused.accessibleName() == "Sit to stand, hands helping, 4 times, shorter"


def test_another_movement_takes_its_place_for_today(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        item = planned(guest, Pattern.SQUAT)
        assert item is not None
        pick(guest, Pattern.SQUAT, "Something like it")
        assert "Something like “Sit to stand, hands helping”, but …" in guest.reads()
        assert not guest.sees("mood")
        assert not guest.sees("start")
        other = guest.given.planning.stand_ins(item)[0]
        guest.key(Qt.Key.Key_1)
        assert guest.sees("mood")
        assert planned(guest, Pattern.SQUAT).exercise_id == other.id  # type: ignore[union-attr]
        assert other.name in guest.reads()
        assert "As you chose: Squat swapped. It counts in full." in guest.reads()
        assert guest.find("tile-squat").hasFocus()
        assert other.id in _led(guest)


def test_the_search_for_another_is_left_with_escape(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        before = now(guest).plan
        pick(guest, Pattern.HINGE, "Something like it")
        guest.key(Qt.Key.Key_Escape)
        assert guest.find("tile-hinge").hasFocus()
        assert now(guest).plan == before


def test_the_search_is_closed_when_the_plan_has_changed_beneath_it(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pick(guest, Pattern.SQUAT, "Something like it")
        trains(guest.given, guest.clock)
        assert guest.sees("mood")
        assert not guest.sees("alike-back")


def test_everything_is_as_planned_again_with_one_tap(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        before = now(guest).plan
        pick(guest, Pattern.PUSH, "Leave it out")
        pick(guest, Pattern.SQUAT, "About half")
        pick(guest, Pattern.HINGE, "Something like it")
        guest.key(Qt.Key.Key_1)
        assert "Push left out" in guest.reads()
        assert "Squat shorter" in guest.reads()
        assert "Hinge swapped" in guest.reads()
        guest.click("as-planned")
        assert now(guest).plan == before
        assert not guest.sees("as-planned")
        assert guest.button("start").hasFocus()


def test_one_movement_is_as_planned_again_and_the_others_stay(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pick(guest, Pattern.PUSH, "Leave it out")
        pick(guest, Pattern.SQUAT, "About half")
        pick(guest, Pattern.SQUAT, "As planned again")
        assert planned(guest, Pattern.SQUAT).target == 8  # type: ignore[union-attr]
        assert planned(guest, Pattern.PUSH) is None


def test_undo_takes_a_change_back_too(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        before = now(guest).plan
        pick(guest, Pattern.PUSH, "Leave it out")
        guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert now(guest).plan == before
        assert guest.sees("tile-push")


def test_with_everything_left_out_it_is_a_day_of_rest(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for each in now(guest).plan.items:
            pick(guest, each.pattern, "Leave it out")
        assert now(guest).plan.kind is PlanKind.RECOVERY
        assert "A lighter day, as you chose" in guest.reads()
        said = week_read_out(guest)
        assert "Monday: rest" in said
        assert "Tuesday: planned" in said
        guest.click("as-planned")
        assert "Monday: planned" in week_read_out(guest)


def test_changes_are_for_one_day_only(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pick(guest, Pattern.PUSH, "Leave it out")
        days_later(guest, 1)
        assert planned(guest, Pattern.PUSH) is not None
        assert not guest.sees("as-planned")


def test_a_day_of_recovery_has_nothing_to_change(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        assert "Recovery today" in guest.reads()
        assert not guest.sees("tile-squat")
        assert not guest.sees("choose-less")


def test_readiness_and_a_change_go_together(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        days_later(guest, 4)
        guest.tap("ready", 2)
        pick(guest, Pattern.SQUAT, "Leave it out")
        assert now(guest).plan.sets == 2
        guest.click("ready-back")
        assert now(guest).plan.sets == 3


def test_strength_that_was_written_down_by_hand_is_the_days_session(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        started = guest.clock.now() - timedelta(hours=1)
        guest.given.journal.sessions.log(Activity.STRENGTH, 20, started_at=started, effort=3)
        assert "Done for today" in guest.reads()
        today = now(guest)
        assert today.plan.kind is not PlanKind.SESSION
        assert today.next_day is not None
        assert today.next_day >= today.day + timedelta(days=2)
        assert (today.plan.sessions_this_week, today.plan.sessions_allowed) == (1, 2)
