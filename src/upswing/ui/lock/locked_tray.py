"""The icon in the tray while the data is locked: the ways back, and nothing of what is locked."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.window import Window


class LockedTray:
    """Shown where the person has asked for an icon; with `kept`, closing the window does not end the program."""

    def __init__(self, window: Window, available: Callable[[], bool]) -> None:
        self._window = window
        self._available = available
        self.icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    def show(self, theme: Theme, tray: str) -> None:
        """`tray` is the setting of that name."""
        if tray != "off" and self._available() and self.icon is None:
            self.icon = self._made(theme)
        QApplication.setQuitOnLastWindowClosed(self.icon is None or tray != "kept")

    def close(self) -> None:
        if self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None
        QApplication.setQuitOnLastWindowClosed(True)

    def _made(self, theme: Theme) -> QSystemTrayIcon:
        made = QSystemTrayIcon(icon("upswing", theme.colour("accent"), 64), self._window)
        made.setToolTip("Upswing")
        # Not the window's own: it closes every menu of its own when its data goes.
        menu = self._menu = QMenu()
        menu.addAction(tr("Open Upswing"), self._window.raise_up)
        menu.addAction(tr("I’m not OK"), self._on_people)
        menu.addSeparator()
        menu.addAction(tr("Quit Upswing"), self._on_quit)
        made.setContextMenu(menu)
        made.activated.connect(self._on_activated)
        made.show()
        return made

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._window.raise_up()

    def _on_people(self) -> None:
        self._window.raise_up()
        self._window.people_wanted.emit()

    def _on_quit(self) -> None:
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.close()
        QApplication.quit()
