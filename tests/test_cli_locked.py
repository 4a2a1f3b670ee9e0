"""`upswing check` on locked data asks for the passphrase, and takes it from nowhere else."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from upswing import paths
from upswing.storage.locking import lock
from upswing.storage.store import open_store

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _check(folder: Path, typed: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Without a terminal, so that what is asked for is read from the standard input."""
    return subprocess.run(
        [sys.executable, "-m", "upswing", "--data-dir", str(folder), "check"],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        start_new_session=True,
        env=environment or None,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = paths.within(tmp_path)
    open_store(where, now=NOON).close()
    lock(where, "over the river", now=NOON, report=lambda share: None)
    return tmp_path


def test_the_right_passphrase_lets_it_look(folder: Path) -> None:
    done = _check(folder, "over the river\n")
    assert done.returncode == 0, done.stderr
    assert "Your data is sound" in done.stdout
    assert "river" not in done.stdout + done.stderr


def test_a_wrong_one_is_said(folder: Path) -> None:
    done = _check(folder, "under the river\n")
    assert done.returncode == 1
    assert "does not open" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_environment_is_not_asked(folder: Path) -> None:
    done = _check(folder, "", UPSWING_PASSPHRASE="over the river")
    assert done.returncode == 1
    assert "locked" in done.stderr
    assert "Traceback" not in done.stderr
