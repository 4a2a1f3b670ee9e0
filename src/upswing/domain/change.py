"""A line of the change log: one verb, and what every entry it touched said before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Plain = str | int | float | None
"""What a cell holds, as plain text and numbers; ids are written out."""


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
    """`seq` counts up from 1; `verb` is a `Verb`, as text."""

    seq: int
    at: datetime
    verb: str
    state: LineState
    touches: tuple[Touch, ...]
