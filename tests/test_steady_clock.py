"""The clock of a session runs on while the computer sleeps."""

import sys
import time
from pathlib import Path

import pytest

from upswing.clock import system_clock


@pytest.mark.skipif(sys.platform != "linux", reason="each system has a clock of its own")
def test_on_linux_the_time_asleep_is_counted() -> None:
    """It is the clock that the kernel counts sleep in, and not the one that stands still meanwhile."""
    clock = system_clock().monotonic
    before, told = clock(), time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before <= told <= clock()
    assert abs(float(Path("/proc/uptime").read_text("ascii").split()[0]) - clock()) < 1


def test_it_never_goes_back_and_counts_seconds() -> None:
    clock, begun = system_clock().monotonic, time.monotonic()
    readings = [clock() for _ in range(2000)]
    assert readings == sorted(readings)
    assert 0 <= readings[-1] - readings[0] <= time.monotonic() - begun + 0.02
