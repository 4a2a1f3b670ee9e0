"""Draws a chart in short steps, one per turn of the event loop: no turn takes long."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLayout

PAINTED_MS = 15
"""So long after its last step a chart has been painted."""


class Drawing(QObject):
    """`drawn` tells that the last step is done, `painted` that it is also seen: what makes this thread wait, such as
    a worker that wants Python, begins after that."""

    drawn = Signal()
    painted = Signal()

    def __init__(self, page: QLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._steps: Iterator[None] = iter(())
        self._pulse = QTimer(self)
        self._pulse.setInterval(0)
        self._pulse.timeout.connect(self._on_pulse)
        self._painting = QTimer(self)
        self._painting.setInterval(PAINTED_MS)
        self._painting.setSingleShot(True)
        self._painting.timeout.connect(self.painted)

    @property
    def is_active(self) -> bool:
        """Whether there are steps to come, or what they drew is not painted yet."""
        return self._pulse.isActive() or self._painting.isActive()

    def begin(self, steps: Iterator[None]) -> None:
        """In place of what is being drawn."""
        self.stop()
        self._steps = steps
        self._pulse.start()

    def stop(self) -> None:
        """Leaves it as it is; nothing is told."""
        self._pulse.stop()
        self._painting.stop()

    def _on_pulse(self) -> None:
        # Qt would lay out the whole page again for each label that the step shows.
        self._page.setEnabled(False)
        is_drawn = next(self._steps, self) is self
        self._page.setEnabled(True)
        if is_drawn:
            self._pulse.stop()
            self.drawn.emit()
            self._painting.start()
