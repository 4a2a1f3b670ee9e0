"""The menu of “Something else”: short routines, and where more is found."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from upswing.domain.catalogue import Catalogue
from upswing.domain.routine import Routine
from upswing.ui.text import counted

NEAR_AT_HAND = ("one-movement", "desk-break", "walk-20", "yoga-unwind", "wind-down")
"""The short ones that are offered at once; all the others are in the Session view."""


def offer_else(
    anchor: QWidget,
    catalogue: Catalogue,
    start: Callable[[Routine], object],
    more: Iterable[tuple[str, Callable[[], object]] | None],
) -> None:
    """Pops up below the `anchor`; of `more`, None is a line between."""
    menu = QMenu(anchor.window())
    for routine in [catalogue.routines[each] for each in NEAR_AT_HAND if each in catalogue.routines]:
        minutes = counted("{n} minute", "{n} minutes", routine.minutes)
        menu.addAction(f"{routine.name}  ·  {minutes}", partial(start, routine))
    for each in more:
        if each is None:
            menu.addSeparator()
        else:
            menu.addAction(*each)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
