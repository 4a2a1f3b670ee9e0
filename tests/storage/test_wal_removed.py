"""Somebody removes the WAL while the file is open: what was acknowledged reaches the file when it is closed."""

import os
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.storage.check import check
from upswing.storage.store import Store, open_store

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _says(store: Store) -> None:
    with store.writing("check-in", NOON) as writing:
        writing.add(CheckIn(uuid4(), NOON, NOON.date(), 1, 1))


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed")
@pytest.mark.parametrize("is_read", [False, True])
def test_a_wal_that_is_removed_while_the_file_is_open_costs_nothing(tmp_path: Path, is_read: bool) -> None:
    where = paths.within(tmp_path)
    store = open_store(where, now=NOON)
    with store.reading() as one, store.reading() as two:
        assert one.all(CheckIn) == two.all(CheckIn) == ()
    _says(store)
    where.database.with_name(f"{where.database.name}-wal").unlink()
    _says(store)
    if is_read:
        with store.reading() as reading:  # so it is not the writer that is closed last
            assert len(reading.all(CheckIn)) == 2
            store.close()
    else:
        store.close()
    with open_store(where, now=NOON) as again, again.reading() as reading:
        assert len(reading.all(CheckIn)) == 2
    assert check(where.database) == ()
