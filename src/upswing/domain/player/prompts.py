"""What the voice says when: short, only what stands on the stage too, and never two things at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from upswing.domain.exercise import Measure
from upswing.domain.player.event import Event, HalfTime, PhaseBegan, SwitchSides
from upswing.domain.player.state import Phase, Player
from upswing.domain.script import Side

CUE_S = 7.0
"""Seconds that one cue stays before the next takes its place."""
CUES_SAID = 2
"""So many cues are said in a set: each when it is shown for the first time, the first a moment after the bell."""
FIRST_CUE_S = 1.0
QUIET_END_S = 5.0
"""No cue is begun so shortly before the end of a hold or a duration: the last seconds belong to the ticks."""


class What(StrEnum):
    MOVEMENT = "movement"
    """The name of the movement, and the side."""
    SIDE = "side"
    """The same movement follows on the other side."""
    REST = "rest"
    """Rest, and the name of what comes next where it is another movement."""
    HALF = "half"
    CUE = "cue"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Prompt:
    """`exercise_id` is the movement that is meant, empty where none is; `cue` the place of the cue among its cues."""

    what: What
    exercise_id: str = ""
    side: Side | None = None
    cue: int = 0


def prompts(before: Player, after: Player, events: Sequence[Event], cues: Mapping[str, int]) -> tuple[Prompt, ...]:
    """What there is to say of what lies between two readings, in order. `cues` tells how many each movement has."""
    said: list[Prompt] = []
    switches = any(isinstance(event, SwitchSides) for event in events)
    phase = before.phase
    for event in events:
        match event:
            case HalfTime():
                said.append(Prompt(What.HALF))
            case PhaseBegan(began, place):
                said += _of_phase(began, phase, place, before, after, switches=switches)
                phase = began
            case _:
                pass
    return (*said, *_cues(before, after, cues))


def first(player: Player) -> Prompt:
    """What is said when a session is taken up."""
    return Prompt(What.MOVEMENT, player.current.exercise_id, player.current.side)


def _of_phase(
    began: Phase, came_from: Phase, place: int, before: Player, after: Player, *, switches: bool
) -> tuple[Prompt, ...]:
    steps = after.script.steps
    if place >= len(steps):
        return ()
    step = steps[place]
    match began:
        case Phase.GET_READY if switches:
            return (Prompt(What.SIDE, step.exercise_id, step.side),)
        case Phase.GET_READY:
            return (Prompt(What.MOVEMENT, step.exercise_id, step.side),)
        case Phase.EFFORT | Phase.REST if came_from is Phase.WORK:
            known = {outcome.step for outcome in before.outcomes}
            following = next((steps[i] for i in range(place + 1, len(steps)) if i not in known), None)
            if following is None:
                return ()
            other = (following.exercise_id, following.side) != (step.exercise_id, step.side)
            return (Prompt(What.REST, following.exercise_id if other else "", following.side if other else None),)
        case Phase.CHECK_IN if not after.stopped:
            return (Prompt(What.OVER),)
        case _:
            return ()


def _cues(before: Player, after: Player, cues: Mapping[str, int]) -> tuple[Prompt, ...]:
    """The cue that has just come upon the stage; the last one, where a stall passed over several."""
    if after.phase is not Phase.WORK or after.paused:
        return ()
    exercise_id = after.current.exercise_id
    shown = min(cues.get(exercise_id, 0), CUES_SAID)
    same_set = before.phase is Phase.WORK and before.step == after.step
    known = _cues_until(before.elapsed_s) if same_set else 0
    now = min(shown, _cues_until(after.elapsed_s))
    timed = after.current.measure is not Measure.REPS
    ends_soon = timed and after.phase_target_s - after.elapsed_s < QUIET_END_S
    if now <= known or ends_soon:
        return ()
    return (Prompt(What.CUE, exercise_id, after.current.side, now - 1),)


def _cues_until(seconds: float) -> int:
    """How many cues have begun by this second of a set."""
    return 0 if seconds < FIRST_CUE_S else 1 + floor(seconds / CUE_S)


@dataclass(frozen=True, slots=True)
class Speech:
    """What is being said, and what waits for its end."""

    now: Prompt | None = None
    waits: Prompt | None = None


def asked(speech: Speech, prompt: Prompt) -> Speech:
    """With one more thing to say. While something is said, a cue is left out, and of the rest the newest waits."""
    if speech.now is None:
        return Speech(prompt)
    if prompt.what is What.CUE:
        return speech
    return Speech(speech.now, prompt)


def ended(speech: Speech) -> Speech:
    """What was said is over; what waited is said now."""
    return Speech(speech.waits)
