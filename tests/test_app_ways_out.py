"""What else can happen to the file while the window is there: each has a sentence and a way out, and loses nothing."""

import sqlite3
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from locking_guest import LONG, opened, sets
from planted import WORD
from upswing import paths
from upswing.domain.check_in import CheckIn
from upswing.errors import StorageError
from upswing.start import last_resort
from upswing.storage.check import check
from upswing.storage.store import Store
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def moods(guest: Guest) -> list[int | None]:
    return [each.mood for each in guest.given.journal.check_ins.all()]


def troubled(guest: Guest) -> None:
    guest.until(lambda: guest.sees("trouble-again") and not guest.app.tasks.busy)


def _looked_into_at_once(store: Store, times: int) -> None:
    with ExitStack() as at_once:
        for _ in range(times):
            at_once.enter_context(store.reading()).all(CheckIn)


def test_a_file_that_a_second_start_brings_waits_while_the_ways_out_are_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    database = paths.within(settled_in(tmp_path)).database
    database.write_text("Dear diary\n" * 100)
    with at_home(tmp_path, HeldClock(), waits=False) as guest:
        troubled(guest)
        guest.app._on_rung((tmp_path / "nothing.toml",))
        assert guest.notice == "Your file is shown when your data is open."
        database.unlink()
        guest.click("trouble-again")
        guest.until(lambda: "nothing.toml" in guest.reads())


def test_a_wal_that_is_removed_under_the_open_window_costs_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    where = paths.within(settled_in(tmp_path))
    with at_home(where, HeldClock()) as guest:
        guest.given.journal.check_ins.add(1, 1)
        guest.rests()
        store = guest.app._store
        assert store is not None
        with store.reading() as one, store.reading() as two:  # so many stay open
            assert one.all(CheckIn) == two.all(CheckIn)
        where.database.with_name(f"{where.database.name}-wal").unlink()
        with store.writing("check-in", guest.clock.now()) as writing:
            at = guest.clock.now()
            writing.add(CheckIn(uuid4(), at, at.date(), 2, 2))
        with pytest.raises(StorageError) as fault:
            _looked_into_at_once(store, 5)  # more than have looked into it before
        guest.app.desk.tell(fault.value)
        assert "The disk reported a fault" in guest.notice
        guest.click(guest.named("See what can be done"))
        troubled(guest)
        guest.click("trouble-again")
        opened(guest)
        assert moods(guest) == [1, 2]
    assert check(where.database) == ()


def test_data_that_another_program_holds_at_the_start_is_opened_once_it_lets_go(
    qtbot: QtBot, tmp_path: Path
) -> None:
    where = paths.within(settled_in(tmp_path))
    with at_home(where, HeldClock()) as guest:
        guest.given.journal.check_ins.add(1, 1)
    with closing(sqlite3.connect(where.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE check_in SET mood = 3")
        with at_home(where, HeldClock(), waits=False) as guest:
            troubled(guest)
            assert "Another program is holding your data" in guest.reads()
            assert "Close the other program, then try again." in guest.reads()
            other.execute("COMMIT")
            other.close()
            guest.click("trouble-again")
            opened(guest)
            assert moods(guest) == [3]


def test_a_passphrase_comes_into_no_report_of_a_fault_of_ours(
    qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
    where = paths.within(settled_in(tmp_path))
    passphrase = f"{LONG} to {WORD}"
    with at_home(where, HeldClock()) as guest:
        before, sys.excepthook = sys.excepthook, last_resort(guest.app)
        try:
            sets(guest, passphrase)
            words: dict[str, str] = {}
            guest.app.while_closed(lambda report: words[passphrase], lambda made: None)
            guest.until(lambda: len(list(where.log.glob("fault-*.txt"))) == 1)
            opened(guest)
            guest.go(Place.SETTINGS)
            assert WORD not in guest.notice
        finally:
            sys.excepthook = before
    [report] = where.log.iterdir()
    assert "KeyError" in report.read_text("utf-8")
    said = report.read_text("utf-8") + capfd.readouterr().err
    assert WORD not in said
    assert LONG not in said
