"""Somebody sets the clock on the wall by years while locked data is open: nothing crashes and nothing is lost."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from locking_guest import LONG, locked, moods, opened, tries
from upswing import paths
from upswing.storage.locking import lock
from upswing.storage.store import open_store
from visitor import MORNING, HeldClock, at_home, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


class SetClock(HeldClock):
    """The one on the wall can be set; the other knows nothing of it."""

    by = timedelta()

    def now(self) -> datetime:
        return super().now() + self.by


@pytest.mark.parametrize("years", [-5, 5])
def test_years_back_or_forth_lose_nothing_and_the_lock_still_works(
    qtbot: QtBot, tmp_path: Path, years: int
) -> None:
    where, clock = paths.within(settled_in(tmp_path)), SetClock()
    open_store(where, now=MORNING).close()
    lock(where, LONG, now=MORNING, report=lambda share: None)
    with at_home(tmp_path, clock, waits=False) as guest:
        locked(guest)
        tries(guest, LONG)
        opened(guest)
        guest.given.journal.check_ins.add(1, 3)
        watch = guest.app.locksmith.gate.watch
        watch.look()
        clock.by = timedelta(days=365 * years)
        watch.look()
        # Forth by years looks like a long sleep, so the data closes; back does not keep it open for years.
        assert (guest.app.given is None) is (years > 0)
        if years < 0:
            for _ in range(46):
                clock.wait(20)
                if guest.app.given is not None:
                    watch.look()
        locked(guest)
        tries(guest, LONG)
        opened(guest)
        guest.given.journal.check_ins.add(2, 3)
        assert sorted(each or 0 for each in moods(guest)) == [1, 2]
        clock.by = timedelta()
        guest.given.journal.check_ins.add(3, 3)
        assert sorted(each or 0 for each in moods(guest)) == [1, 2, 3]
    assert list(where.backups.glob("*.sqlite3"))
    assert all(each.read_bytes()[:6] != b"SQLite" for each in where.backups.glob("*.sqlite3"))
