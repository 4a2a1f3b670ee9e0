"""Two years of one person, day by day, on the planner itself: what is planned, what such a person does, what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from people import Person
from promises import Promises, rung_of

from upswing.domain.exercise import Joint, Pattern
from upswing.domain.plan import PlanKind, PlannedSession, Rise
from upswing.domain.session import Activity
from upswing.domain.status import Status
from upswing.planner.circumstances import Circumstances, Declined, not_yet
from upswing.planner.constants import PLANNED_PATTERNS
from upswing.planner.history import PastSession, PatternExposure
from upswing.planner.ladders import Ladders, Rung, climbed, ladders_climbed
from upswing.planner.ledger import Ledger
from upswing.planner.next_session import next_session, planned, read

FIRST = date(2026, 3, 2)
HOUR = 18
READ_ANEW = 1 / 60
"""How often, by day, the plan is asked again from the whole history, which must give the same."""
OTHERS = (Activity.RUN, Activity.DANCE, Activity.CYCLE, Activity.SWIM, Activity.OTHER, Activity.YOGA)


@dataclass(frozen=True, slots=True)
class Asked:
    """A day on which the plan was asked: what it said, in what circumstances, whether it was done, and the first day
    of the week it lay in."""

    week: date
    plan: PlannedSession
    circumstances: Circumstances
    done: bool


@dataclass(slots=True)
class Life:
    """`history` is kept as the program keeps it, `ledger` reads it as it grows."""

    person: Person
    ladders: Ladders
    chance: Random
    promises: Promises
    ledger: Ledger
    wish: int
    history: list[PastSession] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    status: Status = Status.AS_USUAL
    injured_at: frozenset[Joint] = frozenset()
    until: date = FIRST
    silent_until: date = FIRST
    sore: Mapping[Pattern, int] = field(default_factory=dict)
    aching: dict[Pattern, int] = field(default_factory=dict)
    taps: tuple[float, ...] = ()
    declined: frozenset[Declined] = frozenset()
    trained: int = 0

    def live(self, days: int) -> None:
        for ahead in range(days):
            day = FIRST + timedelta(days=ahead)
            self._wake(day)
            if day >= self.silent_until:
                self._meet(day)
            self._play(day)

    def _wake(self, day: date) -> None:
        """What the day brings: an illness, a break, another wish; and what the body says of yesterday."""
        person, chance = self.person, self.chance
        if self.status is not Status.AS_USUAL and day >= self.until:
            self.status, self.injured_at = Status.AS_USUAL, frozenset()
        if self.status is Status.AS_USUAL:
            self._fall_ill(day)
        if chance.random() < person.silent:
            self.silent_until = day + timedelta(
                days=chance.choice((7, 9, 13, 14, 20, 27, 28, 40, 60, 83, 84, 120))
            )
        if person.taps and chance.random() < 1 / 300:
            self.wish = chance.choice((1, 2, 3, 3, 5))
            self.ledger = read(self.history, self._circumstances(day, None), self.ladders)
        self.sore = {}
        if self.history and self.history[-1].exposures and (day - self.history[-1].day).days == 1:
            self._say_of_the_morning()
            if chance.random() < person.sore:
                self.sore = {chance.choice(PLANNED_PATTERNS): chance.randrange(3, 10)}

    def _fall_ill(self, day: date) -> None:
        person, chance = self.person, self.chance
        for status, how_often in (
            (Status.ILL, person.ill),
            (Status.INJURED, person.hurt),
            (Status.ON_BREAK, person.away),
            (Status.EASY_WEEK, person.away),
        ):
            if chance.random() < how_often:
                self.status = status
                lasts = 7 if status is Status.EASY_WEEK else chance.choice((3, 5, 8, 10, 14, 21, 30, 45, 90))
                self.until = day + timedelta(days=lasts)
                if status is Status.INJURED:
                    self.injured_at = frozenset({chance.choice(tuple(Joint))})
                return

    def _say_of_the_morning(self) -> None:
        """Soreness and pain of the morning after amend the session, as a later answer does in the program."""
        last, chance = self.history[-1], self.chance
        if chance.random() >= self.person.morning or not last.sets or self.ledger.entries[-1][0] is not last:
            return
        exposures = tuple(
            replace(
                each,
                soreness=chance.choice((0, 1, 2, 3, 4, 5, 7, 9)) if chance.random() < self.person.sore else None,
                morning_pain=self.aching.get(each.pattern),
            )
            for each in last.exposures
        )
        told = replace(last, exposures=exposures)
        self.history[-1] = told
        self.ledger.entries[-1] = (told, self.ledger.entries[-1][1])
        self.ledger.exposed.pop(len(self.ledger.entries) - 1, None)
        self.promises.amended(told)

    def _circumstances(self, day: date, readiness: float | None) -> Circumstances:
        person = self.person
        return Circumstances(
            day,
            datetime(day.year, day.month, day.day, HOUR, tzinfo=UTC),
            self.wish,
            person.minutes,
            person.older,
            readiness,
            self.taps,
            status=self.status,
            injured_at=self.injured_at,
            cautions=person.cautions,
            excluded=person.excluded,
            soreness=self.sore,
            declined=self.declined,
            not_for_me=person.not_for_me,
        )

    def _meet(self, day: date) -> None:
        """The plan of the day, held against its promises, and what is made of it."""
        person, chance = self.person, self.chance
        readiness = None
        if chance.random() < person.taps:
            readiness = float(max(1, min(5, round(chance.gauss(person.mood, 0.8)))))
        now = self._circumstances(day, readiness)
        if readiness is not None:
            self.taps = (*self.taps, readiness)[-4:]
        plan = planned(self.ledger, now, self.ladders)
        self.promises.asked(plan, now)
        if chance.random() < READ_ANEW:
            again = next_session(tuple(self.history), now, self.ladders)
            self.promises.check(
                "read anew, the plan is the same", again == plan, lambda: f"{day}: {plan} / {again}"
            )
        done = plan.kind is PlanKind.SESSION and chance.random() < person.keeps
        self.asked.append(Asked(self.promises.first_day_of_week(day), plan, now, done))
        if done:
            self._answer(plan, day)
            self._keep(self._done(plan, now))
        elif chance.random() < person.adds:
            self._keep(self._own_routine(now))
        elif chance.random() < person.blank:
            self._keep(
                PastSession(now.now, day, chance.choice((15, 25, 45)), chance.choice((None, 5)), without_sets=True)
            )

    def _answer(self, plan: PlannedSession, day: date) -> None:
        """A step that is offered may be put off, or declined for good."""
        for item in plan.items:
            if item.rise is None:
                continue
            movement = item.exercise_id if item.rise is Rise.RUNG else ""
            if self.chance.random() < self.person.not_yet:
                self.declined |= {not_yet(item.pattern, item.rise, day, movement)}
            elif self.chance.random() < self.person.never:
                self.declined |= {Declined(item.pattern, item.rise, movement)}

    def _keep(self, session: PastSession) -> None:
        self.history.append(session)
        self.ledger.add(session)
        self.promises.did(session)

    def _done(self, plan: PlannedSession, now: Circumstances) -> PastSession:
        """The session as this person does it: short of a target that is too heavy, at times twice or three times."""
        person, chance = self.person, self.chance
        times = chance.choice((2, 3)) if chance.random() < person.doubles else 1
        exposures = []
        hardest = 0.0
        for item in plan.items:
            rung = rung_of(item, self.ladders)
            weight = rung.effort * (0.9 + 0.1 * item.target / rung.high) - self._strength(item.pattern)
            hardest = max(hardest, weight)
            short = weight > 0.1 or chance.random() < person.misses
            amount = max(1, item.target - chance.choice((1, 2, 4))) if short else item.target
            exposures.append(
                self._felt(item.pattern, rung, (amount,) * item.sets * times, item.target, met=not short)
            )
        self.trained += 1
        effort: int | None = round(
            max(1, min(10, 3 + 12 * max(0.0, hardest + 0.15) + times - 1 + chance.gauss(0, 0.7)))
        )
        if chance.random() >= person.tells:
            effort = None
        return PastSession(now.now, now.day, plan.minutes * times, effort, exposures=tuple(exposures))

    def _strength(self, pattern: Pattern) -> float:
        """The ρ that this person can just do: a little different by pattern, and growing with the sessions."""
        own = Random(f"{self.person.number} {pattern}").uniform(-0.1, 0.1)
        return min(1.0, self.person.strength + own + self.trained * self.person.gains)

    def _felt(
        self, pattern: Pattern, rung: Rung, amounts: tuple[int, ...], target: int, *, met: bool
    ) -> PatternExposure:
        """Aches begin now and then, last for some sessions, and are at times still there the next morning."""
        person, chance = self.person, self.chance
        if chance.random() < person.pain:
            self.aching[pattern] = chance.choice((2, 3, 3, 4, 4, 5, 6, 7, 8))
        pain = self.aching.get(pattern)
        if pain is not None:
            self.aching[pattern] = pain - chance.choice((0, 0, 1, 2, 3))
            if self.aching[pattern] <= 0:
                del self.aching[pattern]
        sharp = chance.random() < person.sharp
        return PatternExposure(
            pattern, rung.exercise_id, rung.rung, amounts, target, met, rung.measure, pain, sharp=sharp
        )

    def _own_routine(self, now: Circumstances) -> PastSession:
        """Something of their own, harder than the plan would have it, or of movements off the ladder."""
        chance = self.chance
        exposures = []
        for pattern in chance.sample(PLANNED_PATTERNS, chance.randrange(1, 6)):
            rung = chance.choice(self.ladders[chance.choice(tuple(climbed(pattern, self.ladders)))])
            amounts = (chance.randrange(5, 16),) * chance.choice((1, 2, 3, 5))
            exposure = self._felt(pattern, rung, amounts, amounts[0], met=True)
            exposures.append(exposure if chance.random() < 0.6 else replace(exposure, rung=None))
        effort = chance.choice((None, 4, 6, 8, 10))
        return PastSession(
            now.now, now.day, 30, effort, exposures=tuple(exposures), other_sets=chance.choice((0, 0, 3))
        )

    def _play(self, day: date) -> None:
        """Walks and other activity, in the evening."""
        person, chance = self.person, self.chance
        late = datetime(day.year, day.month, day.day, HOUR + 2, tzinfo=UTC)
        if chance.random() < person.walks:
            self._keep(PastSession(late, day, chance.choice((15, 30, 60)), 3, Activity.WALK))
        if self.status is Status.AS_USUAL and chance.random() < person.plays:
            effort = chance.choice((None, 3, 5, 6, 7, 9))
            self._keep(PastSession(late, day, chance.choice((15, 30, 45, 90)), effort, chance.choice(OTHERS)))


def life(person: Person, ladders: Ladders, days: int) -> Life:
    """What `days` days of this person were."""
    lived = Life(
        person,
        ladders,
        Random(f"life {person.number}"),
        Promises(ladders),
        Ledger(len(ladders_climbed(ladders)), person.wish),
        person.wish,
    )
    lived.live(days)
    return lived
