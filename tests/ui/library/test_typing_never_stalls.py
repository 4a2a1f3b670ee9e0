"""From a key to the changed list takes less than a frame of our own time, also with two hundred own movements."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from bookshelf import listed, view_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lodging import library
from upswing import paths
from upswing.journal.journal import Journal
from upswing.storage.store import open_store
from upswing.topics import Announcer
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in

FRAME_S = 0.016
OWN = 200


def add_own(folder: Path, count: int) -> None:
    """So many movements of one's own, made from those of the library."""
    clock, models = HeldClock(), list(library().exercises.values())
    with open_store(paths.within(folder), now=clock.now(), durable=False) as store:
        journal = Journal(store, library(), clock.now, Announcer())
        for number in range(count):
            like = models[number % len(models)]
            name = f"{like.name} of mine {number}"
            journal.exercises.add_own(replace(like, id=f"own-{number}", name=name, own=True))


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    add_own(tmp_path, OWN)
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        here.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        here.rests()
        yield here


def test_a_key_changes_the_list_within_a_frame(guest: Guest) -> None:
    finder = view_of(guest).movements.finder
    assert len(listed(guest)) == len(guest.given.catalogue.offered()) > OWN
    took = []
    for typed in "push up\b\b\b\b\b\bsquat\b\b\b\b\bplank of mi":
        begun = time.process_time()
        if typed == "\b":
            QTest.keyClick(finder.search, Qt.Key.Key_Backspace)
        else:
            QTest.keyClicks(finder.search, typed)
        finder.list.viewport().repaint()
        took.append(time.process_time() - begun)
    assert median(took) < FRAME_S / 2
    assert sorted(took)[-3] < FRAME_S


def test_a_chip_changes_the_list_within_a_frame(guest: Guest) -> None:
    finder = view_of(guest).movements.finder
    took = []
    for _ in range(3):
        for name in ("filter-quiet", "filter-no-floor", "filter-favourites"):
            chip = guest.button(name)
            begun = time.process_time()
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
            finder.list.viewport().repaint()
            took.append(time.process_time() - begun)
    assert median(took) < FRAME_S


def test_own_movements_are_in_the_list_as_soon_as_they_are_added(guest: Guest) -> None:
    guest.types("hammock")
    assert listed(guest) == []
    like = guest.given.catalogue.exercises["plank"]
    guest.given.journal.exercises.add_own(replace(like, id="own-hammock", name="Hammock plank", own=True))
    assert [each.id for each in listed(guest)] == ["own-hammock"]
    guest.given.journal.exercises.archive("own-hammock")
    assert listed(guest) == []
    guest.go(Place.TODAY)
    guest.given.journal.exercises.bring_back("own-hammock")
    guest.go(Place.LIBRARY)
    assert [each.id for each in listed(guest)] == ["own-hammock"]
