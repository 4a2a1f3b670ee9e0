"""Key pictures that follow one by one: a list of two hundred is there at once, its pictures a moment later."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap


class LatePictures(QObject):
    """Emits `painted` with the id of a movement as soon as its picture is there. What was asked for last is painted
    first: that is what is seen."""

    painted = Signal(str)

    def __init__(self, picture: Callable[[str, int], QPixmap], parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._made: dict[tuple[str, int], QPixmap] = {}
        self._wanted: dict[tuple[str, int], None] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_one)

    @property
    def is_painting(self) -> bool:
        return bool(self._wanted)

    def of(self, exercise_id: str, size: int) -> QPixmap:
        """The picture, `size` logical pixels square; an empty one until it is painted."""
        key = (exercise_id, size)
        if key in self._made:
            return self._made[key]
        self._wanted.pop(key, None)
        self._wanted[key] = None
        self._timer.start()
        return QPixmap()

    def forget(self) -> None:
        """The look or a figure has changed: everything is painted anew when it is seen."""
        self._made.clear()
        self._wanted.clear()
        self._timer.stop()

    def _paint_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        key, _ = self._wanted.popitem()
        self._made[key] = self._picture(*key)
        self.painted.emit(key[0])
