"""History tells what was done, what an entry said before, and leads back to it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from upswing.domain.change import LineState
from upswing.domain.check_in import CheckIn
from upswing.domain.led import Led, LedSet
from upswing.domain.player.state import Outcome, Phase
from upswing.domain.questionnaire import Questionnaire
from upswing.domain.session import Activity
from upswing.domain.verb import Verb
from upswing.ui.history.deed_words import sentence, verb_words
from upswing.ui.rail import Place
from visitor import MORNING, Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "a night with little sleep and a long walk to the office in the rain, and then it was better after all"


def lives(guest: Guest, clock: HeldClock) -> CheckIn:
    """A check-in that was changed twice, and one of everything else that was changed."""
    journal = guest.given.journal
    said = journal.check_ins.add(1, 3, note="slept well", tags=["rain"])
    walk = journal.sessions.log(Activity.WALK, 30, started_at=MORNING - timedelta(hours=2), effort=2)
    event = journal.life.add_event(MORNING.date(), "Holiday")
    total = journal.life.add_total(MORNING.date(), Questionnaire.PHQ_9, 11)
    clock.wait(3600)
    journal.check_ins.amend(replace(said, mood=-2))
    journal.sessions.amend(replace(walk, effort=5, active_s=45 * 60))
    journal.life.amend_event(replace(event, title="Moved house"))
    journal.life.amend_total(replace(total, total=9))
    clock.wait(3600)
    journal.check_ins.amend(replace(said, mood=-2, energy=None, note=LONG, tags=("rain", "work")))
    guest.go(Place.HISTORY)
    return said


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path, clock: HeldClock) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), clock) as here:
        yield here


def test_every_verb_has_words_of_its_own() -> None:
    said = {verb: sentence(verb_words(verb, "check-in of 9:14")) for verb in Verb}
    assert all(words[0].isupper() or words[0] == "“" for words in said.values())
    assert not any(str(verb) == said[verb] for verb in Verb if verb is not Verb.CHECK_IN)


def test_what_a_check_in_said_before_is_told_newest_first(guest: Guest, clock: HeldClock) -> None:
    lives(guest, clock)
    guest.click(guest.named("Change: Mood −2"))
    guest.click("dialog-before")
    said = guest.reads()
    parts = ["Energy: 3 → nothing", "Note: slept well → a night", "Mood: +1 → −2", "At first it said", "Mood: +1"]
    places = [said.index(part) for part in parts[:4]]
    assert places == sorted(places)
    assert "Tags: rain → rain, work" in said
    assert "11:30" in said
    guest.click("dialog-close")
    guest.click("dialog-cancel")


def test_what_was_said_before_is_put_back_and_that_is_one_undo(guest: Guest, clock: HeldClock) -> None:
    said = lives(guest, clock)
    changes = guest.given.journal.changes
    lines = len(changes.history())
    now = guest.given.journal.check_ins.find(said.id)
    guest.click(guest.named("Change: Mood −2"))
    guest.click("dialog-before")
    backs = guest.before.findChildren(QPushButton, "before-put-back")
    [older] = [each for each in backs if each.accessibleName().endswith("10:30")]
    guest.click(older)
    assert guest.given.journal.check_ins.find(said.id) == said
    assert len(changes.history()) == lines + 1
    assert guest.notice == "Put back."
    guest.click("notice-act")
    assert guest.given.journal.check_ins.find(said.id) == now
    assert guest.notice.startswith("Undone: change to the check-in of 09:30")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("Walk", "Effort: 2 → 5"),
        ("Moved house", "Name: Holiday → Moved house"),
        ("PHQ-9: 9", "Total: 11 → 9"),
    ],
)
def test_every_kind_of_entry_tells_what_it_said_before(
    guest: Guest, clock: HeldClock, entry: str, told: str
) -> None:
    lives(guest, clock)
    guest.click(guest.named(f"Change: {entry}"))
    guest.click("dialog-before")
    assert told in guest.reads()
    guest.click("before-put-back")
    assert guest.notice == "Put back."
    assert told.split(": ")[1].split(" → ")[0] in guest.reads()


def test_an_entry_that_never_said_anything_else_offers_nothing(guest: Guest) -> None:
    guest.given.journal.check_ins.add(1, 3)
    guest.go(Place.HISTORY)
    guest.click(guest.named("Change: Mood +1, energy 3"))
    assert not guest.sees("dialog-before")
    guest.click("dialog-cancel")


def test_a_session_that_was_led_tells_only_what_was_changed_afterwards(guest: Guest, clock: HeldClock) -> None:
    journal = guest.given.journal
    script = guest.given.planning.today().script
    assert script is not None
    begun = journal.sessions.begin(script, Activity.STRENGTH)
    journal.sessions.finish_set(begun.id, 0, 8, next_step=1, active_s=60)
    clock.wait(60)
    more = LedSet(Outcome(0, 10, pain=2), ended=False)
    journal.sessions.keep_led(begun.id, Led(Verb.AMEND_SET, 1, 60, sets=(more,)))
    finished = journal.sessions.finish(begun.id, effort=3, active_s=600)
    clock.wait(60)
    journal.sessions.amend(replace(finished, note="outside"))
    guest.go(Place.HISTORY)
    guest.click(guest.named(f"Change: {script.title}"))
    guest.click("dialog-before")
    said = guest.reads()
    assert said.count("Changed") == 1
    assert "Note: nothing → outside" in said
    assert "A set changed: " in said
    assert "Pain, 0 to 10: nothing → 2" in said
    guest.click("dialog-close")
    guest.click("dialog-cancel")


def test_what_was_done_is_listed_and_undone_within_reach(guest: Guest, clock: HeldClock) -> None:
    lives(guest, clock)
    before = guest.given.journal.check_ins.all()
    guest.click("history-done")
    assert "Change to the check-in of 09:30" in guest.reads()
    assert "Life event “Holiday”" in guest.reads()
    assert "Change to the life event “Moved house”" in guest.reads()
    assert "undone" not in guest.reads()
    guest.click("done-undo")
    assert guest.given.journal.check_ins.all() != before
    assert "11:30  ·  undone" in guest.reads()
    guest.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert guest.given.journal.check_ins.all() == before
    assert not guest.button("done-redo").isEnabled()
    guest.click("dialog-close")


def test_what_was_removed_is_put_back_beside_what_was_done_since(guest: Guest, clock: HeldClock) -> None:
    said = lives(guest, clock)
    kept = guest.given.journal.check_ins.find(said.id)
    guest.click(guest.named("Remove: Mood −2"))
    guest.given.journal.check_ins.add(5, 5)
    guest.click("history-done")
    guest.click("done-put-back")
    assert not guest.sees("done-put-back")
    guest.click("dialog-close")
    assert guest.given.journal.check_ins.find(said.id) == kept
    assert len(guest.given.journal.check_ins.all()) == 2


def test_the_line_at_the_foot_brings_back_what_it_names_whatever_was_done_since(
    guest: Guest, clock: HeldClock
) -> None:
    said = lives(guest, clock)
    guest.click(guest.named("Remove: Mood −2"))
    later = guest.given.journal.check_ins.add(5, 5)
    guest.click("notice-act")
    assert {each.id for each in guest.given.journal.check_ins.all()} == {said.id, later.id}


def test_undo_names_what_it_undid_and_offers_redo(guest: Guest) -> None:
    guest.tap("mood", 3)
    guest.key(Qt.Key.Key_Z, CTRL)
    assert guest.notice == "Undone: check-in of 09:30."
    guest.click("notice-act")
    assert guest.notice == "Done again: check-in of 09:30."
    guest.click("notice-act")
    assert guest.given.journal.check_ins.all() == ()


def test_in_a_field_the_keys_belong_to_the_field(guest: Guest, clock: HeldClock) -> None:
    lives(guest, clock)
    lines = guest.given.journal.changes.last()
    line = guest.app.window.view(Place.HISTORY).line.field  # type: ignore[union-attr]
    guest.click(line)
    guest.types("walk")
    guest.key(Qt.Key.Key_Z, CTRL)
    assert isinstance(line, QLineEdit)
    assert line.text() == ""
    guest.key(Qt.Key.Key_Z, CTRL)
    assert guest.given.journal.changes.last() == lines


def test_nothing_is_undone_while_a_session_runs(guest: Guest, clock: HeldClock) -> None:
    guest.given.journal.check_ins.add(1, 3)
    guest.click("start")
    guest.waits_for(Phase.WORK)
    guest.go_by_key(Place.HISTORY)
    guest.click("history-undo")
    assert guest.notice == "Undo and Redo wait until your session is over."
    guest.click("history-done")
    guest.click("done-undo")
    assert "undone" not in guest.reads()
    guest.click("dialog-close")
    assert all(line.state is LineState.DONE for line in guest.given.journal.changes.history())


def test_a_long_list_is_read_by_the_keys(guest: Guest) -> None:
    for mood in (*range(-5, 6), *range(-5, 6)):
        guest.given.journal.check_ins.add(mood, 3)
    guest.go(Place.HISTORY)
    guest.click("history-done")
    bar = guest.before.findChildren(QScrollArea)[0].verticalScrollBar()
    guest.key(Qt.Key.Key_PageDown)
    assert 0 < bar.value() <= bar.maximum()
    guest.key(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    guest.key(Qt.Key.Key_Home)
    assert bar.value() == 0
    guest.click("dialog-close")


def test_a_set_that_was_done_again_is_one_set_and_afterwards_each_step_is_taken_back(guest: Guest) -> None:
    sessions, changes = guest.given.journal.sessions, guest.given.journal.changes
    guest.click("start")
    guest.waits_for(Phase.WORK)
    while guest.player.ends_by_itself:
        guest.key(Qt.Key.Key_Right)
    step = guest.player.step
    guest.key(Qt.Key.Key_Return)
    guest.key(Qt.Key.Key_Left)
    while guest.player.step != step or not guest.at(Phase.WORK):
        guest.waits(1)
    guest.waits(15)
    guest.key(Qt.Key.Key_Return)
    [session] = sessions.all()
    assert [done.step for done in sessions.sets_of(session.id)].count(step) == 1
    guest.key(Qt.Key.Key_Escape)
    guest.click("after-done")
    assert sessions.interrupted() is None
    while changes.undo() is not None:
        assert len(sessions.all()) <= 1
    assert sessions.all() == ()
    while changes.redo() is not None:
        assert len(sessions.all()) <= 1
    assert sessions.interrupted() is None
    assert [done.step for done in sessions.sets_of(session.id)].count(step) == 1
