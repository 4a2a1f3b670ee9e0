"""On a screen without a window manager nobody hands the keys to a window, or makes it large: it sees to that itself."""

import os
import subprocess
import sys
from pathlib import Path

from bare_screen import a_screen
from visitor import settled_in

_LOOKS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from visitor import HeldClock, at_home

def has_the_keys(name):
    active = QApplication.activeWindow()
    return active is not None and type(active).__name__ == name

with at_home(Path(sys.argv[1]), HeldClock()) as guest:
    assert QApplication.platformName() == "xcb"
    guest.until(lambda: has_the_keys("Window"))
    guest.click("rail-people")
    guest.until(lambda: has_the_keys("PeopleDialog"))
    QApplication.activeModalWidget().close()
    guest.until(lambda: has_the_keys("Window"))
    print("well")
"""
_FILLS = (
    _LOOKS.split("    guest.until", maxsplit=1)[0]
    + """
    window, whole = guest.app.window, QApplication.primaryScreen().geometry()
    before = window.geometry()
    window.toggle_full_screen()
    guest.until(lambda: window.geometry() == whole)
    window.toggle_full_screen()
    guest.until(lambda: window.geometry() == before)
    print("well")
"""
)


def goes_well(script: str, folder: Path) -> None:
    with a_screen() as environment:
        here = {**environment, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-c", script, str(settled_in(folder))]
        looked = subprocess.run(command, env=here, capture_output=True, text=True, check=False, timeout=60)
    assert looked.stdout.split() == ["well"], looked.stderr


def test_the_keys_go_to_the_window_to_its_dialog_and_back(tmp_path: Path) -> None:
    goes_well(_LOOKS, tmp_path)


def test_the_window_fills_the_screen_and_is_as_large_as_before_again(tmp_path: Path) -> None:
    goes_well(_FILLS, tmp_path)
