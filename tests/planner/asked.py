"""People for the planner's tests: ladders of their own, days as numbers, sessions done as they were planned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from upswing.domain.exercise import Measure, Pattern
from upswing.domain.plan import PlanKind, PlannedSession
from upswing.planner.circumstances import Circumstances
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import Ladders, Rung
from upswing.planner.next_session import next_session

FIRST = date(2026, 3, 2)
"""Day 0, a Monday."""
FIVE = (Pattern.SQUAT, Pattern.HINGE, Pattern.PUSH, Pattern.ROW, Pattern.CORE_FRONT)
PUSH_SHARES = (0.30, 0.41, 0.49, 0.55, 0.64, 0.74)


def ladders(measure: Mapping[Pattern, Measure] | None = None) -> Ladders:
    """Six rungs for each of the five patterns, named `push-1` and so on, with the push's shares of body mass."""
    made = {}
    for pattern in FIVE:
        kind = (measure or {}).get(pattern, Measure.REPS)
        low, high = (8, 12) if kind is Measure.REPS else (10, 30)
        made[pattern] = tuple(
            Rung(f"{pattern.value}-{place}", place, kind, low, high, share)
            for place, share in enumerate(PUSH_SHARES, start=1)
        )
    return made


LADDERS = ladders()
CORE = (Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK)


def with_three_for_the_core() -> Ladders:
    """The same with a shorter ladder for each of the other two sides of the core."""
    made = dict(ladders())
    for pattern, rungs in ((Pattern.CORE_SIDE, 5), (Pattern.CORE_BACK, 4)):
        made[pattern] = tuple(
            replace(rung, exercise_id=f"{pattern.value}-{rung.rung}")
            for rung in LADDERS[Pattern.CORE_FRONT][:rungs]
        )
    return made


THREE = with_three_for_the_core()
"""The core has its front (six rungs), its side (five) and its back (four)."""


def at(day: int, hour: float = 18) -> datetime:
    return datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=day, hours=hour)


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def circumstances(day: int, hour: float = 18, **known: Any) -> Circumstances:
    return replace(Circumstances(on(day), at(day, hour)), **known)


def exposure(
    pattern: Pattern, rung: int | None = 1, reps: int = 8, sets: int = 1, **known: Any
) -> PatternExposure:
    done = PatternExposure(pattern, f"{pattern.value}-{rung or 'else'}", rung, (reps,) * sets, reps)
    return replace(done, **known)


def session(
    day: int, exposures: Iterable[PatternExposure], effort: int | None = 4, minutes: float = 18, hour: float = 18
) -> PastSession:
    return PastSession(at(day, hour), on(day), minutes, effort, exposures=tuple(exposures))


def all_five(day: int, rung: int = 1, reps: int = 8, sets: int = 1, effort: int | None = 4) -> PastSession:
    return session(day, [exposure(pattern, rung, reps, sets) for pattern in FIVE], effort)


def two_weeks() -> list[PastSession]:
    """Days 0, 3, 7, 10: five patterns, one set of eight on the first rung, effort 4, no pain."""
    return [all_five(day) for day in (0, 3, 7, 10)]


def weeks_of(sets: Sequence[int], days: Sequence[int] = (0, 2, 5)) -> list[PastSession]:
    """One week after the other with so many sets, spread over the days, the larger sessions first."""
    history = []
    turn = 0
    for week, total in enumerate(sets):
        for place, day in enumerate(days):
            size = total // len(days) + (place < total % len(days))
            patterns = [FIVE[(turn + each) % 5] for each in range(size)]
            turn += size
            history.append(session(7 * week + day, [exposure(each) for each in patterns]))
    return history


def done(plan: PlannedSession, effort: int | None = 4, hour: float = 18, **known: Any) -> PastSession:
    """The session that was planned, done as it was planned."""
    exposures = [
        replace(
            PatternExposure(
                item.pattern,
                item.exercise_id,
                item.rung,
                (item.target,) * item.sets,
                item.target,
                measure=item.measure,
            ),
            **known,
        )
        for item in plan.items
    ]
    day = (plan.day - FIRST).days
    return PastSession(at(day, hour), plan.day, plan.minutes, effort, exposures=tuple(exposures))


def ask(
    history: Sequence[PastSession], day: int, hour: float = 18, ladders: Ladders = LADDERS, **known: Any
) -> PlannedSession:
    return next_session(tuple(history), circumstances(day, hour, **known), ladders)


def obey(
    history: Sequence[PastSession], days: Iterable[int], effort: int | None = 4, **known: Any
) -> list[PastSession]:
    """The history of somebody who asks on these days and does what is planned."""
    lived = list(history)
    for day in days:
        plan = ask(lived, day, **known)
        if plan.kind is PlanKind.SESSION:
            lived.append(done(plan, effort))
    return lived


def asked_week_by_week(weeks: int, days: Sequence[int] = (0, 2, 4)) -> list[int]:
    return [7 * week + day for week in range(weeks) for day in days]


def given(plan: PlannedSession) -> dict[Pattern, tuple[int, int, int]]:
    """By pattern: rung, sets, target."""
    return {item.pattern: (item.rung, item.sets, item.target) for item in plan.items}


def bound(plan: PlannedSession) -> str:
    """The name of the one cap that bound."""
    [cap] = [cap for cap in plan.caps if cap.binds]
    return cap.name.value


def codes(plan: PlannedSession) -> list[str]:
    return [reason.code for reason in plan.reasons]
