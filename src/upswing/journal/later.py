"""How it feels a while after a session: of which session that is asked, and which check-ins tell it."""

from datetime import datetime, timedelta

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.session import Session
from upswing.journal.check_ins import CheckIns
from upswing.journal.sessions import Sessions

FROM, UNTIL = timedelta(minutes=30), timedelta(hours=2)
"""So long after its end a session is asked about."""
A_DAY = timedelta(days=1)


def asked_later(now: datetime, sessions: Sessions, check_ins: CheckIns) -> Session | None:
    """The last session, where it ended at least half an hour and at most two hours ago and nobody has told since
    then how it feels."""
    days = (now - A_DAY).date(), (now + A_DAY).date()
    over = [each for each in sessions.between(*days) if each.ended_at is not None and each.ended_at <= now]
    last = max(over, key=lambda each: each.ended_at or now, default=None)
    if last is None or last.ended_at is None or not FROM <= now - last.ended_at <= UNTIL:
        return None
    if sessions.interrupted() is not None:
        return None
    told = (each for each in check_ins.between(*days) if last.ended_at + FROM / 2 <= each.at <= now)
    return None if any(True for _ in told) else last


def is_later(said: CheckIn, sessions: Sessions) -> bool:
    """Whether this check-in tells how it feels a while after its session, and not just after it."""
    if said.occasion is not Occasion.AFTER or said.session_id is None:
        return False
    session = sessions.find(said.session_id)
    return session is not None and session.ended_at is not None and said.at - session.ended_at >= FROM
