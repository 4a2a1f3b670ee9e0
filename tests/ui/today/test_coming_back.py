"""Coming back after 8, 14, 28, 84 days: four kind sentences, each true of the plan beneath it."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stay import TWO_WEEKS, days_later, has_trained, now, week_read_out

from upswing.domain.plan import PlanKind
from upswing.domain.session import Activity
from upswing.domain.status import Status
from visitor import Guest, HeldClock, at_home, settled_in

LIGHTER = "Welcome back. Today is lighter on purpose."
TWO = "Welcome back. These two weeks are lighter on purpose, then it goes on as before."
FOUR = "Welcome back. It begins with about half as much, and grows over four weeks."
ANEW = "Welcome back. You begin anew, as gently as in the first week."


def _greeting(guest: Guest) -> str:
    guest.rests()
    words = guest.app.today.greeting
    return words.text() if words.isVisible() else ""


def test_the_welcome_changes_with_the_plan_on_the_very_day(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        gone = 0
        found = {}
        for days in (7, 8, 13, 14, 27, 28, 83, 84, 200):
            days_later(guest, days - gone)
            gone = days
            found[days] = _greeting(guest)
            assert now(guest).days_away == days
        assert found == {
            7: "",
            8: LIGHTER,
            13: LIGHTER,
            14: TWO,
            27: TWO,
            28: FOUR,
            83: FOUR,
            84: ANEW,
            200: ANEW,
        }


def test_the_plan_beneath_the_welcome_is_as_it_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        sets, budgets = {}, {}
        gone = 0
        for days in (7, 8, 14, 28, 84):
            days_later(guest, days - gone)
            gone = days
            plan = now(guest).plan
            sets[days], budgets[days] = plan.sets, plan.week_budget
            assert not any(each.rise for each in plan.items) or days == 7
        assert sets[8] < sets[7]
        assert budgets[14] == budgets[28] == 5
        assert (now(guest).plan.week, sets[84]) == (1, 5)


def test_days_away_are_not_counted_up_to_anybody(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        days_later(guest, 19)
        assert _greeting(guest) == TWO
        assert "19" not in guest.reads()


def test_after_the_first_session_back_nobody_is_welcomed_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS, 20)
        assert _greeting(guest) == ""
        days_later(guest, 3)
        assert _greeting(guest) == ""


def test_who_walked_meanwhile_was_not_away(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        guest.given.journal.sessions.log(
            Activity.WALK, 30, started_at=guest.clock.now() + timedelta(days=15), effort=3
        )
        days_later(guest, 16)
        assert _greeting(guest) == ""


def test_on_a_break_the_welcome_promises_nothing_of_the_plan(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        guest.given.journal.statuses.say(Status.ON_BREAK)
        days_later(guest, 20)
        assert _greeting(guest) == "Welcome back."
        assert "You are on a break." in guest.reads()
        guest.button("as-usual").setFocus()
        guest.key(Qt.Key.Key_Space)
        assert _greeting(guest) == TWO
        assert not guest.sees("as-usual")
        assert now(guest).plan.kind is PlanKind.SESSION


def test_every_status_is_named_with_a_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        statuses = guest.given.journal.statuses
        sunday = now(guest).day + timedelta(days=6)
        for status, words in (
            (Status.ON_BREAK, "You are on a break until Sunday."),
            (Status.ILL, "You are ill. Your plan waits until Sunday."),
            (Status.EASY_WEEK, "An easy week until Sunday."),
        ):
            statuses.say(status, until=sunday)
            assert words in guest.reads()
            guest.click("as-usual")
            assert words not in guest.reads()
            assert statuses.on(now(guest).day) is None


def test_days_of_illness_and_breaks_are_rest_in_the_week(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.given.journal.statuses.say(Status.ON_BREAK, until=now(guest).day + timedelta(days=2))
        said = week_read_out(guest)
        assert "Monday: rest, Tuesday: rest, Wednesday: rest, Thursday: planned" in said


def test_an_easy_week_is_offered_after_low_days_and_taken_with_one_tap(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, *TWO_WEEKS)
        for _ in range(3):
            days_later(guest, 1)
            guest.given.journal.wellness.say(now(guest).day, readiness=2)
        days_later(guest, 1)
        assert "An easier week would do you good." in guest.reads()
        guest.click("easy-week")
        said = guest.given.journal.statuses.on(now(guest).day)
        assert said is not None
        assert said.status is Status.EASY_WEEK
        assert "An easy week, as you chose: at most 6 sets." in guest.reads()
        assert f"An easy week until {said.until:%A}." in guest.reads()
        assert not guest.sees("easy-week")
        guest.click("as-usual")
        assert guest.sees("easy-week")
