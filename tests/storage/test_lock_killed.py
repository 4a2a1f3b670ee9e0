"""The process is killed at random moments while it locks, changes the passphrase or unlocks: every row is there under the
former or the new passphrase, and the next opening leaves no plain copy beside locked data and no half-made file."""

import random
import signal
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from kept_values import NOON
from locked_folder import Home, home, rows_of, word_in

from upswing.storage.key import Key, key_for, salt_of
from upswing.storage.lockable import is_plain, unfinished
from upswing.storage.locking import (
    finish_locking,
    is_locked,
    opens,
    plain_leftovers,
    under_another_passphrase,
)
from upswing.storage.store import open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
A_MOMENT = random.SystemRandom()  # the plain one is seeded anew for every test
PREY = Path(__file__).with_name("lock_until_killed.py")
MOST_S = 1.5


def _killed(at: Home, passphrase: str) -> tuple[str, str]:
    """Lets it run for some time and kills it. The passphrase it acknowledged last, and the one it was about to
    bring."""
    command = [sys.executable, str(PREY), str(at.where.data), str(at.stick), passphrase]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as prey:
        assert prey.stdout is not None
        first = prey.stdout.readline()
        try:
            prey.wait(A_MOMENT.uniform(0, MOST_S))
        except subprocess.TimeoutExpired:
            prey.kill()
        said = [
            line.rstrip("\n").split(" ", 1) for line in (first, *prey.stdout.readlines()) if line.endswith("\n")
        ]
    assert prey.returncode == -signal.SIGKILL
    known = [passphrase for word, passphrase in said if word == "is"][-1]
    return known, said[-1][1]


def _key(path: Path, *passphrases: str) -> tuple[str, Key | None]:
    """Which of these opens the file, "" for a plain one; the key too."""
    if is_plain(path):
        return "", None
    for passphrase in passphrases:
        if passphrase and opens(path, key := _derived(passphrase, salt_of(path))):
            return passphrase, key
    raise AssertionError(f"nothing opens {path}")


@cache
def _derived(passphrase: str, salt: bytes) -> Key:
    return key_for(passphrase, salt)


def _after(at: Home, known: str, coming: str, before: list[dict[str, object]]) -> tuple[str, Counter[str]]:
    """The next opening, after a kill; gives the passphrase of the database and what was found."""
    assert set(at.copies) == set(home_copies(at))
    found, key = _key(at.where.database, known, coming)
    assert found in (known, coming)
    kinds = {_key(path, known, coming)[0] for path in at.copies}
    assert kinds <= {known, coming}
    outcome = Counter(
        {
            "as before": found == known,
            "as asked": found != known,
            "half-made files": bool(unfinished(at.where, at.stick)),
            "copies that differ from the database": kinds != {found},
        }
    )
    finish_locking(at.where, key, second=at.stick)
    open_store(at.where, now=NOON, key=key).close()
    assert is_locked(at.where) == bool(found) == at.where.locked.exists()
    assert unfinished(at.where, at.stick) == ()
    assert rows_of(at.where.database, key) == at.rows
    assert [rows_of(path, key) for path in at.copies] == before
    if key is not None:
        assert word_in(at.where.data, at.stick) == []
        assert plain_leftovers(at.where, key, second=at.stick) == ()
        assert under_another_passphrase(at.where, key, second=at.stick) == ()
    return found, outcome


def home_copies(at: Home) -> tuple[Path, ...]:
    backups = sorted(at.where.backups.glob("*.sqlite3"))
    return (*backups, *sorted(at.stick.glob("*.sqlite3")), at.where.set_aside / "upswing.sqlite3")


def kills(folder: Path, count: int) -> Counter[str]:
    """Kills it so many times, each life over what the one before has left; counts what was found."""
    at = home(folder)
    before: list[dict[str, object]] = [dict(rows_of(path)) for path in at.copies]
    passphrase, outcomes = "", Counter[str]()
    for _ in range(count):
        known, coming = _killed(at, passphrase)
        passphrase, outcome = _after(at, known, coming, before)
        outcomes += outcome
    return outcomes


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
def test_a_kill_within_the_lock_loses_nothing_and_leaves_nothing_plain(tmp_path: Path) -> None:
    kills(tmp_path, 12)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known here")
def test_two_hundred_kills_within_the_lock_lose_nothing(tmp_path: Path) -> None:
    outcomes = kills(tmp_path, 200)
    sys.stdout.write(f"200 kills: {dict(outcomes)}\n")
    assert outcomes["half-made files"] > 20
    assert outcomes["as asked"] > 0
