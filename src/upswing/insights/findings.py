"""Everything the Insights view shows at once, computed in one go, away from the interface."""

from collections.abc import Callable
from dataclasses import dataclass

from upswing.insights import lift, timeline
from upswing.insights.daily import day_series
from upswing.insights.lift import Lift
from upswing.insights.pairs import Scale
from upswing.insights.record import InsightsRecord
from upswing.insights.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """One value per chart."""

    timeline: Timeline
    mood: Lift
    energy: Lift

    def lift(self, scale: Scale) -> Lift:
        return self.mood if scale is Scale.MOOD else self.energy


def find(record: InsightsRecord, report: Callable[[float], None]) -> Findings:
    """`report` is told the share that is done and may raise to end it."""
    series = day_series(record.check_ins, record.sessions)
    report(0.4)
    weeks = timeline.build_state(series, record.today.toordinal())
    report(0.6)
    mood = lift.build_state(record.check_ins, record.sessions, Scale.MOOD)
    report(0.8)
    energy = lift.build_state(record.check_ins, record.sessions, Scale.ENERGY)
    return Findings(weeks, mood, energy)
