"""Hours between two sessions of the same pattern."""

from collections.abc import Sequence
from datetime import datetime

from upswing.planner.constants import LONG_RECOVERY_H, RECOVERY_H, SORE_FROM, TENDER_PAIN
from upswing.planner.exposures import Exposure


def hours_since(exposures: Sequence[Exposure], now: datetime, unplaced_at: datetime | None) -> float | None:
    """Hours since the pattern was last begun; None when it never was. A session at `unplaced_at` may have held it.
    Days are kept by where a person was, so the latest day need not hold the latest moment."""
    moments = [each.started_at.timestamp() for each in exposures]
    if unplaced_at is not None:
        moments.append(unplaced_at.timestamp())
    return (now.timestamp() - max(moments)) / 3600 if moments else None


def hours_needed(exposures: Sequence[Exposure], soreness: int, *, on_new_rung: bool) -> int:
    """48, or 72 where the rung was new and left soreness of 4 or more, or a pain of 3."""
    if on_new_rung and exposures and (soreness >= SORE_FROM or exposures[0].pain == TENDER_PAIN):
        return LONG_RECOVERY_H
    return RECOVERY_H


def is_new_rung(exposures: Sequence[Exposure]) -> bool:
    """Whether the last exposure on a ladder was the first on its rung."""
    if not exposures or exposures[0].rung is None:
        return False
    return len(exposures) == 1 or exposures[1].rung != exposures[0].rung
