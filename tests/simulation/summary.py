"""What stays of a life when it is over: few numbers, so that a thousand of them fit into one picture."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from living import FIRST, Life, life
from people import Obedience, person
from standstill import MOST_WEEKS, longest_standstill
from swings import Swing, swings, weeks_lived

from upswing import resources
from upswing.catalogue.read import read_catalogue
from upswing.domain.plan import PlanKind
from upswing.planner.history import PastSession
from upswing.planner.ladders import Ladders, ladders_from
from upswing.planner.layoff import is_restart

STUCK = f"nobody stuck for more than {MOST_WEEKS} weeks without a reason"
SWINGS = "nobody's load saws by more than the rules say"
REASONS = "every plan has its reasons"


@dataclass(frozen=True, slots=True)
class Summary:
    """One person. By week, from the first day on: `sets` done and `counted`, `rung` as a share of the ladders, 0–1,
    `effort` on average (None where nothing was done or told). `standstill` in days, `restarts` after 84 days off.
    `used` is how much of the week's budget the planned sessions used, for weeks with a session, 0–1."""

    number: int
    obedience: Obedience
    sessions: int
    sets: tuple[int, ...]
    counted: tuple[int, ...]
    rung: tuple[float, ...]
    effort: tuple[float | None, ...]
    used: tuple[float, ...]
    standstill: int
    swings: tuple[Swing, ...]
    restarts: int
    kept: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    told: dict[str, str] = field(default_factory=dict)


def lived_by(number: int, days: int) -> Summary:
    """Lives so many days of person `number` and sums them up."""
    ladders = shipped_ladders()
    return summed_up(life(person(number, ladders), ladders, days), days)


@cache
def shipped_ladders() -> Ladders:
    return ladders_from(read_catalogue(resources.folder()))


def summed_up(lived: Life, days: int) -> Summary:
    promises = lived.promises
    stood = longest_standstill(lived.asked)
    promises.check(STUCK, stood <= 7 * MOST_WEEKS, lambda: f"{stood} days")
    steps = tuple(swings(weeks_lived(lived.asked, _weeks_as_planned(lived))))
    for step in steps:
        promises.check(SWINGS, step.is_within, step.__repr__)
    strength = [each for each in lived.history if each.sets]
    weeks = -(-days // 7)
    by_week: list[list[PastSession]] = [[] for _ in range(weeks)]
    for each in strength:
        by_week[_week(each.day)].append(each)
    counted = [0] * weeks
    for week in (*lived.ledger.earlier, *lived.ledger.weeks):
        counted[_week(week.starts_on)] += week.credited
    return Summary(
        lived.person.number,
        lived.person.obedience,
        len(strength),
        tuple(sum(each.sets for each in week) for week in by_week),
        tuple(counted),
        _rungs(by_week, lived.ladders),
        tuple(_mean([each.effort for each in week if each.effort is not None]) for week in by_week),
        _used(lived),
        stood,
        steps,
        sum(is_restart((two.day - one.day).days) for one, two in pairwise(strength)),
        promises.kept,
        promises.broken,
        {promise: f"person {lived.person.number}: {about}" for promise, about in promises.told.items()},
    )


def _week(day: date) -> int:
    return (day - FIRST).days // 7


def _weeks_as_planned(lived: Life) -> frozenset[date]:
    """The weeks in which nothing was done but what was planned."""
    planned = {(each.plan.day, each.plan.sets) for each in lived.asked if each.done}
    strength = (each for each in lived.history if each.sets or each.without_sets)
    own = {each.day for each in strength if (each.day, each.sets) not in planned}
    weeks = {each.week for each in lived.asked}
    return frozenset(week for week in weeks if not any(week + timedelta(ahead) in own for ahead in range(7)))


def _rungs(by_week: Iterable[Iterable[PastSession]], ladders: Ladders) -> tuple[float, ...]:
    """The mean of all ladders: the rung last done as a share of the ladder, 0 before the first."""
    home = {rung.exercise_id: ladder for ladder, rungs in ladders.items() for rung in rungs}
    stands = dict.fromkeys(ladders, 0.0)
    shares = []
    for week in by_week:
        for session in week:
            for each in session.exposures:
                if each.rung is not None:
                    stands[home[each.exercise_id]] = each.rung / len(ladders[home[each.exercise_id]])
        shares.append(sum(stands.values()) / len(stands))
    return tuple(shares)


def _used(lived: Life) -> tuple[float, ...]:
    """Done and planned sets over the budget, each time a session was planned."""
    plans = (each.plan for each in lived.asked if each.plan.kind is PlanKind.SESSION)
    return tuple((plan.done_this_week + plan.sets) / plan.week_budget for plan in plans)


def _mean(numbers: list[int]) -> float | None:
    return sum(numbers) / len(numbers) if numbers else None
