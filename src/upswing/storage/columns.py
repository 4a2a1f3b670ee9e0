"""How a cell of the file becomes part of a value and back: column types that STRICT tables accept.

They hand SQLAlchemy plain functions, wherever possible such as are written in C, since a series of some ten
thousand sets calls them a dozen times for each.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.types import UserDefinedType

T = TypeVar("T")
Cell = str | int | float | bytes | None


class CellType(UserDefinedType[T]):
    """`bind` makes a cell of a part of a value, `read` the part of a cell; None may stay None."""

    spec: str
    bind: Callable[[Any], Cell]
    read: Callable[[Any], Any]

    def get_col_spec(self, **_: object) -> str:
        return self.spec

    def bind_processor(self, dialect: object) -> Callable[[Any], Cell]:
        return self.bind

    def result_processor(self, dialect: object, coltype: object) -> Callable[[Any], Any]:
        return self.read


class Id(CellType[UUID]):
    """A UUID as its 16 bytes."""

    cache_ok = True
    spec = "BLOB"

    @staticmethod
    def bind(part: UUID | None) -> bytes | None:
        return None if part is None else part.bytes

    # The same session stands in each of its sets: a UUID is remembered sooner than made.
    read = staticmethod(lru_cache(maxsize=1024)(lambda cell: None if cell is None else UUID(bytes=cell)))


class Moment(CellType[datetime]):
    """A moment in UTC, as text of one width that sorts like time: 2026-11-22T07:12:05.000000Z."""

    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: datetime | None) -> str | None:
        return None if part is None else utc_text(part)

    @staticmethod
    def read(cell: str | None) -> datetime | None:
        return None if cell is None else datetime.fromisoformat(cell)


def utc_text(moment: datetime) -> str:
    """The text of an aware moment; a naive one is refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class Day(CellType[date]):
    """A calendar day as text: 2026-11-22."""

    cache_ok = True
    spec = "TEXT"
    bind = staticmethod(date.isoformat)
    read = staticmethod(date.fromisoformat)


class Word(CellType[StrEnum]):
    """One word of an enumeration."""

    cache_ok = True
    spec = "TEXT"

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words
        cells: dict[StrEnum | None, Cell] = {None: None, **{word: word.value for word in words}}
        parts: dict[Cell, StrEnum | None] = {cell: part for part, cell in cells.items()}
        self.bind = cells.__getitem__
        self.read = parts.__getitem__


class Words(CellType[tuple[str, ...]]):
    """A tuple of texts as a JSON array."""

    cache_ok = True
    spec = "TEXT"

    @staticmethod
    def bind(part: tuple[str, ...]) -> str:
        return json.dumps(part, ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def read(cell: str) -> tuple[str, ...]:
        return tuple(json.loads(cell))


class Flag(CellType[bool]):
    """Yes or no as 1 or 0."""

    cache_ok = True
    spec = "INTEGER"
    bind = int
    read = bool
