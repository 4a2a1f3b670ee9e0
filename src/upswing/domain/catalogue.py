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
    """Everything that can be trained. `exercises`, `ladders` and `routines` keep their file order, a person's own
    come last. `archived` are ids of own movements and routines that are known, since the record speaks of them,
    and no longer offered."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    routines: Mapping[str, Routine] = field(default_factory=dict)
    archived: frozenset[str] = frozenset()

    def offered(self) -> tuple[Exercise, ...]:
        """Every movement that can be chosen now."""
        return tuple(each for each in self.exercises.values() if each.id not in self.archived)

    def offered_routines(self) -> tuple[Routine, ...]:
        """Every routine that can be chosen now."""
        return tuple(each for each in self.routines.values() if each.id not in self.archived)

    def ladder_of(self, exercise_id: str) -> tuple[Exercise, ...]:
        """All rungs of the ladder that holds this movement, easiest first. An own movement that names a ladder
        stands between its rungs by its effort."""
        exercise = self.exercises[exercise_id]
        ladder = self.ladders.get(exercise.ladder)
        if ladder is None:
            return (exercise,)
        rungs = tuple(self.exercises[rung] for rung in ladder.rungs)
        if exercise_id in ladder.rungs:
            return rungs
        place = next((n for n, rung in enumerate(rungs) if rung.effort > exercise.effort), len(rungs))
        return (*rungs[:place], exercise, *rungs[place:])

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

    def with_own(
        self, own: Iterable[Exercise], routines: Iterable[Routine] = (), archived: Iterable[str] = ()
    ) -> "Catalogue":
        """The same library with a person's own movements and routines in it."""
        return Catalogue(
            {**self.exercises, **{each.id: each for each in own}},
            self.ladders,
            {**self.routines, **{each.id: each for each in routines}},
            frozenset(archived),
        )
