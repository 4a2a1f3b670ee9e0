"""What was done outside the plan: strength written down without its sets, and other activity that was hard."""

from upswing.domain.session import Activity
from upswing.planner.constants import (
    COOL_DOWN_S,
    HARD_EFFORT,
    HARD_MINUTES,
    LONG_MINUTES,
    REPETITION_S,
    REPETITIONS_LOW,
    REST_S,
    WARM_UP_S,
)
from upswing.planner.history import PastSession

MORE_THAN_WALKING = frozenset(
    {Activity.RUN, Activity.CYCLE, Activity.DANCE, Activity.SWIM, Activity.TENNIS, Activity.OTHER}
)


def sets_guessed(minutes: float, planned: int) -> int:
    """Working sets of a strength session of which only the minutes are known: as many sets of eight with their
    rests as fit between warm-up and cool-down, at least those that the plan would have had that day, and one."""
    seconds = minutes * 60 - WARM_UP_S - COOL_DOWN_S
    return max(1, planned, int(-(-seconds // (REPETITIONS_LOW * REPETITION_S + REST_S))))


def was_hard(session: PastSession) -> bool:
    """Whether an activity other than sets of strength was hard, or long and of unknown effort."""
    if session.effort is None:
        return session.minutes >= LONG_MINUTES and session.activity in MORE_THAN_WALKING
    return session.effort >= HARD_EFFORT and session.minutes >= HARD_MINUTES
