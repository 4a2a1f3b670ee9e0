"""Run on a bus of its own, which stands in for the system's: a logind that says when the computer goes to sleep, and
one program that listens. Prints what was heard."""

import json
import sys

from PySide6.QtCore import QCoreApplication, QElapsedTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from upswing.ui.lock.sleep import CONNECTION, INTERFACE, PATH, SERVICE, SIGNAL, Sleep

BUS = QDBusConnection.BusType.SystemBus


def let_run(milliseconds: int, *, until: int = -1, heard: list[int]) -> None:
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < milliseconds and len(heard) != until:
        QCoreApplication.processEvents()


def main() -> dict[str, object]:
    logind = QDBusConnection.connectToBus(BUS, "logind")
    logind.registerService(SERVICE)

    def say(begins: bool) -> None:
        message = QDBusMessage.createSignal(PATH, INTERFACE, SIGNAL)
        message.setArguments([begins])
        logind.send(message)

    heard: list[int] = []
    sleep = Sleep()
    sleep.coming.connect(lambda: heard.append(len(heard)))
    sleep.begin()
    sleep.begin()
    own = QDBusConnection(CONNECTION).baseService()
    say(True)
    let_run(10_000, until=1, heard=heard)
    say(False)
    let_run(200, heard=heard)
    before = len(heard)
    say(True)
    let_run(10_000, until=2, heard=heard)
    twice = len(heard)
    sleep.end()
    sleep.end()
    say(True)
    let_run(200, heard=heard)
    still_there = bool(logind.interface().isServiceRegistered(own).value())
    return {"before": before, "twice": twice, "after": len(heard), "connected": bool(own), "still": still_there}


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.stdout.write(json.dumps(main()))
