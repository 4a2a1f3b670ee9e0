"""What an entry of History has said over time, newest first, as steps that can be read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from upswing.domain.catalogue import Catalogue
from upswing.domain.change import Earlier
from upswing.domain.check_in import CheckIn
from upswing.domain.life_event import LifeEvent
from upswing.domain.questionnaire import QuestionnaireTotal
from upswing.domain.session import Session, SessionState, SetDone
from upswing.domain.verb import Verb
from upswing.ui.history.differences import Entry, differences, whole
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.journal.journal import Journal

Kept = CheckIn | Session | LifeEvent | QuestionnaireTotal
"""What History lists."""


@dataclass(frozen=True, slots=True)
class PastStep:
    """At `at` it was changed (None: nobody knows when), and `lines` tell what. `before` is what it said until then,
    where that can be put back."""

    at: datetime | None
    heading: str
    lines: tuple[str, ...]
    before: Kept | None = None


def past_steps(journal: "Journal", entry: Kept, catalogue: Catalogue) -> tuple[PastStep, ...]:
    """Every change that can be seen, newest first, and last what it said at first; empty when it was never
    changed."""
    said = journal.changes.said_before(type(entry), entry.id)
    steps = [each for each in _steps(entry, said) if not _while_it_ran(each)]
    if isinstance(entry, Session):
        sets = {done.id: done for done in journal.sessions.sets_of(entry.id)}
        for key, of_set in journal.changes.said_before_each(SetDone, sets.keys()).items():
            heading = _set_heading(sets[key], catalogue)
            steps += [PastStep(each.at, heading, each.lines) for each in _steps(sets[key], of_set)]
    steps.sort(key=lambda step: (step.at is not None, step.at), reverse=True)
    if not steps:
        return ()
    first = next((each for each in reversed(said) if _is_whole(each.value)), None)
    if first is None:
        return tuple(steps)
    return (*steps, PastStep(first.said_at, tr("At first it said"), whole(first.value)))


def with_said(entry: Kept, before: Kept) -> Kept:
    """The entry with what it said before; a check-in stays with the session it belongs to now."""
    if isinstance(entry, CheckIn) and isinstance(before, CheckIn):
        return replace(before, session_id=entry.session_id, occasion=entry.occasion)
    return before


def _steps(entry: Entry, said: Iterable[Earlier[Any]]) -> list[PastStep]:
    steps: list[PastStep] = []
    then: Entry | None = entry
    for each in said:
        if each.ended_by in _REMOVED:
            then = None
        if then is None:
            steps.append(PastStep(each.until, tr("Removed, and put back later"), ()))
        elif lines := differences(each.value, then):
            before = None if isinstance(each.value, SetDone) else each.value
            steps.append(PastStep(each.until, tr("Changed"), lines, before))
        then = each.value
    return steps


_REMOVED = (Verb.REMOVE_CHECK_IN, Verb.REMOVE_SESSION, Verb.REMOVE_LIFE_EVENT, Verb.REMOVE_QUESTIONNAIRE)


def _is_whole(value: Entry) -> bool:
    """What a session said while it was under way is no more than how far it was."""
    return not (isinstance(value, Session) and value.state is SessionState.UNDER_WAY)


def _while_it_ran(step: PastStep) -> bool:
    return step.before is not None and not _is_whole(step.before)


def _set_heading(done: SetDone, catalogue: Catalogue) -> str:
    known = catalogue.exercises.get(done.exercise_id)
    return tr("A set changed: {movement}", movement=known.name if known else tr("a movement that is gone"))
