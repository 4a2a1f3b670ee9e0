"""The field itself, with how it is understood beneath it, before anything is kept."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from upswing.domain.one_line import MOST_MINUTES, Did, Line, line_of, read_line, table_for
from upswing.domain.session import Activity, SessionState
from upswing.errors import StorageError
from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.one_line import words
from upswing.ui.one_line.chips import ChipRow
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.ui.given import Given

LONGEST = 300
AGAIN = 3
"""So many of the last ones are offered to be done again."""
AGAIN_WITHIN = timedelta(days=60)


class OneLine(QFrame):
    """Enter keeps what was understood: one verb, one undo. `kept` tells it in a sentence, and gives what takes it
    back."""

    kept = Signal(str, object)

    def __init__(self, given: "Given", theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._given = given
        self._table = table_for(words.language())
        self._is_ready = False
        self._known: tuple[date, int] | None = None
        self._last_lines: tuple[str, ...] = ()
        question = label(tr("What did you do?"), "heading")
        self.field = QLineEdit()
        self.field.setObjectName("one-line")
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("40 minutes walk, yesterday, effort 3"))
        self.field.setAccessibleName(tr("What did you do? In one line"))
        question.setBuddy(self.field)
        self.keep_button = button(tr("Keep"), name="one-line-keep")
        self.keep_button.setAccessibleName(tr("Keep what you did"))
        self.chips = ChipRow(theme)
        self.sentence = label("", "soft")
        self.sentence.setObjectName("one-line-sentence")
        line = row(self.field, self.keep_button, spacing=10)
        line.setStretch(0, 1)
        layout = column(question, line, self.chips, self.sentence, spacing=8)
        layout.setContentsMargins(24, 16, 24, 16)
        self.setLayout(layout)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.keep_button.setEnabled(False)
        self.chips.hide()
        self.sentence.hide()

    @property
    def line(self) -> Line:
        """How the line is understood now."""
        return read_line(
            self.field.text(),
            self._table,
            self._given.clock.now(),
            day_first=words.is_day_first(),
            day_starts_at_hour=self._hour,
        )

    def refresh(self) -> None:
        """What could be done again, where nothing is typed."""
        if not self.field.text():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """What lines are read with is made beside the interface, ahead of the first letter."""
        super().showEvent(event)
        if not self._is_ready:
            self._is_ready = True
            table, now = self._table, self._given.clock.now()
            self._given.tasks.run("one-line", lambda _: read_line("-", table, now), lambda _: None)

    def apply_theme(self, theme: Theme) -> None:
        self.chips.apply_theme(theme)

    @property
    def _hour(self) -> int:
        return self._given.preferences.current.day_starts_at_hour

    def _show(self) -> None:
        line, now = self.line, self._given.clock.now()
        today = self._given.journal.day_of(now)
        self.keep_button.setEnabled(line.lack is None)
        if not line.text.strip():
            self.chips.offer(self._again(), self._take)
        else:
            self.chips.show_chips(words.chips(line, now, today, day_starts_at_hour=self._hour))
        told = " ".join(each for each in (words.missing_words(line), words.left_words(line)) if each)
        self._say(told)
        self.chips.setVisible(not self.chips.is_empty)
        understood = ", ".join(each.words for each in self.chips.shown)
        self.field.setAccessibleDescription(" ".join(each for each in (understood, told) if each))

    def _say(self, told: str) -> None:
        self.sentence.setText(breakable(told))
        self.sentence.setVisible(bool(told))

    def _keep(self) -> None:
        line = self.line
        did, started = line.did, line.started
        if started is None or did.activity is None or did.minutes is None:
            return
        sessions = self._given.journal.sessions
        try:
            logged = sessions.log(
                did.activity,
                did.minutes,
                started_at=started,
                effort=did.effort,
                title=did.title,
                note=words.note_of(line),
                with_someone=did.with_someone,
                tags=did.tags,
            )
        except StorageError as fault:
            self._say(str(fault))
            return
        self.field.clear()
        self.field.setFocus()
        take_back = partial(self._take_back, logged.id, sessions.writes)
        self.kept.emit(words.kept_words(line, words.title_of(did)), take_back)

    def _take_back(self, session_id: UUID, writes: int) -> None:
        """This one and nothing else, whatever was written since."""
        journal = self._given.journal
        if journal.sessions.writes == writes:
            journal.changes.undo()
        elif journal.sessions.find(session_id) is not None:
            journal.sessions.remove(session_id)

    def _take(self, line: str) -> None:
        self.field.setFocus()
        self.field.setText(line)

    def _again(self) -> tuple[str, ...]:
        """The last things that were written down, as lines, each once."""
        today, sessions = self._given.journal.day_of(self._given.clock.now()), self._given.journal.sessions
        if self._known == (today, sessions.writes):
            return self._last_lines
        self._known = (today, sessions.writes)
        found: dict[str, None] = {}
        for each in reversed(sessions.between(today - AGAIN_WITHIN, today)):
            if each.script is None and each.state is SessionState.FINISHED:
                title = each.title if each.activity is Activity.OTHER else ""
                minutes = min(MOST_MINUTES, max(1, round(each.minutes)))
                did = Did(each.activity, title, minutes)
                found.setdefault(line_of(did, self._table, today), None)
        self._last_lines = tuple(found)[:AGAIN]
        return self._last_lines
