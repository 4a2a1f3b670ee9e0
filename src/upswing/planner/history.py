"""What the planner knows of the past: sessions as exposures of patterns, made from what was kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter
from uuid import UUID

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Measure, Pattern
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
    largest of any set, where it was asked. `without_sets`: strength that was written down afterwards, of which
    only the minutes are known."""

    started_at: datetime
    day: date
    minutes: float = 0.0
    effort: int | None = None
    activity: Activity = Activity.STRENGTH
    exposures: tuple[PatternExposure, ...] = ()
    other_sets: int = 0
    pain: int | None = None
    without_sets: bool = False
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What the planner needs to know of a movement: its planned pattern, if it has one, and its place there."""

    pattern: Pattern | None
    rung: int | None
    measure: Measure


def history_from(
    record: Iterable[tuple[Session, Iterable[SetDone]]],
    catalogue: Catalogue,
    mornings: Mapping[tuple[UUID, Pattern], Morning] | None = None,
) -> History:
    """The past as the planner reads it, in the order of time.

    Only working sets of strength sessions become exposures: sets of a warm-up or cool-down are left out, the two
    sides of a one-sided movement are one set (the weaker side counts), sets of movements that the catalogue no
    longer knows count as sets of no pattern. Everything else, a walk say, keeps its minutes and its effort. A
    strength session without a script and without any set is one of which only the minutes are known.
    """
    return in_order_of_time(past_sessions(record, catalogue, mornings).values())


def past_sessions(
    record: Iterable[tuple[Session, Iterable[SetDone]]],
    catalogue: Catalogue,
    mornings: Mapping[tuple[UUID, Pattern], Morning] | None = None,
) -> dict[UUID, PastSession]:
    """The same, each under the id of its session: for who keeps them and reads again only what has changed."""
    known = _known(catalogue)
    return {session.id: _past(session, sets, known, mornings or {}) for session, sets in record}


def in_order_of_time(past: Iterable[PastSession]) -> History:
    """By day, then by moment; what began at the same moment in an order that depends on nothing but itself."""
    moment = attrgetter("day", "started_at")
    sessions = sorted(past, key=moment)
    if any(one.day == two.day and one.started_at == two.started_at for one, two in pairwise(sessions)):
        sessions = [each for _, alike in groupby(sessions, moment) for each in _settled(list(alike))]
    return tuple(sessions)


def _settled(alike: list[PastSession]) -> list[PastSession]:
    return sorted(alike, key=repr) if len(alike) > 1 else alike


def _known(catalogue: Catalogue) -> dict[str, _Known]:
    rungs = {
        exercise_id: place
        for ladder_id in LADDER_OF_PATTERN.values()
        if ladder_id in catalogue.ladders
        for place, exercise_id in enumerate(catalogue.ladders[ladder_id].rungs, start=1)
    }
    return {
        exercise.id: _Known(PLANNED_AS.get(exercise.pattern), rungs.get(exercise.id), exercise.measure)
        for exercise in catalogue.exercises.values()
    }


def _past(
    session: Session,
    sets: Iterable[SetDone],
    known: Mapping[str, _Known],
    mornings: Mapping[tuple[UUID, Pattern], Morning],
) -> PastSession:
    steps = session.script.steps if session.script is not None else ()
    is_strength = session.activity is Activity.STRENGTH
    by_movement: dict[str, list[SetDone]] = {}
    worst = None
    is_blank = is_strength and session.script is None
    for each in sets:
        is_blank = False
        if each.pain is not None and (worst is None or each.pain > worst):
            worst = each.pain
        is_work = each.step >= len(steps) or steps[each.step].part is Part.WORK
        if is_strength and is_work and each.amount:
            by_movement.setdefault(each.exercise_id, []).append(each)
    exposures = []
    unknown = 0
    for exercise_id, done in by_movement.items():
        movement = known.get(exercise_id)
        if movement is None:
            unknown += len(_pairs(done))
        elif movement.pattern is not None:
            morning = mornings.get((session.id, movement.pattern)) if mornings else None
            exposures.append(_exposure(exercise_id, movement, movement.pattern, done, morning))
    return PastSession(
        session.started_at,
        session.day,
        session.minutes,
        session.effort,
        session.activity,
        tuple(exposures),
        unknown,
        worst,
        is_blank,
    )


def _exposure(
    exercise_id: str, movement: _Known, pattern: Pattern, done: list[SetDone], morning: Morning | None
) -> PatternExposure:
    pairs = _pairs(done)
    met = all(len(pair) == (2 if pair[0].side else 1) for pair in pairs)
    return PatternExposure(
        pattern,
        exercise_id,
        movement.rung,
        tuple([min([each.amount for each in pair]) for pair in pairs]),
        max(1, min([each.target for each in done])),
        met and all(each.amount >= each.target for each in done),
        movement.measure,
        max([each.pain for each in done if each.pain is not None], default=None),
        None,
        morning.pain if morning is not None else None,
        morning.soreness if morning is not None else None,
    )


def _pairs(done: list[SetDone]) -> list[tuple[SetDone, ...]]:
    """The sets of one movement; a left and a right side are one set, a side alone is one too."""
    left = [each for each in done if each.side is Side.LEFT]
    right = [each for each in done if each.side is Side.RIGHT]
    both: list[tuple[SetDone, ...]] = [(each,) for each in done if each.side is None]
    if left or right:
        both += [tuple(side for side in pair if side is not None) for pair in zip_longest(left, right)]
    return both
