"""Company, confidence, tags and note of a session: told, changed, taken back and undone in History."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """Someone who walked yesterday with somebody, quite sure of the next walk."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.given.journal.sessions.log(
            Activity.WALK,
            30,
            started_at=MORNING - timedelta(days=1),
            note="along the river",
            with_someone=True,
            confidence=8,
            tags=("park",),
        )
        here.go(Place.HISTORY)
        yield here


def writes(guest: Guest, name: str, text: str) -> None:
    field = guest.find(name)
    assert isinstance(field, QLineEdit)
    guest.click(field)
    field.selectAll()
    guest.types(text)


def test_what_was_told_stands_in_the_list(guest: Guest) -> None:
    told = "with someone  ·  sure of the next one: 8 of 10  ·  #park  ·  along the river"
    assert told in guest.reads()


def test_a_look_without_a_change_changes_nothing(guest: Guest) -> None:
    before = guest.given.journal.sessions.all()
    guest.click(guest.named("Change: Walk"))
    guest.click("dialog-save")
    assert guest.given.journal.sessions.all() == before


def test_all_of_it_is_changed_and_undone_in_one_step(guest: Guest) -> None:
    [before] = guest.given.journal.sessions.all()
    guest.click(guest.named("Change: Walk"))
    guest.click("choose-False")
    guest.tap("confidence", 3)
    guest.click("tag-park")
    writes(guest, "tag", "rain")
    guest.key(Qt.Key.Key_Return)
    writes(guest, "note", "wet")
    guest.click("dialog-save")
    [after] = guest.given.journal.sessions.all()
    assert (after.with_someone, after.confidence, after.tags, after.note) == (False, 3, ("rain",), "wet")
    assert (after.started_at, after.ended_at, after.active_s) == (
        before.started_at,
        before.ended_at,
        before.active_s,
    )
    assert "on your own  ·  sure of the next one: 3 of 10  ·  #rain  ·  wet" in guest.reads()
    guest.click("history-undo")
    assert guest.given.journal.sessions.all() == (before,)


def test_what_was_told_can_be_taken_back(guest: Guest) -> None:
    guest.click(guest.named("Change: Walk"))
    guest.click("choose-True")
    guest.click("confidence-back")
    guest.click("tag-park")
    writes(guest, "note", "")
    guest.key(Qt.Key.Key_Delete)
    guest.click("dialog-save")
    [after] = guest.given.journal.sessions.all()
    assert (after.with_someone, after.confidence, after.tags, after.note) == (None, None, (), "")


def test_a_session_added_afterwards_tells_as_much_and_offers_the_tags_used_before(guest: Guest) -> None:
    guest.click("history-add")
    guest.click("choose-True")
    guest.tap("confidence", 10)
    guest.click("tag-park")
    writes(guest, "tag", "sun")
    guest.click("dialog-save")
    added = guest.given.journal.sessions.all()[-1]
    assert (added.with_someone, added.confidence, added.tags) == (True, 10, ("park", "sun"))


def test_nothing_is_told_unless_it_is_said(guest: Guest) -> None:
    guest.click("history-add")
    guest.click("dialog-save")
    added = guest.given.journal.sessions.all()[-1]
    assert (added.with_someone, added.confidence, added.tags, added.note) == (None, None, (), "")
