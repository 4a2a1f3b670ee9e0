"""Fifty years of data: the daily copy, which is the check of the file too, delays neither the first view nor a keystroke.

`measure()` gives (what, value, aim); run as a script it prints one per line. The copy is made in the pool as the program
makes it; its verification looks through every page.
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_insights import settle, wait_until
from bench_lock import NOW, write_years
from bench_start import OURS, _once
from heart import Heart
from PySide6.QtWidgets import QApplication

from upswing import paths
from upswing.paths import Paths
from upswing.storage.backup import back_up_daily
from upswing.ui.tasks import Tasks

YEARS, RUNS, STARTS = 50, 3, 7
GAP_AIM_MS, DELAY_AIM = 50.0, 1.1
"""A tenth is the scatter of starting a process."""


def measure() -> list[tuple[str, float, float]]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as scratch:
        where = paths.within(Path(scratch) / "home")
        write_years(where, YEARS)
        gap_ms, took_s = min(_copied(application, where, day) for day in range(RUNS))
        _once(OURS, str(where.data), "today")  # the first reads from a disk that is cold
        delay = statistics.median(_first_view(where) for _ in range(STARTS))
        size_mb = where.database.stat().st_size / 1e6
    return [
        (f"largest gap while {size_mb:.0f} MB are copied and verified in the pool (ms)", gap_ms, GAP_AIM_MS),
        ("the copy and its verification (s)", took_s, 60.0),
        ("first view with today's copy to make / with it made", delay, DELAY_AIM),
    ]


def _copied(application: QApplication, where: Paths, day: int) -> tuple[float, float]:
    """The largest gap of the event loop in milliseconds, and the seconds of the work."""
    tasks, done = Tasks(), list[object]()
    settle(application)
    heart, begun = Heart(), time.perf_counter()
    tasks.run(
        "backup",
        lambda report: back_up_daily(where.database, where.backups, NOW + timedelta(days=day)),
        done.append,
    )
    wait_until(application, lambda: bool(done))
    took = time.perf_counter() - begun
    gap_ms, _ = heart.stop()
    tasks.close()
    return gap_ms, took


def _first_view(where: Paths) -> float:
    """The whole program until Today is filled: with a copy to make afterwards, over one with today's made."""
    rmtree(where.backups)
    without, _, _ = _once(OURS, str(where.data), "today")
    back_up_daily(where.database, where.backups, _today())
    made, _, _ = _once(OURS, str(where.data), "today")
    return without / made


def _today() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.4g}\t{aim:.4g}\t{'yes' if value <= aim else 'no'}\n")
