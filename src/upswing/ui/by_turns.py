"""Work of the window's own thread, done in short steps, one per turn of the event loop: no turn takes long."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal


def settle() -> None:
    """Lays out now what a step has added. Left to the next turn, it could be painted squeezed for a moment."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


class ByTurns(QObject):
    """`done` tells that the last step has been taken. What is begun takes the place of what is under way."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._pulse = QTimer(self)
        self._pulse.setInterval(0)
        self._pulse.timeout.connect(self._on_pulse)

    @property
    def is_active(self) -> bool:
        """Whether there are steps to come."""
        return self._pulse.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Each step is what is done until the next value is asked for; the first one comes in a turn of its own."""
        self._steps = steps
        self._pulse.start()

    def finish(self) -> None:
        """Takes all steps that are left, now."""
        while self.is_active:
            self._on_pulse()

    def stop(self) -> None:
        """Leaves it as it is; nothing is told."""
        self._pulse.stop()

    def _on_pulse(self) -> None:
        steps = self._steps
        if next(steps, self) is self and steps is self._steps:
            self._pulse.stop()
            self.done.emit()
