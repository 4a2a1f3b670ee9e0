"""Through Insights by the Tab key: as one reads, from the row of contents through one card after the other."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.insights.view import InsightsView
from upswing.ui.rail import Place
from visitor import Guest, HeldClock, at_home, settled_in


@pytest.fixture
def guest(qtbot: QtBot, tmp_path: Path) -> Iterator[Guest]:
    with at_home(settled_in(tmp_path), HeldClock()) as here:
        for _ in range(30):
            here.given.journal.check_ins.add(1, 3)
            here.clock.wait(86_400)
        yield here


def test_tab_goes_from_card_to_card_and_down_each(guest: Guest, qtbot: QtBot) -> None:
    guest.go(Place.INSIGHTS)
    view = guest.window.findChild(InsightsView)
    assert view is not None
    for card in view.cards:
        view.show_card(card)
        qtbot.waitUntil(lambda: not view.at_work)
    sheet = view.widget()
    assert sheet is not None
    chips = [each for each in view.findChildren(QWidget) if each.objectName().endswith("-go")]
    chips[0].setFocus()
    met = [chips[0]]
    while len(met) < 200:
        guest.key(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        if not view.isAncestorOf(here):
            break
        met.append(here)
    assert met[: len(chips)] == chips
    assert met == list(dict.fromkeys(met))

    def place(part: QWidget) -> tuple[int, int]:
        card = next((n for n, each in enumerate(view.cards) if each.isAncestorOf(part)), -1)
        return card, part.mapTo(sheet, QPoint(0, 0)).y()

    assert {place(part)[0] for part in met} >= set(range(len(view.cards)))
    for before, after in pairwise(met):
        assert place(before) <= (place(after)[0], place(after)[1] + 12), (before, after)
