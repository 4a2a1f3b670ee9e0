"""How a cell of the file becomes a value: column types that STRICT tables accept (TEXT, INTEGER, REAL, BLOB)."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator


class Id(TypeDecorator[UUID]):
    """A UUID as its 16 bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Any) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Any) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, as text of one width that sorts like time: 2026-11-22T07:12:05.000000Z."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def utc_text(moment: datetime) -> str:
    """The text of an aware moment; a naive one is refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its offset from UTC")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class Day(TypeDecorator[date]):
    """A calendar day as text: 2026-11-22."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Any) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Any) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Word(TypeDecorator[StrEnum]):
    """One word of an enumeration."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words
        self._by_text = {word.value: word for word in words}

    def process_bind_param(self, value: StrEnum | None, dialect: Any) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Any) -> StrEnum | None:
        return None if value is None else self._by_text[value]


class Words(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Any) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Any) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Any) -> int | None:  # noqa: FBT001
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Any) -> bool | None:
        return None if value is None else bool(value)
