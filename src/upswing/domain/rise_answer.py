"""The answer to a step up that was suggested and is not wanted: not yet, or never."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Rise


@dataclass(frozen=True, slots=True)
class RiseAnswer:
    """`exercise_id` names the movement that was declined where the step is a rung, and is empty otherwise.
    `for_good` is "never"; "not yet" holds the step for two weeks from `day`."""

    id: UUID
    answered_at: datetime
    day: date
    pattern: Pattern
    rise: Rise
    exercise_id: str = ""
    for_good: bool = False
