"""Sets, changes and removes the passphrase, and what goes with it: the keyring, and what could not be encrypted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from upswing.errors import UpswingError
from upswing.ui.lock.gate import Gate, House
from upswing.ui.lock.lock import Key, Lock, Report, Standing
from upswing.ui.lock.passphrase_page import Act, PassphrasePage
from upswing.ui.lock.work_page import WorkPage
from upswing.ui.text import counted, tr

T = TypeVar("T")


class Locksmith:
    def __init__(self, house: House, lock: Lock, gate: Gate) -> None:
        self._house = house
        self._lock = lock
        self.gate = gate

    @property
    def how_to_add(self) -> str:
        """The command that installs what is missing; empty where nothing is."""
        return self._lock.how_to_add if self._lock.refusal() is not None else ""

    @property
    def is_locked(self) -> bool:
        """Whether the data, open now, has a passphrase."""
        return self._house.key is not None

    def ask_standing(self, then: Callable[[Standing], None]) -> None:
        self._run("lock-standing", self._lock.standing, then, self._house.desk.tell)

    def show(self, act: Act) -> None:
        """The page on which the passphrase is set, changed or removed."""
        page = PassphrasePage(self._house.theme, act, self.gate.left_s)
        page.wanted.connect(partial(self._on_wanted, page))
        page.left.connect(partial(self._leave, page))
        self._house.window.cover_with(page)
        page.give_focus()

    def lock_now(self) -> None:
        self.gate.close()

    def keep_in_keyring(self, *, wanted: bool, failed: Callable[[], None]) -> None:
        """`failed` is called when the keyring does not do as it is told."""

        def work() -> None:
            if wanted:
                self._lock.keep_key(key)
            else:
                self._lock.forget_key()

        def tell(fault: UpswingError) -> None:
            self._house.desk.tell(fault)
            failed()

        key = self._house.key
        self._run("lock-keyring", work, lambda _: self._house.preferences.change(key_in_keyring=wanted), tell)

    def delete(self, leftovers: tuple[Path, ...], then: Callable[[], None]) -> None:
        """For good."""

        def tell(_done: None) -> None:
            said = counted("{n} file is deleted.", "{n} files are deleted.", len(leftovers))
            self._house.window.notice.say(said)
            then()

        self._run("lock-leftovers", lambda: self._lock.delete(leftovers), tell, self._house.desk.tell)

    def _on_wanted(self, page: PassphrasePage, old: str, new: str) -> None:
        if page.act is Act.SET:
            self._do(Act.SET, partial(self._lock.set_passphrase, new))
            return

        def go_on(key: Key | None) -> None:
            if key is None:
                self.gate.count_wrong()
                page.show_wrong()
                return
            self.gate.count_right()
            if page.act is Act.CHANGE:
                self._do(Act.CHANGE, partial(self._lock.change, key, new))
            else:
                self._do(Act.REMOVE, partial(self._lock.remove, key))

        page.show_busy(tr("One moment."))
        self._run("lock-old", lambda: self._lock.key_from(old), go_on, lambda fault: page.show_words(str(fault)))

    def _do(self, act: Act, deed: Callable[[Report], Key | None]) -> None:
        """With the data closed. A fault changes nothing, and is said."""
        former, is_kept = self._house.key, self._house.preferences.current.key_in_keyring
        progress = WorkPage(self._house.theme, act)

        def work(report: Report) -> tuple[Key | None, UpswingError | None]:
            try:
                key = deed(report)
            except UpswingError as fault:
                return former, fault
            try:
                if is_kept and key is not None:
                    self._lock.keep_key(key)
                elif is_kept:
                    self._lock.forget_key()
            except UpswingError as fault:
                return key, fault
            return key, None

        def then(done: tuple[Key | None, UpswingError | None]) -> None:
            self._house.key, fault = done
            is_done = self._house.key is not former
            told = [_done_words(act) if is_done else None, fault]
            if is_done and is_kept and (fault is not None or self._house.key is None):
                told.append(self._note_keyring_is_empty())
            self._house.window.notice.say(" ".join(str(each) for each in told if each is not None))

        self._house.while_closed(work, then, progress.show_share)
        self._house.window.cover_with(progress)
        progress.give_focus()

    def _note_keyring_is_empty(self) -> UpswingError | None:
        """The fault, where it cannot be noted."""
        try:
            self._house.preferences.change(key_in_keyring=False)
        except UpswingError as fault:
            return fault
        return None

    def _leave(self, page: PassphrasePage) -> None:
        self._house.tasks.cancel("lock-old")
        self._house.window.leave(page)

    def _run(
        self, name: str, work: Callable[[], T], then: Callable[[T], Any], failed: Callable[[UpswingError], Any]
    ) -> None:
        self._house.tasks.run(name, lambda report: work(), then, failed)


def _done_words(act: Act) -> str:
    return {
        Act.SET: tr("Your data and its copies are locked. The passphrase is asked for at the next start."),
        Act.CHANGE: tr("The passphrase is changed."),
        Act.REMOVE: tr("Your data has no passphrase any more."),
    }[act]
