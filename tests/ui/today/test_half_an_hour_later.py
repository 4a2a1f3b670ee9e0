"""Half an hour after a session Today asks again, where that was switched on in Settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from upswing.domain.check_in import Occasion
from upswing.domain.session import Activity
from upswing.ui.rail import Place
from upswing.ui.today.later_words import check_in_question
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

USUAL = "How do you feel right now?"
ASKED = "It is half an hour since your walk. How do you feel now?"


@contextmanager
def walked(folder: Path, *, switched_on: bool) -> Iterator[Guest]:
    """Home from a walk that has just ended."""
    with at_home(settled_in(folder, later_check_in=switched_on), HeldClock()) as guest:
        guest.given.journal.sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(minutes=30))
        yield guest


def looks_again(guest: Guest, minutes: int) -> None:
    guest.clock.wait(minutes * 60)
    guest.go(Place.PLAN)
    guest.go(Place.TODAY)


def test_it_is_asked_once_and_kept_with_the_session(qtbot: QtBot, tmp_path: Path) -> None:
    with walked(tmp_path, switched_on=True) as guest:
        assert USUAL in guest.reads()
        looks_again(guest, 31)
        assert ASKED in guest.reads()
        assert guest.scale("mood").value is None
        guest.tap("mood", 3)
        guest.tap("energy", 4)
        [said] = guest.given.journal.check_ins.all()
        [walk] = guest.given.journal.sessions.all()
        assert (said.mood, said.energy, said.occasion, said.session_id) == (3, 4, Occasion.AFTER, walk.id)
        assert USUAL in guest.reads()


def test_it_is_not_asked_unless_it_was_switched_on(qtbot: QtBot, tmp_path: Path) -> None:
    with walked(tmp_path, switched_on=False) as guest:
        looks_again(guest, 31)
        assert USUAL in guest.reads()


def test_settings_switch_it_on(qtbot: QtBot, tmp_path: Path) -> None:
    with walked(tmp_path, switched_on=False) as guest:
        guest.go(Place.SETTINGS)
        guest.click("setting-later-check-in")
        assert guest.given.preferences.current.later_check_in
        looks_again(guest, 31)
        assert ASKED in guest.reads()


def test_two_hours_later_it_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    with walked(tmp_path, switched_on=True) as guest:
        looks_again(guest, 121)
        assert USUAL in guest.reads()


@pytest.mark.parametrize(("minutes", "words"), [(30, "half an hour"), (60, "an hour"), (100, "more than an hour")])
def test_the_time_is_told_as_it_is(qtbot: QtBot, tmp_path: Path, minutes: int, words: str) -> None:
    with walked(tmp_path, switched_on=True) as guest:
        [walk] = guest.given.journal.sessions.all()
        question = check_in_question(walk, MORNING + timedelta(minutes=minutes))
        assert question == f"It is {words} since your walk. How do you feel now?"
