"""What can become of the file and its folder, each caused for real: damage anywhere, another program's lock, a folder
that goes away, and names that are hard to write."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import first_record as record
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError, StorageFault
from upswing.storage.backup import back_up
from upswing.storage.check import check
from upswing.storage.connection import BUSY_MS
from upswing.storage.rows import ROW_OF
from upswing.storage.store import Store, open_store

MEMORY = Path("/dev/shm")
fewer = settings(max_examples=max(1, settings().max_examples // 3))
posix = pytest.mark.skipif(os.name != "posix", reason="an open file stands in the way of all this here")


@cache
def _whole() -> bytes:
    """A file with entries of every kind, and enough of them for several pages."""
    folder = _room()
    try:
        where = paths.within(folder)
        with open_store(where, now=NOON) as store:
            record.fill(store)
            for number in range(60):
                _say(store, f"{number} " + "words " * 60)
        return where.database.read_bytes()
    finally:
        shutil.rmtree(folder)


def _room() -> Path:
    return Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))


def _say(store: Store, note: str = "") -> CheckIn:
    said = CheckIn(uuid4(), NOON, NOON.date(), 1, None, note=note)
    with store.writing("check-in", NOON) as writing:
        writing.add(said)
    return said


@contextmanager
def _laid(content: bytes) -> Iterator[paths.Paths]:
    folder = _room()
    try:
        where = paths.within(folder)
        where.database.write_bytes(content)
        yield where
    finally:
        shutil.rmtree(folder)


def _said(act: Callable[[], object]) -> StorageError | None:
    try:
        act()
    except StorageError as error:
        return error
    return None


def _met(where: paths.Paths) -> StorageError | None:
    """What is said when all is read and something is written; nothing when all went well."""
    try:
        with open_store(where, now=NOON) as store:
            with store.reading() as reading:
                for kind in ROW_OF:
                    reading.all(kind)
                reading.changes(100)
            _say(store)
    except StorageError as error:
        return error
    return None


def _is_said_or_sound(content: bytes) -> None:
    """Whatever the damage: it is met with a sentence and a way out, or nothing is damaged for the one who reads."""
    with _laid(content) as where:
        said = _met(where)
        if said is not None:
            assert said.kind in {
                StorageFault.DAMAGED,
                StorageFault.NOT_A_DATABASE,
                StorageFault.NOT_OURS,
                StorageFault.TOO_NEW,
            }
            assert said.way_out
        assert (refused := _said(lambda: check(where.database))) is None or refused.way_out


@fewer
@given(place=st.floats(0, 1), noise=st.binary(min_size=1, max_size=9000))
def test_noise_anywhere_in_the_file_is_said_when_it_is_met(place: float, noise: bytes) -> None:
    whole = bytearray(_whole())
    start = int(place * (len(whole) - 1))
    whole[start : start + len(noise)] = noise[: len(whole) - start]
    _is_said_or_sound(bytes(whole))


@fewer
@given(place=st.integers(0, 99), noise=st.binary(min_size=1, max_size=16))
def test_noise_in_the_header_is_said(place: int, noise: bytes) -> None:
    whole = bytearray(_whole())
    whole[place : place + len(noise)] = noise
    _is_said_or_sound(bytes(whole))


@fewer
@given(many=st.floats(0, 1))
def test_a_file_cut_off_anywhere_is_said(many: float) -> None:
    _is_said_or_sound(_whole()[: 1 + int(many * (len(_whole()) - 1))])


@fewer
@given(seed=st.integers(0, 10**6), each=st.integers(1, 3000))
def test_single_bits_that_have_turned_are_said_or_do_no_harm(seed: int, each: int) -> None:
    whole = bytearray(_whole())
    for place in range(seed % each, len(whole), each):
        whole[place] ^= 1 << (seed + place) % 8
    _is_said_or_sound(bytes(whole))


def test_an_emptied_file_with_its_wal_beside_it_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    """SQLite would throw away the WAL of an empty file, and all that is left of the diary with it."""
    where = paths.within(tmp_path / "data")
    with open_store(where, now=NOON) as store:
        _say(store)
        crashed = tmp_path / "crashed"
        shutil.copytree(where.data, crashed)
    there = paths.within(crashed)
    there.database.write_bytes(b"")
    wal = there.database.with_name("upswing.sqlite3-wal")
    before = wal.read_bytes()
    assert before
    with pytest.raises(StorageError) as caught:
        open_store(there, now=NOON)
    assert caught.value.kind is StorageFault.DAMAGED
    assert wal.read_bytes() == before


_HOLD = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read(1)
file.execute("ROLLBACK")
"""


@contextmanager
def _held_by_another_program(database: Path) -> Iterator[Callable[[], object]]:
    """Gives what makes it let go."""
    command = [sys.executable, "-c", _HOLD, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield lambda: other.communicate("x")
        if other.poll() is None:
            other.communicate("x")


def test_what_another_program_holds_for_long_is_said_after_two_seconds(tmp_path: Path) -> None:
    with open_store(paths.within(tmp_path), now=NOON) as store:
        first = _say(store)
        with _held_by_another_program(store.path) as lets_go:
            begun = time.monotonic()
            with pytest.raises(StorageError) as caught:
                _say(store)
            assert time.monotonic() - begun >= 0.9 * BUSY_MS / 1000
            assert caught.value.kind is StorageFault.HELD
            assert "Close the other program, then try again." in caught.value.way_out
            with store.reading() as reading:
                assert reading.all(CheckIn) == (first,)
            lets_go()
        again = _say(store)
        with store.reading() as reading:
            assert set(reading.all(CheckIn)) == {first, again}


def test_what_another_program_holds_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    with open_store(paths.within(tmp_path), now=NOON) as store:
        with _held_by_another_program(store.path) as lets_go:
            later = threading.Timer(0.3, lets_go)
            later.start()
            said = _say(store)
            later.join()
        with store.reading() as reading:
            assert reading.all(CheckIn) == (said,)


@posix
def test_a_folder_that_goes_away_while_the_program_runs_and_comes_back_has_all_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    home, away = tmp_path / "data", tmp_path / "data.moved"
    kept: list[CheckIn] = []
    with open_store(paths.within(home), now=NOON) as store:
        kept.append(_say(store))
        home.rename(away)
        for _ in range(3):
            refused = _said(lambda: kept.append(_say(store)))
            assert refused is None or refused.way_out
        with pytest.raises(StorageError) as caught:
            back_up(store.path, paths.within(home).backups, NOON)
        assert caught.value.way_out
        shutil.rmtree(home, ignore_errors=True)
        away.rename(home)
        kept.append(_say(store))
        with store.reading() as reading:
            assert set(reading.all(CheckIn)) == set(kept)
    with open_store(paths.within(home), now=NOON) as store, store.reading() as reading:
        assert set(reading.all(CheckIn)) == set(kept)
    assert check(paths.within(home).database) == ()


@posix
def test_a_folder_that_is_gone_when_a_copy_is_to_be_made_is_not_made_anew_with_nothing_in_it(
    tmp_path: Path,
) -> None:
    home = tmp_path / "data"
    with open_store(paths.within(home), now=NOON) as store:
        _say(store)
        home.rename(tmp_path / "data.moved")
        with pytest.raises(StorageError):
            back_up(store.path, paths.within(home).backups, NOON)
    assert not paths.within(home).database.exists()


_AS_NOBODY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from upswing import paths
from upswing.domain.session import Session
from upswing.errors import StorageError
from upswing.storage.backup import back_up
from upswing.storage.store import open_store
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
where = paths.within(Path(sys.argv[1]))
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with open_store(where, now=NOON) as store, store.reading() as reading:
        reading.all(Session)
        where.data.chmod(0o500)
        back_up(store.path, where.backups, NOON)
except StorageError as error:
    print(error.kind, error.sentence, error.way_out, sep="|")
"""


@pytest.fixture
def of_nobody() -> Iterator[Path]:
    """A data folder of somebody who is not root, with a file in it."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    where = paths.within(folder / "data")
    open_store(where, now=NOON).close()
    if os.geteuid() == 0:
        for each in (where.data, *where.data.iterdir()):
            os.chown(each, 65534, 65534)
    yield where.data
    where.data.chmod(0o700)
    shutil.rmtree(folder)


@posix
def test_a_folder_that_may_only_be_read_is_said_though_the_file_itself_might_be_written(of_nobody: Path) -> None:
    (of_nobody / "letter.txt").write_text("a folder that is not ours alone keeps its rights")
    of_nobody.chmod(0o555)
    said = _said_to_nobody(of_nobody)
    assert said[0] in {StorageFault.READ_ONLY, StorageFault.CANNOT_OPEN}
    assert "--data-dir" in said[2]


@posix
def test_a_copy_into_a_folder_that_has_become_read_only_is_said(of_nobody: Path) -> None:
    kind, sentence, way_out = _said_to_nobody(of_nobody)
    assert kind in {StorageFault.READ_ONLY, StorageFault.CANNOT_OPEN}
    assert "backups" in sentence
    assert way_out


def _said_to_nobody(folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(folder)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip().split("|")


NAMES = ["mit Umlauten äöüß", "a b  c", "100%", "#1", "what?", "a&b=c;d", "%41%00", "日本", "'quoted\"", "x" * 200]


@posix
@pytest.mark.parametrize("name", NAMES)
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    where = paths.within(tmp_path / name / "data")
    with open_store(where, now=NOON) as store:
        said = _say(store)
        copy = back_up(store.path, where.backups, NOON)
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert reading.all(CheckIn) == (said,)
    assert check(where.database) == ()
    assert copy.exists()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@posix
def test_a_path_that_is_too_long_for_the_system_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_store(paths.within(tmp_path.joinpath(*["x" * 200] * 30)), now=NOON)
    assert "--data-dir" in caught.value.way_out


@posix
@pytest.mark.parametrize("long", [380, 420, 460, 500, 540, 600])
def test_a_long_path_is_opened_or_said(tmp_path: Path, long: int) -> None:
    """SQLite takes no path longer than 512 bytes."""
    folder = tmp_path
    while len(str(folder)) < long:
        folder /= "y" * min(100, max(1, long - len(str(folder)) - 1))
    where = paths.within(folder)
    refused = _said(lambda: open_store(where, now=NOON).close())
    if refused is not None:
        assert "--data-dir" in refused.way_out
        assert long > 420
        return
    with open_store(where, now=NOON) as store:
        said = _say(store)
    with open_store(where, now=NOON) as store, store.reading() as reading:
        assert reading.all(CheckIn) == (said,)


@posix
def test_a_link_may_stand_for_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with open_store(paths.within(tmp_path / "link"), now=NOON) as store:
        said = _say(store)
    with open_store(paths.within(tmp_path / "elsewhere"), now=NOON) as store, store.reading() as reading:
        assert reading.all(CheckIn) == (said,)


@posix
def test_a_link_to_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    """As to a stick that is not plugged in: no new diary begins beside the old one."""
    (tmp_path / "link").symlink_to(tmp_path / "stick" / "data")
    with pytest.raises(StorageError) as caught:
        open_store(paths.within(tmp_path / "link"), now=NOON)
    assert "Check that the disk is there" in caught.value.way_out
    assert not (tmp_path / "stick").exists()
