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


def hours_needed(exposures: Sequence[Exposure], soreness: int) -> int:
    """48, or 72 where the rung was new and left soreness of 4 or more, or a pain of 3."""
    if not exposures:
        return RECOVERY_H
    last = exposures[0]
    is_new = last.rung is not None and (len(exposures) == 1 or exposures[1].rung != last.rung)
    if is_new and (soreness >= SORE_FROM or last.pain == TENDER_PAIN):
        return LONG_RECOVERY_H
    return RECOVERY_H
