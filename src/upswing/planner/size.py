"""How many sets today: the week, the session, the day, the effort (rules 3, 4, 5, 7, 8 and 9)."""

from dataclasses import dataclass

from upswing.domain.plan import Cap, CapName, Reason
from upswing.domain.status import Status
from upswing.planner import easing
from upswing.planner.budget import best_of, is_easy, tightest
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import (
    EASIER_OFFER_LOW_OF,
    LESS_PERCENT,
    PROGRESS_FROM_WEEK,
    RESTART_RUNGS,
    SHORT_BREAK_PERCENT,
)
from upswing.planner.explain import because
from upswing.planner.frequency import spike_cap
from upswing.planner.layoff import is_short_break
from upswing.planner.ledger import Ledger
from upswing.planner.readiness import Day, day_of_readiness, reduced
from upswing.planner.standing import Standing


@dataclass(frozen=True, slots=True)
class Size:
    """`sets` at most, the `caps` looked at with the one that bound so far, and whether anything may rise."""

    sets: int
    caps: tuple[Cap, ...]
    binding: CapName
    day: Day
    rising: bool
    reasons: tuple[Reason, ...]


def sized(standing: Standing, ledger: Ledger, circumstances: Circumstances) -> Size:
    """The size of a session on this day, before allocation and minutes. There must be something left this week."""
    share, spike = standing.share, spike_cap(standing.largest)
    whole = min(share, spike, standing.left)
    sets = standing.size
    caps = [
        *standing.caps,
        Cap(CapName.SESSION_SHARE, share),
        Cap(CapName.SESSION_SPIKE, spike),
        Cap(CapName.LEFT_THIS_WEEK, standing.left),
    ]
    binding = CapName.SESSION_SPIKE if spike < share else tightest(standing.caps).name
    reasons = [
        *_of_the_gap(standing),
        *of_blank_sessions(standing),
        because("week-budget", standing.week, standing.budget, standing.done, best_of(standing.credited)),
        *_of_easy_weeks(standing, ledger, circumstances),
        because("session-size", standing.left, standing.allowed - standing.sessions, share, spike, whole),
    ]
    if sets < whole:
        caps.append(Cap(CapName.LAYOFF, sets))
        binding = CapName.LAYOFF
    high = easing.efforts_too_high(ledger.entries)
    if high is not None:
        less = max(1, sets - 1)
        binding = CapName.EFFORT if less < sets else binding
        sets = less
        caps.append(Cap(CapName.EFFORT, sets))
        reasons.append(because("effort-high", *high, sets))
    day = day_of_readiness(circumstances.readiness)
    hard = ledger.hard_before(standing.day)
    if hard is not None and day < Day.LESS:
        day = Day.LESS
        less = reduced(sets, day)
        binding = CapName.EFFORT if less < sets else binding
        sets = less
        caps.append(Cap(CapName.EFFORT, sets))
        reasons.append(because("hard-activity", round(hard.minutes), LESS_PERCENT, sets))
    elif day is not Day.AS_PLANNED and circumstances.readiness is not None:
        less = reduced(sets, day)
        binding = CapName.READINESS if less < sets else binding
        sets = less
        caps.append(Cap(CapName.READINESS, sets))
        reasons.append(_of_readiness(day, circumstances.readiness, sets))
    rising = (
        standing.week >= PROGRESS_FROM_WEEK
        and standing.ramp is None
        and not is_short_break(standing.days_off)
        and not standing.easy
        and day is Day.AS_PLANNED
        and high is None
    )
    if standing.week < PROGRESS_FROM_WEEK:
        reasons.append(because("rises-from-week", PROGRESS_FROM_WEEK))
    return Size(sets, tuple(caps), binding, day, rising, tuple(reasons))


def _of_the_gap(standing: Standing) -> list[Reason]:
    days, ramp = standing.days_off or 0, standing.ramp
    if standing.restarts:
        return [because("restart", days, RESTART_RUNGS)]
    reasons = []
    if ramp is not None:
        week_back, percent, cap = ramp.week_back(standing.day), ramp.percent(standing.day), ramp.cap(standing.day)
        if week_back is not None and percent is not None and cap is not None:
            reasons.append(because("layoff-ramp", ramp.days_off, 1 + week_back, percent, ramp.best, cap))
    if is_short_break(standing.days_off):
        reasons.append(because("short-break", days, SHORT_BREAK_PERCENT))
    return reasons


def of_blank_sessions(standing: Standing) -> list[Reason]:
    """What strength without its sets takes from this week."""
    return [because("counted-without-sets", standing.used.guessed)] if standing.used.guessed else []


def _of_easy_weeks(standing: Standing, ledger: Ledger, circumstances: Circumstances) -> list[Reason]:
    if standing.easy:
        cap = next(cap.value for cap in standing.caps if cap.name is CapName.EASY_WEEK)
        by_count = is_easy(standing.week)
        return [because("easy-week", standing.week, cap) if by_count else because("easy-week-chosen", cap)]
    reasons = []
    rose = easing.effort_rose(ledger.weeks_before(standing))
    if rose is not None:
        reasons.append(because("easy-week-offered-effort", *rose))
    if easing.is_often_low(circumstances.recent_readiness, circumstances.readiness):
        reasons.append(because("easy-week-offered-readiness", *EASIER_OFFER_LOW_OF))
    return reasons


def _of_readiness(day: Day, readiness: float, sets: int) -> Reason:
    if day is Day.REPEAT:
        return because("readiness-repeat", readiness)
    if day is Day.LESS:
        return because("readiness-less", readiness, LESS_PERCENT, sets)
    return because("readiness-five-minutes", readiness, sets)


def wants_easy_week(circumstances: Circumstances) -> bool:
    return circumstances.status is Status.EASY_WEEK
