"""Qt's types are made by the thread of the window, before a worker imports what uses them.

PySide makes a type when Python first asks for it. Two threads that ask for one at the same time end the process: that
was seen when a worker imported the views while the window drew itself.
"""

from collections.abc import Callable, Iterator

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

MODULES = (QtCore, QtGui, QtWidgets)
A_TURN = 8
"""So many types are made in one turn of the event loop: some milliseconds."""


def still_to_make() -> Iterator[tuple[object, str]]:
    """Each module with the name of a type that nobody has asked for yet."""
    for module in MODULES:
        yield from ((module, name) for name in dir(module) if name not in vars(module))


class TypesAhead(QObject):
    """Makes them, a few per turn, and then calls `then`, unless its parent has gone before."""

    def __init__(self, then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then = then
        self._left = list(still_to_make())
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._on_pulse)
        self._pulse.start(0)

    def _on_pulse(self) -> None:
        for module, name in self._left[:A_TURN]:
            getattr(module, name, None)
        del self._left[:A_TURN]
        if not self._left:
            self._pulse.stop()
            self._then()
