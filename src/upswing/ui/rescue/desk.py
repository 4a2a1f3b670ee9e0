"""Opens the pages of this room over the window, does in the pool what they ask for, and says what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from upswing.domain.kept_copy import KeptCopy
from upswing.domain.tries import Tries
from upswing.errors import StorageError, StorageFault, UpswingError
from upswing.ui.rescue.copies_page import CopiesPage
from upswing.ui.rescue.erase_page import ErasePage
from upswing.ui.rescue.folder_dialog import ask_folder
from upswing.ui.rescue.goodbye_page import GoodbyePage
from upswing.ui.rescue.rescue import Look, Replaced, Rescue, Saved, Shelf
from upswing.ui.rescue.salvage_page import SalvagePage
from upswing.ui.rescue.trouble_page import TroublePage
from upswing.ui.rescue.words import copy_done_words, on_words, replaced_words, saved_words
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.preferences import Preferences
    from upswing.ui.given import Clock
    from upswing.ui.tasks import Report, Tasks
    from upswing.ui.theme import Theme
    from upswing.ui.window import Window

T = TypeVar("T")
OverThis = TroublePage | CopiesPage | SalvagePage | ErasePage
MET_IN_USE = frozenset(
    {
        StorageFault.DAMAGED,
        StorageFault.NOT_A_DATABASE,
        StorageFault.VANISHED,
        StorageFault.CANNOT_OPEN,
        StorageFault.DISK,
    }
)
"""Faults after which the data had better be closed and looked after."""


class House(Protocol):
    """What this room is given of the program around it."""

    @property
    def window(self) -> "Window": ...
    @property
    def theme(self) -> "Theme": ...
    @property
    def tasks(self) -> "Tasks": ...
    @property
    def clock(self) -> "Clock": ...
    @property
    def preferences(self) -> "Preferences": ...
    def load(self) -> None: ...
    def let_go(self) -> None: ...
    def while_closed(
        self, work: Callable[["Report"], T], then: Callable[[T], None], progress: "Report | None" = None
    ) -> None: ...


class Desk:
    """One for the window. Everything on the disk is done in the pool."""

    def __init__(self, house: House, rescue: Rescue) -> None:
        self._house = house
        self._rescue = rescue
        self._tries = Tries()

    @property
    def folder(self) -> str:
        """Where the data lies."""
        return str(self._rescue.folders[0])

    def tell(self, fault: UpswingError) -> None:
        """A fault in the middle of use: what the world did, and the fitting way out."""
        if isinstance(fault, StorageError) and fault.kind in MET_IN_USE:
            self._house.window.notice.say(str(fault), tr("See what can be done"), partial(self.see_to, fault))
        else:
            self._house.window.notice.say(str(fault))

    def see_to(self, fault: UpswingError) -> None:
        """Closes the data, and shows the ways out of the fault."""
        self._house.let_go()
        self.show_trouble(fault)

    def show_trouble(self, fault: UpswingError) -> None:
        """The data is closed, and could not be opened."""
        page = TroublePage(self._house.theme, fault, self._house.clock.now())
        page.again_wanted.connect(partial(self._again, page))
        page.copies_wanted.connect(self.show_copies)
        page.salvage_wanted.connect(self.show_salvage)
        page.copy_wanted.connect(self.ask_where_to_copy)
        page.files_wanted.connect(self._ask_where_to_take_files)
        self._cover(page)
        if page.wants_shelf:
            self.ask_shelf("trouble", page.show_shelf)
        if page.wants_room:
            self._run("room", self._rescue.free_bytes, page.show_room)

    def ask_shelf(self, asker: str, then: Callable[[Shelf], None]) -> None:
        """Looks which copies there are. Of one asker only the newest question is answered."""
        self._run(f"shelf-{asker}", self._rescue.shelf, then)

    def show_copies(self) -> None:
        """The list of copies, over whatever is shown."""
        page = CopiesPage(self._house.theme, self._house.clock.now(), self.second, self._pause_left)
        page.looked_at.connect(partial(self._look, page))
        page.tried.connect(partial(self._open_copy, page))
        page.restore_wanted.connect(self._restore)
        page.left.connect(partial(self._leave, page, "shelf-list", "look"))
        self._cover(page)
        self.ask_shelf("list", lambda shelf: page.show_copies(shelf.copies))

    def show_salvage(self) -> None:
        """What a damaged file still tells. The data is closed."""
        page = SalvagePage(self._house.theme, self._house.clock.now())
        page.save_wanted.connect(self._salvage)
        page.left.connect(partial(self._leave, page, "remains"))
        self._cover(page)
        self._run("remains", self._rescue.remains, page.show_remains, lambda fault: page.show_trouble(str(fault)))

    def show_erase(self) -> None:
        """The question before everything is deleted."""
        places = tuple(str(each) for each in (*self._rescue.folders, *([self.second] if self.second else [])))
        page = ErasePage(self._house.theme, places)
        page.copy_wanted.connect(self.ask_where_to_copy)
        page.erase_wanted.connect(self._erase)
        page.left.connect(partial(self._leave, page))
        self._cover(page)

    @property
    def second(self) -> Path | None:
        """The second folder for copies."""
        return self._house.preferences.current.second_folder

    def ask_second(self) -> None:
        """Lets the person choose a second folder for copies; today's goes there at once."""
        ask_folder(self._house.window, tr("A second folder for copies"), self._take_second)

    def forget_second(self) -> None:
        """No copies go there any more; those that are there stay."""
        former = self._house.preferences.current.backup_folder
        self._house.preferences.change(backup_folder="")
        self._house.window.notice.say(
            tr("No more copies go to that folder. Those in it stay there."),
            tr("Undo"),
            lambda: self._house.preferences.change(backup_folder=former),
        )

    def make_copy(self, folder: Path | None = None, then: Callable[[], None] | None = None) -> None:
        """A verified copy now, in the usual folder or in this one."""

        def tell(made: Path) -> None:
            self._on_copied(made)
            if then is not None:
                then()

        self._run("copy", lambda: self._rescue.back_up(folder), tell)

    def ask_where_to_copy(self) -> None:
        ask_folder(self._house.window, tr("Where the copy goes"), self.make_copy)

    def keep_daily(self) -> None:
        """Today's copy, if there is none yet."""
        self._run("backup", self._rescue.daily, self._on_daily)

    def show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder))

    def show_reports(self) -> None:
        """The folder with what was noted about faults of the program."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._rescue.log)))

    def _cover(self, page: OverThis) -> None:
        self._house.window.cover_with(page)
        page.give_focus()

    def _leave(self, page: OverThis, *awaited: str) -> None:
        for key in awaited:
            self._house.tasks.cancel(key)
        self._house.window.leave(page)

    def _again(self, page: TroublePage) -> None:
        self._leave(page, "shelf-trouble", "room", "files", "copy")
        self._house.load()

    def _look(self, page: CopiesPage, copy: KeptCopy) -> None:
        def show(look: Look) -> None:
            page.show_look(copy, look)

        self._run("look", lambda: self._rescue.look(copy), show, lambda fault: page.show_trouble(copy, str(fault)))

    def _open_copy(self, page: CopiesPage, copy: KeptCopy, passphrase: str) -> None:
        def go_on(is_right: bool) -> None:  # noqa: FBT001 - the value of the work
            if is_right:
                self._tries = Tries()
                self._look(page, copy)
            else:
                self._tries = self._tries.after_wrong(self._house.clock.monotonic())
                page.show_wrong(copy)

        self._run(
            "look",
            lambda: self._rescue.open_copy(copy, passphrase),
            go_on,
            lambda fault: page.show_trouble(copy, str(fault)),
        )

    def _pause_left(self) -> float:
        return self._tries.left_s(self._house.clock.monotonic())

    def _restore(self, copy: KeptCopy) -> None:
        when = on_words(copy.made_at, self._house.clock.now())

        def tell(replaced: Replaced) -> None:
            self._house.window.notice.say(replaced_words(replaced, when))

        self._house.while_closed(lambda report: self._rescue.restore(copy), tell)

    def _salvage(self, copy: KeptCopy | None) -> None:
        def tell(saved: Saved) -> None:
            self._house.window.notice.say(saved_words(saved))

        self._house.while_closed(lambda report: self._rescue.salvage(copy), tell)

    def _ask_where_to_take_files(self) -> None:
        def take(folder: Path) -> None:
            self._run("files", lambda: self._rescue.take_files(folder), tell)

        def tell(made: tuple[Path, ...]) -> None:
            self._house.window.notice.say(copy_done_words(made[0]))

        ask_folder(self._house.window, tr("Where the file goes"), take)

    def _take_second(self, folder: Path) -> None:
        def keep(made: Path) -> None:
            self._house.preferences.change(backup_folder=str(folder))
            self._on_copied(made)

        self._run("second", lambda: self._rescue.begin_second(folder), keep)

    def _on_copied(self, path: Path) -> None:
        self._house.window.notice.say(copy_done_words(path))

    def _on_daily(self, second_is_gone: bool) -> None:  # noqa: FBT001 - the value of the work
        if second_is_gone:
            self._house.window.notice.say(
                tr("Today’s copy is made. Your second folder for copies is not there now; it gets one when it is.")
            )

    def _erase(self) -> None:
        self._house.let_go()
        self._house.preferences.close()
        page = GoodbyePage(self._house.theme)
        page.ended.connect(self._house.window.close)
        self._house.window.cover_with(page)
        self._run(
            "erase",
            self._rescue.erase,
            page.show_done,
            lambda fault: page.show_trouble(fault.sentence, fault.way_out),
            page.let_end,
        )

    def _run(
        self,
        key: str,
        work: Callable[[], T],
        then: Callable[[T], Any],
        failed: Callable[[UpswingError], None] | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """In the pool. A fault of the world goes to `failed`, or is said at the foot of the window."""

        self._house.tasks.run(key, lambda report: work(), then, failed or self.tell, after=after)
