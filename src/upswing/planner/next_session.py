"""The next dose: rules 1–16 in their order, from history and circumstances to a session and its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from upswing.domain.exercise import Pattern
from upswing.domain.plan import Cap, CapName, PlanKind, PlannedItem, PlannedSession, Reason, Rise
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances
from upswing.planner.constants import (
    FIRST_AGAIN_DAYS,
    FUTURE_H,
    GENTLE_EFFORT_AIM,
    GENTLE_EFFORT_CAP,
    MOST_SETS_A_SESSION,
    OLDER_EFFORT_AIM,
    PLANNED_PATTERNS,
    table_for,
)
from upswing.planner.explain import because
from upswing.planner.exposures import Exposure, exposures_of
from upswing.planner.history import History, PastSession, in_order_of_time
from upswing.planner.ladders import Ladders, ladders_climbed
from upswing.planner.ledger import Ledger
from upswing.planner.minutes import Fit, fit, rest_s, set_s
from upswing.planner.pain import is_held
from upswing.planner.presence import in_use, present
from upswing.planner.readiness import Day
from upswing.planner.rises import Due, Filled, Frame, filled
from upswing.planner.size import Size, of_blank_sessions, sized, wants_easy_week
from upswing.planner.standing import Standing
from upswing.planner.turns import Turn, hurting, level_in_turn, turns_of, whose_turn


def next_session(history: Sequence[PastSession], circumstances: Circumstances, ladders: Ladders) -> PlannedSession:
    """The next dose for `circumstances.day`, with its caps and reasons. Same input, same output.

    Nothing is trained today where the kind is RECOVERY (enough for now) or GENTLE (a health answer).
    """
    return planned(read(history, circumstances, ladders), circumstances, ladders)


def read(history: Sequence[PastSession], circumstances: Circumstances, ladders: Ladders) -> Ledger:
    """The history as a ledger, in the order of time."""
    ledger = Ledger(len(ladders_climbed(ladders)), circumstances.wish_per_week)
    for session in in_order(history, circumstances):
        ledger.add(session)
    return ledger


def in_order(history: Sequence[PastSession], circumstances: Circumstances) -> History:
    """The sessions by day and start; those of the far future are a wrong clock's and left out."""
    horizon = circumstances.now + timedelta(hours=FUTURE_H)
    last_day = circumstances.day + timedelta(hours=FUTURE_H)
    return in_order_of_time(each for each in history if each.day <= last_day and each.started_at <= horizon)


def planned(ledger: Ledger, circumstances: Circumstances, ladders: Ladders) -> PlannedSession:
    """The next dose after what the ledger holds."""
    used, left_out = in_use(ladders, circumstances)
    easy = wants_easy_week(circumstances)
    standing = ledger.standing(circumstances.day, in_use=len(used), easy=easy)
    if circumstances.gentle_only:
        return _nothing(PlanKind.GENTLE, standing, [because("gentle-only")])
    if circumstances.status in (Status.ILL, Status.ON_BREAK):
        return _nothing(PlanKind.RECOVERY, standing, [because(circumstances.status.value)])
    if standing.sessions >= standing.allowed:
        enough = because("enough-this-week", standing.sessions, standing.allowed)
        return _nothing(PlanKind.RECOVERY, standing, [enough])
    past = exposures_of(ledger.entries, ladders_climbed(ladders), ledger.exposed)
    turns = {each: turns_of(each, used[each], ladders, past[each], circumstances.day) for each in used}
    here, absent = present(turns, past, circumstances, ledger.unplaced_at)
    if not here or _rests_today(absent, len(used)):
        return _nothing(PlanKind.RECOVERY, standing, [*left_out, *absent])
    if standing.left == 0:
        return _nothing(PlanKind.RECOVERY, standing, [*_full(standing), *absent])
    size = sized(standing, ledger, circumstances)
    return _Session(circumstances, standing, size, past, turns, here, (*left_out, *absent)).planned()


def _rests_today(absent: Sequence[Reason], in_use: int) -> bool:
    """Most patterns still recover: the day after a session is for rest, not for what was left over."""
    return 2 * sum(reason.code == "needs-recovery" for reason in absent) > in_use


def _full(standing: Standing) -> list[Reason]:
    return [because("week-is-full", standing.done, standing.budget), *of_blank_sessions(standing)]


def _nothing(kind: PlanKind, standing: Standing, reasons: Sequence[Reason]) -> PlannedSession:
    """A day without training: what may be done is easy."""
    return PlannedSession(
        standing.day,
        kind,
        (),
        0,
        GENTLE_EFFORT_AIM,
        GENTLE_EFFORT_CAP,
        standing.week,
        standing.budget,
        standing.done,
        standing.sessions,
        standing.allowed,
        standing.caps,
        tuple(reasons),
    )


@dataclass(frozen=True, slots=True)
class _Session:
    """A session in the making: from its size to its items."""

    circumstances: Circumstances
    standing: Standing
    size: Size
    past: Mapping[Pattern, tuple[Exposure, ...]]
    turns: Mapping[Pattern, tuple[Turn, ...]]
    here: Sequence[Pattern]
    absent: tuple[Reason, ...]

    def planned(self) -> PlannedSession:
        day, standing, size = self.circumstances.day, self.standing, self.size
        rising = size.rising and not self._held()
        ladders = {each: whose_turn(self.turns[each], self.past[each], day) for each in self.here}
        levels = {each: level_in_turn(each, ladder, day, rising=rising) for each, ladder in ladders.items()}
        most = {each: self._most(each) for each in self.here}
        turns = sorted(self.here, key=lambda each: self._turn(each, ladders[each]))
        rungs = {each: ladder.rungs for each, ladder in ladders.items()}
        frame = Frame(day, standing.week, standing.allowed, size.sets, most, turns, rungs, self._is_wanted, rising)
        session = filled(levels, frame, PLANNED_PATTERNS)
        if not session.given:
            return _nothing(PlanKind.RECOVERY, standing, [*_full(standing), *self.absent])
        wanted = len(session.given)
        fitting = self._fit(session)
        while 0 < fitting.sets < len(session.given):
            session = filled(levels, replace(frame, size=fitting.sets), PLANNED_PATTERNS)
            fitting = self._fit(session)
        if not fitting.sets:
            few = because("too-few-minutes", self._minutes())
            return _nothing(PlanKind.RECOVERY, standing, [few, *self.absent])
        return self._told(session, ladders, fitting, is_cut=fitting.sets < wanted)

    def _fit(self, session: Filled) -> Fit:
        rest = rest_s(older_than_65=self.circumstances.older_than_65)
        levels = (session.due[each].level for each in session.given)
        seconds = [rest + set_s(level.rung, level.target) for level in levels]
        return fit(seconds, self._minutes(), short=self.size.day is Day.FIVE_MINUTES)

    def _minutes(self) -> int:
        """At most so many, by the week and by what there is."""
        most, available = table_for(self.standing.week).minutes, self.circumstances.minutes
        return most if available is None else min(most, available)

    def _told(
        self, session: Filled, ladders: Mapping[Pattern, Turn], fitting: Fit, *, is_cut: bool
    ) -> PlannedSession:
        """The session with its caps and reasons."""
        due, given = session.due, session.given
        circumstances, standing, size = self.circumstances, self.standing, self.size
        minutes = self._minutes()
        caps = [*size.caps, Cap(CapName.MINUTES, minutes)]
        binding = CapName.MINUTES if is_cut else size.binding
        items = tuple(self._item(due[each]) for each in PLANNED_PATTERNS if each in due)
        reasons = [*size.reasons, *self.absent]
        for each in PLANNED_PATTERNS:
            if each in due:
                reasons += [self._of(ladders, reason) for reason in due[each].told]
            elif each in self.here:
                reasons.append(because("waits-its-turn", pattern=each))
        reasons += [self._of(ladders, reason) for reason in session.notes]
        reasons += [self._of(ladders, self._turn_told(each)) for each in due if len(self.turns[each]) > 1]
        if size.rising:
            reasons += [because("pain-holds-all", pattern=each) for each in self._held()]
        if is_cut:
            reasons.append(because("cut-to-minutes", minutes, len(given)))
        if len(items) > 1:
            reasons.append(because("hard-first"))
        bound = next(cap for cap in reversed(caps) if cap.name is binding)
        reasons.append(because("bound-by", bound.name.value, bound.value))
        return PlannedSession(
            circumstances.day,
            PlanKind.SESSION,
            items,
            fitting.minutes,
            self._effort_aim(),
            table_for(standing.week).effort_cap,
            standing.week,
            standing.budget,
            standing.done,
            standing.sessions,
            standing.allowed,
            tuple(Cap(cap.name, cap.value, cap is bound) for cap in caps),
            tuple(reasons),
        )

    def _of(self, ladders: Mapping[Pattern, Turn], reason: Reason) -> Reason:
        """The reason of a pattern that climbs several ladders, with the one whose turn it is."""
        if reason.pattern is None or len(self.turns[reason.pattern]) == 1:
            return reason
        return replace(reason, ladder=ladders[reason.pattern].ladder)

    def _turn_told(self, pattern: Pattern) -> Reason:
        waits = hurting(self.past[pattern], self.circumstances.day) is not None
        return because("turn-waits" if waits else "has-its-turn", pattern=pattern)

    def _held(self) -> list[Pattern]:
        """The patterns whose pain lets nothing rise anywhere, in today's session or not."""
        day = self.circumstances.day
        return [each for each in self.turns if is_held(self.past[each], day, FIRST_AGAIN_DAYS)]

    def _most(self, pattern: Pattern) -> int:
        """Sets this pattern may take today: at most three, and what the week's table leaves."""
        starts_on = self.standing.starts_on
        this_week = sum(each.sets for each in self.past[pattern] if each.day >= starts_on)
        return max(0, min(MOST_SETS_A_SESSION, table_for(self.standing.week).sets - this_week))

    def _turn(self, pattern: Pattern, ladder: Turn) -> tuple[int, bool, int]:
        """Least recently trained first; among equals a favourite, then the harder pattern."""
        past = self.past[pattern]
        favourite = any(rung.exercise_id in self.circumstances.favourites for rung in ladder.rungs)
        return past[0].day.toordinal() if past else 0, not favourite, PLANNED_PATTERNS.index(pattern)

    def _is_wanted(self, pattern: Pattern, rise: Rise, exercise_id: str) -> bool:
        return not any(
            each.pattern is pattern
            and each.rise is rise
            and each.exercise_id in ("", exercise_id)
            and (each.until is None or self.circumstances.day < each.until)
            for each in self.circumstances.declined
        )

    def _effort_aim(self) -> int:
        aim = table_for(self.standing.week).effort_aim
        if self.circumstances.older_than_65:
            aim = min(aim, OLDER_EFFORT_AIM)
        return aim - 1 if self.size.day >= Day.LESS else aim

    def _item(self, due: Due) -> PlannedItem:
        level = due.level
        return PlannedItem(
            level.pattern,
            level.rung.exercise_id,
            level.rung.rung,
            due.sets,
            level.rung.measure,
            level.target,
            rest_s(older_than_65=self.circumstances.older_than_65),
            due.rise,
        )
