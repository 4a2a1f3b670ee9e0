"""The computer's own clocks: the only place that asks them."""

import sys
import time
from datetime import datetime

from upswing.ui.given import Clock


def system_clock() -> Clock:
    """The computer's own clock, in its own time zone."""
    return Clock(lambda: datetime.now().astimezone(), steady_seconds)


def steady_seconds() -> float:
    """Seconds that never jump back and run on while the computer sleeps: only so a session knows that it slept. The
    clock that Python takes for monotonic stands still in a suspend, but on Windows."""
    if sys.platform == "linux":
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        seconds = time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    else:
        seconds = time.monotonic()
    return seconds
