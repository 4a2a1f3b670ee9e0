"""A page that is filled in short steps, one per turn of the event loop: what is seen first comes first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from upswing.ui.by_turns import ByTurns
from upswing.ui.controls.layout import Page
from upswing.ui.controls.tab_order import tab_as_laid


class PageByTurns(Page):
    """Its Tab key goes as the page is laid out, once it is filled; the room of its scroll bar is kept until then."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._turns = ByTurns(self)
        self._turns.done.connect(self._on_filled)

    @property
    def at_work(self) -> bool:
        """Whether parts of the page are still to come."""
        return self._turns.is_active

    def fill(self, steps: Iterator[object]) -> None:
        """Takes these steps, in place of those under way."""
        self._turns.begin(self._held(steps))

    def _held(self, steps: Iterator[object]) -> Iterator[None]:
        """Each step with the page held: Qt would lay out all of it again for each part that is shown."""
        while True:
            self.body.setEnabled(False)
            try:
                is_last = next(steps, self) is self
            finally:
                self.body.setEnabled(True)
            if is_last:
                return
            yield

    def _on_filled(self) -> None:
        sheet = self.widget()
        assert sheet is not None
        tab_as_laid(sheet)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
