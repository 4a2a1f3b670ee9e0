"""A rest as it is kept on disk, and what is left of it by now."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Rest:
    """The rest after the set at `after_step`: at the moment `at` of the wall clock, `done_s` of its `of_s` seconds
    were over. `paused` is one that stood still."""

    after_step: int
    at: datetime
    of_s: float
    done_s: float = 0.0
    paused: bool = False

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a rest needs a moment with its offset from UTC")
        if self.after_step < 0 or not 0 <= self.done_s <= self.of_s:
            raise ValueError(f"a rest that cannot be: {self}")


class HowLong(StrEnum):
    AS_PAUSED = "as-paused"
    RAN_ON = "ran-on"
    OVER = "over"
    ANEW = "anew"
    """The clock was set back meanwhile: nobody knows how long it was."""


@dataclass(frozen=True, slots=True)
class RestNow:
    """`left_s` lies between 0 and the length of the rest."""

    how: HowLong
    left_s: float


def by_now(rest: Rest, now: datetime) -> RestNow:
    """What is left by the wall clock. One that stood still goes on where it stood, unless the person was away for
    longer than was left of it."""
    passed_s, left_s = (now - rest.at).total_seconds(), rest.of_s - rest.done_s
    if passed_s >= left_s:
        return RestNow(HowLong.OVER, 0.0)
    if rest.paused:
        return RestNow(HowLong.AS_PAUSED, left_s)
    if passed_s < 0:
        return RestNow(HowLong.ANEW, rest.of_s)
    return RestNow(HowLong.RAN_ON, left_s - passed_s)
