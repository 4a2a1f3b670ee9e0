"""All that the insights look at, as one value. Standard library only: the journal makes it, screens ask for it."""

from dataclasses import dataclass
from datetime import date

from upswing.domain.check_in import CheckIn
from upswing.domain.session import Session


@dataclass(frozen=True, slots=True)
class InsightsRecord:
    """Every check-in and every session, in any order, and the day on which the question is asked."""

    check_ins: tuple[CheckIn, ...]
    sessions: tuple[Session, ...]
    today: date
