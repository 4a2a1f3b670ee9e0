"""A second start of the program rings here: the first window comes to the front, and opens the files that the second
start was given. A local socket, no network.

Who opens says `here`: a program that hangs does not. What is said then: `show`, or `open` and the absolute paths of
the files, with a zero byte before each of them. Anything else is nonsense and is not heard.
"""

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
MOST_FILES = 8
"""More are not told of: one is opened at a time, and two are already said to be too many."""
MOST_BYTES = 300_000
"""As many paths, each as long as any system lets it be."""
LONGEST_SOCKET = 100
"""Bytes of a socket's path that every system takes."""
_HERE, _SHOW, _OPEN, _BETWEEN = b"here", b"show", b"open", b"\0"


def bell_name(folder: Path) -> str:
    """One name for each data folder and user; in the user's own runtime folder where the system has one."""
    name = f"upswing-{sha256(str(folder.resolve()).encode(errors='surrogateescape')).hexdigest()[:16]}"
    own = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    return str(own) if own.is_absolute() and len(os.fsencode(own)) <= LONGEST_SOCKET else name


def ring(folder: Path, files: Sequence[Path] = ()) -> bool:
    """Asks the program that has this folder open to show itself, and to open these files. False when nobody
    answers."""
    socket = QLocalSocket()
    socket.connectToServer(bell_name(folder))
    answered = socket.waitForConnected(WAIT_MS) and _is_greeted(socket)
    if answered:
        socket.write(message(files))
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
            socket.waitForDisconnected(WAIT_MS)
    return answered


def _is_greeted(socket: QLocalSocket) -> bool:
    while socket.bytesAvailable() < len(_HERE):
        if not socket.waitForReadyRead(WAIT_MS):
            return False
    return socket.read(len(_HERE)).data() == _HERE


def message(files: Sequence[Path]) -> bytes:
    """What a second start says."""
    paths = [os.fsencode(each.absolute()) for each in files[:MOST_FILES]]
    return _BETWEEN.join([_OPEN, *paths]) if paths else _SHOW


def understood(said: bytes) -> tuple[Path, ...] | None:
    """The files to open, none when the window is only to be shown; None for nonsense."""
    if said == _SHOW:
        return ()
    word, *names = said.split(_BETWEEN)
    if word != _OPEN or not 1 <= len(names) <= MOST_FILES or len(said) > MOST_BYTES:
        return None
    try:
        paths = tuple(Path(os.fsdecode(name)) for name in names)
    except UnicodeDecodeError:
        return None
    return paths if all(each.is_absolute() for each in paths) else None


class Doorbell(QObject):
    """`rung` has the files to open, as a tuple of paths; empty when the window is only to be shown."""

    rung = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(bell_name(folder))
        self._server.listen(bell_name(folder))
        self._server.newConnection.connect(self._on_ring)

    def _on_ring(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Caller(socket, self)


class _Caller(QObject):
    """One who rings: listened to until he has said all, or too much."""

    def __init__(self, socket: QLocalSocket, door: Doorbell) -> None:
        super().__init__(socket)
        self._socket = socket
        self._door = door
        self._said = b""
        self._is_gone = False
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self._on_gone)
        socket.write(_HERE)
        self._hear()
        if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
            self._on_gone()

    def _hear(self) -> None:
        if self._socket.bytesAvailable():
            self._said += self._socket.read(MOST_BYTES + 1 - len(self._said)).data()
        if len(self._said) > MOST_BYTES:
            self._socket.abort()

    def _on_gone(self) -> None:
        if self._is_gone:  # writing or reading finds that out too
            return
        self._is_gone = True
        self._hear()
        files = understood(self._said)
        self._socket.deleteLater()
        if files is not None:
            self._door.rung.emit(files)
