"""The promises of an open file: all or nothing, one writer, a consistent look, private."""

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from kept_values import NOON

from upswing import paths
from upswing.domain.change import LineState, Touch
from upswing.domain.check_in import CheckIn
from upswing.domain.session import Activity, Session, SessionState
from upswing.storage.connection import connect
from upswing.storage.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(paths.within(tmp_path / "data"), now=NOON) as store:
        yield store


def _said(mood: int = 1) -> CheckIn:
    return CheckIn(uuid4(), NOON, NOON.date(), mood, None)


def _keep(store: Store, *values: object, verb: str = "keep") -> None:
    with store.writing(verb, NOON) as writing:
        for value in values:
            writing.put(value)


def test_every_connection_keeps_foreign_keys_and_syncs_each_commit(store: Store) -> None:
    with store.reading() as one, store.reading() as other:
        for connection in (one._connection, other._connection, store._writer):
            pragma = connection.exec_driver_sql
            assert pragma("PRAGMA foreign_keys").scalar() == 1
            assert pragma("PRAGMA journal_mode").scalar() == "wal"
            assert pragma("PRAGMA synchronous").scalar() == 2


def test_a_check_in_cannot_point_at_a_session_that_is_not_there(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        _keep(store, CheckIn(uuid4(), NOON, NOON.date(), 1, None, session_id=UUID(int=7)))


def test_a_verb_that_breaks_halfway_leaves_nothing(store: Store) -> None:
    first, second = _said(), _said()
    with pytest.raises(KeyError):
        _keep(store, first, second, _Nonsense())
    with store.reading() as reading:
        assert reading.all(CheckIn) == ()
        assert reading.changes(9) == ()


class _Nonsense:
    pass


def test_after_a_broken_verb_the_next_one_is_kept(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing("half", NOON):
        raise ZeroDivisionError
    _keep(store, said := _said())
    with store.reading() as reading:
        assert reading.find(CheckIn, said.id) == said


def test_a_look_does_not_change_while_something_is_written(store: Store) -> None:
    _keep(store, _said())
    with store.reading() as look:
        before = look.all(CheckIn)
        _keep(store, _said())
        assert look.all(CheckIn) == before
    with store.reading() as look:
        assert len(look.all(CheckIn)) == 2


def test_what_is_written_is_there_for_another_process_at_once(store: Store) -> None:
    _keep(store, _said())
    with closing(connect(store.path)) as other:
        assert other.execute("SELECT count(*) FROM check_in").fetchone() == (1,)


def test_a_verb_inside_a_verb_is_a_mistake_and_says_so(store: Store) -> None:
    with (
        store.writing("outer", NOON),
        pytest.raises(RuntimeError, match="inside"),
        store.writing("inner", NOON),
    ):
        pass


def test_verbs_of_two_threads_take_turns(store: Store) -> None:
    def write() -> None:
        for _ in range(20):
            _keep(store, _said())

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as reading:
        assert len(reading.all(CheckIn)) == 40
        assert [line.seq for line in reading.changes(99)] == list(range(40, 0, -1))


def test_a_line_tells_what_each_entry_said_before_and_after(store: Store) -> None:
    said = _said(mood=1)
    _keep(store, said, verb="say")
    _keep(store, CheckIn(said.id, said.at, said.day, 3, None), verb="mend")
    with store.writing("take away", NOON) as writing:
        writing.remove(CheckIn, said.id)
    with store.reading() as reading:
        away, mend, say = reading.changes(3)
    assert (away.verb, mend.verb, say.verb) == ("take away", "mend", "say")
    assert mend.touches == (Touch("check_in", str(said.id), {"mood": 1}, {"mood": 3}),)
    assert say.touches[0].before is None
    assert away.touches[0].after is None
    assert away.touches[0].before == {**(say.touches[0].after or {}), "mood": 3}
    assert {line.state for line in (away, mend, say)} == {LineState.DONE}
    assert say.at == NOON


def test_a_removed_entry_leaves_a_tombstone_until_it_is_back(store: Store) -> None:
    said = _said()
    _keep(store, said)
    with store.writing("remove", NOON) as writing:
        writing.remove(CheckIn, said.id)
    with closing(connect(store.path)) as file:
        assert file.execute("SELECT kind, id FROM tombstone").fetchall() == [("check_in", str(said.id))]
        _keep(store, said)
        assert file.execute("SELECT kind, id FROM tombstone").fetchall() == []


def test_every_change_moves_changed_at(store: Store) -> None:
    said = _said()
    _keep(store, said)
    later = NOON.replace(hour=18)
    with store.writing("mend", later) as writing:
        writing.put(CheckIn(said.id, said.at, said.day, 5, None))
    with closing(connect(store.path)) as file:
        (changed_at,) = file.execute("SELECT changed_at FROM check_in").fetchone()
    assert changed_at == "2026-11-22T18:00:00.000000Z"


def test_what_is_not_there_cannot_be_changed_or_removed(store: Store) -> None:
    with pytest.raises(LookupError), store.writing("remove", NOON) as writing:
        writing.remove(CheckIn, UUID(int=1))
    with pytest.raises(LookupError), store.writing("change", NOON) as writing:
        writing.change(CheckIn, UUID(int=1), mood=1)


def test_a_session_under_way_is_found_and_only_one_can_be(store: Store) -> None:
    one, other = (Session(uuid4(), Activity.YOGA, "", NOON, NOON.date(), SessionState.UNDER_WAY) for _ in range(2))
    _keep(store, one)
    with store.reading() as reading:
        assert reading.session_under_way() == one
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        _keep(store, other)


def test_a_complaint_of_the_file_does_not_repeat_personal_words(store: Store) -> None:
    secret = CheckIn(uuid4(), NOON, NOON.date(), 1, None, session_id=UUID(int=7), note="my secret")
    with pytest.raises(sqlite3.IntegrityError) as caught:
        _keep(store, secret)
    assert "my secret" not in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise here")
def test_the_folder_and_its_files_are_for_the_owner_alone(store: Store) -> None:
    _keep(store, _said())
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in store.path.parent.iterdir()}
    assert set(files) == {"upswing.sqlite3", "upswing.sqlite3-wal", "upswing.sqlite3-shm"}
    assert set(files.values()) == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise here")
def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    open_store(where, now=NOON).close()
    where.database.chmod(0o644)
    where.data.chmod(0o755)
    open_store(where, now=NOON).close()
    assert stat.S_IMODE(where.database.stat().st_mode) == 0o600
    assert stat.S_IMODE(where.data.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise here")
def test_a_folder_with_other_things_in_it_keeps_its_rights(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "letter.txt").write_text("dear")
    for _ in range(2):
        open_store(paths.within(folder), now=NOON).close()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755


@pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise here")
def test_a_folder_with_only_our_things_in_it_is_closed_to_others(tmp_path: Path) -> None:
    where = paths.within(tmp_path)
    tmp_path.chmod(0o755)
    for ours in (where.lock, where.settings):
        ours.touch()
    open_store(where, now=NOON).close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    where = paths.within(tmp_path / "data")
    with open_store(where, now=NOON) as store:
        _keep(store, _said())
    assert [path.name for path in where.data.iterdir()] == ["upswing.sqlite3"]


def test_a_look_cannot_be_used_to_write(store: Store) -> None:
    with store.reading() as reading:
        reading._connection.exec_driver_sql("INSERT INTO tombstone VALUES ('a', 'b', ?)", (_AT,))
    with closing(connect(store.path)) as file:
        assert file.execute("SELECT count(*) FROM tombstone").fetchone() == (0,)


_AT = "2026-11-22T07:12:05.000000Z"


def test_the_file_says_whose_it_is(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as file:
        assert file.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"Upsw"
