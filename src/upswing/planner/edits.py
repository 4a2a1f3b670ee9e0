"""A day's plan as the person has changed it: swapped, shortened, or without a movement. Lighter only."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from upswing.domain.alike import alike
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure
from upswing.domain.plan import PlanKind, PlannedItem, PlannedSession, Reason
from upswing.domain.plan_edit import ItemEdit
from upswing.domain.search import NO_FILTERS, Filters
from upswing.planner.constants import HOLD_LOW_S, PLANNED_AS, REPETITIONS_LOW
from upswing.planner.explain import because


def edited(plan: PlannedSession, edits: Iterable[ItemEdit], catalogue: Catalogue) -> PlannedSession:
    """The plan with the person's changes, each with its reason. A change that would ask for more than the plan
    does, or names what is no longer there, changes nothing. Without an item left it is a day of rest."""
    by_pattern = {edit.pattern: edit for edit in edits}
    if plan.kind is not PlanKind.SESSION or not by_pattern:
        return plan
    items: list[PlannedItem] = []
    reasons: list[Reason] = []
    for item in plan.items:
        edit = by_pattern.get(item.pattern)
        if edit is None:
            items.append(item)
        elif edit.dropped:
            reasons.append(because("dropped-today", pattern=item.pattern))
        else:
            changed, why = _changed(item, edit, catalogue)
            items.append(changed)
            reasons += why
    if not reasons:
        return plan
    kind = PlanKind.SESSION if items else PlanKind.RECOVERY
    minutes = plan.minutes if items else 0
    return replace(plan, kind=kind, items=tuple(items), minutes=minutes, reasons=(*reasons, *plan.reasons))


def stand_ins(item: PlannedItem, catalogue: Catalogue, wishes: Filters = NO_FILTERS) -> tuple[Exercise, ...]:
    """The movements that may take the place of a planned one for a day, nearest first: none heavier than it, and
    each trains the same pattern, so that the week's sets stay where the plan has them."""
    effort = catalogue.exercises[item.exercise_id].effort
    return tuple(
        each
        for each in alike(catalogue, item.exercise_id, wishes, most_effort=effort)
        if each.measure is not Measure.DURATION and PLANNED_AS.get(each.pattern) is item.pattern
    )


def _changed(item: PlannedItem, edit: ItemEdit, catalogue: Catalogue) -> tuple[PlannedItem, Sequence[Reason]]:
    reasons: list[Reason] = []
    if edit.exercise_id and edit.exercise_id in {each.id for each in stand_ins(item, catalogue)}:
        item = _swapped(item, catalogue.exercises[edit.exercise_id])
        reasons.append(because("swapped-today", item.exercise_id, pattern=item.pattern))
    sets = min(item.sets, edit.sets or item.sets)
    target = min(item.target, edit.target or item.target)
    if (sets, target) != (item.sets, item.target):
        item = replace(item, sets=sets, target=target, rise=None)
        reasons.append(because("shortened-today", sets, target, pattern=item.pattern))
    return item, reasons


def _swapped(item: PlannedItem, other: Exercise) -> PlannedItem:
    """The same sets of another movement: as much of it as was planned where it is measured alike, else the least
    that is ever planned; never more than its own range."""
    least = REPETITIONS_LOW if other.measure is Measure.REPS else HOLD_LOW_S
    target = item.target if other.measure is item.measure else least
    return replace(
        item,
        exercise_id=other.id,
        rung=other.rung,
        measure=other.measure,
        target=min(target, other.target.high),
        rise=None,
    )
