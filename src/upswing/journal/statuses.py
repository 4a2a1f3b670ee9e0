"""What a person says about these days: an easy week, ill, injured, on a break, and as usual again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from upswing.domain.exercise import Joint
from upswing.domain.identity import new_id
from upswing.domain.status import Status, StatusSaid
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen
from upswing.storage.writing import Writing

EASY_DAYS = 7


class Statuses:
    """At most one holds on a day: what is said now ends what was said before."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def say(self, status: Status, *, injured_at: Iterable[Joint] = (), until: date | None = None) -> StatusSaid:
        """From today on. An easy week lasts seven days unless `until` says otherwise; “as usual” only ends what
        held before. Raises ValueError for an injury without a joint, joints without an injury, and an end before
        today."""
        with self._pen.writing(Verb.SAY_STATUS) as writing:
            day = self._pen.day(writing.at)
            if status is Status.EASY_WEEK and until is None:
                until = day + timedelta(days=EASY_DAYS - 1)
            said = StatusSaid(new_id(writing.at), writing.at, day, status, frozenset(injured_at), until)
            _end_those_before(writing, day)
            if status is not Status.AS_USUAL:
                writing.add(said)
        return said

    def on(self, day: date) -> StatusSaid | None:
        """What holds on this day; None is as usual."""
        with self._pen.reading() as reading:
            return next((each for each in reading.all(StatusSaid) if each.holds_on(day)), None)


def _end_those_before(writing: Writing, day: date) -> None:
    for each in writing.all(StatusSaid):
        if each.day >= day:
            writing.remove(StatusSaid, each.id)
        elif each.holds_on(day):
            writing.put(replace(each, until=day - timedelta(days=1)))
