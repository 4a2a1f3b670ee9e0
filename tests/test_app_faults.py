"""What goes wrong in the world is said in a sentence, and nothing is lost."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lodging import held_by_another_program
from upswing import paths
from upswing.domain.session import SessionState
from upswing.start import last_resort
from upswing.storage.check import check
from upswing.topics import Topic
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@contextmanager
def as_it_runs(guest: Guest) -> Iterator[None]:
    """With the program's own last resort, as `upswing` puts it in place."""
    before, sys.excepthook = sys.excepthook, last_resort(guest.app)
    try:
        yield
    finally:
        sys.excepthook = before


def _is_a_letter(file: Path) -> None:
    file.write_text("Dear diary, today I walked by the sea.\n" * 40)


def _belongs_to_another(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE stamps (country TEXT)")
        other.commit()


def _comes_from_a_newer_version(file: Path) -> None:
    with at_home(settled_in(file.parent), HeldClock()) as guest:
        guest.given.journal.check_ins.add(3, 3)
    with closing(sqlite3.connect(file, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 4711")
        newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize(
    ("spoil", "sentence", "way_out"),
    [
        (_is_a_letter, "This file is not a database", "It was left as it is."),
        (
            _belongs_to_another,
            "This database belongs to another program",
            "Choose another folder with --data-dir.",
        ),
        (_comes_from_a_newer_version, "was written by a newer version of Upswing", "Start the newer version"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_left_as_it_is(
    qtbot: QtBot, tmp_path: Path, spoil: Callable[[Path], None], sentence: str, way_out: str
) -> None:
    file = paths.within(settled_in(tmp_path)).database
    spoil(file)
    before = file.read_bytes()
    with at_home(tmp_path, HeldClock(), waits=False) as guest:
        guest.until(lambda: sentence in guest.reads())
        assert str(file) in guest.reads()
        assert way_out in guest.reads()
        assert guest.app.given is None
        guest.go_by_key(Place.HISTORY)
        assert guest.app.window.here is Place.TODAY
        assert file.read_bytes() == before


def test_try_again_opens_the_data_once_the_way_is_clear(qtbot: QtBot, tmp_path: Path) -> None:
    file = paths.within(settled_in(tmp_path)).database
    _is_a_letter(file)
    with at_home(tmp_path, HeldClock(), waits=False) as guest:
        guest.until(lambda: "This file is not a database" in guest.reads())
        file.rename(tmp_path / "letter.txt")
        guest.click(guest.named("Try again"))
        guest.until(lambda: guest.app.given is not None)
        guest.rests()
        guest.tap("mood", 1)
        assert len(guest.given.journal.check_ins.all()) == 1
    assert (tmp_path / "letter.txt").read_text().startswith("Dear diary")


def test_a_check_in_that_could_not_be_kept_is_said_and_the_next_tap_keeps_it(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, as_it_runs(guest):
        with held_by_another_program(guest.given):
            guest.tap("mood", -2)
        assert "Another program is holding your data" in guest.notice
        assert "Nothing was changed." in guest.notice
        assert guest.given.journal.check_ins.all() == ()
        guest.tap("energy", 2)
        assert [(each.mood, each.energy) for each in guest.given.journal.check_ins.all()] == [(-2, 2)]


def test_a_session_that_could_not_begin_is_said_and_can_be_started_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, as_it_runs(guest):
        with held_by_another_program(guest.given):
            guest.click("start")
        assert "Another program is holding your data" in guest.notice
        assert guest.given.journal.sessions.all() == ()
        assert guest.app.window.rail.isVisible()
        guest.go(Place.TODAY)
        guest.click("start")
        [session] = guest.given.journal.sessions.all()
        assert session.state is SessionState.UNDER_WAY


def _breaks(_: Topic) -> None:
    raise ZeroDivisionError("mood 2")


def test_our_own_fault_is_said_with_the_file_that_notes_it_and_the_program_goes_on(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, as_it_runs(guest):
        end = guest.app.announcer.listen(_breaks)
        guest.tap("mood", 2)
        end()
        assert "Something in Upswing went wrong. Everything you entered is kept." in guest.notice
        [file] = (tmp_path / "log").glob("fault-*.txt")
        assert str(file) in guest.notice
        assert "ZeroDivisionError" in file.read_text()
        assert "mood 2" not in file.read_text()
        assert len(guest.given.journal.check_ins.all()) == 1
        guest.go(Place.PLAN)
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize("text", ['{"look": "dark"', "\x00\x01", "[1, 2]"])
def test_settings_that_cannot_be_read_are_set_aside_and_said(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    file = paths.within(tmp_path).settings
    file.write_text(text)
    with at_home(tmp_path, HeldClock()) as guest:
        assert "Your settings could not be read, so the usual ones are used." in guest.notice
        [aside] = tmp_path.glob("settings.json.broken-*")
        assert aside.name in guest.notice
        guest.click("welcome-skip")
        guest.tap("mood", 2)
    assert aside.read_text() == text
    assert check(paths.within(tmp_path).database) == ()


def test_settings_that_cannot_be_written_are_said_and_the_entries_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    config = tmp_path / "config"
    folders = paths.Paths(tmp_path / "data", config / "upswing", tmp_path / "log")
    config.write_text("a file where a folder is wanted")
    with at_home(folders, HeldClock()) as guest, as_it_runs(guest):
        guest.click("welcome-skip")
        assert "Your settings could not be kept" in guest.notice
        assert "Your entries are not affected." in guest.notice
        guest.tap("mood", 2)
        assert len(guest.given.journal.check_ins.all()) == 1
    assert config.read_text() == "a file where a folder is wanted"


def _is_our_fault(_: object = None) -> None:
    raise ZeroDivisionError("of ours")


def test_after_a_fault_of_ours_in_work_on_the_closed_files_the_data_is_opened_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, as_it_runs(guest):
        guest.given.journal.check_ins.add(1, 2)
        for work, then in ((_is_our_fault, print), (lambda report: None, _is_our_fault)):
            guest.app.while_closed(work, then)
            guest.app.window.cover_with(QLabel("One moment."))
            guest.until(lambda: guest.app.given is not None)
            guest.rests()
            assert "One moment." not in guest.reads()
            assert "Something in Upswing went wrong." in guest.notice
        guest.tap("mood", 2)
        guest.until(lambda: guest.given.journal.check_ins.all()[-1].mood == 2)
        guest.go(Place.PLAN)


def test_after_a_fault_of_ours_while_the_data_is_opened_there_is_a_way_out(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest, as_it_runs(guest):
        guest.app.let_go()
        guest.app._prepare = _is_our_fault
        guest.app.load()
        guest.until(lambda: guest.sees("trouble-again"))
        assert "What you entered is kept as it is." in guest.reads()
        guest.app._prepare = None
        guest.click("trouble-again")
        guest.until(lambda: guest.app.given is not None)
