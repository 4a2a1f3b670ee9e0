"""Routines in the library: their page beside the others."""

from collections.abc import Callable

from upswing.ui.library.view import LibraryView
from upswing.ui.routines.page import RoutinesPage
from upswing.ui.text import tr


def join_routines(library: LibraryView, make: Callable[[], RoutinesPage], open_file: Callable[[], None]) -> None:
    """`make` makes the page when it is first wanted; `open_file` lets a routine be opened that somebody has shared."""

    def page() -> RoutinesPage:
        made = make()
        made.start_wanted.connect(library.start_wanted)
        made.file_wanted.connect(open_file)
        made.movement_wanted.connect(library.open_movement)
        return made

    library.add_page(tr("Routines"), page)
