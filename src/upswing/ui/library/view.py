"""The library view: search and filters over a list on the left, one movement on the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLineEdit, QListView, QPushButton, QWidget

from upswing.domain.exercise import Exercise, Pattern
from upswing.domain.script import script_of_exercise
from upswing.domain.search import Filters, find, index_of
from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.library.detail import Detail
from upswing.ui.library.movement_list import EXERCISE, MovementDelegate, MovementModel
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme
from upswing.ui.words import pattern_name

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given

LIST_PX = 300


class LibraryView(QWidget):
    topics = Topic.EXERCISES | Topic.SESSIONS | Topic.PLAN

    start_wanted = Signal(object)

    def __init__(
        self, given: "Given", theme: Theme, figure: "FigureWidget", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__()
        self._given = given
        self._index = index_of(given.catalogue)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(tr("Search movements"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search movements by name, muscle or cue"))
        self.pattern = self._pattern_box()
        self.quiet, self.no_floor, self.no_things = (
            self._chip(tr("Quiet"), "filter-quiet"),
            self._chip(tr("No floor"), "filter-no-floor"),
            self._chip(tr("No equipment"), "filter-no-equipment"),
        )
        self.count = label("", "small")
        self.model = MovementModel(self)
        self.list = QListView()
        self.list.setObjectName("movements")
        self.list.setAccessibleName(tr("Movements"))
        self.list.setModel(self.model)
        self._delegate = MovementDelegate(theme, picture, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.detail = Detail(theme, figure, given.figures, picture)
        self._side = self._lay_out(theme)
        self.search.textChanged.connect(self._on_wish)
        self.pattern.currentIndexChanged.connect(self._on_wish)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.detail.start_wanted.connect(self._on_start)
        self.detail.opened.connect(self.open)
        self._on_wish()

    def refresh(self) -> None:
        exercise = self.detail.exercise
        if exercise is not None:
            self._show(exercise)

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self._side.setFixedWidth(round(LIST_PX * min(1.25, theme.scale)))
        self.detail.apply_theme(theme)
        self.list.doItemsLayout()

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def open(self, exercise_id: str) -> None:
        """Shows one movement; the search is cleared if it hides it."""
        if not self.model.place_of(exercise_id).isValid():
            self.search.clear()
            self.pattern.setCurrentIndex(0)
            for chip in (self.quiet, self.no_floor, self.no_things):
                chip.setChecked(False)
            self._on_wish()
        self.list.setCurrentIndex(self.model.place_of(exercise_id))

    def _on_wish(self) -> None:
        chosen = self.pattern.currentData()
        filters = Filters(
            patterns=frozenset({chosen}) if chosen else frozenset(),
            quiet=self.quiet.isChecked(),
            no_floor=self.no_floor.isChecked(),
            at_hand=frozenset() if self.no_things.isChecked() else None,
        )
        found = find(self._index, self.search.text(), filters)
        self.model.show_found(found)
        self.count.setText(
            counted("{n} movement", "{n} movements", len(found))
            if found
            else tr("No movement fits all of this. Take a filter away.")
        )
        shown = self.detail.exercise
        place = self.model.place_of(shown.id) if shown else QModelIndex()
        if not place.isValid() and found:
            place = self.model.index(0, 0)
        if place.isValid():
            self.list.setCurrentIndex(place)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self._show(current.data(EXERCISE))

    def _show(self, exercise: Exercise) -> None:
        last = self._given.journal.sessions.last_sets(exercise.id, 500)
        at = self._given.planning.standing_on(exercise.ladder)
        self.detail.show_movement(exercise, self._given.catalogue, at=at, last=last)

    def _on_start(self, exercise_id: str) -> None:
        catalogue = self._given.catalogue
        self.start_wanted.emit(script_of_exercise(catalogue.exercises[exercise_id], catalogue))

    def _pattern_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("pattern")
        box.setAccessibleName(tr("Kind of movement"))
        box.addItem(tr("All kinds"), None)
        there = {exercise.pattern for exercise in self._given.catalogue.offered()}
        for pattern in Pattern:
            if pattern in there:
                box.addItem(pattern_name(pattern), pattern)
        return box

    def _chip(self, text: str, name: str) -> QPushButton:
        chip = button(text, "chip", name=name)
        chip.setCheckable(True)
        chip.toggled.connect(self._on_wish)
        return chip

    def _lay_out(self, theme: Theme) -> QWidget:
        chips = FlowLayout(spacing=6)
        for chip in (self.quiet, self.no_floor, self.no_things):
            chips.addWidget(chip)
        side = QWidget()
        inner = column(self.search, self.pattern, chips, self.count, self.list, spacing=8)
        inner.setContentsMargins(20, 20, 4, 12)
        inner.setStretch(4, 1)
        side.setLayout(inner)
        side.setFixedWidth(round(LIST_PX * min(1.25, theme.scale)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(self.detail, 1)
        return side
