"""Where a session stands: one frozen value, asked for the time and never keeping it."""

from dataclasses import dataclass
from enum import StrEnum
from math import floor

from upswing.domain.exercise import Joint, Measure
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step
from upswing.domain.session import Feel

SUSPEND_S = 30.0
"""A longer silence of the clock than this means that the computer slept."""
LAST_SECONDS = 3
"""The seconds that are counted down aloud; in a rest they are the time to get ready."""


class Phase(StrEnum):
    GET_READY = "get-ready"
    WORK = "work"
    EFFORT = "effort"
    """The question how the set felt. It runs inside the rest: the rest's clock is already going."""
    REST = "rest"
    CHECK_IN = "check-in"
    """The script is over; the person says how it was."""
    DONE = "done"


SET_PHASES = frozenset({Phase.GET_READY, Phase.WORK})
"""In these the step at hand is still to be finished."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one step of the script. `amount` is in the step's measure; a skipped step has 0. `pain` is
    0–10, None when nothing was said about it."""

    step: int
    amount: int
    feel: Feel | None = None
    pain: int | None = None
    pain_at: Joint | None = None
    skipped: bool = False

    def __post_init__(self) -> None:
        if self.step < 0 or self.amount < 0:
            raise ValueError("an outcome counts from 0 up")
        if self.skipped and self.amount:
            raise ValueError("a skipped step has no amount")
        if self.pain is not None and not 0 <= self.pain <= 10:
            raise ValueError(f"pain lies between 0 and 10, not at {self.pain}")


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Steps that pain took out: `steps` is the script with them still in it, `places` where in it they are."""

    steps: tuple[Step, ...]
    places: tuple[int, ...]

    @property
    def removed(self) -> tuple[Step, ...]:
        return tuple(self.steps[place] for place in self.places)


@dataclass(frozen=True, slots=True)
class Player:
    """A session under way. All seconds are of the same monotonic clock.

    `step` is the place in `script.steps`; in EFFORT and REST it is still the set just done. `reps` counts from 0
    and is the person's own count once `counted`. `elapsed_s` are the seconds of this phase up to the reading `at`
    (REST goes on from EFFORT, so it counts from the end of the set); `active_s` those of the whole session without
    pauses, up to the check-in. `phase_target_s` is what the phase is meant to take: get-ready, rest (also in
    EFFORT), hold or duration, or the estimate for repetitions; 0 from the check-in on. `outcomes` are in the order
    of the steps, at most one per step; neither their `step` nor the movement there ever changes. `pain` and
    `pain_at` were said during the set under way. `stopped` tells that the person finished early. Where `paces`
    is False nobody counts but the person.
    """

    script: Script
    step: int
    phase: Phase
    paused: bool
    reps: int
    elapsed_s: float
    at: float
    active_s: float
    outcomes: tuple[Outcome, ...]
    phase_target_s: float
    counted: bool = False
    pain: int | None = None
    pain_at: Joint | None = None
    stopped: bool = False
    taken_out: TakenOut | None = None
    paces: bool = True

    def __post_init__(self) -> None:
        if not 0 <= self.step < len(self.script.steps):
            raise ValueError(f"the script has {len(self.script.steps)} steps, none with the number {self.step}")
        places = [outcome.step for outcome in self.outcomes]
        if places != sorted(set(places)) or (places and places[-1] >= len(self.script.steps)):
            raise ValueError("outcomes stand in the order of the script’s steps, at most one for each")
        if min(self.reps, self.elapsed_s, self.active_s, self.phase_target_s) < 0:
            raise ValueError("neither repetitions nor seconds are negative")

    @property
    def current(self) -> Step:
        """The step at hand; in EFFORT, REST and later the one just done."""
        return self.script.steps[self.step]

    @property
    def next_place(self) -> int | None:
        """The place of the step after this one that nothing is known of yet; None when there is none."""
        known = {outcome.step for outcome in self.outcomes}
        return next((i for i in range(self.step + 1, len(self.script.steps)) if i not in known), None)

    @property
    def next_step(self) -> Step | None:
        place = self.next_place
        return None if place is None else self.script.steps[place]

    @property
    def is_over(self) -> bool:
        """The script is behind the person; no time of the session passes any more."""
        return self.phase in (Phase.CHECK_IN, Phase.DONE)

    @property
    def is_between_sets(self) -> bool:
        return self.phase in (Phase.EFFORT, Phase.REST)

    @property
    def ends_by_itself(self) -> bool:
        """Whether the set at hand ends when its time is over; repetitions that the person counts herself have all
        of their window."""
        return self.current.ends_by_itself

    @property
    def outcome(self) -> Outcome | None:
        """What is known of the step at hand."""
        return self.outcome_of(self.step)

    def outcome_of(self, step: int) -> Outcome | None:
        return next((outcome for outcome in self.outcomes if outcome.step == step), None)

    @property
    def to_replace(self) -> tuple[Step, ...]:
        """The steps that `swap` would replace: of the movement at hand, between sets of the one that comes next,
        or those that pain has just taken out. Empty when there is nothing to swap."""
        if self.taken_out is not None:
            return self.taken_out.removed
        return tuple(self.script.steps[place] for place in self.places_to_replace)

    @property
    def places_to_replace(self) -> tuple[int, ...]:
        """Where the steps of `to_replace` are, unless pain took them out."""
        if self.is_over or self.current.open_ended:
            return ()
        first = self.next_place if self.is_between_sets else self.step
        if first is None:
            return ()
        return self.places_left(self.script.steps[first].exercise_id, since=first)

    def places_left(self, exercise_id: str, *, since: int) -> tuple[int, ...]:
        """Places from `since` on of this movement that nothing is known of yet."""
        known = {outcome.step for outcome in self.outcomes}
        steps = self.script.steps
        return tuple(i for i in range(since, len(steps)) if steps[i].exercise_id == exercise_id and i not in known)

    @property
    def places_to_shorten(self) -> tuple[int, ...]:
        """Where the last set of every movement is that has more than one set, done or still to come; both sides of it,
        and of the main part alone. Nothing that a set which is kept stands behind."""
        if self.is_over:
            return ()
        steps, outcomes = self.script.steps, self.outcomes
        left_out = {each.step for each in outcomes if each.skipped}
        first = max([self.step, *(each.step for each in outcomes)]) + 1
        sets: dict[str, set[int]] = {}
        for place, step in enumerate(steps):
            if step.part is Part.WORK and not step.open_ended and place not in left_out:
                sets.setdefault(step.exercise_id, set()).add(step.set_number)
        last = {exercise_id: max(numbers) for exercise_id, numbers in sets.items() if len(numbers) > 1}
        return tuple(
            place
            for place, step in enumerate(steps)
            if place >= first and step.part is Part.WORK and step.set_number == last.get(step.exercise_id)
        )

    @property
    def may_rest_longer(self) -> bool:
        """In a rest that something follows, or getting ready."""
        return self.phase is Phase.GET_READY or (self.is_between_sets and self.next_place is not None)

    def elapsed(self, now: float) -> float:
        """Seconds of this phase at `now`. A clock that goes back or has slept adds nothing."""
        gap = now - self.at
        asleep = gap > SUSPEND_S and not self.is_over
        return self.elapsed_s if self.paused or asleep else self.elapsed_s + max(0.0, gap)

    def active(self, now: float) -> float:
        """Seconds of the whole session at `now`, without pauses."""
        return self.active_s if self.is_over else self.active_s + self.elapsed(now) - self.elapsed_s

    def remaining_s(self, now: float) -> float:
        """Seconds to the phase's target, never below 0."""
        return max(0.0, self.phase_target_s - self.elapsed(now))

    def over_s(self, now: float) -> float:
        """Seconds beyond the phase's target, as when a hold is kept; never below 0."""
        return 0.0 if self.is_over else max(0.0, self.elapsed(now) - self.phase_target_s)

    @property
    def switches_sides(self) -> bool:
        """Getting ready for the other side of the set that has just been done."""
        if self.phase is not Phase.GET_READY or not self.step:
            return False
        before, step = self.script.steps[self.step - 1], self.current
        same_set = (before.exercise_id, before.set_number) == (step.exercise_id, step.set_number)
        return same_set and before.side is Side.LEFT and step.side is Side.RIGHT

    def is_getting_ready(self, now: float) -> bool:
        """In GET_READY, or in the last seconds of a rest."""
        resting = self.is_between_sets and self.next_place is not None
        return self.phase is Phase.GET_READY or (resting and self.remaining_s(now) <= LAST_SECONDS)

    def paced_reps(self, now: float) -> int:
        """Repetitions done by now by someone who keeps the tempo, at most the target; none where nobody paces."""
        step = self.current
        if not self.paces or self.phase is not Phase.WORK or step.measure is not Measure.REPS or step.rep_s <= 0:
            return 0
        return min(step.target, floor(self.elapsed(now) / step.rep_s))

    def shown_reps(self, now: float) -> int:
        """The person's own count if there is one, else the paced one."""
        return self.reps if self.counted else self.paced_reps(now)
