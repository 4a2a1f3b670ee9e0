"""The morning after: one calm question, "No" one tap away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.ui.controls.layout import button, label, row
from upswing.ui.text import tr

WORDS_PX = 420
"""The question stands in one line where that is no longer than this."""


class AcheQuestion(QFrame):
    """One line: the question with "No" and "Yes", or what was answered and the way to change it."""

    none_told = Signal()
    some_told = Signal()
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "soft")
        self.no = button(tr("No"), "chip", name="aches-no")
        self.yes = button(tr("Yes"), "chip", name="aches-yes")
        self.change = button(tr("Change"), "link", name="aches-change")
        for each in (self.no, self.yes):
            each.setMinimumHeight(40)
        line = row(self.words, self.no, self.yes, self.change, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.no.clicked.connect(self.none_told)
        self.yes.clicked.connect(self.some_told)
        self.change.clicked.connect(self.change_wanted)

    def show_words(self, words: str, *, is_answered: bool) -> None:
        self.words.setText(words)
        self.words.setMinimumWidth(min(WORDS_PX, self.words.fontMetrics().horizontalAdvance(words) + 4))
        for each in (self.no, self.yes):
            each.setVisible(not is_answered)
            each.setAccessibleName(f"{words} {each.text()}")
        self.change.setVisible(is_answered)
        self.change.setAccessibleDescription(words)
