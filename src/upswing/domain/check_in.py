"""A check-in: how a person feels at one moment, on the two scales used before and after a bout of exercise."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

MOOD_LOW, MOOD_HIGH = -5, 5
"""Feeling Scale, −5 very bad … +5 very good (Hardy & Rejeski 1989)."""
ENERGY_LOW, ENERGY_HIGH = 1, 6
"""Felt Arousal Scale, 1 … 6 (Svebak & Murgatroyd 1985), shown as energy."""


AT_ONCE = timedelta(minutes=10)
"""A check-in written this soon after its moment was taken at that moment."""
BACK_FILL = timedelta(hours=24)
"""A check-in written later than this is for the diary only."""


class Timing(StrEnum):
    """How long after the moment it speaks of a check-in was written."""

    AT_ONCE = "at-once"
    LATER = "later"
    """Within 24 hours; marked, and left out of tests."""
    DIARY = "diary"
    """Later than that: to read, not to reckon with."""


class Occasion(StrEnum):
    """When it was taken: on its own, or just before or after a session."""

    PLAIN = "plain"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """`mood` −5…+5 and `energy` 1…6; `stress` and `anxiety` 0 (none) … 10 (the most); `sleep_h` hours of the night
    before and `sleep_quality` 1 (very bad) … 5 (very good). Any may be missing (None is not 0), not all with an
    empty note and no tags. `at` is the aware moment it speaks of, `entered_at` the moment it was written where that
    was another; `day` the local day it belongs to, fixed at the moment of the entry."""

    id: UUID
    at: datetime
    day: date
    mood: int | None
    energy: int | None
    occasion: Occasion = Occasion.PLAIN
    session_id: UUID | None = None
    note: str = ""
    stress: int | None = None
    anxiety: int | None = None
    sleep_h: float | None = None
    sleep_quality: int | None = None
    tags: tuple[str, ...] = ()
    entered_at: datetime | None = None

    @property
    def timing(self) -> Timing:
        """Whether it was written at once, later, or much later."""
        if self.entered_at is None:
            return Timing.AT_ONCE
        late = self.entered_at - self.at
        if late <= AT_ONCE:
            return Timing.AT_ONCE
        return Timing.LATER if late <= BACK_FILL else Timing.DIARY

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a check-in needs a moment with its offset from UTC")
        if self.mood is not None and not MOOD_LOW <= self.mood <= MOOD_HIGH:
            raise ValueError(f"mood lies between {MOOD_LOW} and {MOOD_HIGH}, not at {self.mood}")
        if self.energy is not None and not ENERGY_LOW <= self.energy <= ENERGY_HIGH:
            raise ValueError(f"energy lies between {ENERGY_LOW} and {ENERGY_HIGH}, not at {self.energy}")
        for name, amount, low, high in (
            ("stress", self.stress, 0, 10),
            ("anxiety", self.anxiety, 0, 10),
            ("sleep in hours", self.sleep_h, 0, 24),
            ("the quality of sleep", self.sleep_quality, 1, 5),
        ):
            if amount is not None and not low <= amount <= high:
                raise ValueError(f"{name} lies between {low} and {high}, not at {amount}")
        if self.entered_at is not None and self.entered_at.tzinfo is None:
            raise ValueError("the moment of writing needs its offset from UTC")
        if any(not tag for tag in self.tags):
            raise ValueError("a tag is a word")
        said = (self.mood, self.energy, self.stress, self.anxiety, self.sleep_h, self.sleep_quality)
        if all(each is None for each in said) and not self.note and not self.tags:
            raise ValueError("a check-in says something: a number, a tag or a note")
