"""What is left out for a person: by her answers about her health, by an injury, and by what she has put aside."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from upswing.domain.alike import alike
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Caution, Exercise, Joint
from upswing.domain.search import NO_FILTERS, Filters


class Why(StrEnum):
    """The reason why a movement is left out; where several hold, the first of these."""

    HEALTH = "health"
    INJURY = "injury"
    NOT_FOR_ME = "not-for-me"


@dataclass(frozen=True, slots=True)
class Limits:
    """`cautions` come from the health answers, `injured` are joints that rest for now, `not_for_me` are ids of
    movements. They advise and never lock: whoever uses them lets the person keep a movement."""

    cautions: frozenset[Caution] = frozenset()
    injured: frozenset[Joint] = frozenset()
    not_for_me: frozenset[str] = frozenset()

    def against(self, exercise: Exercise) -> Why | None:
        """Why this movement is advised against; None where nothing is."""
        if not self.cautions.isdisjoint(exercise.avoid_if):
            return Why.HEALTH
        if not self.injured.isdisjoint(exercise.loads):
            return Why.INJURY
        return Why.NOT_FOR_ME if exercise.id in self.not_for_me else None

    def allow(self, exercise: Exercise) -> bool:
        return self.against(exercise) is None


NO_LIMITS = Limits()


def alike_within(
    catalogue: Catalogue,
    exercise_id: str,
    limits: Limits,
    wishes: Filters = NO_FILTERS,
    *,
    most_effort: float = 1.0,
) -> tuple[Exercise, ...]:
    """`alike`, without anything that is left out."""
    wishes = replace(wishes, cautions=wishes.cautions | limits.cautions, spare=wishes.spare | limits.injured)
    found = alike(catalogue, exercise_id, wishes, most_effort=most_effort)
    return tuple(each for each in found if limits.allow(each))


def easier_within(catalogue: Catalogue, exercise_id: str, limits: Limits) -> Exercise | None:
    """The nearest easier rung that is not left out."""
    return _first_offered(catalogue.easier, exercise_id, catalogue, limits)


def harder_within(catalogue: Catalogue, exercise_id: str, limits: Limits) -> Exercise | None:
    """The nearest harder rung that is not left out."""
    return _first_offered(catalogue.harder, exercise_id, catalogue, limits)


def _first_offered(
    neighbour: Callable[[str], Exercise | None], exercise_id: str, catalogue: Catalogue, limits: Limits
) -> Exercise | None:
    """Up or down the ladder, past the rungs that are left out."""
    other = neighbour(exercise_id)
    while other is not None and (other.id in catalogue.archived or not limits.allow(other)):
        other = neighbour(other.id)
    return other
