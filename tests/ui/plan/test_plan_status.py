"""How these days are: one tap, what it changes in a sentence, and an end by itself or by another tap."""

from datetime import timedelta
from pathlib import Path

import pytest
from planner_at_home import DAY_S, HeldClock, at_home, at_the_plan, settled_in, with_weeks
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Joint
from upswing.domain.status import Status, StatusSaid
from upswing.ui.plan.status_words import status_about, status_name
from upswing.ui.text import long_day
from visitor import MORNING, Guest

MONDAY = MORNING.date()


def status_now(guest: Guest) -> StatusSaid | None:
    return guest.given.journal.statuses.on(guest.given.journal.day_of(guest.clock.now()))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.ILL, "You are ill: nothing is planned, rest comes first."),
        (Status.ON_BREAK, "You are on a break: nothing is planned, and nothing is lost."),
        (Status.EASY_WEEK, "An easy week: 60 % of your best recent week, and nothing rises."),
    ],
)
def test_one_tap_says_it_and_another_takes_it_back(
    qtbot: QtBot, tmp_path: Path, status: Status, said: str
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        assert said not in guest.reads()
        guest.click(f"status-{status}")
        guest.rests()
        now = status_now(guest)
        assert now is not None
        assert now.status is status
        assert said in guest.reads()
        guest.click("status-back")
        guest.rests()
        assert status_now(guest) is None
        assert said not in guest.reads()
        assert guest.button("status-as-usual").isChecked()


def test_being_ill_leaves_the_days_empty_until_the_last_day_that_was_named(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click("status-ill")
        guest.rests()
        assert not guest.given.planning.outlook()().coming
        guest.click("until-2")
        guest.rests()
        last = MONDAY + timedelta(days=2)
        assert f"It ends by itself after {long_day(last)}." in guest.reads()
        names = [guest.find(f"plan-day-{MONDAY + timedelta(days=n)}").accessibleName() for n in range(4)]
        assert [", Ill" in each for each in names] == [True, True, True, False]
        assert ", Session, " in names[3]
        guest.clock.wait(3 * DAY_S)
        assert status_now(guest) is None


def test_any_last_day_can_be_named_and_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        guest.click("status-on-break")
        guest.rests()
        assert not guest.sees("until-date")
        guest.click("until-other")
        field = guest.find("until-date")
        assert isinstance(field, QDateEdit)
        assert field.minimumDate() == QDate(MONDAY.year, MONDAY.month, MONDAY.day)
        field.setDate(QDate(2026, 12, 9))
        guest.click("until-this")
        guest.rests()
        now = status_now(guest)
        assert now is not None
        assert now.until == MONDAY + timedelta(days=16)
        guest.click("until-open")
        guest.rests()
        assert "It holds until you say otherwise." in guest.reads()


def test_an_injury_is_said_place_by_place_and_what_loads_it_is_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        view = at_the_plan(guest)
        guest.click("status-injured")
        assert status_now(guest) is None
        assert "Nothing changes before you say." in guest.reads()
        guest.click("injured-wrist")
        guest.rests()
        guest.click("injured-knee")
        guest.rests()
        now = status_now(guest)
        assert now is not None
        assert now.injured_at == {Joint.WRIST, Joint.KNEE}
        assert "Injured at: wrist, knee." in guest.reads()
        catalogue = guest.given.catalogue
        outlook = guest.given.planning.outlook()()
        planned = [catalogue.exercises[item.exercise_id] for plan in outlook.coming for item in plan.items]
        assert planned
        assert not [each.id for each in planned if {Joint.WRIST, Joint.KNEE} & set(each.loads)]
        assert view.places.isVisible()
        guest.click("injured-knee")
        guest.rests()
        guest.click("injured-wrist")
        guest.rests()
        assert status_now(guest) is None


def test_an_easy_week_lowers_the_cap_and_ends_after_seven_days(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(with_weeks(tmp_path, 3), HeldClock()) as guest:
        guest.clock.wait(21 * DAY_S)
        at_the_plan(guest)
        before = next(week for week in guest.given.planning.weeks() if week.is_now)
        guest.click("status-easy-week")
        guest.rests()
        now = next(week for week in guest.given.planning.weeks() if week.is_now)
        assert before.cap is not None
        assert now.cap is not None
        assert now.cap < before.cap
        assert f"At most {now.cap} sets this week." in guest.reads()
        assert f"It ends by itself after {long_day(MONDAY + timedelta(days=27))}." in guest.reads()
        guest.clock.wait(7 * DAY_S)
        assert status_now(guest) is None


def test_an_easy_week_that_the_plan_offers_is_one_click_away_and_declined_by_doing_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        assert not guest.sees("take-easy-week")
        for days in range(4):
            guest.given.journal.wellness.say(MONDAY - timedelta(days=days), readiness=2)
        guest.rests()
        assert (
            "You felt low on 3 of your last 4 days. An easy week is there for you, if you like." in guest.reads()
        )
        assert "Less today" not in guest.reads()
        guest.click("take-easy-week")
        guest.rests()
        now = status_now(guest)
        assert now is not None
        assert now.status is Status.EASY_WEEK
        assert not guest.sees("take-easy-week")


def test_every_status_says_what_it_would_change_before_it_is_tapped(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        at_the_plan(guest)
        for status in Status:
            chip = guest.button(f"status-{status}")
            assert chip.accessibleName() == f"These days: {status_name(status)}"
            assert chip.accessibleDescription() == chip.toolTip() == status_about(status)
