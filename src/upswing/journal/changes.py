"""Undo, redo, and what was done: the change log as a person meets it. It outlives the program's end."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from upswing.domain.change import Change, Deed, Earlier, LineState
from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SessionState
from upswing.domain.verb import Verb
from upswing.journal.deeds import deed_of
from upswing.journal.pen import Pen
from upswing.storage.earlier_values import earlier_values, earlier_values_of_each
from upswing.storage.writing import Writing

V = TypeVar("V")

REMOVALS: Mapping[Verb, type] = {
    Verb.REMOVE_CHECK_IN: CheckIn,
    Verb.REMOVE_SESSION: Session,
    Verb.REMOVE_LIFE_EVENT: LifeEvent,
    Verb.REMOVE_QUESTIONNAIRE: QuestionnaireTotal,
}
"""The verbs whose work can be put back later, and what they remove."""


class Changes:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def undo(self, *, only: int | None = None) -> Deed | None:
        """Takes back the last verb and names it; None when there is nothing to take back, or when the last verb is
        not the one with the number `only`, where that is given."""
        with self._pen.writing(None) as writing:
            line = writing.next_undo()
            if line is None or only not in (None, line.seq):
                return None
            deed = deed_of(writing, line)
            writing.take_back(line)
        return deed

    def redo(self) -> Deed | None:
        """Does again what was undone last and names it; None when there is nothing, or when something else was
        written since."""
        with self._pen.writing(None) as writing:
            line = writing.next_redo()
            if line is None:
                return None
            writing.do_again(line)
            return deed_of(writing, line)

    def can_undo(self) -> Verb | None:
        """The verb that undo would take back."""
        with self._pen.reading() as reading:
            line = reading.next_undo()
        return None if line is None else Verb(line.verb)

    def can_redo(self) -> Verb | None:
        """The verb that redo would do again."""
        with self._pen.reading() as reading:
            line = reading.next_redo()
        return None if line is None else Verb(line.verb)

    def last(self) -> int:
        """The number of the line that undo would take back; 0 when there is none."""
        with self._pen.reading() as reading:
            line = reading.next_undo()
        return 0 if line is None else line.seq

    def history(self, limit: int = 100) -> tuple[Change, ...]:
        """The latest lines, newest first, those that were undone too."""
        with self._pen.reading() as reading:
            return reading.changes(limit)

    def deeds(self, limit: int = 100) -> tuple[Deed, ...]:
        """The same as a person meets them."""
        with self._pen.reading() as reading:
            return tuple(deed_of(reading, line) for line in reading.changes(limit))

    def said_before(self, kind: type[V], entry: UUID | str) -> tuple[Earlier[V], ...]:
        """What an entry of this kind said before, newest first; of one that was removed, what it said last comes
        first. Empty where nothing is known of it."""
        with self._pen.reading() as reading:
            return earlier_values(reading, kind, entry)

    def said_before_each(self, kind: type[V], entries: Collection[UUID]) -> Mapping[UUID, tuple[Earlier[V], ...]]:
        """The same of each of these entries."""
        with self._pen.reading() as reading:
            return earlier_values_of_each(reading, kind, entries)

    def put_back(self, seq: int) -> None:
        """What the removal with this number took away is there again, as it was: a check-in, a life event, a total,
        or a session with its sets.

        Raises LookupError when there is no such removal, when it was undone, when something of it is there, and for
        a session that was under way: only undo goes back to that."""
        with self._pen.writing(Verb.PUT_BACK) as writing:
            line = writing.line(seq)
            if line is None or line.verb not in REMOVALS or line.state is not LineState.DONE:
                raise LookupError(f"nothing was removed by line {seq}")
            about = deed_of(writing, line).about
            if _was_under_way(about):
                raise LookupError(f"line {seq} removed a session that was under way")
            if isinstance(about, CheckIn):
                _put_back(writing, about)
            else:
                writing.put_back(line)

    def can_put_back(self, deed: Deed) -> bool:
        """Whether `put_back` would find what this deed removed gone."""
        kind = REMOVALS.get(deed.verb)
        if kind is None or deed.state is not LineState.DONE or not isinstance(deed.about, kind):
            return False
        if _was_under_way(deed.about):
            return False
        with self._pen.reading() as reading:
            return reading.find(kind, deed.about.id) is None  # type: ignore[attr-defined]


def _was_under_way(about: object) -> bool:
    return isinstance(about, Session) and about.state is SessionState.UNDER_WAY


def _put_back(writing: Writing, said: CheckIn) -> None:
    """A check-in on its own; the session it was taken around may be gone meanwhile."""
    if writing.find(CheckIn, said.id) is not None:
        raise LookupError(f"there is a check-in {said.id} already")
    if said.session_id is not None and writing.find(Session, said.session_id) is None:
        said = replace(said, session_id=None, occasion=Occasion.PLAIN)
    writing.put(said)
