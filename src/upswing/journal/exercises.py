"""Movements of a person's own."""

from dataclasses import replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen
from upswing.storage.writing import Writing


class Exercises:
    def __init__(self, pen: Pen, shipped: Catalogue) -> None:
        self._pen = pen
        self._shipped = shipped

    def add_own(self, exercise: Exercise, *, figure: str = "") -> OwnExercise:
        """`figure` is the id of the movement that lends its figure. Raises ValueError when its id is taken."""
        own = OwnExercise(replace(exercise, own=True), figure=figure)
        with self._pen.writing(Verb.ADD_EXERCISE) as writing:
            if own.id in self._shipped.exercises or writing.find(OwnExercise, own.id) is not None:
                raise ValueError(f"there is a movement {own.id} already")
            writing.put(own)
        return own

    def amend_own(self, exercise: Exercise, *, figure: str = "") -> OwnExercise:
        """Keeps what it says now. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.AMEND_EXERCISE) as writing:
            before = _own(writing, exercise.id)
            amended = replace(before, exercise=replace(exercise, own=True), figure=figure)
            writing.put(amended)
        return amended

    def archive(self, exercise_id: str) -> None:
        """Takes it out of the library; the record keeps it. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.ARCHIVE_EXERCISE) as writing:
            writing.put(replace(_own(writing, exercise_id), archived=True))

    def bring_back(self, exercise_id: str) -> None:
        """Puts an archived one into the library again. Raises LookupError when it is not there."""
        with self._pen.writing(Verb.BRING_BACK_EXERCISE) as writing:
            writing.put(replace(_own(writing, exercise_id), archived=False))

    def own(self) -> tuple[OwnExercise, ...]:
        """By name; the archived ones too."""
        with self._pen.reading() as reading:
            return reading.own_exercises()


def _own(writing: Writing, exercise_id: str) -> OwnExercise:
    own = writing.find(OwnExercise, exercise_id)
    if own is None:
        raise LookupError(f"there is no movement of one’s own named {exercise_id}")
    return own
