"""Which sound is due when: read from the player before and after, and from what happened in between."""

from collections.abc import Sequence
from enum import StrEnum

from upswing.domain.exercise import Measure
from upswing.domain.player.event import (
    Countdown,
    Event,
    HalfTime,
    MovementStopped,
    PhaseBegan,
    ScriptOver,
    SwitchSides,
    TargetReached,
)
from upswing.domain.player.state import Phase, Player


class Sound(StrEnum):
    """From the quietest to the one that says most."""

    COUNT = "count"
    """One repetition, at the tempo of the movement."""
    TICK = "tick"
    """One of the last three seconds."""
    HALF = "half"
    BELL = "bell"
    """Something else begins."""


_RANK = tuple(Sound)


def due(before: Player, after: Player, events: Sequence[Event]) -> tuple[Sound, ...]:
    """All that is to be heard of what lies between two readings, in order.

    `events` are what the player told on the way from `before` to `after`. Where repetitions are counted at the
    tempo, each is heard, as long as the person does not count herself. A pause is silent, and so is what the person
    ends of herself: stopping early, pain, moving on.
    """
    heard: list[Sound] = []
    hurts = any(isinstance(event, MovementStopped) for event in events)
    phase = before.phase
    for event in events:
        match event:
            case Countdown():
                heard.append(Sound.TICK)
            case HalfTime():
                heard.append(Sound.HALF)
            case TargetReached() | SwitchSides() | ScriptOver(early=False):
                heard.append(Sound.BELL)
            case PhaseBegan(began):
                if began is Phase.WORK or (_is_rest(began) and phase is Phase.WORK and not hurts):
                    heard.append(Sound.BELL)
                phase = began
            case _:
                pass
    return (*heard, *(Sound.COUNT,) * _repetitions(before, after))


def loudest(sounds: Sequence[Sound]) -> Sound | None:
    """The one that is played of those that fall due at once: what says most hides the others."""
    return max(sounds, key=_RANK.index, default=None)


def _is_rest(phase: Phase) -> bool:
    return phase in (Phase.EFFORT, Phase.REST)


def _repetitions(before: Player, after: Player) -> int:
    """How many repetitions of the set at hand were reached since; none of a set that was left meanwhile."""
    working = after.phase is Phase.WORK and after.current.measure is Measure.REPS
    if not working or after.counted:
        return 0
    same_set = before.phase is Phase.WORK and before.step == after.step
    return max(0, after.paced_reps(after.at) - (before.paced_reps(before.at) if same_set else 0))
