"""The data is locked: one field that opens it, and nothing of anybody until then."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label
from upswing.ui.help.people_link import people_link
from upswing.ui.lock.answer import Answer
from upswing.ui.lock.secret_field import SecretField
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.window import Window


class UnlockPage(Page):
    """`tried` comes with a passphrase. `has_keyring` offers the system's keyring too; `left` tells how many seconds the
    pause after a wrong passphrase still takes."""

    tried = Signal(str)
    keyring_wanted = Signal()
    copies_wanted = Signal()
    forgotten_wanted = Signal()

    def __init__(self, theme: Theme, left: Callable[[], float], *, has_keyring: bool) -> None:
        super().__init__()
        self.field = SecretField(tr("Passphrase"), name="unlock")
        self.answer = Answer(left, self.field.line)
        self.open = button(tr("Open"), "primary", name="unlock-open")
        self.keyring = button(tr("Open with the keyring"), name="unlock-keyring")
        self.keyring.setMinimumHeight(44)
        self.copies = button(tr("Restore a copy …"), name="unlock-copies")
        self.forgotten = button(tr("I don’t know it any more"), name="unlock-forgotten")
        self._is_busy = False
        acts, ways = FlowLayout(spacing=12), FlowLayout(spacing=12)
        acts.addWidget(self.open)
        if has_keyring:
            acts.addWidget(self.keyring)
        for each in (self.copies, self.forgotten, people_link()):
            each.setMinimumHeight(44)
            ways.addWidget(each)
        self.body.addStretch(1)
        self.body.addLayout(
            column(
                label(tr("Your data"), "eyebrow"),
                label(tr("Your data is locked"), "title"),
                label(tr("Enter your passphrase to go on. Everything is as you left it."), "soft"),
                spacing=6,
            )
        )
        self.body.addWidget(frame("card", column(self.field, self.answer, acts, spacing=14)))
        self.body.addLayout(ways)
        self.body.addStretch(2)
        self.field.entered.connect(self._on_open)
        self.field.changed.connect(self._follow)
        self.open.clicked.connect(self._on_open)
        self.keyring.clicked.connect(self.keyring_wanted)
        self.copies.clicked.connect(self.copies_wanted)
        self.forgotten.clicked.connect(self.forgotten_wanted)
        self.answer.ready.connect(self._follow)
        self.answer.take_up()
        self._follow()
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        self.field.setFocus()

    def show_busy(self, words: str) -> None:
        """Something is asked beside the interface."""
        self._is_busy = True
        self.answer.say(words)
        self._follow()

    def show_wrong(self) -> None:
        self._is_busy = False
        self.answer.say_wrong()
        self._follow()
        self.field.line.selectAll()
        self.give_focus()

    def show_words(self, words: str) -> None:
        """What came of it where it was not the passphrase; empty takes everything back."""
        self._is_busy = False
        self.answer.say(words)
        self._follow()

    def ask_people(self) -> None:
        """People to talk to, by the key that opens the help elsewhere."""
        window = self.window()
        if isinstance(window, Window):
            window.people_wanted.emit()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _follow(self) -> None:
        self.open.setEnabled(bool(self.field.passphrase) and not self._is_busy and not self.answer.waits)

    def _on_open(self) -> None:
        if self.open.isEnabled():
            self.tried.emit(self.field.passphrase)
