"""What every card of the Insights view starts from: the record, and what is worked out of it only once."""

from collections.abc import Callable
from functools import cached_property

from upswing.insights.daily import DaySeries, day_series
from upswing.insights.lift import Lift
from upswing.insights.lift import build_state as lift_of
from upswing.insights.pairs import Scale
from upswing.insights.record import InsightsRecord, StrengthRecord

Report = Callable[[float], None]
"""Told the share that is done; may raise to end the work."""


class Basis:
    """Belongs to one worker at a time. `strength` is asked for when the first card wants it: it is long."""

    def __init__(self, record: InsightsRecord, ask_strength: Callable[[], StrengthRecord]) -> None:
        self.record = record
        self._ask_strength = ask_strength

    @cached_property
    def series(self) -> DaySeries:
        """The record day by day."""
        return day_series(self.record.check_ins, self.record.sessions)

    @cached_property
    def mood_lift(self) -> Lift:
        """Mood before and after sessions: more than one card shows it."""
        return lift_of(self.record.check_ins, self.record.sessions, Scale.MOOD)

    @cached_property
    def strength(self) -> StrengthRecord:
        """Raises StorageError."""
        return self._ask_strength()
