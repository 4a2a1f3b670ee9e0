"""The keys come back to the window behind a dialog that closes, also where no window manager hands them back."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow


class KeysBack(QObject):
    """Filters the events of a native window. While another program has the keys, they stay there."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        unblocked = event.type() == QEvent.Type.WindowUnblocked
        if unblocked and isinstance(watched, QWindow) and QGuiApplication.focusWindow() is not None:
            watched.requestActivate()
        return super().eventFilter(watched, event)
