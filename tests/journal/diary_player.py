"""Someone who plays with the diary: time, journeys, the power button, check-ins and sessions."""

import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

from desk import MORNING, SCRIPT, Desk, desk
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from led_acts import amended, moved, swapped
from record_model import Record, end_of, topics_between

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import Joint
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.domain.verb import Verb
from upswing.topics import Topic

MEMORY = Path("/dev/shm")
"""The file lies in memory where that can be, since nothing here asks whether it is durable."""
pick = st.integers(0, 10**6)


class DiaryPlayer(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
        self.open_files = ExitStack()
        self.now = MORNING
        self.desk: Desk
        self.records = [Record()]
        self.verbs: list[Verb] = []
        self.place = 0
        self.expected: Topic | None = None

    @initialize()
    def start(self) -> None:
        self.desk = self.open_files.enter_context(desk(self.folder, now=self.now))

    def teardown(self) -> None:
        self.open_files.close()
        shutil.rmtree(self.folder)

    @property
    def record(self) -> Record:
        return self.records[self.place]

    def did(self, verb: Verb, after: Record) -> None:
        """The verb led to this record; a verb that changed nothing leaves no trace."""
        self.expected = topics_between(self.record, after)
        if not self.expected:
            return
        self.records[self.place + 1 :] = [after]
        self.verbs[self.place :] = [verb]
        self.place += 1

    # In the order of entry: ids of one moment are in no order, and the same example has to mean the same again.

    def a_session(self, number: int) -> Session:
        return list(self.record.sessions.values())[number % len(self.record.sessions)]

    def a_check_in(self, number: int) -> CheckIn:
        return list(self.record.check_ins.values())[number % len(self.record.check_ins)]

    def sets_under_way(self) -> list[SetDone]:
        session = self.record.under_way()
        return [
            each for each in self.record.sets.values() if session is not None and each.session_id == session.id
        ]

    def with_check_in(self, said: CheckIn) -> Record:
        return replace(self.record, check_ins={**self.record.check_ins, said.id: said})

    def with_session(self, session: Session) -> Record:
        return replace(self.record, sessions={**self.record.sessions, session.id: session})

    def with_set(self, done: SetDone) -> Record:
        return replace(self.record, sets={**self.record.sets, done.id: done})

    # Time and the power button

    @rule(minutes=st.integers(1, 3000))
    def time_passes(self, minutes: int) -> None:
        self.now = self.desk.now = self.desk.now + timedelta(minutes=minutes)

    @rule(hours=st.integers(-12, 14))
    def travels(self, hours: int) -> None:
        self.now = self.desk.now = self.desk.now.astimezone(timezone(timedelta(hours=hours)))

    @rule()
    def closes_and_opens_the_program(self) -> None:
        self.open_files.close()
        self.open_files = ExitStack()
        self.desk = self.open_files.enter_context(desk(self.folder, now=self.now))

    # Check-ins

    @rule(mood=st.integers(-5, 5), energy=st.none() | st.integers(1, 6), note=st.sampled_from(["", "wörter"]))
    def checks_in(self, mood: int, energy: int | None, note: str) -> None:
        said = self.desk.journal.check_ins.add(mood, energy, note=note)
        assert (said.mood, said.energy, said.note, said.at) == (mood, energy, note, self.desk.now)
        self.did(Verb.CHECK_IN, self.with_check_in(said))

    @precondition(lambda self: self.record.check_ins)
    @rule(which=pick, mood=st.integers(-5, 5), hours=st.sampled_from([0, 0, -5]))
    def amends_a_check_in(self, which: int, mood: int, hours: int) -> None:
        told = self.a_check_in(which)
        told = replace(told, mood=mood, at=told.at + timedelta(hours=hours))
        day = (told.at - timedelta(hours=4)).date() if hours else told.day
        self.desk.journal.check_ins.amend(told)
        self.did(Verb.AMEND_CHECK_IN, self.with_check_in(replace(told, day=day)))

    @precondition(lambda self: self.record.check_ins)
    @rule(which=pick)
    def removes_a_check_in(self, which: int) -> None:
        gone = self.a_check_in(which).id
        self.desk.journal.check_ins.remove(gone)
        left = {k: v for k, v in self.record.check_ins.items() if k != gone}
        self.did(Verb.REMOVE_CHECK_IN, replace(self.record, check_ins=left))

    # Sessions

    @rule(which=st.none() | pick)
    def begins(self, which: int | None) -> None:
        felt = self.a_check_in(which) if which is not None and self.record.check_ins else None
        begun = self.desk.journal.sessions.begin(SCRIPT, Activity.STRENGTH, felt=felt.id if felt else None)
        after = self.record
        if (other := after.under_way()) is not None:
            after = after.with_stopped(other, self.desk.now, other.active_s)
        after = replace(after, sessions={**after.sessions, begun.id: begun})
        if felt is not None:
            before = replace(felt, occasion=Occasion.BEFORE, session_id=begun.id)
            after = replace(after, check_ins={**after.check_ins, felt.id: before})
        self.did(Verb.BEGIN_SESSION, after)

    @precondition(lambda self: self.record.under_way())
    @rule(step=st.integers(0, 2), amount=st.integers(0, 30), feel=st.none() | st.sampled_from(Feel))
    def finishes_a_set(self, step: int, amount: int, feel: Feel | None) -> None:
        session = self.record.under_way()
        assert session is not None
        seconds = session.active_s + amount
        done = self.desk.journal.sessions.finish_set(
            session.id, step, amount, next_step=step + 1, active_s=seconds, feel=feel
        )
        asked = SCRIPT.steps[step]
        assert done == SetDone(
            done.id,
            session.id,
            step,
            asked.exercise_id,
            asked.measure,
            amount,
            asked.target,
            self.desk.now,
            asked.side,
            feel,
        )
        after = self.with_session(replace(session, next_step=step + 1, active_s=seconds))
        others = {k: v for k, v in after.sets.items() if (v.session_id, v.step) != (session.id, step)}
        self.did(Verb.FINISH_SET, replace(after, sets={**others, done.id: done}))

    @precondition(lambda self: self.sets_under_way())
    @rule(which=pick, feel=st.none() | st.sampled_from(Feel))
    def rates_a_set(self, which: int, feel: Feel | None) -> None:
        session, done = self.record.under_way(), self.sets_under_way()[which % len(self.sets_under_way())]
        assert session is not None
        self.desk.journal.sessions.keep_led(session.id, amended(session, done, feel=feel))
        self.did(Verb.AMEND_SET, self.with_set(replace(done, feel=feel)))

    @precondition(lambda self: self.sets_under_way())
    @rule(which=pick, pain=st.integers(0, 10), at=st.none() | st.sampled_from(Joint))
    def notes_pain(self, which: int, pain: int, at: Joint | None) -> None:
        session, done = self.record.under_way(), self.sets_under_way()[which % len(self.sets_under_way())]
        assert session is not None
        self.desk.journal.sessions.keep_led(
            session.id, amended(session, done, Verb.NOTE_PAIN, pain=pain, pain_at=at)
        )
        self.did(Verb.NOTE_PAIN, self.with_set(replace(done, pain=pain, pain_at=at)))

    @precondition(lambda self: self.record.under_way())
    @rule(step=st.integers(0, 3), seconds=st.integers(0, 90))
    def moves_on(self, step: int, seconds: int) -> None:
        session = self.record.under_way()
        assert session is not None
        self.desk.journal.sessions.keep_led(session.id, moved(session, step, session.active_s + seconds))
        self.did(
            Verb.MOVE_TO,
            self.with_session(replace(session, next_step=step, active_s=session.active_s + seconds)),
        )

    @precondition(lambda self: self.record.under_way())
    @rule(title=st.sampled_from(["First steps A", "Easier"]))
    def changes_the_script(self, title: str) -> None:
        session = self.record.under_way()
        assert session is not None
        script = replace(SCRIPT, title=title)
        self.desk.journal.sessions.keep_led(session.id, swapped(session, script))
        self.did(Verb.CHANGE_SCRIPT, self.with_session(replace(session, script=script)))

    @precondition(lambda self: self.record.under_way())
    @rule(effort=st.none() | st.integers(0, 10), mood=st.none() | st.integers(-5, 5))
    def finishes(self, effort: int | None, mood: int | None) -> None:
        session = self.record.under_way()
        assert session is not None
        before = {said.id for said in self.desk.journal.check_ins.all()}
        self.desk.journal.sessions.finish(session.id, effort=effort, active_s=session.active_s, mood=mood)
        ended_at = end_of(session, session.active_s, self.desk.now)
        after = self.with_session(replace(session, state=SessionState.FINISHED, ended_at=ended_at, effort=effort))
        for said in self.desk.journal.check_ins.all():
            if said.id not in before:
                assert (said.mood, said.occasion, said.session_id) == (mood, Occasion.AFTER, session.id)
                after = replace(after, check_ins={**after.check_ins, said.id: said})
        assert len(after.check_ins) - len(before) == (mood is not None)
        self.did(Verb.FINISH_SESSION, after)

    @precondition(lambda self: self.record.under_way())
    @rule(seconds=st.integers(0, 100))
    def stops(self, seconds: int) -> None:
        session = self.record.under_way()
        assert session is not None
        self.desk.journal.sessions.stop(session.id, active_s=seconds)
        self.did(Verb.STOP_SESSION, self.record.with_stopped(session, self.desk.now, seconds))

    @rule(minutes=st.integers(1, 200), ago=st.integers(0, 100))
    def logs_a_walk(self, minutes: int, ago: int) -> None:
        start = self.desk.now - timedelta(hours=ago)
        logged = self.desk.journal.sessions.log(Activity.WALK, minutes, started_at=start)
        assert (logged.started_at, logged.minutes) == (start, minutes)
        self.did(Verb.LOG_SESSION, self.with_session(logged))

    @precondition(lambda self: self.record.sessions)
    @rule(which=pick, note=st.sampled_from(["", "windy"]), effort=st.none() | st.integers(0, 10))
    def amends_a_session(self, which: int, note: str, effort: int | None) -> None:
        told = replace(self.a_session(which), note=note, effort=effort)
        self.desk.journal.sessions.amend(told)
        self.did(Verb.AMEND_SESSION, self.with_session(told))

    @precondition(lambda self: self.record.sessions)
    @rule(which=pick)
    def removes_a_session(self, which: int) -> None:
        gone = self.a_session(which).id
        self.desk.journal.sessions.remove(gone)
        self.did(Verb.REMOVE_SESSION, self.record.without_session(gone))
