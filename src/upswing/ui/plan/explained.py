"""A planned session taken apart: each rule that fired, each cap, each number, and where they come from."""

from collections.abc import Iterable
from dataclasses import dataclass

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure
from upswing.domain.plan import PlanKind, PlannedSession
from upswing.ui.plan.reasons import cap_sentence, told_reasons
from upswing.ui.plan.sources import Number, source_of_cap, source_of_code, source_of_number
from upswing.ui.text import tr


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence and where it comes from; `binds` marks the one that set the limit."""

    said: str
    source: str
    binds: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    heading: str
    entries: tuple[Entry, ...]


def explained(plan: PlannedSession, catalogue: Catalogue) -> tuple[Chapter, ...]:
    """Why a session, or a day without one, is what it is."""
    sources, of_caps = source_of_code(), source_of_cap()
    rules = tuple(Entry(said, sources[code]) for code, said in told_reasons(plan, catalogue))
    caps = tuple(Entry(cap_sentence(cap), of_caps[cap.name], cap.binds) for cap in plan.caps)
    if plan.kind is not PlanKind.SESSION:
        return _filled(Chapter(tr("What decided"), rules), Chapter(tr("The limits of this week"), caps))
    return _filled(
        Chapter(tr("What decided"), rules),
        Chapter(tr("The limits, of which the smallest counts"), caps),
        Chapter(tr("The other numbers"), entries_of(_numbers_of(plan))),
    )


def entries_of(numbers: Iterable[Number]) -> tuple[Entry, ...]:
    known = source_of_number()
    return tuple(Entry(known[each].said, known[each].source) for each in numbers)


def _numbers_of(plan: PlannedSession) -> list[Number]:
    measures = {item.measure for item in plan.items}
    numbers = [Number.MINUTES, Number.EFFORT, Number.SETS_OF_A_MOVEMENT]
    numbers += [Number.REPETITIONS] if Measure.REPS in measures else []
    numbers += [Number.HOLDS] if Measure.HOLD in measures else []
    return [*numbers, Number.REST, Number.RECOVERY]


def _filled(*chapters: Chapter) -> tuple[Chapter, ...]:
    return tuple(each for each in chapters if each.entries)
