"""What happened, newest first: sessions and check-ins as entries of one list, grouped by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.session import Session, SessionState
from upswing.ui.text import counted, signed, time_of_day, tr
from upswing.ui.words import activity_name, effort_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, with its words."""

    day: date
    at: datetime
    what: Session | CheckIn
    heading: str
    line: str


def entries(sessions: Iterable[Session], check_ins: Iterable[CheckIn]) -> tuple[Entry, ...]:
    """All of it, newest first."""
    made = [_session_entry(each) for each in sessions] + [_check_in_entry(each) for each in check_ins]
    return tuple(sorted(made, key=lambda entry: (entry.day, entry.at), reverse=True))


def _session_entry(session: Session) -> Entry:
    parts = [time_of_day(session.started_at), counted("{n} minute", "{n} minutes", max(1, round(session.minutes)))]
    if session.effort is not None:
        parts.append(tr("effort {effort}: {words}", effort=session.effort, words=effort_words(session.effort)))
    if session.state is SessionState.STOPPED:
        parts.append(tr("stopped early, kept"))
    elif session.state is SessionState.UNDER_WAY:
        parts.append(tr("under way"))
    if session.note:
        parts.append(session.note)
    heading = session.title or activity_name(session.activity)
    return Entry(session.day, session.started_at, session, heading, "  ·  ".join(parts))


def _check_in_entry(check_in: CheckIn) -> Entry:
    said = []
    if check_in.mood is not None:
        said.append(tr("Mood {mood}", mood=signed(check_in.mood)))
    if check_in.energy is not None:
        said.append(
            tr("energy {energy}", energy=check_in.energy)
            if said
            else tr("Energy {energy}", energy=check_in.energy)
        )
    parts = [time_of_day(check_in.at)]
    if check_in.occasion is Occasion.BEFORE:
        parts.append(tr("before a session"))
    elif check_in.occasion is Occasion.AFTER:
        parts.append(tr("after a session"))
    if check_in.note:
        parts.append(check_in.note)
    return Entry(check_in.day, check_in.at, check_in, ", ".join(said) or tr("Note"), "  ·  ".join(parts))
