"""What helps most? The change in mood around a session, by kind of activity, time of day, length and company: an
exploration, so it comes without a verdict, and thin data stay thin."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from upswing.domain.session import Session
from upswing.insights.before_after import SESSIONS_FOR_A_MEAN, Interval, Stage, change
from upswing.insights.pairs import Scale, SessionPair, session_pairs

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report


class By(StrEnum):
    """What sessions are told apart by."""

    KIND = "kind"
    TIME = "time"
    LENGTH = "length"
    COMPANY = "company"


class Time(StrEnum):
    """The local hour at which a session began."""

    MORNING = "morning"
    """From 4 to before 11."""
    MIDDAY = "midday"
    """From 11 to before 15."""
    AFTERNOON = "afternoon"
    """From 15 to before 19."""
    EVENING = "evening"
    """From 19 to before 4."""


class Length(StrEnum):
    """Whole minutes of a session."""

    SHORT = "short"
    """Up to 15."""
    MIDDLE = "middle"
    """16 to 30."""
    LONG = "long"
    """More than 30."""


class Company(StrEnum):
    ALONE = "alone"
    WITH_SOMEONE = "with-someone"


@dataclass(frozen=True, slots=True)
class Group:
    """Sessions that are alike in one way. `mean` with its 95 % `interval` in points of mood, None below 8 sessions
    and, for the interval, where nothing varies. `n` sessions had a mood on both sides."""

    by: By
    key: str
    n: int
    mean: float | None
    interval: Interval | None
    is_thin: bool
    """Fewer than 20 sessions."""


@dataclass(frozen=True, slots=True)
class Helps:
    groups: tuple[Group, ...]
    n: int

    def by(self, way: By) -> tuple[Group, ...]:
        """In the order in which they are shown: the most sessions first for kinds, else as the day or time goes."""
        return tuple(each for each in self.groups if each.by is way)

    @property
    def is_comparable(self) -> bool:
        """Whether any two groups of one way have an average."""
        return any(sum(each.mean is not None for each in self.by(way)) > 1 for way in By)


def build_state(basis: "Basis", report: "Report") -> Helps:
    """From the whole record, in a worker."""
    record = basis.record
    sessions = {each.id: each for each in record.sessions}
    pairs = session_pairs(record.check_ins, record.sessions, Scale.MOOD)
    groups: list[Group] = []
    for done, (way, key_of, order) in enumerate(_WAYS):
        report(done / len(_WAYS))
        groups += _grouped(way, pairs, sessions, key_of, order)
    return Helps(tuple(groups), len(pairs))


def time_of(session: Session) -> Time:
    """By the clock of the place where it began."""
    hour = session.started_at.hour
    if 4 <= hour < 11:
        return Time.MORNING
    if 11 <= hour < 15:
        return Time.MIDDAY
    return Time.AFTERNOON if 15 <= hour < 19 else Time.EVENING


def length_of(session: Session) -> Length:
    minutes = round(session.minutes)
    if minutes <= 15:
        return Length.SHORT
    return Length.MIDDLE if minutes <= 30 else Length.LONG


def company_of(session: Session) -> Company | None:
    """None where it was not said."""
    if session.with_someone is None:
        return None
    return Company.WITH_SOMEONE if session.with_someone else Company.ALONE


_WAYS: tuple[tuple[By, Callable[[Session], str | None], tuple[str, ...]], ...] = (
    (By.KIND, lambda session: session.activity.value, ()),
    (By.TIME, time_of, tuple(Time)),
    (By.LENGTH, length_of, tuple(Length)),
    (By.COMPANY, company_of, tuple(Company)),
)
"""What each way calls a session, and its order; without one the largest group comes first."""


def _grouped(
    way: By,
    pairs: Iterable[SessionPair],
    sessions: Mapping[UUID, Session],
    key_of: Callable[[Session], str | None],
    order: tuple[str, ...],
) -> list[Group]:
    by_key: dict[str, list[SessionPair]] = {}
    for pair in pairs:
        if (key := key_of(sessions[pair.session_id])) is not None:
            by_key.setdefault(key, []).append(pair)
    keys = order or tuple(sorted(by_key, key=lambda key: (-len(by_key[key]), key)))
    return [_group(way, key, by_key[key]) for key in keys if key in by_key]


def _group(way: By, key: str, pairs: list[SessionPair]) -> Group:
    found = change([pair.before for pair in pairs], [pair.after for pair in pairs])
    mean = found.mean if found.n >= SESSIONS_FOR_A_MEAN else None
    return Group(
        way, key, found.n, mean, found.interval if mean is not None else None, found.stage is not Stage.FIRM
    )
