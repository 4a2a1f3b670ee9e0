"""Filters combine, are seen, and are taken away; where nothing is left, the one in the way is named."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bookshelf import listed, shown, view_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing import paths, settings
from upswing.domain.exercise import Equipment, Exercise, Joint, Pattern, Posture
from upswing.domain.marks import Mark
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.go(Place.LIBRARY)
        yield here


def ids(guest: Guest) -> set[str]:
    return {each.id for each in listed(guest)}


def everything(guest: Guest) -> tuple[Exercise, ...]:
    return guest.given.catalogue.offered()


def test_filters_hold_together(guest: Guest) -> None:
    guest.click("filter-quiet")
    guest.click("filter-no-floor")
    guest.click("more-filters")
    for chip in ("wish-pattern-squat", "wish-pattern-push", "wish-posture-standing", "wish-gentle-wrist"):
        guest.click(chip)
    found = listed(guest)
    assert found
    for each in found:
        assert each.quiet
        assert each.pattern in (Pattern.SQUAT, Pattern.PUSH)
        assert each.posture is Posture.STANDING
        assert Joint.WRIST not in each.loads
    assert f"{len(found)} movements fit." in guest.reads()
    guest.click("filters-done")
    assert not guest.sees("filters-done")
    assert guest.button("more-filters").hasFocus()
    guest.rests()
    assert shown(guest) in found


def test_what_is_chosen_is_seen_and_taken_away_one_by_one_or_at_once(guest: Guest) -> None:
    guest.click("more-filters")
    guest.click("wish-pattern-yoga")
    guest.click("wish-gentle-knee")
    assert {"Yoga  ×", "Kind to the knee  ×", "Clear all"} <= set(guest.reads().splitlines())
    guest.click("drop-pattern-yoga")
    assert not guest.sees("drop-pattern-yoga")
    assert not guest.button("wish-pattern-yoga").isChecked()
    assert all(Joint.KNEE not in each.loads for each in listed(guest))
    guest.click("filter-quiet")
    guest.click("clear-filters")
    assert len(listed(guest)) == len(everything(guest))
    assert not guest.button("filter-quiet").isChecked()
    assert not guest.sees("clear-filters")


def test_the_list_follows_while_the_filters_are_open_and_a_movement_closes_them(guest: Guest) -> None:
    guest.click("more-filters")
    guest.click("wish-pattern-barre")
    assert {each.pattern for each in listed(guest)} == {Pattern.BARRE}
    finder = view_of(guest).movements.finder
    guest.click(finder.list.viewport(), finder.list.visualRect(finder.model.index(0, 0)).center())
    assert shown(guest) == listed(guest)[0]
    assert view_of(guest).movements.detail.isVisible()
    assert not guest.button("more-filters").isChecked()


def test_escape_closes_the_filters(guest: Guest) -> None:
    guest.click("more-filters")
    guest.button("wish-pattern-push").setFocus()
    guest.key(Qt.Key.Key_Escape)
    assert view_of(guest).movements.detail.isVisible()


def test_what_there_is_at_home_is_remembered(guest: Guest) -> None:
    guest.click("more-filters")
    guest.click("wish-at-hand")
    assert "No equipment  ×" in guest.reads()
    always = {Equipment.WALL, Equipment.MAT}
    assert all(set(each.equipment) <= always for each in listed(guest))
    without = len(listed(guest))
    guest.click("home-chair")
    guest.click("home-towel")
    assert "With what I have  ×" in guest.reads()
    assert len(listed(guest)) > without
    assert all(set(each.equipment) <= {*always, Equipment.CHAIR, Equipment.TOWEL} for each in listed(guest))
    assert settings.read(guest.app.paths.settings).settings.at_home == ("chair", "towel")
    guest.click("home-towel")
    assert all(Equipment.TOWEL not in each.equipment for each in listed(guest))


def test_what_there_was_at_home_is_still_there_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path, at_home=("chair", "a thing of a newer version")), HeldClock()) as guest:
        guest.go(Place.LIBRARY)
        guest.click("more-filters")
        assert guest.button("home-chair").isChecked()
        assert not guest.button("home-step").isChecked()
        assert not guest.button("wish-at-hand").isChecked()
    assert "chair" in settings.read(paths.within(tmp_path).settings).settings.at_home


def test_nothing_found_names_the_filter_in_the_way_and_drops_it(guest: Guest) -> None:
    guest.click("filter-no-floor")
    guest.click("more-filters")
    guest.click("wish-pattern-core-back")
    guest.click("wish-posture-hanging")
    assert listed(guest) == []
    without_each = {
        "No floor": lambda each: each.pattern is Pattern.CORE_BACK and each.posture is Posture.HANGING,
        "Core, back": lambda each: each.posture is Posture.HANGING,
    }
    free = {name: sum(map(fits, everything(guest))) for name, fits in without_each.items()}
    assert free["Core, back"] > free["No floor"]
    there = "there is 1" if free["Core, back"] == 1 else f"there are {free['Core, back']}"
    assert f"No movement fits all of this. Without “Core, back” {there}." in guest.reads()
    guest.click("drop-the-wish")
    assert {each.posture for each in listed(guest)} == {Posture.HANGING}
    assert not guest.button("wish-pattern-core-back").isChecked()


def test_nothing_found_for_the_words_says_so_and_clears_them(guest: Guest) -> None:
    view_of(guest).movements.finder.search.setFocus()
    guest.types("qqq")
    assert "No movement has the words “qqq”." in guest.reads()
    guest.click("drop-the-wish")
    assert len(listed(guest)) == len(everything(guest))
    assert view_of(guest).movements.finder.search.hasFocus()


def test_where_words_and_filters_together_are_too_much_one_begins_anew(guest: Guest) -> None:
    guest.click("filter-favourites")
    view_of(guest).movements.finder.search.setFocus()
    guest.types("qqq")
    assert "No movement has these words and fits all of this." in guest.reads()
    guest.click("drop-the-wish")
    assert len(listed(guest)) == len(everything(guest))


def test_favourites_and_own_movements_only(guest: Guest) -> None:
    squat = guest.given.catalogue.exercises["squat"]
    guest.given.journal.exercises.add_own(replace(squat, id="own-squat", name="Sofa squat", own=True))
    guest.given.journal.marks.mark("plank", Mark.FAVOURITE)
    guest.given.journal.marks.mark("own-squat", Mark.FAVOURITE)
    guest.click("filter-favourites")
    assert ids(guest) == {"plank", "own-squat"}
    guest.given.journal.marks.mark("plank", None)
    assert ids(guest) == {"own-squat"}
    guest.click("filter-favourites")
    guest.click("more-filters")
    guest.click("wish-own")
    assert ids(guest) == {"own-squat"}
