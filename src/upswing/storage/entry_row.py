"""What every row has in common, and how a moment keeps the clock of its place."""

from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from upswing.storage.columns import Moment


class Base(DeclarativeBase):
    pass


class EntryRow(Base):
    """What a person has entered: it has a value, an id, and the moment of its last change."""

    __abstract__ = True

    changed_at: Mapped[datetime] = mapped_column(Moment, sort_order=100)

    @staticmethod
    def of(value: Any) -> dict[str, Any]:
        raise NotImplementedError

    def value(self) -> Any:
        raise NotImplementedError


def offset_s_of(moment: datetime) -> int:
    """Seconds by which the clock of that place was ahead of UTC."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment needs its offset from UTC")
    return round(offset.total_seconds())


def local(moment: datetime, offset_s: int) -> datetime:
    """The moment on the clock of the place where it was noted."""
    return moment.astimezone(_zone(offset_s))


@lru_cache(maxsize=64)
def _zone(offset_s: int) -> timezone:
    return timezone(timedelta(seconds=offset_s))
