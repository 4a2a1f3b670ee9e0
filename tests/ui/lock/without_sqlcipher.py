"""Run as on a computer where SQLCipher is not installed: prints what the settings say, or, with locked data, the
first page."""

import importlib.machinery
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from upswing.ui.rail import Place
from visitor import HeldClock, at_home


class Without(importlib.machinery.PathFinder):
    """Finds everything else."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):  # type: ignore[no-untyped-def]
        return None if fullname.partition(".")[0] == "sqlcipher3" else super().find_spec(fullname, path, target)


if __name__ == "__main__":
    sys.meta_path = [Without if each is importlib.machinery.PathFinder else each for each in sys.meta_path]
    with at_home(Path(sys.argv[1]), HeldClock(), waits=False) as guest:
        guest.until(lambda: guest.app.given is not None or guest.sees("trouble-again"))
        if guest.app.given is not None:
            guest.rests()
            guest.go(Place.SETTINGS)
            guest.click("lock-copy-command")
            sys.stdout.write(f"{QGuiApplication.clipboard().text()}\n--\n")
        sys.stdout.write(guest.reads())
