"""Where the part that encrypts is not installed, it is said plainly, with how to add it; nothing that does not work is
offered, and locked data is not called broken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from locking_guest import LONG
from upswing import paths
from upswing.storage.locking import lock
from upswing.storage.store import open_store
from visitor import MORNING, settled_in

SCRIPT = Path(__file__).with_name("without_sqlcipher.py")


def reads(folder: Path) -> str:
    tests = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=dict(os.environ) | {"PYTHONPATH": tests},
    )
    return done.stdout


def test_the_settings_say_what_is_missing_and_how_it_is_added(tmp_path: Path) -> None:
    copied, said = reads(settled_in(tmp_path)).split("\n--\n")
    assert copied == f'{sys.executable} -m pip install "sqlcipher3>=0.6.4" "keyring>=25.7"'
    assert "needs a part that is not installed here: upswing[lock]" in said
    assert copied in said
    for offered in ("Set a passphrase", "Lock now", "Change the passphrase", "goes to sleep", "keyring of this"):
        assert offered not in said


def test_locked_data_says_what_is_missing(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
    where = paths.within(tmp_path)
    open_store(where, now=MORNING).close()
    lock(where, LONG, now=MORNING, report=lambda share: None)
    said = reads(settled_in(tmp_path))
    assert "This installation of Upswing cannot open locked data" in said
    assert "Passphrase" not in said
