"""When no session is under way: what could be started now."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upswing.domain.routine import Routine
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.text import counted, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given


class IdlePage(Page):
    start_wanted = Signal(object)

    def __init__(self, given: "Given", theme: Theme) -> None:
        super().__init__()
        self._given = given
        self.body.addWidget(label(tr("Session"), "title"))
        self.body.addWidget(label(tr("Nothing is under way. Pick what suits you now."), "soft"))
        self._list = column(spacing=12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def refresh(self) -> None:
        clear(self._list)
        today = self._given.planning.today()
        if today.script is not None:
            script = today.script
            minutes = counted("{n} minute", "{n} minutes", script.minutes)
            start = partial(self.start_wanted.emit, script)
            self._list.addWidget(_card(script.title, tr("Today’s plan"), minutes, "start-today", start))
        led = today.script.routine_id if today.script is not None else ""
        for routine in self._given.catalogue.routines.values():
            if routine.id != led:
                self._list.addWidget(self._routine(routine))

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _routine(self, routine: Routine) -> QWidget:
        minutes = counted("{n} minute", "{n} minutes", routine.minutes)
        return _card(routine.name, routine.for_whom, minutes, f"start-{routine.id}", partial(self._start, routine))

    def _start(self, routine: Routine) -> None:
        self.start_wanted.emit(self._given.planning.script_of(routine))


def _card(name: str, about: str, minutes: str, start_name: str, start: Callable[[], None]) -> QWidget:
    begin = button(tr("Start"), name=start_name)
    begin.setAccessibleName(tr("Start {name}", name=name))
    begin.clicked.connect(lambda: start())
    words = column(label(name, "heading"), label(about), label(minutes, "small"), spacing=3)
    line = row(words, begin, spacing=16)
    line.setStretch(0, 1)
    return frame("card", line, margin=20)
