"""Draws a chart in short steps, and tells when it is seen."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLayout

from upswing.ui.by_turns import ByTurns

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
        self._turns = ByTurns(self)
        self._turns.done.connect(self._on_drawn)
        self._painting = QTimer(self)
        self._painting.setInterval(PAINTED_MS)
        self._painting.setSingleShot(True)
        self._painting.timeout.connect(self.painted)

    @property
    def is_active(self) -> bool:
        """Whether there are steps to come, or what they drew is not painted yet."""
        return self._turns.is_active or self._painting.isActive()

    def begin(self, steps: Iterator[None]) -> None:
        """In place of what is being drawn."""
        self.stop()
        self._turns.begin(self._held(steps))

    def stop(self) -> None:
        """Leaves it as it is; nothing is told."""
        self._turns.stop()
        self._painting.stop()

    def _held(self, steps: Iterator[None]) -> Iterator[None]:
        """Each step with the page held: Qt would lay out all of it again for each label that the step shows."""
        while True:
            self._page.setEnabled(False)
            try:
                is_last = next(steps, self) is self
            finally:
                self._page.setEnabled(True)
            if is_last:
                return
            yield

    def _on_drawn(self) -> None:
        self.drawn.emit()
        self._painting.start()
