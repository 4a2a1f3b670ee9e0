"""Today, as someone uses it who has just sat down."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from stay import days_later, has_trained, week_read_out

from upswing.domain.check_in import Occasion
from upswing.domain.plan import Choice, RestReason
from upswing.domain.player.state import Phase
from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in


def _trained(guest: Guest, *, days_ago: int) -> None:
    started = guest.clock.now() - timedelta(days=days_ago, minutes=30)
    guest.given.journal.sessions.log(Activity.STRENGTH, 20, started_at=started, effort=3)


def test_a_page_that_fits_has_no_scroll_bar(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.looks()
        assert not guest.app.today.verticalScrollBar().isVisible()


def test_by_keys_alone_from_mood_to_energy_to_the_session(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.types("-2")
        guest.types("4")
        assert guest.button("start").hasFocus()
        guest.key(Qt.Key.Key_Return)
        assert guest.at(Phase.GET_READY)
        [felt] = guest.given.journal.check_ins.all()
        [session] = guest.given.journal.sessions.all()
        assert (felt.mood, felt.energy) == (-2, 4)
        assert (felt.occasion, felt.session_id) == (Occasion.BEFORE, session.id)


def test_the_arrow_keys_and_enter_answer_too(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
            guest.key(key)
        assert guest.scale("mood").value == 1
        assert guest.scale("energy").hasFocus()


def test_a_second_tap_within_a_quarter_of_an_hour_mends_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", 3)
        guest.tap("energy", 5)
        guest.clock.wait(600)
        guest.tap("mood", -3)
        assert [(each.mood, each.energy) for each in guest.given.journal.check_ins.all()] == [(-3, 5)]
        guest.clock.wait(1200)
        guest.tap("mood", 2)
        assert [each.mood for each in guest.given.journal.check_ins.all()] == [-3, 2]


def test_what_is_tapped_before_the_data_is_open_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock(), waits=False) as guest:
        guest.until(lambda: guest.sees("mood"))
        assert guest.app.given is None
        guest.tap("mood", 4)
        guest.tap("energy", 2)
        guest.until(lambda: guest.app.given is not None)
        [felt] = guest.given.journal.check_ins.all()
        assert (felt.mood, felt.energy) == (4, 2)
        assert guest.scale("mood").value == 4


def test_less_is_five_minutes_and_starts_as_it_stands(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        whole = guest.given.planning.today().script
        assert whole is not None
        guest.click("choose-less")
        assert "Today, five minutes" in guest.reads()
        assert "As you chose: five minutes. It counts in full." in guest.reads()
        assert "Two movements is a session too." in guest.reads()
        guest.click("start")
        assert guest.player.script.minutes <= 5 < whole.minutes


def test_rest_is_a_neutral_answer_with_an_optional_reason_and_a_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        plans = guest.given.journal.plans
        guest.click("choose-rest")
        assert "Resting today" in guest.reads()
        assert "Nothing is lost, and your next step waits for you." in guest.reads()
        assert not guest.sees("start")
        guest.click(f"rest-{RestReason.LOW_MOOD}")
        chosen = plans.choice_on(MORNING.date())
        assert chosen is not None
        assert (chosen.choice, chosen.rest_reason) == (Choice.REST, RestReason.LOW_MOOD)
        assert guest.button(f"rest-{RestReason.LOW_MOOD}").isChecked()
        assert "Monday: rest" in week_read_out(guest)
        guest.click("rest-back")
        assert plans.choice_on(MORNING.date()) is None
        assert guest.sees("start")


def test_after_the_session_the_day_is_done_and_the_chart_is_one_click_away(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        _trained(guest, days_ago=0)
        assert "Done for today" in guest.reads()
        assert "20 minutes of moving today." in guest.reads()
        assert not guest.sees("choose-less")
        assert not guest.sees("choose-rest")
        assert "Monday: done" in week_read_out(guest)
        guest.click("start")
        assert guest.app.window.here is Place.INSIGHTS
        guest.rests()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_something_else_offers_short_routines_the_library_and_adding_what_was_done(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-else")
        menu = guest.before
        assert isinstance(menu, QMenu)
        said = "\n".join(action.text() for action in menu.actions())
        assert "One movement  ·  5 minutes" in said
        assert "Browse the library" in said
        assert "Add what you did" in said
        guest.key(Qt.Key.Key_Down)
        guest.key(Qt.Key.Key_Return)
        assert guest.at(Phase.GET_READY)


def test_why_this_much_opens_the_reasons_and_the_caps(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        assert "This one sets the limit." not in guest.reads()
        guest.click("why")
        assert "This one sets the limit." in guest.reads()
        assert "At most 20 minutes." in guest.reads()
        guest.click("why")
        assert "This one sets the limit." not in guest.reads()


def test_a_window_that_stays_open_overnight_shows_the_new_day(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        _trained(guest, days_ago=0)
        guest.tap("mood", 2)
        guest.clock.start += timedelta(days=1)
        guest.go(Place.PLAN)
        guest.go(Place.TODAY)
        assert "Tuesday, 24 November" in guest.reads()
        assert "Done for today" not in guest.reads()
        assert guest.scale("mood").value is None


def test_an_answer_of_an_hour_ago_is_not_taken_for_one_of_now(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.tap("mood", -4)
        guest.tap("energy", 1)
        guest.clock.wait(2 * 3600)
        guest.go(Place.PLAN)
        guest.go(Place.TODAY)
        assert guest.scale("energy").value is None
        guest.tap("mood", 2)
        assert [(each.mood, each.energy) for each in guest.given.journal.check_ins.all()] == [(-4, 1), (2, None)]


def test_a_session_that_is_ready_in_the_evening_comes_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HeldClock(MORNING + timedelta(hours=9))
    with at_home(settled_in(tmp_path), clock) as guest:
        has_trained(guest, 0)
        guest.clock.start -= timedelta(hours=9)
        days_later(guest, 2)
        assert "Recovery today" in guest.reads()
        assert "Later today your session is ready." in guest.reads()
        guest.clock.wait(10 * 3600)
        guest.go(Place.PLAN)
        guest.go(Place.TODAY)
        assert "Today’s session" in guest.reads()
