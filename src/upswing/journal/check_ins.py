"""How a person feels: said, mended, taken away."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.identity import new_id
from upswing.domain.session import Session
from upswing.domain.verb import Verb
from upswing.journal.own_tags import TAGS_OF, each_once
from upswing.journal.pen import Pen, same_moment, settled
from upswing.storage.writing import Writing


class CheckIns:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def add(
        self,
        mood: int | None,
        energy: int | None,
        *,
        occasion: Occasion = Occasion.PLAIN,
        session_id: UUID | None = None,
        note: str = "",
        stress: int | None = None,
        anxiety: int | None = None,
        sleep_h: float | None = None,
        sleep_quality: int | None = None,
        tags: Iterable[str] = (),
        felt_at: datetime | None = None,
    ) -> CheckIn:
        """The fields of `CheckIn`, None for what was not said. `felt_at` is the moment it speaks of where that is
        past. Raises ValueError for nonsense and for a moment to come, and LookupError when there is no such
        session."""
        with self._pen.writing(Verb.CHECK_IN) as writing:
            _known(writing, session_id)
            at = writing.at if felt_at is None else settled(felt_at)
            if at > writing.at:
                raise ValueError("how it will feel is not known yet")
            said = CheckIn(
                new_id(writing.at),
                at,
                self._pen.day(at),
                mood,
                energy,
                occasion,
                session_id,
                note,
                stress,
                anxiety,
                sleep_h,
                sleep_quality,
                tuple(tags),
                None if felt_at is None else writing.at,
            )
            writing.add(said)
        return said

    def amend(self, check_in: CheckIn) -> CheckIn:
        """Keeps what the check-in says now. A changed moment moves it to the day it then belongs to.

        Raises LookupError when it, or its session, is not there."""
        with self._pen.writing(Verb.AMEND_CHECK_IN) as writing:
            before = writing.find(CheckIn, check_in.id)
            if before is None:
                raise LookupError(f"there is no check-in {check_in.id}")
            _known(writing, check_in.session_id)
            at = settled(check_in.at)
            day = before.day if same_moment(at, before.at) else self._pen.day(at)
            after = replace(check_in, at=at, day=day)
            writing.put(after)
        return after

    def remove(self, check_in_id: UUID) -> None:
        """Raises LookupError when it is not there."""
        with self._pen.writing(Verb.REMOVE_CHECK_IN) as writing:
            writing.remove(CheckIn, check_in_id)

    def find(self, check_in_id: UUID) -> CheckIn | None:
        with self._pen.reading() as reading:
            return reading.find(CheckIn, check_in_id)

    def on(self, day: date) -> tuple[CheckIn, ...]:
        """Of one local day, in the order of time."""
        return self.between(day, day)

    def between(self, first: date, last: date) -> tuple[CheckIn, ...]:
        """Of these local days, both included, in the order of time."""
        with self._pen.reading() as reading:
            return reading.check_ins(first, last)

    def all(self) -> tuple[CheckIn, ...]:
        """In the order of time."""
        return self.between(date.min, date.max)

    def around(self, session_id: UUID) -> tuple[CheckIn, ...]:
        """Those before and after one session, in the order of time."""
        with self._pen.reading() as reading:
            return reading.check_ins_of(session_id)

    def tags(self) -> tuple[str, ...]:
        """Every tag once, the newest used first, in the spelling used last; of the last half year."""
        today = self._pen.today()
        with self._pen.reading() as reading:
            return each_once(reading.tags(CheckIn, today - TAGS_OF, today))

    def latest(self, until: datetime) -> CheckIn | None:
        """The last one by its moment, up to this one: what a wrong clock has dated ahead is passed over."""
        with self._pen.reading() as reading:
            return reading.latest_check_in(until)


def _known(writing: Writing, session_id: UUID | None) -> None:
    if session_id is not None and writing.find(Session, session_id) is None:
        raise LookupError(f"there is no session {session_id}")
