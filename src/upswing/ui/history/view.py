"""The history view: a list by day, with change, remove and undo for every entry."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from upswing.domain.session import Session, SessionState
from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.history.done_dialog import DoneDialog
from upswing.ui.history.editing import Editing
from upswing.ui.history.entries import Entry, entries
from upswing.ui.icons import icon
from upswing.ui.one_line.field import OneLine
from upswing.ui.text import breakable, day_with_year, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

DAYS_AT_ONCE = 14
FIRST_LOOK_DAYS = 45
"""So far back is read first; further only while too few days are found."""
EVER_DAYS = 100_000


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
        self._list = column(spacing=10)
        self._more = button(tr("Show earlier days"), name="history-more")
        self._more.clicked.connect(self._on_more)
        head = row(label(tr("History"), "title"), done, self._undo, spacing=10)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.line)
        self.body.addLayout(adding)
        self.body.addLayout(self._list)
        self.body.addLayout(row(0, self._more, 0))
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def refresh(self) -> None:
        found = self._found()
        days = sorted({entry.day for entry in found}, reverse=True)
        shown = days[: self._days_shown]
        self._more.setVisible(len(days) > len(shown))
        self._undo.setEnabled(self._given.journal.changes.can_undo() is not None)
        self.line.refresh()
        clear(self._list)
        if not days:
            self._list.addWidget(_nothing_yet())
        of_day: dict[date, list[Entry]] = {day: [] for day in shown}
        for entry in found:
            if entry.day in of_day:
                of_day[entry.day].append(entry)
        for day, its_entries in of_day.items():
            self._list.addWidget(self._day(day, its_entries))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.line.apply_theme(theme)
        self.refresh()

    def _found(self) -> tuple[Entry, ...]:
        """The entries of more days than are shown, where there are so many; else all."""
        journal = self._given.journal
        today, back = journal.day_of(self._given.clock.now()), FIRST_LOOK_DAYS
        events, totals = journal.life.events(), journal.life.totals()
        while True:
            first = today - timedelta(days=back)
            found = entries(
                journal.sessions.between(first, date.max),
                journal.check_ins.between(first, date.max),
                [each for each in events if each.day >= first],
                [each for each in totals if each.day >= first],
            )
            if len({entry.day for entry in found}) > self._days_shown or back >= EVER_DAYS:
                return found
            back = min(back * 8, EVER_DAYS)

    def _day(self, day: date, of_day: list[Entry]) -> QWidget:
        parts = column(label(day_with_year(day), "eyebrow"), spacing=4)
        for entry in of_day:
            parts.addWidget(self._entry(entry))
        return frame("card", parts, margin=18)

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
        size = self._theme.px(20)
        made.setIcon(icon(picture, self._theme.colour("ink_soft"), size))
        made.setIconSize(QSize(size, size))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: do())
        return made

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
            dialog.refresh()

        dialog.undo_wanted.connect(lambda: refresh_after(self.undo_wanted.emit))
        dialog.redo_wanted.connect(lambda: refresh_after(self.redo_wanted.emit))
        dialog.put_back_wanted.connect(lambda deed: refresh_after(lambda: self._put_back(deed.seq)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_more(self) -> None:
        self._days_shown += DAYS_AT_ONCE * 2
        self.refresh()


def _nothing_yet() -> QWidget:
    words = column(
        label(tr("Nothing here yet"), "heading"),
        label(tr("Your check-ins and sessions will stand here, each of them yours to change or remove."), "soft"),
        spacing=6,
    )
    return frame("card", words)
