"""What a person has said about these days: as usual, an easy week, ill, injured, on a break."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from upswing.domain.exercise import Joint


class Status(StrEnum):
    AS_USUAL = "as-usual"
    EASY_WEEK = "easy-week"
    ILL = "ill"
    INJURED = "injured"
    """At the joints that were named: what loads them is left out."""
    ON_BREAK = "on-break"


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """Holds from `day` until something else is said, or to the end of `until` where that is known. `injured_at`
    has the joints of an injury and is empty otherwise."""

    id: UUID
    said_at: datetime
    day: date
    status: Status
    injured_at: frozenset[Joint] = frozenset()
    until: date | None = None

    def __post_init__(self) -> None:
        if (self.status is Status.INJURED) != bool(self.injured_at):
            raise ValueError("an injury names its joints, and only an injury does")
        if self.until is not None and self.until < self.day:
            raise ValueError("a status does not end before it begins")

    def holds_on(self, day: date) -> bool:
        return self.day <= day and (self.until is None or day <= self.until)
