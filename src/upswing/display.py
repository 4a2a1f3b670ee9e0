"""Can a window be shown here? Asked before Qt is, because Qt aborts the process where it cannot."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

NO_SCREEN = (
    "Upswing opens a window, and there is no screen here. "
    "To see it without one, let it play itself and keep the pictures: upswing tour FOLDER"
)


def qt_refusal() -> str | None:
    """Why this Qt must not run on this Python, in a sentence: PySide6 6.12 gives away one reference to None at
    every call that returns nothing, and aborts after some thousands of them on Python 3.11 and older."""
    from PySide6 import __version_info__

    if __version_info__ >= (6, 12) and sys.version_info < (3, 12):
        return (
            "This version of PySide6 crashes on this Python. Use Python 3.12 or newer, or PySide6-Essentials 6.11."
        )
    return None


def there_is_a_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown: a platform was named, or a display server answers."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/run"), name)))


def _x_answers(display: str) -> bool:
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)
    place = f"/tmp/.X11-unix/X{local[1]}"
    return _answers(place) or _answers("\0" + place)


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        try:
            knock.connect(address)
        except OSError:
            return False
    return True
