"""The screen stays awake while a session runs: asked of the system, in the way that each system has.

Whatever was asked for ends with this program, also when it crashes: with its connection to the bus, with its thread,
or because `caffeinate` watches it.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from upswing.ui.session.programs import Order, Programs
from upswing.ui.session.senses import StaysAwake

CONNECTION = "upswing-awake"
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x8000_0000, 0x1, 0x2


@dataclass(frozen=True, slots=True)
class Service:
    """Who can be asked on the bus: `Inhibit(program, reason)`, as both of these have it."""

    name: str
    path: str
    interface: str


SERVICES = (
    Service("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    Service(
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
"""Both are asked: the first keeps the picture, the second, on some desktops, the whole computer."""


class OnTheBus:
    """Linux and its relatives. What was asked for holds as long as the connection does: closing it takes it back."""

    def __init__(self, reason: str, environment: Mapping[str, str] = os.environ) -> None:
        self._reason = reason
        self._environment = environment
        self._holds = False

    def hold(self) -> None:
        # Without an address the library would start a bus of its own.
        if self._holds or not self._environment.get("DBUS_SESSION_BUS_ADDRESS"):
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, CONNECTION)
        self._holds = True
        for service in SERVICES if bus.isConnected() else ():
            call = QDBusMessage.createMethodCall(service.name, service.path, service.interface, "Inhibit")
            call.setArguments(["Upswing", self._reason])
            bus.asyncCall(call)

    def let_go(self) -> None:
        if self._holds:
            from PySide6.QtDBus import QDBusConnection

            self._holds = False
            QDBusConnection.disconnectFromBus(CONNECTION)


class OnWindows:
    """Holds for the thread that asks: the one of the window."""

    def hold(self) -> None:
        self._say(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)

    def let_go(self) -> None:
        self._say(ES_CONTINUOUS)

    def _say(self, state: int) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


class Caffeinated:
    """A program of macOS that keeps the screen on until it is ended, or until this one has ended."""

    def __init__(self, program: str = "caffeinate") -> None:
        self._order = Order(program, ("-d", "-i", "-w", str(os.getpid())))
        self._programs = Programs(1)

    def hold(self) -> None:
        self._programs.start(self._order, lambda well: None)

    def let_go(self) -> None:
        self._programs.end_all()


def awake_on(platform: str, reason: str) -> StaysAwake:
    """What keeps the screen awake on a system, by its name in `sys.platform`."""
    if platform == "win32":
        return OnWindows()
    if platform == "darwin":
        return Caffeinated()
    return OnTheBus(reason)
