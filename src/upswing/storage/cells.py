"""Cells as the file holds them: of a value for a write, and as the change log tells them.

Writes and the change log work on cells alone, so that a set is kept without reading a script as a value.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any
from uuid import UUID

from upswing.domain.change import Plain, Touch
from upswing.storage.columns import Cell, CellType, Id
from upswing.storage.entry_row import EntryRow

Cells = dict[str, Cell]


@cache
def binds_of(row: type[EntryRow]) -> Mapping[str, Callable[[Any], Cell]]:
    """What makes a cell of the given part of a value, by column, for the columns that need it."""
    kinds = {column.name: column.type for column in row.__table__.columns}
    return {name: kind.bind for name, kind in kinds.items() if isinstance(kind, CellType)}


def bound(row: type[EntryRow], parts: Mapping[str, Any]) -> Cells:
    """The parts of a value as cells."""
    binds = binds_of(row)
    return {name: binds[name](part) if name in binds else part for name, part in parts.items()}


def key_of(entry: UUID | str) -> Cell:
    """An id as its cell."""
    return entry.bytes if isinstance(entry, UUID) else entry


def id_text(cell: Cell) -> str:
    """An id as the change log and the tombstones write it."""
    return str(UUID(bytes=cell)) if isinstance(cell, bytes) else str(cell)


def told(cells: Mapping[str, Cell]) -> dict[str, Plain]:
    """Cells as the change log tells them: the same, with ids written out."""
    return {name: str(UUID(bytes=cell)) if isinstance(cell, bytes) else cell for name, cell in cells.items()}


def cells_told(row: type[EntryRow], plain: Mapping[str, Plain]) -> Cells:
    """The cells that were told."""
    ids = _ids_of(row)
    return {
        name: UUID(cell).bytes if name in ids and isinstance(cell, str) else cell for name, cell in plain.items()
    }


@cache
def _ids_of(row: type[EntryRow]) -> frozenset[str]:
    return frozenset(column.name for column in row.__table__.columns if isinstance(column.type, Id))


def touches_text(touches: Iterable[Touch]) -> str:
    return json.dumps(
        [{"kind": t.kind, "id": t.id, "before": t.before, "after": t.after} for t in touches],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def touches_of(text: str) -> tuple[Touch, ...]:
    return tuple(Touch(t["kind"], t["id"], t["before"], t["after"]) for t in json.loads(text))
