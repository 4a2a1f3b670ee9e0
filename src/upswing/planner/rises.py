"""What rises in a session: one axis per pattern and week, two patterns at most, longest wait first (rule 12)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Reason, Rise
from upswing.planner.allocation import shared_out
from upswing.planner.constants import (
    RISES_A_SESSION,
    SECOND_SET_FROM_WEEK,
    SECOND_SET_WAIT_DAYS,
    table_for,
)
from upswing.planner.explain import because
from upswing.planner.ladders import Rung
from upswing.planner.progress import Level, first_target, more, next_rung, waited_a_week


@dataclass(frozen=True, slots=True)
class Due:
    """What a pattern is given: a level, its sets, and the axis that rose, if one did."""

    level: Level
    sets: int
    rise: Rise | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def told(self) -> tuple[Reason, ...]:
        """Its reasons; where the second set has no room, why its target is not that of a single set."""
        level = self.level
        if self.sets >= level.sets or level.reached <= level.target:
            return (*level.reasons, *self.reasons)
        waits = because("second-set-waits", self.sets, level.target, pattern=level.pattern)
        return (*level.reasons, *self.reasons, waits)


@dataclass(frozen=True, slots=True)
class Frame:
    """What bounds a session: its `day` and earned `week`, the sessions `allowed` in the week, `size` sets in all
    and `most` for each pattern, the `turns` in which patterns are given sets, `rungs` that may be planned, and
    whether a rise `is_wanted` (it may have been declined). `rising` is false when nothing may rise."""

    day: date
    week: int
    allowed: int
    size: int
    most: Mapping[Pattern, int]
    turns: Sequence[Pattern]
    rungs: Mapping[Pattern, Sequence[Rung]]
    is_wanted: Callable[[Pattern, Rise, str], bool]
    rising: bool


@dataclass(slots=True)
class Filled:
    """A session while it is filled: by pattern what is due, the patterns in the order in which their sets are
    given out, and notes on what does not rise."""

    due: dict[Pattern, Due]
    given: list[Pattern]
    count: int = 0
    notes: list[Reason] = field(default_factory=list)


def filled(levels: Mapping[Pattern, Level], frame: Frame, order: Sequence[Pattern]) -> Filled:
    """The sets given out and what rises: one set each; a second set for those that stood at the top of the range;
    the second sets of last time; second sets for the others that may rise; then repetitions, seconds and rungs.
    `order` are the planned patterns, hardest first.

    A second set starts again at the low end of the range, and so does not begin the week of waiting anew.
    """
    once = {pattern: min(1, frame.most[pattern]) for pattern in frame.turns}
    given = shared_out(frame.size, frame.turns, once)
    session = Filled({pattern: Due(levels[pattern], 1) for pattern in given}, given)
    waiting = sorted(
        (pattern for pattern in given if frame.rising and _may_rise(levels[pattern], frame)),
        key=lambda pattern: (levels[pattern].last_rise or date.min, order.index(pattern)),
    )
    for pattern in waiting:
        if levels[pattern].at_top and levels[pattern].sets == 1 and more(levels[pattern]) is None:
            _take_set(session, pattern, frame)
    _give_sets_of_last_time(session, frame)
    for pattern in waiting:
        _take_set(session, pattern, frame)
    for pattern in waiting:
        if session.count < RISES_A_SESSION and session.due[pattern].rise is None:
            _rise(session, pattern, frame)
    session.notes += [
        _stays(levels[pattern]) for pattern in given if frame.rising and _stood_still(levels[pattern])
    ]
    return session


def has_room(level: Level, frame: Frame) -> bool:
    """Whether a pattern at the top of its range waits for a second set: its weekly sets allow two in every
    session, and it has not waited for four weeks already."""
    if frame.week < SECOND_SET_FROM_WEEK or table_for(frame.week).sets // frame.allowed < 2:
        return False
    return level.at_top_since is None or (frame.day - level.at_top_since).days < SECOND_SET_WAIT_DAYS


def _may_rise(level: Level, frame: Frame) -> bool:
    return level.is_ready and waited_a_week(level, frame.day)


def _stood_still(level: Level) -> bool:
    """Whether the last time alone is why nothing rises: a target was not reached, or it was too hard."""
    return not level.is_ready and not level.reasons and (not level.met or _too_hard(level, room=0))


def _too_hard(level: Level, *, room: int) -> bool:
    return level.effort is not None and level.effort > level.effort_cap - room


def _stays(level: Level) -> Reason:
    if not level.met:
        return because("stays-short", level.target, pattern=level.pattern)
    return because("stays-effort", level.effort or 0, level.effort_cap, pattern=level.pattern)


def _give_sets_of_last_time(session: Filled, frame: Frame) -> None:
    usual = {
        pattern: min(frame.most[pattern], due.sets if due.rise else due.level.sets)
        for pattern, due in session.due.items()
    }
    turns = [pattern for pattern in frame.turns if pattern in usual]
    session.given = shared_out(frame.size, turns, usual, session.given)
    for pattern, due in session.due.items():
        session.due[pattern] = replace(due, sets=session.given.count(pattern))


def _take_set(session: Filled, pattern: Pattern, frame: Frame) -> None:
    due = session.due[pattern]
    if (
        len(session.given) >= frame.size
        or session.count >= RISES_A_SESSION
        or due.rise is not None
        or frame.week < SECOND_SET_FROM_WEEK
        or due.sets < due.level.sets
        or due.sets >= frame.most[pattern]
        or not frame.is_wanted(pattern, Rise.SET, "")
    ):
        return
    sets, target = due.sets + 1, min(due.level.target, due.level.rung.low)
    reason = because("rise-set", sets, target, pattern=pattern)
    session.given.append(pattern)
    _put(session, pattern, Due(replace(due.level, target=target), sets, Rise.SET, (reason,)))


def _rise(session: Filled, pattern: Pattern, frame: Frame) -> None:
    due = session.due[pattern]
    level = due.level
    if due.sets > level.last_sets:
        return
    step = more(level)
    if step is not None:
        rise, target = step
        if frame.is_wanted(pattern, rise, ""):
            reason = because(f"rise-{rise.value}", level.target, target, pattern=pattern)
            _put(session, pattern, Due(replace(level, target=target), due.sets, rise, (reason,)))
        else:
            session.notes.append(because("rise-declined", level.rung.exercise_id, pattern=pattern))
        return
    if not level.at_top:
        if _too_hard(level, room=1):
            most = level.effort_cap - 1
            session.notes.append(because("stays-effort", level.effort or 0, most, pattern=pattern))
        return
    if level.sets == 1 and has_room(level, frame) and frame.is_wanted(pattern, Rise.SET, ""):
        return
    new = next_rung(frame.rungs[pattern], level.rung)
    if new is None:
        session.notes.append(because("ladder-ends", pattern=pattern))
    elif level.effort is None:
        session.notes.append(because("rise-wants-effort", pattern=pattern))
    elif not frame.is_wanted(pattern, Rise.RUNG, new.exercise_id):
        session.notes.append(because("rise-declined", new.exercise_id, pattern=pattern))
    else:
        target = first_target(new, level.rung)
        reason = because("rise-rung", level.rung.rung, new.rung, new.exercise_id, target, pattern=pattern)
        _put(session, pattern, Due(replace(level, rung=new, target=target), due.sets, Rise.RUNG, (reason,)))


def _put(session: Filled, pattern: Pattern, due: Due) -> None:
    session.due[pattern] = due
    session.count += 1
