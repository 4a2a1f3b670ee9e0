"""The plan: the days ahead, opened one by one, and why each is what it is."""

from datetime import date, timedelta
from pathlib import Path

from planner_at_home import DAY_S, HeldClock, at_home, at_the_plan, done_for, opened, settled_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from upswing.domain.session import Activity
from upswing.ui.plan.explained import explained
from upswing.ui.plan.fortnight import DAYS_AHEAD
from upswing.ui.plan.reasons import reason_sentences
from upswing.ui.rail import Place
from upswing.ui.text import long_day
from visitor import MORNING, Guest

MONDAY = MORNING.date()


def day_button(guest: Guest, day: date) -> QPushButton:
    return guest.button(f"plan-day-{day.isoformat()}")


def why_of_the_day(guest: Guest) -> QPushButton:
    return guest.named(f"Why? {at_the_plan_heading(guest)}")


def at_the_plan_heading(guest: Guest) -> str:
    day = date.fromisoformat(opened(guest))
    return f"Today, {long_day(day)}" if day == guest.clock.now().date() else long_day(day)


def test_each_of_the_fourteen_days_says_in_a_word_what_it_holds(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        outlook = guest.given.planning.outlook()()
        sessions = {each.day for each in outlook.coming}
        walks = {each.day for each in outlook.walks}
        assert len(sessions) == 4
        assert walks
        for ahead in range(DAYS_AHEAD):
            day = MONDAY + timedelta(days=ahead)
            said = day_button(guest, day).accessibleName()
            assert long_day(day) in said
            word = "Session" if day in sessions else "Walk" if day in walks else "Rest"
            assert f", {word}" in said
        assert not guest.sees(f"plan-day-{MONDAY + timedelta(days=DAYS_AHEAD)}")
        assert "today, " in day_button(guest, MONDAY).accessibleName()


def test_the_next_session_is_open_already_with_its_movements_dose_minutes_and_reason(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        first = guest.given.planning.coming()[0]
        script = guest.given.planning.script(first)
        assert script is not None
        read = guest.reads()
        assert f"Today, {long_day(first.day)}" in read
        assert f"{script.minutes} minutes" in read
        assert "aim: moderate (3 of 10)" in read
        assert reason_sentences(first, guest.given.catalogue)[0] in read
        for item in first.items:
            assert guest.given.catalogue.exercises[item.exercise_id].name in read


def test_a_day_is_opened_by_a_click_and_the_arrow_keys_lead_on(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        wednesday = MONDAY + timedelta(days=2)
        guest.click(day_button(guest, wednesday))
        assert opened(guest) == wednesday.isoformat()
        assert long_day(wednesday) in guest.reads()
        guest.key(Qt.Key.Key_Right)
        guest.key(Qt.Key.Key_Space)
        assert opened(guest) == (wednesday + timedelta(days=1)).isoformat()
        assert "An easy walk, if you like" in guest.reads()


def test_a_day_of_rest_is_quiet_and_says_when_the_next_session_is(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        friday = MONDAY + timedelta(days=4)
        guest.click(day_button(guest, friday))
        following = next(each.day for each in guest.given.planning.coming() if each.day > friday)
        assert f"Your next session is on {long_day(following)}." in guest.reads()


def test_why_opens_every_rule_cap_and_number_of_the_day_with_its_source_and_closes_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        first = guest.given.planning.coming()[0]
        entries = [entry for chapter in explained(first, guest.given.catalogue) for entry in chapter.entries]
        assert len([entry for entry in entries if entry.binds]) == 1
        assert not [entry.said for entry in entries if entry.source in guest.reads().splitlines()]
        guest.click(why_of_the_day(guest))
        read = guest.reads().splitlines()
        assert not [each for entry in entries for each in (entry.said, entry.source) if each not in read]
        assert read.count("This one sets the limit.") == 1
        guest.click(why_of_the_day(guest))
        assert "This one sets the limit." not in guest.reads()


def test_every_why_of_the_view_opens_something(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        whys = [each for each in view.findChildren(QPushButton, "plan-why") if each.isVisible()]
        assert len(whys) == 5
        for why in whys:
            before = len(guest.reads())
            guest.click(why)
            assert len(guest.reads()) > before + 40


def test_what_was_done_stands_in_this_week_and_the_plan_moves_on(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        assert "0 sets done this week" in guest.reads()
        done_for(guest.given, guest.clock, 1)
        guest.rests()
        view = at_the_plan(guest)
        view.refresh()
        guest.rests()
        assert "5 sets done this week" in guest.reads()
        assert ", Done, " in day_button(guest, MONDAY).accessibleName()
        guest.click(day_button(guest, MONDAY))
        assert "Behind you, and it counts." in guest.reads()
        assert "effort 3 of 10" in guest.reads()


def test_a_walk_today_leaves_todays_session_in_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.given.journal.sessions.log(Activity.WALK, 20, started_at=guest.clock.now())
        at_the_plan(guest)
        assert ", Session, " in day_button(guest, MONDAY).accessibleName()
        assert "Walk  ·  20 minutes" in guest.reads()


def test_start_begins_the_session_that_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click("plan-start")
        guest.until(lambda: guest.app.window.here is Place.SESSION)
        assert guest.app.views.session_runs()


def test_only_wished_weekdays_hold_a_session(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, weekdays=(1, 5)), HeldClock()) as guest:
        at_the_plan(guest)
        days = [MONDAY + timedelta(days=ahead) for ahead in range(DAYS_AHEAD)]
        held = {day.weekday() for day in days if ", Session, " in day_button(guest, day).accessibleName()}
        assert held == {1, 5}


def test_a_window_that_stays_open_over_midnight_shows_the_new_day(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.go(Place.TODAY)
        guest.clock.wait(DAY_S)
        at_the_plan(guest)
        guest.rests()
        assert "today, " in day_button(guest, MONDAY + timedelta(days=1)).accessibleName()
        assert "today, " not in day_button(guest, MONDAY).accessibleName()
