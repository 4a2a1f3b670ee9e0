"""What the planner knows of the past: sessions as exposures of patterns, made from what was kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import zip_longest
from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Exercise, Measure, Pattern
from upswing.domain.routine import Part
from upswing.domain.script import Side
from upswing.domain.session import Activity, Session, SetDone
from upswing.planner.constants import LADDER_OF_PATTERN, PLANNED_AS


@dataclass(frozen=True, slots=True)
class PatternExposure:
    """The sets of one movement in one session. `rung` is its place on the planned ladder, None off it. `amounts`
    are repetitions or seconds, one per set; `target` what was asked of each. `pain` is the largest in a set,
    `pain_before` that before the session, `morning_pain` that of the next morning, `soreness` that of the muscles,
    all 0–10, None when not asked. `sharp`: sharp, sudden, swelling or giving way."""

    pattern: Pattern
    exercise_id: str
    rung: int | None
    amounts: tuple[int, ...]
    target: int
    targets_met: bool = True
    measure: Measure = Measure.REPS
    pain: int | None = None
    pain_before: int | None = None
    morning_pain: int | None = None
    soreness: int | None = None
    sharp: bool = False

    @property
    def sets(self) -> int:
        return len(self.amounts)


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session that was done. `started_at` is aware, `day` the local day it belongs to, `minutes` the whole of
    it, `effort` 0–10 or None. `other_sets` are working sets of movements that are no longer known; `pain` is the
    largest of any set, where it was asked."""

    started_at: datetime
    day: date
    minutes: float = 0.0
    effort: int | None = None
    activity: Activity = Activity.STRENGTH
    exposures: tuple[PatternExposure, ...] = ()
    other_sets: int = 0
    pain: int | None = None
    sets: int = field(init=False)
    """Working sets that count towards the week: those of strength sessions."""

    def __post_init__(self) -> None:
        if self.started_at.tzinfo is None:
            raise ValueError("a past session needs a moment with its offset from UTC")
        sets = self.other_sets + sum(len(exposure.amounts) for exposure in self.exposures)
        object.__setattr__(self, "sets", sets if self.activity is Activity.STRENGTH else 0)


History = tuple[PastSession, ...]
"""In any order."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the morning after a session said about one pattern, 0–10."""

    pain: int | None = None
    soreness: int | None = None


@dataclass(slots=True)
class _Done:
    """The sets of one movement while they are gathered, apart by side."""

    exercise: Exercise
    both: list[SetDone] = field(default_factory=list)
    left: list[SetDone] = field(default_factory=list)
    right: list[SetDone] = field(default_factory=list)

    def add(self, done: SetDone) -> None:
        if done.side is Side.LEFT:
            self.left.append(done)
        elif done.side is Side.RIGHT:
            self.right.append(done)
        else:
            self.both.append(done)


def history_from(
    record: Iterable[tuple[Session, Iterable[SetDone]]],
    catalogue: Catalogue,
    mornings: Mapping[tuple[UUID, Pattern], Morning] | None = None,
) -> History:
    """The past as the planner reads it, in the order of time.

    Only working sets of strength sessions become exposures: sets of a warm-up or cool-down are left out, the two
    sides of a one-sided movement are one set (the weaker side counts), sets of movements that the catalogue no
    longer knows count as sets of no pattern. Everything else, a walk say, keeps its minutes and its effort.
    """
    rungs = {
        exercise_id: place
        for ladder_id in LADDER_OF_PATTERN.values()
        if ladder_id in catalogue.ladders
        for place, exercise_id in enumerate(catalogue.ladders[ladder_id].rungs, start=1)
    }
    past = [_past(session, sets, catalogue, rungs, mornings or {}) for session, sets in record]
    return tuple(sorted(past, key=lambda each: (each.day, each.started_at)))


def _past(
    session: Session,
    sets: Iterable[SetDone],
    catalogue: Catalogue,
    rungs: Mapping[str, int],
    mornings: Mapping[tuple[UUID, Pattern], Morning],
) -> PastSession:
    exposures: list[PatternExposure] = []
    unknown = 0
    sets = list(sets)
    if session.activity is Activity.STRENGTH:
        done: dict[str, _Done] = {}
        for each in sets:
            if each.amount == 0 or not _is_work(session, each):
                continue
            exercise = catalogue.exercises.get(each.exercise_id)
            if exercise is None:
                unknown += each.side is not Side.RIGHT
            elif exercise.pattern in PLANNED_AS:
                gathered = done.setdefault(each.exercise_id, _Done(exercise))
                gathered.add(each)
        exposures = [_exposure(session.id, gathered, rungs, mornings) for gathered in done.values()]
    return PastSession(
        session.started_at,
        session.day,
        session.minutes,
        session.effort,
        session.activity,
        tuple(exposures),
        unknown,
        max((each.pain for each in sets if each.pain is not None), default=None),
    )


def _is_work(session: Session, done: SetDone) -> bool:
    steps = session.script.steps if session.script is not None else ()
    return done.step >= len(steps) or steps[done.step].part is Part.WORK


def _exposure(
    session_id: UUID, done: _Done, rungs: Mapping[str, int], mornings: Mapping[tuple[UUID, Pattern], Morning]
) -> PatternExposure:
    pairs = [(each,) for each in done.both] + [
        tuple(side for side in pair if side is not None) for pair in zip_longest(done.left, done.right)
    ]
    flat = [each for pair in pairs for each in pair]
    pattern = PLANNED_AS[done.exercise.pattern]
    morning = mornings.get((session_id, pattern), Morning())
    whole = len(done.left) == len(done.right)
    return PatternExposure(
        pattern,
        done.exercise.id,
        rungs.get(done.exercise.id),
        tuple(min(each.amount for each in pair) for pair in pairs),
        max(1, min(each.target for each in flat)),
        targets_met=whole and all(each.amount >= each.target for each in flat),
        measure=done.exercise.measure,
        pain=max((each.pain for each in flat if each.pain is not None), default=None),
        morning_pain=morning.pain,
        soreness=morning.soreness,
    )
