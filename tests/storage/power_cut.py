"""A disk that forgets what was not yet on it: the file and its WAL are copied after each commit of a real run, and
every state that a power cut can leave in between is built from the copies.

What a sync has waited for is on the disk. What was written since the last sync is there in part: any of its sectors of
512 bytes, in any order."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.life_event import LifeEvent
from upswing.storage.check import check
from upswing.storage.store import Store, open_store

SECTOR, PAGE, FRAME_HEAD, WAL_HEAD = 512, 4096, 24, 32


@dataclass(frozen=True)
class Disk:
    """What lies in the data folder after so many verbs, the last of them acknowledged."""

    verbs: int
    database: bytes
    wal: bytes

    def laid(self, folder: Path, *, database: bytes | None = None, wal: bytes | None = None) -> Path:
        """A data folder with these files, or with others in their place."""
        where = paths.within(folder)
        where.data.mkdir(parents=True, exist_ok=True)
        for each in where.data.iterdir():
            if each.is_file():
                each.unlink()
        where.database.write_bytes(self.database if database is None else database)
        _wal(where.database).write_bytes(self.wal if wal is None else wal)
        return folder


def recorded(folder: Path, verbs: int, *, checkpoint_pages: int) -> list[Disk]:
    """The disk before the first verb and after each of them. Every so many pages SQLite carries the WAL into the
    file, and begins it anew."""
    where = paths.within(folder)
    with open_store(where, now=NOON) as store:
        store._writer.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {checkpoint_pages}")
        store._writer.rollback()
        disks = [_disk(where.database, 0)]
        for verb in range(verbs):
            do(store, verb)
            disks.append(_disk(where.database, verb + 1))
    return disks


def do(store: Store, verb: int) -> None:
    """A verb that touches entries of two kinds, of many lengths."""
    words = f"{verb} " + "x" * (verb * 997 % 5000)
    with store.writing("told", NOON) as writing:
        writing.add(CheckIn(uuid4(), NOON, NOON.date(), verb % 5, None, note=words))
        writing.add(LifeEvent(uuid4(), NOON.date(), f"{verb}", words))


def verbs_in(folder: Path) -> int:
    """How many of the verbs are there when the program starts: the first ones, each of them wholly, in a file that is
    sound."""
    where = paths.within(folder)
    with open_store(where, now=NOON) as store, store.reading() as reading:
        said = sorted(int(each.note.split()[0]) for each in reading.all(CheckIn))
        assert said == list(range(len(said)))
        assert sorted(int(each.title) for each in reading.all(LifeEvent)) == said
        assert len(reading.changes(1000)) == len(said)
        assert {each.note for each in reading.all(CheckIn)} == {each.note for each in reading.all(LifeEvent)}
    assert check(where.database) == ()
    return len(said)


def torn(before: bytes, after: bytes, drawn: random.Random, *, share: float) -> bytes:
    """Of what was written between these two, so large a share of its sectors has reached the disk."""
    mixed = bytearray(before)
    for start in range(0, len(after), SECTOR):
        new = after[start : start + SECTOR]
        if before[start : start + SECTOR] != new and drawn.random() < share:
            mixed.extend(b"\0" * (start - len(mixed)))  # a file that grew is filled with zeros
            mixed[start : start + len(new)] = new
    return bytes(mixed)


def frame_ends(wal: bytes) -> Iterator[int]:
    yield from range(WAL_HEAD + FRAME_HEAD + PAGE, len(wal) + 1, FRAME_HEAD + PAGE)


def _disk(database: Path, verbs: int) -> Disk:
    return Disk(verbs, database.read_bytes(), _wal(database).read_bytes())


def _wal(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")
