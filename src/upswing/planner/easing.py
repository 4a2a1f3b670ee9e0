"""Effort above the cap (rule 9), and when an easy week is offered early (rule 5)."""

from collections.abc import Sequence

from upswing.planner.constants import EASIER_OFFER_EFFORT, EASIER_OFFER_LOW_OF, EASIER_OFFER_READINESS
from upswing.planner.history import PastSession
from upswing.planner.standing import Week


def efforts_too_high(entries: Sequence[tuple[PastSession, int]]) -> tuple[int, int] | None:
    """The efforts of the last two sessions when both lay above the cap of their week, else None."""
    if len(entries) < 2:
        return None
    (before, before_cap), (last, last_cap) = entries[-2:]
    if before.effort is None or last.effort is None:
        return None
    return (before.effort, last.effort) if before.effort > before_cap and last.effort > last_cap else None


def effort_rose(weeks: Sequence[Week]) -> tuple[float, float] | None:
    """Mean session effort of the last two whole weeks when it rose by 1.5 or more with no more sets, else None."""
    if len(weeks) < 2:
        return None
    before, last = weeks[-2:]
    if not (before.efforts and last.efforts) or last.done > before.done:
        return None
    means = before.effort_sum / before.efforts, last.effort_sum / last.efforts
    return means if means[1] - means[0] >= EASIER_OFFER_EFFORT else None


def is_often_low(recent: Sequence[float], today: float | None) -> bool:
    """Readiness below 2.5 on three of the last four days that were asked."""
    low, of = EASIER_OFFER_LOW_OF
    answers = [*recent, *([] if today is None else [today])][-of:]
    return sum(answer < EASIER_OFFER_READINESS for answer in answers) >= low
