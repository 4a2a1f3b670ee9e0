"""Two years of sample data: a made-up person, simulated with the program's own planner and verbs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from uuid import UUID

from upswing import paths, resources, settings
from upswing.catalogue.read import read_catalogue
from upswing.domain.exercise import Measure
from upswing.domain.plan import Choice, PlanKind, PlannedSession, RestReason
from upswing.domain.readiness import HealthTopic
from upswing.domain.routine import Part
from upswing.domain.script import Script
from upswing.domain.session import Activity, Feel
from upswing.journal.circumstances import Wishes
from upswing.journal.journal import Journal
from upswing.journal.planning import Planning
from upswing.paths import Paths
from upswing.settings import Settings
from upswing.storage.store import open_store
from upswing.topics import Announcer

DAYS = 731
SEED = 20
AWAY = ((96, 108), (300, 317), (431, 437), (590, 606))
"""Days from the start on which the person was ill or on a journey: nothing planned is done."""


@contextmanager
def folder_for(wanted: Path | None) -> Iterator[Paths]:
    """The folder the sample data goes to, with its settings: the one that was asked for, else one that is gone
    afterwards."""
    if wanted is not None:
        there = paths.within(wanted.absolute() / "upswing-demo")
        _settle(there)
        yield there
        return
    with TemporaryDirectory(prefix="upswing-demo-", ignore_cleanup_errors=True) as scratch:
        _settle(paths.within(Path(scratch)))
        yield paths.within(Path(scratch))


def make(folders: Paths, until: datetime, report: Callable[[float], None], *, days: int = DAYS) -> None:
    """Fills a folder with two years, or so many days, up to the evening before `until` (aware); a filled one is
    left as it is.

    The same moment gives the same data. Raises StorageError."""
    if folders.database.exists():
        return
    _settle(folders)
    person = Person(until, days)
    with open_store(folders, now=person.now, durable=False) as store:
        catalogue = read_catalogue(resources.folder())
        journal = Journal(store, catalogue, lambda: person.now, Announcer())
        planning = Planning(journal, lambda: Wishes(3, 30), lambda: person.now)
        person.wake(0)
        journal.readiness.answer(frozenset[HealthTopic](), cleared=False)
        for number in range(days):
            person.wake(number)
            _live(person, journal, planning)
            report((number + 1) / days)


def _settle(folders: Paths) -> None:
    """The settings of the made-up person, in a folder that has none; before the window reads them."""
    if not folders.settings.exists():
        settings.write(folders.settings, Settings(welcomed=True, days_per_week=3, minutes=30))


@dataclass
class Person:
    """Someone who moves more than before, on most of the days they mean to, with better and worse weeks."""

    until: datetime
    days: int = DAYS

    def __post_init__(self) -> None:
        self.chance = Random(SEED)
        self.now = self.until - timedelta(days=self.days)
        self.day = self.now.date()
        self.number = 0
        self._tide = -1.5
        self._swing = 0.0
        self.lift = 0.0

    @property
    def is_away(self) -> bool:
        return any(first <= self.number <= last for first, last in AWAY)

    def wake(self, number: int) -> None:
        """A new day: the slow tide of mood rises over the two years, the swing carries over from day to day."""
        self.number = number
        self.day = date.fromordinal(self.until.date().toordinal() - self.days + number)
        self._tide = -1.4 + 2.2 * number / self.days
        self._swing = 0.62 * self._swing + self.chance.gauss(0, 0.95) - (0.5 if self.is_away else 0.0)
        self.lift = 0.0
        self.at(self.chance.uniform(7.2, 9.5))

    def at(self, hour: float) -> None:
        """The clock stands at this hour of the day."""
        zone = self.until.tzinfo
        self.now = datetime.combine(self.day, time(0), zone) + timedelta(hours=hour)

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def mood(self) -> int:
        felt = self._tide + self._swing + self.lift + self.chance.gauss(0, 0.5)
        return max(-5, min(5, round(felt)))

    def energy(self) -> int:
        felt = 3.1 + 0.45 * self._swing + 0.6 * self.lift + self.chance.gauss(0, 0.6)
        return max(1, min(6, round(felt)))


def _live(person: Person, journal: Journal, planning: Planning) -> None:
    """One day: perhaps a check-in in the morning, perhaps a session or a walk, perhaps a check-in at night."""
    chance = person.chance
    if chance.random() < 0.55:
        journal.check_ins.add(person.mood(), person.energy())
    person.at(chance.choice((7.5, 12.4, 17.6, 18.2, 18.8)) + chance.uniform(0, 0.6))
    willing = not person.is_away and chance.random() < (0.62 if person.day.weekday() < 5 else 0.45)
    planned = planning.next() if willing else None
    if planned is not None and planned.kind is PlanKind.SESSION:
        _train(person, journal, planning, planned)
    elif not person.is_away and chance.random() < 0.16:
        _walk(person, journal)
    elif person.is_away and chance.random() < 0.5:
        reason = RestReason.ILL if person.number < 200 else RestReason.NO_TIME
        journal.plans.choose(person.day, Choice.REST, reason)
    person.at(chance.uniform(20.5, 22.8))
    if chance.random() < 0.6:
        journal.check_ins.add(person.mood(), person.energy())


def _train(person: Person, journal: Journal, planning: Planning, planned: PlannedSession) -> None:
    if person.chance.random() < 0.85:
        planning.feel(person.mood(), person.energy())
    choice = journal.plans.choose(person.day, Choice.LESS) if person.chance.random() < 0.08 else None
    script = planning.script(planned, choice)
    assert script is not None
    session = planning.begin(script, Activity.STRENGTH)
    spent = _lead(person, journal, session.id, script)
    person.lift = person.chance.gauss(0.7, 0.6)
    effort = max(1, min(9, round(person.chance.gauss(planned.effort_aim, 0.8))))
    tells = person.chance.random() < 0.85
    planning.end(
        session.id,
        stopped=False,
        active_s=round(spent),
        mood=person.mood() if tells else None,
        energy=person.energy() if tells else None,
        effort=effort,
    )


def _lead(person: Person, journal: Journal, session_id: UUID, script: Script) -> float:
    """Does every set of the script; the seconds it took."""
    spent = 8.0
    for place, step in enumerate(script.steps):
        person.wait(step.work_s)
        spent += step.work_s
        amount = step.target
        if step.part is Part.WORK and person.chance.random() < 0.08:
            amount = max(1, amount - person.chance.randint(1, 2)) if step.measure is Measure.REPS else amount
        journal.sessions.finish_set(
            session_id,
            place,
            amount,
            next_step=place + 1,
            active_s=round(spent),
            feel=_feel(person, step.part),
            pain=2 if person.chance.random() < 0.01 else None,
        )
        rest = step.rest_s if place + 1 < len(script.steps) else 0
        person.wait(rest)
        spent += rest
    return spent


def _feel(person: Person, part: Part) -> Feel | None:
    if part is not Part.WORK or person.chance.random() < 0.25:
        return None
    return person.chance.choices((Feel.EASY, Feel.RIGHT, Feel.HARD), (3, 6, 1))[0]


def _walk(person: Person, journal: Journal) -> None:
    minutes = person.chance.randint(3, 9) * 5
    started = person.now
    person.wait(minutes * 60)
    person.lift = person.chance.gauss(0.4, 0.5)
    kind = person.chance.choices((Activity.WALK, Activity.CYCLE, Activity.YOGA), (6, 2, 1))[0]
    journal.sessions.log(kind, minutes, started_at=started, effort=person.chance.randint(2, 4))
