"""A person plays with every verb, undo, redo and the power button; a plain model in memory says what must be.

The model keeps whole records in a list: undo steps back in it, redo forward, and a new verb cuts off what lies ahead.
"""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test
from record_model import SHOWN_IN, Record, topics_between
from wishes_player import WishesPlayer

from upswing.domain.change import LineState
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.verb import Verb
from upswing.domain.wellness import Wellness
from upswing.journal.changes import REMOVALS
from upswing.topics import Topic

EVER = (date.min, date.max)
ONE_A_DAY = (PlanChoice, PlanEdit, Wellness)


class UndoMachine(WishesPlayer):
    @rule(times=st.integers(1, 4))
    def undoes(self, times: int) -> None:
        for _ in range(times):
            before = self.record
            deed = self.desk.journal.changes.undo()
            verb = None if deed is None else deed.verb
            assert verb == (self.verbs[self.place - 1] if self.place else None)
            self.place = max(0, self.place - 1)
            self.check_told(topics_between(before, self.record))

    @rule(times=st.integers(1, 4))
    def redoes(self, times: int) -> None:
        for _ in range(times):
            before = self.record
            deed = self.desk.journal.changes.redo()
            verb = None if deed is None else deed.verb
            assert verb == (self.verbs[self.place] if self.place < len(self.verbs) else None)
            self.place = min(len(self.verbs), self.place + 1)
            self.check_told(topics_between(before, self.record))

    @precondition(lambda self: self.place and self.verbs[self.place - 1] in REMOVALS)
    @rule()
    def puts_back_what_was_just_removed(self) -> None:
        before = self.records[self.place - 1]
        seq = self.desk.journal.changes.last()
        if self.verbs[self.place - 1] is Verb.REMOVE_SESSION and before.under_way() != self.record.under_way():
            with pytest.raises(LookupError):
                self.desk.journal.changes.put_back(seq)
        else:
            self.desk.journal.changes.put_back(seq)
            self.did(Verb.PUT_BACK, before)

    def check_told(self, topics: Topic) -> None:
        assert self.desk.told == ([topics] if topics else [])
        self.desk.told.clear()

    # What must be true after each of them

    @invariant()
    def everything_is_as_the_model_says(self) -> None:
        journal, record = self.desk.journal, self.record
        assert {each.id: each for each in journal.check_ins.all()} == record.check_ins
        found = journal.sessions.record()
        assert {session.id: session for session, _ in found} == record.sessions
        assert {session.id: list(sets) for session, sets in found} == {
            each: record.sets_of(each) for each in record.sessions
        }
        assert self.beside() == record.beside
        assert journal.sessions.interrupted() == record.under_way()

    @invariant()
    def undo_and_redo_are_named(self) -> None:
        changes = self.desk.journal.changes
        assert changes.can_undo() == (self.verbs[self.place - 1] if self.place else None)
        assert changes.can_redo() == (self.verbs[self.place] if self.place < len(self.verbs) else None)

    @invariant()
    def exactly_what_changed_was_announced(self) -> None:
        if self.expected is not None:
            self.check_told(self.expected)
        self.expected = None

    def beside(self) -> dict[tuple[type, Any], Any]:
        """All that is in the file beside the diary."""
        found: dict[tuple[type, Any], Any] = {}
        with self.desk.journal._pen.reading() as reading:
            for kind in SHOWN_IN:
                entries: tuple[Any, ...] = reading.all(kind)
                for entry in entries:
                    found[kind, entry.day if kind in ONE_A_DAY else entry.id] = entry
        return found

    # What must be true in the end

    def teardown(self) -> None:
        try:
            self.what_each_check_in_said_before_is_known()
            self.all_of_it_can_be_taken_back()
        finally:
            super().teardown()

    def what_each_check_in_said_before_is_known(self) -> None:
        """Of every check-in there ever was: all that it said in the records that led here, newest first."""
        led_here = self.records[: self.place + 1]
        for key in {each for record in led_here for each in record.check_ins}:
            said = [record.check_ins.get(key) for record in led_here]
            changes = [one for one, other in pairwise(said) if repr(one) != repr(other)]
            told = self.desk.journal.changes.said_before(type(next(filter(None, said))), key)
            assert [each.value for each in told] == [each for each in reversed(changes) if each is not None]

    def all_of_it_can_be_taken_back(self) -> None:
        changes = self.desk.journal.changes
        lines = [line for line in reversed(changes.history(10_000)) if line.state is LineState.DONE]
        assert [line.verb for line in lines] == self.verbs[: self.place]
        assert all(deed.about is not None for deed in changes.deeds(10_000))
        while changes.undo() is not None:
            self.place -= 1
        assert self.record == Record()
        self.everything_is_as_the_model_says()


TestUndoMachine = UndoMachine.TestCase
TestUndoMachine.settings = settings(max_examples=12, stateful_step_count=25)


@pytest.mark.slow
def test_a_long_life_of_verbs_and_undos() -> None:
    run_state_machine_as_test(UndoMachine, settings=settings(max_examples=60, stateful_step_count=100))
