"""Undo, redo and the change log, also after the program was closed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk import SCRIPT, Desk, desk

from upswing.domain.change import Deed, LineState
from upswing.domain.session import Activity
from upswing.domain.verb import Verb
from upswing.topics import Topic


@pytest.fixture
def at_desk(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as at_desk:
        yield at_desk


def done(deed: Deed | None) -> Verb | None:
    return None if deed is None else deed.verb


def test_at_first_there_is_nothing_to_undo(at_desk: Desk) -> None:
    changes = at_desk.journal.changes
    assert changes.undo() is changes.redo() is None
    assert changes.can_undo() is changes.can_redo() is None
    assert at_desk.told == []


def test_undo_takes_back_the_last_verb_and_announces_what_it_touched(at_desk: Desk) -> None:
    first = at_desk.journal.check_ins.add(1, 1)
    at_desk.journal.check_ins.amend(replace(first, mood=4))
    at_desk.told.clear()
    assert at_desk.journal.changes.can_undo() is Verb.AMEND_CHECK_IN
    assert done(at_desk.journal.changes.undo()) is Verb.AMEND_CHECK_IN
    assert at_desk.told == [Topic.CHECK_INS]
    assert at_desk.journal.check_ins.all() == (first,)
    assert done(at_desk.journal.changes.undo()) is Verb.CHECK_IN
    assert at_desk.journal.check_ins.all() == ()


def test_redo_does_it_again_in_the_same_order(at_desk: Desk) -> None:
    said = [at_desk.journal.check_ins.add(mood, 1) for mood in (1, 2, 3)]
    for _ in said:
        at_desk.journal.changes.undo()
    for number in range(3):
        assert at_desk.journal.changes.can_redo() is Verb.CHECK_IN
        at_desk.journal.changes.redo()
        assert set(at_desk.journal.check_ins.all()) == set(said[: number + 1])
    assert at_desk.journal.changes.redo() is None


def test_a_new_entry_ends_what_could_be_done_again(at_desk: Desk) -> None:
    journal = at_desk.journal
    kept, left = journal.check_ins.add(1, 1), journal.check_ins.add(2, 2)
    journal.changes.undo()
    new = journal.check_ins.add(3, 3)
    assert journal.changes.can_redo() is None
    assert journal.changes.redo() is None
    journal.changes.undo()
    assert done(journal.changes.redo()) is Verb.CHECK_IN
    assert set(journal.check_ins.all()) == {kept, new}
    journal.changes.undo()
    journal.changes.undo()
    assert journal.check_ins.all() == ()
    journal.changes.redo()
    journal.changes.redo()
    assert set(journal.check_ins.all()) == {kept, new}
    assert left not in journal.check_ins.all()


def test_undo_and_redo_outlive_the_program(tmp_path: Path) -> None:
    with desk(tmp_path) as first:
        said = [first.journal.check_ins.add(mood, 1) for mood in range(5)]
        first.journal.changes.undo()
    with desk(tmp_path) as second:
        assert second.journal.changes.can_redo() is Verb.CHECK_IN
        second.journal.changes.undo()
        assert set(second.journal.check_ins.all()) == set(said[:3])
    with desk(tmp_path) as third:
        third.journal.changes.redo()
        third.journal.changes.redo()
        assert set(third.journal.check_ins.all()) == set(said)


def test_the_log_tells_what_an_entry_said_before(at_desk: Desk) -> None:
    said = at_desk.journal.check_ins.add(1, 1, note="first words")
    at_desk.journal.check_ins.amend(replace(said, note="other words"))
    at_desk.journal.changes.undo()
    amend, add = at_desk.journal.changes.history(2)
    assert (amend.verb, amend.state) == ("amend-check-in", LineState.UNDONE)
    assert amend.touches[0].before == {"note": "first words"}
    assert amend.touches[0].after == {"note": "other words"}
    assert (add.verb, add.state, add.touches[0].id) == ("check-in", LineState.DONE, str(said.id))


def test_a_set_leaves_a_small_line(at_desk: Desk) -> None:
    """A long script is not written into the log with every set."""
    long = replace(SCRIPT, steps=SCRIPT.steps * 20)
    begun = at_desk.journal.sessions.begin(long, Activity.STRENGTH)
    at_desk.journal.sessions.finish_set(begun.id, 0, 60, next_step=1, active_s=20)
    (line,) = at_desk.journal.changes.history(1)
    assert len(str(line.touches)) < 800


def test_a_listener_hears_of_it_after_it_is_kept(at_desk: Desk) -> None:
    heard = []
    at_desk.journal._pen._announcer.listen(lambda topic: heard.append((topic, at_desk.journal.check_ins.all())))
    said = at_desk.journal.check_ins.add(1, 1)
    assert heard == [(Topic.CHECK_INS, (said,))]
