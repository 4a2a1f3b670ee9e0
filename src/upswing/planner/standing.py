"""Where a day stands in its week: what was done, what counts of it, what is left, and how much of that is today's."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from upswing.domain.plan import Cap
from upswing.planner.budget import tightest
from upswing.planner.frequency import share_of_week, spike_cap
from upswing.planner.layoff import Ramp, after_short_break, is_short_break


class Used(NamedTuple):
    """What is used up of a week: sets and sessions, and how many of both of which only the minutes are known."""

    done: int = 0
    sessions: int = 0
    guessed: int = 0
    blank: int = 0


@dataclass(slots=True)
class Week:
    """One week of a block, in sets: what was done, what the plan allowed, and what of it
    counts. `week` is the earned week; `budget` and the sessions `allowed` are 0 until its first session with sets.
    `guessed` of `done` are the sets of sessions of which only the minutes are known, `blank` how many of `sessions`
    those are."""

    starts_on: date
    week: int
    easy: bool = False
    effort_cap: int = 0
    done: int = 0
    sessions: int = 0
    budget: int = 0
    allowed: int = 0
    effort_sum: int = 0
    efforts: int = 0
    guessed: int = 0
    blank: int = 0

    @property
    def credited(self) -> int:
        return min(self.done - self.guessed, self.budget)

    @property
    def used(self) -> Used:
        return Used(self.done, self.sessions, self.guessed, self.blank)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a day stands. `week` is the earned week, `starts_on` the first day of its seven days, `credited` up to
    four weeks before, `days_off` since the last session (None before the first), `largest` the largest credited
    session of 30 days, `used` what was done of this week so far."""

    day: date
    week: int
    starts_on: date
    credited: tuple[int, ...]
    caps: tuple[Cap, ...]
    used: Used
    allowed: int
    largest: int
    days_off: int | None
    ramp: Ramp | None
    easy: bool
    restarts: bool

    @property
    def done(self) -> int:
        return self.used.done

    @property
    def sessions(self) -> int:
        return self.used.sessions

    @property
    def credited_so_far(self) -> int:
        """What of this week counts for later ones."""
        return min(self.used.done - self.used.guessed, self.budget)

    @property
    def share(self) -> int:
        """What is left of the week, spread over the sessions that are left."""
        return fair_share(self.budget, self.allowed, self.used)

    @property
    def size(self) -> int:
        """The most sets the plan gives to a session, before readiness, pain, effort and minutes."""
        return session_size(self.share, self.left, self.largest, self.days_off)

    @property
    def budget(self) -> int:
        return tightest(self.caps).value

    @property
    def left(self) -> int:
        return max(0, self.budget - self.done)


def fair_share(budget: int, allowed: int, used: Used) -> int:
    """What is left of the week, spread over the sessions that are left; never more than if nothing had been done of
    which only the minutes are known."""
    share = share_of_week(max(0, budget - used.done), allowed - used.sessions)
    if used.blank:
        known = max(0, budget - used.done + used.guessed)
        share = min(share, share_of_week(known, allowed - used.sessions + used.blank))
    return share


def session_size(share: int, left: int, largest: int, days_off: int | None) -> int:
    """The most sets the plan would give to a session, before readiness, pain, effort and minutes: its `share` of
    what is `left` of the week, bound by the `largest` credited of 30 days, less after a short break."""
    size = min(share, spike_cap(largest), left)
    return after_short_break(size) if is_short_break(days_off) else size
