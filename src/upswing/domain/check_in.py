"""A check-in: how a person feels at one moment, on the two scales used before and after a bout of exercise."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

MOOD_LOW, MOOD_HIGH = -5, 5
"""Feeling Scale, −5 very bad … +5 very good (Hardy & Rejeski 1989)."""
ENERGY_LOW, ENERGY_HIGH = 1, 6
"""Felt Arousal Scale, 1 … 6 (Svebak & Murgatroyd 1985), shown as energy."""


class Occasion(StrEnum):
    """When it was taken: on its own, or just before or after a session."""

    PLAIN = "plain"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """`mood` −5…+5 and `energy` 1…6; either may be missing (None is not 0), not both with an empty note.
    `at` is aware; `day` the local day it belongs to, fixed at the moment of the entry."""

    id: UUID
    at: datetime
    day: date
    mood: int | None
    energy: int | None
    occasion: Occasion = Occasion.PLAIN
    session_id: UUID | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a check-in needs a moment with its offset from UTC")
        if self.mood is not None and not MOOD_LOW <= self.mood <= MOOD_HIGH:
            raise ValueError(f"mood lies between {MOOD_LOW} and {MOOD_HIGH}, not at {self.mood}")
        if self.energy is not None and not ENERGY_LOW <= self.energy <= ENERGY_HIGH:
            raise ValueError(f"energy lies between {ENERGY_LOW} and {ENERGY_HIGH}, not at {self.energy}")
        if self.mood is None and self.energy is None and not self.note:
            raise ValueError("a check-in says something: a mood, an energy or a note")
