"""A script: the flat list of steps that the player leads through, one set (and side) after another."""

from dataclasses import dataclass
from enum import StrEnum

from upswing.domain.exercise import Measure
from upswing.domain.routine import Part

GET_READY_S = 8
EFFORT_S = 6
"""What a person takes, on average, to answer the effort question; used for the estimate only."""


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Step:
    """One set of one movement on one side. `target` is in repetitions, or in seconds for holds and durations;
    `rep_s` the seconds of one repetition; `rest_s` the rest after it. `set_number` counts from 1."""

    exercise_id: str
    part: Part
    measure: Measure
    target: int
    rep_s: float
    rest_s: int
    set_number: int = 1
    sets: int = 1
    side: Side | None = None

    def __post_init__(self) -> None:
        if self.target < 1 or self.rest_s < 0 or not 1 <= self.set_number <= self.sets:
            raise ValueError(f"a step that cannot be done: {self}")

    @property
    def work_s(self) -> float:
        """Seconds of work if done as written."""
        return self.target * self.rep_s if self.measure is Measure.REPS else float(self.target)


@dataclass(frozen=True, slots=True)
class Script:
    """`effort_aim` is the session effort aimed at, 0–10. `routine_id` says which routine lent the frame."""

    title: str
    kind: str
    steps: tuple[Step, ...]
    effort_aim: int = 3
    routine_id: str = ""

    @property
    def estimate_s(self) -> float:
        """Seconds a person who follows it takes: get-ready, work, effort answers and rests."""
        total = float(GET_READY_S)
        for place, step in enumerate(self.steps):
            last = place == len(self.steps) - 1
            total += step.work_s + (0 if last else step.rest_s)
            if step.part is Part.WORK:
                total += EFFORT_S
        return total

    @property
    def minutes(self) -> int:
        """The estimate in minutes, at least 1."""
        return max(1, round(self.estimate_s / 60))
