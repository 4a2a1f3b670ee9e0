"""Plays the main job on a fast clock in the real window, with real clicks and keys, and keeps the pictures."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from upswing import demo, paths, settings
from upswing.app import App
from upswing.domain.player.state import Phase
from upswing.paths import Paths
from upswing.ui.application import application
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.given import Clock
from upswing.ui.rail import Place
from upswing.ui.session.view import SessionView
from upswing.ui.theme import Look

WAIT_S = 30.0
"""How long anything may take before the tour gives up."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the window is dressed for a round of pictures."""

    look: Look = Look.LIGHT
    size: tuple[int, int] = (1120, 760)
    text_percent: int = 100

    @property
    def name(self) -> str:
        text = "" if self.text_percent == 100 else f"-{self.text_percent}"
        return f"{self.look}-{self.size[0]}x{self.size[1]}{text}"


STANDARD = (Style(Look.LIGHT), Style(Look.DARK))
EVERY = tuple(
    Style(look, size, percent)
    for look in (Look.LIGHT, Look.DARK)
    for size in ((1024, 700), (1440, 900))
    for percent in (100, 200)
)


class FastClock:
    """A clock that can be made to run: `speed` seconds for every second that passes."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._begun = self._at = time.monotonic()
        self._told = 0.0
        self.speed = 1.0

    def monotonic(self) -> float:
        now = time.monotonic()
        self._told += (now - self._at) * self.speed
        self._at = now
        return self._begun + self._told

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic() - self._begun)

    @contextmanager
    def running(self, speed: float) -> Iterator[None]:
        """Runs at `speed` inside, and as before after."""
        self.monotonic()
        before, self.speed = self.speed, speed
        yield
        self.monotonic()
        self.speed = before


class Guide:
    """One window that is led through, and the folder its pictures go to."""

    def __init__(self, folders: Paths, start: datetime, style: Style, pictures: Path) -> None:
        self.clock = FastClock(start)
        self.app = App(folders, Clock(self.clock.now, self.clock.monotonic))
        self.window = self.app.window
        self.window.resize(*style.size)
        self._pictures = pictures
        self.kept: list[Path] = []
        self.app.show()
        self.until(lambda: self.app.given is not None)

    def close(self) -> None:
        self.window.close()
        self.app.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, holds: Callable[[], bool]) -> None:
        """Lets the program run until something holds. TimeoutError when it never does."""
        end = time.monotonic() + WAIT_S
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError("the tour waited in vain")
            QTest.qWait(10)

    def keep(self, name: str) -> None:
        """A picture of the window as it is when it has come to rest."""
        QTest.qWait(150)
        self.until(lambda: not self._is_at_work(self.window.here))
        file = self._pictures / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grab().save(str(file)):
            raise OSError(f"the picture could not be written: {file}")
        self.kept.append(file)

    def find(self, name: str) -> QWidget:
        """The visible widget of this name."""
        return next(each for each in self.window.findChildren(QWidget, name) if each.isVisible())

    def click(self, name: str) -> None:
        widget = self.find(name)
        assert isinstance(widget, QPushButton) or widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def tap(self, strip: str, value: int) -> None:
        widget = self.find(strip)
        assert isinstance(widget, ScaleStrip)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_middle(widget, value))

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def go(self, place: Place) -> None:
        QTest.mouseClick(self.find(f"rail-{place}"), Qt.MouseButton.LeftButton)
        self.until(lambda: self.window.here is place and not self._is_at_work(place))

    def _is_at_work(self, place: Place) -> bool:
        view = self.window.view(place)
        return self.app.tasks.busy or bool(getattr(view, "at_work", False))

    @property
    def session(self) -> SessionView:
        return self.app.views.session()

    def at(self, phase: Phase) -> bool:
        player = self.session.player
        return player is not None and player.phase is phase


def play(folder: Path, styles: tuple[Style, ...] = STANDARD, *, now: datetime | None = None) -> list[Path]:
    """A newcomer's first day and a look at two years of sample data, once for each style. Returns the pictures.

    Raises TimeoutError when a step does not come about, OSError when a picture cannot be written."""
    application()
    start = now or datetime.now().astimezone()
    kept: list[Path] = []
    with TemporaryDirectory(prefix="upswing-tour-") as scratch:
        sample = paths.within(Path(scratch, "sample"))
        demo.make(sample, start, lambda share: None)
        for style in styles:
            pictures = folder / style.name
            fresh = _dressed(paths.within(Path(scratch, f"fresh-{style.name}")), style, welcomed=False)
            kept += _led(Guide(fresh, start, style, pictures), first_day)
            _dressed(sample, style, welcomed=True)
            kept += _led(Guide(sample, start, style, pictures), two_years)
    return kept


def first_day(guide: Guide) -> None:
    """Welcome, check-in, the whole first session, and how it felt after."""
    guide.keep("01-welcome")
    guide.click("welcome-next")
    guide.keep("02-health")
    guide.click("readiness-skip")
    guide.keep("03-data")
    guide.click("welcome-done")
    guide.keep("04-today-first")
    guide.tap("mood", -1)
    guide.tap("energy", 2)
    guide.keep("05-today-felt")
    guide.key(Qt.Key.Key_Return)
    guide.until(lambda: guide.at(Phase.GET_READY))
    guide.keep("06-get-ready")
    guide.key(Qt.Key.Key_Return)
    guide.until(lambda: guide.at(Phase.WORK))
    QTest.qWait(1200)
    guide.keep("07-warm-up")
    _to_first_set(guide)
    QTest.qWait(2600)
    guide.keep("08-work")
    guide.key(Qt.Key.Key_Return)
    guide.until(lambda: guide.at(Phase.EFFORT))
    guide.keep("09-felt")
    guide.key(Qt.Key.Key_2)
    guide.until(lambda: guide.at(Phase.REST))
    guide.keep("10-rest")
    guide.key(Qt.Key.Key_P)
    guide.keep("11-pain")
    guide.key(Qt.Key.Key_Escape)
    guide.key(Qt.Key.Key_Question)
    guide.keep("12-keys")
    guide.key(Qt.Key.Key_Escape)
    guide.key(Qt.Key.Key_Space)
    _to_the_end(guide)
    guide.keep("13-after")
    guide.tap("mood", 2)
    guide.tap("energy", 4)
    guide.tap("effort", 3)
    guide.keep("14-after-felt")
    guide.click("after-done")
    guide.until(lambda: not guide.session.is_under_way)
    guide.keep("15-today-done")
    for number, place in enumerate((Place.PLAN, Place.INSIGHTS, Place.HISTORY), start=16):
        guide.go(place)
        guide.keep(f"{number}-{place}-first-day")


def two_years(guide: Guide) -> None:
    """Every view, filled."""
    guide.keep("20-today")
    for number, place in enumerate(Place, start=21):
        guide.go(place)
        if place is Place.LIBRARY:
            QTest.qWait(900)
        guide.keep(f"{number}-{place}")


def _to_first_set(guide: Guide) -> None:
    from upswing.domain.routine import Part

    with guide.clock.running(60):
        guide.until(lambda: guide.session.player is not None and guide.session.player.current.part is Part.WORK)
        guide.until(lambda: guide.at(Phase.WORK))


def _to_the_end(guide: Guide) -> None:
    """Enter after every working set; everything else ends by itself."""
    with guide.clock.running(60):
        while not guide.at(Phase.CHECK_IN):
            player = guide.session.player
            assert player is not None
            if player.phase is Phase.WORK and not player.ends_by_itself:
                guide.key(Qt.Key.Key_Return)
            QTest.qWait(10)


def _led(guide: Guide, way: Callable[[Guide], None]) -> list[Path]:
    try:
        way(guide)
    finally:
        guide.close()
    return guide.kept


def _dressed(folders: Paths, style: Style, *, welcomed: bool) -> Paths:
    known = settings.read(folders.settings).settings
    look = replace(known, look=style.look.value, text_percent=style.text_percent, welcomed=welcomed, geometry="")
    settings.write(folders.settings, look)
    return folders


def _middle(strip: ScaleStrip, value: int) -> QPoint:
    return strip.cell(value).center().toPoint()
