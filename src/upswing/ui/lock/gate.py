"""Closes the data behind a passphrase, and opens it again."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from upswing.domain.tries import Tries
from upswing.errors import UpswingError
from upswing.ui.lock.forgotten_page import ForgottenPage
from upswing.ui.lock.lock import Key, Lock
from upswing.ui.lock.locked_tray import LockedTray
from upswing.ui.lock.typed import typed_in
from upswing.ui.lock.unlock_page import UnlockPage
from upswing.ui.lock.watch import Watch
from upswing.ui.rail import Place
from upswing.ui.rescue.desk import House as WithoutLock
from upswing.ui.text import tr

if TYPE_CHECKING:
    from pathlib import Path

    from upswing.ui.rescue.desk import Desk

T = TypeVar("T")
_UNLOCK, _KEYRING = "unlock", "keyring"


class House(WithoutLock, Protocol):
    """What this room is given of the program around it."""

    key: Any
    """What opens the data; None where it is not locked, or not opened."""

    given: Any
    """None while the data is closed."""

    @property
    def desk(self) -> "Desk": ...


class Gate:
    """One for the window. `leads` tells whether a session is leading somebody now, `available` whether the desktop
    has a tray."""

    def __init__(
        self,
        house: House,
        lock: Lock,
        leads: Callable[[], bool],
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        self._house = house
        self._lock = lock
        self._tries = Tries()
        self._page: UnlockPage | None = None
        self.has_tray = available
        self.tray = LockedTray(house.window, lambda: self.has_tray())
        self._was_asked = False
        self._typed = ""
        self.watch = Watch(house.clock, lambda: house.preferences.current, leads, house.window)
        self.watch.due.connect(self._on_due)

    @property
    def is_closed(self) -> bool:
        """Whether the passphrase is being asked for."""
        return self._page is not None

    def ask(self) -> None:
        """The data is closed and locked: asks for what opens it. The keyring is asked first, once, at the start."""
        self.watch.end()
        self._house.key = None
        refusal = self._lock.refusal()
        if refusal is not None:
            self._house.desk.show_trouble(refusal)
            return
        has_keyring = self._house.preferences.current.key_in_keyring
        page = UnlockPage(self._house.theme, self.left_s, has_keyring=has_keyring)
        page.tried.connect(partial(self._try, page))
        page.keyring_wanted.connect(partial(self._ask_keyring, page))
        page.copies_wanted.connect(self._house.desk.show_copies)
        page.forgotten_wanted.connect(self._show_forgotten)
        page.destroyed.connect(partial(self._on_gone, page))
        self._house.window.help_wanted.connect(page.ask_people)
        self._page = page
        self.tray.show(self._house.theme, self._house.preferences.current.tray)
        self._house.window.cover_with(page)
        page.give_focus()
        if has_keyring and not self._was_asked:
            self._ask_keyring(page)
        self._was_asked = True

    def close(self) -> None:
        """Closes the data now, if it is open. Where it has no passphrase, the way to one is told."""
        if self._house.given is None:
            return
        if self._house.key is not None:
            self._was_asked = True
            self._typed = typed_in(self._house.window)
            reads_on = self._shows_people()
            self._house.let_go()
            self.ask()
            if reads_on:
                self._house.window.people_wanted.emit()
        else:
            self._house.window.notice.say(
                tr("Your data has no passphrase yet."),
                tr("Set one"),
                partial(self._house.window.go, Place.SETTINGS),
            )

    def opened(self) -> None:
        """The data is open. Where it is locked, it is watched over from now on."""
        self.tray.close()
        if self._house.key is not None:
            self.watch.begin()
        else:
            self.watch.end()
        self._give_back()

    def left_s(self) -> float:
        """How many seconds of the pause after a wrong passphrase are left."""
        return self._tries.left_s(self._house.clock.monotonic())

    def count_wrong(self) -> None:
        self._tries = self._tries.after_wrong(self._house.clock.monotonic())

    def count_right(self) -> None:
        self._tries = Tries()

    def _try(self, page: UnlockPage, passphrase: str) -> None:
        page.show_busy(tr("One moment."))
        self._run(_UNLOCK, page, lambda: self._lock.key_from(passphrase), partial(self._on_key, page))

    def _on_key(self, page: UnlockPage, key: Key | None) -> None:
        if key is None:
            self.count_wrong()
            page.show_wrong()
        else:
            self._open(page, key)

    def _ask_keyring(self, page: UnlockPage) -> None:
        page.show_words(tr("The keyring is being asked. Your passphrase works meanwhile."))
        self._run(_KEYRING, page, self._lock.kept_key, partial(self._on_kept_key, page))

    def _on_kept_key(self, page: UnlockPage, key: Key | None) -> None:
        if key is not None:
            self._open(page, key)
        elif not self._house.tasks.awaits(_UNLOCK) and not page.answer.waits:
            page.show_words(tr("The keyring does not open it now. Your passphrase does."))

    def _open(self, page: UnlockPage, key: Key) -> None:
        for awaited in (_UNLOCK, _KEYRING):
            self._house.tasks.cancel(awaited)
        self.count_right()
        self._house.key = key
        page.field.clear()
        self._page = None
        self._house.window.notice.hide()
        self._house.window.leave(page)
        self._house.load()

    def _give_back(self) -> None:
        """What somebody was writing when the data was closed. It was nowhere but in memory meanwhile."""
        typed, self._typed = self._typed, ""
        if typed:
            self._house.window.notice.say(
                tr(
                    "Your data was locked while you were writing. Your words are still here, in case they were not saved."
                ),
                tr("Copy what you wrote"),
                partial(QGuiApplication.clipboard().setText, typed),
            )

    def _show_forgotten(self) -> None:
        page = ForgottenPage(self._house.theme, str(self._lock.set_aside))
        page.left.connect(partial(self._house.window.leave, page))
        page.copies_wanted.connect(self._house.desk.show_copies)
        page.anew_wanted.connect(self._begin_anew)
        self._house.window.cover_with(page)
        page.give_focus()

    def _begin_anew(self) -> None:
        self._typed = ""

        def tell(aside: "Path") -> None:
            said = tr("You begin anew. The locked files lie, as they were, in {folder}", folder=aside)
            try:
                # Copies of the new data would thin out the old ones there.
                self._house.preferences.change(key_in_keyring=False, backup_folder="")
            except UpswingError as fault:
                said = f"{said} {fault}"
            self._house.window.notice.say(said)

        self._house.while_closed(lambda report: self._lock.begin_anew(), tell)

    def _on_due(self) -> None:
        if self._house.key is not None:
            self.close()
        else:
            self.watch.end()

    def _shows_people(self) -> bool:
        """Whether the page with people to talk to is open; it stays, whatever becomes of the data."""
        from upswing.ui.help.people_page import PeopleDialog

        return any(each.isVisible() for each in self._house.window.findChildren(PeopleDialog))

    def _on_gone(self, page: UnlockPage) -> None:
        if self._page is page:
            self._page = None

    def _run(self, key: str, page: UnlockPage, work: Callable[[], T], then: Callable[[T], Any]) -> None:
        """In the pool. A fault of the world is said on the page."""
        self._house.tasks.run(key, lambda report: work(), then, lambda fault: page.show_words(str(fault)))
