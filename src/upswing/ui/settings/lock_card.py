"""Settings of the lock: a passphrase over the data, and when it is asked for."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, clear, column, label
from upswing.ui.controls.tick import Tick
from upswing.ui.lock.passphrase_page import Act
from upswing.ui.text import breakable, counted, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from upswing.ui.given import Given
    from upswing.ui.lock.lock import Standing
    from upswing.ui.lock.locksmith import Locksmith

AFTER_MIN = (5, 15, 60, 0)


class LockCard(QFrame):
    """Says how the data is guarded, and offers only what works here."""

    def __init__(self, given: "Given", locksmith: "Locksmith") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._given = given
        self._locksmith = locksmith
        self._after = Chooser(tr("Lock it when you have been away for"), [(_after_words(n), n) for n in AFTER_MIN])
        self._after.chosen.connect(lambda n: given.preferences.change(lock_after_min=n))
        self._on_sleep = Tick(tr("Lock it when the computer goes to sleep"), name="lock-on-sleep")
        self._on_sleep.toggled.connect(lambda yes: given.preferences.change(lock_on_sleep=yes))
        self._keyring = Tick(tr("Let the keyring of this computer open it at the start"), name="lock-keyring")
        self._keyring.toggled.connect(self._on_keyring)
        self._keyring_words = label(
            tr(
                "Then no question comes at the start: whoever is logged in as you can open your data. Someone who takes "
                "the disk or a copy still cannot."
            ),
            "soft",
        )
        self._parts = column(spacing=10)
        self._left = column(spacing=10)
        self._with_keyring = _holder(self._keyring, self._keyring_words)
        parts = column(label(tr("Lock"), "heading"), self._parts, spacing=10)
        parts.setContentsMargins(24, 24, 24, 24)
        self.setLayout(parts)
        if locksmith.how_to_add:
            self._tell_how_to_add()
        elif locksmith.is_locked:
            self._offer_all()
        else:
            self._offer_a_passphrase()

    def refresh(self) -> None:
        current = self._given.preferences.current
        self._after.show_chosen(current.lock_after_min)
        self._on_sleep.tick(ticked=current.lock_on_sleep)
        self._show_keyring()
        if self._locksmith.is_locked:
            self._locksmith.ask_standing(self._show)

    def _tell_how_to_add(self) -> None:
        command = label(breakable(self._locksmith.how_to_add), "soft")
        command.setObjectName("lock-how-to-add")
        # A button, for what is seen has places to break its line that no terminal understands.
        copy = _act(tr("Copy the command"), "lock-copy-command")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._locksmith.how_to_add))
        for each in (
            label(
                tr(
                    "A passphrase over your data needs a part that is not installed here: upswing[lock], with SQLCipher. "
                    "This command adds it; then start Upswing again."
                )
            ),
            command,
            label(tr("Without it, your user account and the encryption of the disk guard your data."), "soft"),
        ):
            self._parts.addWidget(each)
        self._parts.insertLayout(2, _acts(copy))
        self._hide_the_rest(self._after, self._on_sleep, self._with_keyring)

    def _offer_a_passphrase(self) -> None:
        put = _act(tr("Set a passphrase …"), "lock-set")
        put.clicked.connect(partial(self._locksmith.show, Act.SET))
        self._parts.addWidget(
            label(
                tr(
                    "A passphrase encrypts your entries and all their copies, and is asked for at the start. Nobody can "
                    "open them without it."
                )
            )
        )
        self._parts.addLayout(_acts(put))
        self._hide_the_rest(self._after, self._on_sleep, self._with_keyring)

    def _offer_all(self) -> None:
        now = _act(tr("Lock now (Ctrl+L)"), "lock-now")
        change = _act(tr("Change the passphrase …"), "lock-change")
        remove = _act(tr("Remove the passphrase …"), "lock-remove")
        now.clicked.connect(self._locksmith.lock_now)
        change.clicked.connect(partial(self._locksmith.show, Act.CHANGE))
        remove.clicked.connect(partial(self._locksmith.show, Act.REMOVE))
        self._parts.addWidget(label(tr("Your entries and their copies are locked with a passphrase.")))
        self._parts.addLayout(_acts(now, change, remove))
        self._parts.addLayout(self._left)
        self._parts.addWidget(label(tr("Lock it when you have been away for"), "soft"))
        self._parts.addWidget(self._after)
        self._parts.addWidget(
            label(tr("Never in the middle of a session that is leading you. What you were doing waits."), "small")
        )
        self._parts.addWidget(self._on_sleep)
        self._parts.addWidget(self._with_keyring)
        self._with_keyring.hide()

    def _show(self, standing: "Standing") -> None:
        self._with_keyring.setVisible(standing.has_keyring)
        clear(self._left)
        if standing.leftovers:
            self._left.addWidget(self._leftovers(standing.leftovers))
        if standing.former:
            self._left.addWidget(
                label(
                    counted(
                        "{n} copy opens with a former passphrase only.",
                        "{n} copies open with a former passphrase only.",
                        standing.former,
                    ),
                    "soft",
                )
            )

    def _leftovers(self, files: tuple[Path, ...]) -> QWidget:
        """Named, and deleted only after a second click."""
        delete = _act(tr("Delete them …"), "lock-leftovers")
        sure = _act(tr("Delete them for good"), "lock-leftovers-sure")
        keep = _act(tr("Keep them"), "lock-leftovers-keep")
        asked = (sure, keep)

        def ask(*, asks: bool) -> None:
            for each in asked:
                each.setVisible(asks)
            delete.setVisible(not asks)
            (keep if asks else delete).setFocus()

        delete.clicked.connect(lambda: ask(asks=True))
        keep.clicked.connect(lambda: ask(asks=False))
        sure.clicked.connect(lambda: self._locksmith.delete(files, self.refresh))
        said = counted(
            "{n} file could not be encrypted, for it is damaged or not a database. It may hold words of yours:",
            "{n} files could not be encrypted, for they are damaged or not databases. They may hold words of yours:",
            len(files),
        )
        lines = [label(breakable(str(each)), "small") for each in files]
        for each in asked:
            each.hide()
        return _holder(label(said), *lines, _acts(delete, *asked))

    def _on_keyring(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if wanted != self._given.preferences.current.key_in_keyring:
            self._locksmith.keep_in_keyring(wanted=wanted, failed=self._show_keyring)

    def _show_keyring(self) -> None:
        self._keyring.tick(ticked=self._given.preferences.current.key_in_keyring)

    def _hide_the_rest(self, *parts: QWidget) -> None:
        for each in parts:
            each.setParent(self)
            each.hide()


def _after_words(minutes: int) -> str:
    return counted("{n} minute", "{n} minutes", minutes) if minutes else tr("Never")


def _holder(*parts: QWidget | QVBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, spacing=4))
    return made


def _act(words: str, name: str) -> "QPushButton":
    made = button(words, name=name)
    made.setMinimumHeight(44)
    return made


def _acts(*buttons: "QPushButton") -> QVBoxLayout:
    flow = FlowLayout(spacing=8)
    for each in buttons:
        flow.addWidget(each)
    return column(flow)
