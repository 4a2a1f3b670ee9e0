"""Is the load sensible? Working sets by week beside the planner's cap, and session load by week beside the four weeks
before. Shown, and nothing is gated by it: replacing the longer mean by random numbers gives the same odds ratios for
injuries (Impellizzeri 2020, doi 10.1007/s40279-020-01378-6), so no ratio is made of the two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from typing import TYPE_CHECKING

from upswing.domain.days import monday_of
from upswing.domain.life_event import LifeEvent
from upswing.domain.session import Session, SessionState
from upswing.insights.record import LoadWeek

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report

DAYS = 7
WEEKS_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Spread:
    """Of one week's seven daily loads: `monotony` = mean ÷ SD of the population, `strain` = load × monotony (Foster
    2001), None ("not defined") where every day was alike."""

    load: float
    monotony: float | None
    strain: float | None


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `starts_on` (ordinal). `sets` and `cap` are those of the planner, None where it has no such week
    or asked for nothing; `load` the sum of effort × minutes, `before` the mean load of the four weeks before, None in
    the first four. Of `sessions`, `unrated` had no effort and add nothing to the load. `is_over` is False for the week
    that is still going on; its monotony and strain wait for its end."""

    starts_on: int
    sets: int | None
    cap: int | None
    load: float
    before: float | None
    monotony: float | None
    strain: float | None
    sessions: int
    unrated: int
    is_over: bool

    @property
    def is_above(self) -> bool:
        """More sets than the cap."""
        return self.sets is not None and self.cap is not None and self.sets > self.cap


@dataclass(frozen=True, slots=True)
class LoadWeeks:
    """Every week from the first session to this one, oldest first."""

    weeks: tuple[Week, ...]
    today: int
    events: tuple[LifeEvent, ...] = ()


def build_state(basis: "Basis", report: "Report") -> LoadWeeks:
    """From the record, in a worker. Raises StorageError."""
    record, planned = basis.record, basis.strength.weeks
    report(0.5)
    weeks = weeks_of(record.sessions, planned, record.today)
    return LoadWeeks(weeks, record.today.toordinal(), record.events)


def weeks_of(sessions: Iterable[Session], planned: Sequence[LoadWeek], today: date) -> tuple[Week, ...]:
    """Weeks begin on the day of the week on which those of the plan begin now, without a plan on Monday. Sessions
    under way, and those after this week, leave no trace."""
    over = [each for each in sessions if each.state is not SessionState.UNDER_WAY]
    firsts = [each.day for each in over] + [each.starts_on for each in planned]
    firsts = [day for day in firsts if day <= today]
    if not firsts:
        return ()
    anchor = planned[-1].starts_on if planned else monday_of(today)
    here = _start(today.toordinal(), anchor)
    starts = range(_start(min(firsts).toordinal(), anchor), here + 1, DAYS)
    by_day: dict[int, list[Session]] = {}
    for each in over:
        by_day.setdefault(each.day.toordinal(), []).append(each)
    known = _planned_by_start(planned, anchor)
    found: list[Week] = []
    loads: list[float] = []
    for start in starts:
        daily = [sum(session_load(each) for each in by_day.get(start + ahead, ())) for ahead in range(DAYS)]
        spread, is_over = spread_of(daily), start < here
        inside = [each for ahead in range(DAYS) for each in by_day.get(start + ahead, ())]
        plan = known.get(start)
        found.append(
            Week(
                start,
                None if plan is None else plan.done,
                None if plan is None else plan.cap,
                spread.load,
                sum(loads[-WEEKS_BEFORE:]) / WEEKS_BEFORE if len(loads) >= WEEKS_BEFORE else None,
                spread.monotony if is_over else None,
                spread.strain if is_over else None,
                len(inside),
                sum(each.effort is None for each in inside),
                is_over,
            )
        )
        loads.append(spread.load)
    return tuple(found)


def session_load(session: Session) -> float:
    """Session effort 0–10 × minutes of the whole session (Foster 2001); 0 where no effort was given."""
    return 0.0 if session.effort is None else session.effort * session.minutes


def spread_of(daily: Sequence[float]) -> Spread:
    """From seven daily loads. ValueError for any other number of days."""
    if len(daily) != DAYS:
        raise ValueError(f"a week has seven days, not {len(daily)}")
    load = float(sum(daily))
    mean = load / DAYS
    deviation = 0.0 if min(daily) == max(daily) else sqrt(sum((each - mean) ** 2 for each in daily) / DAYS)
    if not deviation:
        return Spread(load, None, None)
    monotony = mean / deviation
    return Spread(load, monotony, load * monotony)


def _start(day: int, anchor: date) -> int:
    """The first day of the week that `day` lies in, in steps of seven from `anchor`."""
    return day - (day - anchor.toordinal()) % DAYS


def _planned_by_start(planned: Iterable[LoadWeek], anchor: date) -> Mapping[int, LoadWeek]:
    """Weeks of an earlier block may begin on another day: each stands at the week in which most of it lies."""
    return {_start((each.starts_on + timedelta(days=DAYS // 2)).toordinal(), anchor): each for each in planned}
