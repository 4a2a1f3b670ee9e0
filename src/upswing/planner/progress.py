"""Where a pattern stands on its ladder, and what it may rise by (rules 2, 4, 10, 12 and 13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from upswing.domain.exercise import Measure, Pattern
from upswing.domain.plan import Reason, Rise
from upswing.planner.constants import (
    AGAIN_RUNGS,
    FIRST_AGAIN_DAYS,
    HOLD_STEP_S,
    MOST_SETS_A_SESSION,
    NEW_RUNG_LEAST,
    NEW_RUNG_MOST,
    PAIN_EASIER,
    PAIN_HOLD_EXPOSURES,
    PAIN_REPEAT,
    PROGRESS_PAIN,
    RESTART_DAYS,
    RESTART_RUNGS,
    RISE_DAYS,
    RUNGS_AT_ONCE,
    TOP_TWICE,
)
from upswing.planner.explain import because
from upswing.planner.exposures import Exposure
from upswing.planner.ladders import Rung
from upswing.planner.pain import is_held


@dataclass(frozen=True, slots=True)
class Level:
    """What a pattern is due before anything rises: `target` of `rung` in up to `sets` sets. `last_sets` are those
    of the last time. `is_ready` says that all sets were at target with effort and pain within bounds, `at_top`
    that this was so twice at the top of the range, `at_top_since` when it first got there, `last_rise`
    when the rung or the target last rose. `met` is whether all sets of the last time were at target, `effort` that
    of its session (None when not given), `effort_cap` the most it should have been. `reached` is the highest target
    of this rung in fewer sets than these, 0 where there is none."""

    pattern: Pattern
    rung: Rung
    target: int
    sets: int
    last_sets: int
    is_ready: bool
    at_top: bool
    met: bool
    effort: int | None
    effort_cap: int
    last_rise: date | None
    at_top_since: date | None = None
    reasons: tuple[Reason, ...] = ()
    reached: int = 0


def level_of(
    pattern: Pattern,
    exposures: Sequence[Exposure],
    rungs: Sequence[Rung],
    day: date,
    *,
    rising: bool,
    away: int | None = None,
) -> Level:
    """Where a pattern stands on `day`. `exposures` newest first, `rungs` those that may be planned, easiest first,
    at least one. `rising` says that this session may hold more than the last at all; `away` are the days off where
    they are not simply those since the last exposure."""
    done = next((each for each in exposures if each.rung is not None), None)
    if done is None or done.rung is None:
        reason = because("first-time", rungs[0].low, pattern=pattern)
        return _held(pattern, rungs[0], rungs[0].low, 1, (reason,))
    days_off = (day - exposures[0].day).days if away is None else away
    hurt = exposures[0].pain or 0
    if days_off >= FIRST_AGAIN_DAYS:
        steps = RESTART_RUNGS if days_off >= RESTART_DAYS else AGAIN_RUNGS
        rung = reachable(rungs, done.rung - steps)
        again = because("first-time-again", days_off, rung.low, pattern=pattern)
        easier = because("easier-after-break", days_off, rung.rung, rung.exercise_id, pattern=pattern)
        target = min(rung.low, _kept(rung, done)) if hurt >= PAIN_EASIER else rung.low
        return _held(pattern, rung, target, 1, (easier, again))
    if hurt >= PAIN_EASIER:
        rung = reachable(rungs, done.rung - 1)
        sets = max(1, exposures[0].sets - 1)
        reason = because("pain-easier", hurt, rung.rung, rung.exercise_id, pattern=pattern)
        return _held(pattern, rung, _kept(rung, done), sets, (reason,))
    rung = reachable(rungs, done.rung)
    reasons = []
    if hurt == PAIN_REPEAT:
        reasons.append(because("pain-repeat", hurt, pattern=pattern))
    if is_held(exposures, day, FIRST_AGAIN_DAYS):
        reasons.append(because("pain-hold", PAIN_HOLD_EXPOSURES, pattern=pattern))
    sets = max(exposures[0].sets, _sets_kept(exposures, rung)) if rising else exposures[0].sets
    return Level(
        pattern,
        rung,
        _kept(rung, done),
        sets,
        exposures[0].sets,
        exposures[0].rung == rung.rung and _went_well(exposures[0], room=0) and not reasons,
        times_at_top(exposures, rung) == TOP_TWICE,
        exposures[0].targets_met,
        exposures[0].effort,
        exposures[0].effort_cap,
        last_rise(exposures),
        _at_top_since(exposures, rung),
        tuple(reasons),
        max((each.target for each in _on_this_rung(exposures, rung) if each.sets < sets), default=0),
    )


def reachable(rungs: Sequence[Rung], wanted: int) -> Rung:
    """The rung with this number, else the nearest easier one, else the easiest there is."""
    return next((rung for rung in reversed(rungs) if rung.rung <= wanted), rungs[0])


def next_rung(rungs: Sequence[Rung], rung: Rung) -> Rung | None:
    """The next harder rung that may be planned; None at the top of the ladder."""
    return next((each for each in rungs if rung.rung < each.rung <= rung.rung + RUNGS_AT_ONCE), None)


def more(level: Level) -> tuple[Rise, int] | None:
    """One step more in repetitions or seconds; None at the top of the range."""
    if level.target >= level.rung.high:
        return None
    if level.rung.measure is Measure.REPS:
        return Rise.REPETITIONS, level.target + 1
    return Rise.HOLD, min(level.rung.high, level.target + HOLD_STEP_S)


def first_target(new: Rung, old: Rung) -> int:
    """What a new rung begins with: fewer repetitions the heavier it is; the low end where the measures differ."""
    if new.measure is not Measure.REPS:
        return new.low
    if old.measure is not Measure.REPS:
        return NEW_RUNG_LEAST
    return max(NEW_RUNG_LEAST, min(NEW_RUNG_MOST, int(new.high * old.effort / new.effort + 1e-9)))


def waited_a_week(level: Level, day: date) -> bool:
    return level.last_rise is None or (day - level.last_rise).days >= RISE_DAYS


def _held(pattern: Pattern, rung: Rung, target: int, sets: int, reasons: tuple[Reason, ...]) -> Level:
    """A level from which nothing rises; the reasons say why."""
    return Level(
        pattern,
        rung,
        target,
        sets,
        sets,
        is_ready=False,
        at_top=False,
        met=True,
        effort=None,
        effort_cap=0,
        last_rise=None,
        reasons=reasons,
    )


def _kept(rung: Rung, done: Exposure) -> int:
    """The last target within the range of this rung; its low end where it is another measure."""
    if rung.measure is not done.measure:
        return rung.low if rung.measure is not Measure.REPS else NEW_RUNG_LEAST
    return max(1, min(done.target, rung.high))


def _sets_kept(exposures: Sequence[Exposure], rung: Rung) -> int:
    """The most sets done on this rung since it was last changed, hurt, or a month ago."""
    return min(max((each.sets for each in _on_this_rung(exposures, rung)), default=0), MOST_SETS_A_SESSION)


def _on_this_rung(exposures: Sequence[Exposure], rung: Rung) -> Iterator[Exposure]:
    """Those since the rung was last changed, hurt, or a month ago, newest first."""
    for each in exposures:
        stale = (exposures[0].day - each.day).days >= FIRST_AGAIN_DAYS
        if stale or each.rung != rung.rung or (each.pain or 0) >= PAIN_EASIER:
            return
        yield each


def _went_well(each: Exposure, *, room: int) -> bool:
    """All sets at target, pain at most 2, and effort at least `room` below the cap where it is known."""
    return (
        each.targets_met
        and (each.pain or 0) <= PROGRESS_PAIN
        and (each.effort is None or each.effort <= each.effort_cap - room)
    )


def times_at_top(exposures: Sequence[Exposure], rung: Rung) -> int:
    """How many of the last two times in a row were at the top of the range and went well, with effort to spare."""
    times = 0
    for each in exposures[:TOP_TWICE]:
        if each.rung != rung.rung or each.target < rung.high or not _went_well(each, room=1):
            break
        times += 1
    return times


def _at_top_since(exposures: Sequence[Exposure], rung: Rung) -> date | None:
    since = None
    for each in exposures:
        if each.rung != rung.rung or each.target < rung.high:
            break
        since = each.day
    return since


def last_rise(exposures: Sequence[Exposure]) -> date | None:
    """The day on which the rung or the target last rose, whatever was done off the ladder in between."""
    steps = [(each.rung, each.target, each.day) for each in exposures if each.rung is not None]
    return next((later[2] for later, before in pairwise(steps) if later[:2] > before[:2]), None)
