"""A line of the change log: one verb, and what every entry it touched said before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from upswing.domain.verb import Verb

Plain = str | int | float | None
"""What a cell holds, as plain text and numbers; ids are written out."""

V = TypeVar("V")


class LineState(StrEnum):
    DONE = "done"
    UNDONE = "undone"
    """Can be done again until something else is written."""
    LEFT = "left"
    """Undone, and left behind when something else was written."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One entry. `before` is None for what was added, `after` None for what was removed; of what was changed
    both hold the changed cells only."""

    kind: str
    id: str
    before: Mapping[str, Plain] | None
    after: Mapping[str, Plain] | None


@dataclass(frozen=True, slots=True)
class Change:
    """`seq` counts up from 1; `verb` is a `Verb`, as text. `at` is on the clock of the place where it was done, or
    in UTC where that was not kept yet."""

    seq: int
    at: datetime
    verb: str
    state: LineState
    touches: tuple[Touch, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the change log as a person meets it. `about` is the entry it was mainly about: as it was added or
    removed; where it was changed, as it stands now, or stood last. None where no entry is known any more."""

    seq: int
    at: datetime
    verb: Verb
    state: LineState
    about: object | None


@dataclass(frozen=True, slots=True)
class Earlier(Generic[V]):
    """What an entry said before. It said so by `verb` at `said_at`, both None where the log does not reach back so
    far, until at `until` the verb `ended_by` changed or removed it."""

    value: V
    said_at: datetime | None
    verb: Verb | None
    until: datetime
    ended_by: Verb
