"""What a person can do in a session. Each verb first lets the time up to `now` pass, then acts.

A pause ends only by `toggle_pause`; everything else can be done in it and leaves it on. When the clock shows that
the computer slept, moving on is left undone: the person sees first that the player has paused.
"""

from dataclasses import replace

from upswing.domain.exercise import Measure
from upswing.domain.player.change import done_so_far, hurt, shorten, swap
from upswing.domain.player.event import Event, SetChanged, SetFinished, Suspended
from upswing.domain.player.flow import (
    SHORT_READY_S,
    Heard,
    advance,
    amount_now,
    end,
    end_effort,
    finish_set,
    get_ready,
    go_on,
    keep,
    outcome_now,
    work,
)
from upswing.domain.player.state import SET_PHASES, Outcome, Phase, Player
from upswing.domain.routine import Part
from upswing.domain.script import GET_READY_S, Script
from upswing.domain.session import Feel

__all__ = [
    "add_rest",
    "advance",
    "back",
    "begin",
    "close",
    "done",
    "forward",
    "hurt",
    "rate",
    "reps",
    "shorten",
    "skip",
    "skip_effort",
    "stop",
    "swap",
    "toggle_pause",
]

MORE_REST_S = 15.0


def begin(
    script: Script,
    now: float,
    *,
    step: int = 0,
    active_s: float = 0.0,
    outcomes: tuple[Outcome, ...] = (),
    paces: bool = True,
) -> Player:
    """Gets ready for `step`; with the values of an interrupted session it goes on there. A `step` behind the
    last one begins with the check-in. What is known to hurt in `step` is said of it still. With `paces` repetitions
    are counted at the tempo of the movement. Raises ValueError for a script without steps."""
    over = step >= len(script.steps) > 0
    begun = next((each for each in outcomes if each.step == step), None)
    return Player(
        script=script,
        step=len(script.steps) - 1 if over else step,
        phase=Phase.CHECK_IN if over else Phase.GET_READY,
        paused=False,
        reps=0,
        elapsed_s=0.0,
        at=now,
        active_s=active_s,
        outcomes=tuple(sorted(outcomes, key=lambda outcome: outcome.step)),
        phase_target_s=0.0 if over else float(GET_READY_S),
        pain=begun.pain if begun is not None else None,
        pain_at=begun.pain_at if begun is not None else None,
        paces=paces,
    )


def toggle_pause(player: Player, now: float) -> Heard:
    """Freezes everything, or lets it go on where it was."""
    player, events, slept = _caught_up(player, now)
    if slept or player.is_over:
        return player, events
    return replace(player, paused=not player.paused), events


def done(player: Player, now: float, amount: int | None = None) -> Heard:
    """Ends the phase at hand: starts the set, finishes it, leaves the question open, or cuts the rest short.

    A finished set counts `amount`, else the person's own count, else the target; for holds and durations the
    whole seconds that have passed.
    """
    if amount is not None and amount < 0:
        raise ValueError("an amount is not negative")
    player, events, slept = _caught_up(player, now)
    if slept:
        return player, events
    match player.phase:
        case Phase.GET_READY:
            player, more = work(player, player.step)
        case Phase.WORK:
            player, more = finish_set(player, amount_now(player) if amount is None else amount)
        case Phase.EFFORT:
            player, more = end_effort(player)
        case Phase.REST:
            player, more = go_on(player)
        case _:
            more = ()
    return player, events + more


def skip(player: Player, now: float) -> Heard:
    """Leaves out the set at hand, the question or the rest. What an earlier try gave is kept."""
    player, events, slept = _caught_up(player, now)
    if slept:
        return player, events
    if player.phase in SET_PHASES:
        player, told = _leave(player, skipped=True)
        player, more = go_on(player)
        return player, events + told + more
    player, more = done(player, now)
    return player, events + more


def back(player: Player, now: float) -> Heard:
    """The previous step again; between sets the one just done. Its outcome stands until it is finished anew."""
    player, events, slept = _caught_up(player, now)
    if slept or player.is_over:
        return player, events
    place = player.step if player.is_between_sets else max(0, player.step - 1)
    player, told = _leave(player)
    player, more = get_ready(player, place, SHORT_READY_S)
    return player, events + told + more


def forward(player: Player, now: float) -> Heard:
    """The next step that is still to do, without a word about this one."""
    player, events, slept = _caught_up(player, now)
    if slept or player.is_over:
        return player, events
    player, told = _leave(player)
    player, more = go_on(player)
    return player, events + told + more


def reps(player: Player, delta: int, now: float) -> Heard:
    """Adds to the count that is shown, which is the person's own from then on; after the set, to what it gave."""
    player, events = advance(player, now)
    if player.phase is Phase.WORK and player.current.measure is Measure.REPS:
        return replace(player, reps=max(0, player.shown_reps(now) + delta), counted=True), events
    outcome = _just_done(player)
    if outcome is None:
        return player, events
    player = keep(player, replace(outcome, amount=max(0, outcome.amount + delta)))
    return player, (*events, SetChanged(player.step))


def rate(player: Player, feel: Feel, now: float) -> Heard:
    """Answers how the set just done felt, also later in the rest and at the check-in."""
    player, events = advance(player, now)
    outcome = _just_done(player)
    if outcome is None or player.current.part is not Part.WORK:
        return player, events
    player = keep(player, replace(outcome, feel=feel))
    events += (SetChanged(player.step),)
    if player.phase is Phase.EFFORT:
        player, more = end_effort(player)
        events += more
    return player, events


def skip_effort(player: Player, now: float) -> Heard:
    """Leaves the effort question open."""
    player, events = advance(player, now)
    if player.phase is not Phase.EFFORT:
        return player, events
    player, more = end_effort(player)
    return player, events + more


def add_rest(player: Player, now: float, seconds: float = MORE_REST_S) -> Heard:
    """A longer rest, or with negative seconds a shorter one; also more time to get ready."""
    player, events = advance(player, now)
    if not player.may_rest_longer:
        return player, events
    target_s = max(player.elapsed_s, player.phase_target_s + seconds)
    return replace(player, phase_target_s=target_s), events


def stop(player: Player, now: float) -> Heard:
    """Finishes early and keeps what was done: of a set under way the seconds, or the person's own count."""
    player, events = advance(player, now)
    if player.is_over:
        return player, events
    known = player.counted or player.current.measure is not Measure.REPS
    amount = done_so_far(player) if known else 0
    if player.phase is Phase.WORK and player.outcome is None and amount:
        player = keep(player, outcome_now(player, amount))
        told: tuple[Event, ...] = (_finished(player, amount),)
    else:
        player, told = _leave(player)
    player, more = end(replace(player, taken_out=None), early=True)
    return player, events + told + more


def close(player: Player) -> Player:
    """The check-in is over too. Raises ValueError while the script still runs."""
    if not player.is_over:
        raise ValueError("a session is closed after its check-in; stop it first")
    return replace(player, phase=Phase.DONE, taken_out=None)


def _caught_up(player: Player, now: float) -> tuple[Player, tuple[Event, ...], bool]:
    player, events = advance(player, now)
    return player, events, any(isinstance(event, Suspended) for event in events)


def _just_done(player: Player) -> Outcome | None:
    outcome = player.outcome
    asked = player.is_between_sets or player.phase is Phase.CHECK_IN
    return outcome if asked and outcome is not None and not outcome.skipped else None


def _leave(player: Player, *, skipped: bool = False) -> Heard:
    """Leaves a set unfinished. Pain that was said in it is kept, and so is what an earlier try gave."""
    earlier = player.outcome
    if player.phase not in SET_PHASES or (player.pain is None and (earlier is not None or not skipped)):
        return player, ()
    if earlier is not None:
        player = keep(player, replace(earlier, pain=player.pain, pain_at=player.pain_at))
        return player, (SetChanged(player.step),)
    player = keep(player, outcome_now(player, 0, skipped=True))
    return player, () if player.pain is None else (_finished(player, 0),)


def _finished(player: Player, amount: int) -> SetFinished:
    return SetFinished(player.step, amount, player.current.target, player.current.side)
