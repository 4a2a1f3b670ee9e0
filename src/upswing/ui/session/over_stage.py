"""The stage, and the panels that come over it one at a time: what hurts, something alike, and the keys."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from upswing.ui.controls.layout import Page
from upswing.ui.movement.alike_panel import AlikePanel
from upswing.ui.session.key_help import KeyHelp
from upswing.ui.session.pain_panel import PainPanel
from upswing.ui.session.stage import Stage
from upswing.ui.theme import Theme


class OverStage(QStackedWidget):
    """Emits `left` when a panel is closed without an answer. What is answered is told by the panel itself."""

    left = Signal()

    def __init__(self, theme: Theme, figure: QWidget, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self.stage = Stage(theme, figure)
        self.pain = PainPanel(theme)
        self.alike = AlikePanel(theme, picture)
        self.keys = KeyHelp()
        self._asking, self._swapping, self._reading = map(over_the_stage, (self.pain, self.alike, self.keys))
        for page in (self.stage, self._asking, self._swapping, self._reading):
            self.addWidget(page)
        for panel in (self.pain, self.alike, self.keys):
            panel.left.connect(self.left)
        self._limit_widths(theme)

    @property
    def is_clear(self) -> bool:
        """Nothing lies over the stage."""
        return self.currentWidget() is self.stage

    def clear(self) -> None:
        self.setCurrentWidget(self.stage)

    def ask_what_hurts(self) -> None:
        self.setCurrentWidget(self._asking)
        self.pain.open()

    def read_keys(self) -> None:
        self.setCurrentWidget(self._reading)
        self.keys.close_button.setFocus()

    def look_for_alike(self) -> None:
        """Makes room for `alike`, which is then to be opened."""
        self.setCurrentWidget(self._swapping)

    @property
    def listens(self) -> QWidget | None:
        """What had the focus last in the panel over the stage; None where there is no panel."""
        panel = self.currentWidget()
        return panel.focusWidget() if panel is not None and not self.is_clear else None

    def apply_theme(self, theme: Theme) -> None:
        for panel in (self.stage, self.pain, self.alike):
            panel.apply_theme(theme)
        self._limit_widths(theme)

    def _limit_widths(self, theme: Theme) -> None:
        for page in (self._asking, self._swapping, self._reading):
            page.limit_width(theme.scale)


def over_the_stage(card: QWidget) -> Page:
    """A card on the quiet ground, as a page that scrolls where the text is large."""
    page = Page()
    page.body.addStretch(1)
    page.body.addWidget(card)
    page.body.addStretch(2)
    return page
