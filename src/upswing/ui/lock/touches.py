"""Whether somebody has touched the program."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Shortcut,
        QEvent.Type.DragEnter,
    }
)


class Touches(QObject):
    """Listens only until the next touch, so that it costs nothing while somebody is busy; `take` asks and listens
    again."""

    def __init__(self) -> None:
        super().__init__()
        self._listens = False

    def take(self) -> bool:
        """Whether there was a touch since the last time this was asked."""
        touched = not self._listens
        if touched:
            self._listens = True
            self._application().installEventFilter(self)
        return touched

    def end(self) -> None:
        """Listens no more."""
        if self._listens:
            self._listens = False
            self._application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.end()
        return False

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application
