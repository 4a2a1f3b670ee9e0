"""What was done, in words: each verb of the change log with the entry it was about."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from upswing.domain.catalogue import Catalogue
from upswing.domain.change import Deed
from upswing.domain.check_in import CheckIn
from upswing.domain.life_event import LifeEvent
from upswing.domain.marks import ExerciseMark, Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.plan import PlanChoice
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SetDone
from upswing.domain.verb import Verb
from upswing.domain.wellness import Wellness
from upswing.ui.history.total_dialog import questionnaire_name
from upswing.ui.text import day_and_month, number, time_of_day, tr
from upswing.ui.words import activity_name


def deed_words(deed: Deed, today: date, catalogue: Catalogue) -> str:
    """Like "change to the check-in of 9:14"; the day is said where it is not today."""
    inside = _WORDS[deed.verb] in (_change, _removal)
    return verb_words(deed.verb, entry_words(deed.about, today, catalogue, inside=inside))


def verb_words(verb: Verb, entry: str) -> str:
    """What this verb did to the entry of these words."""
    return _WORDS[verb](entry)


def _as_it_is(entry: str) -> str:
    return entry


def _change(entry: str) -> str:
    return tr("change to {entry}", entry=entry)


def _removal(entry: str) -> str:
    return tr("removal of {entry}", entry=entry)


def _out_of_the_library(entry: str) -> str:
    return tr("{entry}, taken out of the library", entry=entry)


def _in_the_library(entry: str) -> str:
    return tr("{entry}, in the library again", entry=entry)


_WORDS: Mapping[Verb, Callable[[str], str]] = {
    Verb.CHECK_IN: _as_it_is,
    Verb.AMEND_CHECK_IN: _change,
    Verb.REMOVE_CHECK_IN: _removal,
    Verb.BEGIN_SESSION: lambda entry: tr("start of {entry}", entry=entry),
    Verb.FINISH_SET: _as_it_is,
    Verb.RATE_SET: lambda entry: tr("how {entry} felt", entry=entry),
    Verb.NOTE_PAIN: lambda entry: tr("pain in {entry}", entry=entry),
    Verb.AMEND_SET: _change,
    Verb.MOVE_TO: lambda entry: tr("time in {entry}", entry=entry),
    Verb.CHANGE_SCRIPT: lambda entry: tr("a change to what is asked in {entry}", entry=entry),
    Verb.FINISH_SESSION: lambda entry: tr("end of {entry}", entry=entry),
    Verb.STOP_SESSION: lambda entry: tr("early end of {entry}", entry=entry),
    Verb.LOG_SESSION: _as_it_is,
    Verb.AMEND_SESSION: _change,
    Verb.REMOVE_SESSION: _removal,
    Verb.CHOOSE_PLAN: lambda entry: tr("your choice for {entry}", entry=entry),
    Verb.CLEAR_PLAN: lambda entry: tr("your choice for {entry}, taken back", entry=entry),
    Verb.ANSWER_READINESS: lambda entry: tr("your answers about your health"),
    Verb.ADD_EXERCISE: lambda entry: tr("a movement of your own: {entry}", entry=entry),
    Verb.AMEND_EXERCISE: _change,
    Verb.ARCHIVE_EXERCISE: _out_of_the_library,
    Verb.BRING_BACK_EXERCISE: _in_the_library,
    Verb.MARK_EXERCISE: lambda entry: tr("mark of {entry}", entry=entry),
    Verb.ADD_ROUTINE: lambda entry: tr("a routine of your own: {entry}", entry=entry),
    Verb.AMEND_ROUTINE: _change,
    Verb.ARCHIVE_ROUTINE: _out_of_the_library,
    Verb.BRING_BACK_ROUTINE: _in_the_library,
    Verb.SAY_STATUS: lambda entry: tr("what you said about these days"),
    Verb.SAY_WELLNESS: lambda entry: tr("how your body was: {entry}", entry=entry),
    Verb.EDIT_PLAN: lambda entry: tr("change to the plan of {entry}", entry=entry),
    Verb.DECLINE_RISE: lambda entry: tr("your answer to a step up"),
    Verb.ALLOW_RISE: lambda entry: tr("a step up, allowed again"),
    Verb.ADD_LIFE_EVENT: _as_it_is,
    Verb.AMEND_LIFE_EVENT: _change,
    Verb.REMOVE_LIFE_EVENT: _removal,
    Verb.ADD_QUESTIONNAIRE: _as_it_is,
    Verb.AMEND_QUESTIONNAIRE: _change,
    Verb.REMOVE_QUESTIONNAIRE: _removal,
    Verb.PUT_BACK: lambda entry: tr("{entry}, put back", entry=entry),
}


def entry_words(about: object | None, today: date, catalogue: Catalogue, *, inside: bool = False) -> str:
    """What the entry is called: on its own, or inside a longer phrase."""
    match about:
        case CheckIn():
            when = _when(about.at, about.day, today)
            return tr("the check-in of {when}", when=when) if inside else tr("check-in of {when}", when=when)
        case Session():
            name = about.title or activity_name(about.activity)
            return tr("“{name}” of {when}", name=name, when=_when(about.started_at, about.day, today))
        case SetDone():
            return tr("a set of {movement}", movement=_movement(about.exercise_id, catalogue))
        case LifeEvent():
            name = about.title
            return tr("the life event “{name}”", name=name) if inside else tr("life event “{name}”", name=name)
        case QuestionnaireTotal():
            kind, total = questionnaire_name(about.kind), number(about.total)
            return tr("{questionnaire} total of {total}", questionnaire=kind, total=total)
        case PlanChoice() | PlanEdit() | Wellness():
            return tr("today") if about.day == today else day_and_month(about.day)
        case OwnExercise():
            return tr("“{name}”", name=about.exercise.name)
        case OwnRoutine():
            return tr("“{name}”", name=about.routine.name)
        case ExerciseMark():
            mark = tr("favourite") if about.mark is Mark.FAVOURITE else tr("not for me")
            return tr("{movement} ({mark})", movement=_movement(about.id, catalogue), mark=mark)
        case _:
            return tr("an entry")


def sentence(words: str) -> str:
    """The same as the beginning of a line."""
    return words[:1].upper() + words[1:]


def _movement(exercise_id: str, catalogue: Catalogue) -> str:
    known = catalogue.exercises.get(exercise_id)
    return tr("“{name}”", name=known.name) if known else tr("a movement that is gone")


def _when(moment: datetime, day: date, today: date) -> str:
    if day == today:
        return time_of_day(moment)
    return tr("{day}, {time}", day=day_and_month(day), time=time_of_day(moment))
