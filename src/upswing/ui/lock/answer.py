"""What became of a passphrase, in words; after a wrong one, the seconds until the next try may come."""

import math
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from upswing.ui.text import breakable, counted, tr

LOOKS_AGAIN_MS = 200


class Answer(QLabel):
    """About what is typed into `line`; empty until something is said. `ready` comes when the pause after a wrong
    passphrase is over; `left` tells how many seconds of it are left."""

    ready = Signal()

    def __init__(self, left: Callable[[], float], line: QWidget) -> None:
        super().__init__()
        self._line = line
        self.setObjectName("lock-answer")
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._left = left
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_AGAIN_MS)
        self._timer.timeout.connect(self._count)
        self.hide()

    @property
    def waits(self) -> bool:
        """Whether the pause is still to be waited for."""
        return self._timer.isActive()

    def say(self, words: str) -> None:
        self._timer.stop()
        self._show(words)
        self.setVisible(bool(words))

    def say_wrong(self) -> None:
        """Not the right one; the seconds are counted down."""
        self.say(tr("That passphrase does not open it. Capitals and spaces count."))
        self._timer.start()
        self._count()

    def take_up(self) -> None:
        """Goes on counting where the pause of another page stands."""
        if self._left() > 0:
            self.say_wrong()

    def _count(self) -> None:
        seconds = math.ceil(self._left())
        wrong = tr("That passphrase does not open it. Capitals and spaces count.")
        if seconds > 0:
            wait = counted("You can try again in {n} second.", "You can try again in {n} seconds.", seconds)
            self._show(f"{wrong} {wait}")
            return
        self._timer.stop()
        self._show(f"{wrong} {tr('Nothing has changed. Take your time.')}")
        self.ready.emit()

    def _show(self, words: str) -> None:
        if words != self._line.accessibleDescription():
            self.setText(breakable(words))
            self._line.setAccessibleDescription(words)
