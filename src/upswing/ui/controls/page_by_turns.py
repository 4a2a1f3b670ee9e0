"""A page that is filled in short steps, one per turn of the event loop: what is seen first comes first."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

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
        self._turns.begin(self._each_held(steps))

    def add(self, part: QWidget) -> None:
        """Below those that are there, above the stretch at the end."""
        self.body.insertWidget(self.body.count() - 1, part)
        part.show()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Lays the page out once, at its new height, before any of it is painted. Qt would do so for each part that is
        shown, and squeeze them all into the former height first."""
        self.body.setEnabled(False)
        try:
            yield
            self._show_what_was_added()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        finally:
            self.body.setEnabled(True)
        self._sheet.updateGeometry()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.body.activate()

    def _show_what_was_added(self) -> None:
        """Qt does so a turn later, when the page may be held again: what that asks of its layout would be lost."""
        for each in self._sheet.findChildren(QWidget):
            if each.isHidden() and not each.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                each.show()

    def _each_held(self, steps: Iterator[object]) -> Iterator[None]:
        while True:
            with self.held():
                is_last = next(steps, self) is self
            if is_last:
                return
            yield

    def _on_filled(self) -> None:
        sheet = self.widget()
        assert sheet is not None
        tab_as_laid(sheet)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
