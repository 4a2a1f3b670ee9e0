"""How many sessions a week holds (rule 6), and how large one of them is (rule 7)."""

from upswing.planner.constants import (
    BASE_SESSION_SETS,
    FIRST_WEEKS,
    FIRST_WEEKS_SESSIONS,
    LAYOFF_SESSIONS,
    MOST_SESSIONS,
    SPIKE_PERCENT,
)


def sessions_allowed(week: int, wish: int, *, in_ramp: bool) -> int:
    """Two in the first two weeks and on the way back from a layoff, else up to three, never more than wished."""
    most = MOST_SESSIONS
    if week <= FIRST_WEEKS:
        most = FIRST_WEEKS_SESSIONS
    if in_ramp:
        most = min(most, LAYOFF_SESSIONS)
    return max(1, min(most, wish))


def share_of_week(left: int, sessions_left: int) -> int:
    """What is left of the week, spread over the sessions that are left, rounded up."""
    return -(-left // max(1, sessions_left))


def spike_cap(largest: int) -> int:
    """Sets in one session, from the largest credited session of the last 30 days (Frandsen 2025)."""
    return max(BASE_SESSION_SETS, largest + max(1, SPIKE_PERCENT * largest // 100))
