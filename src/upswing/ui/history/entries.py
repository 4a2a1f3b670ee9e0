"""What happened, newest first: sessions, check-ins, life events and totals as entries of one list, by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from upswing.domain.check_in import CheckIn, Occasion, Timing
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SessionState
from upswing.ui.check_in_window.hours import hours_text
from upswing.ui.history.total_dialog import questionnaire_name
from upswing.ui.text import counted, number, signed, time_of_day, tr
from upswing.ui.words import activity_name, effort_words

DOT = "  ·  "


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, with its words. `at` is its place within the day; what belongs to no moment of it
    stands above everything else of that day."""

    day: date
    at: datetime
    what: Session | CheckIn | LifeEvent | QuestionnaireTotal
    heading: str
    line: str


def entries(
    sessions: Iterable[Session],
    check_ins: Iterable[CheckIn],
    events: Iterable[LifeEvent] = (),
    totals: Iterable[QuestionnaireTotal] = (),
) -> tuple[Entry, ...]:
    """All of it, newest first."""
    timed = [_session_entry(each) for each in sessions] + [_check_in_entry(each) for each in check_ins]
    of_days = [_event_entry(each) for each in events] + [_total_entry(each) for each in totals]
    newest_first = sorted(timed, key=lambda entry: (entry.day, entry.at), reverse=True)
    return tuple(sorted([*of_days, *newest_first], key=lambda entry: entry.day, reverse=True))


def _session_entry(session: Session) -> Entry:
    parts = [time_of_day(session.started_at), counted("{n} minute", "{n} minutes", max(1, round(session.minutes)))]
    if session.effort is not None:
        parts.append(tr("effort {effort}: {words}", effort=session.effort, words=effort_words(session.effort)))
    if session.state is SessionState.STOPPED:
        parts.append(tr("stopped early, kept"))
    elif session.state is SessionState.UNDER_WAY:
        parts.append(tr("under way"))
    if session.with_someone is not None:
        parts.append(tr("with someone") if session.with_someone else tr("on your own"))
    if session.confidence is not None:
        parts.append(tr("sure of the next one: {n} of 10", n=number(session.confidence)))
    parts += [f"#{tag}" for tag in session.tags]
    if session.note:
        parts.append(session.note)
    heading = session.title or activity_name(session.activity)
    return Entry(session.day, session.started_at, session, heading, DOT.join(parts))


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
    parts += _more_of(check_in)
    if check_in.timing is Timing.LATER:
        parts.append(tr("written later"))
    elif check_in.timing is Timing.DIARY:
        parts.append(tr("for the diary"))
    return Entry(check_in.day, check_in.at, check_in, ", ".join(said) or tr("Check-in"), DOT.join(parts))


def _more_of(check_in: CheckIn) -> list[str]:
    """What was said beside mood and energy."""
    parts = []
    if check_in.stress is not None:
        parts.append(tr("stress {n}", n=number(check_in.stress)))
    if check_in.anxiety is not None:
        parts.append(tr("anxiety {n}", n=number(check_in.anxiety)))
    if check_in.sleep_h is not None:
        parts.append(tr("slept {hours} h", hours=hours_text(check_in.sleep_h)))
    if check_in.sleep_quality is not None:
        parts.append(tr("sleep {n} of 5", n=number(check_in.sleep_quality)))
    if check_in.tags:
        parts.append(", ".join(check_in.tags))
    if check_in.note:
        parts.append(check_in.note)
    return parts


def _event_entry(event: LifeEvent) -> Entry:
    parts = [tr("life event")] + ([event.note] if event.note else [])
    return Entry(event.day, _start_of(event.day), event, event.title, DOT.join(parts))


def _total_entry(told: QuestionnaireTotal) -> Entry:
    heading = tr("{name}: {total}", name=questionnaire_name(told.kind), total=number(told.total))
    return Entry(told.day, _start_of(told.day), told, heading, tr("total of a questionnaire"))


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min)
