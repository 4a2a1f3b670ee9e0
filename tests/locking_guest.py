"""What a guest does about the lock."""

from PySide6.QtCore import Qt

from upswing.ui.rail import Place
from visitor import Guest

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "over the river"


def opened(guest: Guest) -> None:
    guest.until(lambda: guest.app.given is not None and not guest.app.tasks.busy)


def locked(guest: Guest) -> None:
    guest.until(lambda: guest.sees("unlock-open") and not guest.app.tasks.busy)


def awaits(guest: Guest) -> None:
    guest.until(lambda: not guest.app.tasks.busy)


def sets(guest: Guest, passphrase: str) -> None:
    """In the settings, as the page asks."""
    guest.go(Place.SETTINGS)
    guest.click("lock-set")
    guest.types(passphrase)
    guest.key(Qt.Key.Key_Return)
    guest.types(passphrase)
    guest.key(Qt.Key.Key_Return)
    guest.key(Qt.Key.Key_Space)
    guest.click("passphrase-go")
    opened(guest)


def tries(guest: Guest, passphrase: str) -> None:
    guest.types(passphrase)
    guest.key(Qt.Key.Key_Return)
    awaits(guest)


def moods(guest: Guest) -> list[int | None]:
    return [each.mood for each in guest.given.journal.check_ins.all()]
