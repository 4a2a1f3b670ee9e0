"""One quiet line at the foot of the window: what just happened, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from upswing.ui.controls.layout import button, label
from upswing.ui.text import breakable, tr


class Notice(QFrame):
    """Stays until it is closed or replaced; it never takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._words: QLabel = label("")
        self._act: QPushButton = button("", "link", name="notice-act")
        self._close: QPushButton = button(tr("Close"), "link", name="notice-close")
        self._sentence = ""
        self._action: Callable[[], object] | None = None
        layout = QHBoxLayout(self)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._act)
        layout.addWidget(self._close)
        self._act.clicked.connect(self._on_act)
        self._close.clicked.connect(self.hide)
        for each in (self._act, self._close):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet("Notice { margin: 0 24px 14px 24px; }")
        layout.setContentsMargins(44, 6, 36, 20)
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
        self.show()

    def _on_act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
