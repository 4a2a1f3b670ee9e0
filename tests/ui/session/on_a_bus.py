"""Run on a bus of its own: a stand-in for the desktop, and one screen that is kept awake. Prints what was heard."""

import json
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject

from upswing.ui.session.awake import CONNECTION, SERVICES, OnTheBus

BUS = QDBusConnection.BusType.SessionBus


class Desktop(QDBusVirtualObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[list[object]] = []

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        self.heard.append([message.interface(), message.member(), *message.arguments(), message.service()])
        connection.send(message.createReply(7))
        return True


def until(holds: Callable[[], bool]) -> bool:
    timer = QElapsedTimer()
    timer.start()
    while not holds() and timer.elapsed() < 10_000:
        QCoreApplication.processEvents()
    return holds()


def main(*, with_a_desktop: bool) -> dict[str, object]:
    desktop, bus = Desktop(), QDBusConnection.connectToBus(BUS, "desktop")
    if with_a_desktop:
        for service in SERVICES:
            bus.registerVirtualObject(service.path, desktop)
            bus.registerService(service.name)
    screen = OnTheBus("A session is under way", os.environ)
    screen.hold()
    own = QDBusConnection(CONNECTION).baseService()
    screen.hold()
    heard = until(lambda: len(desktop.heard) == len(SERVICES)) if with_a_desktop else False
    there = bool(bus.interface().isServiceRegistered(own).value())
    screen.let_go()
    screen.let_go()
    gone = until(lambda: not bus.interface().isServiceRegistered(own).value())
    return {"heard": heard, "calls": desktop.heard, "own": own, "there": there, "gone": gone}


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.stdout.write(json.dumps(main(with_a_desktop="--with-a-desktop" in sys.argv)))
