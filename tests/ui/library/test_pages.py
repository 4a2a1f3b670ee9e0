"""The switch of the library: there when there is more than one page, each page made when it is first wanted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bookshelf import shown, view_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from lodging import given
from upswing.domain.marks import Mark
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.figure.widget import FigureWidget
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from upswing.ui.theme import Look, Theme, theme_for
from visitor import Guest, HeldClock, Visitor, at_home, settled_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Plain(QWidget):
    """A page that only shows something."""


class Told(QLabel):
    """A page that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("another page")
        self.told: list[str] = []

    def refresh(self) -> None:
        self.told.append("refresh")

    def apply_theme(self, theme: Theme) -> None:
        self.told.append("dark" if theme.dark else "light")


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path, look="light"), HeldClock()) as here:
        here.go(Place.LIBRARY)
        yield here


def test_a_single_page_needs_no_switch_and_a_second_one_does(qtbot: QtBot, tmp_path: Path) -> None:
    clock = HeldClock()
    with given(tmp_path, clock, lambda topics: None) as at:
        theme = theme_for(Look.LIGHT)
        view = LibraryView(at, theme, FigureWidget(clock.monotonic), KeyPictures(at.figures, theme).of)
        qtbot.addWidget(view)
        view.show()
        alone = Visitor(view, clock)
        assert not alone.sees("library-page-0")
        view.add_page("Another", Told)
        assert alone.sees("library-page-0")
        view.hide()


def test_a_page_is_made_when_it_is_first_shown_and_only_once(guest: Guest) -> None:
    made: list[Told] = []

    def make() -> Told:
        made.append(Told())
        return made[-1]

    place = view_of(guest).add_page("Another", make)
    assert made == []
    guest.click(f"library-page-{place}")
    assert "another page" in guest.reads()
    guest.click("library-page-0")
    guest.click(f"library-page-{place}")
    assert len(made) == 1
    assert made[0].told == ["light"]


def test_a_page_is_refreshed_when_it_is_seen_and_themed_always(guest: Guest) -> None:
    page = Told()
    place = view_of(guest).add_page("Another", lambda: page)
    plain = view_of(guest).add_page("Plain", Plain)
    guest.click(f"library-page-{plain}")
    guest.click(f"library-page-{place}")
    guest.click("library-page-0")
    page.told.clear()
    guest.given.journal.marks.mark("squat", Mark.FAVOURITE)
    assert page.told == []
    guest.click(f"library-page-{place}")
    assert page.told == ["refresh"]
    guest.click("library-page-0")
    guest.given.preferences.change(look="dark")
    guest.rests()
    assert page.told == ["refresh", "dark"]


def test_ctrl_f_and_a_movement_from_elsewhere_come_back_to_the_movements(guest: Guest) -> None:
    place = view_of(guest).add_page("Another", Told)
    guest.click(f"library-page-{place}")
    guest.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view_of(guest).movements.finder.search.hasFocus()
    assert guest.button("library-page-0").isChecked()
    guest.click(f"library-page-{place}")
    view_of(guest).open_movement("plank")
    assert guest.button("library-page-0").isChecked()
    assert shown(guest).id == "plank"


def test_a_movement_that_is_put_away_can_still_be_opened(guest: Guest) -> None:
    like = guest.given.catalogue.exercises["plank"]
    guest.given.journal.exercises.add_own(replace(like, id="own-plank", name="Sofa plank", own=True))
    view_of(guest).open_movement("own-plank")
    ladder = view_of(guest).movements.detail.ladder
    assert "own-plank" in [each.id for each in ladder.at.rungs]
    guest.given.journal.exercises.archive("own-plank")
    assert shown(guest).id == "own-plank"
    assert "Put away. It is not offered and not planned; what you did stays." in guest.reads()
    view_of(guest).open_movement("plank")
    assert "Put away." not in guest.reads()
    view_of(guest).open_movement("own-plank")
    assert "Put away." in guest.reads()
