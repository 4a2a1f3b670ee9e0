"""The library: found in an instant, seen on its ladder, tried at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Equipment, Exercise, Pattern, Posture
from upswing.domain.player.state import Phase
from upswing.domain.search import ALWAYS_AT_HAND
from upswing.domain.session import Activity
from upswing.ui.library.movement_list import EXERCISE
from upswing.ui.library.view import LibraryView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """In the library, by Ctrl+F, with the cursor in the search."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        yield here


def view_of(guest: Guest) -> LibraryView:
    view = guest.app.window.view(Place.LIBRARY)
    assert isinstance(view, LibraryView)
    return view


def listed(guest: Guest) -> list[Exercise]:
    model = view_of(guest).model
    return [model.index(row, 0).data(EXERCISE) for row in range(model.rowCount())]


def shown(guest: Guest) -> Exercise:
    exercise = view_of(guest).detail.exercise
    assert exercise is not None
    return exercise


def test_ctrl_f_searches_as_one_types(guest: Guest) -> None:
    everything = len(guest.given.catalogue.exercises)
    assert view_of(guest).search.hasFocus()
    assert len(listed(guest)) == everything
    guest.types("wall push")
    assert listed(guest)[0].id == "wall-push-up"
    assert shown(guest).id == "wall-push-up"
    assert len(listed(guest)) < everything
    assert f"{len(listed(guest))} movement" in guest.reads()


def test_a_search_that_finds_nothing_says_so_and_can_be_taken_back(guest: Guest) -> None:
    guest.types("qqq")
    assert listed(guest) == []
    assert "No movement fits all of this. Take a filter away." in guest.reads()
    for _ in range(3):
        guest.key(Qt.Key.Key_Backspace)
    assert len(listed(guest)) == len(guest.given.catalogue.exercises)


def test_filters_hold_together(guest: Guest) -> None:
    for chip in ("filter-quiet", "filter-no-floor", "filter-no-equipment"):
        guest.click(chip)
    found = listed(guest)
    assert found
    assert all(each.quiet for each in found)
    assert {each.posture for each in found} <= {Posture.STANDING, Posture.SEATED, Posture.HANGING}
    assert all(set[Equipment](each.equipment) <= ALWAYS_AT_HAND for each in found)
    box = guest.find("pattern")
    assert isinstance(box, QComboBox)
    box.setFocus()
    guest.types("Squ")
    assert {each.pattern for each in listed(guest)} == {Pattern.SQUAT}
    guest.click("filter-quiet")
    assert not guest.button("filter-quiet").isChecked()


def test_the_list_is_walked_with_the_arrow_keys(guest: Guest) -> None:
    guest.find("movements").setFocus()
    first = shown(guest)
    guest.key(Qt.Key.Key_Down)
    assert shown(guest) == listed(guest)[1]
    assert shown(guest) != first
    assert shown(guest).how[0] in guest.reads()


def test_a_rung_of_the_ladder_opens_by_a_click_and_by_key_even_when_the_search_hides_it(guest: Guest) -> None:
    guest.types("box squat")
    rungs = guest.given.catalogue.ladder_of("box-squat")
    ladder = view_of(guest).detail.ladder
    assert ladder.accessibleName() == f"Ladder, rung {rungs.index(shown(guest)) + 1} of {len(rungs)}"
    guest.click(ladder, ladder.rung_box(0).center().toPoint())
    assert shown(guest) == rungs[0]
    assert view_of(guest).search.text() == ""
    ladder.setFocus()
    guest.key(Qt.Key.Key_Right)
    guest.key(Qt.Key.Key_Return)
    assert shown(guest) == rungs[1]


def test_one_movement_alone_can_be_tried_at_once(guest: Guest) -> None:
    guest.types("glute bridge")
    guest.click("start-movement")
    assert guest.at(Phase.GET_READY)
    assert {step.exercise_id for step in guest.player.script.steps} == {"glute-bridge"}
    assert guest.player.script.title == "Glute bridge"
    guest.key(Qt.Key.Key_Return)
    guest.key(Qt.Key.Key_Return)
    guest.key(Qt.Key.Key_Escape)
    guest.click("after-done")
    [session] = guest.given.journal.sessions.all()
    assert session.activity is Activity.STRENGTH
    guest.go(Place.LIBRARY)
    assert "1 set so far." in view_of(guest).detail.record.text()
    assert view_of(guest).detail.ladder._at == "glute-bridge"


def test_the_figure_moves_and_shows_the_movement_chosen(guest: Guest) -> None:
    figure = view_of(guest).detail._figure
    guest.types("push-up")
    before = figure.grab().toImage()
    guest.clock.wait(1.3)
    assert figure.grab().toImage() != before
    assert figure.rect().contains(QPoint(5, 5))
