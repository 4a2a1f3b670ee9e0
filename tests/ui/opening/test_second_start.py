"""A second start with a file: another process rings, and the window that is open shows what is in the file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from at_the_door import rings
from lodging import library
from upswing import paths
from upswing.instance import claim
from upswing.interchange.routine_file import write_routine
from upswing.ui.doorbell import (
    LONGEST_SOCKET,
    MOST_BYTES,
    MOST_FILES,
    Doorbell,
    bell_name,
    message,
    understood,
)
from visitor import Guest, HeldClock, at_home, settled_in, turn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@contextmanager
def open_window(home: Path) -> Iterator[Guest]:
    """A window that holds its data folder and listens at the door."""
    held = claim(paths.within(home))
    assert held is not None
    with held, at_home(settled_in(home), HeldClock()) as guest:
        guest.app.listen_at_the_door()
        yield guest


@contextmanager
def second_start(home: Path, folder: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "upswing", "--data-dir", str(home), *words]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as other:
        yield other


def test_the_window_that_is_open_comes_to_the_front_and_shows_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    """The file is named as it is seen from where the second program starts."""
    file = tmp_path / "letters" / "für dich, 1.upswing-routine"
    file.parent.mkdir()
    write_routine(file, library().routines["quiet-room"])
    with open_window(tmp_path / "home") as guest:
        guest.window.showMinimized()
        with second_start(tmp_path / "home", file.parent, file.name) as other:
            guest.until(lambda: guest.sees("opening-keep"))
            said, faults = other.communicate(timeout=60)
        assert other.returncode == 0
        assert said == "Upswing is open already; its window comes to the front.\n"
        assert faults == ""
        assert not guest.window.isMinimized()
        assert library().routines["quiet-room"].name in guest.reads()
        assert guest.given.journal.routines.all() == ()


def test_several_files_of_a_second_start_are_refused_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with open_window(tmp_path / "home") as guest:
        with second_start(tmp_path / "home", tmp_path, "open", "a", "b", "c") as other:
            guest.until(lambda: guest.notice == "These are 3 files. Open them one after the other.")
            other.communicate(timeout=60)
        assert other.returncode == 0


@given(
    st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), max_size=4)
)
def test_what_is_said_is_understood(names: list[str]) -> None:
    files = [Path(Path.cwd().anchor, "somewhere", name) for name in names]
    assert understood(message(files)) == tuple(files)


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda tail: b"open\0" + tail))
def test_nonsense_is_not_heard(said: bytes) -> None:
    files = understood(said)
    assert files is None or all(each.is_absolute() for each in files)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"open",
        b"open\0",
        b"open\0letter.txt",
        b"show\0/etc/passwd",
        b"shut",
        b"open" + b"\0/a" * (MOST_FILES + 1),
        b"open\0/" + b"a" * MOST_BYTES,
    ],
)
def test_what_nobody_says_is_nonsense(said: bytes) -> None:
    assert understood(said) is None


def test_who_rings_and_says_nonsense_or_too_much_is_not_heard_and_the_next_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard: list[object] = []
    door = Doorbell(tmp_path)
    door.rung.connect(heard.append)
    for said in (b"", b"knock knock", b"\xff" * (3 * MOST_BYTES)):
        caller = QLocalSocket()
        caller.connectToServer(bell_name(tmp_path))
        assert caller.waitForConnected(1000)
        caller.write(said)
        caller.flush()
        turn(50)
        caller.abort()
        turn(50)
    assert heard == []
    assert rings(tmp_path, tmp_path / "a")
    qtbot.waitUntil(lambda: heard == [(tmp_path / "a",)])
    door.deleteLater()


def test_one_who_never_stops_talking_does_not_keep_the_others_away(qtbot: QtBot, tmp_path: Path) -> None:
    heard: list[object] = []
    door = Doorbell(tmp_path)
    door.rung.connect(heard.append)
    silent = QLocalSocket()
    silent.connectToServer(bell_name(tmp_path))
    assert silent.waitForConnected(1000)
    assert rings(tmp_path)
    qtbot.waitUntil(lambda: heard == [()])
    silent.abort()
    door.deleteLater()


@pytest.mark.skipif(os.name != "posix", reason="the name has no place in a folder here")
def test_the_socket_lies_in_the_users_own_runtime_folder_where_there_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    """Its name tells nothing of the data folder, and it is short enough for every system."""
    own = Path(os.environ["XDG_RUNTIME_DIR"])
    name = Path(bell_name(tmp_path))
    assert len(os.fsencode(own)) > LONGEST_SOCKET - 30 or name.parent == own
    assert tmp_path.name not in name.name
    door = Doorbell(tmp_path)
    if name.is_absolute():
        assert name.is_socket()
        assert name.stat().st_mode & 0o077 == 0
    door.deleteLater()
