"""How the body is today: readiness, sore muscles, and aches in the joints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from upswing.domain.exercise import Pattern


@dataclass(frozen=True, slots=True)
class Wellness:
    """At most one for a local day. `readiness` is one tap, 1 (not at all) to 5 (very); or the four answers, each
    1–5: `sleep` and `energy` (5 is best), `soreness` and `stress` (5 is worst). None where not answered. `sore` are
    the muscles and `pain` the joints, 0–10, by planned pattern; an absent pattern was not asked or not answered."""

    id: UUID
    day: date
    said_at: datetime
    readiness: int | None = None
    sleep: int | None = None
    energy: int | None = None
    soreness: int | None = None
    stress: int | None = None
    sore: Mapping[Pattern, int] = field(default_factory=dict)
    pain: Mapping[Pattern, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        taps = (self.readiness, self.sleep, self.energy, self.soreness, self.stress)
        if any(tap is not None and not 1 <= tap <= 5 for tap in taps):
            raise ValueError("an answer about today lies between 1 and 5")
        if any(not 0 <= amount <= 10 for amount in (*self.sore.values(), *self.pain.values())):
            raise ValueError("soreness and pain lie between 0 and 10")
