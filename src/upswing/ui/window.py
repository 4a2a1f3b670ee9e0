"""The window: the rail, the views one at a time, and the notice. It is painted before anything heavy loads."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QByteArray, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from upswing.topics import Topic
from upswing.ui.dressing import Dressing
from upswing.ui.file_drops import FileDrops
from upswing.ui.icons import icon
from upswing.ui.keys_back import KeysBack
from upswing.ui.notice import Notice
from upswing.ui.rail import Place, Rail
from upswing.ui.theme import Theme
from upswing.ui.view import as_view

SMALLEST = (720, 520)
FIRST_SIZE = (1120, 760)
ANSWERS_MS = 300
"""So long a window manager has to make the window as large as the screen."""


class Window(QWidget):
    """Shows one view at a time. It is painted with its rail alone; views come when they are made or first wanted."""

    closing = Signal()
    painted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    search_wanted = Signal()
    help_wanted = Signal()
    people_wanted = Signal()
    open_wanted = Signal()
    lock_wanted = Signal()
    dropped = Signal(object)
    """Files were dropped on it: a tuple of their paths, empty when what was dropped lies on no disk."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Upswing")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._theme = theme
        self._makers: Mapping[Place, Callable[[], QWidget]] = {}
        self._views: dict[Place, QWidget] = {}
        self._stale: set[Place] = set()
        self._covers: list[QWidget] = []
        self._rail_beside_session = True
        self._here = Place.TODAY
        self._wished: Place | None = None
        self._has_been_seen = False
        self.notice = Notice()
        self.rail = Rail(theme)
        self._dressing = Dressing(self, self.rail, self._views)
        self._stack = QStackedWidget()
        self._lay_out()
        self.rail.chosen.connect(self.go)
        self.rail.help_wanted.connect(self.help_wanted)
        self.rail.people_wanted.connect(self.people_wanted)
        self.rail.show_place(Place.TODAY)
        self.setAcceptDrops(True)
        self._drops = FileDrops(self)
        self._keys_back = KeysBack(self)
        self._before_full_screen: QRect | None = None
        self._drops.dropped.connect(self.dropped)
        self._add_shortcuts()

    @property
    def here(self) -> Place:
        return self._here

    @property
    def at_work(self) -> bool:
        """Whether something is still in the former look."""
        return self._dressing.is_active

    def put(self, place: Place, view: QWidget) -> None:
        """Adds a view that is made already; it is shown at once if it is the one that is looked at."""
        self._views[place] = view
        self._stack.addWidget(view)
        if place is self._here and not self._covers:
            self._stack.setCurrentWidget(view)
            view.setFocus()

    def can_make(self, makers: Mapping[Place, Callable[[], QWidget]]) -> None:
        """From now on the other views can be opened, each made by its maker when first wanted; one that was asked for
        before is opened now."""
        self._makers = makers
        QTimer.singleShot(0, self, self._go_where_wished)

    def view(self, place: Place) -> QWidget | None:
        """The view of a place, made now if it can be; None while the data is still being opened."""
        if place not in self._views and place in self._makers:
            made = self._makers[place]()
            self._views[place] = made
            self._stack.addWidget(made)
            self._stale.add(place)
        return self._views.get(place)

    def made(self, place: Place) -> QWidget | None:
        """The view of a place if it has been made."""
        return self._views.get(place)

    def clear(self) -> QWidget:
        """Takes every view, covering page, dialog and word away: the window is as it was before the first came. Gives
        what held the views, unseen and at rest; it is to be deleted."""
        for over in (*self.findChildren(QDialog), *self.findChildren(QMenu)):
            over.close()
            over.deleteLater()
        self.notice.forget()
        self._makers = {}
        self._stale.clear()
        self._covers.clear()
        self._views.clear()
        former, self._stack = self._stack, QStackedWidget()
        self._dressing.forget(former)
        former.hide()
        self._inner.replaceWidget(former, self._stack)
        for timer in former.findChildren(QTimer):
            timer.stop()
        self.leave_full_screen()
        self._here = Place.TODAY
        self._wished = None
        self.rail.show_place(Place.TODAY)
        self.show_rail(visible=True)
        return former

    def cover_with(self, page: QWidget) -> None:
        """Shows a page over everything, without the rail, until it is left. Pages may cover each other."""
        self._wished = None
        self._covers.append(page)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._show_or_hide_rail()

    @property
    def is_covered(self) -> bool:
        return bool(self._covers)

    def uncover(self) -> None:
        """Takes every covering page away."""
        for page in reversed(tuple(self._covers)):
            self.leave(page)

    def leave(self, page: QWidget) -> None:
        """Takes a covering page away and shows what is behind it."""
        self._covers.remove(page)
        self._stack.removeWidget(page)
        page.deleteLater()
        if self._covers:
            self._stack.setCurrentWidget(self._covers[-1])
            return
        self.go(self._here)

    def go(self, place: Place) -> None:
        """Shows a view, refreshed if something it shows has changed since. Under a covering page it waits until that
        is left, while the data is being opened until the view can be made."""
        wanted = self.view(place)
        if wanted is None:
            self._wished = None if self._covers else place
            self.rail.show_place(self._wished or self._here)
            return
        self._wished = None
        self._here = place
        self.rail.show_place(place)
        self._show_or_hide_rail()
        if self._covers:
            return
        self._freshen(place)
        self._stack.setCurrentWidget(wanted)
        wanted.setFocus()
        self._dressing.shown(self._theme, place)

    def _go_where_wished(self) -> None:
        if self._wished is not None:
            self.go(self._wished)

    def on_changed(self, topics: Topic) -> None:
        """Marks every view that shows one of the topics; refreshes the one that is seen."""
        for place, view in self._views.items():
            if as_view(view).topics & topics:
                self._stale.add(place)
        self._freshen(self._here)

    def show_rail(self, *, visible: bool) -> None:
        """Whether the rail stands beside the session too; beside every other view it always does."""
        self._rail_beside_session = visible
        self._show_or_hide_rail()

    def _show_or_hide_rail(self) -> None:
        beside = self._rail_beside_session or self._here is not Place.SESSION
        self.rail.setVisible(beside and not self._covers)

    def apply_theme(self, application: QApplication, theme: Theme) -> None:
        """In short turns: what is seen first, the other views after it, or when they are shown."""
        self._theme = theme
        self._dressing.change(application, theme, self._here)

    def geometry_text(self) -> str:
        """Size and place as opaque text, to be given back at the next start."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def take_geometry(self, text: str) -> None:
        if text:
            self.restoreGeometry(QByteArray.fromHex(text.encode()))

    def toggle_full_screen(self) -> None:
        if self.isFullScreen() or self._before_full_screen is not None:
            self.leave_full_screen()
            return
        before = self.geometry()
        self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        if QGuiApplication.platformName() == "xcb":
            QTimer.singleShot(ANSWERS_MS, self, lambda: self._fill_screen(before))

    def leave_full_screen(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        if self._before_full_screen is not None:
            self.setGeometry(self._before_full_screen)
            self._before_full_screen = None

    def _fill_screen(self, before: QRect) -> None:
        """Without a window manager nobody else makes the window as large as the screen."""
        whole = self.screen().geometry()
        if self.isFullScreen() and self.geometry() != whole:
            self._before_full_screen = before
            self.setGeometry(whole)

    def raise_up(self) -> None:
        """Comes to the front: a second start of the program asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _on_seen(self) -> None:
        self.painted.emit()
        self.setWindowIcon(icon("upswing", self._theme.colour("accent"), 64))

    def _freshen(self, place: Place) -> None:
        if place in self._stale:
            self._stale.discard(place)
            as_view(self._views[place]).refresh()

    def _lay_out(self) -> None:
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._stack, 1)
        inner.addWidget(self.notice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(inner, 1)

    def _add_shortcuts(self) -> None:
        for number, place in enumerate(Place, start=1):
            self._on_key(f"Ctrl+{number}", partial(self.go, place))
        self._on_key("Ctrl+,", lambda: self.go(Place.SETTINGS))
        self._on_key("Ctrl+Z", self.undo_wanted.emit)
        self._on_key("Ctrl+Shift+Z", self.redo_wanted.emit)
        self._on_key("Ctrl+Y", self.redo_wanted.emit)
        self._on_key("Ctrl+F", self.search_wanted.emit)
        self._on_key("F1", self.help_wanted.emit)
        self._on_key("Ctrl+Shift+H", self.people_wanted.emit)
        self._on_key("Ctrl+O", self.open_wanted.emit)
        self._on_key("Ctrl+L", self.lock_wanted.emit)
        self._on_key("Ctrl+Q", self.close)

    def _on_key(self, keys: str, do: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(do)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_been_seen:
            self._has_been_seen = True
            QTimer.singleShot(0, self._on_seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self._drops)
            handle.installEventFilter(self._keys_back)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()
