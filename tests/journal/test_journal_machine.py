"""A person plays with every verb, undo, redo and the power button; a plain model in memory says what must be.

The model keeps whole records in a list: undo steps back in it, redo forward, and a new verb cuts off what lies
ahead. The file lies in memory where that can be, since nothing here asks whether it is durable.
"""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

from desk import MORNING, SCRIPT, Desk, desk, own_exercise
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from upswing.domain.check_in import CheckIn, Occasion
from upswing.domain.exercise import Joint
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.plan import Choice, PlanChoice
from upswing.domain.readiness import HealthTopic, Readiness
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.domain.verb import Verb
from upswing.topics import Topic

EVER = (date.min, date.max)
MEMORY = Path("/dev/shm")
pick = st.integers(0, 10**6)


@dataclass(frozen=True)
class Record:
    """All that a person has entered at one moment."""

    check_ins: dict[UUID, CheckIn] = field(default_factory=dict)
    sessions: dict[UUID, Session] = field(default_factory=dict)
    sets: dict[UUID, SetDone] = field(default_factory=dict)
    choices: dict[date, PlanChoice] = field(default_factory=dict)
    readiness: tuple[Readiness, ...] = ()
    own: dict[str, OwnExercise] = field(default_factory=dict)

    def under_way(self) -> Session | None:
        return next((each for each in self.sessions.values() if each.state is SessionState.UNDER_WAY), None)

    def sets_of(self, session_id: UUID) -> list[SetDone]:
        of = [each for each in self.sets.values() if each.session_id == session_id]
        return sorted(of, key=lambda each: (each.done_at, each.step))

    def without_session(self, session_id: UUID) -> "Record":
        plain = {"session_id": None, "occasion": Occasion.PLAIN}
        return replace(
            self,
            sessions={k: v for k, v in self.sessions.items() if k != session_id},
            sets={k: v for k, v in self.sets.items() if v.session_id != session_id},
            check_ins={
                k: replace(v, **plain) if v.session_id == session_id else v  # type: ignore[arg-type]
                for k, v in self.check_ins.items()
            },
        )

    def with_stopped(self, session: Session, at: datetime, active_s: int) -> "Record":
        sets = self.sets_of(session.id)
        if not sets and active_s < 60:
            return self.without_session(session.id)
        last = sets[-1].done_at if sets else session.started_at + timedelta(seconds=active_s)
        ended_at = last if at - last > timedelta(hours=1) else at
        stopped = replace(session, state=SessionState.STOPPED, ended_at=ended_at, active_s=active_s, effort=None)
        return replace(self, sessions={**self.sessions, session.id: stopped})


def spelled(entries: Mapping[Any, object]) -> dict[Any, str]:
    """As text: two moments that are the same instant on other clocks are not the same entry."""
    return {key: repr(entry) for key, entry in entries.items()}


def topics_between(one: Record, other: Record) -> Topic:
    topics = Topic(0)
    for changed, topic in (
        (spelled(one.check_ins) != spelled(other.check_ins), Topic.CHECK_INS),
        (spelled(one.sessions) != spelled(other.sessions), Topic.SESSIONS),
        (spelled(one.sets) != spelled(other.sets), Topic.SESSIONS),
        (spelled(one.choices) != spelled(other.choices), Topic.PLAN),
        (repr(one.readiness) != repr(other.readiness), Topic.READINESS),
        (spelled(one.own) != spelled(other.own), Topic.EXERCISES),
    ):
        topics |= topic if changed else Topic(0)
    return topics


class JournalMachine(RuleBasedStateMachine):
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

    def a_set(self, number: int) -> SetDone:
        return list(self.record.sets.values())[number % len(self.record.sets)]

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

    @precondition(lambda self: self.record.sets)
    @rule(which=pick, feel=st.none() | st.sampled_from(Feel))
    def rates_a_set(self, which: int, feel: Feel | None) -> None:
        done = self.a_set(which)
        self.desk.journal.sessions.rate_set(done.id, feel)
        self.did(Verb.RATE_SET, self.with_set(replace(done, feel=feel)))

    @precondition(lambda self: self.record.sets)
    @rule(which=pick, pain=st.integers(0, 10), at=st.none() | st.sampled_from(Joint))
    def notes_pain(self, which: int, pain: int, at: Joint | None) -> None:
        done = self.a_set(which)
        self.desk.journal.sessions.note_pain(done.id, pain, at)
        self.did(Verb.NOTE_PAIN, self.with_set(replace(done, pain=pain, pain_at=at)))

    @precondition(lambda self: self.record.under_way())
    @rule(step=st.integers(0, 3), seconds=st.integers(0, 90))
    def moves_on(self, step: int, seconds: int) -> None:
        session = self.record.under_way()
        assert session is not None
        self.desk.journal.sessions.move_to(session.id, step, session.active_s + seconds)
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
        self.desk.journal.sessions.change_script(session.id, script)
        self.did(Verb.CHANGE_SCRIPT, self.with_session(replace(session, script=script)))

    @precondition(lambda self: self.record.under_way())
    @rule(effort=st.none() | st.integers(0, 10), mood=st.none() | st.integers(-5, 5))
    def finishes(self, effort: int | None, mood: int | None) -> None:
        session = self.record.under_way()
        assert session is not None
        before = {said.id for said in self.desk.journal.check_ins.all()}
        self.desk.journal.sessions.finish(session.id, effort=effort, active_s=session.active_s, mood=mood)
        after = self.with_session(
            replace(session, state=SessionState.FINISHED, ended_at=self.desk.now, effort=effort)
        )
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

    # The plan, readiness, own movements

    @rule(ahead=st.integers(0, 2), choice=st.sampled_from(Choice))
    def chooses(self, ahead: int, choice: Choice) -> None:
        day = self.desk.now.date() + timedelta(days=ahead)
        chosen = self.desk.journal.plans.choose(day, choice)
        self.did(Verb.CHOOSE_PLAN, replace(self.record, choices={**self.record.choices, day: chosen}))

    @rule(ahead=st.integers(0, 2))
    def clears(self, ahead: int) -> None:
        day = self.desk.now.date() + timedelta(days=ahead)
        self.desk.journal.plans.clear(day)
        left = {k: v for k, v in self.record.choices.items() if k != day}
        self.did(Verb.CLEAR_PLAN, replace(self.record, choices=left))

    @rule(yes=st.sets(st.sampled_from(HealthTopic), max_size=3))
    def answers(self, yes: set[HealthTopic]) -> None:
        self.now = self.desk.now = self.desk.now + timedelta(seconds=1)
        answered = self.desk.journal.readiness.answer(yes)
        self.did(Verb.ANSWER_READINESS, replace(self.record, readiness=(*self.record.readiness, answered)))

    @rule(name=st.sampled_from(["row", "curl"]))
    def adds_or_archives_a_movement(self, name: str) -> None:
        exercise = own_exercise(name)
        exercises = self.desk.journal.exercises
        there = self.record.own.get(exercise.id)
        verbs: dict[bool | None, tuple[Verb, Callable[[], object]]] = {
            None: (Verb.ADD_EXERCISE, lambda: exercises.add_own(exercise)),
            False: (Verb.ARCHIVE_EXERCISE, lambda: exercises.archive(exercise.id)),
            True: (Verb.BRING_BACK_EXERCISE, lambda: exercises.bring_back(exercise.id)),
        }
        verb, act = verbs[there.archived if there else None]
        act()
        own = {**self.record.own, exercise.id: OwnExercise(exercise, archived=verb is Verb.ARCHIVE_EXERCISE)}
        self.did(verb, replace(self.record, own=own))

    # Undo and redo

    @rule(times=st.integers(1, 4))
    def undoes(self, times: int) -> None:
        for _ in range(times):
            before = self.record
            verb = self.desk.journal.changes.undo()
            assert verb == (self.verbs[self.place - 1] if self.place else None)
            self.place = max(0, self.place - 1)
            self.check_told(topics_between(before, self.record))

    @rule(times=st.integers(1, 4))
    def redoes(self, times: int) -> None:
        for _ in range(times):
            before = self.record
            verb = self.desk.journal.changes.redo()
            assert verb == (self.verbs[self.place] if self.place < len(self.verbs) else None)
            self.place = min(len(self.verbs), self.place + 1)
            self.check_told(topics_between(before, self.record))

    def check_told(self, topics: Topic) -> None:
        assert self.desk.told == ([topics] if topics else [])
        self.desk.told.clear()

    # What must be true after each of them

    @invariant()
    def everything_is_as_the_model_says(self) -> None:
        journal, record = self.desk.journal, self.record
        assert {each.id: each for each in journal.check_ins.all()} == record.check_ins
        found = journal.sessions.record()
        assert {session.id: session for session, _ in found} == record.sessions
        assert {session.id: list(sets) for session, sets in found} == {
            each: record.sets_of(each) for each in record.sessions
        }
        assert {each.day: each for each in journal.plans.choices_between(*EVER)} == record.choices
        assert journal.readiness.latest() == (record.readiness[-1] if record.readiness else None)
        assert {each.id: each for each in journal.exercises.own()} == record.own
        assert journal.sessions.interrupted() == record.under_way()

    @invariant()
    def undo_and_redo_are_named(self) -> None:
        changes = self.desk.journal.changes
        assert changes.can_undo() == (self.verbs[self.place - 1] if self.place else None)
        assert changes.can_redo() == (self.verbs[self.place] if self.place < len(self.verbs) else None)

    @invariant()
    def exactly_what_changed_was_announced(self) -> None:
        if self.expected is not None:
            self.check_told(self.expected)
        self.expected = None


TestJournalMachine = JournalMachine.TestCase
TestJournalMachine.settings = settings(max_examples=max(1, settings().max_examples // 4))
