"""The word that the computer is about to sleep, where the system gives it: on Linux, from logind over the system's bus.
Elsewhere the clocks tell afterwards."""

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

CONNECTION = "upswing-sleep"
SERVICE, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
INTERFACE, SIGNAL = "org.freedesktop.login1.Manager", "PrepareForSleep"


class Sleep(QObject):
    """`coming` comes just before. Nothing comes where there is no such bus."""

    coming = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listens = False

    def begin(self) -> None:
        if self._listens or not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SystemBus, CONNECTION)
        self._listens = True
        if bus.isConnected():
            bus.connect(SERVICE, PATH, INTERFACE, SIGNAL, self, SLOT("on_sleep(bool)"))  # type: ignore[call-overload]

    def end(self) -> None:
        if self._listens:
            from PySide6.QtDBus import QDBusConnection

            self._listens = False
            QDBusConnection.disconnectFromBus(CONNECTION)

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the signal's own argument
        """True before the sleep, False after it."""
        if begins:
            self.coming.emit()
