"""A routine that a person has made, copied, or been given."""

from dataclasses import dataclass

from upswing.domain.own_exercise import OwnExercise
from upswing.domain.routine import Routine

OWN = "own-"
"""How the id of every own routine and every own movement begins."""


@dataclass(frozen=True, slots=True)
class OwnRoutine:
    """`archived` takes it out of the library; sessions done with it stay in the record."""

    routine: Routine
    archived: bool = False

    def __post_init__(self) -> None:
        if not self.routine.id.startswith(OWN):
            raise ValueError(f"{self.routine.id} is not a routine of one’s own")

    @property
    def id(self) -> str:
        return self.routine.id


@dataclass(frozen=True, slots=True)
class SharedRoutine:
    """What somebody gives away: a routine, and the movements in it that only she has."""

    routine: Routine
    movements: tuple[OwnExercise, ...] = ()
