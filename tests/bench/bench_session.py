"""The session view: a frame of all of it, a key until the picture has changed, and what a rest costs.

`measure()` gives (what, value, aim); run as a script it prints one line each with tabs between. It is process time,
since on a busy machine much of the rest belongs to others; a key is told by the clock on the wall too, which is what a
person waits. A frame is all that the window paints anew while a set runs and the figure moves; a key is from its press
to the end of the painting that it leads to. What a rest costs is told beside what a bare ring costs that is painted as
often, in the same run.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from upswing import paths, settings
from upswing.app import App
from upswing.clock import system_clock
from upswing.domain.player.state import Phase, Player
from upswing.domain.script import script_of_routine
from upswing.settings import Settings
from upswing.ui.application import application
from upswing.ui.rail import Place

WIDE, TALL = 1440, 900
FRAMES, KEYS, REST_S, WARM_S = 150, 24, 11.0, 1.0
FRAME_AIM_MS, KEY_AIM_MS, REST_AIM_PERCENT, REST_AIM_RINGS = 8.0, 50.0, 6.0, 3.0
PATIENCE_S = 30.0
ROUTINE = "gentle-a"


def measure() -> list[tuple[str, float, float]]:
    qt = application()
    with tempfile.TemporaryDirectory() as folder:
        where = paths.within(Path(folder))
        where.settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write(where.settings, Settings(welcomed=True))
        app = App(where, system_clock())
        app.window.resize(WIDE, TALL)
        app.show()
        _run(lambda: app.given is not None and not app.tasks.busy)
        frame_ms, (key_ms, waited_ms), (rest_percent, a_second) = _session(app)
        app.window.close()
        app.close()
    bare_percent = _ring(qt, a_second)
    return [
        (f"one frame of the whole session, {WIDE} × {TALL} (ms)", frame_ms, FRAME_AIM_MS),
        ("a key until the picture has changed (ms)", key_ms, KEY_AIM_MS),
        ("the same by the clock on the wall (ms)", waited_ms, KEY_AIM_MS),
        (f"a rest, {a_second:.0f} paintings a second (% of a core)", rest_percent, REST_AIM_PERCENT),
        ("the same over a bare ring painted as often (times)", rest_percent / bare_percent, REST_AIM_RINGS),
    ]


def _session(app: App) -> tuple[float, tuple[float, float], tuple[float, float]]:
    assert app.given is not None
    catalogue = app.given.catalogue
    app.views.start(script_of_routine(catalogue.routines[ROUTINE], catalogue))
    app.window.go(Place.SESSION)
    leading = app.views.session().leading
    while _player(app).current.part != "work" or _player(app).phase is not Phase.WORK:
        forward = _player(app).phase is Phase.WORK
        QTest.keyClick(leading, Qt.Key.Key_Right if forward else Qt.Key.Key_Return)
    _for(WARM_S)
    frame_ms = _frame_ms(app)
    keys = [_key_ms(app, leading, Qt.Key.Key_Up) for _ in range(KEYS)]
    key_ms, waited_ms = (statistics.median(each) for each in zip(*keys, strict=True))
    QTest.keyClick(leading, Qt.Key.Key_Return)
    _run(lambda: _player(app).phase is Phase.REST)
    _for(WARM_S)
    return frame_ms, (key_ms, waited_ms), _cost(app.window)


def _player(app: App) -> Player:
    player = app.views.session().player
    assert player is not None
    return player


def _frame_ms(app: App) -> float:
    """Process time for each frame: asking for the time and painting the whole view, the figure further every time."""
    view = app.views.session()
    costs = []
    for _ in range(FRAMES):
        start = time.process_time()
        view.leading._on_tick()
        view.repaint()
        costs.append((time.process_time() - start) * 1000)
    return statistics.median(costs)


def _key_ms(app: App, leading: QWidget, key: Qt.Key) -> tuple[float, float]:
    """From the press until the number is painted: process time, and time by the clock."""
    painted = Paints(app.views.session().stage.dial)
    own, start = time.process_time(), time.perf_counter()
    QTest.keyClick(leading, key)
    _run(lambda: painted.count > 0)
    return (time.process_time() - own) * 1000, (time.perf_counter() - start) * 1000


def _cost(window: QWidget) -> tuple[float, float]:
    """What the window costs while nobody touches it: per cent of a core, and paintings a second."""
    painted = Paints(window)
    own, start = time.process_time(), time.perf_counter()
    _for(REST_S)
    took = time.perf_counter() - start
    return (time.process_time() - own) / took * 100, painted.count / took


def _ring(qt: QApplication, a_second: float) -> float:
    """Per cent of a core for a bare breathing ring, painted so often in a window of its own."""
    ring = Ring()
    ring.resize(WIDE, TALL)
    ring.show()
    timer = QTimer(interval=max(1, round(1000 / a_second)))
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ring.update)
    timer.start()
    _for(WARM_S)
    percent, _ = _cost(ring)
    timer.stop()
    ring.close()
    return percent


class Ring(QWidget):
    """As little as an animation of a ring can be."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.GlobalColor.darkCyan, 14))
        size = 300 + 40 * (time.monotonic() % 10) / 10
        painter.drawEllipse(QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size))
        painter.end()


class Paints(QObject):
    """Counts how often a widget, or the window as a whole, is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self._wanted = QEvent.Type.UpdateRequest if widget.isWindow() else QEvent.Type.Paint
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == self._wanted
        return False


def _run(holds: Callable[[], bool]) -> None:
    """Lets the program run until something holds. TimeoutError when it never does."""
    end = time.perf_counter() + PATIENCE_S
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("the measurement waited in vain")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _for(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.2f}\t{aim:.0f}\n")
