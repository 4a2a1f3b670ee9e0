"""Which of the entries that a verb touched it was mainly about."""

from collections.abc import Mapping

from upswing.domain.change import Change, Deed
from upswing.domain.own_routine import OwnRoutine
from upswing.domain.session import Session
from upswing.domain.verb import Verb
from upswing.storage.earlier_values import value_about
from upswing.storage.reading import Reading
from upswing.storage.rows import ROW_OF

_ABOUT: Mapping[Verb, type] = {
    Verb.BEGIN_SESSION: Session,
    Verb.FINISH_SESSION: Session,
    Verb.STOP_SESSION: Session,
    Verb.ADD_ROUTINE: OwnRoutine,
}
"""What a verb is about that touches more than one kind; the other verbs touch what they are about first or last."""
_FIRST = (Verb.FINISH_SET,)


def deed_of(reading: Reading, line: Change) -> Deed:
    verb = Verb(line.verb)
    kind = _ABOUT.get(verb)
    of_kind = [each for each in line.touches if kind is None or each.kind == ROW_OF[kind].__tablename__]
    touches = of_kind or line.touches
    touch = touches[0] if verb in _FIRST else touches[-1]
    return Deed(line.seq, line.at, verb, line.state, value_about(reading, touch))
