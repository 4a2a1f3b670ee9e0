"""What can be changed about one planned movement for today, and what such a change is called."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure, Pattern
from upswing.domain.plan import PlannedItem, PlannedSession
from upswing.domain.plan_edit import ItemEdit, PlanEdit
from upswing.planner.constants import HOLD_STEP_S
from upswing.ui.text import tr
from upswing.ui.words import dose


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the menu, and what the item becomes by it; None is the item as it was planned."""

    name: str
    words: str
    edit: ItemEdit | None


def item_of(plan: PlannedSession, pattern: Pattern) -> PlannedItem | None:
    return next((each for each in plan.items if each.pattern is pattern), None)


def changes_of(item: PlannedItem, edit: ItemEdit | None, catalogue: Catalogue) -> tuple[Change, ...]:
    """The ways to make `item`, as it stands now, lighter; `edit` is what was changed about it before."""
    before = edit if edit is not None else ItemEdit(item.pattern)
    one_sided = catalogue.exercises[item.exercise_id].one_sided

    def said(sets: int, target: int) -> str:
        return dose(item.measure, target, sets, one_sided=one_sided)

    found: list[Change] = []
    if item.sets > 1:
        fewer = item.sets - 1
        words = tr("One set fewer: {dose}", dose=said(fewer, item.target))
        found.append(Change("fewer", words, replace(before, sets=fewer)))
    half = half_of(item)
    if half < item.target:
        words = tr("About half: {dose}", dose=said(item.sets, half))
        found.append(Change("shorter", words, replace(before, target=half)))
    found.append(Change("drop", tr("Leave it out today"), ItemEdit(item.pattern, dropped=True)))
    if edit is not None:
        found.append(Change("as-planned", tr("As planned again"), None))
    return tuple(found)


def half_of(item: PlannedItem) -> int:
    """Half the repetitions, rounded up; of a hold half the seconds in whole steps, at least one step."""
    if item.measure is Measure.HOLD:
        return max(HOLD_STEP_S, item.target // 2 // HOLD_STEP_S * HOLD_STEP_S)
    return (item.target + 1) // 2


def swapped(pattern: Pattern, exercise_id: str) -> ItemEdit:
    """Another movement in its place. What was shortened before was another movement's, so it is not kept."""
    return ItemEdit(pattern, exercise_id=exercise_id)


def with_change(edit: PlanEdit | None, pattern: Pattern, change: ItemEdit | None) -> tuple[ItemEdit, ...]:
    """The day's changes with this one in place of what was changed about the pattern before."""
    kept: Iterable[ItemEdit] = edit.items if edit is not None else ()
    others = tuple(each for each in kept if each.pattern is not pattern)
    return others if change is None else (*others, change)
