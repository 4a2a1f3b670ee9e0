"""Every row that SQLite still reaches in a damaged file: forwards, backwards, and between the pages it cannot read."""

import heapq
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress

from upswing.storage.columns import Cell
from upswing.storage.driver import errors
from upswing.storage.sieve import Row, Shape

Open = Callable[[], sqlite3.Connection]
_PROBES = 300
"""How often a gap between readable rows is entered, widest gap first, before the rest is given up."""
_KEY_BYTES = 16


def decoded(text: bytes) -> str:
    """Text as it lies there; what is no text shows as lone surrogates, which no table accepts."""
    return text.decode("utf-8", "surrogateescape")


def rows(connect: Open, shape: Shape) -> tuple[list[Row], bool]:
    """The rows of one table, cells in the order of its columns, each once or more often; and whether these are all
    of them. `connect` opens the file anew: after a fault a connection may refuse everything."""
    low, found, whole = _scan(connect, shape, None, None, backwards=False)
    if whole:
        return found, True
    high, more, _ = _scan(connect, shape, None, None, backwards=True)
    found += more
    if shape.has_rowid or len(shape.key) == 1:
        found += _between(connect, shape, low, high)
    return found, False


def _between(connect: Open, shape: Shape, low: Cell, high: Cell) -> Iterator[Row]:
    """Enters the gap in its middle, reads both ways, and does the same with the gaps that are left."""
    ends = (
        _number(shape, low, -(1 << 63)),
        _number(shape, high, (1 << 63) - 1 if shape.has_rowid else (1 << 128) - 1),
    )
    gaps = [(ends[0] - ends[1], *ends)]
    for _ in range(_PROBES):
        if not gaps:
            return
        _, first, last = heapq.heappop(gaps)
        if last - first < 2:
            continue
        middle = _key(shape, (first + last) // 2)
        for backwards in (False, True):
            bounds = (_key(shape, first), middle) if backwards else (middle, _key(shape, last))
            reached, found, whole = _scan(connect, shape, *bounds, backwards=backwards)
            yield from found
            if not whole:
                at = _number(shape, reached, (first + last) // 2)
                gap = (first, at) if backwards else (at, last)
                heapq.heappush(gaps, (gap[0] - gap[1], *gap))


def _number(shape: Shape, key: Cell, otherwise: int) -> int:
    """The place of a key among all keys, as a whole number."""
    match key:
        case int():
            return key
        case bytes() | str():
            raw = key if isinstance(key, bytes) else key.encode("utf-8", "surrogateescape")
            return int.from_bytes(raw[:_KEY_BYTES].ljust(_KEY_BYTES, b"\0"), "big")
        case _:
            return otherwise if shape.has_rowid or otherwise > 0 else 0


def _key(shape: Shape, number: int) -> Cell:
    return number if shape.has_rowid else number.to_bytes(_KEY_BYTES + 1, "big")[-_KEY_BYTES:]


def _scan(connect: Open, shape: Shape, low: Cell, high: Cell, *, backwards: bool) -> tuple[Cell, list[Row], bool]:
    """The rows between two keys until one cannot be read: the last key, the rows, and whether all could be."""
    by = "rowid" if shape.has_rowid else ", ".join(shape.key)
    order = ", ".join(f"{name} DESC" if backwards else name for name in by.split(", "))
    of_text = not shape.has_rowid and shape.types[shape.columns.index(shape.key[0])] == "TEXT"
    mark = "CAST(? AS TEXT)" if of_text else "?"
    bounds = [(sign, key) for sign, key in ((">=", low), ("<=", high)) if key is not None]
    where = " AND ".join(f"{by} {sign} {mark}" for sign, _ in bounds) or "1"
    first = by.split(", ", maxsplit=1)[0]
    question = (
        f"SELECT {first}, {', '.join(shape.columns)} FROM {shape.table} NOT INDEXED WHERE {where} ORDER BY {order}"
    )
    found: list[Row] = []
    reached: Cell = None
    with suppress(*errors()), closing(connect()) as connection:
        for key, *cells in connection.execute(question, [key for _, key in bounds]):
            found.append(tuple(cells))
            reached = key
        return reached, found, True
    return reached, found, False
