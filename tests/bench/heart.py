"""How long the window's thread is away from its event loop: as long as that, whoever clicks or types is not heard."""

import time

from PySide6.QtCore import QAbstractEventDispatcher, Qt, QTimer

BEAT_MS = 2
"""The loop is never asleep for longer."""


class Heart:
    """The longest time between two turns of the event loop, from the moment it is made. Not between two beats of a timer:
    Qt lets two steps that wait run before a timer that has come due, and looks for clicks and keys between them."""

    def __init__(self) -> None:
        self._longest = self._most = 0.0
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._dispatcher = QAbstractEventDispatcher.instance()
        assert self._dispatcher is not None
        self._dispatcher.awake.connect(self._beat)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.start(BEAT_MS)

    def stop(self) -> tuple[float, float]:
        """The longest turn in milliseconds, and the most processor time of this thread in one."""
        self._timer.stop()
        assert self._dispatcher is not None
        self._dispatcher.awake.disconnect(self._beat)
        self._beat()
        return self._longest * 1000, self._most * 1000

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self._longest, self._most = max(self._longest, now - self._last), max(self._most, used - self._used)
        self._last, self._used = now, used
