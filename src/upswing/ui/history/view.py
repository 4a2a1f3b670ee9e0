"""The history view: a list by day, with change, remove and undo for every entry."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.domain.session import Session, SessionState
from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.history.day_list import DayList
from upswing.ui.history.days_back import days_back
from upswing.ui.history.done_dialog import DoneDialog
from upswing.ui.history.editing import Editing
from upswing.ui.history.entries import Entry
from upswing.ui.icons import icon
from upswing.ui.one_line.field import OneLine
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

DAYS_AT_ONCE = 14
LINES_AT_ONCE = 4
"""What is changed is seen at once; on the way to this page nothing is made yet."""


class HistoryView(Page):
    topics = Topic.SESSIONS | Topic.CHECK_INS
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(
        self, given: "Given", theme: Theme, say: Callable[[str, str, Callable[[], object]], None]
    ) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._say = say
        self._days_shown = DAYS_AT_ONCE
        self._editing = Editing(self, given, lambda: self._theme, self._on_said_again)
        self._undo = button(tr("Undo"), name="history-undo")
        self._undo.clicked.connect(self.undo_wanted)
        done = button(tr("What was done"), name="history-done")
        done.clicked.connect(self.show_done)
        adding = FlowLayout(spacing=10)
        for words, name, do in (
            (tr("Add what you did"), "history-add", self._editing.add_session),
            (tr("Add a check-in"), "history-add-check-in", self._editing.add_check_in),
            (tr("Add a life event"), "history-add-event", self._editing.add_event),
            (tr("Add a questionnaire total"), "history-add-total", self._editing.add_total),
        ):
            made = button(words, name=name)
            made.clicked.connect(lambda _=False, do=do: do())
            adding.addWidget(made)
        self.line = OneLine(given, theme)
        self.line.kept.connect(lambda told, take_back: self._say(told, tr("Undo"), take_back))
        self._days = DayList(self._entry, spacing=10, margin=18, between=4)
        self._earlier: Iterator[tuple[date, tuple[Entry, ...]]] = iter(())
        self._nothing: QWidget | None = None
        self._pictures: dict[str, QIcon] = {}
        self._more = button(tr("Show earlier days"), name="history-more")
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        head = row(label(tr("History"), "title"), done, self._undo, spacing=10)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.line)
        self.body.addLayout(adding)
        self.body.addWidget(self._days.widget)
        self.body.addLayout(row(0, self._more, 0))
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    @property
    def at_work(self) -> bool:
        """Whether there are days to come."""
        return self._days.at_work

    def refresh(self) -> None:
        self._undo.setEnabled(self._given.journal.changes.can_undo() is not None)
        self.line.refresh()
        journal = self._given.journal
        self._earlier = days_back(journal, journal.day_of(self._given.clock.now()))
        at_once = LINES_AT_ONCE if self.isVisible() else 0
        self._days.show_days(islice(self._earlier, self._days_shown), self._tell_end, at_once=at_once)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.clear()
        self.limit_width(theme.scale)
        self.line.apply_theme(theme)
        for made in self._days.widget.findChildren(QPushButton):
            self._dress(made)

    def _tell_end(self) -> None:
        further = next(self._earlier, None)
        self._more.setVisible(further is not None)
        if further is not None:
            self._earlier = chain((further,), self._earlier)
        self._say_nothing_yet(is_empty=not self._days.count)

    def _say_nothing_yet(self, *, is_empty: bool) -> None:
        if is_empty and self._nothing is None:
            self._nothing = _nothing_yet()
            self.body.insertWidget(self.body.indexOf(self._days.widget), self._nothing)
        elif not is_empty and self._nothing is not None:
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None

    def _entry(self, entry: Entry) -> QWidget:
        made = QWidget()
        words = column(label(breakable(entry.heading)), label(breakable(entry.line), "small"), spacing=1)
        change = self._small("edit", tr("Change: {what}", what=entry.heading), partial(self._on_change, entry))
        remove = self._small("remove", tr("Remove: {what}", what=entry.heading), partial(self._on_remove, entry))
        under_way = isinstance(entry.what, Session) and entry.what.state is SessionState.UNDER_WAY
        change.setEnabled(not under_way)
        remove.setEnabled(not under_way)
        line = row(words, change, remove, spacing=6)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 4, 0, 4)
        made.setLayout(line)
        return made

    def _small(self, picture: str, name: str, do: Callable[[], None]) -> QPushButton:
        made = button("", "icon", name=f"history-{picture}")
        self._dress(made)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: do())
        return made

    def _dress(self, made: QPushButton) -> None:
        size, picture = self._theme.px(20), made.objectName().removeprefix("history-")
        if picture not in self._pictures:
            self._pictures[picture] = icon(picture, self._theme.colour("ink_soft"), size)
        made.setIcon(self._pictures[picture])
        made.setIconSize(QSize(size, size))

    def _on_change(self, entry: Entry) -> None:
        self._editing.change(entry.what)

    def _on_remove(self, entry: Entry) -> None:
        self._editing.remove(entry.what)
        removal = self._given.journal.changes.last()
        self._say(tr("Removed: {what}.", what=entry.heading), tr("Undo"), partial(self._bring_back, removal))

    def _bring_back(self, removal: int) -> None:
        """By undo while the removal is the last thing that was done; later it is put back beside what came since."""
        changes = self._given.journal.changes
        if changes.last() == removal:
            self.undo_wanted.emit()
        else:
            self._put_back(removal)

    def _put_back(self, removal: int) -> None:
        changes = self._given.journal.changes
        deed = next((each for each in changes.deeds() if each.seq == removal), None)
        if deed is not None and changes.can_put_back(deed):
            changes.put_back(removal)
            self._on_said_again()

    def _on_said_again(self) -> None:
        self._say(tr("Put back."), tr("Undo"), self.undo_wanted.emit)

    def show_done(self) -> None:
        """The latest of what was done, in a window of its own."""
        dialog = DoneDialog(self, self._given)

        def refresh_after(wish: Callable[[], object]) -> None:
            wish()
            QTimer.singleShot(0, dialog, dialog.refresh)

        dialog.undo_wanted.connect(lambda: refresh_after(self.undo_wanted.emit))
        dialog.redo_wanted.connect(lambda: refresh_after(self.redo_wanted.emit))
        dialog.put_back_wanted.connect(lambda deed: refresh_after(lambda: self._put_back(deed.seq)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_more(self) -> None:
        """Goes on where it stopped; while days are still to come, it begins anew with more of them."""
        more = DAYS_AT_ONCE * 2
        self._days_shown += more
        if self._days.at_work:
            self.refresh()
        else:
            days, shown = islice(self._earlier, more), self._days.count
            self._days.show_days(days, self._tell_end, at_once=LINES_AT_ONCE, after=shown)


def _nothing_yet() -> QWidget:
    words = column(
        label(tr("Nothing here yet"), "heading"),
        label(tr("Your check-ins and sessions will stand here, each of them yours to change or remove."), "soft"),
        spacing=6,
    )
    return frame("card", words)
