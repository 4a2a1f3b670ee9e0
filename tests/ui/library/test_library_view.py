"""The library: found in an instant, seen on its ladder, tried at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bookshelf import listed, shown, view_of
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from upswing.domain.exercise import Posture
from upswing.domain.player.state import Phase
from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    """In the library, by Ctrl+F, with the cursor in the search."""
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        here.rests()
        yield here


def test_ctrl_f_searches_as_one_types(guest: Guest) -> None:
    everything = len(guest.given.catalogue.exercises)
    assert view_of(guest).movements.finder.search.hasFocus()
    assert len(listed(guest)) == everything
    guest.types("wall push")
    assert listed(guest)[0].id == "wall-push-up"
    assert len(listed(guest)) < everything
    guest.rests()
    assert shown(guest).id == "wall-push-up"
    assert f"{len(listed(guest))} movement" in guest.reads()


def test_the_arrow_keys_walk_the_list_from_within_the_search_and_escape_empties_it(guest: Guest) -> None:
    guest.types("squat")
    guest.key(Qt.Key.Key_Down)
    assert shown(guest) == listed(guest)[1]
    assert view_of(guest).movements.finder.search.hasFocus()
    guest.key(Qt.Key.Key_Escape)
    assert len(listed(guest)) == len(guest.given.catalogue.exercises)


def test_the_movement_on_the_page_stays_while_the_search_still_finds_it(guest: Guest) -> None:
    guest.types("plank")
    guest.rests()
    guest.key(Qt.Key.Key_Down)
    chosen = shown(guest)
    guest.key(Qt.Key.Key_Backspace)
    guest.rests()
    assert shown(guest) == chosen


def test_the_list_is_walked_with_the_arrow_keys(guest: Guest) -> None:
    guest.find("movements").setFocus()
    first = shown(guest)
    guest.key(Qt.Key.Key_Down)
    assert shown(guest) == listed(guest)[1]
    assert shown(guest) != first
    assert f"1.  {shown(guest).how[0]}" in guest.reads()


def test_a_click_in_the_list_shows_the_movement(guest: Guest) -> None:
    finder = view_of(guest).movements.finder
    row = finder.list.visualRect(finder.model.index(3, 0))
    guest.click(finder.list.viewport(), row.center())
    assert shown(guest) == listed(guest)[3]


def test_a_rung_of_the_ladder_opens_by_a_click_and_by_key_even_when_the_search_hides_it(guest: Guest) -> None:
    guest.types("box squat")
    guest.rests()
    rungs = guest.given.catalogue.ladder_of("box-squat")
    ladder = view_of(guest).movements.detail.ladder
    assert ladder.accessibleName() == f"Ladder, rung {rungs.index(shown(guest)) + 1} of {len(rungs)}"
    guest.click(ladder, ladder.rung_box(0).center().toPoint())
    assert shown(guest) == rungs[0]
    assert view_of(guest).movements.finder.search.text() == "box squat"
    ladder.setFocus()
    guest.key(Qt.Key.Key_Right)
    assert rungs[1].name in ladder.accessibleDescription()
    guest.key(Qt.Key.Key_Return)
    assert shown(guest) == rungs[1]


def test_one_movement_alone_can_be_tried_at_once(guest: Guest) -> None:
    guest.types("glute bridge")
    guest.rests()
    assert "You have not done this one yet." in guest.reads()
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
    assert "Last: 8 times, 23 Nov 2026." in guest.reads()
    assert "After 1 more session with it, a chart of them appears here." in guest.reads()


def test_the_figure_moves_and_shows_the_movement_chosen(guest: Guest) -> None:
    figure = view_of(guest).movements.detail._figure
    guest.types("push-up")
    guest.rests()
    before = figure.grab().toImage()
    guest.clock.wait(1.3)
    assert figure.grab().toImage() != before
    assert figure.rect().contains(QPoint(5, 5))


def test_something_like_it_is_one_key_away_and_its_answer_opens(guest: Guest) -> None:
    guest.types("push-up")
    guest.rests()
    guest.find("movements").setFocus()
    like = shown(guest)
    guest.key(Qt.Key.Key_B)
    assert f"Something like “{like.name}”, but …" in guest.reads()
    guest.click("alike-no-floor")
    first = view_of(guest).movements.alike.offered[0]
    assert first.posture in (Posture.STANDING, Posture.SEATED, Posture.HANGING)
    guest.key(Qt.Key.Key_1)
    assert shown(guest) == first
    assert view_of(guest).movements.detail.isVisible()
    guest.key(Qt.Key.Key_B)
    guest.key(Qt.Key.Key_Escape)
    assert shown(guest) == first
    assert view_of(guest).movements.detail.isVisible()


def test_letters_are_letters_while_one_types_in_the_search(guest: Guest) -> None:
    guest.types("bnf")
    assert view_of(guest).movements.finder.search.text() == "bnf"
    assert guest.given.journal.marks.all() == {}


def test_a_movement_can_be_opened_from_elsewhere_and_an_unknown_one_is_a_fault(guest: Guest) -> None:
    view_of(guest).open_movement("plank")
    assert shown(guest).id == "plank"
    with pytest.raises(KeyError):
        view_of(guest).open_movement("no-such-movement")


def test_whoever_comes_by_the_rail_is_at_the_list(guest: Guest) -> None:
    guest.go(Place.TODAY)
    guest.go_by_key(Place.LIBRARY)
    assert guest.find("movements").hasFocus()
    first = shown(guest)
    guest.key(Qt.Key.Key_Down)
    assert shown(guest) != first


def test_tab_leads_from_the_list_to_the_movement_though_it_was_made_later(guest: Guest) -> None:
    guest.find("movements").setFocus()
    guest.key(Qt.Key.Key_Tab)
    assert guest.find("start-movement").hasFocus()


def test_a_movement_asked_for_before_the_first_one_is_there_is_the_one_that_comes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.go_by_key(Place.LIBRARY)
        view_of(guest).open_movement("plank")
        guest.rests()
        assert shown(guest).id == "plank"
        assert view_of(guest).movements.detail.isVisible()
