"""The steps of a script, and how long they take."""

from dataclasses import dataclass
from enum import StrEnum

from upswing.domain.exercise import Measure
from upswing.domain.routine import Part

GET_READY_S = 8
EFFORT_S = 6
"""For so long the question how a set felt is asked."""
LATE_SHARE, MOST_LATE_S = 0.03, 3.0
"""What a person takes, about, to notice that a set is over and to say so: this share of the set and its rest, at most
so many seconds. Between somebody who says so at once and somebody who takes her time; used for the estimate only."""
SIDE_CHANGE_S = 5
"""The pause between the two sides of a one-sided movement."""
_ROUNDING = ((480, 60), (240, 30), (80, 10), (0, 1))
"""From so many seconds on to so many."""


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Step:
    """One set of one movement on one side. `target` is in repetitions, or in seconds for holds and durations;
    `rep_s` the seconds of one repetition; `rest_s` the rest after it. `set_number` counts from 1.

    `every_s` are the seconds from the beginning of this set to that of the next: the set then ends by itself, and
    what it leaves of them is rest, whatever `rest_s` says. 0 where the rest begins when the set is done.

    `open_ended` has no end of its own: a clock that runs up until the person is done. Its `target` means nothing."""

    exercise_id: str
    part: Part
    measure: Measure
    target: int
    rep_s: float
    rest_s: int
    set_number: int = 1
    sets: int = 1
    side: Side | None = None
    every_s: int = 0
    open_ended: bool = False

    def __post_init__(self) -> None:
        if min(self.target - 1, self.rest_s, self.every_s) < 0 or not 1 <= self.set_number <= self.sets:
            raise ValueError(f"a step that cannot be done: {self}")

    @property
    def work_s(self) -> float:
        """Seconds of work if done as written."""
        return self.target * self.rep_s if self.measure is Measure.REPS else float(self.target)

    @property
    def ends_by_itself(self) -> bool:
        """Whether nobody has to say that it is done: durations, all that has its window of time, and everything
        outside the work part."""
        timed = self.measure is Measure.DURATION or self.part is not Part.WORK or self.every_s > 0
        return timed and not self.open_ended

    def rest_after_s(self, worked_s: float) -> float:
        """Seconds of rest after so many seconds of work."""
        return max(0.0, self.every_s - worked_s) if self.every_s else float(self.rest_s)


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
        """Seconds a person who follows it takes: get-ready, work, a moment to say that it is done, and rests."""
        total = float(GET_READY_S)
        for place, step in enumerate(self.steps):
            last = place == len(self.steps) - 1
            seconds = step.work_s + (0 if last else step.rest_after_s(step.work_s))
            total += seconds
            if step.part is Part.WORK and (last or not step.ends_by_itself):
                total += min(MOST_LATE_S, LATE_SHARE * seconds)
        return total

    @property
    def told_s(self) -> float:
        """The estimate rounded for people, by at most a sixteenth: to seconds, from 80 on to ten seconds, from four
        minutes on to half minutes, from eight on to whole ones."""
        step_s = next(step_s for from_s, step_s in _ROUNDING if self.estimate_s >= from_s)
        return float(round(self.estimate_s / step_s) * step_s)

    @property
    def minutes(self) -> int:
        """The estimate in minutes, at least 1."""
        return max(1, round(self.estimate_s / 60))
