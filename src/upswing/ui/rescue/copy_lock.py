"""A copy under another passphrase than the data: a line for that one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column
from upswing.ui.lock.answer import Answer
from upswing.ui.lock.secret_field import SecretField
from upswing.ui.text import tr


class CopyLock(QWidget):
    """`tried` comes with the passphrase. `left` tells how many seconds the pause after a wrong one still takes."""

    tried = Signal(str)

    def __init__(self, left: Callable[[], float]) -> None:
        super().__init__()
        self.field = SecretField(tr("The passphrase of this copy"), name="copy-passphrase")
        self.answer = Answer(left, self.field.line)
        self.open = button(tr("Look into it"), name="copy-open")
        self.open.setMinimumHeight(44)
        acts = FlowLayout(spacing=12)
        acts.addWidget(self.open)
        self.setLayout(column(self.field, self.answer, acts, spacing=10))
        self.field.entered.connect(self._on_open)
        self.field.changed.connect(self._follow)
        self.open.clicked.connect(self._on_open)
        self.answer.ready.connect(self._follow)
        self.answer.take_up()
        self._follow()

    def show_wrong(self) -> None:
        self.answer.say_wrong()
        self._follow()
        self.field.line.selectAll()
        self.field.setFocus()

    def _follow(self) -> None:
        self.open.setEnabled(bool(self.field.passphrase) and not self.answer.waits)

    def _on_open(self) -> None:
        if self.open.isEnabled():
            self.answer.say(tr("One moment."))
            self.open.setEnabled(False)
            self.tried.emit(self.field.passphrase)
