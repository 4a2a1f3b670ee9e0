"""Changing the script while it is played: another movement in place of this one, or none of it because it hurts.

Steps with an outcome stay where they are, so a set that is kept never changes its place.
"""

from collections.abc import Sequence
from dataclasses import replace

from upswing.domain.exercise import Joint, Measure
from upswing.domain.player.event import (
    Event,
    MovementStopped,
    PainNoted,
    ScriptChanged,
    SetChanged,
    SetFinished,
    StopReason,
)
from upswing.domain.player.flow import (
    SHORT_READY_S,
    Heard,
    advance,
    end,
    end_effort,
    get_ready,
    keep,
    outcome_now,
    rest,
    whole_seconds,
)
from upswing.domain.player.state import SET_PHASES, Outcome, Phase, Player, TakenOut
from upswing.domain.routine import Part
from upswing.domain.script import Step

PAIN_STOPS = 4
"""Pain from here on, 0–10, ends a movement at once."""
PAIN_ADVISES_CARE = 7
AFTER_PAIN_S = 30.0
"""The least rest after a movement ended by pain."""


def swap(player: Player, replacement: Sequence[Step], now: float) -> Heard:
    """Puts `replacement` in place of `player.to_replace`, set by set (by `set_number`).

    A set under way begins anew with the other movement; what was counted or said to hurt in it is kept. Nothing
    happens when there is nothing to replace.
    """
    if not replacement:
        raise ValueError("a swap needs something to swap to")
    player, events = advance(player, now)
    out = player.taken_out
    if out is None and player.phase in SET_PHASES:
        player, kept = _keep_begun(player)
        events += kept
    places = out.places if out is not None else player.places_to_replace
    if not out and not places and player.phase not in SET_PHASES:
        return player, events
    steps = out.steps if out is not None else player.script.steps
    return _put_in(player, steps, places, tuple(replacement), events)


def shorten(player: Player, now: float) -> Heard:
    """Takes out the last set of every movement that has more than one: `player.places_to_shorten`. What is under way
    goes on; a rest that nothing follows any more is over."""
    player, events = advance(player, now)
    places = player.places_to_shorten
    if not places:
        return player, events
    fewer = {player.script.steps[place].exercise_id for place in places}
    known = {outcome.step for outcome in player.outcomes}
    steps = tuple(
        replace(step, sets=max(step.set_number, step.sets - 1))
        if step.exercise_id in fewer and step.part is Part.WORK and place not in known
        else step
        for place, step in enumerate(player.script.steps)
        if place not in places
    )
    player = replace(player, script=replace(player.script, steps=steps), taken_out=None)
    events += (ScriptChanged(player.script),)
    if player.phase is Phase.REST and player.next_place is None:
        player, more = end(player)
        events += more
    return player, events


def hurt(player: Player, pain: int, at_joint: Joint | None, now: float) -> Heard:
    """Notes pain (0–10) in the set at hand, or in the one just done.

    From PAIN_STOPS on the movement ends now: what was done of the set is kept, its remaining sets are taken out,
    and a rest of at least AFTER_PAIN_S follows. `to_replace` then holds what a gentle movement could stand for.
    """
    if not 0 <= pain <= 10:
        raise ValueError(f"pain lies between 0 and 10, not at {pain}")
    player, events = advance(player, now)
    if player.phase is Phase.DONE:
        return player, events
    stops = pain >= PAIN_STOPS
    if player.phase in SET_PHASES:
        player = replace(player, pain=pain, pain_at=at_joint)
        if not stops:
            return player, (*events, PainNoted(player.step, done_so_far(player), pain, at_joint))
        return _stop_in_set(player, pain, at_joint, events)
    outcome = player.outcome
    if outcome is not None:
        player = keep(player, replace(outcome, pain=pain, pain_at=at_joint))
        events += (SetChanged(player.step),)
    if not stops or player.is_over:
        return player, events
    player, changed = _take_out(player, ())
    player = replace(player, phase_target_s=max(player.phase_target_s, AFTER_PAIN_S))
    events += (_stopped(player, pain, at_joint), *changed)
    if player.phase is Phase.EFFORT or player.next_place is None:
        player, more = end_effort(player)
        events += more
    return player, events


def _stop_in_set(player: Player, pain: int, at_joint: Joint | None, events: tuple[Event, ...]) -> Heard:
    step = player.current
    amount = done_so_far(player)
    player = keep(player, outcome_now(player, amount))
    told = SetFinished(player.step, amount, step.target, step.side)
    unfinished = (step,) if amount < step.target else ()
    player, changed = _take_out(player, unfinished)
    player, more = rest(player, max(step.rest_s, AFTER_PAIN_S))
    return player, (*events, told, _stopped(player, pain, at_joint), *changed, *more)


def done_so_far(player: Player) -> int:
    """What is known of a set that is broken off: the seconds, or the count that was shown; at most the target
    unless the person counted."""
    if player.phase is not Phase.WORK:
        return 0
    if player.current.measure is Measure.REPS:
        return player.shown_reps(player.at)
    return min(player.current.target, whole_seconds(player.elapsed_s))


def _stopped(player: Player, pain: int, at_joint: Joint | None) -> MovementStopped:
    reason = StopReason.STRONG_PAIN if pain >= PAIN_ADVISES_CARE else StopReason.PAIN
    return MovementStopped(player.current.exercise_id, reason, pain, at_joint)


def _take_out(player: Player, unfinished: tuple[Step, ...]) -> Heard:
    """Without the rest of the movement at hand. `unfinished` is remembered as taken out too."""
    places = player.places_left(player.current.exercise_id, since=player.step + 1)
    free = _first_free(player)
    for place in places:
        if place < free:
            player = keep(player, Outcome(place, 0, skipped=True))
    before = player.script.steps
    kept = tuple(each for i, each in enumerate(before) if i not in places or i < free)
    full = before[:free] + unfinished + before[free:]
    shift = len(unfinished)
    removed = (*range(free, free + shift), *(place + shift for place in places if place >= free))
    if removed:
        player = replace(player, taken_out=TakenOut(full, removed))
    if kept == before:
        return player, ()
    player = replace(player, script=replace(player.script, steps=kept))
    return player, (ScriptChanged(player.script),)


def _keep_begun(player: Player) -> Heard:
    """Keeps a set that is about to be swapped away, if the person counted in it or said that it hurts."""
    amount = player.reps if player.counted else 0
    if not amount and player.pain is None:
        return player, ()
    player = keep(player, outcome_now(player, amount))
    return player, (SetFinished(player.step, amount, player.current.target, player.current.side),)


def _put_in(
    player: Player,
    steps: tuple[Step, ...],
    places: tuple[int, ...],
    replacement: tuple[Step, ...],
    events: tuple[Event, ...],
) -> Heard:
    free = _first_free(player)
    for place in places:
        if place < free:
            player = keep(player, Outcome(place, 0, skipped=True))
    movable = [place for place in places if place >= free]
    if movable:
        first, steps = movable[0], _set_by_set(steps, movable, replacement)
    else:
        first, steps = free, steps[:free] + replacement + steps[free:]
    player = replace(player, script=replace(player.script, steps=steps), taken_out=None)
    events += (ScriptChanged(player.script),)
    if player.is_between_sets:
        return player, events
    player, more = get_ready(player, first, SHORT_READY_S)
    return player, events + more


def _set_by_set(steps: tuple[Step, ...], places: list[int], replacement: tuple[Step, ...]) -> tuple[Step, ...]:
    """Each new step where the old one with its set number was, or as near to it as the order allows."""
    left, mixed = list(replacement), list[Step]()
    for place, step in enumerate(steps):
        if place not in places:
            mixed.append(step)
            continue
        here = [each for each in left if each.set_number <= step.set_number or place == places[-1]]
        mixed += here
        left = [each for each in left if each not in here]
    return tuple(mixed)


def _first_free(player: Player) -> int:
    """The first place from which on steps may move: behind all that has an outcome."""
    return max((outcome.step for outcome in player.outcomes), default=-1) + 1
