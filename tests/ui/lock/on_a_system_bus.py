"""Run on a bus of its own, which stands in for the system's: a logind that says when the computer goes to sleep and is
asked to wait, and one program that listens. Prints what was heard."""

import json
import os
import select
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

from upswing.ui.lock.sleep import CONNECTION, INTERFACE, PATH, SERVICE, SIGNAL, Sleep

BUS = QDBusConnection.BusType.SystemBus


class Logind(QDBusVirtualObject):
    """Whoever was given the other end of a pipe makes the computer wait until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.ends: list[int] = []

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        self.asked.append([message.member(), *message.arguments()])
        ours, theirs = os.pipe()
        self.ends.append(ours)
        connection.send(message.createReply(QDBusUnixFileDescriptor(theirs)))
        os.close(theirs)
        return True

    @property
    def waits(self) -> bool:
        """Whether somebody still holds the last pipe."""
        return bool(self.ends) and not select.select([self.ends[-1]], [], [], 0)[0]


def until(holds: Callable[[], bool], milliseconds: int = 10_000) -> bool:
    timer = QElapsedTimer()
    timer.start()
    while not holds() and timer.elapsed() < milliseconds:
        QCoreApplication.processEvents()
    return holds()


def main() -> dict[str, object]:
    logind, bus = Logind(), QDBusConnection.connectToBus(BUS, "logind")
    bus.registerVirtualObject(PATH, logind)
    bus.registerService(SERVICE)

    def say(*, begins: bool) -> None:
        message = QDBusMessage.createSignal(PATH, INTERFACE, SIGNAL)
        message.setArguments([begins])
        bus.send(message)

    heard: list[bool] = []
    sleep = Sleep()
    sleep.coming.connect(lambda: heard.append(logind.waits))
    sleep.begin()
    sleep.begin()
    own = QDBusConnection(CONNECTION).baseService()
    said: dict[str, object] = {"connected": bool(own)}
    until(lambda: sleep._held is not None)
    say(begins=True)
    said["first"] = until(lambda: len(heard) == 1)
    said["goes"] = until(lambda: not logind.waits)
    say(begins=False)
    until(lambda: len(logind.asked) == 2 and sleep._held is not None)
    said["at_waking"] = len(heard)
    say(begins=True)
    said["second"] = until(lambda: len(heard) == 2)
    say(begins=False)
    until(lambda: len(logind.asked) == 3 and sleep._held is not None)
    sleep.end()
    sleep.end()
    said["let_go"] = until(lambda: not logind.waits)
    say(begins=True)
    until(lambda: len(heard) > 2, 200)
    said["gone"] = until(lambda: not bus.interface().isServiceRegistered(own).value())
    return said | {"heard": heard, "asked": logind.asked}


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.stdout.write(json.dumps(main()))
