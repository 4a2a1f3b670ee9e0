"""Choosing one movement: search as one types over the whole library, with a key picture beside every name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QListView, QWidget

from upswing.domain.exercise import Exercise, Pattern
from upswing.domain.search import Filters, find, index_of
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.library.movement_list import EXERCISE, MovementDelegate, MovementModel
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme
from upswing.ui.words import pattern_name

if TYPE_CHECKING:
    from upswing.ui.given import Given

_WALKS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""Keys that move in the list while the cursor stays in the search."""


class MovementPicker(QWidget):
    """Emits `chosen` with the id of a movement, or `left` when none was wanted. One click chooses; by key the arrows
    walk through the list from within the search, Enter chooses and Escape leaves."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._catalogue = given.catalogue
        self._index = index_of(self._catalogue)
        self.title = label("", "title")
        self.search = QLineEdit()
        self.search.setObjectName("picker-search")
        self.search.setPlaceholderText(tr("Search movements"))
        self.search.setAccessibleName(tr("Search movements by name, muscle or cue"))
        self.search.setClearButtonEnabled(True)
        self.pattern = QComboBox()
        self.pattern.setObjectName("picker-pattern")
        self.pattern.setAccessibleName(tr("Kind of movement"))
        self.quiet = button(tr("Quiet"), "chip", name="picker-quiet")
        self.no_floor = button(tr("No floor"), "chip", name="picker-no-floor")
        self.count = label("", "small")
        self.model = MovementModel(self)
        self.list = self._make_list()
        self._pictures = LatePictures(picture, self)
        self._pictures.painted.connect(lambda exercise_id: self.list.update(self.model.place_of(exercise_id)))
        self._delegate = MovementDelegate(theme, self._pictures.of, self.list)
        self.list.setItemDelegate(self._delegate)
        self._lay_out()
        self._fill_patterns()
        self.search.textChanged.connect(self._find)
        self.pattern.currentIndexChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        for chip in (self.quiet, self.no_floor):
            chip.setCheckable(True)
            chip.toggled.connect(self._find)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    @property
    def is_painting(self) -> bool:
        return self._pictures.is_painting

    @property
    def found(self) -> tuple[Exercise, ...]:
        """What the list shows now, in its order."""
        return tuple(self.model.index(place, 0).data(EXERCISE) for place in range(self.model.rowCount()))

    def open(self, title: str = "") -> None:
        """Begins anew: no words, no filters, the whole library as it is now, the cursor in the search."""
        if self._given.catalogue is not self._catalogue:
            self._catalogue = self._given.catalogue
            self._index = index_of(self._catalogue)
            self._fill_patterns()
        self.title.setText(title or tr("Choose a movement"))
        self.search.clear()
        self.pattern.setCurrentIndex(0)
        self.quiet.setChecked(False)
        self.no_floor.setChecked(False)
        self._find()
        self.search.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        self._pictures.forget()
        self._delegate.theme = theme
        self.list.doItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key is Qt.Key.Key_Space and watched is self.list):
            self._choose(self.list.currentIndex())
            return True
        if key in _WALKS and watched is self.search:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        pattern = self.pattern.currentData()
        filters = Filters(
            patterns=frozenset({pattern}) if pattern else frozenset(),
            quiet=self.quiet.isChecked(),
            no_floor=self.no_floor.isChecked(),
        )
        found = find(self._index, self.search.text(), filters)
        self.model.show_found(found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.scrollToTop()
        self.count.setText(
            counted("{n} movement", "{n} movements", len(found))
            if found
            else tr("No movement fits all of this. Take a word or a filter away.")
        )

    def _choose(self, place: QModelIndex) -> None:
        if place.isValid():
            self.chosen.emit(place.data(EXERCISE).id)

    def _fill_patterns(self) -> None:
        there = {exercise.pattern for exercise in self._catalogue.offered()}
        self.pattern.blockSignals(True)
        self.pattern.clear()
        self.pattern.addItem(tr("All kinds"), None)
        for pattern in Pattern:
            if pattern in there:
                self.pattern.addItem(pattern_name(pattern), pattern)
        self.pattern.blockSignals(False)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setObjectName("picker-movements")
        made.setAccessibleName(tr("Movements"))
        made.setModel(self.model)
        made.setUniformItemSizes(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMouseTracking(True)
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        back = button(tr("Back"), name="picker-back")
        back.setAccessibleName(tr("Back without choosing"))
        back.clicked.connect(self.left)
        head = row(self.title, back, spacing=12)
        head.setStretch(0, 1)
        chips = FlowLayout(spacing=8)
        for each in (self.pattern, self.quiet, self.no_floor):
            chips.addWidget(each)
        layout = column(head, self.search, chips, self.count, self.list, spacing=10)
        layout.setContentsMargins(32, 24, 32, 16)
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.search)
