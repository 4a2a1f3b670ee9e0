"""How the body is on a day, as it was told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from upswing.domain.exercise import Pattern
from upswing.domain.identity import new_id
from upswing.domain.verb import Verb
from upswing.domain.wellness import Wellness
from upswing.journal.pen import Pen


class WellnessAnswers:
    """One answer a day; what is said later on the same day takes the place of what was said before."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def say(self, day: date, **answers: int | Mapping[Pattern, int] | None) -> Wellness:
        """Keeps the named answers of that day (the fields of `Wellness`) beside those given before; None takes an
        answer back. Raises ValueError for an answer out of its range."""
        with self._pen.writing(Verb.SAY_WELLNESS) as writing:
            before = next(iter(writing.wellness(day, day)), None)
            told = before if before is not None else Wellness(new_id(writing.at), day, writing.at)
            said = replace(told, said_at=writing.at, **answers)  # type: ignore[arg-type]
            writing.put(said)
        return said

    def on(self, day: date) -> Wellness | None:
        with self._pen.reading() as reading:
            return next(iter(reading.wellness(day, day)), None)

    def between(self, first: date, last: date) -> tuple[Wellness, ...]:
        """Of these local days, both included, in the order of days."""
        with self._pen.reading() as reading:
            return reading.wellness(first, last)

    def aches(self) -> tuple[Wellness, ...]:
        """Every answer that names a sore or an aching pattern, in the order of days."""
        with self._pen.reading() as reading:
            return reading.aches()
