"""Own movements in the library: their page beside the others, and the ways to it from list and movement."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

from upswing.domain.exercise import Exercise
from upswing.ui.controls.layout import button
from upswing.ui.library.detail import Detail
from upswing.ui.own_movement.buttons import OwnButtons
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.ui.given import Given
    from upswing.ui.library.view import LibraryView
    from upswing.ui.own_movement.view import OwnMovements


def join_own_movements(
    library: "LibraryView", given: "Given", make: Callable[[], "OwnMovements"], say: Callable[..., None]
) -> None:
    """`make` makes the page when it is first wanted; `say` is told a sentence, and a way back where there is one."""
    movements = library.movements
    made: list[OwnMovements] = []

    def page() -> "OwnMovements":
        if not made:
            made.append(make())
            made[0].told.connect(say)
            made[0].opened.connect(open_it)
            made[0].returned.connect(lambda: library.show_page(0))
        return made[0]

    def open_it(exercise_id: str) -> None:
        library.open_movement(exercise_id)
        movements.detail.start.setFocus()

    place = library.add_page(tr("Your own"), page)

    def write_down() -> None:
        library.show_page(place)
        page().write_down(and_return=True)

    def change(exercise_id: str) -> None:
        library.show_page(place)
        page().change(exercise_id, and_return=True)

    def join(detail: Detail) -> None:
        buttons = OwnButtons(detail.buttons, detail)

        def show(exercise: Exercise) -> None:
            buttons.show_movement(exercise, archived=exercise.id in given.catalogue.archived)

        detail.shown.connect(show)
        buttons.change_wanted.connect(change)
        buttons.put_away_wanted.connect(lambda exercise_id: page().put_away(exercise_id))
        buttons.bring_back_wanted.connect(lambda exercise_id: page().bring_back(exercise_id))

    movements.detail_made.connect(join)
    new = button(tr("Your own movement …"), "link", name="library-own")
    new.setMinimumHeight(44)
    new.clicked.connect(write_down)
    below = movements.finder.layout()
    assert isinstance(below, QBoxLayout)
    below.addWidget(new)
