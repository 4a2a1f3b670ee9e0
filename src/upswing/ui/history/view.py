"""The history view: a list by day, with change, remove and undo for every entry."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from upswing.domain.check_in import CheckIn
from upswing.domain.session import Session, SessionState
from upswing.topics import Topic
from upswing.ui.controls.layout import Page, button, clear, column, frame, label, row
from upswing.ui.history.edit_dialogs import CheckInDialog, SessionDialog
from upswing.ui.history.entries import Entry, entries
from upswing.ui.icons import icon
from upswing.ui.text import day_with_year, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

DAYS_AT_ONCE = 14


class HistoryView(Page):
    topics = Topic.SESSIONS | Topic.CHECK_INS

    def __init__(
        self, given: "Given", theme: Theme, say: Callable[[str, str, Callable[[], object]], None]
    ) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._say = say
        self._days_shown = DAYS_AT_ONCE
        self._add = button(tr("Add what you did"), name="history-add")
        self._add.clicked.connect(self._on_add)
        self._undo = button(tr("Undo"), name="history-undo")
        self._undo.clicked.connect(lambda: self._given.journal.changes.undo())
        self._list = column(spacing=10)
        self._more = button(tr("Show earlier days"), name="history-more")
        self._more.clicked.connect(self._on_more)
        head = row(label(tr("History"), "title"), self._undo, self._add, spacing=10)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addLayout(self._list)
        self.body.addLayout(row(0, self._more, 0))
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    def refresh(self) -> None:
        journal = self._given.journal
        all_entries = entries(journal.sessions.all(), journal.check_ins.all())
        days = sorted({entry.day for entry in all_entries}, reverse=True)
        shown = set(days[: self._days_shown])
        self._more.setVisible(len(days) > len(shown))
        self._undo.setEnabled(journal.changes.can_undo() is not None)
        clear(self._list)
        if not days:
            self._list.addWidget(_nothing_yet())
        for day in days[: self._days_shown]:
            self._list.addWidget(self._day(day, [entry for entry in all_entries if entry.day == day]))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.refresh()

    def _day(self, day: date, of_day: list[Entry]) -> QWidget:
        parts = column(label(day_with_year(day), "eyebrow"), spacing=4)
        for entry in of_day:
            parts.addWidget(self._entry(entry))
        return frame("card", parts, margin=18)

    def _entry(self, entry: Entry) -> QWidget:
        made = QWidget()
        words = column(label(entry.heading), label(entry.line, "small"), spacing=1)
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
        if isinstance(entry.what, CheckIn):
            mend = CheckInDialog(self, entry.what, self._theme)
            mend.accepted.connect(lambda: self._given.journal.check_ins.amend(mend.check_in))
            _open(mend)
        elif isinstance(entry.what, Session):
            self._change_session(entry.what)

    def _change_session(self, session: Session) -> None:
        dialog = SessionDialog(self, session, self._given.clock.now(), self._theme)
        dialog.accepted.connect(lambda: self._given.journal.sessions.amend(dialog.mended(session)))
        _open(dialog)

    def _on_remove(self, entry: Entry) -> None:
        if isinstance(entry.what, CheckIn):
            self._given.journal.check_ins.remove(entry.what.id)
        elif isinstance(entry.what, Session):
            self._given.journal.sessions.remove(entry.what.id)
        undo = self._given.journal.changes.undo
        self._say(tr("Removed: {what}.", what=entry.heading), tr("Undo"), undo)

    def _on_add(self) -> None:
        dialog = SessionDialog(self, None, self._given.clock.now(), self._theme)
        dialog.accepted.connect(
            lambda: self._given.journal.sessions.log(
                dialog.activity.currentData(),
                dialog.minutes.value(),
                started_at=dialog.started_at,
                effort=dialog.effort.value,
                note=dialog.note.text().strip(),
            )
        )
        _open(dialog)

    def _on_more(self) -> None:
        self._days_shown += DAYS_AT_ONCE * 2
        self.refresh()


def _open(dialog: QDialog) -> None:
    """Opened without a loop of its own; it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _nothing_yet() -> QWidget:
    words = column(
        label(tr("Nothing here yet"), "heading"),
        label(tr("Your check-ins and sessions will stand here, each of them yours to change or remove."), "soft"),
        spacing=6,
    )
    return frame("card", words)
