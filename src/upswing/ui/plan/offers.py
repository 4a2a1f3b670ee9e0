"""Steps up as offers: what is suggested from which day on, why, and what the person has asked to hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlannedItem, PlannedSession, Rise
from upswing.domain.rise_answer import RiseAnswer
from upswing.planner.constants import POSTPONE_DAYS, TURNS
from upswing.ui.plan.reasons import reason_sentence
from upswing.ui.text import long_day, tr
from upswing.ui.words import planned_name

Axis = tuple[Pattern, Rise, str]
"""What is answered for: a pattern, the kind of step, and the movement where it is a rung."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One planned step up: `day` is the first on which it is planned, `said` the reason."""

    axis: Axis
    exercise_id: str
    day: date
    said: str


@dataclass(frozen=True, slots=True)
class Held:
    """A step that is held as the person asked: `until` the day on which it may be suggested again, None for good.
    `answers` are all that hold it."""

    axis: Axis
    until: date | None
    answers: tuple[UUID, ...]


def axis_of(item: PlannedItem) -> Axis | None:
    """None where nothing rises."""
    if item.rise is None:
        return None
    return item.pattern, item.rise, item.exercise_id if item.rise is Rise.RUNG else ""


def offers_of(plan: PlannedSession, catalogue: Catalogue) -> tuple[Offer, ...]:
    """Every step up of one session with its reason."""
    found = []
    for item in plan.items:
        axis = axis_of(item)
        if axis is not None:
            said = next(
                (
                    reason_sentence(each, catalogue)
                    for each in plan.reasons
                    if each.pattern is item.pattern and each.code == f"rise-{axis[1].value}"
                ),
                tr("{pattern}: a little more.", pattern=planned_name(item.pattern)),
            )
            found.append(Offer(axis, item.exercise_id, plan.day, said))
    return tuple(found)


def offers_ahead(coming: Iterable[PlannedSession], catalogue: Catalogue) -> tuple[Offer, ...]:
    """The next step on each axis."""
    first: dict[Axis, Offer] = {}
    for plan in coming:
        for offer in offers_of(plan, catalogue):
            first.setdefault(offer.axis, offer)
    return tuple(first.values())


def held_on(day: date, answers: Sequence[RiseAnswer]) -> tuple[Held, ...]:
    """What is held on this day, one line an axis, in the order in which it was answered."""
    holding: dict[Axis, list[RiseAnswer]] = {}
    for each in answers:
        until = _until(each)
        if until is None or day < until:
            holding.setdefault((each.pattern, each.rise, each.exercise_id), []).append(each)
    held = []
    for axis, told in holding.items():
        ends = [_until(answer) for answer in told]
        known = [end for end in ends if end is not None]
        until = None if len(known) < len(ends) else max(known)
        held.append(Held(axis, until, tuple(answer.id for answer in told)))
    return tuple(held)


def held_words(held: Held, catalogue: Catalogue) -> str:
    what = step_words(held.axis, catalogue)
    if held.until is None:
        return tr("{what}: for good", what=what)
    return tr("{what}: until {day}", what=what, day=long_day(held.until))


def step_words(axis: Axis, catalogue: Catalogue) -> str:
    pattern, rise, exercise_id = axis
    exercise = catalogue.exercises.get(exercise_id)
    step = {
        Rise.REPETITIONS: tr("more times"),
        Rise.HOLD: tr("longer holds"),
        Rise.SET: tr("a second set"),
        Rise.RUNG: tr("the step to {exercise}", exercise=exercise.name if exercise else tr("the next movement")),
    }
    return tr("{pattern}, {step}", pattern=planned_name(pattern), step=step[rise])


def held_patterns(held: Iterable[Held], catalogue: Catalogue) -> Mapping[Pattern, tuple[str, ...]]:
    """What is held, by the pattern of the ladder: a step to a movement on its own, every other on all that a pattern
    climbs in turn."""
    found: dict[Pattern, tuple[str, ...]] = {}
    for each in held:
        pattern, _, movement = each.axis
        ladders = TURNS.get(pattern, (pattern,))
        own = catalogue.exercises[movement].pattern if movement in catalogue.exercises else None
        for ladder in (own,) if own in ladders else ladders:
            found[ladder] = (*found.get(ladder, ()), held_words(each, catalogue))
    return found


def _until(answer: RiseAnswer) -> date | None:
    return None if answer.for_good else answer.day + timedelta(days=POSTPONE_DAYS)
