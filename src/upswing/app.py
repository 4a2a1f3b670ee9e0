"""Puts the parts together; the only module that knows them all, and the only one that asks for the time."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from upswing import settings
from upswing.errors import LockedError, StorageError, UpswingError
from upswing.paths import Paths
from upswing.preferences import Preferences
from upswing.topics import Announcer, Topic
from upswing.ui.by_turns import ByTurns
from upswing.ui.given import Clock, Given
from upswing.ui.leaving import deleted
from upswing.ui.rail import Place
from upswing.ui.session.senses import Senses, no_senses
from upswing.ui.text import tr
from upswing.ui.theme import Look, Theme, theme_for
from upswing.ui.theme.style import colour, style_sheet
from upswing.ui.types_ahead import TypesAhead
from upswing.ui.window import Window

if TYPE_CHECKING:
    from upswing.opened import Opened
    from upswing.storage.key import Key
    from upswing.storage.store import Store
    from upswing.ui.figure.pictures import KeyPictures
    from upswing.ui.lock.locksmith import Locksmith
    from upswing.ui.rescue.desk import Desk
    from upswing.ui.tasks import Report, Tasks
    from upswing.ui.today.view import TodayView

T = TypeVar("T")


class App:
    """One window over one data folder. `prepare` may make the data first (the demo); `senses` gives what a session
    is heard and kept awake with, none where nobody says."""

    def __init__(
        self,
        paths: Paths,
        clock: Clock,
        prepare: Callable[["Report"], None] | None = None,
        *,
        senses: Callable[[], Senses] = no_senses,
    ) -> None:
        self.paths = paths
        self.clock = clock
        self.announcer = Announcer()
        found = settings.read(paths.settings)
        self._first_words = found.sentence
        self.preferences = Preferences(paths.settings, found.settings, self.announcer)
        self.tasks: Tasks
        self._is_begun = False
        self.theme = self._theme()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application = application
        colour(application, self.theme)
        self.window = Window(self.theme)
        self.window.take_geometry(found.settings.geometry)
        self.window.painted.connect(lambda: ByTurns(self.window).begin(self._bring_today()))
        self.window.closing.connect(self._on_closing)
        self.window.dropped.connect(self.open_files)
        self.window.people_wanted.connect(self._show_people)
        self.window.lock_wanted.connect(lambda: self.locksmith.lock_now())
        self.given: Given | None = None
        self.today: TodayView
        self.key: Key | None = None
        """What opens locked data."""
        self.release: Callable[[], object] = lambda: None
        """Ends the claim on the data folder."""
        self._store: Store | None = None
        self._prepare = prepare
        self._senses = senses
        self._leaving = ByTurns(self.window)
        self._waiting: tuple[Path, ...] | None = None
        self._welcomes = False

    def show(self) -> None:
        """Paints the window; what it shows, and the data, come after the first picture."""
        # The collector would look through all that is imported again and again: nearly half of the start.
        gc.disable()
        self.window.show()
        # Without a window manager nobody else hands it the keys; with one, this asks for what it does anyway.
        self.window.activateWindow()
        if self._first_words:
            self.window.notice.say(self._first_words)

    def load(self) -> None:
        """Opens the data; called again by "Try again" after a fault."""
        prepare, key = self._prepare, self.key

        def work(report: "Report") -> "Opened":
            from upswing.opened import open_data

            if prepare is not None:
                prepare(report)
            return open_data(self.paths, self.clock.now, self.announcer, lambda: self.preferences.current, key)

        progress = self.today.show_progress
        self.tasks.run("open", work, self._on_opened, self._on_not_opened, progress, self._show_way_out)

    def let_go(self) -> None:
        """Takes every view away and closes the data; a session under way is paused and kept. What is left of the views
        goes afterwards, in short turns. `load` opens the data again."""
        if self.given is not None:
            if self.views.session_runs():
                self.views.session().pause()
            self.views.close()
            self.announcer.mute()
            self.given.senses.close()
            self.given = None
            del self.views  # it holds the journal, and with it every word
        self._leaving.finish()
        former = self.window.clear()
        self.tasks.close()
        if self._store is not None:
            self._store.close()
            self._store = None
        self.tasks.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.disable()
        self._leaving.begin(deleted(former))
        self._begin()
        self.window.put(Place.TODAY, self.today)

    def while_closed(
        self, work: Callable[["Report"], T], then: Callable[[T], None], progress: "Report | None" = None
    ) -> None:
        """Lets go of the data, does `work` on its files beside the interface, gives its value to `then`, and opens the
        data again, whatever came of it: a fault of the world is said, one of ours raised."""

        def tell(fault: UpswingError) -> None:
            self.window.notice.say(str(fault))

        def open_again() -> None:
            self.window.uncover()
            self.load()

        self.let_go()
        self.tasks.run("closed", work, then, tell, progress, open_again)

    def _bring_today(self) -> Iterator[None]:
        """The questions of Today are there before the data is open."""
        self._application.setStyleSheet(style_sheet(self.theme))
        yield
        self._begin()
        yield
        self.window.put(Place.TODAY, self.today)
        yield
        self.load()

    def _begin(self) -> None:
        from upswing.ui.tasks import Tasks
        from upswing.ui.today.view import TodayView

        self.tasks = Tasks()
        self._is_begun = True
        self._welcomes = False
        self.today = TodayView(self.theme)

    def listen_at_the_door(self) -> None:
        """From now on a second start brings this window to the front, and opens here what it was given."""
        from upswing.ui.doorbell import Doorbell

        self._door = Doorbell(self.paths.data, self.window)
        self._door.rung.connect(self._on_rung)

    def open_files(self, files: Sequence[Path]) -> None:
        """Shows what is in the file. While the data is being opened, and during the first steps, it waits."""
        self._waiting = tuple(files)
        if self.given is not None and not self._welcomes:
            self._open_waiting()
        elif self._welcomes:
            self.window.notice.say(tr("Your file is shown when these first steps are done."))
        elif self._is_begun and self.window.is_covered:
            self.window.notice.say(tr("Your file is shown when your data is open."))

    def close(self) -> None:
        """Ends the work beside the interface and lets the file go."""
        self._leaving.finish()
        gc.enable()
        if self.given is not None:
            self.given.senses.close()
        if self._is_begun:
            self.tasks.close()
        if self._store is not None:
            self._store.close()
            self._store = None

    @cached_property
    def desk(self) -> "Desk":
        """Copies, rescue, and how everything is deleted."""
        from upswing.care.rescue import rescue_for
        from upswing.ui.rescue.desk import Desk

        return Desk(self, rescue_for(self))

    @cached_property
    def locksmith(self) -> "Locksmith":
        """The lock: its passphrase, and when the data is closed."""
        from upswing.care.lock import locksmith_for

        return locksmith_for(self)

    def _theme(self) -> Theme:
        current = self.preferences.current
        return theme_for(Look(current.look), text_percent=current.text_percent, still=current.reduced_motion)

    def _on_opened(self, opened: "Opened") -> None:
        from upswing.ui.figure.pictures import KeyPictures

        self._store = opened.store
        given = Given(
            opened.journal,
            opened.planning,
            opened.figures,
            self.preferences,
            self.tasks,
            self.clock,
            self._senses(),
        )
        pictures = KeyPictures(given.figures, self.theme)
        self.today.attach(given, pictures.of, opened.today)

        def import_views() -> None:
            self.tasks.run("views", _import_views, lambda _: self._join_views(given, pictures))

        TypesAhead(import_views, self.tasks)

    def _join_views(self, given: Given, pictures: "KeyPictures") -> None:
        """The rest of the window: what Today leads to."""
        from upswing.ui.views import Views

        self._leaving.finish()
        gc.freeze()
        gc.enable()
        self.given = given
        self.views = Views(self.window, self.today, given, self.theme, self.desk, lambda: self.locksmith, pictures)
        self.announcer.listen(self._on_changed)
        self.views.draw_ahead()
        if self.preferences.current.welcomed:
            self._open_waiting()
        else:
            self._welcome(given)
        if self.key is not None or "locksmith" in vars(self):  # else nobody needs it yet
            self.locksmith.gate.opened()
        self.desk.keep_daily()
        # Not before: two threads that want Python slow each other.
        self.views.ahead.done.connect(lambda: self.tasks.run("others", _import_others, lambda _: None))

    def _on_not_opened(self, fault: UpswingError) -> None:
        self._leaving.finish()
        gc.enable()
        if isinstance(fault, LockedError):
            self.locksmith.gate.ask()
        else:
            self.desk.show_trouble(fault)

    def _show_way_out(self) -> None:
        """After a fault of ours, which is said by the last resort, the data is closed and nothing asks for it."""
        if self._store is None and not self.window.is_covered:
            self._leaving.finish()
            gc.enable()
            self.desk.show_trouble(
                StorageError(
                    tr("Your data could not be opened: something in Upswing went wrong."),
                    tr("What you entered is kept as it is. Try again, or start Upswing anew."),
                )
            )

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.SETTINGS:
            self._take_settings()
        self.window.on_changed(topics)

    def _take_settings(self) -> None:
        assert self.given is not None
        self.given.journal.begin_days_at(self.preferences.current.day_starts_at_hour)
        theme = self._theme()
        if theme != self.theme:
            self.theme = theme
            self.views.apply_theme(theme)
            self.window.apply_theme(self._application, theme)
        self.views.follow_settings()

    def _welcome(self, given: Given) -> None:
        from upswing.ui.welcome.view import WelcomeView

        welcome = WelcomeView(given, self.theme, str(self.paths.data), self.views.pictures.of)

        def done() -> None:
            self.window.leave(welcome)
            self._welcomes = False
            self.preferences.change(welcomed=True)
            self._open_waiting()

        self._welcomes = True
        welcome.done.connect(done)
        self.window.cover_with(welcome)

    def _show_people(self) -> None:
        """People to talk to: at once, whatever has become of the data."""
        from upswing.ui.help.people import show_people

        if self.given is not None and self.views.session_runs():
            self.views.session().pause()
        show_people(self.window, self.theme, self.preferences)

    def _open_waiting(self) -> None:
        files, self._waiting = self._waiting, None
        if files is not None:
            self.views.opening.open(files)

    def _on_rung(self, files: tuple[Path, ...]) -> None:
        self.window.raise_up()
        if files:
            self.open_files(files)

    def _on_closing(self) -> None:
        if self.given is not None and self.views.session_runs():
            self.views.session().pause()
        try:
            self.preferences.change(geometry=self.window.geometry_text())
        except UpswingError as fault:
            print(fault, file=sys.stderr)


def _import_views(_report: "Report") -> None:
    import upswing.care.rescue
    import upswing.ui.rescue.desk
    import upswing.ui.today.quiet_card
    import upswing.ui.views
    import upswing.ui.welcome.view  # noqa: F401


def _import_others(report: "Report") -> None:
    from upswing.ui.views_ahead import import_others

    import_others(report)
    import upswing.care.lock
    import upswing.storage.copies  # noqa: F401
