"""The ramp of weeks: what was done, what is planned, and the cap that is not crossed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from upswing.planner.budget import is_easy
from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_after
from upswing.planner.constants import MOST_SESSIONS
from upswing.planner.history import PastSession
from upswing.planner.ladders import Ladders
from upswing.planner.next_session import read
from upswing.planner.presence import in_use
from upswing.planner.size import wants_easy_week
from upswing.planner.standing import Week


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
    rungs, _ = in_use(ladders, circumstances)
    now = ledger.standing(circumstances.day, in_use=len(rungs), easy=wants_easy_week(circumstances))
    before = [week for week in (*ledger.earlier, *ledger.weeks) if week.starts_on < now.starts_on]
    shown = [_past(week) for week in before[max(0, len(before) - past) :]]
    here = WeekOfPlan(now.starts_on, now.week, now.done, now.credited_so_far, 0, now.budget, now.easy, True)
    coming = {0: here}
    for plan in coming_after(ledger, circumstances, ladders, MOST_SESSIONS * (ahead + 1)):
        place = (plan.day - now.starts_on).days // 7
        if place > ahead:
            break
        week = coming.get(place) or WeekOfPlan(
            now.starts_on + timedelta(days=7 * place), plan.week, 0, 0, 0, None, is_easy(plan.week), False
        )
        coming[place] = replace(week, planned=week.planned + plan.sets, cap=plan.week_budget)
    return (*shown, *(coming[place] for place in sorted(coming)))


def _past(week: Week) -> WeekOfPlan:
    cap = week.budget if week.sessions > week.blank else None
    return WeekOfPlan(week.starts_on, week.week, week.done, week.credited, 0, cap, week.easy, False)
