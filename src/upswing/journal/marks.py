"""Favourites, and movements that are not for this person."""

from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class Marks:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def mark(self, exercise_id: str, mark: Mark | None) -> None:
        """At most one mark for a movement; None takes it away."""
        with self._pen.writing(Verb.MARK_EXERCISE) as writing:
            if mark is not None:
                writing.put(ExerciseMark(exercise_id, mark))
            elif writing.find(ExerciseMark, exercise_id) is not None:
                writing.remove(ExerciseMark, exercise_id)

    def all(self) -> dict[str, Mark]:
        """By the movement's id."""
        with self._pen.reading() as reading:
            return {each.id: each.mark for each in reading.all(ExerciseMark)}
