"""Choosing a movement: a few letters and Enter, or one click."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lodging import given
from upswing.domain.exercise import Pattern, Posture
from upswing.ui.figure.pictures import KeyPictures
from upswing.ui.given import Given
from upswing.ui.movement.picker import MovementPicker
from upswing.ui.theme import LIGHT, Theme
from visitor import HeldClock, Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
THEME = Theme(LIGHT, dark=False)


class Asked(Visitor):
    """Someone before the picker; `chosen` are the ids she chose, `left` how often she left without."""

    def __init__(self, picker: MovementPicker, clock: HeldClock) -> None:
        super().__init__(picker, clock)
        self.picker = picker
        self.chosen: list[str] = []
        self.left = 0
        picker.chosen.connect(self.chosen.append)
        picker.left.connect(self._on_left)

    def _on_left(self) -> None:
        self.left += 1


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Given]:
    with given(tmp_path, HeldClock(), lambda topics: None) as lodging:
        yield lodging


@pytest.fixture
def asked(qtbot: QtBot, at: Given) -> Asked:
    picker = MovementPicker(at, THEME, KeyPictures(at.figures, THEME).of)
    qtbot.addWidget(picker)
    picker.resize(1024, 700)
    picker.show()
    picker.open()
    return Asked(picker, HeldClock())


def test_a_few_letters_and_enter_choose_the_best_match(asked: Asked) -> None:
    asked.types("wall push")
    asked.key(Qt.Key.Key_Return)
    assert asked.chosen == ["wall-push-up"]


def test_the_arrows_walk_through_the_list_while_the_cursor_stays_in_the_search(asked: Asked) -> None:
    asked.types("plank")
    second = asked.picker.found[1]
    asked.key(Qt.Key.Key_Down)
    asked.types("s")
    asked.key(Qt.Key.Key_Backspace)
    asked.key(Qt.Key.Key_Down)
    asked.key(Qt.Key.Key_Return)
    assert asked.picker.search.text() == "plank"
    assert asked.chosen == [second.id]


def test_one_click_chooses(asked: Asked) -> None:
    place = asked.picker.model.index(2, 0)
    asked.click(asked.picker.list.viewport(), asked.picker.list.visualRect(place).center())
    assert asked.chosen == [asked.picker.found[2].id]


def test_escape_and_the_button_leave_without_choosing(asked: Asked) -> None:
    asked.key(Qt.Key.Key_Escape)
    asked.click("picker-back")
    assert (asked.chosen, asked.left) == ([], 2)


def test_filters_hold_together_with_the_words(asked: Asked) -> None:
    asked.click("picker-no-floor")
    asked.click("picker-quiet")
    asked.picker.pattern.setFocus()
    asked.types("Squ")
    assert asked.picker.found
    assert {each.pattern for each in asked.picker.found} == {Pattern.SQUAT}
    assert all(each.quiet for each in asked.picker.found)
    assert {each.posture for each in asked.picker.found} <= {Posture.STANDING, Posture.SEATED, Posture.HANGING}


def test_a_search_that_finds_nothing_says_so_and_enter_does_nothing(asked: Asked) -> None:
    asked.types("qqq")
    asked.key(Qt.Key.Key_Return)
    assert "No movement fits all of this." in asked.reads()
    assert asked.chosen == []


def test_opened_again_it_begins_anew_with_the_movements_that_are_there_now(asked: Asked, at: Given) -> None:
    asked.types("swing")
    asked.click("picker-quiet")
    squat = at.catalogue.exercises["squat"]
    at.journal.exercises.add_own(replace(squat, id="own-1", name="Broom swing", also=()))
    asked.picker.open("Choose another movement")
    assert asked.picker.search.text() == ""
    assert len(asked.picker.found) == len(at.catalogue.offered())
    assert "Choose another movement" in asked.reads()
    asked.types("broom")
    asked.key(Qt.Key.Key_Return)
    assert asked.chosen == ["own-1"]


def test_a_movement_that_was_put_away_is_not_offered(asked: Asked, at: Given) -> None:
    squat = at.catalogue.exercises["squat"]
    at.journal.exercises.add_own(replace(squat, id="own-1", name="Broom swing", also=()))
    at.journal.exercises.archive("own-1")
    asked.picker.open()
    asked.types("broom")
    assert asked.picker.found == ()
