"""The library with two hundred movements of one's own, and a movement with years of history: is everything drawn within
a frame?

`measure()` gives (what, value, aim), milliseconds of processor time; run as a script it prints one per line.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

from lodging import library
from upswing import demo, paths
from upswing.domain.exercise import Measure
from upswing.domain.movement_history import Bout, MovementHistory
from upswing.journal.journal import Journal
from upswing.storage.store import open_store
from upswing.topics import Announcer
from upswing.ui.application import application
from upswing.ui.library.history_card import HistoryCard
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from upswing.ui.theme import Look, theme_for
from visitor import HeldClock, at_home

EVENING = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
FRAME_MS = 1000 / 60
OWN, SESSIONS, TIMES = 200, 4000, 5
TYPED = "push up\b\b\b\b\b\bsquat\b\b\b\b\bplank of mi"
FILTERS = ("filter-quiet", "filter-no-floor", "filter-favourites")


def measure() -> list[tuple[str, float, float]]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        demo.make(paths.within(folder), EVENING, lambda share: None)
        exercise_id = add_own(folder)
        clock = HeldClock(EVENING)
        with at_home(folder, clock) as guest:
            guest.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
            guest.rests()
            view = guest.app.window.view(Place.LIBRARY)
            assert isinstance(view, LibraryView)
            finder = view.movements.finder
            typed = [ms(partial(press, finder.search, letter), finder.list) for letter in TYPED]
            chips = [guest.button(name) for name in FILTERS]
            filtered = [ms(partial(click, chip), finder.list) for chip in chips * 3]
            movements = guest.given.journal.movements
            read = min(ms(lambda: movements.of(exercise_id)) for _ in range(TIMES))
    return [
        (f"a key typed beside {OWN} own movements, most of them (ms)", sorted(typed)[-3], FRAME_MS),
        (f"a filter beside {OWN} own movements (ms)", median(filtered), FRAME_MS),
        ("two years of one movement read (ms)", read, FRAME_MS),
        (f"{SESSIONS} sessions of one movement pointed at (ms)", pointed_at(), FRAME_MS),
    ]


def add_own(folder: Path) -> str:
    """Movements made from those of the library; gives the one that was trained most."""
    clock, models = HeldClock(EVENING), list(library().exercises.values())
    with open_store(paths.within(folder), now=clock.now(), durable=False) as store:
        journal = Journal(store, library(), clock.now, Announcer())
        for number in range(OWN):
            like = models[number % len(models)]
            name = f"{like.name} of mine {number}"
            journal.exercises.add_own(replace(like, id=f"own-{number}", name=name, own=True))
        return max(library().exercises, key=lambda each: len(journal.movements.of(each).bouts))


def press(search: QWidget, letter: str) -> None:
    if letter == "\b":
        QTest.keyClick(search, Qt.Key.Key_Backspace)
    else:
        QTest.keyClicks(search, letter)


def click(chip: QWidget) -> None:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def pointed_at() -> float:
    """The best of three places on a chart of thousands of sessions."""
    application()
    card = HistoryCard(theme_for(Look.LIGHT))
    card.resize(600, 420)
    card.show()
    first = date(2015, 3, 2)
    bouts = [
        Bout(first + timedelta(days=day), Measure.REPS, 1, 8 + day % 5, 8 + day % 5) for day in range(SESSIONS)
    ]
    card.show_history(MovementHistory(tuple(bouts)))
    QTest.qWait(50)
    return min(ms(partial(QTest.mouseMove, card.chart, QPoint(at, 60)), card.chart) for at in (5, 300, 599))


def ms(act: Callable[[], object], painted: QWidget | None = None) -> float:
    """Processor time for an act and for painting what it changed."""
    begun = time.process_time()
    act()
    if painted is not None:
        (painted.viewport() if isinstance(painted, QAbstractItemView) else painted).repaint()
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    for what, value, aim in measure():
        sys.stdout.write(f"{what}\t{value:.4g}\t{aim:.4g}\n")
