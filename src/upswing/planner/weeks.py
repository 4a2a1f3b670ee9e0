"""The ramp of weeks: what was done, what is planned, and the cap that is not crossed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_sessions
from upswing.planner.constants import MOST_SESSIONS
from upswing.planner.history import PastSession
from upswing.planner.ladders import Ladders
from upswing.planner.ledger import Week
from upswing.planner.next_session import read


@dataclass(frozen=True, slots=True)
class WeekOfPlan:
    """Seven days from `starts_on`, in sets. `week` is the earned week; `cap` None in a week in which nothing was
    asked for; `planned` what is still to come; `credited` what of `done` counts for later weeks."""

    starts_on: date
    week: int
    done: int
    credited: int
    planned: int
    cap: int | None
    easy: bool
    is_now: bool


def weeks_of_plan(
    history: Sequence[PastSession],
    circumstances: Circumstances,
    ladders: Ladders,
    *,
    past: int = 8,
    ahead: int = 4,
) -> tuple[WeekOfPlan, ...]:
    """Up to `past` weeks before this one, this one, and `ahead` weeks after it, oldest first."""
    ledger = read(history, circumstances, ladders)
    standing = ledger.standing(circumstances.day)
    before = [week for week in (*ledger.earlier, *ledger.weeks) if week.starts_on < standing.starts_on]
    weeks = [_past(week) for week in before[len(before) - past if len(before) > past else 0 :]]
    sessions = coming_sessions(history, circumstances, ladders, MOST_SESSIONS * (ahead + 1))
    now = WeekOfPlan(
        standing.starts_on, standing.week, standing.done, standing.done, 0, standing.budget, standing.easy, True
    )
    coming = {0: now}
    for plan in sessions:
        place = (plan.day - standing.starts_on).days // 7
        if place > ahead:
            break
        known = coming.get(place)
        week = known.week if known is not None and known.is_now else plan.week
        coming[place] = WeekOfPlan(
            plan.day if place not in coming else coming[place].starts_on,
            week,
            known.done if known is not None else 0,
            known.credited if known is not None else 0,
            plan.sets + (known.planned if known is not None else 0),
            plan.week_budget,
            plan.week % 6 == 0,
            place == 0,
        )
    return (*weeks, *(coming[place] for place in sorted(coming)))


def _past(week: Week) -> WeekOfPlan:
    cap = week.budget if week.sessions else None
    return WeekOfPlan(week.starts_on, week.week, week.done, week.credited, 0, cap, week.easy, False)
