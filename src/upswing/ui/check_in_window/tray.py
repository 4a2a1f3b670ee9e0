"""An icon in the tray, for who has asked for one in the settings: a check-in is one click away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from upswing.ui.check_in_window.window import CheckInWindow
from upswing.ui.icons import icon
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.window import Window

if TYPE_CHECKING:
    from upswing.ui.given import Given


class Tray(QObject):
    """Follows the setting `tray`. Where the desktop has no tray, nothing is there and closing the window ends the
    program, whatever the setting says."""

    def __init__(
        self,
        window: Window,
        given: "Given",
        theme: Theme,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._given = given
        self._theme = theme
        self._available = available
        self.icon: QSystemTrayIcon | None = None
        self.small: CheckInWindow | None = None
        window.closing.connect(self._on_closing)
        self.follow()

    @property
    def stays(self) -> bool:
        """Whether the program goes on when its window is closed."""
        return self.icon is not None and self._given.preferences.current.tray == "kept"

    def follow(self) -> None:
        """Does what the setting says now."""
        wanted = self._given.preferences.current.tray != "off" and self._available()
        if wanted and self.icon is None:
            self.icon = self._made()
        elif not wanted and self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None
        QApplication.setQuitOnLastWindowClosed(not self.stays)

    def close(self) -> None:
        """The icon and the small window go: there is no data to check in to."""
        self._window.closing.disconnect(self._on_closing)
        if self.small is not None:
            self.small.close()
            self.small.deleteLater()
        if self.icon is not None:
            self.icon.hide()
        QApplication.setQuitOnLastWindowClosed(True)
        self.deleteLater()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.icon is not None:
            self.icon.setIcon(icon("upswing", theme.colour("accent"), 64))
        if self.small is not None:
            self.small.apply_theme(theme)

    def check_in(self) -> None:
        """The small window with the two strips."""
        if self.small is None:
            self.small = CheckInWindow(self._theme)
            self.small.apply_theme(self._theme)
            self.small.kept.connect(self._given.planning.feel)
        self.small.ask()

    def _made(self) -> QSystemTrayIcon:
        made = QSystemTrayIcon(icon("upswing", self._theme.colour("accent"), 64), self)
        made.setToolTip("Upswing")
        menu = QMenu(self._window)
        menu.addAction(tr("Check in"), self.check_in)
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
            self.check_in()

    def _on_people(self) -> None:
        self._window.raise_up()
        self._window.people_wanted.emit()

    def _on_quit(self) -> None:
        QApplication.setQuitOnLastWindowClosed(True)
        if self.small is not None:
            self.small.close()
        self._window.close()
        QApplication.quit()

    def _on_closing(self) -> None:
        if self.small is not None and not self.stays:
            self.small.close()
