"""Everything about own movements in one place: the shelf, and the page on which one is written down or changed."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.ui.by_turns import ByTurns
from upswing.ui.own_movement.page import OwnMovementPage
from upswing.ui.own_movement.shelf import Shelf
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.figure.widget import FigureWidget
    from upswing.ui.given import Given


class OwnMovements(QWidget):
    """Emits `opened` with the id of a movement that is to be shown, `returned` when the person goes back to where she
    came from, and `told` with a sentence, the word of a way back and what it does, both empty where there is none."""

    opened = Signal(str)
    returned = Signal()
    told = Signal(str, str, object)

    def __init__(
        self, given: "Given", theme: Theme, figure: "FigureWidget", picture: Callable[[str, int], QPixmap]
    ) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._figure = figure
        self._picture = picture
        self._and_return = False
        self._page: OwnMovementPage | None = None
        self._turns = ByTurns(self)
        self.shelf = Shelf(theme, picture)
        self._stack = QStackedWidget()
        self._nothing = QWidget()
        self._stack.addWidget(self.shelf)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.shelf.new_wanted.connect(lambda: self.write_down())
        self.shelf.opened.connect(self.opened)
        self.shelf.change_wanted.connect(lambda exercise_id: self.change(exercise_id))
        self.shelf.put_away_wanted.connect(self.put_away)
        self.shelf.bring_back_wanted.connect(self.bring_back)
        self.setFocusProxy(self._stack)
        self.refresh()

    @property
    def at_work(self) -> bool:
        return self._turns.is_active or (self._page is not None and self._page.at_work)

    @property
    def page(self) -> OwnMovementPage:
        """Made when it is first wanted."""
        if self._page is None:
            made = self._page = OwnMovementPage(self._given, self._theme, self._figure, self._picture)
            made.apply_theme(self._theme)
            made.kept.connect(self._on_kept)
            made.left.connect(self._on_left)
            made.told.connect(lambda sentence: self.told.emit(sentence, "", None))
        return self._page

    def refresh(self) -> None:
        self.shelf.show_own(self._given.journal.exercises.own())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.shelf.apply_theme(theme)
        if self._page is not None:
            self._page.apply_theme(theme)

    def write_down(self, *, and_return: bool = False) -> None:
        """Opens the page for a new one; `and_return` says that she comes from elsewhere."""
        self._open(lambda page: page.open_new(), and_return=and_return)

    def change(self, exercise_id: str, *, and_return: bool = False) -> None:
        """Opens the page for one that is there. Raises LookupError when it is not."""
        self._open(lambda page: page.open_change(exercise_id), and_return=and_return)

    def put_away(self, exercise_id: str) -> None:
        """Takes it out of the library, and says what stays."""
        self._given.journal.exercises.archive(exercise_id)
        catalogue = self._given.catalogue
        sentence = " ".join(
            (
                tr("“{name}” is put away. All you did with it stays.", name=catalogue.exercises[exercise_id].name),
                *_still_used(exercise_id, catalogue),
            )
        )
        self.told.emit(sentence, tr("Bring back"), lambda: self.bring_back(exercise_id))

    def bring_back(self, exercise_id: str) -> None:
        """Puts it into the library again."""
        self._given.journal.exercises.bring_back(exercise_id)
        name = self._given.catalogue.exercises[exercise_id].name
        self.told.emit(tr("“{name}” is in your library again.", name=name), "", None)

    def _open(self, act: Callable[[OwnMovementPage], None], *, and_return: bool) -> None:
        self._and_return = and_return
        if self._page is not None and self._stack.indexOf(self._page) >= 0:
            self._stack.setCurrentWidget(self.page)
            act(self.page)
            return
        if and_return:
            self._stack.setCurrentWidget(self._nothing)
        self._turns.begin(self._at_page(act))

    def _at_page(self, act: Callable[[OwnMovementPage], None]) -> Iterator[None]:
        """Made in one turn, shown in the next."""
        page = self.page
        yield
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        act(page)

    def _on_kept(self, exercise_id: str) -> None:
        self._to_shelf()
        self.opened.emit(exercise_id)

    def _on_left(self) -> None:
        self._to_shelf()
        if self._and_return:
            self.returned.emit()

    def _to_shelf(self) -> None:
        self._stack.setCurrentWidget(self.shelf)
        self.shelf.focus_new()


def _still_used(exercise_id: str, catalogue: Catalogue) -> list[str]:
    names = [f"“{each.name}”" for each in catalogue.offered_routines() if exercise_id in each.movements]
    return [tr("It still plays in {routines}.", routines=", ".join(names))] if names else []
