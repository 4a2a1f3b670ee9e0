"""The power fails: whatever part of the last write has reached the disk, the next start finds every verb that was
acknowledged, and the one under way wholly or not at all."""

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_values import NOON
from power_cut import FRAME_HEAD, PAGE, SECTOR, Disk, frame_ends, recorded, torn, verbs_in

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.life_event import LifeEvent
from upswing.errors import StorageError, StorageFault
from upswing.storage.check import check
from upswing.storage.connection import connect
from upswing.storage.migrations import STEPS
from upswing.storage.store import open_store

MEMORY = Path("/dev/shm")
VERBS = 14
fewer = settings(max_examples=max(1, settings().max_examples // 4))


@cache
def _one_wal() -> list[Disk]:
    """A run in which the WAL only grows."""
    return _run(checkpoint_pages=100_000)


@cache
def _many_wals() -> list[Disk]:
    """A run in which the WAL is carried into the file again and again, and begun anew."""
    return _run(checkpoint_pages=9)


def _run(*, checkpoint_pages: int) -> list[Disk]:
    folder = _room()
    try:
        return recorded(folder, VERBS, checkpoint_pages=checkpoint_pages)
    finally:
        shutil.rmtree(folder)


def _room() -> Path:
    return Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))


def _found(disk: Disk, **instead: bytes) -> int:
    """The verbs that are there when the program starts over this disk."""
    folder = _room()
    try:
        return verbs_in(disk.laid(folder, **instead))
    finally:
        shutil.rmtree(folder)


def test_the_runs_are_what_they_are_meant_to_be() -> None:
    """In one the file stays as it was, in the other it changes, and its WAL begins anew."""
    assert len({disk.database for disk in _one_wal()}) == 1
    sizes = [len(disk.wal) for disk in _one_wal()]
    assert sizes == sorted(set(sizes))
    assert len({disk.database for disk in _many_wals()}) > 4
    assert len({disk.wal[:32] for disk in _many_wals()}) > 4


def test_a_commit_syncs_the_wal(tmp_path: Path) -> None:
    """With `synchronous = FULL` a commit in WAL mode waits until the WAL is on the disk
    (https://sqlite.org/pragma.html#pragma_synchronous)."""
    with open_store(paths.within(tmp_path), now=NOON) as store:
        assert store._writer.exec_driver_sql("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store._writer.exec_driver_sql("PRAGMA synchronous").fetchone() == (2,)
        store._writer.rollback()


def test_when_a_verb_is_acknowledged_all_of_it_lies_in_the_files() -> None:
    for disk in (*_one_wal(), *_many_wals()):
        assert _found(disk) == disk.verbs


@pytest.mark.parametrize("some", [slice(None, None, 6), pytest.param(slice(None), marks=pytest.mark.slow)])
def test_a_wal_cut_at_a_frame_holds_the_verbs_up_to_there(some: slice) -> None:
    last = _one_wal()[-1]
    for cut in (0, 31, *frame_ends(last.wal))[some]:
        assert _found(last, wal=last.wal[:cut]) == _acknowledged_by(cut)


@fewer
@given(cut=st.integers(0, len(_one_wal()[-1].wal)))
def test_a_wal_cut_anywhere_holds_the_verbs_up_to_there(cut: int) -> None:
    last = _one_wal()[-1]
    assert _found(last, wal=last.wal[:cut]) == _acknowledged_by(cut)


def _acknowledged_by(cut: int) -> int:
    return sum(len(disk.wal) <= cut for disk in _one_wal()[1:])


@fewer
@given(place=st.integers(0, VERBS - 1), seed=st.integers(0, 10**6), share=st.floats(0, 1))
@pytest.mark.parametrize("run", [_one_wal, _many_wals])
def test_of_the_verb_under_way_any_part_may_have_been_written(
    run: Callable[[], list[Disk]], place: int, seed: int, share: float
) -> None:
    """Sectors reach the disk in any order."""
    before, after = run()[place : place + 2]
    wal = torn(before.wal, after.wal, random.Random(seed), share=share)
    found = _found(before, wal=wal)
    assert found in ({after.verbs} if wal == after.wal else {before.verbs, after.verbs})


@fewer
@given(seed=st.integers(0, 10**6), share=st.floats(0, 1), data=st.data())
def test_while_the_wal_is_carried_into_the_file_any_page_may_be_torn(
    seed: int, share: float, data: st.DataObject
) -> None:
    """The WAL is on the disk before the first page of the file is written, and still holds all of them."""
    carried = [(one, other) for one, other in pairwise(_many_wals()) if one.database != other.database]
    before, after = data.draw(st.sampled_from(carried))
    database = torn(before.database, after.database, random.Random(seed), share=share)
    assert _found(after, database=database) == after.verbs


@pytest.mark.parametrize("sectors", [1, 4, 7])
def test_a_page_of_which_only_the_beginning_is_new_is_made_whole(sectors: int) -> None:
    for before, after in pairwise(_many_wals()):
        if before.database == after.database:
            continue
        half = bytearray(after.database)
        for page in range(0, len(before.database), PAGE):
            half[page + sectors * SECTOR : page + PAGE] = before.database[page + sectors * SECTOR : page + PAGE]
        assert _found(after, database=bytes(half)) == after.verbs


@fewer
@given(tail=st.binary(min_size=1, max_size=3 * PAGE), place=st.integers(0, VERBS))
def test_rubbish_behind_the_last_commit_changes_nothing(tail: bytes, place: int) -> None:
    disk = _one_wal()[place]
    assert _found(disk, wal=disk.wal + tail) == disk.verbs


def test_a_frame_written_twice_changes_nothing() -> None:
    """As when a disk repeats its last write."""
    disk = _one_wal()[-1]
    assert _found(disk, wal=disk.wal + disk.wal[-(FRAME_HEAD + PAGE) :]) == disk.verbs


@pytest.mark.parametrize("index", [b"", b"\xa5" * 32768, b"\0" * 32768, None])
def test_the_index_beside_the_wal_may_be_missing_stale_or_noise(tmp_path: Path, index: bytes | None) -> None:
    disk = _many_wals()[-1]
    stale = paths.within(_many_wals()[5].laid(tmp_path / "stale")).database
    with closing(connect(stale)) as held:
        held.execute("SELECT count(*) FROM check_in").fetchone()
        old = stale.with_name(f"{stale.name}-shm").read_bytes()
    folder = disk.laid(tmp_path / "data")
    (folder / "upswing.sqlite3-shm").write_bytes(old if index is None else index)
    assert verbs_in(folder) == disk.verbs


def test_without_its_wal_the_file_is_what_it_was_when_it_was_carried_over_last() -> None:
    """What lay in the WAL alone is gone with it; the rest is whole."""
    disk = _many_wals()[-1]
    assert 0 < _found(disk, wal=b"") <= disk.verbs
    assert _found(_one_wal()[-1], wal=b"") == 0


def test_the_wal_of_another_file_gives_a_whole_or_is_said_to_be_damage(tmp_path: Path) -> None:
    """A WAL does not tell which file it belongs to: its pages are laid over those of any."""
    one, other = _many_wals()[-1], _run(checkpoint_pages=100_000)[3]
    folder = one.laid(tmp_path, wal=other.wal)
    assert _told_of(folder) in {StorageFault.DAMAGED, one.verbs, other.verbs}


def _told_of(folder: Path) -> StorageFault | int:
    """The verbs that are there, or what is said instead."""
    where = paths.within(folder)
    try:
        with open_store(where, now=NOON) as store, store.reading() as reading:
            reading.all(CheckIn)
            reading.all(LifeEvent)
    except StorageError as error:
        return error.kind
    return verbs_in(folder) if check(where.database) == () else StorageFault.DAMAGED


def test_a_power_cut_while_the_very_first_file_is_made_leaves_one_that_opens(tmp_path: Path) -> None:
    """The pages lie half in the file, and the journal beside it tells what to take back."""
    for share in (0.0, 0.3, 0.6, 1.0):
        folder = tmp_path / str(share)
        _half_made(folder, share)
        assert verbs_in(folder) == 0


def _half_made(folder: Path, share: float) -> None:
    folder.mkdir()
    database, elsewhere = paths.within(folder).database, folder / "elsewhere"
    elsewhere.mkdir()
    growing = elsewhere / database.name
    with closing(sqlite3.connect(growing, isolation_level=None)) as file:
        file.execute("PRAGMA cache_size = 1")
        file.executescript(f"BEGIN IMMEDIATE;{STEPS[0]};")
        file.execute("PRAGMA cache_spill = 1")
        file.execute("CREATE TABLE much AS SELECT randomblob(90000) AS words")
        journal = growing.with_name(f"{growing.name}-journal").read_bytes()
        whole = growing.read_bytes()
        file.execute("ROLLBACK")
    assert journal
    database.write_bytes(torn(b"", whole, random.Random(7), share=share))
    database.with_name(f"{database.name}-journal").write_bytes(journal)
    shutil.rmtree(elsewhere)
