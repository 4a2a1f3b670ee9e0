"""How one phase follows another, and what time does by itself."""

from bisect import insort
from dataclasses import replace
from math import floor

from upswing.domain.exercise import Measure
from upswing.domain.player.event import (
    Countdown,
    Event,
    HalfTime,
    MinutePassed,
    PhaseBegan,
    ScriptOver,
    SetFinished,
    Suspended,
    SwitchSides,
    TargetReached,
)
from upswing.domain.player.state import LAST_SECONDS, SET_PHASES, SUSPEND_S, Outcome, Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import EFFORT_S, Side, Step

SHORT_READY_S = 5
"""To switch sides, or to get ready when the person moved on without waiting."""
TICKS_FROM_S = 10
"""Shorter holds and durations end without a countdown."""
HALF_TIME_FROM_S = 20

Heard = tuple[Player, tuple[Event, ...]]


def advance(player: Player, now: float) -> Heard:
    """Lets the time up to `now` pass, through as many phases as it takes.

    A clock that goes backwards is taken as it is, with no time passed. A jump of more than SUSPEND_S pauses the
    player where it was last seen.
    """
    gap = now - player.at
    if gap <= 0 or player.paused:
        return replace(player, at=now), ()
    if player.is_over:
        return replace(player, at=now, elapsed_s=player.elapsed_s + gap), ()
    if gap > SUSPEND_S:
        return replace(player, at=now, paused=True), (Suspended(gap),)
    events: tuple[Event, ...] = ()
    while (end_s := ends_at_s(player)) is not None and player.elapsed_s + gap >= end_s:
        spent_s = max(0.0, end_s - player.elapsed_s)
        player, heard = _spend(player, spent_s)
        gap -= spent_s
        player, began = _end_phase(player)
        events += heard + began
    player, heard = _spend(player, gap)
    return replace(player, at=now), events + heard


def ends_at_s(player: Player) -> float | None:
    """The second of the phase at which it ends by itself; None when only the person ends it."""
    match player.phase:
        case Phase.EFFORT:
            return min(float(EFFORT_S), player.phase_target_s)
        case Phase.WORK if not player.ends_by_itself:
            return None
        case Phase.WORK if player.counted and player.current.every_s:
            return max(player.phase_target_s, float(player.current.every_s))
        case Phase.CHECK_IN | Phase.DONE:
            return None
        case _:
            return player.phase_target_s


def get_ready(player: Player, place: int, seconds: float) -> Heard:
    """The step at `place`, from its beginning."""
    player = _enter(replace(player, step=place), Phase.GET_READY, seconds)
    return player, (PhaseBegan(Phase.GET_READY, place),)


def work(player: Player, place: int) -> Heard:
    player = replace(player, step=place)
    return _enter(player, Phase.WORK, player.current.work_s), (PhaseBegan(Phase.WORK, place),)


def finish_set(player: Player, amount: int) -> Heard:
    """Keeps the set at hand as done, and goes on to the other side, the effort question, the rest or the end."""
    step = player.current
    player = keep(player, outcome_now(player, amount))
    told = SetFinished(player.step, amount, step.target, step.side)
    player, events = _after_set(player)
    return player, (told, *events)


def outcome_now(player: Player, amount: int, *, skipped: bool = False) -> Outcome:
    """The set at hand as an outcome, with what was said about pain in it."""
    return Outcome(player.step, amount, pain=player.pain, pain_at=player.pain_at, skipped=skipped)


def amount_now(player: Player) -> int:
    """What a set counts for that is declared done now."""
    if player.current.measure is Measure.REPS:
        return player.reps if player.counted else player.current.target
    return whole_seconds(player.elapsed_s)


def whole_seconds(seconds: float) -> int:
    """Rounded down, but not because a sum of many ticks falls short by less than a thousandth."""
    return floor(seconds + 0.001)


def keep(player: Player, outcome: Outcome) -> Player:
    """With this outcome in its place, instead of an earlier one of the same step."""
    others = [each for each in player.outcomes if each.step != outcome.step]
    insort(others, outcome, key=lambda each: each.step)
    return replace(player, outcomes=tuple(others))


def rest(player: Player, seconds: float, *, elapsed_s: float = 0.0) -> Heard:
    """The rest after the set at hand, or the end when nothing comes after it."""
    if player.next_place is None:
        return end(player)
    player = replace(_enter(player, Phase.REST, seconds), elapsed_s=elapsed_s)
    return player, (PhaseBegan(Phase.REST, player.step),)


def end_effort(player: Player) -> Heard:
    """From the question to the rest, whose clock has been going since the set ended."""
    return rest(player, player.phase_target_s, elapsed_s=player.elapsed_s)


def go_on(player: Player) -> Heard:
    """To the next step without waiting any longer, with a short while to get ready."""
    place = player.next_place
    if place is None:
        return end(player)
    switch = _switch(player.current, player.script.steps[place])
    player, events = get_ready(player, place, SHORT_READY_S)
    return player, (*switch, *events)


def end(player: Player, *, early: bool = False) -> Heard:
    """The script is over. What is open-ended is never ended early: it is as long as it was."""
    early = early and not (player.current.open_ended and player.phase is Phase.WORK)
    player = replace(_enter(player, Phase.CHECK_IN, 0.0), paused=False, stopped=early)
    return player, (PhaseBegan(Phase.CHECK_IN, player.step), ScriptOver(early))


def _enter(player: Player, phase: Phase, target_s: float) -> Player:
    if phase in SET_PHASES:
        player = replace(player, taken_out=None)
    return replace(
        player,
        phase=phase,
        elapsed_s=0.0,
        phase_target_s=float(target_s),
        reps=0,
        counted=False,
        pain=player.pain if phase is Phase.WORK else None,
        pain_at=player.pain_at if phase is Phase.WORK else None,
    )


def _end_phase(player: Player) -> Heard:
    """What follows a phase whose time is over."""
    match player.phase:
        case Phase.GET_READY:
            return work(player, player.step)
        case Phase.WORK:
            timed = player.current.measure is not Measure.REPS
            return finish_set(player, player.current.target if timed else amount_now(player))
        case Phase.EFFORT:
            return end_effort(player)
        case _:
            place = player.next_place
            return end(player) if place is None else work(player, place)


def _after_set(player: Player) -> Heard:
    step, following = player.current, player.next_step
    if step.open_ended and following is None:
        return end(player)
    switch = _switch(step, following) if following is not None else ()
    if switch and not step.every_s:
        return go_on(player)
    rest_s = step.rest_after_s(player.elapsed_s)
    if step.part is Part.WORK and (following is None or rest_s > 0):
        player = _enter(player, Phase.EFFORT, EFFORT_S if following is None else rest_s)
        return player, (*switch, PhaseBegan(Phase.EFFORT, player.step))
    player, events = rest(player, rest_s)
    return player, (*switch, *events)


def _switch(step: Step, following: Step) -> tuple[Event, ...]:
    same_set = (step.exercise_id, step.set_number) == (following.exercise_id, following.set_number)
    if same_set and step.side is Side.LEFT and following.side is Side.RIGHT:
        return (SwitchSides(Side.RIGHT),)
    return ()


def _spend(player: Player, seconds: float) -> Heard:
    """Seconds within one phase, and what is heard in them, in order."""
    until_s = player.elapsed_s + seconds
    if player.current.open_ended and player.phase is Phase.WORK:
        minutes = floor(until_s / 60) - floor(player.elapsed_s / 60)
        return _later(player, seconds), (MinutePassed(),) * minutes
    cues = tuple(event for at_s, event in _cues(player) if player.elapsed_s < at_s <= until_s)
    return _later(player, seconds), cues


def _later(player: Player, seconds: float) -> Player:
    active_s = player.active_s if player.is_over else player.active_s + seconds
    return replace(player, elapsed_s=player.elapsed_s + seconds, active_s=active_s)


def _cues(player: Player) -> list[tuple[float, Event]]:
    """The seconds of this phase at which something is heard, in order."""
    target_s = player.phase_target_s
    cues: list[tuple[float, Event]] = []
    if player.is_over or (player.is_between_sets and player.next_place is None):
        return cues
    if player.phase is Phase.WORK:
        if player.current.measure is Measure.REPS:
            return cues
        if target_s >= HALF_TIME_FROM_S:
            cues.append((target_s / 2, HalfTime()))
    if player.phase is not Phase.WORK or target_s >= TICKS_FROM_S:
        cues += [(target_s - left, Countdown(left)) for left in range(LAST_SECONDS, 0, -1)]
    if player.phase is Phase.WORK and not player.ends_by_itself:
        cues.append((target_s, TargetReached()))
    return cues
