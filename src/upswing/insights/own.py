"""A person's own two numbers as they stand, to be shown apart from what research says."""

from dataclasses import dataclass

from upswing.insights.active_question import counted
from upswing.insights.active_verdict import ActiveDays
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
    what = counted(basis.series, basis.record.today.toordinal())
    return Own(basis.mood_lift, None if what is None else standing(basis.record.looks, what.look))
