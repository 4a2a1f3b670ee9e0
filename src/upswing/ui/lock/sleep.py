"""The word that the computer is about to sleep, where the system gives it: on Linux, from logind over the system's bus,
which waits a moment for who has asked it to. Elsewhere the clocks tell afterwards.

https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html, “Inhibitor Locks”."""

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from upswing.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

CONNECTION = "upswing-sleep"
SERVICE, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
INTERFACE, SIGNAL = "org.freedesktop.login1.Manager", "PrepareForSleep"


class Sleep(QObject):
    """`coming` comes just before; the computer waits until it was answered. Nothing comes where there is no such
    bus."""

    coming = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listens = False
        self._held: int | None = None

    def begin(self) -> None:
        if self._listens or not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, CONNECTION)
        self._listens = True
        if bus.isConnected():
            bus.connect(SERVICE, PATH, INTERFACE, SIGNAL, self, SLOT("on_sleep(bool)"))  # type: ignore[call-overload]
            self._hold()

    def end(self) -> None:
        if self._listens:
            from PySide6.QtDBus import QDBusConnection

            self._listens = False
            self._let_go()
            QDBusConnection.disconnectFromBus(CONNECTION)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """True before the sleep, False after it."""
        if not begins:
            self._hold()
            return
        self.coming.emit()
        self._let_go()

    def _hold(self) -> None:
        """Asks that the next sleep waits for us, a few seconds at most; it does as long as the file is open."""
        if not self._listens or self._held is not None:
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        call = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Inhibit")
        call.setArguments(["sleep", "Upswing", tr("Your data is being locked."), "delay"])
        watcher = QDBusPendingCallWatcher(QDBusConnection(CONNECTION).asyncCall(call), self)
        watcher.finished.connect(self._on_held)

    def _on_held(self, watcher: "QDBusPendingCallWatcher") -> None:
        from PySide6.QtDBus import QDBusUnixFileDescriptor

        said = watcher.reply().arguments()
        if self._listens and self._held is None and said and isinstance(said[0], QDBusUnixFileDescriptor):
            self._held = os.dup(said[0].fileDescriptor())
        watcher.deleteLater()

    def _let_go(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None
