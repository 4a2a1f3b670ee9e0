"""The words of a link begin and end where the words and fields above it do."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from upswing.ui.controls.layout import LINK_INSET_PX, button, column, frame, label, row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_words_of_links_stand_at_the_edges_of_the_card(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    words, first, last = label("How has it been?"), button("Why?", "link"), button("Save", "link")
    card = frame("card", column(words, row(first, 0, last)))
    card.setLayoutDirection(direction)
    qtbot.addWidget(card)
    card.resize(500, 200)
    card.show()
    left, right = (first, last) if direction is Qt.LayoutDirection.LeftToRight else (last, first)
    assert _left(left, card) + LINK_INSET_PX == _left(words, card)
    assert _right(right, card) - LINK_INSET_PX == _right(words, card)


def test_where_there_is_no_room_a_link_stays_whole(qtbot: QtBot) -> None:
    link = button("Say more", "link")
    narrow = QWidget()
    narrow.setLayout(column(row(link, 0)))
    qtbot.addWidget(narrow)
    narrow.resize(300, 100)
    narrow.show()
    assert link.x() == 0


def _left(part: QWidget, card: QWidget) -> int:
    return part.mapTo(card, QPoint(0, 0)).x()


def _right(part: QWidget, card: QWidget) -> int:
    return _left(part, card) + part.width()
