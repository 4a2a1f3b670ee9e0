"""Less today, something else, rest today: each is a neutral answer that changes the plan and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stay import days_later, has_trained, now, week_read_out

from upswing.domain.exercise import Joint
from upswing.domain.plan import Choice, RestReason
from upswing.domain.session import Activity
from upswing.domain.status import Status
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _choice(guest: Guest) -> Choice | None:
    said = guest.given.journal.plans.choice_on(now(guest).day)
    return said.choice if said is not None else None


def _status(guest: Guest) -> Status | None:
    said = guest.given.journal.statuses.on(now(guest).day)
    return said.status if said is not None else None


def test_less_is_two_sets_that_count_in_full(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-less")
        assert "2 sets" in guest.reads()
        assert guest.button("start").hasFocus()
        guest.click("start")
        guest.does_the_rest()
        guest.click("after-done")
        guest.click("why-week")
        assert "Week 1 of your plan: 1 of 2 sessions and 2 of 10 sets are done." in guest.reads()
        assert "Lighter on purpose counts in full." in guest.reads()
        assert "Monday: done" in week_read_out(guest)


def test_less_is_taken_back_with_one_tap(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        whole = now(guest).script
        guest.click("choose-less")
        assert not guest.sees("choose-less")
        guest.click("as-planned")
        assert _choice(guest) is None
        assert now(guest).script == whole
        assert guest.sees("choose-less")


def test_something_else_is_named_while_the_session_stays_at_hand(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-else")
        for _ in range(3):
            guest.key(Qt.Key.Key_Down)
        guest.key(Qt.Key.Key_Return)
        guest.until(lambda: guest.session.is_under_way)
        assert guest.player.script.routine_id == "walk-20"
        assert _choice(guest) is Choice.SOMETHING_ELSE
        guest.does_the_rest()
        guest.click("after-done")
        assert "Something else today" in guest.reads()
        assert "That counts too" in guest.reads()
        assert "20 minutes of moving today." in guest.reads()
        assert "Your next step is on Tuesday, 24 November." in guest.reads()
        assert "Monday: active, Tuesday: planned" in week_read_out(guest)
        guest.click("as-planned")
        assert guest.sees("start")
        assert _choice(guest) is None


def test_on_a_day_of_recovery_a_walk_is_no_other_choice(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 1)
        guest.click("choose-else")
        guest.key(Qt.Key.Key_Down)
        guest.key(Qt.Key.Key_Return)
        guest.until(lambda: guest.session.is_under_way)
        assert _choice(guest) is None


def test_rest_moves_the_next_session_to_tomorrow(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        said = week_read_out(guest)
        assert "Monday: rest, Tuesday: planned" in said
        guest.click("rest-back")
        assert "Monday: planned, Tuesday: ," in week_read_out(guest)
        assert guest.button("start").hasFocus()


@pytest.mark.parametrize("reason", list(RestReason))
def test_each_reason_is_one_tap_and_one_more_takes_it_back(
    qtbot: QtBot, tmp_path: Path, reason: RestReason
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        guest.click(f"rest-{reason}")
        assert now(guest).choice.rest_reason is reason  # type: ignore[union-attr]
        guest.click(f"rest-{reason}")
        assert now(guest).choice.rest_reason is None  # type: ignore[union-attr]
        assert _choice(guest) is Choice.REST


def test_ill_offers_to_last_until_one_says_otherwise(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        guest.click("rest-ill")
        assert _status(guest) is None
        guest.click("rest-ill-lasting")
        assert _status(guest) is Status.ILL
        assert not guest.sees("rest-ill-lasting")
        assert guest.button("rest-back").hasFocus()
        days_later(guest, 2)
        assert "You are ill. Your plan waits until you say otherwise." in guest.reads()
        assert not guest.sees("choose-less")
        assert not guest.sees("choose-rest")
        guest.click("as-usual")
        assert _status(guest) is None
        assert guest.sees("choose-less")


def test_pain_asks_where_and_leaves_out_what_loads_it(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        guest.click("rest-pain")
        assert "please have it looked at by a professional" in guest.reads()
        assert not guest.sees("rest-aches")
        guest.click("rest-hurts-knee")
        guest.button("rest-hurts-wrist").setFocus()
        guest.key(Qt.Key.Key_Space)
        assert guest.button("rest-hurts-wrist").hasFocus()
        said = guest.given.journal.statuses.on(now(guest).day)
        assert said is not None
        assert said.injured_at == {Joint.KNEE, Joint.WRIST}
        assert "What loads your wrist and knee is left out until you say otherwise." in guest.reads()
        guest.click("rest-back")
        exercises = guest.given.catalogue.exercises
        assert now(guest).plan.items
        assert not any(
            {Joint.KNEE, Joint.WRIST} & set(exercises[each.exercise_id].loads) for each in now(guest).plan.items
        )


def test_what_hurts_no_more_is_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        guest.click("rest-pain")
        guest.click("rest-hurts-knee")
        guest.click("rest-hurts-knee")
        assert _status(guest) is None


def test_pain_after_a_session_leads_to_the_question_about_it(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained(guest, 0)
        days_later(guest, 2)
        guest.click("choose-rest")
        guest.click("rest-pain")
        guest.click("rest-aches")
        assert guest.button("aches-squat").hasFocus()
        guest.click("aches-squat")
        guest.tap("pain-squat", 6)
        assert "Squat: strong pain, or pain that comes back." in guest.reads()


def test_a_walk_and_a_rest_do_not_hide_a_session_that_was_done(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.click("choose-rest")
        guest.given.journal.sessions.log(Activity.STRENGTH, 15, started_at=guest.clock.now(), effort=3)
        assert "Done for today" in guest.reads()
        assert not guest.sees("rest-back")
