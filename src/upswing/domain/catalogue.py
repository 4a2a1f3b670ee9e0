"""The library as a value: movements, their ladders, and routines, found by id or by a person's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from upswing.domain.exercise import Exercise, Pattern
from upswing.domain.routine import Routine


@dataclass(frozen=True, slots=True)
class Ladder:
    """Movements of one kind from the gentlest (rung 1) to the hardest. Where it is not `graded`, the movements
    only stand side by side and none is an easier version of another."""

    id: str
    name: str
    pattern: Pattern
    about: str
    rungs: tuple[str, ...]
    graded: bool = True


@dataclass(frozen=True)
class Catalogue:
    """Everything that can be trained. `exercises`, `ladders` and `routines` keep their file order."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    routines: Mapping[str, Routine] = field(default_factory=dict)

    def ladder_of(self, exercise_id: str) -> tuple[Exercise, ...]:
        """All rungs of the ladder that holds this movement, easiest first."""
        ladder = self.ladders.get(self.exercises[exercise_id].ladder)
        return tuple(self.exercises[rung] for rung in ladder.rungs) if ladder else (self.exercises[exercise_id],)

    def easier(self, exercise_id: str) -> Exercise | None:
        return self._neighbour(exercise_id, -1)

    def harder(self, exercise_id: str) -> Exercise | None:
        return self._neighbour(exercise_id, +1)

    def _neighbour(self, exercise_id: str, step: int) -> Exercise | None:
        ladder = self.ladders.get(self.exercises[exercise_id].ladder)
        if ladder is not None and not ladder.graded:
            return None
        rungs = self.ladder_of(exercise_id)
        place = next(i for i, exercise in enumerate(rungs) if exercise.id == exercise_id) + step
        return rungs[place] if 0 <= place < len(rungs) else None

    def with_own(self, own: Iterable[Exercise]) -> "Catalogue":
        """The same library with a person's own movements in it."""
        return Catalogue({**self.exercises, **{each.id: each for each in own}}, self.ladders, self.routines)
