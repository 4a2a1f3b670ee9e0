"""The past read once, in the order of time: weeks with their credit, gaps, sessions. One pass, linear.

A week is seven days from the first session of the current block; a block begins with the first session ever and
anew after 84 days off. What is done beyond the plan's cap of a week or of a session earns nothing: the credit is
at most what the plan would have given then.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta

from upswing.domain.plan import Cap
from upswing.planner.budget import is_easy, tightest, week_budget, week_caps
from upswing.planner.constants import SPIKE_DAYS, WEEKS_BACK, table_for
from upswing.planner.frequency import sessions_allowed, share_of_week, spike_cap
from upswing.planner.history import PastSession
from upswing.planner.layoff import Ramp, after_short_break, is_layoff, is_restart, is_short_break


@dataclass(slots=True)
class Week:
    """One week of a block, in sets: what was done, what the plan allowed (0 in a missed week), and what of it
    counts. `week` is the earned week."""

    starts_on: date
    week: int
    easy: bool = False
    done: int = 0
    sessions: int = 0
    budget: int = 0
    effort_sum: int = 0
    efforts: int = 0

    @property
    def credited(self) -> int:
        return min(self.done, self.budget)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a day stands. `week` is the earned week, `starts_on` the first day of its seven days, `credited` up to
    four weeks before, `days_off` since the last session (None before the first), `largest` the largest credited
    session of 30 days, `done` and `sessions` of this week so far."""

    day: date
    week: int
    starts_on: date
    credited: tuple[int, ...]
    caps: tuple[Cap, ...]
    done: int
    sessions: int
    allowed: int
    largest: int
    days_off: int | None
    ramp: Ramp | None
    easy: bool
    restarts: bool

    @property
    def budget(self) -> int:
        return tightest(self.caps).value

    @property
    def left(self) -> int:
        return max(0, self.budget - self.done)


@dataclass(slots=True)
class Ledger:
    """`patterns` is how many there are, `wish` the sessions wished for a week. Sessions are added in the order of
    time.

    `entries` are the strength sessions so far, each with the effort cap of its week; `weeks` those of the current
    block, `earlier` those of the blocks before. `back` counts sets and sessions by week of the current ramp.
    """

    patterns: int
    wish: int
    entries: list[tuple[PastSession, int]] = field(default_factory=list)
    weeks: list[Week] = field(default_factory=list)
    earlier: list[Week] = field(default_factory=list)
    anchor: date | None = None
    last_day: date | None = None
    ramp: Ramp | None = None
    trained_weeks: int = 0
    back: dict[int, tuple[int, int]] = field(default_factory=dict)
    largest: deque[tuple[date, int]] = field(default_factory=deque)
    _bounds: tuple[int, int | None, int, int] = (-1, None, 0, 0)

    def standing(self, day: date, *, in_use: int | None = None, easy: bool = False) -> Standing:
        """How `day` stands, before anything is done on it. `in_use` are the patterns that may be planned now (all
        when None), `easy` asks for an easy week. A day before the last session stands as that one's day did."""
        patterns = self.patterns if in_use is None else in_use
        there = day if self.last_day is None else max(day, self.last_day)
        days_off = None if self.last_day is None else (there - self.last_day).days
        if self.anchor is None or is_restart(days_off):
            return self._fresh(day, days_off, patterns, easy=easy)
        ramp = self._ramp_on(there, days_off)
        place = (there - self.anchor).days // 7
        week, done, sessions = self._so_far(place, ramp, there)
        easy = easy or is_easy(week)
        credited = self._credited_before(place)
        return Standing(
            day,
            week,
            self.anchor + timedelta(days=7 * place),
            credited,
            week_caps(week, patterns, credited, easy=easy, layoff_cap=None if ramp is None else ramp.cap(there)),
            done,
            sessions,
            sessions_allowed(week, self.wish, in_ramp=ramp is not None),
            self._largest_before(there),
            days_off,
            ramp,
            easy,
            restarts=False,
        )

    def add(self, session: PastSession) -> None:
        """Take in the next session. Only sets of strength sessions change anything here."""
        sets = session.sets
        if not sets:
            return
        day, days_off = session.day, None
        if self.last_day is not None:
            day = day if day > self.last_day else self.last_day
            days_off = (day - self.last_day).days
        if self.anchor is None or is_restart(days_off):
            self._begin_block(day)
        elif is_layoff(days_off):
            self.ramp, self.back = self._ramp_on(day, days_off), {}
        elif self.ramp is not None and self.ramp.week_back(day) is None:
            self.ramp = None
        place = (day - self.anchor).days // 7 if self.anchor is not None else 0
        week = self._week(place)
        budget, allowed = self._bounds_of(place, day)
        done, sessions = week.done, week.sessions
        if self.ramp is not None:
            _, done, sessions = self._so_far(place, self.ramp, day)
        left = max(0, budget - done)
        cap = session_size(left, allowed - sessions, self._largest_before(day), days_off)
        self._remember_size(day, min(sets, cap))
        self.trained_weeks += week.sessions == 0
        week.done += sets
        week.sessions += 1
        week.budget = budget
        if session.effort is not None:
            week.effort_sum += session.effort
            week.efforts += 1
        if self.ramp is not None:
            back_week = (day - self.ramp.back_on).days // 7
            back_done, back_sessions = self.back.get(back_week, (0, 0))
            self.back[back_week] = (back_done + sets, back_sessions + 1)
        self.entries.append((session, table_for(week.week).effort_cap))
        self.last_day = day

    def weeks_before(self, standing: Standing) -> list[Week]:
        """The weeks of the block before the one that this day lies in, oldest first."""
        if self.anchor is None or standing.restarts:
            return []
        return self.weeks[: (standing.starts_on - self.anchor).days // 7]

    def _begin_block(self, day: date) -> None:
        self.earlier += self.weeks
        self.anchor, self.weeks, self.trained_weeks, self.ramp, self.back = day, [], 0, None, {}
        self._bounds = (-1, None, 0, 0)

    def _fresh(self, day: date, days_off: int | None, patterns: int, *, easy: bool) -> Standing:
        return Standing(
            day,
            1,
            day,
            (),
            week_caps(1, patterns, (), easy=easy, layoff_cap=None),
            0,
            0,
            sessions_allowed(1, self.wish, in_ramp=False),
            0,
            days_off,
            None,
            easy,
            restarts=is_restart(days_off),
        )

    def _week(self, place: int) -> Week:
        """The week at this place of the block, made with the missed ones before it where it is new."""
        while len(self.weeks) <= place and self.anchor is not None:
            week = 1 + self.trained_weeks
            self.weeks.append(Week(self.anchor + timedelta(days=7 * len(self.weeks)), week, is_easy(week)))
        return self.weeks[place]

    def _bounds_of(self, place: int, day: date) -> tuple[int, int]:
        """The budget of a week in sets and its sessions; the same for all days of it but for the ramp's weeks."""
        back_week = None if self.ramp is None else self.ramp.week_back(day)
        if self._bounds[0] != place or self._bounds[1] != back_week:
            week = self.weeks[place]
            budget = week_budget(
                week.week,
                self.patterns,
                self._credited_before(place),
                easy=week.easy,
                layoff_cap=None if self.ramp is None else self.ramp.cap(day),
            )
            allowed = sessions_allowed(week.week, self.wish, in_ramp=back_week is not None)
            self._bounds = (place, back_week, budget, allowed)
        return self._bounds[2], self._bounds[3]

    def _so_far(self, place: int, ramp: Ramp | None, day: date) -> tuple[int, int, int]:
        """The earned week, its sets done and its sessions; on a ramp the larger of calendar and ramp week."""
        week, done, sessions = 1 + self.trained_weeks, 0, 0
        if place < len(self.weeks):
            here = self.weeks[place]
            week, done, sessions = here.week, here.done, here.sessions
        if ramp is not None and ramp is self.ramp:
            back_done, back_sessions = self.back.get((day - ramp.back_on).days // 7, (0, 0))
            done, sessions = max(done, back_done), max(sessions, back_sessions)
        return week, done, sessions

    def _ramp_on(self, day: date, days_off: int | None) -> Ramp | None:
        if self.anchor is not None and self.last_day is not None and is_layoff(days_off):
            last = (self.last_day - self.anchor).days // 7
            before = self._credited_before(last + 1)
            return Ramp(day, (day - self.last_day).days, max(before, default=0))
        if self.ramp is not None and self.ramp.week_back(day) is not None:
            return self.ramp
        return None

    def _credited_before(self, place: int) -> tuple[int, ...]:
        """The credit of up to four weeks before, oldest first; a missed week is 0."""
        return tuple(
            self.weeks[each].credited if each < len(self.weeks) else 0
            for each in range(max(0, place - WEEKS_BACK), place)
        )

    def _largest_before(self, day: date) -> int:
        for done_on, sets in self.largest:
            if (day - done_on).days <= SPIKE_DAYS:
                return sets
        return 0

    def _remember_size(self, day: date, credited: int) -> None:
        """Keep what may still be the largest of some day to come: sizes that only fall."""
        while self.largest and (day - self.largest[0][0]).days > SPIKE_DAYS:
            self.largest.popleft()
        while self.largest and self.largest[-1][1] <= credited:
            self.largest.pop()
        self.largest.append((day, credited))


def session_size(left: int, sessions_left: int, largest: int, days_off: int | None) -> int:
    """The most sets the plan would give to a session, before readiness, pain, effort and minutes: what is `left`
    of the week shared among the sessions left, bound by the `largest` credited of 30 days, less after a short
    break."""
    size = min(share_of_week(left, sessions_left), spike_cap(largest), left)
    return after_short_break(size) if is_short_break(days_off) else size
