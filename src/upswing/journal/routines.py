"""Routines of a person's own."""

from collections.abc import Iterable
from dataclasses import replace

from upswing.domain.identity import new_id
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OWN, OwnRoutine
from upswing.domain.routine import Routine
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen
from upswing.storage.writing import Writing


class OwnRoutines:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(self, routine: Routine, movements: Iterable[OwnExercise] = ()) -> OwnRoutine:
        """Keeps it as a new one, under an id of its own whatever its id was. A copy of a shipped routine, one made
        in the editor, and one from a file all begin here. `movements` come along with it; one that is here already
        stays as it is."""
        with self._pen.writing(Verb.ADD_ROUTINE) as writing:
            for each in movements:
                if writing.find(OwnExercise, each.id) is None:
                    writing.put(each)
            own = OwnRoutine(replace(routine, id=f"{OWN}{new_id(writing.at)}"))
            writing.add(own)
        return own

    def amend(self, routine: Routine) -> OwnRoutine:
        """Keeps what it says now. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.AMEND_ROUTINE) as writing:
            amended = replace(_own(writing, routine.id), routine=routine)
            writing.put(amended)
        return amended

    def archive(self, routine_id: str) -> None:
        """Takes it out of the library; sessions done with it stay. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.ARCHIVE_ROUTINE) as writing:
            writing.put(replace(_own(writing, routine_id), archived=True))

    def bring_back(self, routine_id: str) -> None:
        """Puts an archived one into the library again. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.BRING_BACK_ROUTINE) as writing:
            writing.put(replace(_own(writing, routine_id), archived=False))

    def all(self) -> tuple[OwnRoutine, ...]:
        """By name; the archived ones too."""
        with self._pen.reading() as reading:
            return reading.own_routines()


def _own(writing: Writing, routine_id: str) -> OwnRoutine:
    own = writing.find(OwnRoutine, routine_id)
    if own is None:
        raise LookupError(f"there is no routine of one’s own named {routine_id}")
    return own
