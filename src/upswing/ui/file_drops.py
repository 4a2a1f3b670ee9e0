"""Files that are dropped anywhere on the window, also over a field that would take their names for text."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent


class FileDrops(QObject):
    """Filters the events of a native window. Whatever else is dragged goes its way."""

    dropped = Signal(object)
    """A tuple of paths, empty when what was dropped lies on no disk."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A drag's first event is one of its moves too, and a move is a drop that has not come yet.
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            files = files_in(event.mimeData())
            # What drags has to be let go first: it waits for the end of this.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(files))
        return True


def files_in(dragged: QMimeData) -> tuple[Path, ...]:
    """The paths of the files that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())
