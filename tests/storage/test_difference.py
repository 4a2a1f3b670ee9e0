"""What a copy would change: entries that came later, that were removed, and that read otherwise since."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.kept_difference import KeptDifference
from upswing.errors import StorageError
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.copies import copy_at
from upswing.storage.difference import difference
from upswing.storage.store import Store, open_store


@pytest.fixture
def where(tmp_path: Path) -> Paths:
    return paths.within(tmp_path / "data")


def says(store: Store, id_: UUID, mood: int, *, minutes: int = 0) -> None:
    with store.writing("check-in", NOON + timedelta(minutes=minutes)) as writing:
        writing.add(CheckIn(id_, NOON, NOON.date(), mood, 1))


def test_nothing_is_different_from_a_copy_of_now(where: Paths) -> None:
    with open_store(where, now=NOON) as store:
        says(store, uuid4(), 1)
        copy = copy_at(back_up(where.database, where.backups, NOON))
        assert difference(where.database, copy) == KeptDifference()


def test_what_came_later_and_what_was_removed_are_told_apart(where: Paths) -> None:
    stays, goes = uuid4(), uuid4()
    with open_store(where, now=NOON) as store:
        says(store, stays, 1)
        says(store, goes, 2)
        copy = copy_at(back_up(where.database, where.backups, NOON))
        with store.writing("remove", NOON) as writing:
            writing.remove(CheckIn, goes)
        for _ in range(3):
            says(store, uuid4(), 3, minutes=5)
        assert difference(where.database, copy) == KeptDifference(check_ins_since=3, check_ins_back=1)


def test_a_changed_entry_is_counted(where: Paths) -> None:
    one = uuid4()
    with open_store(where, now=NOON) as store:
        says(store, one, 1)
        copy = copy_at(back_up(where.database, where.backups, NOON))
        with store.writing("change", NOON + timedelta(minutes=5)) as writing:
            writing.change(CheckIn, one, mood=4)
        assert difference(where.database, copy) == KeptDifference(changed=1)


def test_the_copy_stays_as_it_is_and_nothing_lies_beside_it(where: Paths) -> None:
    with open_store(where, now=NOON) as store:
        says(store, uuid4(), 1)
        copy = copy_at(back_up(where.database, where.backups, NOON))
        before = copy.path.read_bytes()
        difference(where.database, copy)
    assert copy.path.read_bytes() == before
    assert list(where.backups.iterdir()) == [copy.path]


def test_where_todays_data_cannot_be_read_it_says_so(where: Paths) -> None:
    with open_store(where, now=NOON) as store:
        says(store, uuid4(), 1)
        copy = copy_at(back_up(where.database, where.backups, NOON))
    where.database.write_bytes(b"noise. " * 2000)
    with pytest.raises(StorageError):
        difference(where.database, copy)
