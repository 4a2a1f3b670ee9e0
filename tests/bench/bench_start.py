"""Starting the program against a bare window with one label, whole processes in turn.

`measure()` gives (what, value, aim) rows; run as a script it prints them one a line, `what<TAB>value<TAB>aim`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from upswing import demo, paths

RUNS = 9

BARE = """
import sys, time, resource
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    print(time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    app.quit()
app = QApplication([])
window = Window()
label = QLabel("Upswing", window)
window.resize(1120, 760)
window.show()
app.exec()
"""

OURS = """
import sys, time, resource
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from upswing import paths
from upswing.app import App
from upswing.clock import system_clock
from upswing.ui.application import application
until = sys.argv[2]
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, done)
        return False
def look():
    if getattr(app, "today", None) is not None and app.today.is_filled:
        app.today.plan.repaint()
        done()
told = []
def done():
    if told:
        return
    told.append(True)
    heavy = [name for name in ("numpy", "scipy", "pyqtgraph") if name in sys.modules]
    print(time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, *heavy, flush=True)
    qt.quit()
qt = application()
app = App(paths.within(Path(sys.argv[1])), system_clock())
eye, clock = Eye(), QTimer(interval=1)
if until == "rail":
    app.window.rail.installEventFilter(eye)
else:
    clock.timeout.connect(look)
    clock.start()
app.show()
qt.exec()
app.close()
"""


def measure() -> list[tuple[str, float, float]]:
    """Medians of the ratios, pair by pair; the heavy libraries must not be loaded (their count, aim 0)."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "demo")
        demo.make(paths.within(folder), datetime.now().astimezone(), lambda share: None)
        rail, today, memory = [], [], []
        heavy: set[str] = set()
        _once(BARE)
        _once(OURS, str(folder), "today")
        for _ in range(RUNS):
            bare_s, bare_kb, _ = _once(BARE)
            rail_s, _, found = _once(OURS, str(folder), "rail")
            heavy.update(found)
            today_s, today_kb, found = _once(OURS, str(folder), "today")
            heavy.update(found)
            rail.append(rail_s / bare_s)
            today.append(today_s / bare_s)
            memory.append(today_kb / bare_kb)
    return [
        ("window with its rail painted, wall, over a bare window", statistics.median(rail), 1.35),
        ("Today filled from two years, wall, over a bare window", statistics.median(today), 2.6),
        ("Today filled from two years, peak memory, over a bare window", statistics.median(memory), 2.2),
        ("numpy, scipy, pyqtgraph loaded by then, count", float(len(heavy)), 0.0),
    ]


def _once(program: str, *arguments: str) -> tuple[float, float, list[str]]:
    """Seconds from the start of the process to the moment it tells, its peak memory in kB, and the rest it tells."""
    import time

    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    told, kb, *rest = done.stdout.split()
    return float(told) - start, float(kb), rest


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.2f}\t{aim}\t{'yes' if value <= aim else 'no'}\n")
