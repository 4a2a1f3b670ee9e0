"""Everything about own movements in one place: the shelf, and the page on which one is written down or changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upswing.domain.catalogue import Catalogue
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
        self._and_return = False
        self.shelf = Shelf(theme, picture)
        self.page = OwnMovementPage(given, theme, figure, picture)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.shelf)
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.shelf.new_wanted.connect(lambda: self.write_down())
        self.shelf.opened.connect(self.opened)
        self.shelf.change_wanted.connect(lambda exercise_id: self.change(exercise_id))
        self.shelf.put_away_wanted.connect(self.put_away)
        self.shelf.bring_back_wanted.connect(self.bring_back)
        self.page.kept.connect(self._on_kept)
        self.page.left.connect(self._on_left)
        self.page.told.connect(lambda sentence: self.told.emit(sentence, "", None))
        self.setFocusProxy(self._stack)
        self.refresh()

    def refresh(self) -> None:
        self.shelf.show_own(self._given.journal.exercises.own())

    def apply_theme(self, theme: Theme) -> None:
        self.shelf.apply_theme(theme)
        self.page.apply_theme(theme)

    def write_down(self, *, and_return: bool = False) -> None:
        """Opens the page for a new one; `and_return` says that she comes from elsewhere."""
        self._and_return = and_return
        self._stack.setCurrentWidget(self.page)
        self.page.open_new()

    def change(self, exercise_id: str, *, and_return: bool = False) -> None:
        """Opens the page for one that is there. Raises LookupError when it is not."""
        self._and_return = and_return
        self._stack.setCurrentWidget(self.page)
        self.page.open_change(exercise_id)

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
