"""A drag over the page of the editor: a line shows where it would end, and the page follows at its edges."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from upswing.domain.routine_draft import RoutineDraft
from upswing.ui.routines.editor.handle import DropLine
from upswing.ui.routines.editor.places import DropPlace
from upswing.ui.theme import Theme

EDGE_PX, STRIDE_PX, BEAT_MS = 48, 14, 25

Find = Callable[[int, int], DropPlace | None]


class Dragging(QObject):
    """`find` gives the place for what has this key, at a height of the ground."""

    def __init__(self, page: QScrollArea, find: Find, theme: Theme) -> None:
        super().__init__(page)
        ground = page.widget()
        assert ground is not None
        self._page = page
        self._ground: QWidget = ground
        self._find = find
        self._key = 0
        self._at = QPoint()
        self.line = DropLine(theme, ground)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._on_beat)

    @property
    def is_under_way(self) -> bool:
        return self._key != 0

    def drag(self, key: int, at: QPoint) -> None:
        """What has this key is over this point of the screen."""
        self._key, self._at = key, at
        place = self._find(key, self._ground.mapFromGlobal(at).y())
        if place is None:
            self.line.hide()
        else:
            self.line.lie_at(place.left, place.y, place.width)
        self._beat.start()

    def drop(self, key: int, at: QPoint) -> Callable[[RoutineDraft], RoutineDraft] | None:
        """Ends the drag; the change that it makes, if it makes one."""
        place = self._find(key, self._ground.mapFromGlobal(at).y())
        self.end()
        return place.edit if place is not None else None

    def end(self) -> None:
        self._key = 0
        self._beat.stop()
        self.line.hide()

    def _on_beat(self) -> None:
        view = self._page.viewport()
        y = view.mapFromGlobal(self._at).y()
        stride = -STRIDE_PX if y < EDGE_PX else STRIDE_PX if y > view.height() - EDGE_PX else 0
        if stride:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + stride)
            self.drag(self._key, self._at)
