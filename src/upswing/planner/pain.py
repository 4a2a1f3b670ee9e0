"""Pain and soreness of one pattern, and what they ask for (rules 10 and 11)."""

from collections.abc import Sequence
from datetime import date

from upswing.planner.constants import (
    PAIN_EASIER,
    PAIN_HOLD_EXPOSURES,
    PAIN_LOOK_DAYS,
    PAIN_REST,
    PAIN_REST_DAYS,
    SORENESS_DAYS,
    SORENESS_REST,
)
from upswing.planner.exposures import Exposure


def days_of_rest_left(exposures: Sequence[Exposure], day: date) -> int:
    """Days until a pattern that hurt (6 or more, or sharply) comes back; 0 when it may be trained on `day`."""
    left = 0
    for each in exposures:
        if each.pain is not None and each.pain >= PAIN_REST:
            left = max(left, PAIN_REST_DAYS - (day - each.day).days)
    return left


def is_held(exposures: Sequence[Exposure], day: date, forgotten_after_days: int) -> bool:
    """Whether one of the last two exposures hurt at 4 or more: then nothing rises. What lies longer back than
    `forgotten_after_days` begins anew anyway."""
    return any(
        each.pain is not None and each.pain >= PAIN_EASIER and (day - each.day).days < forgotten_after_days
        for each in exposures[:PAIN_HOLD_EXPOSURES]
    )


def wants_a_look(exposures: Sequence[Exposure], day: date) -> bool:
    """Whether to say "have it looked at": 6 or more twice in 14 days, or 4 or more for 14 days on end, and
    neither long ago."""
    if not exposures or (day - exposures[0].day).days > PAIN_LOOK_DAYS:
        return False
    strong = [each.day for each in exposures if each.pain is not None and each.pain >= PAIN_REST]
    if (
        len(strong) >= 2
        and (day - strong[0]).days <= PAIN_LOOK_DAYS
        and (strong[0] - strong[1]).days <= PAIN_LOOK_DAYS
    ):
        return True
    oldest = None
    for each in exposures:
        if each.pain is None or each.pain < PAIN_EASIER:
            break
        oldest = each
    return oldest is not None and (exposures[0].day - oldest.day).days >= PAIN_LOOK_DAYS


def soreness_of(exposures: Sequence[Exposure], day: date, today: int | None) -> int:
    """Soreness 0–10: today's answer, else that after the last exposure while it is fresh; 0 when unknown."""
    if today is not None:
        return today
    if exposures and (day - exposures[0].day).days <= SORENESS_DAYS:
        return exposures[0].soreness or 0
    return 0


def is_too_sore(soreness: int) -> bool:
    return soreness >= SORENESS_REST
