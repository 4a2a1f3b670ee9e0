"""The library view: movements, and beside them the pages that others add."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button
from upswing.ui.library.movements_page import MovementsPage
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given


class LibraryView(QWidget):
    """Pages with a switch above them, which is there as soon as there is more than one. A page may have `refresh`,
    `apply_theme` and `at_work` as a view has them; it is refreshed only while it is seen."""

    topics = Topic.EXERCISES | Topic.SESSIONS | Topic.PLAN | Topic.READINESS | Topic.SETTINGS

    start_wanted = Signal(object)

    def __init__(
        self, given: "Given", theme: Theme, figure: "FigureWidget", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__()
        self._theme = theme
        self.movements = MovementsPage(given, theme, figure, picture)
        self.movements.start_wanted.connect(self.start_wanted)
        self._makers: list[Callable[[], QWidget]] = []
        self._pages: dict[int, QWidget] = {}
        self._stale: set[int] = set()
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._switch = QWidget()
        self._switch.setAccessibleName(tr("Parts of the library"))
        self._flow = FlowLayout(spacing=8)
        self._flow.setContentsMargins(20, 14, 20, 0)
        self._switch.setLayout(self._flow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._switch)
        layout.addWidget(self._stack, 1)
        self._switch.hide()
        self.add_page(tr("Movements"), lambda: self.movements)
        self.show_page(0)

    @property
    def at_work(self) -> bool:
        """Whether the page that is seen computes or paints something."""
        return bool(getattr(self._stack.currentWidget(), "at_work", False))

    def add_page(self, title: str, make: Callable[[], QWidget]) -> int:
        """One more page, made when it is first shown; its place in the switch, from 0."""
        place = len(self._makers)
        self._makers.append(make)
        made = button(title, "chip", name=f"library-page-{place}")
        made.setCheckable(True)
        made.setMinimumHeight(40)
        made.clicked.connect(partial(self.show_page, place))
        self._group.addButton(made)
        self._buttons.append(made)
        self._flow.addWidget(made)
        self._switch.setVisible(place > 0)
        return place

    def show_page(self, place: int) -> None:
        """Shows the page at this place of the switch, made or refreshed where that is due."""
        if place not in self._pages:
            self._pages[place] = self._makers[place]()
            self._stack.addWidget(self._pages[place])
            self._hand_on(place, "apply_theme", self._theme)
            self._stale.discard(place)
        self._freshen(place)
        self._buttons[place].setChecked(True)
        self._stack.setCurrentWidget(self._pages[place])

    def refresh(self) -> None:
        self._stale = set(self._pages)
        self._freshen(self._here)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for place in self._pages:
            self._hand_on(place, "apply_theme", theme)

    def focus_search(self) -> None:
        """Goes to the movements, with the cursor in the search."""
        self.show_page(0)
        self.movements.focus_search()

    def open_movement(self, exercise_id: str) -> None:
        """Shows one movement, also one that is put away. Raises KeyError for an id that the library never knew."""
        self.show_page(0)
        self.movements.open(exercise_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pages[self._here].setFocus(event.reason())

    @property
    def _here(self) -> int:
        shown = self._stack.currentWidget()
        return next(place for place, page in self._pages.items() if page is shown)

    def _freshen(self, place: int) -> None:
        if place in self._stale:
            self._stale.discard(place)
            self._hand_on(place, "refresh")

    def _hand_on(self, place: int, name: str, *values: object) -> None:
        tell = getattr(self._pages[place], name, None)
        if tell is not None:
            tell(*values)
