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
    """Up to `past` weeks before this one, this one, and `ahead` weeks after it, oldest first. Among the weeks before
    are those in which nothing was done, since the first session."""
    ledger = read(history, circumstances, ladders)
    used, _ = in_use(ladders, circumstances)
    now = ledger.standing(circumstances.day, in_use=len(used), easy=wants_easy_week(circumstances))
    here = WeekOfPlan(now.starts_on, now.week, now.done, now.credited_so_far, 0, now.budget, now.easy, True)
    before = [_past(week) for week in (*ledger.earlier, *ledger.weeks) if week.starts_on < now.starts_on]
    shown = _with_weeks_away([*before, here])[:-1][-past:] if past else []
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


def _with_weeks_away(weeks: Sequence[WeekOfPlan]) -> list[WeekOfPlan]:
    """The same with a week for each whole one that lies between two of them: a break ends with the next session, and
    a block begins on any day."""
    filled: list[WeekOfPlan] = []
    for week in weeks:
        while filled and (week.starts_on - filled[-1].starts_on).days >= 14:
            starts_on = filled[-1].starts_on + timedelta(days=7)
            filled.append(WeekOfPlan(starts_on, week.week, 0, 0, 0, None, False, False))
        filled.append(week)
    return filled


def _past(week: Week) -> WeekOfPlan:
    cap = week.budget if week.sessions > week.blank else None
    return WeekOfPlan(week.starts_on, week.week, week.done, week.credited, 0, cap, week.easy, False)
