"""Something like this but …: movements that could stand in for another one."""

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Pattern
from upswing.domain.search import NO_FILTERS, Filters

KIN = (
    frozenset({Pattern.PUSH, Pattern.PRESS, Pattern.DIP}),
    frozenset({Pattern.PULL, Pattern.ROW}),
    frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE}),
    frozenset({Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK}),
    frozenset({Pattern.MOBILITY, Pattern.YOGA}),
)
"""Patterns that stand in for each other."""


def alike(
    catalogue: Catalogue, exercise_id: str, wishes: Filters = NO_FILTERS, *, most_effort: float = 1.0
) -> tuple[Exercise, ...]:
    """The movements that are trained for the same and meet the wishes, nearest first: those of the same ladder,
    then of the same pattern, then of its kin, in each case the nearest in effort first and easier before harder.
    Never the movement itself, and none above `most_effort`, 0–1."""
    like = catalogue.exercises[exercise_id]
    kin = next((kin for kin in KIN if like.pattern in kin), frozenset({like.pattern}))

    def distance(other: Exercise) -> tuple[bool, bool, float, bool]:
        away = abs(other.effort - like.effort)
        return other.ladder != like.ladder, other.pattern is not like.pattern, away, other.effort > like.effort

    found = [
        each
        for each in catalogue.offered()
        if each.id != exercise_id and each.pattern in kin and each.effort <= most_effort and wishes.allow(each)
    ]
    return tuple(sorted(found, key=distance))
