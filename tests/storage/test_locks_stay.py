"""A file that is read and closed beside SQLite loses SQLite's own locks on it, for the whole process (POSIX): another
program that opens and closes the data then throws away the WAL under the one that runs
(https://sqlite.org/howtocorrupt.html, 2.2). So nothing that is done while the data is open may do that."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.paths import Paths
from upswing.storage.backup import back_up, back_up_daily
from upswing.storage.copies import copies
from upswing.storage.store import Store, open_store

_ANOTHER_PROGRAM = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1])
print(*file.execute("SELECT count(*) FROM check_in").fetchone())
file.close()
"""


def _say(store: Store) -> None:
    with store.writing("check-in", NOON) as writing:
        writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, None))


@pytest.mark.skipif(os.name != "posix", reason="locks are kept otherwise here")
@pytest.mark.parametrize(
    "done_beside",
    [
        pytest.param(lambda where: None, id="nothing"),
        pytest.param(lambda where: back_up(where.database, where.backups, NOON), id="a copy"),
        pytest.param(lambda where: back_up_daily(where.database, where.backups, NOON), id="the daily copy"),
        pytest.param(copies, id="the list of copies"),
    ],
)
def test_another_program_that_looks_into_the_data_takes_nothing_from_the_one_that_runs(
    tmp_path: Path, done_beside: Callable[[Paths], object]
) -> None:
    where = paths.within(tmp_path)
    with open_store(where, now=NOON) as store:
        _say(store)
        done_beside(where)
        subprocess.run([sys.executable, "-c", _ANOTHER_PROGRAM, str(where.database)], check=True)
        assert where.database.with_name("upswing.sqlite3-wal").exists()
        _say(store)
        command = [sys.executable, "-c", _ANOTHER_PROGRAM, str(where.database)]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "2\n"
