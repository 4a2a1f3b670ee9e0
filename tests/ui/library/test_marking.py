"""Favourites and “not for me” on the page and in the list: by click, by key, by shape, and for readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bookshelf import listed, shown, view_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing.domain.marks import Mark
from upswing.ui.library.movement_list import mark_at
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.go(Place.LIBRARY)
        yield here


def spoken(guest: Guest, exercise_id: str) -> str:
    model = view_of(guest).movements.finder.model
    return str(model.place_of(exercise_id).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_favourite_by_click_and_taken_back_by_key(guest: Guest) -> None:
    movement = shown(guest)
    guest.click("mark-favourite")
    assert guest.given.journal.marks.all() == {movement.id: Mark.FAVOURITE}
    assert guest.button("mark-favourite").isChecked()
    assert "Where two are equally due, your plan takes it first." in guest.reads()
    model = view_of(guest).movements.finder.model
    assert mark_at(model.place_of(movement.id)) is Mark.FAVOURITE
    assert spoken(guest, movement.id).endswith(", favourite")
    guest.find("movements").setFocus()
    guest.key(Qt.Key.Key_F)
    assert guest.given.journal.marks.all() == {}
    assert not spoken(guest, movement.id).endswith(", favourite")


def test_a_favourite_that_the_plan_does_not_plan_promises_nothing(guest: Guest) -> None:
    view_of(guest).open_movement("tree-pose")
    guest.click("mark-favourite")
    assert "A favourite. “Favourites” beside the search shows it." in guest.reads()


def test_a_movement_has_one_mark_at_most(guest: Guest) -> None:
    guest.find("movements").setFocus()
    guest.key(Qt.Key.Key_F)
    guest.key(Qt.Key.Key_N)
    assert guest.given.journal.marks.all() == {shown(guest).id: Mark.NOT_FOR_ME}
    assert not guest.button("mark-favourite").isChecked()
    assert guest.button("mark-not-for-me").isChecked()


def test_what_is_not_for_me_leaves_the_list_stays_on_the_page_and_is_found_by_its_name(guest: Guest) -> None:
    view_of(guest).open_movement("burpee")
    before = len(listed(guest))
    guest.click("mark-not-for-me")
    assert shown(guest).id == "burpee"
    assert len(listed(guest)) == before - 1
    assert "burpee" not in [each.id for each in listed(guest)]
    assert "Show “not for me” (1)" in guest.reads()
    finder = view_of(guest).movements.finder
    finder.search.setFocus()
    guest.types("burpee")
    assert [each.id for each in listed(guest)][-1] == "burpee"
    assert spoken(guest, "burpee").endswith(", not for me")
    assert not guest.sees("show-aside")


def test_all_that_is_not_for_me_can_be_shown_at_the_end_and_hidden_again(guest: Guest) -> None:
    for each in ("wall-push-up", "burpee"):
        guest.given.journal.marks.mark(each, Mark.NOT_FOR_ME)
    guest.click("show-aside")
    assert [each.id for each in listed(guest)][-2:] == ["wall-push-up", "burpee"]
    guest.click("show-aside")
    assert not {"wall-push-up", "burpee"} & {each.id for each in listed(guest)}


def test_undo_takes_a_mark_back_and_the_page_shows_it(guest: Guest) -> None:
    guest.click("mark-favourite")
    guest.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert guest.given.journal.marks.all() == {}
    assert not guest.button("mark-favourite").isChecked()


def test_the_list_does_not_jump_when_a_mark_is_set(guest: Guest) -> None:
    finder = view_of(guest).movements.finder
    row = finder.model.index(60, 0)
    finder.list.setCurrentIndex(row)
    guest.rests()
    at = finder.list.verticalScrollBar().value()
    assert at > 0
    guest.click("mark-favourite")
    assert finder.list.verticalScrollBar().value() == at
    assert finder.list.currentIndex().row() == 60


def test_marks_are_told_on_the_ladder_too(guest: Guest) -> None:
    guest.given.journal.marks.mark("push-up", Mark.NOT_FOR_ME)
    view_of(guest).open_movement("chair-push-up")
    ladder = view_of(guest).movements.detail.ladder
    place = [each.id for each in ladder.at.rungs].index("push-up")
    assert ladder.words_for(place) == "Push-up, not for me"
    first = ladder.words_for(0)
    assert first == "Wall push-up, you begin here"


def test_what_is_put_aside_is_not_offered_as_something_alike(guest: Guest) -> None:
    for each in ("kneeling-push-up", "chair-push-up"):
        guest.given.journal.marks.mark(each, Mark.NOT_FOR_ME)
    view_of(guest).open_movement("push-up")
    guest.click("alike-movement")
    panel = view_of(guest).movements.alike
    assert not {"kneeling-push-up", "chair-push-up"} & {each.id for each in panel.offered}
    guest.key(Qt.Key.Key_E)
    assert shown(guest).id == "counter-push-up"
