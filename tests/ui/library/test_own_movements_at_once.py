"""A movement of one's own is found as soon as it is there."""

from dataclasses import replace
from pathlib import Path

from bookshelf import listed
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in


def test_own_movements_are_in_the_list_as_soon_as_they_are_added(qtbot: QtBot, tmp_path: Path) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        guest.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        guest.rests()
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
