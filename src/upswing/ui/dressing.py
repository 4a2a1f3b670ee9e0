"""How a window that is there already comes into a new look: what is seen first, the other views turn by turn."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QApplication, QWidget

from upswing.ui.by_turns import ByTurns
from upswing.ui.rail import Place, Rail
from upswing.ui.theme import Theme
from upswing.ui.theme.wardrobe import Wardrobe
from upswing.ui.view import as_view


class Dressing:
    """`views` are those of the window, as they come and go."""

    def __init__(self, window: QWidget, rail: Rail, views: Mapping[Place, QWidget]) -> None:
        self._window = window
        self._rail = rail
        self._views = views
        self._wardrobe = Wardrobe()
        self._undressed: set[Place] = set()
        self._turns = ByTurns(window)

    @property
    def is_active(self) -> bool:
        """Whether something is still in the former look."""
        return self._turns.is_active

    def change(self, application: QApplication, theme: Theme, here: Place) -> None:
        """From now on. What is seen is painted again as soon as all of it wears the new look."""
        self._wardrobe.change(application, theme)
        self._undressed = set(self._views)
        self._begin(theme, here)

    def shown(self, theme: Theme, place: Place) -> None:
        """This view is seen now: its turn comes first."""
        if place in self._undressed:
            self._begin(theme, place)

    def forget(self, former: QWidget) -> None:
        """All views go, with what held them."""
        self._undressed.clear()
        self._wardrobe.forget(former)

    def _begin(self, theme: Theme, here: Place) -> None:
        self._turns.begin(self._all(theme, here))
        self._window.setUpdatesEnabled(False)

    def _all(self, theme: Theme, here: Place) -> Iterator[None]:
        try:
            yield from self._wardrobe.dress_seen()
            self._rail.apply_theme(theme)
            yield from self._view(theme, here)
        except Exception:
            self._unveil()
            raise
        self._unveil()
        for place in tuple(self._views):
            yield from self._view(theme, place)
        yield from self._wardrobe.dress_rest()

    def _unveil(self) -> None:
        self._window.setUpdatesEnabled(True)
        # What asked to be painted meanwhile was passed over, and Qt would go on waiting for it.
        self._window.repaint()

    def _view(self, theme: Theme, place: Place) -> Iterator[None]:
        """If it is still in the former look."""
        if place in self._undressed:
            yield from self._wardrobe.dress(self._views[place])
            yield
        if place in self._undressed:
            self._undressed.discard(place)
            as_view(self._views[place]).apply_theme(theme)
            yield
