"""A screen for another process, where there is nothing but its windows: no desktop, no window manager."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """The environment of a desktop of its own."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("no screen can be had here")
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1024x700x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as desk:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                number = told.readline().strip()
            if not number:
                pytest.skip("no screen can be had here")
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
        finally:
            desk.terminate()
