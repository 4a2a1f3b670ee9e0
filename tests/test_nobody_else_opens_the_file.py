"""While the data is open, nothing in this process but SQLite opens its file: whoever reads and closes it beside SQLite
drops SQLite's locks on it, for the whole process (see tests/storage/test_locks_stay.py)."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from locking_guest import LONG, awaits, opened, sets, tries
from upswing import paths
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

_listening: list[Callable[[str], None]] = []


def _on_event(event: str, details: tuple[object, ...]) -> None:
    if event == "open" and _listening and isinstance(details[0], str | bytes | os.PathLike):
        for hear in _listening:
            hear(os.fsdecode(details[0]))


sys.addaudithook(_on_event)  # for good: Python never takes one away


@contextmanager
def watched(guest: Guest, file: Path) -> Iterator[list[str]]:
    """Where the file is opened while the data is open."""
    found: list[str] = []

    def hear(path: str) -> None:
        if path == str(file) and guest.app._store is not None:
            frame = sys._getframe(2)
            places: list[str] = []
            while frame is not None and len(places) < 6:
                places.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}")
                frame = frame.f_back  # type: ignore[assignment]
            found.append(" < ".join(places))

    _listening.append(hear)
    try:
        yield found
    finally:
        _listening.remove(hear)


def goes_round(guest: Guest) -> None:
    """Every view, the copies with what each holds, and a copy more."""
    for place in Place:
        guest.go_by_key(place)
        guest.rests()
    guest.app.desk.make_copy()
    awaits(guest)
    guest.app.desk.show_copies()
    awaits(guest)


def test_the_watch_sees_who_opens_it(qtbot: QtBot, tmp_path: Path) -> None:
    file = paths.within(tmp_path).database
    with at_home(settled_in(tmp_path), HeldClock()) as guest, watched(guest, file) as found:
        file.open("rb").close()
        assert len(found) == 1


def test_nobody_does_in_any_view_nor_for_the_copies_and_the_lock(qtbot: QtBot, tmp_path: Path) -> None:
    file = paths.within(tmp_path).database
    clock = HeldClock()
    with at_home(settled_in(tmp_path), clock) as guest, watched(guest, file) as found:
        guest.given.journal.check_ins.add(1, 2)
        goes_round(guest)
        assert found == []
    with at_home(tmp_path, clock) as guest, watched(guest, file) as found:
        sets(guest, LONG)
        goes_round(guest)
        guest.app.window.go(Place.SETTINGS)
        awaits(guest)
        assert found == []
    with at_home(tmp_path, clock, waits=False) as guest, watched(guest, file) as found:
        guest.until(lambda: guest.sees("unlock-open"))
        tries(guest, LONG)
        opened(guest)
        goes_round(guest)
        assert found == []
