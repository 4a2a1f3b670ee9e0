"""What can be answered to "Are active days better days?", as values. Standard library only."""

from dataclasses import dataclass
from enum import StrEnum

from upswing.insights.before_after import Interval

LOOK_EVERY = 84
EARLY_LOOK = 42
ALPHA, EARLY_ALPHA = 0.0245, 0.05


class Why(StrEnum):
    """What stands in the way of an answer."""

    FEW_MOOD_DAYS = "few-mood-days"
    FEW_MOODS = "few-moods"
    FEW_ACTIVE_DAYS = "few-active-days"
    FEW_REST_DAYS = "few-rest-days"
    FEW_DAYS = "few-days"
    SPARSE = "sparse"
    """Too small a share of the days has a mood; `have` and `need` are shares."""
    WEEKDAYS = "weekdays"
    """Activity follows the week so closely that the two cannot be told apart; shares of its variance."""
    DRIFTING = "drifting"
    """Mood wanders too slowly for daily comparison; φ."""


@dataclass(frozen=True, slots=True)
class Refusal:
    why: Why
    have: float
    need: float


class Verdict(StrEnum):
    SAME_DAY_UP = "same-day-up"
    SAME_DAY_DOWN = "same-day-down"
    NEXT_DAY_UP = "next-day-up"
    NEXT_DAY_DOWN = "next-day-down"
    GOES_TOGETHER = "goes-together"
    """There is a link, and mood seems to come first."""
    MOOD_FIRST = "mood-first"
    NO_WORTHWHILE_LINK = "no-worthwhile-link"
    NOT_CLEAR_YET = "not-clear-yet"


@dataclass(frozen=True, slots=True)
class Look:
    """The first `days` days, at level `alpha`; an early look is marked as one. `since` is the day (ordinal) on which
    counting began anew after a long silence, None where it never did."""

    days: int
    alpha: float
    early: bool = False
    since: int | None = None

    @property
    def next_after(self) -> int:
        """The day of the next look: a claim stands until then."""
        return LOOK_EVERY if self.early else self.days + LOOK_EVERY


def look_at(days: int, since: int | None = None) -> Look | None:
    """The newest look that `days` days allow, counted anew `since` a day or from the first: 84, 168, 252 …, an early
    one at 42, none before."""
    if days >= LOOK_EVERY:
        return Look(days // LOOK_EVERY * LOOK_EVERY, ALPHA, since=since)
    return Look(EARLY_LOOK, EARLY_ALPHA, early=True, since=since) if days >= EARLY_LOOK else None


@dataclass(frozen=True, slots=True)
class Description:
    """Plain counts and means, without any inference; active and rest days are those with a mood."""

    days: int
    mood_days: int
    active_days: int
    rest_days: int
    mean_active: float | None
    mean_rest: float | None


@dataclass(frozen=True, slots=True)
class Link:
    """Active less rest in points of mood, `lag` days later, with 95 % (`wide`) and 90 % (`narrow`) intervals.
    `found` after Holm's correction."""

    lag: int
    effect: float
    wide: Interval
    narrow: Interval
    p: float
    found: bool


@dataclass(frozen=True, slots=True)
class ActiveDays:
    """The answer. With refusals, or without a look, only the description is there. `reverse_p` and `reverse_r` are of
    mood with activity of the day after; `reverse_r` is above nought where more was done after better days, None also
    in answers that were kept before it was."""

    described: Description
    refusals: tuple[Refusal, ...]
    look: Look | None
    phi: float | None = None
    same_day: Link | None = None
    next_day: Link | None = None
    reverse_p: float | None = None
    verdict: Verdict | None = None
    both_drift: bool = False
    reverse_r: float | None = None
