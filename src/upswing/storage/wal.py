"""What a write-ahead log holds, brought into the file it belongs to, without SQLite: which does not look at the log
when the beginning of the file is damaged. Locked pages are moved as they are.

Follows https://www.sqlite.org/fileformat2.html#the_write_ahead_log.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_HEADER, _FRAME = 32, 24
_MAGIC = 0x377F0682
"""With the last bit set, the checksums count in big-endian words."""


def bring_in(database: Path, wal: Path) -> int:
    """Writes every page of a kept transaction in `wal` to its place in `database`, and returns how many frames that
    were. What stands behind a transaction that was not ended, or behind a damaged frame, is left out, as SQLite
    leaves it out. Raises OSError."""
    frames = list(_kept_frames(wal.read_bytes()))
    if not frames:
        return 0
    with database.open("r+b") as file:
        for number, page, _ in frames:
            file.seek((number - 1) * len(page))
            file.write(page)
        file.truncate(frames[-1][2] * len(frames[-1][1]))
    return len(frames)


def _kept_frames(log: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Page number, page, and size of the file in pages after the transaction it belongs to."""
    if len(log) < _HEADER:
        return
    magic, _, size, _, salt_1, salt_2, sum_1, sum_2 = struct.unpack(">8I", log[:_HEADER])
    if magic & ~1 != _MAGIC or size not in {1 << power for power in range(9, 17)}:
        return
    words = ">" if magic & 1 else "<"
    sums = _checksum(log[:24], (0, 0), words)
    if sums != (sum_1, sum_2):
        return
    begun: list[tuple[int, bytes]] = []
    for start in range(_HEADER, len(log) - _FRAME - size + 1, _FRAME + size):
        head, page = log[start : start + _FRAME], log[start + _FRAME : start + _FRAME + size]
        number, pages, *rest = struct.unpack(">6I", head)
        sums = _checksum(page, _checksum(head[:8], sums, words), words)
        if rest != [salt_1, salt_2, *sums] or number == 0:
            return
        begun.append((number, page))
        if pages:
            yield from ((each, content, pages) for each, content in begun)
            begun.clear()


def _checksum(part: bytes, sums: tuple[int, int], words: str) -> tuple[int, int]:
    first, second = sums
    numbers = struct.unpack(f"{words}{len(part) // 4}I", part)
    for place in range(0, len(numbers), 2):
        first = (first + numbers[place] + second) & 0xFFFFFFFF
        second = (second + numbers[place + 1] + first) & 0xFFFFFFFF
    return first, second
