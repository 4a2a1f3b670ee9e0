"""The answers to the health topics."""

from collections.abc import Iterable

from upswing.domain.identity import new_id
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class ReadinessAnswers:
    """Every set of answers is kept; the latest counts."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def answer(self, yes: Iterable[HealthTopic], *, cleared: bool = False) -> Readiness:
        """The topics that apply, and whether a professional knows and agrees."""
        with self._pen.writing(Verb.ANSWER_READINESS) as writing:
            answered = Readiness(new_id(writing.at), writing.at, frozenset(yes), cleared)
            writing.add(answered)
        return answered

    def latest(self) -> Readiness | None:
        with self._pen.reading() as reading:
            return reading.latest_readiness()
