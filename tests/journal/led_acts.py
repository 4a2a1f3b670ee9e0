"""Acts of a led session, as the player has them kept: each one `Led` that leaves all the rest as it is."""

from dataclasses import replace

from upswing.domain.led import Led, LedSet
from upswing.domain.player.state import Outcome
from upswing.domain.script import Script
from upswing.domain.session import Session, SetDone
from upswing.domain.verb import Verb


def amended(session: Session, done: SetDone, verb: Verb = Verb.AMEND_SET, **parts: object) -> Led:
    """Something else is said of a set."""
    now = Outcome(done.step, done.amount, done.feel, done.pain, done.pain_at)
    said = replace(now, **parts)  # type: ignore[arg-type]
    return Led(verb, session.next_step, session.active_s, session.rest, sets=(LedSet(said, ended=False),))


def moved(session: Session, step: int, active_s: int) -> Led:
    """It goes on elsewhere, without a set done."""
    return Led(Verb.MOVE_TO, step, active_s, session.rest)


def swapped(session: Session, script: Script) -> Led:
    """It goes on with another script."""
    return Led(Verb.CHANGE_SCRIPT, session.next_step, session.active_s, session.rest, script)
