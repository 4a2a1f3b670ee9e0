"""Two years of many people: nobody stands still without a reason, and no week leaps."""

from dataclasses import dataclass, field, replace
from random import Random

import pytest
from asked import LADDERS, circumstances, codes, done

from upswing.domain.plan import PlanKind, PlannedSession
from upswing.planner.ledger import Ledger
from upswing.planner.next_session import planned

REASONS_TO_STAND_STILL = {
    "easy-week",
    "easier-after-break",
    "effort-high",
    "first-time",
    "first-time-again",
    "layoff-ramp",
    "pain-easier",
    "pain-hold",
    "pain-repeat",
    "pain-rest",
    "restart",
    "rise-wants-effort",
    "rises-from-week",
    "short-break",
}
EIGHT_WEEKS = 56


@dataclass
class Person:
    """How often a session is done, how hard it feels, how often it hurts or is broken off for a while."""

    random: Random
    keeps: float
    effort: int
    pain: float
    illness: float
    wish: int
    minutes: int | None
    ledger: Ledger = field(init=False)
    plans: list[PlannedSession] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ledger = Ledger(len(LADDERS), self.wish)

    def live(self, days: int) -> None:
        back_on = 0
        for day in range(days):
            if day >= back_on and self.random.random() < self.keeps:
                plan = planned(
                    self.ledger, circumstances(day, wish_per_week=self.wish, minutes=self.minutes), LADDERS
                )
                if plan.kind is PlanKind.SESSION:
                    self.plans.append(plan)
                    self._do(plan)
            if self.random.random() < self.illness:
                back_on = day + self.random.choice((7, 10, 14, 21, 30, 90))

    def _do(self, plan: PlannedSession) -> None:
        session = done(plan, max(1, min(10, self.effort + self.random.choice((-1, 0, 0, 0, 1)))))
        exposures = list(session.exposures)
        if self.random.random() < self.pain:
            place = self.random.randrange(len(exposures))
            exposures[place] = replace(exposures[place], pain=self.random.choice((3, 4, 5, 6, 7)))
        if self.random.random() < 0.05:
            exposures[0] = replace(exposures[0], targets_met=False)
        self.ledger.add(replace(session, exposures=tuple(exposures)))


def person(seed: int) -> Person:
    random = Random(seed)
    return Person(
        random,
        random.choice((0.5, 0.7, 0.9, 1.0)),
        random.choice((3, 4, 5)),
        random.choice((0.0, 0.01, 0.03)),
        random.choice((0.0, 0.005, 0.01)),
        random.choice((1, 2, 3, 3)),
        random.choice((None, 15, 20, 30)),
    )


def longest_unexplained_standstill(plans: list[PlannedSession]) -> int:
    """Days of training in which nothing rose, nothing held it, and the ladder had not ended."""
    longest, since = 0, None
    for plan in plans:
        at_the_end = all(item.rung == 6 and item.target == 12 for item in plan.items)
        explained = (
            at_the_end or any(item.rise for item in plan.items) or REASONS_TO_STAND_STILL & set(codes(plan))
        )
        if explained or since is None:
            since = plan.day
        longest = max(longest, (plan.day - since).days)
    return longest


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(60))
def test_nobody_stands_still_for_eight_weeks_without_a_reason(seed: int) -> None:
    somebody = person(seed)
    somebody.live(2 * 365)
    assert longest_unexplained_standstill(somebody.plans) <= EIGHT_WEEKS


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_a_week_never_leaps(seed: int) -> None:
    somebody = person(seed)
    somebody.live(2 * 365)
    weeks = [*somebody.ledger.earlier, *somebody.ledger.weeks]
    for place, week in enumerate(weeks):
        best = max((each.done for each in weeks[max(0, place - 4) : place]), default=0)
        assert week.done <= max(10, best * 11 // 10, week.budget if week.week <= 2 else 0)
        assert week.done <= week.budget
