"""Random lives for the planner: people who obey, overdo, hurt, pause, walk, mistype and change their minds."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from random import Random

from asked import (
    CORE,
    FIVE,
    LADDERS,
    THREE,
    all_five,
    ask,
    asked_week_by_week,
    at,
    circumstances,
    done,
    exposure,
    obey,
    on,
)

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances, Declined
from upswing.planner.history import PastSession, PatternExposure

GAPS = (1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 7, 8, 10, 13, 14, 20, 27, 28, 50, 83, 84, 120)
COMMON_GAPS = (1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 7)


@cache
def mature(weeks: int, effort: int, step: int, *, three: bool) -> tuple[PastSession, ...]:
    """Somebody who has done what was asked for so many weeks."""
    days = asked_week_by_week(weeks, (0, step, step + 2))
    return tuple(obey([], days, effort, ladders=THREE if three else LADDERS))


@cache
def self_made(weeks: int, sets: int, rung: int) -> tuple[PastSession, ...]:
    """Somebody who has done their own routine three times a week, always the same."""
    return tuple(all_five(7 * week + day, rung, 12, sets, 5) for week in range(weeks) for day in (0, 2, 4))


def life(random: Random, *, three: bool = False) -> tuple[list[PastSession], int]:
    """A history and the first day after its last session, in half of the cases after a mature beginning; with `three`
    ladders for the core, or one."""
    lived: list[PastSession] = []
    day = 0
    calm = random.random() < 0.4
    if calm or random.random() < 0.4:
        kind = random.random()
        if kind < 0.8:
            weeks = random.choice((4, 6, 9, 11, 13, 17, 24))
            lived = list(mature(weeks, random.choice((3, 4, 6)), 2, three=three))
        else:
            lived = list(self_made(random.choice((3, 8, 14)), random.choice((1, 2, 4)), random.choice((1, 3, 6))))
        day = (lived[-1].day - on(0)).days + random.choice(COMMON_GAPS)
    if calm:
        return calm_days(random, lived, day, three=three)
    gaps = GAPS if random.random() < 0.5 else COMMON_GAPS
    for _ in range(random.randrange(14)):
        lived += something(random, lived, day, three=three)
        day += random.choice(gaps) if random.random() > 0.05 else 0
    return lived, day


def calm_days(random: Random, lived: list[PastSession], day: int, *, three: bool) -> tuple[list[PastSession], int]:
    """A few quiet weeks as planned: so the tops of ranges, second sets and next rungs are reached."""
    for _ in range(random.randrange(10)):
        plan = ask(lived, day, ladders=THREE if three else LADDERS)
        if plan.kind is PlanKind.SESSION:
            session = done(plan, random.choice((3, 4, 4, 4, 5)))
            if random.random() < 0.1:
                session = replace(
                    session, exposures=tuple(lived_through(random, each) for each in session.exposures)
                )
            lived.append(session)
        day += random.choice((1, 2, 2, 2, 3, 4))
    return lived, day


def something(random: Random, lived: list[PastSession], day: int, *, three: bool) -> list[PastSession]:
    """What a person does on a day: the plan, more than it, something of their own, a walk, or nothing."""
    hour = random.choice((7, 12, 18, 18, 21.5))
    kind = random.random()
    if kind < 0.15:
        return [outside_the_plan(random, day, hour)]
    if kind < 0.35:
        return [own_routine(random, day, hour, three=three)]
    plan = ask(lived, day, hour, ladders=THREE if three else LADDERS)
    if plan.kind is not PlanKind.SESSION:
        return []
    session = done(plan, random.choice((None, 2, 3, 4, 4, 4, 5, 6, 8, 10)), hour)
    if kind < 0.5:
        more = random.choice((2, 3))
        session = replace(
            session, exposures=tuple(replace(each, amounts=each.amounts * more) for each in session.exposures)
        )
    return [replace(session, exposures=tuple(lived_through(random, each) for each in session.exposures))]


def outside_the_plan(random: Random, day: int, hour: float) -> PastSession:
    """A walk, something harder, or strength of which only the minutes are known."""
    minutes = random.choice((10, 40, 75))
    if random.random() < 0.3:
        return PastSession(at(day, hour), on(day), minutes, random.choice((None, 4, 9)), without_sets=True)
    activity = random.choice((Activity.WALK, Activity.RUN, Activity.YOGA))
    return PastSession(at(day, hour), on(day), minutes, random.choice((None, 3, 7, 9)), activity)


def own_routine(random: Random, day: int, hour: float, *, three: bool) -> PastSession:
    patterns = random.sample(FIVE, random.randrange(1, 6))
    if three and random.random() < 0.3:
        patterns += [Pattern.CORE_FRONT] * random.randrange(1, 3)
    exposures = [
        lived_through(
            random,
            exposure(
                pattern, random.choice((None, 1, 2, 3, 6)), random.randrange(1, 20), random.choice((1, 1, 2, 3, 6))
            ),
        )
        for pattern in patterns
    ]
    if three:
        exposures = [on_some_side(random, each) for each in exposures]
    effort = random.choice((None, 1, 4, 7, 10))
    return PastSession(at(day, hour), on(day), 25, effort, exposures=tuple(exposures))


def on_some_side(random: Random, each: PatternExposure) -> PatternExposure:
    """A core movement of any of the three ladders, as far as they reach."""
    if each.pattern is not Pattern.CORE_FRONT or each.rung is None:
        return each
    rung = random.choice(THREE[random.choice(CORE)])
    return replace(each, exercise_id=rung.exercise_id, rung=rung.rung)


def lived_through(random: Random, each: PatternExposure) -> PatternExposure:
    """Sometimes short of the target, sometimes with pain or soreness."""
    if random.random() < 0.1:
        each = replace(each, targets_met=False)
    if random.random() < 0.12:
        each = replace(each, pain=random.randrange(11))
    if random.random() < 0.08:
        each = replace(each, morning_pain=random.randrange(11))
    if random.random() < 0.08:
        each = replace(each, soreness=random.randrange(11))
    return each if random.random() > 0.01 else replace(each, sharp=True)


def standing(random: Random, day: int, *, three: bool = False) -> Circumstances:
    """Circumstances on this day, often unremarkable."""
    here = circumstances(day, random.choice((7, 12, 18, 18, 21.5)))
    if random.random() < 0.5:
        return here
    here = replace(
        here,
        wish_per_week=random.randrange(1, 8),
        minutes=random.choice((None, None, 3, 5, 6, 10, 12, 15, 20, 30, 60)),
        older_than_65=random.random() < 0.3,
        readiness=random.choice((None, None, 1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5)),
        status=random.choice((*[Status.AS_USUAL] * 8, Status.EASY_WEEK, Status.ILL)),
    )
    if random.random() < 0.3:
        here = replace(here, excluded=frozenset(random.sample(FIVE, random.randrange(1, 5))))
    if random.random() < 0.2:
        here = replace(here, soreness={random.choice(FIVE): random.randrange(11)})
    if random.random() < 0.2:
        rungs = LADDERS[random.choice(FIVE)]
        here = replace(here, not_for_me=frozenset(each.exercise_id for each in random.sample(rungs, 3)))
    if three and random.random() < 0.2:
        aside = THREE[random.choice(CORE)]
        here = replace(
            here, not_for_me=frozenset(each.exercise_id for each in random.sample(aside, len(aside) - 1))
        )
        if random.random() < 0.7:
            here = replace(here, not_for_me=frozenset(each.exercise_id for each in aside))
    elif three and random.random() < 0.1:
        here = replace(here, excluded=here.excluded | {random.choice((Pattern.CORE_SIDE, Pattern.CORE_BACK))})
    if random.random() < 0.1:
        here = replace(here, declined=frozenset({declined(random)}))
    if random.random() < 0.05:
        here = replace(here, gentle_only=True)
    return here


def declined(random: Random) -> Declined:
    from upswing.domain.plan import Rise

    pattern: Pattern = random.choice(FIVE)
    until = random.choice((None, on(0) + timedelta(days=random.randrange(200))))
    return Declined(pattern, random.choice(tuple(Rise)), until=until)
