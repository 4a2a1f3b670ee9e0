"""The left side of the library: the search, the filters, and the list of what is found."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QStackedWidget, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.exercise import Equipment
from upswing.domain.marks import Mark
from upswing.domain.search import Filters
from upswing.domain.wish import Wish, without, without_any
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.library.filter_bar import FilterBar
from upswing.ui.library.movement_list import EXERCISE, MovementDelegate, MovementModel
from upswing.ui.library.nothing_found import NothingFound
from upswing.ui.library.shelf import Found, Shelf
from upswing.ui.library.toggles import Toggle
from upswing.ui.text import counted, number, tr
from upswing.ui.theme import Theme

LIST_PX = 320
MOST_SCALE = 1.25
TYPED_MS = 120
"""The movement on the right follows the list when the typing has paused for so long."""
WALKS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that move in the list while the cursor stays in the search."""


class Finder(QWidget):
    """Emits `picked` with a movement that a person walks to or clicks, `followed` with the one that the words or the
    wishes have brought to the top once they rest, and `changed` when something else is found or wished for."""

    picked = Signal(object)
    followed = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.shelf = Shelf()
        self.found = Found()
        self._shown = ""
        self._toggles: Sequence[Toggle] = ()
        self._selects = False
        self.search = self._search_box()
        self.bar = FilterBar(theme)
        self.count = label("", "small", wraps=False)
        self.aside = button("", "link", name="show-aside")
        self.model = MovementModel(self)
        self.list = self._list_view()
        self._delegate = MovementDelegate(theme, picture, self.list)
        self.list.setItemDelegate(self._delegate)
        self.nothing = NothingFound()
        self._below = QStackedWidget()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(TYPED_MS)
        self._later.timeout.connect(self._on_pause)
        self._lay_out()
        self.search.textChanged.connect(self._on_words)
        self.bar.changed.connect(self.wish)
        self.aside.clicked.connect(self._on_aside)
        self.nothing.dropped.connect(self._on_drop)
        self.nothing.cleared.connect(self._on_clear)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.clicked.connect(self._on_current)
        self.apply_theme(theme)

    @property
    def waits(self) -> bool:
        """Whether the typing has not rested long enough yet."""
        return self._later.isActive()

    def take(
        self,
        catalogue: Catalogue,
        marks: Mapping[str, Mark],
        home: frozenset[Equipment],
        toggles: Sequence[Toggle],
    ) -> None:
        """The library, the marks and the things at home as they are now; `toggles` are the wishes that can be said
        elsewhere. The list stays where it is."""
        self.shelf.take(catalogue, marks, home)
        self._toggles = toggles
        was_at = self.list.verticalScrollBar().value()
        self._look()
        self.list.verticalScrollBar().setValue(was_at)

    def wish(self, filters: Filters) -> None:
        """From now on these filters hold."""
        self.shelf.wish(filters)
        self._look()
        self._lead()

    def show_shown(self, exercise_id: str) -> None:
        """This movement is on the page now: it is marked in the list, if it is there."""
        self._later.stop()
        self._shown = exercise_id
        self._select(exercise_id)

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def see_picture(self, exercise_id: str) -> None:
        """Its picture is there now."""
        self.list.update(self.model.place_of(exercise_id))

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.bar.apply_theme(theme)
        self.setFixedWidth(round(LIST_PX * min(MOST_SCALE, theme.scale)))
        self.list.doItemsLayout()

    def _look(self) -> None:
        """Shows what is found now. The list stands still where that is what it shows already."""
        before, self.found = self.found, self.shelf.look()
        if self.found.shown != before.shown:
            self.model.show_found(self.found.shown, self.shelf.marks)
            self._select(self._shown)
        else:
            self.model.show_marks(self.shelf.marks)
        self._tell()

    def _tell(self) -> None:
        found, shelf = self.found, self.shelf
        self.count.setText(counted("{n} movement", "{n} movements", len(found.shown)))
        self.aside.setVisible(bool(found.hidden) or (shelf.shows_aside and shelf.has_aside))
        self.aside.setText(
            tr("Show “not for me” ({n})", n=number(found.hidden)) if found.hidden else tr("Hide “not for me”")
        )
        if not found.shown:
            self.nothing.explain(shelf.words, shelf.filters, shelf.in_the_way())
        self._below.setCurrentWidget(self.list if found.shown else self.nothing)
        self.count.setVisible(bool(found.shown))
        self.bar.show_filters(shelf.filters, self._toggles)
        self.changed.emit()

    def _lead(self) -> None:
        """The words or the wishes have changed: the movement on the page stays if it is still found, else the first
        one follows when they rest."""
        if self._select(self._shown) or not self.found.shown:
            self._later.stop()
        else:
            self._select(self.found.shown[0].id)
            self._later.start()

    def _select(self, exercise_id: str) -> bool:
        """Marks it in the list; whether it is there."""
        place = self.model.place_of(exercise_id)
        self._selects = True
        self.list.setCurrentIndex(place)
        self._selects = False
        return place.isValid()

    def _on_words(self, words: str) -> None:
        self.shelf.words = words
        self._look()
        self._lead()

    def _on_drop(self, wish: Wish | None) -> None:
        if wish is None:
            self.search.clear()
        else:
            self.wish(without(self.shelf.filters, wish))
        self.search.setFocus()

    def _on_clear(self) -> None:
        self.search.clear()
        self.wish(without_any(self.shelf.filters))
        self.search.setFocus()

    def _on_aside(self) -> None:
        self.shelf.shows_aside = not self.shelf.shows_aside
        self._look()

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._selects:
            self.picked.emit(current.data(EXERCISE))

    def _on_pause(self) -> None:
        current = self.list.currentIndex()
        if current.isValid():
            self.followed.emit(current.data(EXERCISE))

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setObjectName("search")
        box.setPlaceholderText(tr("Search movements"))
        box.setClearButtonEnabled(True)
        box.setAccessibleName(tr("Search movements by name, muscle or cue"))
        box.installEventFilter(self)
        return box

    def _list_view(self) -> QListView:
        made = QListView()
        made.setObjectName("movements")
        made.setAccessibleName(tr("Movements"))
        made.setModel(self.model)
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMouseTracking(True)
        return made

    def _lay_out(self) -> None:
        for page in (self.list, self.nothing):
            self._below.addWidget(page)
        counts = FlowLayout(spacing=8)
        for part in (self.count, self.aside):
            counts.addWidget(part)
        inner = column(self.search, self.bar, counts, self._below, spacing=8)
        inner.setContentsMargins(20, 20, 4, 12)
        inner.setStretch(3, 1)
        self.setLayout(inner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the list from within the search; Escape empties it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in WALKS:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False
