"""A person's own two numbers as they stand, to be shown apart from what research says."""

from dataclasses import dataclass

import numpy as np

from upswing.insights.active_verdict import ActiveDays, look_at
from upswing.insights.basis import Basis
from upswing.insights.lift import Lift
from upswing.insights.look_memory import standing


@dataclass(frozen=True, slots=True)
class Own:
    """`sessions` is mood before and after sessions; `days` the answer of the look that was taken last, None before the
    first one. No look is taken here."""

    sessions: Lift
    days: ActiveDays | None

    @property
    def is_empty(self) -> bool:
        return self.sessions.change.mean is None and self.days is None


def build_state(basis: Basis) -> Own:
    """From the record, in a worker."""
    record, series = basis.record, basis.series
    told = np.flatnonzero(np.isfinite(series.mood_outside))
    answer = None
    if len(told):
        days = record.today.toordinal() - int(series.ordinals[told[0]]) + 1
        answer = standing(record.looks, look_at(max(1, days)))
    return Own(basis.mood_lift, answer)
