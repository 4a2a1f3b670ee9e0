"""Work beside the interface: a pool of two, and the way back to the thread that draws."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from sys import setswitchinterval
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from upswing.errors import UpswingError

T = TypeVar("T")

Report = Callable[[float], None]
"""Told the share of the work that is done, 0 … 1. Raises Superseded once nobody waits for the result."""

WORKERS = 2
SWITCH_S = 0.0002
"""After so long a worker hands Python back to the thread that draws. With Python's own 5 ms, waited for again and again
within one turn of the event loop, the window would be seen to stand."""


class Superseded(Exception):  # noqa: N818 - not a fault: the work was only overtaken
    """A newer request with the same key has taken this one's place, or the work was cancelled."""


@dataclass(frozen=True, slots=True)
class _Request:
    key: str
    number: int
    then: Callable[[Any], None]
    failed: Callable[[UpswingError], None] | None
    progress: Report | None
    after: Callable[[], None] | None
    cancelled: Event


class Tasks(QObject):
    """Runs Qt-free work in a pool and hands its value back on the thread this object lives in. For every key the
    newest request wins: an older one's result, fault or progress is dropped. Close it before its receivers go; what
    they still ask for is not done."""

    _done = Signal(object, object)
    _broken = Signal(object, object)
    _moved = Signal(object, float)

    def __init__(self, parent: QObject | None = None, *, workers: int = WORKERS) -> None:
        super().__init__(parent)
        setswitchinterval(SWITCH_S)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="upswing")
        self._newest: dict[str, _Request] = {}
        self._number = 0
        self._is_closed = False
        queued = Qt.ConnectionType.QueuedConnection
        self._done.connect(self._on_done, queued)
        self._broken.connect(self._on_broken, queued)
        self._moved.connect(self._on_moved, queued)

    @property
    def busy(self) -> bool:
        """Whether any result is still awaited."""
        return bool(self._newest)

    def awaits(self, key: str) -> bool:
        """Whether the result of this key is still awaited."""
        return key in self._newest

    def run(
        self,
        key: str,
        work: Callable[[Report], T],
        then: Callable[[T], None],
        failed: Callable[[UpswingError], None] | None = None,
        progress: Report | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """`work` runs in the pool and must not touch a widget; `then` gets its value, `failed` a fault of the world.
        Any other fault, and every one without `failed`, is raised on this object's thread, where the last-resort
        handler finds it. `after` is called at the very end, whatever came of it, unless it was cancelled."""
        if self._is_closed:
            return
        self.cancel(key)
        self._number += 1
        request = _Request(key, self._number, then, failed, progress, after, Event())
        self._newest[key] = request
        self._pool.submit(self._work, request, work)

    def cancel(self, key: str) -> None:
        """Nobody waits for this key any longer; work that reports its progress stops at the next report."""
        overtaken = self._newest.pop(key, None)
        if overtaken is not None:
            overtaken.cancelled.set()

    def close(self) -> None:
        """Drops everything that is awaited and waits for the threads to end."""
        self._is_closed = True
        for key in tuple(self._newest):
            self.cancel(key)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, request: _Request, work: Callable[[Report], Any]) -> None:
        def report(share: float) -> None:
            if request.cancelled.is_set():
                raise Superseded
            if request.progress is not None:
                self._moved.emit(request, share)

        try:
            report(0.0)
            value = work(report)
        except Superseded:
            return
        except Exception as fault:  # handed over whole, to be raised where it can be seen
            self._broken.emit(request, fault)
        else:
            self._done.emit(request, value)

    def _take(self, request: _Request) -> bool:
        if self._newest.get(request.key) is not request:
            return False
        del self._newest[request.key]
        return True

    def _on_done(self, request: _Request, value: object) -> None:
        if self._take(request):
            with _followed_by(request.after):
                request.then(value)

    def _on_broken(self, request: _Request, fault: Exception) -> None:
        if not self._take(request):
            return
        with _followed_by(request.after):
            if request.failed is None or not isinstance(fault, UpswingError):
                raise fault
            request.failed(fault)

    def _on_moved(self, request: _Request, share: float) -> None:
        if self._newest.get(request.key) is request and request.progress is not None:
            request.progress(share)


@contextmanager
def _followed_by(after: Callable[[], None] | None) -> Iterator[None]:
    try:
        yield
    finally:
        if after is not None:
            after()
