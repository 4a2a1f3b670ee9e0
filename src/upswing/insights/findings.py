"""Before and after on both scales, computed away from the interface."""

from dataclasses import dataclass

from upswing.insights import lift
from upswing.insights.basis import Basis, Report
from upswing.insights.lift import Lift
from upswing.insights.pairs import Scale


@dataclass(frozen=True, slots=True)
class Lifts:
    """Before and after, on both scales."""

    mood: Lift
    energy: Lift

    def of(self, scale: Scale) -> Lift:
        return self.mood if scale is Scale.MOOD else self.energy


def find_lifts(basis: Basis, report: Report) -> Lifts:
    record, mood = basis.record, basis.mood_lift
    report(0.5)
    return Lifts(mood, lift.build_state(record.check_ins, record.sessions, Scale.ENERGY))
