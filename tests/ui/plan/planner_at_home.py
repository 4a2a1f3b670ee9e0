"""Someone at the Plan view, with some weeks behind her where a test needs them."""

from pathlib import Path

from lodging import given
from upswing.domain.plan import PlanKind
from upswing.domain.session import Activity
from upswing.ui.given import Given
from upswing.ui.plan.view import PlanView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

DAY_S = 86_400

__all__ = ["DAY_S", "HeldClock", "at_home", "at_the_plan", "done_for", "opened", "settled_in", "with_weeks"]


def at_the_plan(guest: Guest) -> PlanView:
    """Goes there by the rail and waits until the plan is worked out."""
    guest.go(Place.PLAN)
    view = guest.app.window.view(Place.PLAN)
    assert isinstance(view, PlanView)
    return view


def opened(guest: Guest) -> str:
    """The day that is open, as its heading says."""
    view = guest.app.window.view(Place.PLAN)
    assert isinstance(view, PlanView)
    assert view.detail.day is not None
    return view.detail.day.day.isoformat()


def done_for(at: Given, clock: HeldClock, days: int) -> None:
    """So many days pass, every session done as planned; it is morning again afterwards."""
    for _ in range(days):
        morning = clock.passed_s
        if at.planning.next().kind is PlanKind.SESSION:
            lead(at, clock)
        clock.passed_s = morning + DAY_S


def lead(at: Given, clock: HeldClock) -> None:
    """Today's plan, every set as asked, at the effort it aims at."""
    plan = at.planning.next()
    script = at.planning.script(plan)
    assert script is not None
    session = at.planning.begin(script, Activity.STRENGTH)
    for place, step in enumerate(script.steps):
        clock.wait(step.work_s + step.rest_s)
        at.journal.sessions.finish_set(
            session.id, place, step.target, next_step=place + 1, active_s=60 * (place + 1)
        )
    at.journal.sessions.finish(session.id, effort=plan.effort_aim, active_s=20 * 60, mood=2, energy=4)


def with_weeks(folder: Path, weeks: int) -> Path:
    """A folder in which so many weeks were done as planned, at three days and thirty minutes. No window is open
    meanwhile."""
    settled_in(folder, days_per_week=3, minutes=30)
    clock = HeldClock()
    with given(folder, clock, lambda topic: None) as at:
        done_for(at, clock, 7 * weeks)
    return folder
