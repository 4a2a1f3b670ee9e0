"""Walk–jog: 18 rungs of total running minutes, each repeated until it went well twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from upswing.domain.session import Activity
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import (
    BRISK_EFFORT,
    BRISK_MINUTES,
    BRISK_WALKS_A_WEEK,
    BRISK_WEEKS,
    JOG_EFFORT,
    JOG_GOOD_SESSIONS,
    JOG_MINUTES,
    LAYOFF_DAYS,
    LAYOFF_PERCENT,
    PROGRESS_PAIN,
    RECOVERY_H,
    RESTART_DAYS,
)
from upswing.planner.history import PastSession


@dataclass(frozen=True, slots=True)
class PlannedJog:
    """`running_minutes` in all, in short pieces between easy walking. `rung` counts from 1 to 18; `good` is how
    many of the two sessions that a rung needs went well; `rests` says that fewer than 48 hours have passed."""

    day: date
    rung: int
    running_minutes: int
    good: int
    rests: bool


def next_jog(history: Sequence[PastSession], circumstances: Circumstances) -> PlannedJog | None:
    """The next walk–jog session; None until thirty brisk minutes were walked three times a week for two weeks."""
    past = sorted((each for each in history if each.day <= circumstances.day), key=lambda each: each.started_at)
    if not is_ready_to_jog(past):
        return None
    runs = [each for each in past if each.activity is Activity.RUN]
    rung, good = 1, 0
    before: date | None = None
    for run in runs:
        rung, good = _after_a_gap(rung, good, before, run.day)
        if run.effort is not None and run.effort <= JOG_EFFORT and (run.pain or 0) <= PROGRESS_PAIN:
            good += 1
        if good >= JOG_GOOD_SESSIONS and rung < len(JOG_MINUTES):
            rung, good = rung + 1, 0
        before = run.day
    rung, good = _after_a_gap(rung, good, before, circumstances.day)
    rests = bool(runs) and (circumstances.now - runs[-1].started_at).total_seconds() < RECOVERY_H * 3600
    return PlannedJog(circumstances.day, rung, JOG_MINUTES[rung - 1], good, rests)


def is_ready_to_jog(past: Sequence[PastSession]) -> bool:
    """Whether there were two weeks running, seven days each, with three walks of thirty brisk minutes (or runs).
    `past` in the order of time."""
    days = [each.day for each in past if _is_brisk(each)]
    if not days:
        return False
    counts: dict[int, int] = {}
    for day in days:
        place = (day - days[0]).days // 7
        counts[place] = counts.get(place, 0) + 1
    weeks = [place for place, count in counts.items() if count >= BRISK_WALKS_A_WEEK]
    return any(all(place + ahead in weeks for ahead in range(BRISK_WEEKS)) for place in weeks)


def _is_brisk(each: PastSession) -> bool:
    brisk_walk = each.activity is Activity.WALK and (each.effort or 0) >= BRISK_EFFORT
    return (brisk_walk or each.activity is Activity.RUN) and each.minutes >= BRISK_MINUTES


def _after_a_gap(rung: int, good: int, before: date | None, day: date) -> tuple[int, int]:
    """After 14 days off half the running minutes, after 84 the first rung."""
    days_off = 0 if before is None else (day - before).days
    if days_off >= RESTART_DAYS:
        return 1, 0
    if days_off >= LAYOFF_DAYS:
        most = LAYOFF_PERCENT[0] * JOG_MINUTES[rung - 1] // 100
        return max(1, sum(minutes <= most for minutes in JOG_MINUTES)), 0
    return rung, good
