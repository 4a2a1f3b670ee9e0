"""The stage, and the panels that come over it one at a time: what hurts, something alike, and the keys."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from upswing.ui.controls.layout import Page
from upswing.ui.movement.alike_panel import AlikePanel
from upswing.ui.session.key_help import KeyHelp
from upswing.ui.session.pain_panel import PainPanel
from upswing.ui.session.stage import Stage
from upswing.ui.theme import Theme

Panel = PainPanel | AlikePanel | KeyHelp
P = TypeVar("P", PainPanel, AlikePanel, KeyHelp)


class OverStage(QStackedWidget):
    """Emits `left` when a panel is closed without an answer, `hurts` with 0–10 and the joint or None, `nothing_hurts`, or
    `chosen` with the id of a movement. The panels are made when they are first wanted."""

    left = Signal()
    hurts = Signal(int, object)
    nothing_hurts = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme, figure: QWidget, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self._pages: dict[Panel, Page] = {}
        self.stage = Stage(theme, figure)
        self.addWidget(self.stage)

    @cached_property
    def pain(self) -> PainPanel:
        panel = self._over_the_stage(PainPanel(self._theme))
        panel.told.connect(self.hurts)
        panel.nothing_hurts.connect(self.nothing_hurts)
        return panel

    @cached_property
    def alike(self) -> AlikePanel:
        panel = self._over_the_stage(AlikePanel(self._theme, self._picture))
        panel.chosen.connect(self.chosen)
        return panel

    @cached_property
    def keys(self) -> KeyHelp:
        return self._over_the_stage(KeyHelp())

    @property
    def is_clear(self) -> bool:
        """Nothing lies over the stage."""
        return self.currentWidget() is self.stage

    def clear(self) -> None:
        self.setCurrentWidget(self.stage)

    def ask_what_hurts(self) -> None:
        self._show(self.pain)
        self.pain.open()

    def read_keys(self) -> None:
        self._show(self.keys)
        self.keys.close_button.setFocus()

    def look_for_alike(self) -> None:
        """Makes room for `alike`, which is then to be opened."""
        self._show(self.alike)

    @property
    def listens(self) -> QWidget | None:
        """What had the focus last in the panel over the stage; None where there is no panel."""
        panel = self.currentWidget()
        return panel.focusWidget() if panel is not None and not self.is_clear else None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.stage.apply_theme(theme)
        for panel, page in self._pages.items():
            page.limit_width(theme.scale)
            if not isinstance(panel, KeyHelp):
                panel.apply_theme(theme)

    def _over_the_stage(self, panel: P) -> P:
        """A card on the quiet ground, as a page that scrolls where the text is large."""
        page = self._pages[panel] = Page()
        page.limit_width(self._theme.scale)
        page.body.addStretch(1)
        page.body.addWidget(panel)
        page.body.addStretch(2)
        self.addWidget(page)
        panel.left.connect(self.left)
        return panel

    def _show(self, panel: Panel) -> None:
        self.setCurrentWidget(self._pages[panel])
