"""What somebody did, as far as it was said."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from upswing.domain.session import Activity

MOST_MINUTES = 600
"""Longer than this is taken for a slip of the pen."""


class DayPart(StrEnum):
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Did:
    """None and empty are what was not said. `title` names an activity that has no kind of its own. `day` is the day as
    it is lived, which may end after midnight; `at` the local time it began, which says more than a `part` of the day.
    `effort` is 0–10, `with_someone` tells company, `with_whom` in the person's own words."""

    activity: Activity | None = None
    title: str = ""
    minutes: int | None = None
    day: date | None = None
    at: time | None = None
    part: DayPart | None = None
    effort: int | None = None
    with_someone: bool | None = None
    with_whom: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if self.minutes is not None and not 1 <= self.minutes <= MOST_MINUTES:
            raise ValueError(f"it took from 1 to {MOST_MINUTES} minutes, not {self.minutes}")
        if self.effort is not None and not 0 <= self.effort <= 10:
            raise ValueError(f"effort lies between 0 and 10, not at {self.effort}")
        if self.with_whom and not self.with_someone:
            raise ValueError("whoever is named was there")
        if self.title and self.activity is not Activity.OTHER:
            raise ValueError("only what has no kind of its own needs a title")
        if self.at is not None and (self.part is not None or self.at.tzinfo is not None):
            raise ValueError("a local time says it all")
