"""Another look or text size while the program runs: it reaches every view, and each widget once."""

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from upswing.topics import Topic
from upswing.ui.application import application
from upswing.ui.rail import Place
from upswing.ui.theme import DARK, LIGHT, Theme
from upswing.ui.window import Window
from visitor import Guest, HeldClock, at_home, settled_in, turn

PLACES = (Place.TODAY, Place.LIBRARY, Place.PLAN, Place.HISTORY, Place.SETTINGS)


class Heard(QObject):
    """Counts the events of one kind that widgets get while it listens."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self.kind = kind
        self.times: Counter[QObject] = Counter()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is self.kind and isinstance(watched, QWidget):
            self.times[watched] += 1
        return False

    def end(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as made:
        for place in PLACES:
            made.go(place)
        yield made


def ground(guest: Guest) -> str:
    return guest.window.grab().toImage().pixelColor(guest.window.width() - 26, 4).name().upper()


@pytest.mark.parametrize("place", PLACES)
def test_a_view_that_is_opened_at_once_is_in_the_new_look(guest: Guest, place: Place) -> None:
    for look, tokens in (("dark", DARK), ("light", LIGHT)):
        guest.go(Place.SETTINGS)
        guest.given.preferences.change(look=look)
        guest.app.window.go(place)
        guest.rests()
        assert ground(guest) == tokens["ground"].upper()


def test_the_window_goes_on_painting_itself_after_a_new_look(guest: Guest) -> None:
    guest.click(guest.named("Colours: Dark"))
    guest.rests()
    turn(50)
    heard = Heard(QEvent.Type.Paint)
    guest.window.update()
    guest.until(lambda: bool(heard.times))
    heard.end()


def test_today_is_as_wide_when_started_with_large_text_as_after_it_was_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    wide = []
    for folder, percent in ((tmp_path / "started", 200), (tmp_path / "chosen", 100)):
        with at_home(settled_in(folder, text_percent=percent), HeldClock(), size=(1440, 900)) as guest:
            guest.given.preferences.change(text_percent=200)
            guest.rests()
            wide.append(guest.app.today.check_in.width())
    assert wide[0] == wide[1] > 1040


class Faulty(QWidget):
    """A view with a fault of ours."""

    topics = Topic(0)

    def refresh(self) -> None: ...

    def apply_theme(self, theme: Theme) -> None:
        raise LookupError(theme)


def test_a_fault_in_a_view_does_not_stop_the_window_painting_itself(qtbot: QtBot) -> None:
    window = Window(Theme(LIGHT, dark=False))
    qtbot.addWidget(window)
    window.put(Place.TODAY, Faulty())
    window.show()
    with qtbot.captureExceptions() as raised:
        window.apply_theme(application(), Theme(DARK, dark=True))
        assert not window.updatesEnabled()
        qtbot.waitUntil(lambda: bool(raised))
    assert window.updatesEnabled()
    window.apply_theme(application(), Theme(LIGHT, dark=False))
    with qtbot.captureExceptions():
        qtbot.waitUntil(lambda: not window.at_work)


class Crowded(QWidget):
    """A view with more than is dressed in one turn."""

    topics = Topic(0)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        for number in range(100):
            layout.addWidget(QLabel(str(number)))

    def refresh(self) -> None: ...

    def apply_theme(self, theme: Theme) -> None: ...


def half_dressed() -> Window:
    window = Window(Theme(LIGHT, dark=False))
    window.put(Place.TODAY, Crowded())
    window.show()
    window.apply_theme(application(), Theme(DARK, dark=True))
    QApplication.processEvents()
    assert window.at_work
    assert not window.updatesEnabled()
    return window


def test_a_window_may_go_while_it_is_being_dressed(qtbot: QtBot) -> None:
    window = half_dressed()
    delete(window)
    assert not isValid(window)
    del window
    gc.collect()


def test_a_look_chosen_while_another_is_on_its_way_is_painted_whole(qtbot: QtBot) -> None:
    window = half_dressed()
    qtbot.addWidget(window)
    heard = Heard(QEvent.Type.Paint)
    window.apply_theme(application(), Theme(LIGHT, dark=False))
    assert not heard.times
    qtbot.waitUntil(lambda: not window.at_work)
    heard.end()
    assert window.updatesEnabled()
    assert heard.times[window] == 1


def test_what_is_there_is_dressed_once(guest: Guest) -> None:
    buttons = [each for each in guest.window.findChildren(QWidget) if each.objectName().startswith("choose-")]
    heard = Heard(QEvent.Type.StyleChange)
    guest.given.preferences.change(look="dark")
    guest.rests()
    heard.end()
    assert buttons
    assert {heard.times[each] for each in buttons} == {1}


@pytest.mark.parametrize("place", [Place.TODAY, Place.SETTINGS])
def test_text_has_its_former_size_again(guest: Guest, place: Place) -> None:
    before = sizes(guest, place)
    guest.given.preferences.change(text_percent=200)
    guest.rests()
    assert max(sizes(guest, place)) == 2 * max(before)
    guest.given.preferences.change(text_percent=100)
    guest.rests()
    assert sizes(guest, place) == before


def sizes(guest: Guest, place: Place) -> Counter[int]:
    """How often each size of text stands in a view, in pixels."""
    view = guest.app.window.view(place)
    assert view is not None
    return Counter(each.font().pixelSize() for each in view.findChildren(QWidget))
