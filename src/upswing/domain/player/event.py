"""What happened while time passed or a person acted: to be heard, shown or kept."""

from dataclasses import dataclass
from enum import StrEnum

from upswing.domain.exercise import Joint
from upswing.domain.player.state import Phase
from upswing.domain.script import Script, Side


class StopReason(StrEnum):
    PAIN = "pain"
    STRONG_PAIN = "strong-pain"
    """7 or more: advice to see someone is due."""


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """`step` is the place in the script."""

    phase: Phase
    step: int


@dataclass(frozen=True, slots=True)
class SetFinished:
    """To be kept now; feel and pain are in `player.outcome_of(step)`. A set done again comes again."""

    step: int
    amount: int
    target: int
    side: Side | None


@dataclass(frozen=True, slots=True)
class SetChanged:
    """The outcome of a set told of earlier is different now: its feel, its pain or its amount."""

    step: int


@dataclass(frozen=True, slots=True)
class PainNoted:
    """Bearable pain (0–10) was said of a set under way, which goes on; to be kept now. `amount` is what was done of it
    until then."""

    step: int
    amount: int
    pain: int
    pain_at: Joint | None


@dataclass(frozen=True, slots=True)
class Countdown:
    """So many whole seconds are left: 3, 2, 1."""

    seconds: int


@dataclass(frozen=True, slots=True)
class HalfTime:
    """Half of a longer hold or duration is over."""


@dataclass(frozen=True, slots=True)
class TargetReached:
    """A hold has lasted as long as it was meant to, and goes on for as long as the person likes."""


@dataclass(frozen=True, slots=True)
class MinutePassed:
    """Another whole minute of an open-ended step; to be kept."""


@dataclass(frozen=True, slots=True)
class SwitchSides:
    """The same set follows on the other side."""

    to: Side


@dataclass(frozen=True, slots=True)
class ScriptChanged:
    """Steps were replaced or taken out; to be kept."""

    script: Script


@dataclass(frozen=True, slots=True)
class MovementStopped:
    """Pain ended this movement for today."""

    exercise_id: str
    reason: StopReason
    pain: int
    pain_at: Joint | None


@dataclass(frozen=True, slots=True)
class Suspended:
    """The clock was silent for `gap_s` seconds: the computer slept. They count nowhere; the player has paused."""

    gap_s: float


@dataclass(frozen=True, slots=True)
class ScriptOver:
    """The check-in has begun; `early` when the person stopped before the end."""

    early: bool


Event = (
    PhaseBegan
    | SetFinished
    | SetChanged
    | PainNoted
    | Countdown
    | HalfTime
    | TargetReached
    | MinutePassed
    | SwitchSides
    | ScriptChanged
    | MovementStopped
    | Suspended
    | ScriptOver
)
