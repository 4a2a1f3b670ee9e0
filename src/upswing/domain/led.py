"""What one act in a session under way has led to, as it is to be kept: all of it or nothing."""

from dataclasses import dataclass

from upswing.domain.player.state import Outcome
from upswing.domain.rest import Rest
from upswing.domain.script import Script
from upswing.domain.verb import Verb


@dataclass(frozen=True, slots=True)
class LedSet:
    """A set as it stands now. One that has `ended` did so just now; of another, something else is said than before."""

    outcome: Outcome
    ended: bool


@dataclass(frozen=True, slots=True)
class Led:
    """`verb` is what the act is called in the change log, None where it leaves no line. The session goes on at
    `next_step`, after `active_s` seconds spent in it, and `rest` runs now, if any; `script` is another one than before,
    else None."""

    verb: Verb | None
    next_step: int
    active_s: int
    rest: Rest | None = None
    script: Script | None = None
    sets: tuple[LedSet, ...] = ()

    def __post_init__(self) -> None:
        if self.next_step < 0 or self.active_s < 0:
            raise ValueError(
                f"a session goes on at a step from 0 up, after a time from 0 up: {self.next_step}, {self.active_s}"
            )
        if self.verb is None and (self.script is not None or self.sets):
            raise ValueError("an act that changes a set or the script needs a verb")
