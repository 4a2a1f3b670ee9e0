"""The plan ahead as one answer: weeks, coming sessions, walks, and where a person stands on each ladder."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from upswing.domain.catalogue import Catalogue
from upswing.domain.plan import PlanKind, PlannedSession
from upswing.domain.plan_edit import PlanEdit
from upswing.domain.routine import Routine
from upswing.domain.script import script_of_plan
from upswing.domain.session import Activity
from upswing.planner.circumstances import Circumstances
from upswing.planner.coming import coming_sessions, on_a_later_day
from upswing.planner.edits import edited
from upswing.planner.history import History, PastSession
from upswing.planner.ladders import Ladders
from upswing.planner.next_session import next_session
from upswing.planner.places import Place, places
from upswing.planner.walks import PlannedWalk, filling_walk, next_walk
from upswing.planner.weeks import WeekOfPlan, weeks_of_plan

DAYS_AHEAD = 14
SESSIONS_AHEAD = 15
"""Three a week for the five weeks that the ramp shows; they reach beyond the fourteen days."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plan from `day` on. `today` is the plan for now, whatever its kind; `coming` are the sessions of fourteen
    days, today's first if there is one, `later` those after them; `minutes` of each of `coming` with warm-up and
    cool-down as they are led, `fills` the minutes of easy walking that would fill it, both by day. `walks` stand on
    days without a session."""

    day: date
    today: PlannedSession
    weeks: tuple[WeekOfPlan, ...]
    coming: tuple[PlannedSession, ...]
    later: tuple[PlannedSession, ...]
    minutes: Mapping[date, int]
    fills: Mapping[date, int]
    walks: tuple[PlannedWalk, ...]
    places: tuple[Place, ...]


def outlook_of(
    history: History,
    circumstances: Circumstances,
    ladders: Ladders,
    catalogue: Catalogue,
    frame: Routine,
    edit: PlanEdit | None,
    *,
    from_tomorrow: bool = False,
) -> Outlook:
    """Of values alone, so it may be asked on any thread. `edit` is what the person has changed for today; where
    nothing is to be trained today, the sessions come `from_tomorrow` on."""
    day = circumstances.day
    first = next(on_a_later_day(circumstances, 1)) if from_tomorrow else circumstances

    def mine(plan: PlannedSession) -> PlannedSession:
        return edited(plan, edit.items, catalogue) if edit is not None and plan.day == day else plan

    ahead = [mine(each) for each in coming_sessions(history, first, ladders, SESSIONS_AHEAD)]
    ahead = [each for each in ahead if each.kind is PlanKind.SESSION]
    coming = tuple(each for each in ahead if (each.day - day).days < DAYS_AHEAD)
    trained = {each.day for each in history if each.activity is Activity.STRENGTH}
    return Outlook(
        day,
        mine(next_session(history, circumstances, ladders)),
        weeks_of_plan(history, circumstances, ladders),
        coming,
        tuple(ahead[len(coming) :]),
        {each.day: script_of_plan(each, frame, catalogue, frame.name).minutes for each in coming},
        {each.day: filling_walk(each, circumstances) for each in coming},
        coming_walks(history, circumstances, {*(each.day for each in coming), *trained}),
        places(history, circumstances, ladders),
    )


def coming_walks(
    history: History, circumstances: Circumstances, taken: Collection[date], days: int = DAYS_AHEAD
) -> tuple[PlannedWalk, ...]:
    """The walks of the coming days if each is taken: on the first days that are not `taken` by a session, none on
    two days running, as many a week as the planner allows."""
    past = [each for each in history if each.activity is Activity.WALK]
    walks: list[PlannedWalk] = []
    for ahead in range(days):
        then = next(on_a_later_day(circumstances, ahead))
        walk = next_walk(past, then)
        rested = not past or (then.day - max(each.day for each in past)).days > 1
        if then.day in taken or not walk.minutes or not rested:
            continue
        walks.append(walk)
        past.append(PastSession(then.now, then.day, walk.minutes, walk.effort_high, Activity.WALK))
    return tuple(walks)
