"""What was done of one movement, session by session."""

from dataclasses import dataclass
from datetime import date

from upswing.domain.exercise import Measure


@dataclass(frozen=True, slots=True)
class Bout:
    """One movement in one session, on its local `day`: so many sets, the `best` of them, and the `total` of all,
    in repetitions, or in seconds for holds and durations. Each side of a one-sided movement is a set."""

    day: date
    measure: Measure
    sets: int
    best: int
    total: int

    def __post_init__(self) -> None:
        if self.sets < 1 or not 0 <= self.best <= self.total:
            raise ValueError("a bout has a set, and its best is part of its total")


@dataclass(frozen=True, slots=True)
class MovementHistory:
    """Every bout of one movement, in the order of time."""

    bouts: tuple[Bout, ...] = ()

    @property
    def last(self) -> Bout | None:
        return self.bouts[-1] if self.bouts else None

    @property
    def best(self) -> Bout | None:
        """The bout in which the largest set was first done, measured as the last one was."""
        return max(self.alike, key=lambda each: each.best, default=None)

    @property
    def alike(self) -> tuple[Bout, ...]:
        """Those measured as the last one was: a person may count a movement of her own another way later on."""
        last = self.last
        return tuple(each for each in self.bouts if last is not None and each.measure is last.measure)
