"""What stands beside the diary: life events, and totals of questionnaires filled in elsewhere."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from upswing.domain.identity import new_id
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen


class Life:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add_event(self, day: date, title: str, note: str = "") -> LifeEvent:
        """Raises ValueError without a title."""
        with self._pen.writing(Verb.ADD_LIFE_EVENT) as writing:
            event = LifeEvent(new_id(writing.at), day, title, note)
            writing.add(event)
        return event

    def amend_event(self, event: LifeEvent) -> None:
        """Raises LookupError when it is not there."""
        with self._pen.writing(Verb.AMEND_LIFE_EVENT) as writing:
            if writing.find(LifeEvent, event.id) is None:
                raise LookupError(f"there is no life event {event.id}")
            writing.put(replace(event))

    def remove_event(self, event_id: UUID) -> None:
        """Raises LookupError when it is not there."""
        with self._pen.writing(Verb.REMOVE_LIFE_EVENT) as writing:
            writing.remove(LifeEvent, event_id)

    def events(self) -> tuple[LifeEvent, ...]:
        """In the order of days."""
        with self._pen.reading() as reading:
            return tuple(sorted(reading.all(LifeEvent), key=lambda each: (each.day, each.id)))

    def add_total(self, day: date, kind: Questionnaire, total: int) -> QuestionnaireTotal:
        """Raises ValueError for a total that the questionnaire cannot have."""
        with self._pen.writing(Verb.ADD_QUESTIONNAIRE) as writing:
            told = QuestionnaireTotal(new_id(writing.at), day, kind, total)
            writing.add(told)
        return told

    def amend_total(self, told: QuestionnaireTotal) -> None:
        """Raises LookupError when it is not there."""
        with self._pen.writing(Verb.AMEND_QUESTIONNAIRE) as writing:
            if writing.find(QuestionnaireTotal, told.id) is None:
                raise LookupError(f"there is no questionnaire total {told.id}")
            writing.put(replace(told))

    def remove_total(self, total_id: UUID) -> None:
        """Raises LookupError when it is not there."""
        with self._pen.writing(Verb.REMOVE_QUESTIONNAIRE) as writing:
            writing.remove(QuestionnaireTotal, total_id)

    def totals(self) -> tuple[QuestionnaireTotal, ...]:
        """In the order of days."""
        with self._pen.reading() as reading:
            return tuple(sorted(reading.all(QuestionnaireTotal), key=lambda each: (each.day, each.id)))
