"""While a view fills in short turns, no words are painted before they have their room."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from upswing.domain.session import Activity
from upswing.ui.rail import Place
from visitor import HeldClock, at_home, settled_in


class Onlooker(QObject):
    """Remembers every label that is painted lower than its words are."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.squeezed: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel) and watched.text():
            self.painted += 1
            if watched.height() < watched.heightForWidth(watched.width()):
                self.squeezed.append(watched.text())
        return False


@pytest.mark.parametrize("place", [each for each in Place if each is not Place.TODAY])
def test_no_words_are_painted_before_they_have_their_room(qtbot: QtBot, tmp_path: Path, place: Place) -> None:
    with at_home(settled_in(tmp_path), HeldClock()) as guest:
        for day in range(12):
            at = guest.clock.now() - timedelta(days=day, hours=2)
            guest.given.journal.sessions.log(Activity.WALK, 20, started_at=at, effort=3)
        guest.rests()
        onlooker = Onlooker()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(onlooker)
        guest.go(place)
        application.removeEventFilter(onlooker)
        assert onlooker.painted > 0
        assert onlooker.squeezed == []
