"""A movement that a person has added to the library."""

from dataclasses import dataclass

from upswing.domain.exercise import Exercise


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """`archived` takes it out of the library and the plan; what was done with it stays in the record. `figure` is
    the id of the movement that lends its figure, empty where none does."""

    exercise: Exercise
    archived: bool = False
    figure: str = ""

    def __post_init__(self) -> None:
        if not self.exercise.own:
            raise ValueError(f"{self.exercise.id} is not a movement of one’s own")

    @property
    def id(self) -> str:
        return self.exercise.id
