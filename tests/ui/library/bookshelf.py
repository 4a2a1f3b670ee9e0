"""What a guest sees of the library."""

from upswing.domain.exercise import Exercise
from upswing.ui.library.movement_list import EXERCISE
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from visitor import Guest


def view_of(guest: Guest) -> LibraryView:
    view = guest.app.window.view(Place.LIBRARY)
    assert isinstance(view, LibraryView)
    return view


def listed(guest: Guest) -> list[Exercise]:
    """The movements in the list, in order."""
    model = view_of(guest).movements.finder.model
    return [model.index(row, 0).data(EXERCISE) for row in range(model.rowCount())]


def shown(guest: Guest) -> Exercise:
    """The movement on the page."""
    exercise = view_of(guest).movements.detail.exercise
    assert exercise is not None
    return exercise
