"""Setting a passphrase, changing it, taking it away: what it means is said first."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, column, frame, label
from upswing.ui.controls.tick import Tick
from upswing.ui.help.people_link import people_link
from upswing.ui.lock.answer import Answer
from upswing.ui.lock.secret_field import SecretField
from upswing.ui.text import tr
from upswing.ui.theme import Theme


class Act(Enum):
    SET = auto()
    CHANGE = auto()
    REMOVE = auto()


class PassphrasePage(Page):
    """`wanted` comes with the passphrase that holds now and the one that is to hold, each empty where there is none."""

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, act: Act, left: Callable[[], float]) -> None:
        super().__init__()
        self.act = act
        self._is_busy = False
        self.old = SecretField(tr("Your passphrase now"), name="passphrase-old")
        self.new = SecretField(tr("The new passphrase"), name="passphrase-new")
        self.again = SecretField(tr("The new passphrase once more"), name="passphrase-again")
        self.answer = Answer(left, self.old.line if act is not Act.SET else self.new.line)
        self.known = Tick(tr("I have written it down, or I am sure to know it."), name="passphrase-known")
        self.go = button(_deed_words(act), "primary", name="passphrase-go")
        self.back = button(tr("Back"), name="passphrase-back")
        self.back.setMinimumHeight(44)
        self._differ = label(tr("The two are not the same yet."), "soft")
        self._differ.setObjectName("passphrase-differ")
        self._fields = {Act.SET: (self.new, self.again), Act.REMOVE: (self.old,)}.get(
            act, (self.old, self.new, self.again)
        )
        self.body.addLayout(
            column(label(tr("Your data"), "eyebrow"), label(_title_words(act), "title"), spacing=4)
        )
        said = column(*(label(each) for each in _about_words(act)), spacing=10)
        if act is not Act.REMOVE:
            said.insertWidget(
                0, label(tr("A lost passphrase cannot be recovered – not by us, not by anybody."), "heading")
            )
        self.body.addWidget(frame("card", said))
        acts = FlowLayout(spacing=12)
        for each in (self.go, self.back):
            acts.addWidget(each)
        parts = column(*self._fields, spacing=14)
        if act is not Act.REMOVE:
            parts.addWidget(self._differ)
            parts.addWidget(self.known)
        parts.addWidget(self.answer)
        parts.addLayout(acts)
        self.body.addWidget(frame("card", parts))
        foot = FlowLayout(spacing=12)
        foot.addWidget(people_link())
        self.body.addLayout(foot)
        self.body.addStretch(1)
        for field in self._fields:
            field.changed.connect(self._follow)
            field.entered.connect(self._on_entered)
        self.known.toggled.connect(self._follow)
        self.go.clicked.connect(self._on_go)
        self.back.clicked.connect(self.left)
        self.answer.ready.connect(self._follow)
        self.answer.take_up()
        self._follow()
        self.limit_width(theme.scale)

    def give_focus(self) -> None:
        self._fields[0].setFocus()

    def show_busy(self, words: str) -> None:
        self._is_busy = True
        self.answer.say(words)
        self._follow()

    def show_wrong(self) -> None:
        """The passphrase that holds now was another one."""
        self._is_busy = False
        self.answer.say_wrong()
        self._follow()
        self.old.line.selectAll()
        self._lead_to(self.old)

    def show_words(self, words: str) -> None:
        self._is_busy = False
        self.answer.say(words)
        self._follow()

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)

    def _follow(self) -> None:
        new, again = self.new.passphrase, self.again.passphrase
        self._differ.setVisible(bool(again) and not new.startswith(again))
        ready = all(each.passphrase for each in self._fields) and not self._is_busy and not self.answer.waits
        if self.act is not Act.REMOVE:
            ready = ready and new == again and self.known.ticked
        self.go.setEnabled(ready)

    def _on_entered(self) -> None:
        """Enter leads to whatever is still wanted."""
        empty = next((each for each in self._fields if not each.passphrase), None)
        if empty is not None:
            self._lead_to(empty)
        elif self.act is not Act.REMOVE and self.new.passphrase != self.again.passphrase:
            self._differ.show()
            self._lead_to(self.again)
        elif self.act is not Act.REMOVE and not self.known.ticked:
            self._lead_to(self.known.box)
        else:
            self._on_go()

    def _lead_to(self, part: QWidget) -> None:
        part.setFocus()
        self.ensureWidgetVisible(part, 0, 24)

    def _on_go(self) -> None:
        if self.go.isEnabled():
            self.wanted.emit(self.old.passphrase, self.new.passphrase)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _title_words(act: Act) -> str:
    return {
        Act.SET: tr("Set a passphrase"),
        Act.CHANGE: tr("Change the passphrase"),
        Act.REMOVE: tr("Remove the passphrase"),
    }[act]


def _deed_words(act: Act) -> str:
    return {Act.SET: tr("Lock my data"), Act.CHANGE: tr("Change it"), Act.REMOVE: tr("Remove it")}[act]


def _about_words(act: Act) -> tuple[str, ...]:
    if act is Act.REMOVE:
        return (
            tr(
                "Your entries and their copies are written unencrypted then, and Upswing opens without a question."
            ),
            tr("Whoever can read your files can read them."),
        )
    choosing = tr(
        "Write it down. A few words that only you would put together are easier to keep than a short riddle."
    )
    if act is Act.CHANGE:
        return choosing, tr("The copies get the new passphrase too. The former one opens nothing any more.")
    return (
        choosing,
        tr(
            "Your entries and all their copies are encrypted, those in a second folder too. Your settings are not: they "
            "hold no entries, only the number to call that you may have added."
        ),
        tr("What you exported, and copies that you made elsewhere yourself, stay as they are."),
    )
