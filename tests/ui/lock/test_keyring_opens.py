"""The system's keyring opens locked data at the start, for who wants it so; and only then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locking_guest import CTRL, LONG, awaits, locked, opened, sets, tries
from test_system_keyring import InMemory
from upswing import paths, settings
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

keyring = pytest.importorskip("keyring", reason="the lock is not installed here")
pytest.importorskip("sqlcipher3", reason="the lock is not installed here")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def home(qtbot: QtBot, ring: InMemory, tmp_path: Path) -> Path:
    """Of someone who has given the key to the keyring."""
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        sets(guest, LONG)
        asks_the_keyring(guest)
        assert len(ring.kept) == 1
    return tmp_path


def asks_the_keyring(guest: Guest) -> None:
    """Or takes that back."""
    guest.go(Place.SETTINGS)
    guest.click("lock-keyring")
    awaits(guest)


def chosen(folder: Path) -> bool:
    return settings.read(paths.within(folder).settings).settings.key_in_keyring


def test_no_question_comes_at_the_start_but_one_does_once_it_was_locked_by_hand(home: Path) -> None:
    with at_home(home, HeldClock()) as guest:
        guest.key(Qt.Key.Key_L, CTRL)
        locked(guest)
        assert guest.app.given is None
        guest.click("unlock-keyring")
        opened(guest)


def test_a_keyring_that_does_not_answer_leaves_the_passphrase(home: Path, ring: InMemory) -> None:
    ring.closed = True
    with at_home(home, HeldClock(), waits=False) as guest:
        locked(guest)
        assert "The keyring does not open it now." in guest.reads()
        tries(guest, LONG)
        opened(guest)
        asks_the_keyring(guest)
        assert "did not let go of the key" in guest.notice
        assert chosen(home), "so the tick stays"
        assert guest.find("lock-keyring").isChecked()  # type: ignore[attr-defined]


def test_it_is_forgotten_when_that_is_taken_back(home: Path, ring: InMemory) -> None:
    with at_home(home, HeldClock()) as guest:
        asks_the_keyring(guest)
        assert ring.kept == {}
        assert not chosen(home)
    with at_home(home, HeldClock(), waits=False) as guest:
        locked(guest)
        assert not guest.sees("unlock-keyring")


def test_another_passphrase_goes_there_too_and_none_takes_it_away(home: Path, ring: InMemory) -> None:
    former = dict(ring.kept)
    with at_home(home, HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-change")
        for typed in (LONG, "new", "new"):
            guest.types(typed)
            guest.key(Qt.Key.Key_Return)
        guest.key(Qt.Key.Key_Space)
        guest.click("passphrase-go")
        opened(guest)
        assert ring.kept != former
    with at_home(home, HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        guest.click("lock-remove")
        guest.types("new")
        guest.key(Qt.Key.Key_Return)
        opened(guest)
        assert ring.kept == {}
    assert not chosen(home)


def test_deleting_everything_takes_the_key_out_of_it(home: Path, ring: InMemory) -> None:
    with at_home(home, HeldClock()) as guest:
        guest.go(Place.SETTINGS)
        guest.click("setting-erase")
        guest.click("erase-word")
        guest.types("delete")
        guest.click("erase-all")
        guest.until(lambda: guest.sees("goodbye-end"))
        assert ring.kept == {}


def test_where_there_is_no_keyring_none_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    from keyring.backends import null

    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    try:
        with at_home(settled_in(tmp_path), HeldClock()) as guest:
            sets(guest, LONG)
            guest.go(Place.SETTINGS)
            awaits(guest)
            assert not guest.sees("lock-keyring")
            assert guest.sees("lock-on-sleep")
    finally:
        keyring.set_keyring(before)
