"""What a person thinks of a movement: a favourite, or not for her."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    FAVOURITE = "favourite"
    NOT_FOR_ME = "not-for-me"


@dataclass(frozen=True, slots=True)
class ExerciseMark:
    """At most one for a movement; `id` is the movement's."""

    id: str
    mark: Mark

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a mark belongs to a movement")
