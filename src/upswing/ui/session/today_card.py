"""Today's plan where no session is under way: one card, one button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame

from upswing.domain.script import Script
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.routines.words import length_words
from upswing.ui.text import tr

NOT_YET = "\u00a0"
"""Keeps the height of a line."""


class TodayCard(QFrame):
    """Emits the script to start. While it is worked out anew the old words stay, and a click waits for the new ones."""

    start_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._script: Script | None = None
        self._is_wanted = False
        self.name = label(NOT_YET, "heading")
        self.length = label(NOT_YET, "small")
        self.start = button(tr("Start"), name="start-today")
        self.start.clicked.connect(self._on_start)
        line = row(column(self.name, label(tr("Today’s plan")), self.length, spacing=3), self.start, spacing=16)
        line.setStretch(0, 1)
        line.setContentsMargins(20, 20, 20, 20)
        self.setLayout(line)

    def wait(self) -> None:
        """The plan may be another one by now."""
        self._script = None

    def show_script(self, script: Script | None) -> None:
        """What is planned for today; None takes the card away."""
        self._script = script
        self.setVisible(script is not None)
        if script is None:
            return
        self.name.setText(script.title)
        self.length.setText(length_words(script.told_s))
        self.start.setAccessibleName(tr("Start {name}", name=script.title))
        if self._is_wanted:
            self._on_start()

    def _on_start(self) -> None:
        self._is_wanted = self._script is None
        if self._script is not None:
            self.start_wanted.emit(self._script)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_wanted = False
