"""When locked data is to be closed by itself: nobody has touched it for a while, or the computer goes to sleep."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from upswing.settings import Settings
from upswing.ui.given import Clock
from upswing.ui.lock.sleep import Sleep
from upswing.ui.lock.touches import Touches

LOOKS_AGAIN_MS = 3_000
JUMP_S = 30.0
"""So much more by the clock on the wall than by the one that stands still in sleep: the computer slept."""
LATE_S = 90.0
"""So long after the last look, which is due every three seconds: the computer slept, with both clocks running."""


class Watch(QObject):
    """`due` comes when the data is to be closed. `leads` tells whether a session is leading somebody now: a person
    who is led touches nothing, and is not left alone."""

    due = Signal()

    def __init__(
        self, clock: Clock, chosen: Callable[[], Settings], leads: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._chosen = chosen
        self._leads = leads
        self._touches = Touches()
        self._sleep = Sleep()
        self._sleep.coming.connect(self._on_sleep)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._seen: tuple[datetime, float] = (clock.now(), clock.monotonic())
        self._touched_at = clock.monotonic()

    def begin(self) -> None:
        self._seen = (self._clock.now(), self._clock.monotonic())
        self._touched_at = self._clock.monotonic()
        self._sleep.begin()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        self._touches.end()
        self._sleep.end()

    def look(self) -> None:
        """Looks at both clocks, and whether somebody was here since the last look."""
        (wall, ran), now = self._seen, self._clock.monotonic()
        self._seen = (self._clock.now(), now)
        passed = (self._seen[0] - wall).total_seconds()
        if passed - (now - ran) > JUMP_S or now - ran > LATE_S:
            self._on_sleep()
        if not self._timer.isActive():
            return
        if self._touches.take() or self._leads():
            self._touched_at = now
        minutes = self._chosen().lock_after_min
        if minutes and now - self._touched_at >= minutes * 60:
            self.due.emit()

    def _on_sleep(self) -> None:
        if self._timer.isActive() and self._chosen().lock_on_sleep:
            self.due.emit()
