"""A copy of the data, and what it holds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path


class CopyKind(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    BEFORE_SCHEMA = "before-schema"
    """Before a newer version of the program took over the file."""
    BEFORE_RESTORE = "before-restore"
    """What was there before another copy took its place."""
    BY_HAND = "by-hand"
    """Because somebody wanted one; or a file that somebody has put there."""


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """`made_at` is aware; `size` in bytes. `is_locked` says that it wants a passphrase."""

    path: Path
    made_at: datetime
    kind: CopyKind
    is_locked: bool
    size: int


class CopyState(StrEnum):
    SOUND = "sound"
    DAMAGED = "damaged"
    TOO_NEW = "too-new"
    """Written by a newer version of the program."""
    NOT_OURS = "not-ours"
    """Empty, or of another program."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What a file of data holds; of a damaged one, what could be counted. `first_day` and `last_day` are the local
    days of the earliest and the latest check-in or session, `changed_at` the last change that it knows of (aware),
    `schema` the number of its schema."""

    state: CopyState
    schema: int = 0
    check_ins: int = 0
    sessions: int = 0
    sets: int = 0
    own_movements: int = 0
    own_routines: int = 0
    life_events: int = 0
    questionnaires: int = 0
    first_day: date | None = None
    last_day: date | None = None
    changed_at: datetime | None = None

    @property
    def is_sound(self) -> bool:
        return self.state is CopyState.SOUND
