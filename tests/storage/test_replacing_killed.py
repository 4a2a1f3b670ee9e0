"""SIGKILL at any moment of a restore or a salvage: the old data or the new is there, whole, and nothing is lost."""

import random
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from shutil import copyfile, rmtree
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.check import check
from upswing.storage.copies import copies, look_into
from upswing.storage.replacing import restored
from upswing.storage.store import open_store

PREY = Path(__file__).parent / "replaced_until_killed.py"
A_MOMENT = random.Random(20261122)
LATER = NOON + timedelta(days=1)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")


def _prepared(folder: Path) -> Paths:
    """A copy with a hundred entries, and data with fifty more."""
    where = paths.within(folder)
    with open_store(where, now=NOON) as store:
        for name, number in (("in the copy", 100), ("since", 50)):
            with store.writing("import", NOON) as writing:
                for _ in range(number):
                    writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1, note=name + "x" * 300))
            if number == 100:
                back_up(store.path, where.backups, NOON)
    return where


def _killed(folder: Path, *words: str) -> None:
    command = [sys.executable, str(PREY), str(folder), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as prey:
        assert prey.stdout is not None
        assert prey.stdout.readline() == "begins\n"
        with suppress(subprocess.TimeoutExpired):
            prey.wait(A_MOMENT.uniform(0, 0.5))
        prey.kill()
    assert prey.returncode == -signal.SIGKILL


def _held(where: Paths) -> int:
    with open_store(where, now=LATER) as store, store.reading() as reading:
        return len(reading.all(CheckIn))


def _kept_elsewhere(where: Paths) -> set[int]:
    """How many check-ins the copies and the files that were set aside hold."""
    found = {look_into(copy).check_ins for copy in copies(where)}
    for aside in where.set_aside.glob("*/upswing.sqlite3"):
        there = paths.within(where.data.parent / "looked-at")
        there.data.mkdir()
        for file in aside.parent.iterdir():
            copyfile(file, there.data / file.name)
        with suppress(StorageError):
            found.add(_held(there))
        rmtree(there.data)
    return found


def _restores(tmp_path: Path, count: int) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    for number in range(count):
        where = _prepared(tmp_path / f"{number}")
        _killed(where.data, next(where.backups.iterdir()).name)
        outcomes["after the commit"] += restored(where).exists()
        held = _held(where)
        assert held in (100, 150)
        assert check(where.database) == ()
        assert held == 150 or 150 in _kept_elsewhere(where)
        assert {path.suffix for path in where.data.iterdir()} <= {"", ".sqlite3"}
        outcomes[f"{held}"] += 1
        rmtree(where.data)
    return outcomes


def _salvages(tmp_path: Path, count: int) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    for number in range(count):
        where = _prepared(tmp_path / f"{number}")
        damaged = bytes(4096) + where.database.read_bytes()[4096:]
        where.database.write_bytes(damaged)
        _killed(where.data)
        try:
            assert _held(where) == 150
            assert check(where.database) == ()
            assert damaged in [path.read_bytes() for path in where.set_aside.glob("*/upswing.sqlite3")]
            outcomes["salvaged"] += 1
        except StorageError:
            assert where.database.read_bytes() == damaged
            outcomes["as before"] += 1
        rmtree(where.data)
    return outcomes


def test_a_killed_restore_leaves_the_old_data_or_the_new(tmp_path: Path) -> None:
    _restores(tmp_path, 6)


def test_a_killed_salvage_leaves_the_damaged_data_or_the_new(tmp_path: Path) -> None:
    _salvages(tmp_path, 6)


@pytest.mark.slow
def test_a_hundred_kills_of_restores_and_salvages_lose_nothing(tmp_path: Path) -> None:
    outcomes = _restores(tmp_path / "restored", 50) + _salvages(tmp_path / "salvaged", 50)
    sys.stdout.write(f"100 kills: {dict(outcomes)}\n")
    assert outcomes["100"] > 0
    assert outcomes["salvaged"] > 0
    assert outcomes["as before"] > 0
