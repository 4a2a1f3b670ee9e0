"""The quiet cards as a person meets them: on the page, never over it, and gone when they are put away."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stay import days_later

from upswing.domain.kept_answer import CardShown
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.journal.hard_moments import REST, TALKING
from upswing.ui.rail import Place
from upswing.ui.today import quiet_card
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def heavy_days(guest: Guest, count: int, mood: int = -4) -> None:
    """One check-in a day, the last one yesterday."""
    guest.go(Place.SETTINGS)
    for _ in range(count):
        guest.given.journal.check_ins.add(mood, 2)
        guest.clock.wait(86_400)
    guest.go(Place.TODAY)


def works_hard(guest: Guest, sessions: int = 7) -> None:
    guest.go(Place.SETTINGS)
    for hours in range(sessions):
        began = guest.clock.now() - timedelta(hours=12 * hours + 1)
        guest.given.journal.sessions.log(Activity.RUN, 30, started_at=began, effort=8)
    guest.go(Place.TODAY)


def test_it_comes_with_the_tenth_heavy_day_below_the_check_in_and_takes_no_focus(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        heavy_days(guest, 9)
        assert not guest.sees("talking")
        guest.tap("mood", -3)
        guest.until(lambda: guest.sees("talking"))
        assert QApplication.activePopupWidget() is None
        assert QApplication.activeModalWidget() is None
        assert guest.scale("energy").hasFocus(), "the focus went where it goes after a tap"
        card, strip = guest.find("talking"), guest.scale("mood")
        page = guest.app.today
        assert card.mapTo(page, card.rect().topLeft()).y() > strip.mapTo(page, strip.rect().bottomLeft()).y()
        said = guest.reads()
        assert "Talking to someone may help" in said
        assert not any(word in said.casefold() for word in ("depress", "anxiety", "−3 or below", "score"))


def test_it_opens_the_page_with_people_and_goes_when_it_is_put_away(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        heavy_days(guest, 10)
        guest.rests()
        day = guest.given.journal.day_of(guest.clock.now())
        assert guest.given.journal.kept.card(TALKING) == CardShown(TALKING, day)
        guest.click("talking-act")
        assert "You are not alone" in guest.reads()
        guest.key(Qt.Key.Key_Escape)
        guest.click("talking-away")
        assert not guest.sees("talking")
        assert guest.window.focusWidget() is guest.scale("mood")
        guest.go(Place.SETTINGS)
        guest.go(Place.TODAY)
        guest.rests()
        assert not guest.sees("talking")
        days_later(guest, 1)
        guest.rests()
        assert not guest.sees("talking")


def test_it_stays_for_its_day_and_is_gone_on_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        heavy_days(guest, 12)
        guest.rests()
        assert guest.sees("talking")
        guest.clock.wait(3600 * 8)
        guest.go(Place.PLAN)
        guest.go(Place.TODAY)
        guest.rests()
        assert guest.sees("talking")
        days_later(guest, 1)
        guest.rests()
        assert not guest.sees("talking")


def test_what_was_not_seen_has_not_come(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        for _ in range(10):
            guest.given.journal.check_ins.add(-4, 2)
            guest.clock.wait(86_400)
        guest.rests()
        assert guest.given.journal.kept.card(TALKING) is None
        guest.go(Place.TODAY)
        guest.rests()
        assert guest.sees("talking")


def test_it_never_comes_in_a_session_and_waits_for_its_end(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        heavy_days(guest, 9)
        guest.click("start")
        guest.clock.wait(120)
        guest.key(Qt.Key.Key_Escape)
        guest.tap("mood", -5)
        guest.tap("energy", 1)
        assert not guest.sees("talking")
        assert guest.given.journal.kept.card(TALKING) is None
        guest.click("after-done")
        guest.until(lambda: guest.sees("talking"))


def test_seven_hard_sessions_bring_one_kind_note_with_an_easy_week(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        works_hard(guest, 6)
        guest.rests()
        assert not guest.sees("rest-card")
        works_hard(guest, 1)
        guest.rests()
        assert "Rest is part of it" in guest.reads()
        assert "A day or two of rest takes nothing away" in guest.reads()
        guest.click("rest-card-act")
        guest.rests()
        assert not guest.sees("rest-card")
        status = guest.given.journal.statuses.on(guest.given.journal.day_of(guest.clock.now()))
        assert status is not None
        assert status.status is Status.EASY_WEEK


def test_one_quiet_card_is_enough_on_one_day(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        heavy_days(guest, 10)
        works_hard(guest)
        guest.rests()
        assert guest.sees("talking")
        assert not guest.sees("rest-card")
        assert guest.given.journal.kept.card(REST) is None


def test_a_tap_does_not_take_the_note_about_rest_away(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        works_hard(guest)
        guest.rests()
        for mood in (1, 2):
            guest.tap("mood", mood)
            guest.rests()
            assert guest.sees("rest-card")
        guest.click("rest-card-away")
        guest.tap("mood", 3)
        guest.rests()
        assert not guest.sees("rest-card")


def test_the_page_and_the_journal_call_the_cards_the_same() -> None:
    assert (quiet_card.TALKING, quiet_card.REST) == (TALKING, REST)
