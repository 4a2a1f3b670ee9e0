"""What a person says about these days: an easy week, ill, injured, on a break, and as usual again."""

from collections.abc import Iterable
from datetime import date, timedelta

from upswing.domain.exercise import Joint
from upswing.domain.identity import new_id
from upswing.domain.status import Status, StatusSaid
from upswing.domain.verb import Verb
from upswing.journal.pen import Pen

EASY_DAYS = 7


class Statuses:
    """The last thing said holds."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def say(self, status: Status, *, injured_at: Iterable[Joint] = (), until: date | None = None) -> StatusSaid:
        """From today on. An easy week lasts seven days unless `until` says otherwise. Raises ValueError for an
        injury without a joint, joints without an injury, and an end before today."""
        with self._pen.writing(Verb.SAY_STATUS) as writing:
            day = self._pen.day(writing.at)
            if status is Status.EASY_WEEK and until is None:
                until = day + timedelta(days=EASY_DAYS - 1)
            said = StatusSaid(new_id(writing.at), writing.at, day, status, frozenset(injured_at), until)
            writing.add(said)
        return said

    def on(self, day: date) -> StatusSaid | None:
        """What holds on this day; None is as usual."""
        with self._pen.reading() as reading:
            said = reading.status_on(day)
        if said is None or said.status is Status.AS_USUAL or not said.holds_on(day):
            return None
        return said
