"""What can still be read out of a damaged file is kept, nothing is made up, and the damaged file is set aside."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import first_record
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept_values import NOON

from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.domain.exercise import Measure
from upswing.domain.kept_copy import KeptCopy
from upswing.domain.life_event import LifeEvent
from upswing.domain.session import Activity, Session, SessionState, SetDone
from upswing.errors import LockedError, StorageError
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.storage.check import check
from upswing.storage.connection import connect
from upswing.storage.copies import copies, copy_at, newest_sound
from upswing.storage.key import Key, new_key
from upswing.storage.migrate import migrate
from upswing.storage.pages import PAGE, records
from upswing.storage.rows import ROW_OF
from upswing.storage.salvage import look_into_damaged, salvage
from upswing.storage.store import Store, open_store

LATER = NOON + timedelta(hours=5)
KEY = new_key("a long walk")
DRAWN = random.Random(20261122)
CHECK_INS, SESSIONS, SETS = 160, 24, 8


def _id(number: int) -> UUID:
    """In the order of time, as those of the program are."""
    return UUID(int=(0x019A << 112) | number << 80 | DRAWN.getrandbits(64))


def _note(number: int) -> str:
    return "".join(DRAWN.choices("abcdefghijklmnopqrstuvwxyzäöü ", k=6000 if number % 40 == 0 else number % 90))


def _record() -> tuple[object, ...]:
    """A year and more, with notes that fill pages of their own."""
    values: list[object] = []
    for number in range(CHECK_INS):
        at = NOON - timedelta(days=number)
        values.append(CheckIn(_id(number), at, at.date(), number % 11 - 5, number % 6 + 1, note=_note(number)))
    for number in range(SESSIONS):
        at = NOON - timedelta(days=5 * number)
        session = Session(
            _id(number),
            Activity.STRENGTH,
            f"{number}",
            at,
            at.date(),
            SessionState.FINISHED,
            ended_at=at,
            active_s=60,
        )
        values.append(session)
        values += [
            SetDone(_id(number), session.id, step, "push-up", Measure.REPS, number, 8, at) for step in range(SETS)
        ]
    return tuple(values)


RECORD = _record()


def _fill(store: Store) -> None:
    with store.writing("import", NOON) as writing:
        for value in RECORD:
            aside = {"day": value.done_at.date()} if isinstance(value, SetDone) else {}
            writing.add(value, **aside)


@cache
def made(*, locked: bool) -> bytes:
    """The file with the record, and everything else that can be kept."""
    with TemporaryDirectory() as folder:
        where = paths.within(Path(folder))
        key = KEY if locked else None
        if locked:
            where.database.touch()
            migrate(where.database, where.backups, now=NOON, key=key)
        with open_store(where, now=NOON, key=key) as store:
            _fill(store)
            first_record.fill(store)
        return where.database.read_bytes()


@cache
def kept() -> dict[type, frozenset[object]]:
    """All that was ever written, by kind."""
    with TemporaryDirectory() as folder:
        where = paths.within(Path(folder))
        where.database.write_bytes(made(locked=False))
        return values(where)


def values(where: Paths, key: Key | None = None) -> dict[type, frozenset[object]]:
    with open_store(where, now=LATER, key=key) as store, store.reading() as reading:
        return {kind: frozenset(map(repr, reading.all(kind))) for kind in ROW_OF}


def count(found: dict[type, frozenset[object]]) -> int:
    return sum(map(len, found.values()))


def damaged(folder: Path, file: bytes, *, locked: bool = False) -> Paths:
    where = paths.within(folder)
    where.database.write_bytes(file)
    if locked:
        where.locked.write_text("locked")
    return where


def _with_noise(file: bytes, pages: list[int], seed: int) -> bytes:
    spoilt, drawn = bytearray(file), random.Random(seed)
    for page in pages:
        start = page % (len(file) // PAGE) * PAGE
        spoilt[start : start + PAGE] = drawn.randbytes(PAGE)
    return bytes(spoilt)


def _with_zeros(file: bytes, pages: list[int], _: int) -> bytes:
    spoilt = bytearray(file)
    for page in pages:
        start = page % (len(file) // PAGE) * PAGE
        spoilt[start : start + PAGE] = bytes(PAGE)
    return bytes(spoilt)


def _cut_off(file: bytes, _: list[int], seed: int) -> bytes:
    return file[: seed % len(file)]


def _without_header(file: bytes, pages: list[int], seed: int) -> bytes:
    return random.Random(seed).randbytes(100) + file[100:] if pages[0] % 2 else bytes(100) + file[100:]


HARMS: tuple[Callable[[bytes, list[int], int], bytes], ...] = (_with_noise, _with_zeros, _cut_off, _without_header)


def forwards(file: Path) -> int:
    """How many entries a plain SELECT gets of each table before it meets the damage."""
    got = 0
    for row in ROW_OF.values():
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as it,
        ):
            for _ in it.execute(f"SELECT * FROM {row.__tablename__} NOT INDEXED"):
                got += 1
    return got


@settings(max_examples=settings().max_examples // 3)
@given(st.sampled_from(HARMS), st.lists(st.integers(0, 10_000), min_size=1, max_size=12), st.integers(0, 2**32))
def test_whatever_happens_to_the_file_nothing_is_made_up(
    harm: Callable[[bytes, list[int], int], bytes], pages: list[int], seed: int
) -> None:
    with TemporaryDirectory() as folder:
        spoilt = harm(made(locked=False), pages, seed)
        where = damaged(Path(folder), spoilt)
        at_least = forwards(where.database)
        try:
            done = salvage(where, now=LATER)
        except StorageError:
            assert at_least == 0
            assert where.database.read_bytes() == spoilt
            return
        found = values(where)
        assert done.set_aside is not None
        assert (done.set_aside / "upswing.sqlite3").read_bytes() == spoilt
        assert check(where.database) == ()
        for kind, its in found.items():
            made_up = its - kept()[kind]
            assert not made_up or (kind is CheckIn and done.on_their_own >= len(made_up))
        assert count(found) >= at_least - done.without_session - done.left_out
        assert done.read == count(found) + done.without_session


@cache
def leaves() -> tuple[int, ...]:
    """The leaf pages of the table of check-ins, but for the first, with the sessions whole."""
    file = made(locked=False)
    notes = {value.id.bytes for value in RECORD if isinstance(value, CheckIn)}
    found = []
    for number in range(2, len(file) // PAGE + 1):
        alone = bytearray(len(file))
        alone[(number - 1) * PAGE : number * PAGE] = file[(number - 1) * PAGE : number * PAGE]
        held = [record.cells for record in records(bytes(alone)) if len(record.cells) > 10]
        if any(cells[0] in notes for cells in held):
            found.append(number)
    return tuple(found[1:])


@settings(max_examples=settings().max_examples // 3)
@given(st.data())
def test_damage_to_one_leaf_costs_the_rows_of_that_leaf_alone(data: st.DataObject) -> None:
    page = data.draw(st.sampled_from(leaves()))
    file = made(locked=False)
    on_it = {
        UUID(bytes=bytes(record.cells[0]))
        for record in records(bytes(PAGE) * (page - 1) + file[(page - 1) * PAGE : page * PAGE] + bytes(PAGE * 99))
        if isinstance(record.cells[0], bytes)
    }
    with TemporaryDirectory() as folder:
        where = damaged(Path(folder), _with_noise(file, [page - 1], data.draw(st.integers(0, 2**32))))
        salvage(where, now=LATER)
        with open_store(where, now=LATER) as store, store.reading() as reading:
            here = {said.id for said in reading.all(CheckIn)}
            assert here >= {value.id for value in RECORD if isinstance(value, CheckIn)} - _near(file, page) - on_it
            assert len(reading.all(SetDone)) >= SESSIONS * SETS


def _near(file: bytes, page: int) -> set[UUID]:
    """The check-ins with a cell on this page, those too whose long note goes on elsewhere."""
    own = file[(page - 1) * PAGE : page * PAGE]
    return {value.id for value in RECORD if isinstance(value, CheckIn) and value.id.bytes in own}


def test_a_sound_file_is_salvaged_whole(tmp_path: Path) -> None:
    where = damaged(tmp_path, made(locked=False))
    done = salvage(where, now=LATER)
    assert values(where) == kept()
    assert (done.left_out, done.without_session, done.on_their_own, done.from_copy) == (0, 0, 0, 0)
    assert done.read == count(kept())


def test_without_its_first_page_a_file_is_read_from_its_leaves(tmp_path: Path) -> None:
    where = damaged(tmp_path, bytes(PAGE) + made(locked=False)[PAGE:])
    looked = look_into_damaged(where)
    assert looked.check_ins >= CHECK_INS
    done = salvage(where, now=LATER)
    assert done.inside.check_ins == looked.check_ins
    assert values(where) == kept()


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_old_schemas_are_read_from_their_leaves_too(tmp_path: Path, schema: int) -> None:
    old = (Path(__file__).parent / "old" / f"schema-{schema}.sqlite3").read_bytes()
    (tmp_path / "whole").mkdir()
    whole = damaged(tmp_path / "whole", old)
    wanted = values(whole)
    where = damaged(tmp_path, bytes(PAGE) + old[PAGE:])
    salvage(where, now=LATER)
    assert values(where) == wanted


def test_what_the_wal_holds_is_read_too(tmp_path: Path) -> None:
    where = damaged(tmp_path, made(locked=False))
    with closing(connect(where.database)) as open_still:
        open_still.execute("UPDATE life_event SET title = 'only in the WAL'")
        wal = Path(f"{where.database}-wal").read_bytes()
        file = where.database.read_bytes()
    where.database.write_bytes(bytes(100) + file[100:])
    Path(f"{where.database}-wal").write_bytes(wal)
    Path(f"{where.database}-shm").unlink(missing_ok=True)
    done = salvage(where, now=LATER)
    with open_store(where, now=LATER) as store, store.reading() as reading:
        assert {each.title for each in reading.all(LifeEvent)} == {"only in the WAL"}
    assert done.set_aside is not None
    assert {path.name for path in done.set_aside.iterdir()} == {"upswing.sqlite3", "upswing.sqlite3-wal"}


@pytest.fixture
def with_copy(tmp_path: Path) -> tuple[Paths, KeptCopy]:
    """A record with a copy of yesterday, and three things since: one is new, one was changed, one removed."""
    where = paths.within(tmp_path)
    at = NOON - timedelta(days=1)
    said = [CheckIn(_id(number), at, at.date(), 1, 1, note=f"{number}") for number in range(3)]
    with open_store(where, now=at) as store:
        with store.writing("check-in", at) as writing:
            for each in said:
                writing.add(each)
        copy = copy_at(back_up(store.path, where.backups, at))
        with store.writing("check-in", NOON) as writing:
            writing.add(replace(said[0], id=_id(3), note="new"))
            writing.put(replace(said[1], note="changed"))
            writing.remove(CheckIn, said[2].id)
    return where, copy


def _notes(where: Paths) -> set[str]:
    with open_store(where, now=LATER) as store, store.reading() as reading:
        return {said.note for said in reading.all(CheckIn)}


def test_the_copy_is_overlaid_with_what_is_newer_and_what_was_removed_stays_so(
    with_copy: tuple[Paths, KeptCopy],
) -> None:
    where, copy = with_copy
    where.database.write_bytes(bytes(100) + where.database.read_bytes()[100:])
    assert newest_sound(copies(where)) == copy
    done = salvage(where, now=LATER, copy=copy)
    assert _notes(where) == {"0", "changed", "new"}
    assert (done.read, done.from_copy) == (3, 0)


def test_what_cannot_be_read_is_taken_from_the_copy(with_copy: tuple[Paths, KeptCopy]) -> None:
    where, copy = with_copy
    where.database.write_bytes(bytes(len(where.database.read_bytes())))
    done = salvage(where, now=LATER, copy=copy)
    assert _notes(where) == {"0", "1", "2"}
    assert (done.read, done.from_copy) == (0, 3)


def test_after_a_salvage_nothing_from_before_is_undone(with_copy: tuple[Paths, KeptCopy]) -> None:
    where, copy = with_copy
    salvage(where, now=LATER, copy=copy)
    with open_store(where, now=LATER) as store, store.reading() as reading:
        assert reading.next_undo() is None
        assert len(reading.changes(9)) == 2


def test_sets_without_their_session_are_left_out_and_counted(tmp_path: Path) -> None:
    where = damaged(tmp_path, made(locked=False))
    with closing(sqlite3.connect(where.database)) as file:
        gone = file.execute("DELETE FROM session WHERE title = '7'").rowcount
        file.commit()
    assert gone == 1
    done = salvage(where, now=LATER)
    assert done.without_session == SETS
    assert done.inside.sets >= (SESSIONS - 1) * SETS


def test_where_nothing_is_left_and_there_is_no_copy_it_is_said(tmp_path: Path) -> None:
    where = damaged(tmp_path, bytes(40_000))
    with pytest.raises(StorageError, match="Nothing can be read"):
        salvage(where, now=LATER)
    assert [path.name for path in tmp_path.iterdir()] == ["upswing.sqlite3"]


def test_a_locked_file_gives_every_row_outside_its_damaged_pages_and_stays_locked(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    file = made(locked=True)
    where = damaged(tmp_path, _with_noise(file, [len(file) // PAGE // 2, len(file) // PAGE // 3], 1), locked=True)
    done = salvage(where, now=LATER, key=KEY)
    found = values(where, KEY)
    assert count(found) > 0.8 * count(kept())
    for kind, its in found.items():
        assert its <= kept()[kind] or kind is CheckIn
    assert done.key == KEY
    assert where.locked.exists()
    assert not where.database.read_bytes().startswith(b"SQLite")


def test_a_locked_file_that_was_cut_off_gives_what_is_before_the_cut(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    file = made(locked=True)
    where = damaged(tmp_path, file[: len(file) * 3 // 4 + 11], locked=True)
    salvage(where, now=LATER, key=KEY)
    assert count(values(where, KEY)) > 0.3 * count(kept())


def test_a_locked_file_wants_its_key(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    where = damaged(tmp_path, made(locked=True), locked=True)
    for key in (None, new_key("another")):
        with pytest.raises(LockedError):
            salvage(where, now=LATER, key=key)
        with pytest.raises(LockedError):
            look_into_damaged(where, key)
