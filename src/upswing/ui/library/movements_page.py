"""The movements: what is found on the left; one of them, the filters, or something like it on the right."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from upswing.domain.exercise import Equipment, Exercise
from upswing.domain.limits import alike_within, easier_within, harder_within
from upswing.domain.marks import Mark
from upswing.domain.script import script_of_exercise
from upswing.domain.search import ready
from upswing.ui.by_turns import ByTurns, settle
from upswing.ui.controls.layout import Page
from upswing.ui.controls.tab_order import reached_here
from upswing.ui.library.detail import ALIKE_KEY, Detail, Known
from upswing.ui.library.filter_page import FilterPage
from upswing.ui.library.finder import Finder
from upswing.ui.library.knowledge import Knowledge
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.library.mark_buttons import KEY_OF
from upswing.ui.library.toggles import other_toggles
from upswing.ui.movement.alike_panel import AlikePanel
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given

WORDS = "library-words"


class MovementsPage(QWidget):
    """Emits `start_wanted` with a script, and `detail_made` with the right side as soon as it is made: the list comes
    first. F and N mark the movement that is shown, B asks for something like it."""

    start_wanted = Signal(object)
    detail_made = Signal(object)

    def __init__(
        self, given: "Given", theme: Theme, figure: "FigureWidget", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__()
        self._given = given
        self._catalogue = given.catalogue
        self._knowledge = Knowledge(given, self)
        self._shown: Exercise | None = None
        self._turns = ByTurns(self)
        self._pictures = LatePictures(picture, self)
        self.finder = Finder(theme, self._pictures.of)
        self._detail: Detail | None = None
        self._is_filled = False
        self._figure = figure
        self._theme = theme
        self._picture = picture
        self._more: FilterPage | None = None
        self._alike: AlikePanel | None = None
        self._asking = Page(margin=24)
        self._right = QStackedWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.finder)
        layout.addWidget(self._right, 1)
        self._keys = [
            *(self._on_key(KEY_OF[mark], partial(self._switch, mark)) for mark in Mark),
            self._on_key(ALIKE_KEY, self._ask_alike),
        ]
        self._connect()

    @property
    def at_work(self) -> bool:
        """Whether the page is still being filled, pictures are painted, or it waits for a pause in the typing."""
        asks = self._alike is not None and self._alike.is_painting
        return self._turns.is_active or self.finder.waits or self._pictures.is_painting or asks

    @property
    def detail(self) -> Detail:
        """One movement, made when there is first one to show."""
        if self._detail is None:
            made = self._detail = Detail(self._theme, self._figure, self._given.figures, self._pictures.of)
            made.start_wanted.connect(self._on_start)
            made.opened.connect(self.open)
            made.marked.connect(self._on_mark)
            made.alike_wanted.connect(self._ask_alike)
            self.detail_made.emit(made)
        return self._detail

    @property
    def more(self) -> FilterPage:
        """The page of all filters, made when it is first wanted."""
        if self._more is None:
            made = self._more = FilterPage(self._theme)
            made.changed.connect(self.finder.wish)
            made.home_changed.connect(self._on_home)
            made.left.connect(self._on_more_left)
            made.offer(self._catalogue.offered())
            self._on_changed()
        return self._more

    @property
    def alike(self) -> AlikePanel:
        """The panel of what is like a movement, made when it is first wanted."""
        if self._alike is None:
            made = self._alike = AlikePanel(self._theme, self._picture)
            made.chosen.connect(self._on_alike)
            made.left.connect(self._on_alike_left)
            self._asking.body.addWidget(made)
            self._asking.body.addStretch(1)
            made.show()
        return self._alike

    def refresh(self) -> None:
        """The library, the marks or the record have changed."""
        catalogue = self._given.catalogue
        if catalogue is not self._catalogue:
            self._catalogue = catalogue
            self._pictures.forget()
        if self._more is not None:
            self._more.offer(catalogue.offered())
        at_home = self._given.preferences.current.at_home
        home = frozenset(each for each in Equipment if each in at_home)
        toggles = other_toggles(catalogue.offered(), home)
        self.finder.take(catalogue, self._given.journal.marks.all(), home, toggles)
        index = self.finder.shelf.index
        self._given.tasks.run(WORDS, lambda _: ready(index), lambda _: None)
        shown = self._shown
        if shown is not None and shown.id in catalogue.exercises:
            self._show(catalogue.exercises[shown.id])
        elif self.finder.found.shown:
            self._show(self.finder.found.shown[0])

    def apply_theme(self, theme: Theme) -> None:
        self._pictures.forget()
        self.finder.apply_theme(theme)
        self._theme = theme
        if self._detail is not None:
            self._detail.apply_theme(theme)
        if self._more is not None:
            self._more.apply_theme(theme)
        if self._alike is not None:
            self._alike.apply_theme(theme)
        self._asking.limit_width(theme.scale)

    def focus_search(self) -> None:
        self.finder.focus_search()

    def open(self, exercise_id: str) -> None:
        """Shows one movement, whatever the search and the filters leave in the list; they stay as they are. One
        that is put away is shown as well. Raises KeyError for an id that the library never knew."""
        self._pick(self._catalogue.exercises[exercise_id])

    def _pick(self, exercise: Exercise) -> None:
        if exercise != self._shown:
            self._show(exercise)
        self.finder.show_shown(exercise.id)
        if self._right.count():  # else it comes by itself
            self._turn_to(self.detail)

    def _show(self, exercise: Exercise) -> None:
        """As soon as something is known about it; the first one in steps, since all of it is made then."""
        self._shown = exercise
        self.finder.show_shown(exercise.id)
        known = self._knowledge.of(exercise, self.finder.shelf.marks)
        if known is not None and self._is_filled:
            self.detail.show_movement(exercise, self._catalogue, known)
        elif known is not None:
            self._turns.begin(self._fill(exercise, known))

    def _fill(self, exercise: Exercise, known: Known) -> Iterator[None]:
        steps = self.detail.steps(exercise, self._catalogue, known)
        yield
        for _ in steps:
            self._put_beside(self.detail)
            settle()
            yield
        reached_here(self._right, _by_tab(self.detail))
        self._is_filled = True

    def _put_beside(self, page: QWidget) -> None:
        if self._right.indexOf(page) < 0:
            self._right.addWidget(page)

    def _on_known(self) -> None:
        if self._shown is not None:
            self._show(self._shown)

    def _on_changed(self) -> None:
        shelf = self.finder.shelf
        if self._more is not None:
            self._more.show_filters(shelf.filters, shelf.home, len(self.finder.found.shown))

    def _on_home(self, home: frozenset[Equipment]) -> None:
        self._given.preferences.change(at_home=tuple(each.value for each in Equipment if each in home))

    def _switch(self, mark: Mark) -> None:
        if self._is_filled:
            self.detail.marks.switch(mark)

    def _on_mark(self, mark: Mark | None) -> None:
        if self._shown is not None:
            self._given.journal.marks.mark(self._shown.id, mark)

    def _on_start(self, exercise_id: str) -> None:
        script = script_of_exercise(self._catalogue.exercises[exercise_id], self._catalogue)
        self.start_wanted.emit(script)

    def _ask_alike(self) -> None:
        exercise = self._shown
        if exercise is None:
            return
        catalogue, limits, key = self._catalogue, self._given.journal.limits(), exercise.id
        alike = self.alike
        self._turn_to(self._asking)
        alike.open(
            exercise.name,
            lambda wishes: alike_within(catalogue, key, limits, wishes),
            easier_within(catalogue, key, limits),
            harder_within(catalogue, key, limits),
        )

    def _on_alike(self, exercise_id: str) -> None:
        self.open(exercise_id)
        self.detail.alike.setFocus()

    def _on_alike_left(self) -> None:
        self._turn_to(self.detail)
        self.detail.alike.setFocus()

    def _on_more(self) -> None:
        self._turn_to(self.detail if self._right.currentWidget() is self._more else self.more)

    def _on_more_left(self) -> None:
        self._turn_to(self.detail)
        self.finder.bar.more.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        self._put_beside(page)
        self._right.setCurrentWidget(page)
        self.finder.bar.show_more(is_open=page is self._more)
        for key in self._keys:
            key.setEnabled(page is self._detail)

    def _on_painted(self, exercise_id: str) -> None:
        self.finder.see_picture(exercise_id)
        if self._detail is not None:
            self._detail.ladder.update()

    def _on_key(self, key: str, do: Callable[[], object]) -> QShortcut:
        """A letter, which the search box keeps to itself while one types."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        return shortcut

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the page comes to its list: a focus proxy would take the rest out of the Tab order."""
        super().focusInEvent(event)
        self.finder.list.setFocus(event.reason())

    def _connect(self) -> None:
        self.finder.picked.connect(self._pick)
        self.finder.followed.connect(self._show)
        self.finder.changed.connect(self._on_changed)
        self.finder.bar.more_wanted.connect(self._on_more)
        self._knowledge.changed.connect(self._on_known)
        self._pictures.painted.connect(self._on_painted)


def _by_tab(page: QWidget) -> list[QWidget]:
    """What the Tab key comes to in it, in order."""
    reached: list[QWidget] = []
    part = page.nextInFocusChain()
    while part is not None and part is not page:
        if page.isAncestorOf(part) and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(part)
        part = part.nextInFocusChain()
    return reached
