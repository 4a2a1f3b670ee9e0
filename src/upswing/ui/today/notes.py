"""What stands above everything else on some days: how these days are, and what wants a professional's look."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from upswing.domain.status import Status
from upswing.ui.controls.layout import button, frame, label, row
from upswing.ui.text import tr
from upswing.ui.today.body_words import look_words
from upswing.ui.today.words import status_words

if TYPE_CHECKING:
    from upswing.journal.today import Today
    from upswing.ui.given import Given
    from upswing.ui.today.view import TodayView


class Notes:
    """Each note is made when it is first needed."""

    def __init__(self, view: "TodayView", given: "Given") -> None:
        self._view = view
        self._given = given
        self._status: Note | None = None
        self._look: Note | None = None

    def show(self, today: "Today") -> None:
        status = status_words(today.status, today.day)
        if self._status is None and status:
            self._status = self._placed(Note(tr("As usual again"), "as-usual"))
            self._status.act.clicked.connect(self._on_as_usual)
        if self._status is not None:
            self._status.say(status)
        look = look_words(today.looked_at)
        if self._look is None and look:
            self._look = self._placed(Note(tr("When to get help"), "look-help"))
            self._look.act.clicked.connect(self._view.help_wanted)
        if self._look is not None:
            self._look.say(look)

    def _on_as_usual(self) -> None:
        self._given.journal.statuses.say(Status.AS_USUAL)
        self._view.check_in.mood.setFocus()

    def _placed(self, note: "Note") -> "Note":
        self._view.above.addWidget(note.card)
        return note


class Note:
    """One sentence and one button, on a quiet ground."""

    def __init__(self, act: str, name: str) -> None:
        self.words: QLabel = label("")
        self.act: QPushButton = button(act, "link", name=name)
        line = row(self.words, self.act, spacing=16)
        line.setStretch(0, 1)
        self.card: QFrame = frame("notice", line, margin=10)
        margins = line.contentsMargins()
        line.setContentsMargins(20, margins.top() - 4, 12, margins.bottom() - 4)

    def say(self, sentence: str) -> None:
        """Empty takes it away."""
        self.words.setText(sentence)
        self.act.setAccessibleDescription(sentence)
        self.card.setVisible(bool(sentence))
