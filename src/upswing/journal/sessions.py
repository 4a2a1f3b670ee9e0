"""Sessions: begun, led set by set, finished or stopped, logged afterwards, mended, taken away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import Joint
from upswing.domain.identity import new_id
from upswing.domain.led import Led, LedSet
from upswing.domain.player.state import Outcome
from upswing.domain.script import Script
from upswing.domain.session import NOTHING_TOLD, Activity, Feel, Session, SessionState, SetDone, Told
from upswing.domain.verb import Verb
from upswing.journal.led import under_way, write_led
from upswing.journal.own_tags import TAGS_OF, each_once
from upswing.journal.pen import Pen, same_moment, settled
from upswing.storage.reading import Stamp
from upswing.storage.writing import Writing

WORTH_KEEPING_S = 60
"""A session that is stopped sooner, with no set done, leaves nothing behind."""
STILL_AT_IT = timedelta(hours=1)
"""A session that is stopped longer after its last set than this ended with that set."""


class Sessions:
    """At most one session is under way."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def begin(self, script: Script, activity: Activity, *, felt: UUID | None = None) -> Session:
        """Begins to follow a script. If another session is still under way, it is stopped first. `felt` is a
        check-in taken just now: it becomes the one before this session.

        Raises LookupError when that check-in is not there."""
        with self._pen.writing(Verb.BEGIN_SESSION) as writing:
            at = writing.at
            if (other := writing.session_under_way()) is not None:
                _stop(writing, other, active_s=other.active_s)
            begun = Session(
                new_id(at), activity, script.title, at, self._pen.day(at), SessionState.UNDER_WAY, script
            )
            writing.add(begun)
            if felt is not None:
                writing.change(CheckIn, felt, occasion=Occasion.BEFORE, session_id=begun.id)
        return begun

    def finish_set(
        self,
        session_id: UUID,
        step: int,
        amount: int,
        *,
        next_step: int,
        active_s: int,
        feel: Feel | None = None,
        pain: int | None = None,
        pain_at: Joint | None = None,
    ) -> SetDone:
        """One set is done; it is on the disk when this returns. `step` is its place in the script, from 0,
        `amount` repetitions or seconds, `next_step` where the session goes on, `active_s` the time spent in it.
        A set that is done again takes the place, and keeps the id, of the one before.

        Raises LookupError when that session is not under way or its script has no such step, ValueError for
        nonsense, StorageError when it could not be kept."""
        outcome = Outcome(step, amount, feel, pain, pain_at)
        led = Led(Verb.FINISH_SET, next_step, active_s, sets=(LedSet(outcome, ended=True),))
        [done] = self.keep_led(session_id, led)
        return done

    def keep_led(self, session_id: UUID, led: Led) -> tuple[SetDone, ...]:
        """What an act in the session under way has led to: sets, script, and where it goes on, with the rest that runs
        now. All of it is on the disk when this returns, or nothing of it. Gives the sets as they are kept now.

        Raises LookupError when that session is not under way or its script has no such step, StorageError when it
        could not be kept."""
        with self._pen.writing(led.verb) as writing:
            return write_led(writing, session_id, led, self._pen.day(writing.at))

    def finish(
        self,
        session_id: UUID,
        *,
        effort: int | None,
        active_s: int,
        mood: int | None = None,
        energy: int | None = None,
        told: Told = NOTHING_TOLD,
    ) -> Session:
        """The session is over. `effort` is its RPE, 0–10; mood and energy, where said, are the check-in after it.

        Raises LookupError when it is not under way, ValueError for nonsense."""
        with self._pen.writing(Verb.FINISH_SESSION) as writing:
            session = under_way(writing, session_id)
            finished = replace(
                session,
                state=SessionState.FINISHED,
                ended_at=_end_of(session, active_s, writing.at),
                effort=effort,
                active_s=active_s,
                rest=None,
            )
            finished = told.beside(finished)
            writing.put(finished)
            self._feel_after(writing, finished, mood, energy)
        return finished

    def stop(
        self,
        session_id: UUID,
        *,
        active_s: int,
        effort: int | None = None,
        mood: int | None = None,
        energy: int | None = None,
        told: Told = NOTHING_TOLD,
    ) -> Session | None:
        """Ends the session early and keeps what was done. One without a set and shorter than a minute is removed,
        and the answer is None. One that was left lying for over an hour ended with its last set.

        Raises LookupError when it is not under way."""
        with self._pen.writing(Verb.STOP_SESSION) as writing:
            session = told.beside(under_way(writing, session_id))
            stopped = _stop(writing, session, active_s=active_s, effort=effort)
            self._feel_after(writing, stopped, mood, energy)
        return stopped

    def _feel_after(self, writing: Writing, session: Session | None, mood: int | None, energy: int | None) -> None:
        if mood is None and energy is None:
            return
        at = writing.at
        occasion = Occasion.PLAIN if session is None else Occasion.AFTER
        session_id = None if session is None else session.id
        writing.add(CheckIn(new_id(at), at, self._pen.day(at), mood, energy, occasion, session_id))

    def interrupted(self) -> Session | None:
        """The session that is under way. At the start of the program: the one that was interrupted."""
        with self._pen.reading() as reading:
            return reading.session_under_way()

    def log(
        self,
        activity: Activity,
        minutes: int,
        *,
        started_at: datetime,
        effort: int | None = None,
        title: str = "",
        note: str = "",
        with_someone: bool | None = None,
        confidence: int | None = None,
        tags: Iterable[str] = (),
    ) -> Session:
        """Something that was done without the program. Raises ValueError for nonsense."""
        if minutes < 1:
            raise ValueError("it took at least a minute")
        with self._pen.writing(Verb.LOG_SESSION) as writing:
            start = settled(started_at)
            logged = Session(
                new_id(writing.at),
                activity,
                title,
                start,
                self._pen.day(start),
                SessionState.FINISHED,
                ended_at=start + timedelta(minutes=minutes),
                active_s=minutes * 60,
                effort=effort,
                note=note,
                with_someone=with_someone,
                confidence=confidence,
                tags=tuple(tags),
            )
            writing.add(logged)
        return logged

    def amend(self, session: Session) -> Session:
        """Keeps what a person can mend: activity, title, start and end, time spent, effort, note, company, confidence
        and tags. A changed start moves it to the day it then belongs to. Script, place and state stay as they are.

        Raises LookupError when it is not there."""
        with self._pen.writing(Verb.AMEND_SESSION) as writing:
            before = writing.find(Session, session.id)
            if before is None:
                raise LookupError(f"there is no session {session.id}")
            start = settled(session.started_at)
            amended = replace(
                before,
                activity=session.activity,
                title=session.title,
                started_at=start,
                day=before.day if same_moment(start, before.started_at) else self._pen.day(start),
                ended_at=before.ended_at if session.ended_at is None else settled(session.ended_at),
                active_s=session.active_s,
                effort=session.effort,
                note=session.note,
                with_someone=session.with_someone,
                confidence=session.confidence,
                tags=session.tags,
            )
            writing.put(amended)
        return amended

    def remove(self, session_id: UUID) -> None:
        """Takes a session away with its sets. Check-ins around it stay, on their own.

        Raises LookupError when it is not there."""
        with self._pen.writing(Verb.REMOVE_SESSION) as writing:
            _remove(writing, session_id)

    def find(self, session_id: UUID) -> Session | None:
        with self._pen.reading() as reading:
            return reading.find(Session, session_id)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """Of these local days, both included, in the order of time."""
        with self._pen.reading() as reading:
            return reading.sessions(first, last)

    def all(self) -> tuple[Session, ...]:
        """In the order of time."""
        return self.between(date.min, date.max)

    def tags(self) -> tuple[str, ...]:
        """Every tag once, the newest used first, in the spelling used last; of the last half year."""
        today = self._pen.today()
        with self._pen.reading() as reading:
            return each_once(reading.tags(Session, today - TAGS_OF, today))

    def sets_of(self, session_id: UUID) -> tuple[SetDone, ...]:
        """In the order they were done."""
        with self._pen.reading() as reading:
            return reading.sets_of(session_id)

    def sets_between(self, first: date, last: date) -> tuple[SetDone, ...]:
        """Done on these local days, both included, in the order of time."""
        with self._pen.reading() as reading:
            return reading.sets(first, last)

    def last_sets(self, exercise_id: str, limit: int) -> tuple[SetDone, ...]:
        """The latest sets of one movement, newest first."""
        with self._pen.reading() as reading:
            return reading.last_sets(exercise_id, limit)

    @property
    def writes(self) -> int:
        """How many verbs of any kind were kept so far: while it stays, nothing has changed."""
        return self._pen.writes

    def record_since(
        self, known: Mapping[UUID, Stamp]
    ) -> tuple[dict[UUID, Stamp], tuple[tuple[Session, tuple[SetDone, ...]], ...]]:
        """The stamps of all sessions now, and those sessions, with their sets, whose stamp is another."""
        with self._pen.reading() as reading:
            stamps = reading.session_stamps()
            changed = [each for each, stamp in stamps.items() if known.get(each) != stamp]
            if len(changed) > len(stamps) // 2:
                return stamps, self.record()
            return stamps, reading.sessions_of(changed)

    def record(
        self, first: date = date.min, last: date = date.max
    ) -> tuple[tuple[Session, tuple[SetDone, ...]], ...]:
        """The sessions of these local days, both included, each with those of its sets that were done in these
        days; in the order of time. What the planner looks at."""
        with self._pen.reading() as reading:
            sessions, sets = reading.sessions(first, last), reading.sets(first, last)
        of: dict[UUID, list[SetDone]] = {session.id: [] for session in sessions}
        for done in sets:
            if done.session_id in of:
                of[done.session_id].append(done)
        return tuple((session, tuple(of[session.id])) for session in sessions)


def _stop(writing: Writing, session: Session, *, active_s: int, effort: int | None = None) -> Session | None:
    sets = writing.sets_of(session.id)
    if not sets and active_s < WORTH_KEEPING_S:
        _remove(writing, session.id)
        return None
    last_sign = sets[-1].done_at if sets else session.started_at + timedelta(seconds=active_s)
    seen_at = last_sign if writing.at - last_sign > STILL_AT_IT else writing.at
    ended_at = _end_of(session, active_s, seen_at)
    stopped = replace(
        session, state=SessionState.STOPPED, ended_at=ended_at, active_s=active_s, effort=effort, rest=None
    )
    writing.put(stopped)
    return stopped


def _end_of(session: Session, active_s: int, seen_at: datetime) -> datetime:
    """Not before all the time that was spent in it has passed, though the clock may have been set back meanwhile."""
    return max(seen_at, (session.started_at + timedelta(seconds=active_s)).astimezone(seen_at.tzinfo))


def _remove(writing: Writing, session_id: UUID) -> None:
    for done in writing.sets_of(session_id):
        writing.remove(SetDone, done.id)
    for check_in in writing.check_ins_of(session_id):
        writing.change(CheckIn, check_in.id, session_id=None, occasion=Occasion.PLAIN)
    writing.remove(Session, session_id)
