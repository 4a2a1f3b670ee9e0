"""Why the program does not start: said in a small window, for who started it from a desktop sees no terminal."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from upswing.errors import UpswingError
from upswing.settings import Settings
from upswing.ui.application import application
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Look, theme_for
from upswing.ui.theme.style import dress

UNSEEN = frozenset({"offscreen", "minimal"})
"""Platforms of Qt on which nobody could close a window."""


def show(fault: UpswingError) -> None:
    """Waits until the window is closed."""
    dress(application(), theme_for(Look(Settings().look)))
    box = QMessageBox()
    box.setWindowTitle("Upswing")
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(breakable(fault.sentence))
    box.setInformativeText(breakable(fault.way_out))
    close = box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    close.setObjectName("refusal-close")
    close.setMinimumHeight(44)
    box.setEscapeButton(close)
    box.setDefaultButton(close)  # which has the keys at once, before the desktop has given them to the window
    box.exec()


def is_wanted() -> bool:
    """Whether there is a screen that somebody looks at, and no terminal in which it can be read."""
    reads = sys.stderr is not None and sys.stderr.isatty()
    application()
    return not reads and QGuiApplication.platformName() not in UNSEEN
