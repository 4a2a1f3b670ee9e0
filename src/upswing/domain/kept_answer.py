"""What the program keeps of its own: answers that stand until the next look, weeks that were drawn, cards shown."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class KeptLook:
    """A look that was taken: `id` names the question and its days; `answer` is what it came to, as JSON text. It
    stands, and the same look is not taken again."""

    id: str
    taken_at: datetime
    answer: str


@dataclass(frozen=True, slots=True)
class DrawnWeek:
    """The days (Monday 0) drawn for the week that begins on `monday`, with the seed of the draw, kept before the
    week begins."""

    monday: date
    drawn_at: datetime
    seed: int
    weekdays: tuple[int, ...]

    @property
    def id(self) -> str:
        return self.monday.isoformat()

    def __post_init__(self) -> None:
        if self.monday.weekday() != 0:
            raise ValueError("a week begins on a Monday")
        if list(self.weekdays) != sorted(set(self.weekdays)) or not all(0 <= day <= 6 for day in self.weekdays):
            raise ValueError("the days of a week are different days in their order")


@dataclass(frozen=True, slots=True)
class CardShown:
    """The day on which a quiet card was last shown, and the day on which it was put away, if it was."""

    id: str
    day: date
    put_away_on: date | None = None
