"""The touches of one verb as the JSON text of a change log line, and cells to and from that plain form."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from upswing.domain.change import Plain, Touch
from upswing.storage.columns import Id
from upswing.storage.rows import EntryRow


def touches_text(touches: Iterable[Touch]) -> str:
    return json.dumps(
        [{"kind": t.kind, "id": t.id, "before": t.before, "after": t.after} for t in touches],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def touches_of(text: str) -> tuple[Touch, ...]:
    return tuple(Touch(t["kind"], t["id"], t["before"], t["after"]) for t in json.loads(text))


def plain(row: type[EntryRow], cells: Mapping[str, Any]) -> dict[str, Plain]:
    """Cells as the file holds them, with ids written out."""
    columns = row.__table__.columns
    told: dict[str, Plain] = {}
    for name, value in cells.items():
        bind = getattr(columns[name].type, "process_bind_param", None)
        cell = value if bind is None else bind(value, None)
        told[name] = str(UUID(bytes=cell)) if isinstance(cell, bytes) else cell
    return told


def cells(row: type[EntryRow], told: Mapping[str, Plain]) -> dict[str, Any]:
    """The cells that `plain` has told."""
    columns = row.__table__.columns
    found: dict[str, Any] = {}
    for name, value in told.items():
        kind = columns[name].type
        if isinstance(kind, Id):
            found[name] = None if value is None else UUID(str(value))
        else:
            result = getattr(kind, "process_result_value", None)
            found[name] = value if result is None else result(value, None)
    return found


def key(row: type[EntryRow], told: str) -> Any:
    """The id as the column wants it."""
    return UUID(told) if isinstance(row.__table__.columns["id"].type, Id) else told
