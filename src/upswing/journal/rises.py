"""Answers to suggested steps up: not yet, never, and after all."""

from uuid import UUID

from upswing.domain.exercise import Pattern
from upswing.domain.identity import new_id
from upswing.domain.plan import Rise
from upswing.domain.rise_answer import RiseAnswer
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class Rises:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def decline(
        self, pattern: Pattern, rise: Rise, exercise_id: str = "", *, for_good: bool = False
    ) -> RiseAnswer:
        """Not yet, which holds for two weeks from today, or never. For a rung `exercise_id` names the movement."""
        with self._pen.writing(Verb.DECLINE_RISE) as writing:
            answer = RiseAnswer(
                new_id(writing.at),
                writing.at,
                self._pen.day(writing.at),
                pattern,
                rise,
                exercise_id,
                for_good,
            )
            writing.add(answer)
        return answer

    def allow(self, answer_id: UUID) -> None:
        """The step may be suggested again. Raises LookupError when there is no such answer."""
        with self._pen.writing(Verb.ALLOW_RISE) as writing:
            writing.remove(RiseAnswer, answer_id)

    def all(self) -> tuple[RiseAnswer, ...]:
        """In the order of time."""
        with self._pen.reading() as reading:
            return tuple(sorted(reading.all(RiseAnswer), key=lambda each: (each.answered_at, each.id)))
