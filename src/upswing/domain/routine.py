"""A routine: named blocks of movements, as they stand in a file or in the editor."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    WARM_UP = "warm-up"
    WORK = "work"
    COOL_DOWN = "cool-down"


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """`amount` is per set: repetitions, seconds held, or seconds of duration, by the movement's measure. For a
    one-sided movement it is per side."""

    exercise_id: str
    sets: int
    amount: int
    rest_s: int

    def __post_init__(self) -> None:
        if self.sets < 1 or self.amount < 1 or self.rest_s < 0:
            raise ValueError("an item has at least one set of at least 1, and a rest that is not negative")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the routine. `planned` blocks are filled by the planner: their items are the default that is
    taken when there is no plan."""

    part: Part
    items: tuple[RoutineItem, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Routine:
    id: str
    name: str
    minutes: int
    for_whom: str
    about: str
    blocks: tuple[Block, ...]
