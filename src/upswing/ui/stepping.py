"""Undo and Redo, as the window says them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from upswing.ui.text import tr
from upswing.ui.window import Window

if TYPE_CHECKING:
    from upswing.domain.change import Deed
    from upswing.ui.given import Given


class Stepping:
    """One step back or forth through what was done, named. A session that runs is left alone: it would not know of
    it."""

    def __init__(self, window: Window, given: "Given", session_runs: Callable[[], bool]) -> None:
        self._window = window
        self._given = given
        self._session_runs = session_runs

    def undo(self) -> None:
        step = self._given.journal.changes.undo
        self._take(step, tr("Undone: {what}."), tr("Nothing to undo."), (tr("Redo"), self.redo))

    def redo(self) -> None:
        step = self._given.journal.changes.redo
        self._take(step, tr("Done again: {what}."), tr("Nothing to do again."), (tr("Undo"), self.undo))

    def _take(
        self,
        step: Callable[[], "Deed | None"],
        said: str,
        nothing: str,
        way_back: tuple[str, Callable[[], object]],
    ) -> None:
        from upswing.ui.history.deed_words import deed_words

        if self._session_runs():
            self._window.notice.say(tr("Undo and Redo wait until your session is over."))
        elif (deed := step()) is None:
            self._window.notice.say(nothing)
        else:
            today = self._given.journal.day_of(self._given.clock.now())
            what = deed_words(deed, today, self._given.catalogue)
            self._window.notice.say(said.format(what=what), *way_back)
