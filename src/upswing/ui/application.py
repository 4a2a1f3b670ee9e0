"""The Qt application of this process."""

import os

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """The one there is; made if there is none."""
    qt = QApplication.instance() or QApplication(["upswing"])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("upswing")
    qt.setApplicationDisplayName("Upswing")
    qt.setDesktopFileName("upswing")
    # Otherwise Qt's file dialogs write into a file of Qt's which folders a person has opened.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    return qt
