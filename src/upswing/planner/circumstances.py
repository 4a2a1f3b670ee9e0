"""How things stand on a day: the wishes, the body, the answers. The defaults mean that nothing is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from upswing.domain.exercise import Caution, Joint, Pattern
from upswing.domain.plan import Rise
from upswing.domain.status import Status
from upswing.planner.constants import MOST_SESSIONS, POSTPONE_DAYS


@dataclass(frozen=True, slots=True)
class Declined:
    """A rise that was offered and not wanted: "not yet" holds it until `until`, None means for good. For
    `Rise.RUNG`, `exercise_id` names the movement that was declined; empty means any next rung."""

    pattern: Pattern
    rise: Rise
    exercise_id: str = ""
    until: date | None = None


def not_yet(pattern: Pattern, rise: Rise, day: date, exercise_id: str = "") -> Declined:
    """The answer "not yet" given on `day`: the axis is held for two weeks."""
    return Declined(pattern, rise, exercise_id, day + timedelta(days=POSTPONE_DAYS))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """`now` is aware, `day` the local day it belongs to. `wish_per_week` sessions 1–7 (more than three are walks
    and stretches), `minutes` available, None when it does not matter. `readiness` today 1–5: one tap, or the mean
    of `planner.readiness.of_answers`; `recent_readiness` the answers before today, oldest first. `gentle_only` is
    `Readiness.asks_for_gentle_only`. `soreness` of the muscles today, 0–10, by planned pattern. `not_for_me` are
    ids of movements never to be planned, `favourites` those to prefer. `wish_weekdays` (Monday 0) guide the days
    of the coming sessions, `drawn_weeks` those of single weeks, by their Monday, before any wish. `status_until` is
    the last day on which the status holds, None while that is open."""

    day: date
    now: datetime
    wish_per_week: int = MOST_SESSIONS
    minutes: int | None = None
    older_than_65: bool = False
    readiness: float | None = None
    recent_readiness: tuple[float, ...] = ()
    gentle_only: bool = False
    status: Status = Status.AS_USUAL
    injured_at: frozenset[Joint] = frozenset()
    cautions: frozenset[Caution] = frozenset()
    excluded: frozenset[Pattern] = frozenset()
    soreness: Mapping[Pattern, int] = field(default_factory=dict)
    declined: frozenset[Declined] = frozenset()
    not_for_me: frozenset[str] = frozenset()
    favourites: frozenset[str] = frozenset()
    wish_weekdays: frozenset[int] = frozenset()
    drawn_weeks: Mapping[date, frozenset[int]] = field(default_factory=dict)
    status_until: date | None = None

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise ValueError("circumstances need a moment with its offset from UTC")
        if self.readiness is not None and not 1 <= self.readiness <= 5:
            raise ValueError(f"readiness lies between 1 and 5, not at {self.readiness}")
        if self.wish_per_week < 1:
            raise ValueError("a week is planned with at least one session")

    def suits(self, day: date) -> bool:
        """Whether sessions are wished for on this day of the week: one that was drawn, where its week was, else one
        that suits the person, else any."""
        weekdays = self.drawn_weeks.get(day - timedelta(days=day.weekday()), self.wish_weekdays)
        return not weekdays or day.weekday() in weekdays
