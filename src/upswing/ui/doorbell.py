"""A second start of the program rings here, and the first window comes to the front. A local socket, no network."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000


def bell_name(folder: Path) -> str:
    """One name for each data folder and user."""
    return f"upswing-{sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"


def ring(folder: Path) -> bool:
    """Asks the program that has this folder open to show itself. False when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(bell_name(folder))
    answered = socket.waitForConnected(WAIT_MS)
    if answered:
        socket.write(b"show")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(bell_name(folder))
        self._server.listen(bell_name(folder))
        self._server.newConnection.connect(self._on_ring)

    def _on_ring(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.rung.emit()
