"""What was done: the latest of it, day by day, in words, with Undo and Redo within reach."""

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from upswing.domain.change import Deed, LineState
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.history.day_list import DayList
from upswing.ui.history.deed_words import deed_words, sentence
from upswing.ui.history.listing_dialog import ListingDialog
from upswing.ui.text import breakable, time_of_day, tr

if TYPE_CHECKING:
    from upswing.ui.given import Given

FIRST, LATEST = 20, 100
"""So many are read when it opens, and so many in the end."""
LINES_AT_ONCE = 10
"""Nearly as many as are seen when it opens; the others come one by one below them."""


@dataclass(frozen=True, slots=True)
class _Line:
    deed: Deed
    can_be_put_back: bool


class DoneDialog(ListingDialog):
    """Undo and Redo are wishes: whoever opened it grants them, and calls `refresh`."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    put_back_wanted = Signal(object)

    def __init__(self, parent: QWidget, given: "Given") -> None:
        self._given = given
        self._most = FIRST
        self.undo = button(tr("Undo"), name="done-undo")
        self.redo = button(tr("Redo"), name="done-redo")
        for each in (self.undo, self.redo):
            each.setAutoDefault(False)
        super().__init__(parent, tr("What was done"), self.undo, self.redo)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        for keys, wish in (("Ctrl+Z", self.undo_wanted), ("Ctrl+Shift+Z", self.redo_wanted)):
            QShortcut(QKeySequence(keys), self).activated.connect(wish)
        self._nothing = label(tr("Nothing yet. Whatever you write down will stand here."), "soft")
        self._days = DayList(self._line, spacing=14, margin=16, between=2)
        self.list.addWidget(self._nothing)
        self.list.addWidget(self._days.widget)
        self.refresh()

    @property
    def at_work(self) -> bool:
        """Whether there are lines to come."""
        return self._days.at_work

    def refresh(self) -> None:
        changes = self._given.journal.changes
        self.undo.setEnabled(changes.can_undo() is not None)
        self.redo.setEnabled(changes.can_redo() is not None)
        lines = [_Line(each, changes.can_put_back(each)) for each in changes.deeds(self._most)]
        self._nothing.setVisible(not lines)
        days = groupby(lines, key=lambda line: self._given.journal.day_of(line.deed.at))
        self._days.show_days([(day, [*of_day]) for day, of_day in days], self._go_on, at_once=LINES_AT_ONCE)

    def _go_on(self) -> None:
        if self._most < LATEST:
            self._most = LATEST
            self.refresh()

    def _line(self, line: _Line) -> QWidget:
        deed = line.deed
        today = self._given.journal.day_of(self._given.clock.now())
        words = sentence(deed_words(deed, today, self._given.catalogue))
        undone = deed.state is not LineState.DONE
        about = tr("{time}  ·  undone", time=time_of_day(deed.at)) if undone else time_of_day(deed.at)
        text = label(breakable(words), "soft" if undone else "")
        parts = row(column(text, label(about, "small"), spacing=1), spacing=10)
        parts.setStretch(0, 1)
        if line.can_be_put_back:
            back = button(tr("Put back"), "link", name="done-put-back")
            back.setAutoDefault(False)
            back.setAccessibleName(tr("Put back: {what}", what=words))
            back.clicked.connect(partial(self.put_back_wanted.emit, deed))
            parts.addWidget(back)
        parts.setContentsMargins(0, 4, 0, 4)
        made = QWidget()
        made.setLayout(parts)
        return made
