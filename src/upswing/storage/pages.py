"""Records read straight from the pages of a damaged file, when the way to them through SQLite is gone.

Follows https://www.sqlite.org/fileformat2.html (b-tree pages, cell payload overflow pages, record format). Only whole
pages are looked at, and only what the page itself says is in use; pages that the file has given up are passed over as
far as its list of them can be read.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from upswing.storage.columns import Cell

PAGE = 4096
"""The size of every page of ours."""
_INDEX_INTERIOR, _INDEX_LEAF, _TABLE_LEAF = 2, 10, 13
"""A table that is kept in the order of its key has rows on its interior pages too."""
_FLOAT = 7
_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row as they lie in the file; `rowid` is None in a table that is kept in the order of its key."""

    rowid: int | None
    cells: tuple[Cell, ...]


class _UnreadableError(ValueError):
    pass


def records(file: bytes) -> Iterator[Record]:
    """Every record on a page of a plain file, except of its first page, which tells the tables. Records of
    indexes are among them. What cannot be read is passed over."""
    given_up = _given_up(file)
    for number in range(2, len(file) // PAGE + 1):
        if number not in given_up:
            yield from _of_page(file, number)


def _of_page(file: bytes, number: int) -> Iterator[Record]:
    page = file[(number - 1) * PAGE : number * PAGE]
    if page[0] not in (_INDEX_INTERIOR, _INDEX_LEAF, _TABLE_LEAF):
        return
    count = int.from_bytes(page[3:5], "big")
    head = 12 if page[0] == _INDEX_INTERIOR else 8
    begin = head + 2 * count
    if begin > PAGE:
        return
    for place in struct.unpack(f">{count}H", page[head:begin]):
        if place >= begin:
            try:
                yield _record(file, page, place)
            except (ValueError, IndexError, struct.error):
                continue


def _record(file: bytes, page: bytes, place: int) -> Record:
    is_table = page[0] == _TABLE_LEAF
    place += 4 if page[0] == _INDEX_INTERIOR else 0  # the page below comes first
    size, place = _varint(page, place)
    rowid = None
    if is_table:
        rowid, place = _varint(page, place)
        rowid -= (1 << 64) if rowid >> 63 else 0
    return Record(rowid, _cells(_payload(file, page, place, size, is_table=is_table)))


def _payload(file: bytes, page: bytes, place: int, size: int, *, is_table: bool) -> bytes:
    most = PAGE - 35 if is_table else (PAGE - 12) * 64 // 255 - 23
    if size <= most:
        if place + size > PAGE:
            raise _UnreadableError
        return page[place : place + size]
    least = (PAGE - 12) * 32 // 255 - 23
    here = least + (size - least) % (PAGE - 4)
    here = here if here <= most else least
    if place + here + 4 > PAGE or size > len(file):
        raise _UnreadableError
    parts, left = [page[place : place + here]], size - here
    following = int.from_bytes(page[place + here : place + here + 4], "big")
    while left > 0:
        start = (following - 1) * PAGE
        if following < 2 or start + PAGE > len(file):
            raise _UnreadableError
        following = int.from_bytes(file[start : start + 4], "big")
        parts.append(file[start + 4 : start + 4 + min(left, PAGE - 4)])
        left -= PAGE - 4
    if following != 0:  # a chain that goes on is not the one this record had
        raise _UnreadableError
    return b"".join(parts)


def _cells(payload: bytes) -> tuple[Cell, ...]:
    head, place = _varint(payload, 0)
    if not place <= head <= len(payload):
        raise _UnreadableError
    body = head
    found: list[Cell] = []
    while place < head:
        kind, place = _varint(payload, place)
        cell, body = _cell(payload, kind, body)
        found.append(cell)
    if place != head or body != len(payload):
        raise _UnreadableError
    return tuple(found)


def _cell(payload: bytes, kind: int, at: int) -> tuple[Cell, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[0 if kind == 0 else kind - 7], at
    size = _SIZES.get(kind) or (8 if kind == _FLOAT else (kind - 12) // 2)
    part = payload[at : at + size]
    if kind in (10, 11) or len(part) != size:
        raise _UnreadableError
    if kind in _SIZES:
        return int.from_bytes(part, "big", signed=True), at + size
    if kind == _FLOAT:
        return float(struct.unpack(">d", part)[0]), at + size
    return (part.decode("utf-8") if kind % 2 else part), at + size


def _varint(page: bytes, place: int) -> tuple[int, int]:
    number = 0
    for step in range(8):
        byte = page[place + step]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + step + 1
    return number << 8 | page[place + 8], place + 9


def _given_up(file: bytes) -> set[int]:
    """The pages on the file's list of free ones: their rows were removed or have moved."""
    found: set[int] = set()
    trunk = int.from_bytes(file[32:36], "big")
    while 2 <= trunk <= len(file) // PAGE and trunk not in found:
        found.add(trunk)
        page = file[(trunk - 1) * PAGE : trunk * PAGE]
        count = int.from_bytes(page[4:8], "big")
        if count > PAGE // 4 - 2:
            break
        found.update(struct.unpack(f">{count}I", page[8 : 8 + 4 * count]))
        trunk = int.from_bytes(page[:4], "big")
    return found
