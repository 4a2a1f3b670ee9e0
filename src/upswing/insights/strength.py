"""Am I getting stronger? Week by week the highest rung of each ladder that was trained, and the best amount on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from upswing.domain.days import day_of, monday_of
from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.domain.life_event import LifeEvent
from upswing.domain.script import Side
from upswing.domain.session import SetDone

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report

LADDERS = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.PUSH,
    Pattern.ROW,
    Pattern.CORE_FRONT,
    Pattern.LUNGE,
    Pattern.PRESS,
    Pattern.PULL,
    Pattern.DIP,
    Pattern.CORE_SIDE,
    Pattern.CORE_BACK,
    Pattern.CALF_BALANCE,
)
"""The ladders of strength, each named like its pattern; those that are planned come first."""
WEEKS_COMPARED = 4
"""So many trained weeks at either end are compared, as long as they do not overlap."""


class Way(StrEnum):
    """How the last weeks stand beside the first."""

    UP = "up"
    """A higher rung."""
    MORE = "more"
    """The same rung (or an own movement), and more of it."""
    SAME = "same"
    LESS = "less"
    DOWN = "down"
    """A lower rung: a break, an easy week or pain can be behind it."""


@dataclass(frozen=True, slots=True)
class Week:
    """The week from `monday` (ordinal). `rung` is the highest one trained, None off the ladders; `amount` the best
    set on it, repetitions or seconds; of a one-sided movement the weaker side's best. `sets` counts all on this
    line."""

    monday: int
    rung: int | None
    exercise_id: str
    measure: Measure
    amount: int
    one_sided: bool
    sets: int


@dataclass(frozen=True, slots=True)
class Line:
    """A ladder, or a movement that is on none; `rungs` are the movements of the ladder by rung from 1, empty where
    there is none. `weeks` are those in which it was trained, oldest first, at least one."""

    id: str
    pattern: Pattern
    rungs: Mapping[int, str]
    weeks: tuple[Week, ...]

    @property
    def top(self) -> int:
        """How many rungs there are."""
        return max(self.rungs, default=0)

    @property
    def way(self) -> Way | None:
        """The best of the last four trained weeks beside the best of the first four; None below eight."""
        if len(self.weeks) < 2 * WEEKS_COMPARED:
            return None
        before, now = best(self.weeks[:WEEKS_COMPARED]), best(self.weeks[-WEEKS_COMPARED:])
        if (before.rung or 0) != (now.rung or 0):
            return Way.UP if (now.rung or 0) > (before.rung or 0) else Way.DOWN
        if before.amount == now.amount:
            return Way.SAME
        return Way.MORE if now.amount > before.amount else Way.LESS


@dataclass(frozen=True, slots=True)
class Strength:
    """`first` and `today` are ordinals; `lines` in the order of `LADDERS`, then movements of one's own."""

    lines: tuple[Line, ...]
    first: int
    today: int
    events: tuple[LifeEvent, ...] = ()

    @property
    def weeks(self) -> int:
        """Weeks with any strength."""
        return len({week.monday for line in self.lines for week in line.weeks})


def build_state(basis: "Basis", report: "Report") -> Strength:
    """From every set, in a worker. Raises StorageError."""
    record, strength = basis.record, basis.strength
    report(0.5)
    days = {session.id: session.day for session in record.sessions}
    lines = lines_of(strength.sets, strength.exercises, days)
    today = record.today.toordinal()
    first = min((line.weeks[0].monday for line in lines), default=today)
    return Strength(lines, first, today, record.events)


def lines_of(
    sets: Iterable[SetDone], exercises: Mapping[str, Exercise], days: Mapping[UUID, date]
) -> tuple[Line, ...]:
    """`days` are those of the sessions. Sets of nothing, of movements that are known no more, of what is no
    strength, and of a movement of one's own that is counted in another way now, leave no trace: times and seconds
    cannot be compared."""
    found: dict[str, list[tuple[int, SetDone, Exercise]]] = {}
    for each in sets:
        exercise = exercises.get(each.exercise_id)
        if exercise is None or each.amount <= 0 or exercise.pattern not in LADDERS:
            continue
        if each.measure is Measure.DURATION or (exercise.own and each.measure is not exercise.measure):
            continue
        day = days.get(each.session_id) or day_of(each.done_at)
        line = exercise.ladder if _is_on_ladder(exercise) else exercise.id
        found.setdefault(line, []).append((monday_of(day).toordinal(), each, exercise))
    order = {pattern.value: place for place, pattern in enumerate(LADDERS)}
    names = sorted(found, key=lambda line: (order.get(line, len(order)), line))
    return tuple(_line(name, found[name], exercises) for name in names)


def best(weeks: Sequence[Week]) -> Week:
    """The highest rung and the most on it; of equal ones the first."""
    return max(weeks, key=lambda week: (week.rung or 0, week.amount))


def _is_on_ladder(exercise: Exercise) -> bool:
    return not exercise.own and exercise.ladder == exercise.pattern.value


def _line(name: str, done: Sequence[tuple[int, SetDone, Exercise]], exercises: Mapping[str, Exercise]) -> Line:
    any_exercise = done[0][2]
    rungs: dict[int, str] = {}
    if _is_on_ladder(any_exercise):
        rungs = {each.rung: each.id for each in exercises.values() if _is_on_ladder(each) and each.ladder == name}
    by_week: dict[int, list[tuple[SetDone, Exercise]]] = {}
    for monday, each, exercise in done:
        by_week.setdefault(monday, []).append((each, exercise))
    weeks = tuple(_week(monday, by_week[monday], on_ladder=bool(rungs)) for monday in sorted(by_week))
    return Line(name, any_exercise.pattern, dict(sorted(rungs.items())), weeks)


def _week(monday: int, done: Sequence[tuple[SetDone, Exercise]], *, on_ladder: bool) -> Week:
    top = max(exercise.rung for _, exercise in done)
    there = [(each, exercise) for each, exercise in done if exercise.rung == top]
    exercise = there[0][1]
    amounts: dict[Side | None, int] = {}
    for each, _ in there:
        amounts[each.side] = max(amounts.get(each.side, 0), each.amount)
    return Week(
        monday,
        top if on_ladder else None,
        exercise.id,
        there[0][0].measure,
        min(amounts.values()),
        any(side is not None for side in amounts),
        len(done),
    )
