"""What the planner gives: the next dose, its caps and its reasons; and what a person chooses about a day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from upswing.domain.exercise import Measure, Pattern


class PlanKind(StrEnum):
    SESSION = "session"
    RECOVERY = "recovery"
    """Nothing to train today: a walk, a stretch, breathing."""
    GENTLE = "gentle"
    """A health answer asks for breathing, mobility and easy walking only."""


class Rise(StrEnum):
    """The one axis on which an item is more than last time."""

    REPETITIONS = "repetitions"
    HOLD = "hold"
    SET = "set"
    RUNG = "rung"


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """`sets` sets of `target` repetitions or seconds of one movement; `rung` counts from 1."""

    pattern: Pattern
    exercise_id: str
    rung: int
    sets: int
    measure: Measure
    target: int
    rest_s: int
    rise: Rise | None = None


class CapName(StrEnum):
    """A limit that was looked at. Which of them bound is told by `Cap.binds`."""

    WEEK_TABLE = "week-table"
    TEN_PERCENT = "ten-percent"
    CHRONIC = "chronic"
    LAYOFF = "layoff"
    EASY_WEEK = "easy-week"
    SESSION_SHARE = "session-share"
    SESSION_SPIKE = "session-spike"
    LEFT_THIS_WEEK = "left-this-week"
    READINESS = "readiness"
    EFFORT = "effort"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Cap:
    """`value` in sets, except for MINUTES (minutes)."""

    name: CapName
    value: int
    binds: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that fired. `code` names the sentence (in `ui/text.py`), `numbers` fill it in by name; `pattern`
    says which pattern it is about, None for the whole session; `ladder` which of the ladders that a pattern climbs in
    turn, None where it climbs one or all of them are meant."""

    code: str
    rule: int
    numbers: tuple[tuple[str, int | float | str], ...] = ()
    pattern: Pattern | None = None
    ladder: Pattern | None = None


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """The next dose for `day`. `week` is the earned week (from 1), `effort_aim` and `effort_cap` session
    effort 0–10, `minutes` the whole session with warm-up and cool-down, `week_budget` sets this calendar week,
    `done_this_week` sets already done in it."""

    day: date
    kind: PlanKind
    items: tuple[PlannedItem, ...]
    minutes: int
    effort_aim: int
    effort_cap: int
    week: int
    week_budget: int
    done_this_week: int
    sessions_this_week: int
    sessions_allowed: int
    caps: tuple[Cap, ...]
    reasons: tuple[Reason, ...]

    @property
    def sets(self) -> int:
        return sum(item.sets for item in self.items)


class Choice(StrEnum):
    """What a person decided about a day's plan; every one is a neutral answer."""

    LESS = "less"
    SOMETHING_ELSE = "something-else"
    REST = "rest"


class RestReason(StrEnum):
    TIRED = "tired"
    LOW_MOOD = "low-mood"
    PAIN = "pain"
    NO_TIME = "no-time"
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class PlanChoice:
    id: UUID
    day: date
    chosen_at: datetime
    choice: Choice
    rest_reason: RestReason | None = None
