"""Someone who does anything at all that can be done in the journal, drawn at random: every verb, undo and redo, and
what is noted without a verb."""

import random
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from desk import SCRIPT, Desk, own_exercise
from led_acts import amended, moved, swapped

from upswing.domain.exercise import Joint, Pattern
from upswing.domain.led import Led
from upswing.domain.marks import Mark
from upswing.domain.own_exercise import OwnExercise
from upswing.domain.plan import Choice, Rise
from upswing.domain.plan_edit import ItemEdit
from upswing.domain.questionnaire import Questionnaire
from upswing.domain.readiness import HealthTopic
from upswing.domain.routine import Block, Part, Routine, RoutineItem
from upswing.domain.session import Activity, Feel, Session, SessionState, SetDone
from upswing.domain.status import Status
from upswing.domain.verb import Verb
from upswing.journal.changes import REMOVALS
from upswing.storage.rows import ROW_NAMED

T = TypeVar("T")
UNDO, REDO, STAND, LOOK = "undo", "redo", "stand-at", "keep-look"
WITHOUT_A_LINE = frozenset({STAND, LOOK})
"""What leaves no line in the change log: Undo passes over it."""
NAMES = ("row", "curl", "press")


class BusyPerson:
    def __init__(self, at_desk: Desk, drawn: random.Random) -> None:
        self._desk = at_desk
        self._journal = at_desk.journal
        self._drawn = drawn

    def acts(self, *, tells: Callable[[str], None] = lambda act: None) -> str:
        """Does something that can be done now, and names it. `tells` is told before it is begun."""
        while True:
            name = self._drawn.choice(tuple(ACTS))
            ready = ACTS[name](self)
            if ready is not None:
                tells(name)
                ready()
                return name

    def one(self, of: Sequence[T]) -> T | None:
        return self._drawn.choice(of) if of else None

    def number(self, low: int, high: int) -> int:
        return self._drawn.randint(low, high)

    def words(self) -> str:
        return "word " * self.number(0, 200)


Ready = Callable[[], object] | None
"""What is to be done, or None when it cannot be done now."""


def _on(found: T | None, do: Callable[[T], object]) -> Ready:
    return None if found is None else lambda: do(found)


def _check_in(who: BusyPerson) -> Ready:
    return lambda: who._journal.check_ins.add(who.number(-5, 5), who.number(1, 5), note=who.words())


def _amend_check_in(who: BusyPerson) -> Ready:
    ins = who._journal.check_ins
    return _on(who.one(ins.all()), lambda said: ins.amend(replace(said, mood=who.number(-5, 5), note=who.words())))


def _remove_check_in(who: BusyPerson) -> Ready:
    return _on(who.one(who._journal.check_ins.all()), lambda said: who._journal.check_ins.remove(said.id))


def _begin(who: BusyPerson) -> Ready:
    felt = who._journal.check_ins.latest(who._desk.now)
    return lambda: who._journal.sessions.begin(SCRIPT, Activity.STRENGTH, felt=None if felt is None else felt.id)


def _under_way(do: Callable[[BusyPerson, Session], object]) -> Callable[[BusyPerson], Ready]:
    return lambda who: _on(who._journal.sessions.interrupted(), lambda session: do(who, session))


def _finish_set(who: BusyPerson, session: Session) -> object:
    step = who.number(0, len(SCRIPT.steps) - 1)
    return who._journal.sessions.finish_set(
        session.id, step, who.number(0, 30), next_step=step + 1, active_s=session.active_s + 30
    )


def _led(who: BusyPerson, act: Callable[[Session, SetDone], Led]) -> Ready:
    """An act on a set of the session under way."""
    session = who._journal.sessions.interrupted()
    if session is None:
        return None
    sets = who._journal.sessions.sets_of(session.id)
    return _on(who.one(sets), lambda done: who._journal.sessions.keep_led(session.id, act(session, done)))


def _rate_set(who: BusyPerson) -> Ready:
    return _led(who, lambda session, done: amended(session, done, Verb.RATE_SET, feel=who.one(tuple(Feel))))


def _note_pain(who: BusyPerson) -> Ready:
    return _led(
        who,
        lambda session, done: amended(session, done, Verb.NOTE_PAIN, pain=who.number(1, 10), pain_at=Joint.KNEE),
    )


def _amend_set(who: BusyPerson) -> Ready:
    return _led(who, lambda session, done: amended(session, done, amount=who.number(0, 99), feel=None, pain=None))


def _amend_session(who: BusyPerson) -> Ready:
    ended = [each for each in who._journal.sessions.all() if each.state is not SessionState.UNDER_WAY]
    return _on(
        who.one(ended),
        lambda session: who._journal.sessions.amend(
            replace(session, note=who.words(), started_at=session.started_at - timedelta(minutes=who.number(0, 9)))
        ),
    )


def _remove_session(who: BusyPerson) -> Ready:
    return _on(who.one(who._journal.sessions.all()), lambda session: who._journal.sessions.remove(session.id))


def _log(who: BusyPerson) -> Ready:
    start = who._desk.now - timedelta(hours=who.number(2, 99))
    return lambda: who._journal.sessions.log(Activity.WALK, who.number(1, 90), started_at=start, tags=("park",))


def _day(who: BusyPerson) -> "timedelta":
    return timedelta(days=who.number(0, 6))


def _choose(who: BusyPerson) -> Ready:
    day = who._desk.now.date() + _day(who)
    return lambda: who._journal.plans.choose(day, who._drawn.choice(tuple(Choice)))


def _clear(who: BusyPerson) -> Ready:
    today = who._desk.now.date()
    chosen = who._journal.plans.choices_between(today, today + timedelta(days=7))
    return _on(who.one(chosen), lambda each: who._journal.plans.clear(each.day))


def _edit_plan(who: BusyPerson) -> Ready:
    day = who._desk.now.date() + _day(who)
    items = (ItemEdit(Pattern.ROW, sets=who.number(1, 4)), ItemEdit(Pattern.SQUAT, dropped=True))
    return lambda: who._journal.plans.edit(day, items[: who.number(0, 2)])


def _answer(who: BusyPerson) -> Ready:
    yes = who._drawn.sample(tuple(HealthTopic), who.number(0, 3))
    return lambda: who._journal.readiness.answer(yes, cleared=True)


def _own(who: BusyPerson, *, archived: bool) -> OwnExercise | None:
    return who.one([each for each in who._journal.exercises.own() if each.archived is archived])


def _add_exercise(who: BusyPerson) -> Ready:
    there = {each.id for each in who._journal.exercises.own()}
    new = who.one([each for each in NAMES if f"own-{each}" not in there])
    return _on(new, lambda name: who._journal.exercises.add_own(own_exercise(name)))


def _amend_exercise(who: BusyPerson) -> Ready:
    return _on(
        _own(who, archived=False),
        lambda own: who._journal.exercises.amend_own(replace(own.exercise, name=f"Row {who.number(1, 99)}")),
    )


def _archive_exercise(who: BusyPerson) -> Ready:
    return _on(_own(who, archived=False), lambda own: who._journal.exercises.archive(own.id))


def _bring_back_exercise(who: BusyPerson) -> Ready:
    return _on(_own(who, archived=True), lambda own: who._journal.exercises.bring_back(own.id))


def _mark(who: BusyPerson) -> Ready:
    marked = who._journal.marks.all()
    name = who._drawn.choice(("chair-squat", "march"))
    return lambda: who._journal.marks.mark(name, None if name in marked else who._drawn.choice(tuple(Mark)))


def _add_routine(who: BusyPerson) -> Ready:
    items = (RoutineItem("own-row", who.number(1, 4), 8, 45), RoutineItem("march", 1, 60, 10))
    routine = Routine("mine", "Mine", 5, "For me.", "Short.", (Block(Part.WORK, items),))
    new = OwnExercise(own_exercise("row"))
    return lambda: who._journal.routines.add(routine, (new,))


def _amend_routine(who: BusyPerson) -> Ready:
    routines = who._journal.routines
    return _on(
        who.one(routines.all()), lambda own: routines.amend(replace(own.routine, name=f"Mine {who.number(1, 99)}"))
    )


def _archive_routine(who: BusyPerson) -> Ready:
    there = [each for each in who._journal.routines.all() if not each.archived]
    return _on(who.one(there), lambda own: who._journal.routines.archive(own.id))


def _bring_back_routine(who: BusyPerson) -> Ready:
    there = [each for each in who._journal.routines.all() if each.archived]
    return _on(who.one(there), lambda own: who._journal.routines.bring_back(own.id))


def _say_status(who: BusyPerson) -> Ready:
    status = who._drawn.choice(tuple(Status))
    joints = (Joint.KNEE,) if status is Status.INJURED else ()
    return lambda: who._journal.statuses.say(status, injured_at=joints)


def _say_wellness(who: BusyPerson) -> Ready:
    day = who._desk.now.date() - _day(who)
    return lambda: who._journal.wellness.say(
        day, readiness=who.number(1, 5), pain={Pattern.ROW: who.number(0, 10)}
    )


def _decline(who: BusyPerson) -> Ready:
    return lambda: who._journal.rises.decline(Pattern.ROW, who._drawn.choice(tuple(Rise)), "row")


def _allow(who: BusyPerson) -> Ready:
    return _on(who.one(who._journal.rises.all()), lambda answer: who._journal.rises.allow(answer.id))


def _add_event(who: BusyPerson) -> Ready:
    return lambda: who._journal.life.add_event(who._desk.now.date() - _day(who), "Moved", who.words())


def _amend_event(who: BusyPerson) -> Ready:
    life = who._journal.life
    return _on(who.one(life.events()), lambda event: life.amend_event(replace(event, note=who.words())))


def _remove_event(who: BusyPerson) -> Ready:
    return _on(who.one(who._journal.life.events()), lambda event: who._journal.life.remove_event(event.id))


def _add_total(who: BusyPerson) -> Ready:
    day = who._desk.now.date() - _day(who)
    return lambda: who._journal.life.add_total(day, who._drawn.choice(tuple(Questionnaire)), who.number(0, 21))


def _amend_total(who: BusyPerson) -> Ready:
    life = who._journal.life
    return _on(who.one(life.totals()), lambda told: life.amend_total(replace(told, total=who.number(0, 21))))


def _remove_total(who: BusyPerson) -> Ready:
    return _on(who.one(who._journal.life.totals()), lambda told: who._journal.life.remove_total(told.id))


def _put_back(who: BusyPerson) -> Ready:
    changes = who._journal.changes
    removals = [each for each in changes.deeds(30) if each.verb in REMOVALS and changes.can_put_back(each)]
    return _on(who.one(removals), lambda deed: changes.put_back(deed.seq))


def _undo(who: BusyPerson) -> Ready:
    return who._journal.changes.undo if who._journal.changes.can_undo() else None


def _redo(who: BusyPerson) -> Ready:
    return who._journal.changes.redo if who._journal.changes.can_redo() else None


def _look(who: BusyPerson) -> Ready:
    return lambda: who._journal.kept.keep_look(f"look-{who.number(0, 9)}", f"[{who.number(0, 99)}]")


ACTS: Mapping[str, Callable[[BusyPerson], Ready]] = {
    Verb.CHECK_IN: _check_in,
    Verb.AMEND_CHECK_IN: _amend_check_in,
    Verb.REMOVE_CHECK_IN: _remove_check_in,
    Verb.BEGIN_SESSION: _begin,
    Verb.FINISH_SET: _under_way(_finish_set),
    Verb.RATE_SET: _rate_set,
    Verb.NOTE_PAIN: _note_pain,
    Verb.AMEND_SET: _amend_set,
    Verb.MOVE_TO: _under_way(
        lambda who, session: who._journal.sessions.keep_led(
            session.id, moved(session, who.number(0, 3), session.active_s + 9)
        )
    ),
    Verb.CHANGE_SCRIPT: _under_way(
        lambda who, session: who._journal.sessions.keep_led(
            session.id, swapped(session, replace(SCRIPT, title=f"Easier {who.number(1, 99)}"))
        )
    ),
    Verb.FINISH_SESSION: _under_way(
        lambda who, session: who._journal.sessions.finish(
            session.id, effort=4, active_s=session.active_s, mood=1, energy=3
        )
    ),
    Verb.STOP_SESSION: _under_way(
        lambda who, session: who._journal.sessions.stop(
            session.id, active_s=session.active_s, mood=who.number(-5, 5)
        )
    ),
    Verb.LOG_SESSION: _log,
    Verb.AMEND_SESSION: _amend_session,
    Verb.REMOVE_SESSION: _remove_session,
    Verb.CHOOSE_PLAN: _choose,
    Verb.CLEAR_PLAN: _clear,
    Verb.EDIT_PLAN: _edit_plan,
    Verb.ANSWER_READINESS: _answer,
    Verb.ADD_EXERCISE: _add_exercise,
    Verb.AMEND_EXERCISE: _amend_exercise,
    Verb.ARCHIVE_EXERCISE: _archive_exercise,
    Verb.BRING_BACK_EXERCISE: _bring_back_exercise,
    Verb.MARK_EXERCISE: _mark,
    Verb.ADD_ROUTINE: _add_routine,
    Verb.AMEND_ROUTINE: _amend_routine,
    Verb.ARCHIVE_ROUTINE: _archive_routine,
    Verb.BRING_BACK_ROUTINE: _bring_back_routine,
    Verb.SAY_STATUS: _say_status,
    Verb.SAY_WELLNESS: _say_wellness,
    Verb.DECLINE_RISE: _decline,
    Verb.ALLOW_RISE: _allow,
    Verb.ADD_LIFE_EVENT: _add_event,
    Verb.AMEND_LIFE_EVENT: _amend_event,
    Verb.REMOVE_LIFE_EVENT: _remove_event,
    Verb.ADD_QUESTIONNAIRE: _add_total,
    Verb.AMEND_QUESTIONNAIRE: _amend_total,
    Verb.REMOVE_QUESTIONNAIRE: _remove_total,
    Verb.PUT_BACK: _put_back,
    UNDO: _undo,
    REDO: _redo,
    STAND: _under_way(
        lambda who, session: who._journal.sessions.keep_led(
            session.id, Led(None, who.number(0, 3), session.active_s)
        )
    ),
    LOOK: _look,
}


def told_by(database: Path) -> str:
    """A short word for all that the file says: the same for the same entries. When they were touched last, and what
    has been removed, is not looked at: Undo does not turn that back."""
    said = sha256()
    with closing(sqlite3.connect(database)) as file:
        for table, row in sorted(ROW_NAMED.items()):
            names = ", ".join(column.name for column in row.__table__.columns if column.name != "changed_at")
            for cells in file.execute(f"SELECT {names} FROM {table} ORDER BY id"):
                said.update(repr((table, cells)).encode())
    return said.hexdigest()[:16]
