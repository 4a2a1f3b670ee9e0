"""What is noted of a fault of ours: where it happened, and not a word of what was entered."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from planted import WORD, found_in, plant
from upswing import __version__, paths
from upswing.crash import KEPT, keep_trace, told
from upswing.start import last_resort
from upswing.topics import Topic
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Desktop(QObject):
    """Stands in for the desktop that opens a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def _breaks_in_a_listener(guest: Guest) -> None:
    def breaks(_: Topic) -> None:
        raise ValueError(WORD)

    end = guest.app.announcer.listen(breaks)
    guest.tap("mood", -3)
    end()


def _breaks_in_a_value(guest: Guest) -> None:
    QTimer.singleShot(0, lambda: guest.given.journal.routines.archive(f"own-{WORD}"))


def _breaks_in_the_database(guest: Guest) -> None:
    store = guest.given.journal._pen._store
    QTimer.singleShot(0, lambda: store._writer.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (WORD,)))


def _breaks_beside_the_window(guest: Guest) -> None:
    def work(_: object) -> None:
        raise KeyError(WORD)

    guest.given.tasks.run("breaks", work, lambda made: None)


FAULTS = (_breaks_in_a_listener, _breaks_in_a_value, _breaks_in_the_database, _breaks_beside_the_window)


def test_no_word_that_was_entered_comes_into_a_log_or_to_the_desktops_own(
    qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    clock, where = HeldClock(), paths.within(settled_in(tmp_path))
    with at_home(where, clock) as guest:
        before, sys.excepthook = sys.excepthook, last_resort(guest.app)
        try:
            plant(guest.given)
            for number, breaks in enumerate(FAULTS, start=1):
                breaks(guest)
                guest.until(lambda wanted=number: len(list(where.log.glob("fault-*.txt"))) == wanted)  # type: ignore[misc]
                assert WORD not in guest.notice
            guest.go(Place.HISTORY)
        finally:
            sys.excepthook = before
    reports = [file.read_text("utf-8") for file in where.log.iterdir()]
    assert {kind for report in reports for kind in report.splitlines()[2:3]} == {
        "ValueError",
        "LookupError",
        "OperationalError",
        "KeyError",
    }
    assert all(len(report.splitlines()) > 3 for report in reports)
    assert found_in(where.log) == []
    said = capfd.readouterr().err
    assert "OperationalError" in said
    assert WORD not in said


def test_the_notice_opens_the_folder_of_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]
    try:
        with at_home(settled_in(tmp_path), HeldClock()) as guest:
            before, sys.excepthook = sys.excepthook, last_resort(guest.app)
            try:
                _breaks_in_a_listener(guest)
            finally:
                sys.excepthook = before
            guest.click(guest.named("Open the folder"))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [str(tmp_path / "log")]


def test_a_report_says_the_versions_and_the_places_without_the_folders_above_the_program() -> None:
    with pytest.raises(FileNotFoundError) as missing:
        Path(WORD).stat()
    report = told(missing.type, missing.tb)
    versions, kind, *places = report.splitlines()
    assert versions.startswith(f"Upswing {__version__}, Python {sys.version_info[0]}.{sys.version_info[1]}")
    assert kind == "FileNotFoundError"
    assert places[0].startswith("…/test_crash.py:")
    assert str(Path.home()) not in report
    with pytest.raises((NotADirectoryError, FileExistsError)) as ours:
        keep_trace(Path(os.devnull) / "log", ValueError, None, NOW)
    assert "upswing/crash.py:" in told(ours.type, ours.tb)


def test_the_newest_reports_are_kept_and_those_of_one_second_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for number in range(KEPT + 10):
        keep_trace(tmp_path, ValueError, None, NOW + timedelta(seconds=number))
    assert len(list(tmp_path.iterdir())) == KEPT
    assert (tmp_path / f"fault-20261123-0930{KEPT + 9}.txt").exists()
    assert not (tmp_path / "fault-20261123-093000.txt").exists()
    moment = NOW + timedelta(hours=1)
    for kind in (KeyError, *[ValueError] * 30):
        keep_trace(tmp_path, kind, None, moment)
    reports = list(tmp_path.iterdir())
    assert len(reports) == KEPT
    assert sum("KeyError" in file.read_text("utf-8") for file in reports) == 1
