"""What became of an entry, part by part, in words: what it said, and what it said then."""

from collections.abc import Mapping
from datetime import datetime

from upswing.domain.check_in import CheckIn
from upswing.domain.exercise import Measure
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SetDone
from upswing.ui.check_in_window.hours import hours_text
from upswing.ui.history.total_dialog import questionnaire_name
from upswing.ui.text import counted, day_and_month, day_with_year, number, signed, time_of_day, tr
from upswing.ui.words import activity_name, feel_name, joint_name

Entry = CheckIn | Session | LifeEvent | QuestionnaireTotal | SetDone


def differences(was: Entry, became: Entry) -> tuple[str, ...]:
    """A line for each part that was changed; none where only what nobody sees was."""
    old, new = parts_of(was), parts_of(became)
    return tuple(
        tr("{part}: {was} → {became}", part=part, was=old[part] or _nothing(), became=new[part] or _nothing())
        for part in old
        if old[part] != new[part]
    )


def whole(entry: Entry) -> tuple[str, ...]:
    """A line for each part that says something."""
    return tuple(tr("{part}: {said}", part=part, said=said) for part, said in parts_of(entry).items() if said)


def parts_of(entry: Entry) -> Mapping[str, str]:
    """By the name of the part; empty where nothing was said."""
    match entry:
        case CheckIn():
            return _of_check_in(entry)
        case Session():
            return _of_session(entry)
        case SetDone():
            return _of_set(entry)
        case LifeEvent():
            return {tr("Name"): entry.title, tr("Day"): day_with_year(entry.day), tr("Note"): entry.note}
        case QuestionnaireTotal():
            return {
                tr("Questionnaire"): questionnaire_name(entry.kind),
                tr("Total"): number(entry.total),
                tr("Day"): day_with_year(entry.day),
            }


def _of_check_in(said: CheckIn) -> Mapping[str, str]:
    return {
        tr("Moment"): _moment(said.at),
        tr("Mood"): "" if said.mood is None else signed(said.mood),
        tr("Energy"): _number(said.energy),
        tr("Stress"): _number(said.stress),
        tr("Anxiety"): _number(said.anxiety),
        tr("Hours slept"): hours_text(said.sleep_h),
        tr("Sleep, 1 to 5"): _number(said.sleep_quality),
        tr("Tags"): ", ".join(said.tags),
        tr("Note"): said.note,
    }


def _of_session(session: Session) -> Mapping[str, str]:
    company = {None: "", True: tr("with someone"), False: tr("on your own")}[session.with_someone]
    return {
        tr("What"): session.title or activity_name(session.activity),
        tr("Kind"): activity_name(session.activity),
        tr("Began"): _moment(session.started_at),
        tr("Time"): counted("{n} minute", "{n} minutes", max(1, round(session.minutes))),
        tr("Effort"): _number(session.effort),
        tr("Company"): company,
        tr("Sure of the next one"): _number(session.confidence),
        tr("Tags"): ", ".join(session.tags),
        tr("Note"): session.note,
    }


def _of_set(done: SetDone) -> Mapping[str, str]:
    amount = (
        counted("{n} time", "{n} times", done.amount)
        if done.measure is Measure.REPS
        else counted("{n} second", "{n} seconds", done.amount)
    )
    return {
        tr("Done"): amount,
        tr("It felt"): "" if done.feel is None else feel_name(done.feel),
        tr("Pain, 0 to 10"): _number(done.pain),
        tr("Where"): "" if done.pain_at is None else joint_name(done.pain_at),
    }


def _number(value: int | None) -> str:
    return "" if value is None else number(value)


def _moment(moment: datetime) -> str:
    return tr("{day}, {time}", day=day_and_month(moment.date()), time=time_of_day(moment))


def _nothing() -> str:
    return tr("nothing")
