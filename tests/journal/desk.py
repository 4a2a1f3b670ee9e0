"""A journal on a real file, with a clock that stands still until it is moved."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upswing import paths
from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Joint, Measure, Pattern, Posture, Space, Target, Tempo
from upswing.domain.routine import Part
from upswing.domain.script import Script, Side, Step
from upswing.journal.journal import Journal
from upswing.storage.store import open_store
from upswing.topics import Announcer, Topic

MORNING = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
MARCH = Step("march", Part.WARM_UP, Measure.DURATION, 60, 0.0, 10)
SQUAT = Step("chair-squat", Part.WORK, Measure.REPS, 8, 3.0, 45)
PLANK = Step("side-plank", Part.WORK, Measure.HOLD, 20, 0.0, 45, side=Side.LEFT)
SCRIPT = Script("First steps A", "routine", (MARCH, SQUAT, PLANK), 3, "first-steps-a")


class Desk:
    """`told` are the topics that were announced since it was last emptied."""

    def __init__(self, journal: Journal, now: list[datetime], told: list[Topic]) -> None:
        self.journal = journal
        self.told = told
        self._now = now

    @property
    def now(self) -> datetime:
        return self._now[0]

    @now.setter
    def now(self, moment: datetime) -> None:
        self._now[0] = moment

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


@contextmanager
def desk(folder: Path, *, now: datetime = MORNING, day_starts_at_hour: int = 4) -> Iterator[Desk]:
    moment, told = [now], list[Topic]()
    announcer = Announcer()
    announcer.listen(told.append)
    with open_store(paths.within(folder), now=now) as store:
        journal = Journal(
            store, Catalogue({}, {}), lambda: moment[0], announcer, day_starts_at_hour=day_starts_at_hour
        )
        yield Desk(journal, moment, told)


def own_exercise(name: str) -> Exercise:
    return Exercise(
        id=f"own-{name}",
        name=name,
        also=(),
        pattern=Pattern.ROW,
        ladder="",
        rung=1,
        measure=Measure.REPS,
        one_sided=False,
        target=Target(5, 12),
        tempo=Tempo(2.0, 0.5, 1.0, 0.0),
        posture=Posture.STANDING,
        quiet=True,
        space=Space.MAT,
        equipment=(),
        primary_muscles=("upper back",),
        secondary_muscles=(),
        loads=(Joint.SHOULDER,),
        avoid_if=(),
        effort=0.4,
        met=3.8,
        met_code="02022",
        how=("Pull.",),
        cues=(),
        mistakes=(),
        breathing="Out as you pull.",
        own=True,
    )
