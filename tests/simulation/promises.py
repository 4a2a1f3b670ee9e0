"""What is promised about every plan, held against it day by day. The caps stand here as numbers, not taken from the
planner, and everything is reckoned anew from what was done."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from upswing.domain.exercise import Pattern
from upswing.domain.plan import PlanKind, PlannedItem, PlannedSession, Rise
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import Ladders, Rung

TABLE_SETS = (2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6)
TABLE_MINUTES = (20, 20, 25, 25, 25, 25, 30, 30, 30, 30, 30, 30)
TABLE_AIM = (3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6)
TABLE_CAP = (5, 5, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7)
SHORT_RAMP, LONG_RAMP = (50, 70), (50, 70, 80, 90)
PLANNED = (Pattern.SQUAT, Pattern.HINGE, Pattern.PUSH, Pattern.ROW, Pattern.CORE_FRONT)
CORE = (Pattern.CORE_FRONT, Pattern.CORE_SIDE, Pattern.CORE_BACK)


@dataclass(frozen=True, slots=True)
class Exposure:
    """One pattern in one session."""

    day: date
    started_at: datetime
    rung: int | None
    target: int
    sets: int
    pain: int
    soreness: int


@dataclass(slots=True)
class Block:
    """The weeks since the last 84 days off, seven days each: sets, sessions and sets by pattern. `credit` is the most
    that a week may count for by the tenth alone, `budget` and `counted` by all of rules 3, 4 and 5."""

    start: date
    sets: list[int] = field(default_factory=list)
    sessions: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    by_pattern: list[Counter[Pattern]] = field(default_factory=list)
    credit: list[int] = field(default_factory=list)
    budget: list[int] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)

    def week(self, day: date) -> int:
        place = (day - self.start).days // 7
        while len(self.sets) <= place:
            if self.sets:
                self.credit.append(min(self.sets[-1], max(10, self.best * 11 // 10)))
                self.counted.append(min(self.sets[-1], self.budget[-1]))
            self.sets.append(0)
            self.sessions.append(0)
            self.blank.append(0)
            self.budget.append(0)
            self.by_pattern.append(Counter())
        return place

    def reckoned(self, patterns: int, gap: tuple[int, int] | None, *, easy: bool) -> int:
        """The budget of the last week by rules 3, 4 and 5. `gap`: percent of the way back, and of how many sets."""
        four = self.counted[-4:]
        best = max(four, default=0)
        average = float(four[0]) if four else 0.0
        for sets in four[1:]:
            average = 0.6 * average + 0.4 * sets
        caps = [TABLE_SETS[min(self.earned, 12) - 1] * patterns, max(10, best * 11 // 10)]
        caps.append(max(10, int(1.3 * average + 1e-9)))
        if gap is not None:
            caps.append(max(5, gap[0] * gap[1] // 100))
        if easy or self.earned % 6 == 0:
            caps.append(max(5, 60 * max(best, 10) // 100))
        return min(caps)

    @property
    def best(self) -> int:
        return max(self.credit[-4:], default=0)

    @property
    def earned(self) -> int:
        return 1 + sum(1 for sets in self.sets[:-1] if sets)


@dataclass(slots=True)
class Promises:
    """Counts how often each promise was looked at (`kept`) and broken (`broken`, with the first of each told)."""

    ladders: Ladders
    kept: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    told: dict[str, str] = field(default_factory=dict)
    block: Block | None = None
    last_day: date | None = None
    sizes: list[tuple[date, int]] = field(default_factory=list)
    past: dict[Pattern, list[Exposure]] = field(default_factory=dict)
    climbed: dict[Pattern, list[Exposure]] = field(default_factory=dict)
    """By ladder: the same as far as its own movements go, with those off all ladders."""
    gap: tuple[date, int, int] | None = None
    """First day back, days off, best counted week of the four before."""

    def check(self, promise: str, kept: bool, about: Callable[[], str]) -> None:
        self.kept[promise] += 1
        if not kept:
            self.broken[promise] += 1
            self.told.setdefault(promise, about())

    def did(self, session: PastSession) -> None:
        """Something was done."""
        if session.activity is not Activity.STRENGTH:
            return
        if session.without_sets:
            if self.block is not None and self.last_day is not None and (session.day - self.last_day).days < 84:
                self.block.blank[self.block.week(session.day)] += 1
            return
        day = session.day
        if self.block is None or self.last_day is None or (day - self.last_day).days >= 84:
            self.block, self.last_day, self.sizes, self.gap = Block(day), None, [], None
        self.gap = self._gap_on(day)
        place = self.block.week(day)
        self.block.budget[place] = self.block.reckoned(len(PLANNED), self._way_back(day), easy=False)
        self.block.sets[place] += session.sets
        self.block.sessions[place] += 1
        for pattern, parts in _by_pattern(session.exposures).items():
            self.block.by_pattern[place][pattern] += sum(part.sets for part in parts)
            self.past.setdefault(pattern, []).append(_exposure(session, parts))
            for ladder, own in self._by_ladder(pattern, parts).items():
                self.climbed.setdefault(ladder, []).append(_exposure(session, own))
        self.sizes = [each for each in self.sizes if (day - each[0]).days <= 30] + [(day, session.sets)]
        self.last_day = day

    def _gap_on(self, day: date) -> tuple[date, int, int] | None:
        """The gap whose way back this day may lie on; a new one where 14 to 83 days have passed."""
        off = 0 if self.last_day is None else (day - self.last_day).days
        if self.block is None or self.last_day is None or not 14 <= off < 84:
            return self.gap
        self.block.week(self.last_day + timedelta(days=7))
        place = (self.last_day - self.block.start).days // 7
        return day, off, max(self.block.counted[max(0, place - 3) : place + 1])

    def _way_back(self, day: date) -> tuple[int, int] | None:
        """Percent and best week of the way back on this day."""
        gap = self._gap_on(day)
        if gap is None:
            return None
        steps = LONG_RAMP if gap[1] >= 28 else SHORT_RAMP
        week_back = (day - gap[0]).days // 7
        return (steps[week_back], gap[2]) if week_back < len(steps) else None

    def amended(self, session: PastSession) -> None:
        """The morning after said something about the last session."""
        for pattern, parts in _by_pattern(session.exposures).items():
            if self.past[pattern][-1].started_at == session.started_at:
                self.past[pattern][-1] = _exposure(session, parts)
                for ladder, own in self._by_ladder(pattern, parts).items():
                    self.climbed[ladder][-1] = _exposure(session, own)

    def _by_ladder(
        self, pattern: Pattern, parts: Sequence[PatternExposure]
    ) -> dict[Pattern, list[PatternExposure]]:
        """The movements of each ladder that was trained, each with those that stand on none."""
        found = {}
        for ladder in _ladders_of(pattern):
            ids = {rung.exercise_id for rung in self.ladders[ladder]}
            own = [part for part in parts if part.rung and part.exercise_id in ids]
            if own:
                found[ladder] = own + [part for part in parts if not part.rung]
        return found

    def first_day_of_week(self, day: date) -> date:
        """The first of the seven days in which this one lies; itself where a block has yet to begin."""
        if self.block is None or self.last_day is None or (day - self.last_day).days >= 84:
            return day
        return self.block.start + timedelta(days=7 * self.block.week(day))

    def asked(self, plan: PlannedSession, now: Circumstances) -> None:
        """A plan was given: every promise that can be read from it."""

        def about() -> str:
            return f"{now.day}: {plan}"

        self.check("every plan has its reasons", bool(plan.reasons), about)
        off = None if self.last_day is None else (now.day - self.last_day).days
        fresh = self.block is None or (off is not None and off >= 84)
        block = Block(now.day) if fresh or self.block is None else self.block
        place = block.week(now.day)
        gap = None if fresh else self._way_back(now.day)
        reckoned = block.reckoned(self._in_use(now), gap, easy=now.status is Status.EASY_WEEK)
        self.check("the week is what rules 3, 4 and 5 make it", plan.week_budget == reckoned, about)
        if plan.kind is not PlanKind.SESSION:
            return
        row = min(block.earned, 12) - 1
        self._week(plan, now, block, place, row, about)
        self._session(plan, now, row, off, about)
        for item in plan.items:
            left = TABLE_SETS[row] - block.by_pattern[place][item.pattern]
            self.check("sets of a pattern in a week within the table", item.sets <= left, about)
            self._item(item, plan, now, about)

    def _week(
        self,
        plan: PlannedSession,
        now: Circumstances,
        block: Block,
        place: int,
        row: int,
        about: Callable[[], str],
    ) -> None:
        week = block.sets[place] + plan.sets
        self.check(
            "week at most a tenth above the best credited of four", week <= max(10, block.best * 11 // 10), about
        )
        self.check("week within the table", week <= TABLE_SETS[row] * 5, about)
        allowed = 2 if row < 2 else 3
        done = block.sessions[place] + block.blank[place]
        self.check(
            "two sessions at first, then three, never above the wish",
            done < min(allowed, now.wish_per_week),
            about,
        )
        if block.earned % 6 == 0:
            cap = max(5, max(block.best, 10) * 60 // 100)
            self.check("every sixth week three fifths, and nothing rises", week <= cap and not _rises(plan), about)
        gap = self._way_back(now.day)
        if gap is not None and block is self.block:
            cap = max(5, gap[0] * gap[1] // 100)
            self.check("way back by its steps, and nothing rises", week <= cap and not _rises(plan), about)

    def _session(
        self, plan: PlannedSession, now: Circumstances, row: int, off: int | None, about: Callable[[], str]
    ) -> None:
        month = max((sets for day, sets in self.sizes if (now.day - day).days <= 30), default=0)
        if off is not None and off >= 84:
            month = 0
            self.check(
                "after 84 days five sets at most, and nothing rises", plan.sets <= 5 and not _rises(plan), about
            )
        self.check(
            "session at most a tenth above the largest of 30 days",
            plan.sets <= max(5, month + max(1, month // 10)),
            about,
        )
        minutes = min(TABLE_MINUTES[row], now.minutes or 10**6)
        self.check("minutes within the table and the wish", 1 <= plan.minutes <= minutes, about)
        aim = min(TABLE_AIM[row], 5 if now.older_than_65 else 10)
        self.check("effort within the table", plan.effort_aim <= aim and plan.effort_cap <= TABLE_CAP[row], about)
        self.check("at most two patterns rise in a session", _rises(plan) <= 2, about)
        held = row < 2 or (off is not None and off >= 8) or now.status is Status.EASY_WEEK
        if held or (now.readiness is not None and now.readiness < 3.5):
            self.check("nothing rises at first, after breaks and on low days", not _rises(plan), about)
        if now.readiness is not None and now.readiness < 1.5:
            self.check("very low days two sets", plan.sets <= 2, about)
        well = now.status not in (Status.ILL, Status.ON_BREAK) and not now.gentle_only
        self.check("nothing while ill or on a break", well, about)
        declined = {
            (each.pattern, each.rise, each.exercise_id)
            for each in now.declined
            if each.until is None or now.day < each.until
        }
        offered = {
            (item.pattern, item.rise, item.exercise_id if item.rise is Rise.RUNG else "") for item in plan.items
        }
        self.check("what was declined is not offered", not declined & offered, about)

    def _item(self, item: PlannedItem, plan: PlannedSession, now: Circumstances, about: Callable[[], str]) -> None:
        rung = rung_of(item, self.ladders)
        ladder = next(each for each in _ladders_of(item.pattern) if rung in self.ladders[each])
        fits = item.pattern not in now.excluded and _suits(rung, now)
        self.check("what is left out or hurts stays out", fits, about)
        self.check("one to three sets", 1 <= item.sets <= 3, about)
        past, own = self.past.get(item.pattern, []), self.climbed.get(ladder, [])
        if not own:
            low = rung.low
            self.check("first time one set at the low end", (item.sets, item.target) == (1, low), about)
        if not past:
            return
        last = past[-1]
        if item.pattern is Pattern.CORE_FRONT:
            self.check("front, side and back in turn, but for pain", self._has_its_turn(ladder, now), about)
        self.check("48 hours between the same pattern", now.now - last.started_at >= timedelta(hours=48), about)
        days = (now.day - last.day).days
        self.check("strong pain rests for seven days", last.pain < 6 or days >= 7, about)
        sore = now.soreness.get(item.pattern, last.soreness if days <= 7 else 0)
        self.check("very sore patterns rest", sore < 7, about)
        if last.rung is None:
            self.check("nothing rises from an unknown rung", item.rise in (None, Rise.SET), about)
        if not own or own[-1].rung is None or last.rung is None:
            return
        before = own[-1]
        if last.pain >= 4:
            easiest = all(each.rung >= item.rung for each in self.ladders[ladder] if _suits(each, now))
            gentler = (
                (item.rung < own[-1].rung or easiest) and item.sets <= max(1, last.sets - 1) and item.rise is None
            )
            self.check("after pain easier, fewer, and nothing rises", gentler, about)
        alone = len(_ladders_of(item.pattern)) == 1
        if days >= 28 or (not alone and (now.day - before.day).days >= 84):
            self.check("after 28 days one set, and nothing rises", item.sets == 1 and item.rise is None, about)
        axes = (
            (item.rung > own[-1].rung)
            + (item.rung == own[-1].rung and item.target > before.target)
            + (item.sets > before.sets)
        )
        if item.rise is not None:
            self.check("one axis at a time", axes <= 1 or now.not_for_me != frozenset(), about)
        if item.rise in (Rise.REPETITIONS, Rise.HOLD, Rise.RUNG):
            self.check("one rise a pattern in seven days", not self._rose(item.pattern, now.day), about)
        if item.rise is Rise.RUNG:
            self.check("a new rung with six to eight, or its low end", item.target <= 10, about)

    def _has_its_turn(self, ladder: Pattern, now: Circumstances) -> bool:
        """It was trained longest ago of those in use; or it hurt in one of the last two sessions."""
        last, *before = reversed(self.past[Pattern.CORE_FRONT][-2:])
        used = [each for each in CORE if any(_suits(rung, now) for rung in self.ladders[each])]
        held = [last] if last.pain >= 3 else [each for each in before if each.pain >= 4]
        held = [each for each in held if each is last or (now.day - each.day).days < 28]
        if held:
            there = [
                each for each in used if any(part.started_at == held[0].started_at for part in self._on(each))
            ]
            return not there or ladder in there
        when = {each: self._on(each)[-1].started_at.timestamp() if self._on(each) else 0 for each in used}
        return ladder == min(used, key=lambda each: when[each])

    def _on(self, ladder: Pattern) -> list[Exposure]:
        return self.climbed.get(ladder, [])

    def _in_use(self, now: Circumstances) -> int:
        return sum(
            pattern not in now.excluded
            and any(_suits(rung, now) for ladder in _ladders_of(pattern) for rung in self.ladders[ladder])
            for pattern in PLANNED
        )

    def _rose(self, pattern: Pattern, day: date) -> bool:
        return any(self._has_risen(self._on(ladder), day) for ladder in _ladders_of(pattern))

    def _has_risen(self, past: Sequence[Exposure], day: date) -> bool:
        for later, before in zip(reversed(past), reversed(past[:-1]), strict=False):
            if (day - later.day).days >= 7:
                return False
            if later.rung and before.rung and (later.rung, later.target) > (before.rung, before.target):
                return True
        return False


def rung_of(item: PlannedItem, ladders: Ladders) -> Rung:
    """The rung on which a planned movement stands."""
    return next(
        rung
        for ladder in _ladders_of(item.pattern)
        for rung in ladders[ladder]
        if rung.exercise_id == item.exercise_id
    )


def _ladders_of(pattern: Pattern) -> tuple[Pattern, ...]:
    return CORE if pattern is Pattern.CORE_FRONT else (pattern,)


def _suits(rung: Rung, now: Circumstances) -> bool:
    loaded = rung.loads & now.injured_at or rung.avoid_if & now.cautions
    return rung.exercise_id not in now.not_for_me and not loaded


def _rises(plan: PlannedSession) -> int:
    return sum(item.rise is not None for item in plan.items)


def _by_pattern(exposures: Iterable[PatternExposure]) -> dict[Pattern, list[PatternExposure]]:
    found: dict[Pattern, list[PatternExposure]] = {}
    for each in exposures:
        found.setdefault(each.pattern, []).append(each)
    return found


def _exposure(session: PastSession, parts: Sequence[PatternExposure]) -> Exposure:
    on_ladder = [part for part in parts if part.rung]
    lowest = min(on_ladder, key=lambda part: part.rung or 0) if on_ladder else parts[0]
    pain = 0
    for part in parts:
        pain = max(pain, part.pain or 0, part.morning_pain or 0, 6 if part.sharp else 0)
        if part.morning_pain is not None and part.morning_pain >= (part.pain or 0) + 2:
            pain = max(pain, 4)
    return Exposure(
        session.day,
        session.started_at,
        lowest.rung,
        lowest.target,
        sum(part.sets for part in parts),
        pain,
        max(part.soreness or 0 for part in parts),
    )
