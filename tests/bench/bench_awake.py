"""The whole program, used over two years of data: how long does its window ever stand still?

Every step is a real click or key; what is measured is the longest turn of the event loop from the step until nothing is
computed or drawn any more. `measure()` gives (what, value, aim) for each part of the program, in
milliseconds; run as a script with `each` it also prints every step, with the processor time of the longest turn, which
other work on the machine makes hardly longer.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from heart import BEAT_MS, Heart
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from upswing import demo, paths
from upswing.domain.player.state import Phase
from upswing.ui.check_in_window.tray import Tray
from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.insights.view import InsightsView
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, show_in_page, turn

EVENING = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
AIM_MS = 50.0
REST_S = 0.2
"""What a step leads to has been drawn so long after the last work beside the window."""

Step = tuple[str, Callable[[], object]]
Parts = dict[str, Callable[[Guest], Iterator[Step]]]


def measure() -> list[tuple[str, float, float]]:
    """The longest gap in each part of the program."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        demo.make(paths.within(folder), EVENING, lambda share: None)
        return [(f"longest gap: {part} (ms)", gap, AIM_MS) for part, gap in used(folder).items()]


def used(folder: Path, tell: Callable[[str], object] = lambda line: None) -> dict[str, float]:
    """Milliseconds for each part."""
    with tempfile.TemporaryDirectory() as empty:
        begun = used_by(Path(empty), NEWCOMER, tell)
    return begun | used_by(folder, PARTS, tell) | used_by(folder, PARTS_AFTER_A_RESTART, tell)


def used_by(folder: Path, parts: Parts, tell: Callable[[str], object]) -> dict[str, float]:
    """Milliseconds for each of these parts, one after the other in one window."""
    longest: dict[str, float] = {}
    with at_home(folder, HeldClock(EVENING), waits=False) as guest:
        for part, steps in parts.items():
            for what, act in steps(guest):
                wall, processor = gap_after(guest, act)
                tell(f"{part}\t{what}\t{wall:.0f}\t{processor:.0f}")
                longest[part] = max(longest.get(part, 0.0), wall)
    return longest


def gap_after(guest: Guest, act: Callable[[], object]) -> tuple[float, float]:
    """The longest gap in milliseconds, and the most processor time of this thread between two beats."""
    heart = Heart()
    QTimer.singleShot(0, act)
    turn(1)
    rested = time.perf_counter()
    while time.perf_counter() - rested < REST_S:
        turn(BEAT_MS)
        if is_busy(guest):
            rested = time.perf_counter()
    return heart.stop()


def is_busy(guest: Guest) -> bool:
    app = guest.app
    if app.given is None:
        return True
    view = app.window.made(app.window.here)
    return app.tasks.busy or app.window.at_work or bool(getattr(view, "at_work", False))


# What is done. Whatever a step needs is looked for before it begins.


def click(guest: Guest, what: str | QWidget) -> Callable[[], object]:
    widget = seen(guest, what)[0] if isinstance(what, str) else what
    at = widget.rect().center()
    show_in_page(widget, at)
    turn(60)
    hit = widget.window().childAt(widget.mapTo(widget.window(), at)) or widget
    place = hit.mapFrom(widget, at)
    return lambda: QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=place)


def seen(guest: Guest, name: str) -> list[QWidget]:
    return [each for each in guest.before.findChildren(QWidget, name) if each.isVisible()]


def seen_like(guest: Guest, beginning: str) -> list[QWidget]:
    """What can be seen and is called something that begins so."""
    widgets = guest.before.findChildren(QWidget)
    return [each for each in widgets if each.isVisible() and each.objectName().startswith(beginning)]


def tap(guest: Guest, strip: str | ScaleStrip, value: int) -> Callable[[], object]:
    found = guest.scale(strip) if isinstance(strip, str) else strip
    show_in_page(found, QPoint())
    place = found.cell(value).center().toPoint()
    return lambda: QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=place)


def key(guest: Guest, which: Qt.Key, with_ctrl: bool = False) -> Callable[[], object]:
    modifiers = Qt.KeyboardModifier.ControlModifier if with_ctrl else Qt.KeyboardModifier.NoModifier
    there = QApplication.activePopupWidget() or QApplication.focusWidget() or guest.before
    return lambda: QTest.keyClick(there, which, modifiers)


def go(guest: Guest, place: Place) -> Callable[[], object]:
    return key(guest, Qt.Key(Qt.Key.Key_1 + list(Place).index(place)), with_ctrl=True)


def typed(guest: Guest, text: str) -> Iterator[Step]:
    for letter in text:
        there = QApplication.focusWidget() or guest.window
        yield f"type {letter!r}", lambda there=there, letter=letter: QTest.keyClicks(there, letter)  # type: ignore[misc]


def start(guest: Guest) -> Iterator[Step]:
    yield "until all is there", lambda: None


def today(guest: Guest) -> Iterator[Step]:
    yield "mood", tap(guest, "mood", -1)
    yield "energy", tap(guest, "energy", 3)
    yield "another mood", tap(guest, "mood", 2)
    yield "why", click(guest, "why")
    yield "less", click(guest, "choose-less")
    yield "rest", click(guest, "choose-rest")
    for reason in ("ill", "pain"):
        yield f"rest: {reason}", click(guest, f"rest-{reason}")
    yield "back", click(guest, "rest-back")
    yield "why closed", click(guest, "why")
    yield "a number", click(guest, "why-minutes")
    yield "why the week", click(guest, "why-week")
    yield "why the week closed", click(guest, "why-week")
    if seen(guest, "aches-no"):
        yield "aches: yes", click(guest, "aches-yes")
        yield "aches: back", key(guest, Qt.Key.Key_Escape)
        yield "aches: no", click(guest, "aches-no")
    if seen(guest, "ready"):
        yield "how ready", tap(guest, "ready", 4)
    yield "something else", click(guest, "choose-else")
    yield "close", key(guest, Qt.Key.Key_Escape)


def others(guest: Guest) -> Iterator[Step]:
    """Every other view for the first time, and again."""
    for place in (Place.LIBRARY, Place.PLAN, Place.SESSION, Place.HISTORY, Place.SETTINGS, Place.INSIGHTS):
        yield f"{place} first", go(guest, place)
    for place in (Place.LIBRARY, Place.PLAN, Place.SESSION, Place.HISTORY, Place.SETTINGS, Place.INSIGHTS):
        yield f"{place} again", go(guest, place)


def library(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.LIBRARY)
    view = guest.app.window.view(Place.LIBRARY)
    assert isinstance(view, LibraryView)
    yield "search", key(guest, Qt.Key.Key_F, with_ctrl=True)
    yield from typed(guest, "squat")
    for _ in range(5):
        yield "rub out", key(guest, Qt.Key.Key_Backspace)
    yield "down", key(guest, Qt.Key.Key_Down)
    yield "down", key(guest, Qt.Key.Key_Down)
    for name in ("filter-quiet", "clear-filters", "more-filters", "wish-no-floor", "wish-pattern-squat"):
        yield name, click(guest, name)
    for name in ("clear-filters", "filters-done", "mark-favourite", "mark-favourite", "alike-movement"):
        yield name, click(guest, name)
    yield "alike, no floor", click(guest, "alike-no-floor")
    yield "back", key(guest, Qt.Key.Key_Escape)
    view.open_movement("wall-push-up")
    yield "table", click(guest, "movement-as-table")
    yield "chart", click(guest, "movement-as-table")
    view.movements.detail.ladder.setFocus()
    yield "ladder", key(guest, Qt.Key.Key_Right)
    yield "a rung", key(guest, Qt.Key.Key_Return)
    yield "go", go(guest, Place.PLAN)
    yield "a movement of the plan", click(guest, seen_like(guest, "plan-movement-")[0])


def routines(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.LIBRARY)
    yield "routines", click(guest, "library-page-2")
    yield "one", click(guest, "routine-first-steps-b")
    yield "back", click(guest, "routine-back")
    yield "new", click(guest, "routine-new")
    yield from typed(guest, "Mine")
    yield "a block", click(guest, "part-add-work")
    yield "a movement", click(guest, seen_like(guest, "block-add-")[0])
    yield from typed(guest, "sq")
    yield "chosen", key(guest, Qt.Key.Key_Return)
    yield "warm-up", click(guest, seen_like(guest, "part-borrow-")[0])
    yield "save", click(guest, "editor-save")
    yield "change", click(guest, "routine-act-change")
    yield "back", click(guest, "editor-back")
    yield "put away", click(guest, "routine-act-put-away")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "shared.upswing-routine")
        guest.given.journal.library.share(file, guest.given.catalogue.routines["first-steps-b"])
        yield "a file", lambda: guest.app.open_files((file,))
    yield "leave", click(guest, "opening-leave")


def own_movements(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.LIBRARY)
    yield "your own", click(guest, "library-page-1")
    yield "new", click(guest, "own-new")
    yield from typed(guest, "My")
    for name in ("own-more", "own-model", "picker-back", "own-anew", "own-back", "library-page-0"):
        yield name, click(guest, name)


def session(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.TODAY)
    yield "start", click(guest, "start")
    for _ in range(6):
        guest.clock.wait(8)
        turn(50)
        yield "done", key(guest, Qt.Key.Key_Return)
    yield "pain", key(guest, Qt.Key.Key_P)
    yield "close", key(guest, Qt.Key.Key_Escape)
    yield "keys", key(guest, Qt.Key.Key_Question)
    yield "close", key(guest, Qt.Key.Key_Escape)
    yield "easier", key(guest, Qt.Key.Key_E)
    yield "harder", key(guest, Qt.Key.Key_H)
    while not guest.player.is_over:
        if guest.player.paused:
            yield "go on", key(guest, Qt.Key.Key_Space)
        guest.clock.wait(15)
        turn(40)
        if guest.at(Phase.WORK) and not guest.player.ends_by_itself:
            yield f"done {guest.player.current.part}", key(guest, Qt.Key.Key_Return)
    yield "over", lambda: None
    yield "mood", tap(guest, "mood", 2)
    yield "energy", tap(guest, "energy", 4)
    yield "effort", tap(guest, "effort", 4)
    yield "leave", click(guest, "after-done")


def by_hand(guest: Guest) -> Iterator[Step]:
    """A routine from its card, with full screen, pain, another movement, and Escape in the middle."""
    yield "go", go(guest, Place.SESSION)
    yield "start a routine", click(guest, "start-quiet-room")
    while not guest.at(Phase.WORK):
        guest.clock.wait(4)
        turn(40)
    yield "full screen", key(guest, Qt.Key.Key_F)
    yield "full screen no more", key(guest, Qt.Key.Key_F)
    yield "something hurts", key(guest, Qt.Key.Key_P)
    yield "where", click(guest, "pain-knee")
    yield "5 of 10", tap(guest, "pain", 5)
    yield "something alike", key(guest, Qt.Key.Key_B)
    yield "the first of them", key(guest, Qt.Key.Key_1)
    yield "stop", key(guest, Qt.Key.Key_Escape)
    yield "say more", click(guest, "after-more")
    yield "leave", click(guest, "after-done")


def by_the_clock(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.SESSION)
    yield "start a walk", click(guest, "clock-walk")
    for _ in range(8):
        guest.clock.wait(15)
        turn(40)
    yield "done", key(guest, Qt.Key.Key_Return)
    yield "mood", tap(guest, "mood", 1)
    yield "leave", click(guest, "after-done")


def left_under_way(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.SESSION)
    yield "start today’s plan", click(guest, "start-today")
    for _ in range(8):
        guest.clock.wait(4)
        turn(40)
    yield "pause", key(guest, Qt.Key.Key_Space)


def resumed(guest: Guest) -> Iterator[Step]:
    yield "until all is there", lambda: None
    yield "go on", click(guest, "resume")
    yield "go on at once", key(guest, Qt.Key.Key_Space)
    yield "stop", key(guest, Qt.Key.Key_Escape)
    yield "leave", click(guest, "after-done")


def plan(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.PLAN)
    days = [each for each in guest.window.findChildren(QWidget) if each.objectName().startswith("plan-day-")]
    for day in days[3:6]:
        yield "a day", click(guest, day)
    for why in seen(guest, "plan-why"):
        yield "why", click(guest, why)
    for name in (
        "status-ill",
        "until-6",
        "status-back",
        "status-easy-week",
        "status-back",
        "status-injured",
        "injured-knee",
        "status-back",
        "ramp-table",
    ):
        yield name, click(guest, name)
    card = guest.app.window.view(Place.PLAN).what_if  # type: ignore[union-attr]
    for chooser, value in ((card.days, 2), (card.minutes, 10)):
        yield f"what if {value}", click(guest, chooser.findChild(QPushButton, f"choose-{value}"))
    yield "leave it", click(guest, "what-if-leave")
    for kind in ("not-yet", "again"):
        answers = [each for each in guest.window.findChildren(QPushButton) if f"{kind}-" in each.objectName()]
        for answer in [each for each in answers if each.isVisible()][:1]:
            yield f"an offer: {kind}", click(guest, answer)
    for field, value in (("days a week", 2), ("minutes", 10)):
        yield "Settings", go(guest, Place.SETTINGS)
        settings_view = guest.app.window.view(Place.SETTINGS)
        assert settings_view is not None
        chips = settings_view.findChildren(QPushButton, f"choose-{value}")
        yield f"{field}: {value}", click(guest, chips[0])
        yield f"Plan after {field}", go(guest, Place.PLAN)


def history(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.HISTORY)
    view = guest.app.window.view(Place.HISTORY)
    field = view.line.field  # type: ignore[union-attr]
    field.setFocus()
    yield from typed(guest, "walk 30 min")
    yield "keep", key(guest, Qt.Key.Key_Return)
    yield "take it back", click(guest, "notice-act")
    for name in ("history-edit", "dialog-save", "history-done", "done-undo", "done-redo", "dialog-close"):
        yield name, click(guest, name)
    yield "add a check-in", click(guest, "history-add-check-in")
    yield "mood", tap(guest, "mood", -2)
    yield "save", click(guest, "dialog-save")
    yield "remove", click(guest, "history-remove")
    yield "bring back", click(guest, "notice-act")
    edits = [each for each in seen(guest, "history-edit") if not each.accessibleName().endswith(tuple("12345"))]
    yield "change a session", click(guest, edits[0])
    yield "effort", tap(guest, "effort", 6)
    yield "save", click(guest, "dialog-save")
    view.setFocus()  # type: ignore[union-attr]
    for _ in range(5):
        yield "undo", key(guest, Qt.Key.Key_Z, with_ctrl=True)
    for _ in range(3):
        yield "earlier days", click(guest, "history-more")
    yield "to the end", lambda: view.turns(Qt.Key.Key_End)  # type: ignore[union-attr]
    yield "to the top", lambda: view.turns(Qt.Key.Key_Home)  # type: ignore[union-attr]
    for name in ("history-add", "dialog-cancel", "history-add-event", "dialog-cancel", "history-add-total"):
        yield name, click(guest, name)
    yield "close", key(guest, Qt.Key.Key_Escape)
    yield "elsewhere", go(guest, Place.TODAY)
    yield "and back", go(guest, Place.HISTORY)


def insights(guest: Guest) -> Iterator[Step]:
    yield "go", go(guest, Place.INSIGHTS)
    view = guest.app.window.view(Place.INSIGHTS)
    assert isinstance(view, InsightsView)
    for card in view.cards:
        yield card.objectName(), lambda card=card: view.show_card(card)  # type: ignore[misc]


def settings(guest: Guest) -> Iterator[Step]:
    """Every look and size, and the other views after each."""
    view = guest.app.window.view(Place.SETTINGS)
    assert view is not None
    for words in ("Dark", "200 %", "100 %", "Light"):
        yield "go", go(guest, Place.SETTINGS)
        buttons = [each for each in view.findChildren(QPushButton) if each.text().replace("\u00a0", " ") == words]
        yield words, click(guest, buttons[0])
        for place in Place:
            if place is not Place.SETTINGS:
                yield f"{words}, {place}", go(guest, place)
    yield "go", go(guest, Place.SETTINGS)
    yield "Dark", click(guest, next(each for each in view.findChildren(QPushButton) if each.text() == "Dark"))
    yield "Light, and away", away_at_once(guest, "Light")
    yield "go", go(guest, Place.SETTINGS)
    yield "copy", click(guest, "copy-now")


def away_at_once(guest: Guest, words: str) -> Callable[[], object]:
    view = guest.app.window.view(Place.SETTINGS)
    assert view is not None
    press = click(guest, next(each for each in view.findChildren(QPushButton) if each.text() == words))

    def act() -> None:
        press()
        QTimer.singleShot(2 * BEAT_MS, go(guest, Place.PLAN))

    return act


def closing(guest: Guest) -> Iterator[Step]:
    """As when it is locked, or a copy put back."""

    def act() -> None:
        guest.app.let_go()
        guest.app.load()

    for place in Place:
        yield f"{place}", go(guest, place)
    yield "close and open", act


def dialogs(guest: Guest) -> Iterator[Step]:
    yield "today", go(guest, Place.TODAY)
    yield "say more", click(guest, "say-more")
    yield "close", key(guest, Qt.Key.Key_Escape)
    yield "help", key(guest, Qt.Key.Key_F1)
    yield "health questions", click(guest, "help-readiness")
    yield from closed()
    yield "people", guest.window.people_wanted.emit  # type: ignore[attr-defined]
    yield from closed()
    tray = Tray(guest.app.window, guest.given, guest.app.window._theme, lambda: False)
    yield "small check-in", tray.check_in
    assert tray.small is not None
    yield "mood", tap(guest, tray.small.card.mood, 1)
    yield "keep", click(guest, tray.small.keep)
    tray.close()
    guest.window.activateWindow()
    guest.until(guest.window.isActiveWindow)


def closed() -> Iterator[Step]:
    """Every dialog that is open."""
    while (dialog := QApplication.activeModalWidget()) is not None:
        yield "close", partial(QTest.keyClick, dialog, Qt.Key.Key_Escape)


def newcomer(guest: Guest) -> Iterator[Step]:
    """The first start, over an empty folder."""
    yield "until all is there", lambda: None
    yield "next", click(guest, "welcome-next")
    yield "next", click(guest, "readiness-keep")
    yield "done", click(guest, "welcome-done")
    yield "mood", tap(guest, "mood", 1)
    yield "energy", tap(guest, "energy", 4)


NEWCOMER: Parts = {"a newcomer": newcomer}
PARTS: Parts = {
    "starting": start,
    "Today": today,
    "opening the other views": others,
    "the library": library,
    "routines": routines,
    "own movements": own_movements,
    "a session": session,
    "a session by hand": by_hand,
    "a session by the clock": by_the_clock,
    "the plan": plan,
    "History": history,
    "Insights": insights,
    "dialogs": dialogs,
    "the settings": settings,
    "closing the data": closing,
    "a session left under way": left_under_way,
}
PARTS_AFTER_A_RESTART: Parts = {"a session gone on with": resumed}


if __name__ == "__main__":
    if "each" in sys.argv:
        wanted = [Path(each) for each in sys.argv[1:] if Path(each).is_dir()]
        with tempfile.TemporaryDirectory() as scratch:
            place = wanted[0] if wanted else Path(scratch)
            demo.make(paths.within(place), EVENING, lambda share: None)
            used(place, lambda line: sys.stdout.write(line + "\n"))
    else:
        for what, value, aim in measure():
            sys.stdout.write(f"{what}\t{value:.4g}\t{aim:.4g}\n")
