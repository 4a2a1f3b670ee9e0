"""No worker asks for a type of Qt first: two threads that do so at once end the process."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from upswing.ui.types_ahead import TypesAhead, still_to_make

TESTS = Path(__file__).parents[1]


def test_when_a_worker_imports_the_views_all_types_are_there(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("types_ahead_seen.py")), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == "True False 0"


def test_it_tells_when_all_are_made_and_not_after_its_parent_has_gone(qtbot: QtBot) -> None:
    told: list[str] = []
    gone = QObject()
    TypesAhead(lambda: told.append("gone"), gone)
    gone.deleteLater()
    here = QObject()
    TypesAhead(lambda: told.append("here"), here)
    qtbot.waitUntil(lambda: bool(told))
    assert (told, list(still_to_make())) == (["here"], [])
