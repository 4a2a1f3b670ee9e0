"""The moving figure: what one frame costs, and whether the widget shows sixty of them a second.

`measure()` gives (what, value, aim) for each, times in milliseconds; run as a script it prints one per line. A frame is
the pose solved and painted at 480 px, in process time: the median over all movements and their whole rounds. The widget
plays movements in an event loop, the dearest and others, while a pulse every 5 ms tells how long the loop was ever
away; in process time too, since on a busy machine much of a gap belongs to others.
"""

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from upswing import resources
from upswing.figure.figure import Figure
from upswing.figure.motion import frame, stage
from upswing.figure.read import Figures
from upswing.ui.figure.colours import LIGHT
from upswing.ui.figure.paint import paint_frame
from upswing.ui.figure.widget import FigureWidget

SIZE = 480
MOMENTS = 24
FRAME_AIM_MS, SIXTY_FRAMES_AIM_MS, GAP_AIM_MS, OWN_GAP_AIM_MS = 4.0, 1000.0, 50.0, 33.0
PULSE_MS = 5
SHOWN = 12
SHOWN_S = 0.75
ONE_TURN = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def measure() -> list[tuple[str, float, float]]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    reader = Figures(resources.path("figures"))
    figures = [found for found in map(reader.of, reader.ids()) if found is not None]
    frames_ms(figures[0])
    costs = {figure.id: frames_ms(figure) for figure in figures}
    all_ms = statistics.median(cost for each in costs.values() for cost in each)
    by_cost = sorted(figures, key=lambda figure: statistics.median(costs[figure.id]))
    shown = [by_cost[-1 - at * len(by_cost) // SHOWN] for at in range(SHOWN)]
    sixty_ms, gap_ms, own_ms = played(application, shown)
    return [
        (f"one frame at {SIZE} px, all movements (ms)", all_ms, FRAME_AIM_MS),
        ("sixty frames of the playing widget (ms)", sixty_ms, SIXTY_FRAMES_AIM_MS),
        ("largest gap in the event loop while it plays (ms)", gap_ms, GAP_AIM_MS),
        ("largest gap, the program's own part of it in process time (ms)", own_ms, OWN_GAP_AIM_MS),
    ]


def frames_ms(figure: Figure) -> list[float]:
    """The process time of frames spread over the whole round."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(LIGHT.ground))
    around, into = stage(figure), QRectF(image.rect())
    painter = QPainter(image)
    costs = []
    for moment in range(MOMENTS):
        start = time.process_time()
        paint_frame(painter, frame(figure, figure.cycle_s * moment / MOMENTS), around, into, LIGHT)
        costs.append((time.process_time() - start) * 1000)
    painter.end()
    return costs


def played(application: QApplication, figures: list[Figure]) -> tuple[float, float, float]:
    """Milliseconds for sixty frames, and the largest gap in the event loop (in all, and of process time), while these
    are shown in turn."""
    widget = FigureWidget(time.monotonic)
    widget.resize(SIZE, SIZE)
    widget.set_playing(True)
    widget.show()
    paints = Paints(widget)
    pulse = Pulse()
    start = time.perf_counter()
    for figure in figures:
        widget.set_figure(figure)
        until = time.perf_counter() + SHOWN_S
        while time.perf_counter() < until:
            application.processEvents(ONE_TURN)
    took = time.perf_counter() - start
    gap, own = pulse.stop()
    widget.close()
    return took / paints.count * 60 * 1000, gap * 1000, own * 1000


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: FigureWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Pulse:
    """Beats every 5 ms; remembers the longest time between two, and the most process time."""

    def __init__(self) -> None:
        self.largest = self.most_own = 0.0
        self._last, self._last_own = time.perf_counter(), time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(PULSE_MS)

    def stop(self) -> tuple[float, float]:
        """The largest gap and the largest of process time, in seconds."""
        self._timer.stop()
        self._beat()
        return self.largest, self.most_own

    def _beat(self) -> None:
        now, own = time.perf_counter(), time.process_time()
        self.largest = max(self.largest, now - self._last)
        self.most_own = max(self.most_own, own - self._last_own)
        self._last, self._last_own = now, own


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.1f}\t{aim:.0f}\n")
