"""Someone at the window: looks for things that can be seen, clicks where they are, presses keys, lets time pass."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from look_of_program import look_given_back
from upswing import paths, settings
from upswing.app import App
from upswing.domain.player.state import Phase, Player
from upswing.paths import Paths
from upswing.settings import Settings
from upswing.ui.application import application
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.given import Clock, Given
from upswing.ui.rail import Place
from upswing.ui.session.view import SessionView

MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
"""A Monday."""
PATIENCE_S = 20.0
COVERED_S = 5.0
"""So long a page may go on moving below what is to be clicked."""
STILL_MS = 50
STRIDE_S = 20.0
"""Time passes in steps of this many seconds: a longer one would look as if the computer had slept."""
NO_KEYS = Qt.KeyboardModifier.NoModifier


class HeldClock:
    """Stands still until it is moved."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.start = start
        self.passed_s = 0.0

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.passed_s)

    def monotonic(self) -> float:
        return 1000.0 + self.passed_s

    def wait(self, seconds: float) -> None:
        self.passed_s += seconds

    @property
    def pair(self) -> Clock:
        return Clock(self.now, self.monotonic)


def turn(milliseconds: int) -> None:
    """Lets the program run for so long. QTest.qWait would keep Python's lock from the threads beside it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def stands_still(window: QWidget) -> None:
    """Lets the program run until nothing in the window moves any more; what is new finds its place in a few rounds."""
    before: list[QRect] = []
    end = time.monotonic() + COVERED_S
    while (now := _places(window)) != before and time.monotonic() < end:
        before = now
        turn(STILL_MS)


def _places(window: QWidget) -> list[QRect]:
    return [each.geometry() for each in window.findChildren(QWidget) if each.isVisible()]


class Visitor:
    """Uses one window. `acts` counts the clicks and keys so far."""

    def __init__(self, window: QWidget, clock: HeldClock) -> None:
        self.window = window
        self.clock = clock
        self.acts = 0

    @property
    def before(self) -> QWidget:
        """What takes clicks and keys now: a menu, a dialog, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def looks(self) -> None:
        """Lets come to the screen what is on its way there."""
        QApplication.processEvents()

    def sees(self, name: str) -> bool:
        self.looks()
        return any(each.isVisible() for each in self.before.findChildren(QWidget, name))

    def find(self, name: str) -> QWidget:
        """The one widget of this name that can be seen."""
        self.looks()
        found = [each for each in self.before.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, f"{len(found)} visible widgets are called {name}"
        return found[0]

    def button(self, name: str) -> QPushButton:
        found = self.find(name)
        assert isinstance(found, QPushButton)
        return found

    def named(self, name: str) -> QPushButton:
        """The visible button that a screen reader would read out so."""
        self.looks()
        buttons = [each for each in self.before.findChildren(QPushButton) if each.isVisible()]
        found = [each for each in buttons if name in (each.accessibleName(), each.text())]
        assert len(found) == 1, f"{len(found)} visible buttons are named {name}"
        return found[0]

    def scale(self, name: str) -> ScaleStrip:
        found = self.find(name)
        assert isinstance(found, ScaleStrip)
        return found

    def reads(self) -> str:
        """Every text of a label or a button that can be seen, a line each."""
        self.looks()
        parts = self.before.findChildren(QLabel) + self.before.findChildren(QPushButton)
        read = "\n".join(each.text() for each in parts if each.isVisible())
        return read.replace("\u200b", "")

    def click(self, what: str | QWidget, at: QPoint | None = None) -> None:
        """Scrolls to it, waits until it has come to rest and nothing lies over it, clicks, and lets come what is opened
        a turn later."""
        widget = self.find(what) if isinstance(what, str) else what
        assert widget.isEnabled(), f"{widget.objectName()} is switched off"
        at = widget.rect().center() if at is None else at
        end = time.monotonic() + COVERED_S
        while (hit := _shown_in_page(widget, at)) is None:
            assert time.monotonic() < end, f"{widget} is covered"
            turn(2)
        self.acts += 1
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, NO_KEYS, hit.mapFrom(widget, at))
        QApplication.processEvents()

    def tap(self, strip: str, value: int) -> None:
        found = self.scale(strip)
        self.click(found, found.cell(value).center().toPoint())

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        self.acts += 1
        QTest.keyClick(self._listening(), key, modifiers)

    def types(self, text: str) -> None:
        self.acts += len(text)
        QTest.keyClicks(self._listening(), text)

    def _listening(self) -> QWidget:
        self.looks()
        inside = QApplication.activePopupWidget() or QApplication.focusWidget()
        # Without a desktop nobody hands the focus back to the window behind a dialog that was closed.
        return inside or self.before.focusWidget() or self.before

    def until(self, holds: Callable[[], bool]) -> None:
        """Lets the program run until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, f"waited in vain; it says:\n{self.reads()}"
            turn(2)


class Trainee(Visitor):
    """Is led through a session by this view."""

    @property
    def session(self) -> SessionView:
        raise NotImplementedError

    @property
    def player(self) -> Player:
        player = self.session.player
        assert player is not None
        return player

    def at(self, phase: Phase) -> bool:
        player = self.session.player
        return player is not None and player.phase is phase

    def waits(self, seconds: float) -> None:
        """Lets the clock run on while a session is led."""
        end = self.clock.passed_s + seconds
        while self.clock.passed_s < end:
            self.clock.wait(min(STRIDE_S, end - self.clock.passed_s))
            self.until(lambda: self.player.at >= self.clock.monotonic() or self.player.is_over)

    def waits_for(self, phase: Phase) -> None:
        """Lets the clock run until the session is there."""
        while not self.at(phase):
            assert self.clock.passed_s < 4 * 3600, f"{phase} never came"
            self.waits(1.0)

    def does_the_rest(self) -> None:
        """The whole session from here to the question how it was: Enter after each working set."""
        while not self.player.is_over:
            assert self.clock.passed_s < 4 * 3600, (
                f"it never ended: {self.player.phase}, paused {self.player.paused}"
            )
            if self.at(Phase.WORK) and not self.player.ends_by_itself:
                self.waits(15)
                self.key(Qt.Key.Key_Return)
            else:
                self.waits(STRIDE_S)


class Guest(Trainee):
    """At the whole program."""

    def __init__(self, app: App, clock: HeldClock) -> None:
        super().__init__(app.window, clock)
        self.app = app

    @property
    def session(self) -> SessionView:
        return self.app.views.session()

    @property
    def given(self) -> Given:
        assert self.app.given is not None
        return self.app.given

    @property
    def notice(self) -> str:
        """What the line at the foot says; empty when it is not there."""
        notice = self.app.window.notice
        return notice.sentence if notice.isVisible() else ""

    def looks(self) -> None:
        """The page that is seen has been filled, and what was entered last has come to it."""
        super().looks()
        end = time.monotonic() + PATIENCE_S
        while self._fills() and time.monotonic() < end:
            turn(2)
            super().looks()

    def _fills(self) -> bool:
        """A session, and what is worked out for Insights, are looked at as they come."""
        window = self.app.window
        view = window.made(window.here) if window.here not in (Place.SESSION, Place.INSIGHTS) else None
        seen = [
            each for each in (view, self.before) if each is not None and each.isVisible() and each is not window
        ]
        return any(getattr(each, "at_work", False) for each in seen)

    def go(self, place: Place) -> None:
        """By the rail, until the view has come to rest."""
        rail = self.find(f"rail-{place}")
        assert isinstance(rail, QToolButton)
        self.click(rail)
        self.until(lambda: self.app.window.here is place)
        self.rests()

    def go_by_key(self, place: Place) -> None:
        """By Ctrl and its number."""
        self.key(Qt.Key(Qt.Key.Key_1 + list(Place).index(place)), Qt.KeyboardModifier.ControlModifier)

    def rests(self) -> None:
        """Waits until nothing is computed or drawn beside the window."""
        window = self.app.window
        view = window.view(window.here)
        self.until(lambda: not (self.app.tasks.busy or window.at_work or getattr(view, "at_work", False)))


@contextmanager
def at_home(
    folder: Path | Paths, clock: HeldClock, *, size: tuple[int, int] | None = (1120, 760), waits: bool = True
) -> Iterator[Guest]:
    """The program over this folder. Closed like a window that a person closes."""
    application()
    with look_given_back():
        QCursor.setPos(0, 0)
        app = App(folder if isinstance(folder, Paths) else paths.within(folder), clock.pair)
        if size is not None:
            app.window.resize(*size)
        guest = Guest(app, clock)
        try:
            app.show()
            if waits:
                guest.until(lambda: app.given is not None and not app.tasks.busy)
            yield guest
        finally:
            for each in QApplication.topLevelWidgets():
                if each is not app.window and each.isVisible():
                    each.close()
            app.window.close()
            app.close()
            app.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settled_in(folder: Path, **chosen: object) -> Path:
    """The folder of someone who has been welcomed."""
    settings.write(paths.within(folder).settings, Settings(welcomed=True, **chosen))  # type: ignore[arg-type]
    return folder


def home_and_stick(around: Path) -> tuple[Path, Path]:
    """A folder for the data, and another one as on a stick."""
    made = around / "home", around / "stick"
    for each in made:
        each.mkdir()
    return made


def _shown_in_page(widget: QWidget, at: QPoint) -> QWidget | None:
    """What takes a click at this point of the widget; None if the point is out of sight or covered."""
    show_in_page(widget, at)
    hit = widget.window().childAt(widget.mapTo(widget.window(), at))
    return hit if hit is not None and (hit is widget or widget.isAncestorOf(hit)) else None


def show_in_page(widget: QWidget, at: QPoint) -> None:
    """Scrolls every page around the widget so that this point of it can be seen, as a wheel would."""
    QApplication.processEvents()
    around = widget.parentWidget()
    while around is not None:
        page = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and page is not None and (page is widget or page.isAncestorOf(widget)):
            there = widget.mapTo(page, at)
            around.ensureVisible(there.x(), there.y())
        around = around.parentWidget()
    QApplication.processEvents()
