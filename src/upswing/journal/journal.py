"""The journal: every write to the person's record, and every question to it."""

from collections.abc import Callable
from datetime import date, datetime

from upswing.domain.catalogue import Catalogue
from upswing.domain.days import DAY_STARTS_AT_HOUR
from upswing.domain.limits import Limits
from upswing.domain.marks import Mark
from upswing.insights.record import InsightsRecord
from upswing.journal.cautions import cautions_of
from upswing.journal.changes import Changes
from upswing.journal.check_ins import CheckIns
from upswing.journal.exercises import Exercises
from upswing.journal.hard_moments import HardMoments
from upswing.journal.kept import Kept
from upswing.journal.library import Library
from upswing.journal.life import Life
from upswing.journal.marks import Marks
from upswing.journal.movement_history import MovementHistories
from upswing.journal.pen import Pen
from upswing.journal.plans import Plans
from upswing.journal.readiness import ReadinessAnswers
from upswing.journal.rises import Rises
from upswing.journal.routines import OwnRoutines
from upswing.journal.sessions import Sessions
from upswing.journal.statuses import Statuses
from upswing.journal.wellness import WellnessAnswers
from upswing.storage.store import Store
from upswing.topics import Announcer


class Journal:
    """Grouped verbs. Each is one transaction, one line of the change log and one undo, and is announced after
    it is kept. Questions may be asked from any thread; verbs belong to one thread.

    `now` gives the aware local time. Any verb and any question may raise StorageError."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        now: Callable[[], datetime],
        announcer: Announcer,
        *,
        day_starts_at_hour: int = DAY_STARTS_AT_HOUR,
    ) -> None:
        self._pen = Pen(store, now, announcer, day_starts_at_hour=day_starts_at_hour)
        self.check_ins = CheckIns(self._pen)
        self.sessions = Sessions(self._pen)
        self.plans = Plans(self._pen)
        self.readiness = ReadinessAnswers(self._pen)
        self.exercises = Exercises(self._pen, catalogue)
        self.routines = OwnRoutines(self._pen)
        self.library = Library(self._pen, catalogue)
        self.marks = Marks(self._pen)
        self.movements = MovementHistories(self._pen)
        self.statuses = Statuses(self._pen)
        self.wellness = WellnessAnswers(self._pen)
        self.rises = Rises(self._pen)
        self.life = Life(self._pen)
        self.kept = Kept(self._pen)
        self.hard_moments = HardMoments(self._pen, self.kept, lambda: self.library.catalogue)
        self.changes = Changes(self._pen)

    def day_of(self, moment: datetime) -> date:
        """The local day that a moment belongs to."""
        return self._pen.day(moment)

    def insights_record(self) -> InsightsRecord:
        """All that the insights look at, as of now."""
        return InsightsRecord(
            self.check_ins.all(),
            self.sessions.all(),
            self._pen.today(),
            self.life.events(),
            self.life.totals(),
            self.kept.looks(),
            self.kept.weeks(),
        )

    def limits(self) -> Limits:
        """What the latest health answers, today's injury and the marks speak against."""
        said, marks = self.statuses.on(self._pen.today()), self.marks.all()
        return Limits(
            cautions_of(self.readiness.latest()),
            said.injured_at if said else frozenset(),
            frozenset(each for each, mark in marks.items() if mark is Mark.NOT_FOR_ME),
        )

    def begin_days_at(self, hour: int) -> None:
        """From now on a day begins at this hour, 0–23; entries made before keep their day."""
        self._pen.begin_days_at(hour)
