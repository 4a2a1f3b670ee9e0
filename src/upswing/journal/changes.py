"""Undo, redo, and what was done: the change log as a person meets it. It outlives the program's end."""

from upswing.domain.change import Change
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class Changes:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def undo(self) -> Verb | None:
        """Takes back the last verb and names it; None when there is nothing to take back."""
        with self._pen.writing(None) as writing:
            line = writing.next_undo()
            if line is None:
                return None
            writing.take_back(line)
        return Verb(line.verb)

    def redo(self) -> Verb | None:
        """Does again what was undone last and names it; None when there is nothing, or when something else was
        written since."""
        with self._pen.writing(None) as writing:
            line = writing.next_redo()
            if line is None:
                return None
            writing.do_again(line)
        return Verb(line.verb)

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

    def history(self, limit: int = 100) -> tuple[Change, ...]:
        """The latest lines, newest first, those that were undone too."""
        with self._pen.reading() as reading:
            return reading.changes(limit)
