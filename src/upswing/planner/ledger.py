"""The past read once, in the order of time: weeks with their credit, gaps, sessions. One pass, linear.

A week is seven days from the first session of the current block; a block begins with the first session ever and
anew after 84 days off. What is done beyond the plan's cap of a week or of a session earns nothing: the credit is
at most what the plan would have given then. Strength without its sets takes from its week and earns nothing.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from upswing.planner.budget import is_easy, week_budget, week_caps
from upswing.planner.constants import HARD_DAYS, SPIKE_DAYS, WEEKS_BACK, table_for
from upswing.planner.exposures import Exposed
from upswing.planner.frequency import sessions_allowed, share_of_week
from upswing.planner.history import PastSession
from upswing.planner.layoff import Ramp, is_layoff, is_restart
from upswing.planner.outside import sets_guessed, was_hard
from upswing.planner.standing import Standing, Used, Week, fair_share, session_size


@dataclass(slots=True)
class Ledger:
    """`patterns` is how many there are, `wish` the sessions wished for a week. Sessions are added in the order of
    time.

    `entries` are the strength sessions so far, each with the effort cap of its week; `weeks` those of the current
    block, `earlier` those of the blocks before. `back` counts sets and sessions by week of the current ramp.
    `blanks` are the last days of strength without its sets, with the sets guessed. `unplaced_at` is the latest start
    of a session that may have trained any pattern, `hard` the latest hard activity outside the plan, `exposed` what
    was read of the entries already.
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
    back: dict[int, Used] = field(default_factory=dict)
    largest: deque[tuple[date, int]] = field(default_factory=deque)
    blanks: list[tuple[date, int]] = field(default_factory=list)
    unplaced_at: datetime | None = None
    hard: PastSession | None = None
    exposed: Exposed = field(default_factory=dict)
    _ramp_ended: bool = False

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
        week, used = self._so_far(place, ramp, there)
        easy = easy or is_easy(week)
        credited = self._credited_before(place)
        return Standing(
            day,
            week,
            self.anchor + timedelta(days=7 * place),
            credited,
            week_caps(week, patterns, credited, easy=easy, layoff_cap=None if ramp is None else ramp.cap(there)),
            used,
            sessions_allowed(week, self.wish, in_ramp=ramp is not None),
            self._largest_before(there),
            days_off,
            ramp,
            easy,
            restarts=False,
        )

    def hard_before(self, day: date) -> PastSession | None:
        """The hard activity that is still felt on this day."""
        return self.hard if self.hard is not None and (day - self.hard.day).days <= HARD_DAYS else None

    def add(self, session: PastSession) -> None:
        """Take in the next session. Sets of strength make the weeks; strength without its sets takes from them; of
        the rest only hard activity is kept in mind."""
        sets = session.sets
        if not sets:
            if session.without_sets:
                self._add_blank(session)
            elif was_hard(session):
                self.hard = session
            return
        if session.other_sets:
            self._may_have_trained_anything(session)
        day, days_off, last = session.day, 0, self.last_day
        if last is not None:
            day = day if day > last else last
            days_off = (day - last).days
        if self.anchor is None or is_restart(days_off):
            self._begin_block(day)
        elif is_layoff(days_off):
            self.ramp, self.back = self._ramp_on(day, days_off), {}
        elif self.ramp is not None and self.ramp.week_back(day) is None:
            self.ramp, self._ramp_ended = None, True
        week, cap = self._bounded(day, days_off)
        self._remember_size(day, sets if sets < cap else cap)
        self.trained_weeks += week.sessions == week.blank
        week.done += sets
        week.sessions += 1
        if session.effort is not None:
            week.effort_sum += session.effort
            week.efforts += 1
        if self.ramp is not None:
            self._count_back(day, Used(sets, 1))
        self.entries.append((session, week.effort_cap))
        self.last_day = day

    def weeks_before(self, standing: Standing) -> list[Week]:
        """The weeks of the block before the one that this day lies in, oldest first."""
        if self.anchor is None or standing.restarts:
            return []
        return self.weeks[: (standing.starts_on - self.anchor).days // 7]

    def _add_blank(self, session: PastSession) -> None:
        """Strength of which only the minutes are known: it takes its share of the week and of the block at least."""
        standing = self.standing(session.day)
        sets = sets_guessed(session.minutes, standing.size)
        self.blanks = [*self._blanks_before(session.day), (session.day, sets)]
        self._may_have_trained_anything(session)
        if self.anchor is not None and self.last_day is not None and not standing.restarts:
            day = max(session.day, self.last_day)
            self._put_blank(self._week((day - self.anchor).days // 7), sets)
            self._count_back(day, Used(sets, 1, sets, 1))

    def _put_blank(self, week: Week, sets: int) -> None:
        week.done += sets
        week.guessed += sets
        week.sessions += 1
        week.blank += 1

    def _blanks_before(self, day: date) -> list[tuple[date, int]]:
        """Those of the seven days up to this one."""
        return [blank for blank in self.blanks if (day - blank[0]).days < 7]

    def _may_have_trained_anything(self, session: PastSession) -> None:
        if self.unplaced_at is None or session.started_at > self.unplaced_at:
            self.unplaced_at = session.started_at

    def _count_back(self, day: date, more: Used) -> None:
        back_week = None if self.ramp is None else self.ramp.week_back(day)
        if back_week is not None:
            before = self.back.get(back_week, Used())
            self.back[back_week] = Used(*(one + other for one, other in zip(before, more, strict=True)))

    def _begin_block(self, day: date) -> None:
        self.earlier += self.weeks
        self.anchor, self.weeks, self.trained_weeks, self.ramp, self.back = day, [], 0, None, {}
        for _, sets in self._blanks_before(day):
            self._put_blank(self._week(0), sets)

    def _fresh(self, day: date, days_off: int | None, patterns: int, *, easy: bool) -> Standing:
        """The first week of a block: what was done without its sets in the seven days up to this one takes from it."""
        guesses = [sets for _, sets in self._blanks_before(day)]
        return Standing(
            day,
            1,
            day,
            (),
            week_caps(1, patterns, (), easy=easy, layoff_cap=None),
            Used(sum(guesses), len(guesses), sum(guesses), len(guesses)),
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
            starts_on = self.anchor + timedelta(days=7 * len(self.weeks))
            self.weeks.append(Week(starts_on, week, is_easy(week), table_for(week).effort_cap))
        return self.weeks[place]

    def _bounded(self, day: date, days_off: int) -> tuple[Week, int]:
        """The week of this day and the most sets that the plan would have given to a session on it."""
        place = (day - self.anchor).days // 7 if self.anchor is not None else 0
        week = self.weeks[place] if place < len(self.weeks) else self._week(place)
        if self.ramp is not None or self._ramp_ended or not week.allowed:
            self._set_bounds(week, place, day)
        if self.ramp is None and not week.blank:
            left = max(0, week.budget - week.done)
            share = share_of_week(left, week.allowed - week.sessions)
        else:
            _, used = self._so_far(place, self.ramp, day)
            left, share = max(0, week.budget - used.done), fair_share(week.budget, week.allowed, used)
        return week, session_size(share, left, self._largest_before(day), days_off)

    def _set_bounds(self, week: Week, place: int, day: date) -> None:
        """The sets and sessions of a week: the same for all its days, but for those of a way back."""
        self._ramp_ended = False
        in_ramp = self.ramp is not None and self.ramp.week_back(day) is not None
        week.allowed = sessions_allowed(week.week, self.wish, in_ramp=in_ramp)
        layoff_cap = None if self.ramp is None else self.ramp.cap(day)
        credited = self._credited_before(place)
        week.budget = week_budget(week.week, self.patterns, credited, easy=week.easy, layoff_cap=layoff_cap)

    def _so_far(self, place: int, ramp: Ramp | None, day: date) -> tuple[int, Used]:
        """The earned week and what is used of it; on a ramp the larger of calendar and ramp week."""
        week, used = 1 + self.trained_weeks, Used()
        if place < len(self.weeks):
            here = self.weeks[place]
            week, used = here.week, here.used
        if ramp is not None and ramp is self.ramp:
            back = self.back.get((day - ramp.back_on).days // 7, Used())
            guessed, blank = max(used.guessed, back.guessed), max(used.blank, back.blank)
            known = max(used.done - used.guessed, back.done - back.guessed)
            sessions = max(used.sessions - used.blank, back.sessions - back.blank)
            used = Used(known + guessed, sessions + blank, guessed, blank)
        return week, used

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
