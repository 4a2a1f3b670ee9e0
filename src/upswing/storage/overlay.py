"""What a damaged file still says, laid over what a copy of it said before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from upswing.domain.change import LineState
from upswing.storage.cells import id_text
from upswing.storage.columns import Cell
from upswing.storage.migrations import SCHEMA
from upswing.storage.sieve import Row, Rows, Shape, shapes

LOG, STONES, TOUCHED = "change_log", "tombstone", "touched"


@dataclass(frozen=True, slots=True)
class Overlaid:
    """The rows of one sound file, of each table the newest first; of two that stand in each other's way the first
    counts. `read` and `from_copy` count the entries by where they come from."""

    rows: Rows
    read: int
    from_copy: int


def overlay(damaged: Rows, copy: Rows) -> Overlaid:
    """Every entry as it was said last in either, without those that were removed since.

    The lines of the change log are kept to be read, and none of them can be undone or done again: the entries that
    they speak of need not be there any more; see `SEAL`."""
    tables = shapes(SCHEMA)
    stones, in_damaged = _stones(damaged, copy)
    rows: Rows = {}
    sources = {True: 0, False: 0}
    for table, shape in tables.items():
        if table == LOG:
            rows[table] = [_left(shape, row) for row in _first_of_each(shape, damaged, copy)]
        elif "changed_at" in shape.columns:
            chosen = _newest(shape, damaged, copy, stones, in_damaged)
            rows[table] = [row for row, _ in chosen.values()]
            for _, is_read in chosen.values():
                sources[is_read] += 1
        elif table not in (STONES, TOUCHED):
            rows[table] = _first_of_each(shape, damaged, copy)
    here = {(table, id_text(cell)) for table, cell in _ids(rows, tables)}
    rows[STONES] = [(kind, its, at) for (kind, its), at in stones.items() if (kind, its) not in here]
    return Overlaid(rows, sources[True], sources[False])


def _stones(damaged: Rows, copy: Rows) -> tuple[dict[tuple[Cell, Cell], Cell], set[tuple[Cell, Cell]]]:
    """When each removed entry was removed, and which of them the damaged file tells."""
    found: dict[tuple[Cell, Cell], Cell] = {}
    for kind, its, at in (*copy.get(STONES, ()), *damaged.get(STONES, ())):
        found[kind, its] = max(str(at), str(found.get((kind, its), "")))
    return found, {(kind, its) for kind, its, _ in damaged.get(STONES, ())}


def _newest(
    shape: Shape,
    damaged: Rows,
    copy: Rows,
    stones: Mapping[tuple[Cell, Cell], Cell],
    in_damaged: set[tuple[Cell, Cell]],
) -> dict[Cell, tuple[Row, bool]]:
    """By id, newest first: the row, and whether it was read out of the damaged file."""
    changed, its = shape.columns.index("changed_at"), shape.columns.index("id")
    every = [(row, True) for row in damaged.get(shape.table, ())] + [
        (row, False) for row in copy.get(shape.table, ())
    ]
    every.sort(key=lambda each: (str(each[0][changed]), each[1]), reverse=True)
    chosen: dict[Cell, tuple[Row, bool]] = {}
    for row, is_read in every:
        stone = (shape.table, id_text(row[its]))
        removed_at, at = str(stones.get(stone, "")), str(row[changed])
        # Of one moment: what the damaged file itself still holds was put back, unless it tells the removal too.
        removed = removed_at > at or (removed_at == at and (stone in in_damaged or not is_read))
        if not removed:
            chosen.setdefault(row[its], (row, is_read))
    return chosen


def _first_of_each(shape: Shape, damaged: Rows, copy: Rows) -> list[Row]:
    places = [shape.columns.index(name) for name in shape.key]
    found: dict[Row, Row] = {}
    for row in (*damaged.get(shape.table, ()), *copy.get(shape.table, ())):
        found.setdefault(tuple(row[place] for place in places), row)
    return list(found.values())


def _left(shape: Shape, row: Row) -> Row:
    """What was undone cannot be done again."""
    place = shape.columns.index("state")
    state = LineState.LEFT.value if row[place] == LineState.UNDONE.value else row[place]
    return (*row[:place], state, *row[place + 1 :])


def _ids(rows: Rows, tables: Mapping[str, Shape]) -> Iterable[tuple[str, Cell]]:
    for table, its in rows.items():
        if "changed_at" in tables[table].columns:
            place = tables[table].columns.index("id")
            yield from ((table, row[place]) for row in its)
