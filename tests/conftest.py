"""For every test: no screen, a home of its own, and nothing left behind."""

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from look_of_program import look_given_back

# Before Qt, platformdirs or a child process reads them. Give QT_QPA_PLATFORM to see the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = Path(tempfile.mkdtemp(prefix="upswing-tests-"))
for name, folder in {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
}.items():
    (HOME / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ[name] = str(HOME / folder)

settings.register_profile(
    "quick",
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("slow", settings.get_profile("quick"), max_examples=1000, stateful_step_count=80)
settings.load_profile("quick")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each test no window is open and no thread at work that was not there before, and the look of the program is
    what it was."""
    if "qtbot" in request.fixturenames:
        request.getfixturevalue("qapp")
    before = set(threading.enumerate())
    with look_given_back():
        yield
    windows = open_windows()
    threads = [thread.name for thread in set(threading.enumerate()) - before if still_works(thread)]
    assert not windows, f"windows left open: {windows}"
    assert not threads, f"threads left at work: {threads}"


def open_windows() -> list[str]:
    """The windows that can be seen, by class and title; they are closed, so that the next test starts clean."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    return names


def still_works(thread: threading.Thread) -> bool:
    """Whether it goes on after some grace. Python lists Qt's own threads as Dummy-N and never forgets them."""
    if thread.name.startswith("Dummy-"):
        return False
    thread.join(5)
    return thread.is_alive()
