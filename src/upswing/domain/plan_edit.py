"""What a person has changed about the plan of one day: a movement swapped, shortened, or left out."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from upswing.domain.exercise import Pattern


@dataclass(frozen=True, slots=True)
class ItemEdit:
    """The planned item of one pattern: left out (`dropped`), done with another movement (`exercise_id`), or in
    fewer sets or with less in each (`sets`, `target`: repetitions or seconds). None and empty change nothing."""

    pattern: Pattern
    dropped: bool = False
    exercise_id: str = ""
    sets: int | None = None
    target: int | None = None

    def __post_init__(self) -> None:
        if min(self.sets or 1, self.target or 1) < 1 or 0 in (self.sets, self.target):
            raise ValueError("what is left of an item is at least one set of at least 1; or it is left out")


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """At most one for a local day, with at most one item for a pattern."""

    id: UUID
    day: date
    edited_at: datetime
    items: tuple[ItemEdit, ...]

    def __post_init__(self) -> None:
        if len({item.pattern for item in self.items}) != len(self.items):
            raise ValueError("a planned item is changed in one way")

    def of(self, pattern: Pattern) -> ItemEdit | None:
        return next((item for item in self.items if item.pattern is pattern), None)
