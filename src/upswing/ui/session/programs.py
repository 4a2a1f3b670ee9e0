"""Small programs of the system, started beside the window: never waited for, each reaped when it ends."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 60
"""So often it is looked whether one has ended, while any runs."""
_NO_WINDOW = 0
if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW


@dataclass(frozen=True, slots=True)
class Order:
    """A program, what it is called with, and what it reads from its standard input."""

    program: str
    arguments: tuple[str, ...]
    feed: bytes = b""


class Programs(QObject):
    """At most `most` at once; what comes beyond that is not started."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._running: list[tuple[subprocess.Popen[bytes], Callable[[bool], None]]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._reap)

    @property
    def running(self) -> int:
        return len(self._running)

    def start(self, order: Order, then: Callable[[bool], None]) -> bool:
        """`then` is told whether it ended well; not when `end_all` ended it. False when there were too many."""
        if len(self._running) >= self._most:
            return False
        try:
            process = _started(order)
        except OSError:
            then(False)
        else:
            self._running.append((process, then))
            self._timer.start()
        return True

    def end_all(self) -> None:
        """Ends what still runs."""
        self._timer.stop()
        ended, self._running = self._running, []
        for process, _ in ended:
            process.kill()
        for process, _ in ended:
            process.wait()

    def _reap(self) -> None:
        over = [each for each in self._running if each[0].poll() is not None]
        self._running = [each for each in self._running if each not in over]
        if not self._running:
            self._timer.stop()
        for process, then in over:
            then(process.returncode == 0)


def _started(order: Order) -> subprocess.Popen[bytes]:
    """What it is fed lies in a file that has no name: a pipe could be full. Raises OSError."""
    with tempfile.TemporaryFile() as feed:
        feed.write(order.feed)
        feed.seek(0)
        return subprocess.Popen(
            [order.program, *order.arguments],
            stdin=feed,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
