"""Only the owner may read what the program keeps, whatever this session gives to others by default."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planted import plant
from upswing import demo, private, settings
from upswing.crash import keep_trace
from upswing.domain.session import Activity
from upswing.instance import claim
from upswing.paths import Paths
from upswing.storage.backup import back_up
from upswing.ui.doorbell import bell_name
from upswing.ui.rail import Place
from visitor import HeldClock, at_home

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are told in another way on Windows")


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """What is below the folder, and it itself, that others may look into or write."""
    found = []
    for each in (folder, *folder.rglob("*")):
        mode = each.lstat().st_mode
        wanted = 0o700 if stat.S_ISDIR(mode) else 0o600
        if stat.S_IMODE(mode) != wanted:
            found.append(f"{each.relative_to(folder.parent)} {stat.S_IMODE(mode):o}")
    return found


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_everything_that_is_made_belongs_to_its_owner_alone(qtbot: QtBot, tmp_path: Path, mask: int) -> None:
    home = tmp_path / "home"
    where = Paths(home / "share/upswing", home / "config/upswing", home / "state/upswing/log")
    with umask(mask):
        mine = claim(where)
        assert mine is not None
        with mine, at_home(where, HeldClock()) as guest:
            guest.app.listen_at_the_door()
            bell = Path(bell_name(where.data))
            assert bell.is_socket()
            assert bell.stat().st_mode & 0o077 == 0
            guest.click("welcome-skip")
            plant(guest.given)
            script = guest.given.planning.today().script
            assert script is not None
            guest.given.planning.begin(script, Activity.STRENGTH)
            guest.go(Place.INSIGHTS)
            keep_trace(where.log, ValueError, None, NOW)
            back_up(where.database, where.backups, NOW, name="before-schema-9")
            back_up(where.database, home / "stick/copies", NOW)
            guest.rests()
            names = {each.name for each in where.data.iterdir()}
            assert names >= {"upswing.sqlite3", "upswing.sqlite3-wal", "upswing.sqlite3-shm", "upswing.lock"}
            assert open_to_others(home) == []
        where.settings.write_text("no settings at all")
        where.settings.chmod(0o644)
        assert settings.read(where.settings).sentence
        demo.make(Paths(home / "demo", home / "demo", home / "demo/log"), NOW, lambda share: None, days=2)
    assert len(list(where.backups.iterdir())) == 2
    assert [each.name for each in where.config.iterdir()] == ["settings.json.broken-1"]
    assert open_to_others(home) == []


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with umask(0):
        private.make_folder(tmp_path)
        private.make_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert open_to_others(tmp_path / "a") == []


def test_a_file_in_the_way_of_a_folder_is_a_fault_of_the_world(tmp_path: Path) -> None:
    letter = tmp_path / "letter"
    letter.write_text("dear")
    for folder in (letter, letter / "data"):
        with pytest.raises((FileExistsError, NotADirectoryError)):
            private.make_folder(folder)
    with pytest.raises(FileExistsError):
        private.open_new(letter)
    assert letter.read_text() == "dear"


@pytest.mark.parametrize(
    ("python", "is_private"),
    [
        ((3, 11, 9), False),
        ((3, 11, 10), True),
        ((3, 12, 3), False),
        ((3, 12, 4), True),
        ((3, 13, 0), True),
        ((3, 14, 1), True),
    ],
)
def test_it_is_known_which_python_makes_private_folders_on_windows(
    python: tuple[int, int, int], is_private: bool
) -> None:
    assert private.mkdir_is_private(python) is is_private


def test_on_windows_nothing_is_inherited_and_three_have_access(tmp_path: Path) -> None:
    command = private.rights_on_windows(tmp_path)
    assert command[:3] == ["icacls", str(tmp_path), "/inheritance:r"]
    granted = [after for word, after in pairwise(command) if word == "/grant:r"]
    assert granted == [f"{who}:(OI)(CI)F" for who in ("*S-1-5-18", "*S-1-5-32-544", "*S-1-3-4")]


@pytest.mark.skipif(sys.platform == "win32", reason="asks for what other systems do")
def test_elsewhere_no_other_program_is_asked(tmp_path: Path) -> None:
    path = os.environ.pop("PATH")
    try:
        private.make_folder(tmp_path / "a")
    finally:
        os.environ["PATH"] = path
    assert (tmp_path / "a").is_dir()
