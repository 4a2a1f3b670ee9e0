"""What stands beside the moods on the axis of days: life events, totals of questionnaires, and which days have
check-ins that were written later. Nothing is worked out of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from upswing.domain.check_in import Timing
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import Questionnaire, QuestionnaireTotal
from upswing.insights.record import InsightsRecord


@dataclass(frozen=True, slots=True)
class Marks:
    """`events` and `totals` in the order of days, totals of one day by questionnaire; `later` counts, by ordinal, the
    check-ins with a mood or an energy that were written within a day after the moment they speak of."""

    events: tuple[LifeEvent, ...] = ()
    totals: tuple[QuestionnaireTotal, ...] = ()
    later: Mapping[int, int] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[Questionnaire, ...]:
        """The questionnaires that there are totals of, in their order."""
        there = {each.kind for each in self.totals}
        return tuple(kind for kind in Questionnaire if kind in there)

    @property
    def days(self) -> set[int]:
        """Every day with an event or a total, as ordinals."""
        days = [each.day for each in self.events] + [each.day for each in self.totals]
        return {day.toordinal() for day in days}

    def events_on(self, day: int) -> tuple[LifeEvent, ...]:
        return tuple(each for each in self.events if each.day.toordinal() == day)

    def totals_on(self, day: int) -> tuple[QuestionnaireTotal, ...]:
        return tuple(each for each in self.totals if each.day.toordinal() == day)


def marks_of(record: InsightsRecord) -> Marks:
    """From the record, whatever its order."""
    later = Counter(
        each.day.toordinal()
        for each in record.check_ins
        if each.timing is Timing.LATER and (each.mood is not None or each.energy is not None)
    )
    order = {kind: place for place, kind in enumerate(Questionnaire)}
    return Marks(
        tuple(sorted(record.events, key=lambda each: (each.day, each.id))),
        tuple(sorted(record.totals, key=lambda each: (each.day, order[each.kind], each.id))),
        dict(later),
    )
