"""What keeps the program from starting is said in a small window where somebody looks at a screen and at no terminal."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from at_the_door import rings
from bare_screen import a_screen
from upswing.errors import StorageError
from upswing.ui import refusal

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
# Closes the first window that asks to be closed, as a person would; what it says goes to the standard output.
_CLOSES = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from upswing import cli
from upswing.ui.application import application

def look():
    box = QApplication.activeModalWidget()
    if box is not None and box.isVisible():
        print(*[each.text() for each in box.findChildren(QLabel) if each.text()], sep="|", flush=True)
        box.findChild(QPushButton, "refusal-close").click()

application()
timer = QTimer(interval=100)
timer.timeout.connect(look)
timer.start()
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_window_says_what_is_and_what_can_be_done_and_is_closed_by_a_key(qtbot: QtBot, key: Qt.Key) -> None:
    said: list[str] = []
    buttons: list[tuple[str, bool, bool]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if box is not None and box.isVisible():
            looking.stop()
            said.extend(each.text().replace("\u200b", "") for each in box.findChildren(QLabel) if each.text())
            keys = box.focusWidget()
            buttons.extend(
                (each.text(), each.height() >= 44, each is keys) for each in box.findChildren(QPushButton)
            )
            QTest.keyClick(keys or box, key)
            QTimer.singleShot(2000, box, lambda: give_up(box))

    def give_up(box: QWidget) -> None:
        said.append("the key did not close it")
        box.close()

    looking = QTimer(interval=20)
    looking.timeout.connect(look)
    looking.start()
    refusal.show(StorageError("The <b>house</b> is not here.", "Put it back, then try again."))
    assert said == ["The <b>house</b> is not here.", "Put it back, then try again."]
    assert buttons == [("Close", True, True)]


def test_where_nobody_looks_no_window_waits(qtbot: QtBot) -> None:
    assert QApplication.platformName() in refusal.UNSEEN
    assert not refusal.is_wanted()


def _starts(folder: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", _CLOSES, "--data-dir", str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no program can be held still here")
def test_a_second_start_beside_a_window_that_hangs_says_so_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with a_screen() as environment:
        start = [sys.executable, "-m", "upswing", "--data-dir", str(tmp_path)]
        with subprocess.Popen(start, env={**environment, "QT_QPA_PLATFORM": "offscreen"}) as hung:
            try:
                while not rings(tmp_path):
                    assert hung.poll() is None
                hung.send_signal(signal.SIGSTOP)
                second = _starts(tmp_path, environment)
            finally:
                hung.kill()
    assert second.returncode == 1
    assert "Upswing is open already, but does not answer.|Wait a moment" in second.stdout
    assert "Upswing is open already, but does not answer." in second.stderr


def test_a_folder_that_cannot_be_had_is_said_on_the_screen(tmp_path: Path) -> None:
    with a_screen() as environment:
        refused = _starts(tmp_path / "a drive that is not here" / "data", environment)
    assert refused.returncode == 1
    assert refused.stdout.strip()
    assert refused.stdout.split("|")[0].replace("\u200b", "").strip() in refused.stderr
