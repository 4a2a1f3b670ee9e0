"""Writes what one act in a session under way has led to, within one transaction."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from upswing.domain.identity import new_id
from upswing.domain.led import Led, LedSet
from upswing.domain.session import Session, SessionState, SetDone
from upswing.domain.verb import Verb
from upswing.storage.writing import Writing


def write_led(writing: Writing, session_id: UUID, led: Led, day: date) -> tuple[SetDone, ...]:
    """`day` is the local day on which it is written. Raises LookupError when the session is not under way, or has no
    such step."""
    if led.script is not None or not led.sets:
        under_way(writing, session_id)
    kept = [_write_set(writing, session_id, led, each, day) for each in led.sets]
    parts: dict[str, object] = {}
    place: dict[str, object] = {"next_step": led.next_step, "active_s": led.active_s}
    if led.verb in (Verb.FINISH_SET, Verb.MOVE_TO):
        parts, place = place, {}
    if led.script is not None:
        parts["script"] = led.script
    if parts:
        writing.change(Session, session_id, **parts)
    # The rest, and where another act leaves it, are no part of what can be undone.
    writing.note(Session, session_id, rest=led.rest, **place)
    return tuple(each for each in kept if each is not None)


def under_way(writing: Writing, session_id: UUID) -> Session:
    """Raises LookupError when it is not, or is over."""
    session = writing.find(Session, session_id)
    if session is None or session.state is not SessionState.UNDER_WAY:
        raise LookupError(f"no session {session_id} is under way")
    return session


def _write_set(writing: Writing, session_id: UUID, led: Led, led_set: LedSet, day: date) -> SetDone | None:
    """None where nothing is kept: what is open-ended is a time and no set, unless something hurt in it."""
    outcome = led_set.outcome
    place = writing.step_under_way(session_id, outcome.step)
    if led.script is not None and outcome.step < len(led.script.steps):
        step, earlier = led.script.steps[outcome.step], place[1] if place is not None else None
    elif place is not None:
        step, earlier = place
    else:
        raise LookupError(f"no session {session_id} with a step {outcome.step} is under way")
    before = writing.find(SetDone, earlier) if earlier is not None and not led_set.ended else None
    if before is not None:
        amended = replace(
            before, amount=outcome.amount, feel=outcome.feel, pain=outcome.pain, pain_at=outcome.pain_at
        )
        writing.put(amended)
        return amended
    if not led_set.ended and outcome.pain is None:
        return None
    done = SetDone(
        earlier or new_id(writing.at),
        session_id,
        outcome.step,
        step.exercise_id,
        step.measure,
        outcome.amount,
        step.target,
        writing.at,
        step.side,
        outcome.feel,
        outcome.pain,
        outcome.pain_at,
    )
    keep = writing.add if earlier is None else writing.put
    keep(done, day=day)
    return done
