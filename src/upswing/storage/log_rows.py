"""Rows that the store keeps for itself: the change log and the tombstones."""

from datetime import datetime

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from upswing.domain.change import LineState
from upswing.storage.columns import Moment, Word
from upswing.storage.entry_row import Base

SEAL = "salvage"
"""The verb of a line that touches nothing and is never shown: undo does not go beyond it."""


class ChangeRow(Base):
    """A line of the change log; `touches` is the JSON of `upswing.domain.change.Touch`es. Lines
    older than schema 3 have no offset."""

    __tablename__ = "change_log"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    offset_s: Mapped[int | None] = mapped_column(Integer)
    verb: Mapped[str] = mapped_column(Text)
    state: Mapped[LineState] = mapped_column(Word(LineState))
    touches: Mapped[str] = mapped_column(Text)


class TouchedRow(Base):
    """Which lines of the change log touched an entry: what it said before is found without reading the whole log."""

    __tablename__ = "touched"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)


class TombstoneRow(Base):
    """What was removed, so that it is not brought back by a copy that still has it."""

    __tablename__ = "tombstone"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    removed_at: Mapped[datetime] = mapped_column(Moment)
