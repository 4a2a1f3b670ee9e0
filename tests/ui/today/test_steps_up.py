"""A step up is a suggestion: offered with its reason, "not yet" and "never" one tap away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stay import TWO_WEEKS, days_later, has_trained, has_trained_at_the_top, now, pick, planned

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Rise
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _in_the_third_week(guest: Guest) -> Pattern:
    """After two weeks two patterns rise; the first of them."""
    has_trained(guest, *TWO_WEEKS)
    days_later(guest, 4)
    return next(each.pattern for each in now(guest).plan.items if each.rise is Rise.REPETITIONS)


def test_it_is_offered_with_its_reason(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        assert ": 9 repetitions instead of 8. The last ones went well." in guest.reads()
        assert "a little more" in guest.reads()
        assert guest.sees(f"not-yet-{pattern}")


def test_not_yet_gives_the_dose_of_last_time_at_once_and_holds_for_two_weeks(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        before = guest.acts
        guest.click(f"not-yet-{pattern}")
        assert guest.acts == before + 1
        item = planned(guest, pattern)
        assert item is not None
        assert (item.target, item.rise) == (8, None)
        [answer] = guest.given.journal.rises.all()
        assert (answer.pattern, answer.rise, answer.exercise_id, answer.for_good) == (
            pattern,
            Rise.REPETITIONS,
            "",
            False,
        )
        assert "keeps its repetitions for two weeks, as you asked." in guest.reads()
        assert not guest.sees(f"not-yet-{pattern}")
        assert guest.button("start").hasFocus()


def test_never_is_for_good(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        guest.button(f"never-{pattern}").setFocus()
        guest.key(Qt.Key.Key_Space)
        [answer] = guest.given.journal.rises.all()
        assert answer.for_good
        assert "keeps its repetitions, as you asked." in guest.reads()
        days_later(guest, 1)
        assert "as you asked" not in guest.reads()


def test_after_all_it_is_offered_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        before = now(guest).plan
        guest.click(f"not-yet-{pattern}")
        guest.click("after-all")
        assert guest.given.journal.rises.all() == ()
        assert now(guest).plan == before
        assert guest.sees(f"not-yet-{pattern}")


def test_what_is_shortened_is_offered_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        pick(guest, pattern, "About half")
        assert not guest.sees(f"not-yet-{pattern}")
        guest.click("as-planned")
        assert guest.sees(f"not-yet-{pattern}")


def test_a_low_day_offers_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        pattern = _in_the_third_week(guest)
        guest.tap("ready", 3)
        assert not guest.sees(f"not-yet-{pattern}")
        guest.click("ready-back")
        guest.click("choose-less")
        assert not guest.sees(f"not-yet-{pattern}")


def test_the_next_rung_names_its_movement_when_it_is_declined(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        has_trained_at_the_top(guest, *TWO_WEEKS)
        days_later(guest, 4)
        offered = next(each for each in now(guest).plan.items if each.rise is Rise.RUNG)
        name = guest.given.catalogue.exercises[offered.exercise_id].name
        assert f"ready for the next rung if you like, {name}" in guest.reads()
        guest.click(f"not-yet-{offered.pattern}")
        [answer] = guest.given.journal.rises.all()
        assert (answer.rise, answer.exercise_id) == (Rise.RUNG, offered.exercise_id)
        item = planned(guest, offered.pattern)
        assert item is not None
        assert item.rung < offered.rung
        assert "keeps its movement for two weeks, as you asked." in guest.reads()
