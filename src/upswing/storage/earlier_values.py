"""What entries said before, and what a line of the change log was about, made of the cells that the log holds."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, TypeVar, cast
from uuid import UUID

from upswing.domain.change import Change, Earlier, LineState, Plain, Touch
from upswing.domain.verb import Verb
from upswing.storage.cells import cells_told, id_text, key_of, told
from upswing.storage.columns import CellType, Words
from upswing.storage.entry_row import EntryRow
from upswing.storage.reading import Reading
from upswing.storage.rows import KIND_OF, ROW_NAMED, ROW_OF

V = TypeVar("V")
K = TypeVar("K", UUID, str, UUID | str)
Told = Mapping[str, Plain]
"""All cells of an entry, as the change log tells them."""


def earlier_values(reading: Reading, kind: type[V], entry: UUID | str) -> tuple[Earlier[V], ...]:
    """What this entry said before, newest first: back from what it says now, or from its removal, line by line.
    What was undone was never said."""
    return earlier_values_of_each(reading, kind, [entry])[entry]


def earlier_values_of_each(
    reading: Reading, kind: type[V], entries: Collection[K]
) -> Mapping[K, tuple[Earlier[V], ...]]:
    """The same of each of these entries."""
    row = ROW_OF[kind]
    keys: dict[K, str] = {each: id_text(key_of(each)) for each in entries}
    lines = reading.lines_of_each(kind, [*keys.values()])
    return {
        each: tuple(
            Earlier(
                cast(V, _value(row, state)),
                None if older is None else older.at,
                None if older is None else Verb(older.verb),
                line.at,
                Verb(line.verb),
            )
            for line, state, older in _states(reading, row, key, lines[key])
        )
        for each, key in keys.items()
    }


def value_about(reading: Reading, touch: Touch) -> object | None:
    """The touched entry as it was added or removed here; where it was changed, as it stands now, or as it was last
    added or removed."""
    row = ROW_NAMED[touch.kind]
    state = _whole(touch) or _now(reading, row, touch.id)
    if state is None:
        touches = (
            each
            for line in reading.lines_of(KIND_OF[row], touch.id)
            for each in line.touches
            if (each.kind, each.id) == (touch.kind, touch.id)
        )
        state = next((whole for each in touches if (whole := _whole(each)) is not None), None)
    return None if state is None else _value(row, state)


def _states(
    reading: Reading, row: type[EntryRow], key: str, told: Iterable[Change]
) -> Iterator[tuple[Change, Told, Change | None]]:
    """Each line that ended what the entry said before, that, and the line by which it was said."""
    lines = [each for each in told if each.state is LineState.DONE]
    state = _now(reading, row, key)
    for line, older in zip(lines, [*lines[1:], None], strict=False):
        for touch in reversed(line.touches):
            if (touch.kind, touch.id) == (row.__tablename__, key):
                state = _before(touch, state if _fits(touch, state) or line.seq > reading.sealed() else None)
        if state is not None:
            yield line, state, older


def _before(touch: Touch, after: Told | None) -> Told | None:
    if touch.before is None or touch.after is None:
        return touch.before
    return None if after is None else {**after, **touch.before}


def _fits(touch: Touch, after: Told | None) -> bool:
    """Whether the line led to this: after a salvage lines in between can be lost, or the entry be an older one."""
    said = touch.after or {}
    return after is None or all(after.get(name) == cell for name, cell in said.items())


def _whole(touch: Touch) -> Told | None:
    """All cells of the entry, where the line holds them."""
    if touch.before is None:
        return touch.after
    return touch.before if touch.after is None else None


def _now(reading: Reading, row: type[EntryRow], key: str) -> Told | None:
    cells = reading.cells(row, cells_told(row, {"id": key})["id"], _names(row))
    return None if cells is None else told(cells)


@cache
def _names(row: type[EntryRow]) -> tuple[str, ...]:
    return tuple(column.name for column in row.__table__.columns if column.name != "changed_at")


def _value(row: type[EntryRow], state: Told) -> object:
    """The value of these cells; a column that is younger than the line is empty."""
    cells = cells_told(row, state)
    parts = {name: read(cells.get(name, empty)) for name, (read, empty) in _reads(row).items()}
    made: Any = SimpleNamespace(**parts)
    return row.value(made)


@cache
def _reads(row: type[EntryRow]) -> Mapping[str, tuple[Any, Any]]:
    """What makes a part of a value of each cell, and the cell that stands where there was no such column yet."""
    return {
        column.name: (
            column.type.read if isinstance(column.type, CellType) else _as_it_is,
            "[]" if isinstance(column.type, Words) else None,
        )
        for column in row.__table__.columns
        if column.name != "changed_at"
    }


def _as_it_is(cell: object) -> object:
    return cell
