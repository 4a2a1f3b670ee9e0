"""One quiet line at the foot of the window: what just happened, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton

from upswing.ui.controls.layout import button, label, row
from upswing.ui.text import breakable, tr

MOST_FOR_BUTTONS = 0.38
"""Of the line's width."""


class Notice(QFrame):
    """Stays until it is closed, replaced or let go; it never takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._words: QLabel = label("")
        self._act: QPushButton = button("", "link", name="notice-act")
        self._close: QPushButton = button(tr("Close"), "link", name="notice-close")
        self._sentence = ""
        self._action: Callable[[], object] | None = None
        self._layout = row(self._words, row(self._act, self._close, 0))
        self._layout.setStretch(0, 1)
        self.setLayout(self._layout)
        self._act.clicked.connect(self._on_act)
        self._close.clicked.connect(self.hide)
        for each in (self._act, self._close):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet("Notice { margin: 0 24px 14px 24px; }")
        self._layout.setContentsMargins(20, 6, 12, 6)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        self._sentence = sentence
        self._words.setText(breakable(sentence))
        self._action = act
        self._act.setText(action)
        self._act.setVisible(act is not None)
        self.setAccessibleName(sentence)
        self._turn()
        self.show()

    def let_go(self, sentence: str) -> None:
        """This has been there long enough; anything that was said since stays, as does what offers a way back."""
        if sentence == self._sentence and self._action is None:
            self.hide()

    def _turn(self) -> None:
        """The buttons go below the words where they would leave them too little room."""
        buttons = [self._close] if self._action is None else [self._act, self._close]
        beside = sum(each.sizeHint().width() for each in buttons) <= self.width() * MOST_FOR_BUTTONS
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() != way:
            self._layout.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def forget(self) -> None:
        """Nothing was said, and there is no way back: the data is closed."""
        self.hide()
        self._sentence, self._action = "", None
        self._words.clear()
        self.setAccessibleName("")

    def _on_act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
