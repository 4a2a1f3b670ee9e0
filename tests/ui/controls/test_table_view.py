"""A table is read whole: nothing in it is cut, at any size of text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from upswing.ui.controls.table_view import TableView
from upswing.ui.insights.table import Table, TableModel
from upswing.ui.theme import LIGHT, Theme
from upswing.ui.theme.style import style_sheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "Adults with a depression that a professional has found, of any age, in trials that compared it with usual care"
TABLE = Table(
    ("Whose", "What", "Difference", "From", "To", "Trials", "People", "Mind", "Source"),
    [("Research", "Walking or jogging", -0.62, -0.8, -0.45, 41, 1210, LONG, "Noetel 2024")],
)


def shown(qtbot: QtBot, wide: int, scale: float) -> TableView:
    view = TableView()
    qtbot.addWidget(view)
    view.setStyleSheet(style_sheet(Theme(LIGHT, False, scale)))
    view.resize(wide, 300)
    view.show()
    view.setModel(TableModel(TABLE, view))
    return view


def columns(view: TableView) -> list[int]:
    return [view.columnWidth(place) for place in range(len(TABLE.headings))]


@pytest.mark.parametrize(("wide", "scale"), [(700, 1.0), (900, 2.0), (1800, 1.0)])
def test_every_heading_and_every_cell_is_whole(qtbot: QtBot, wide: int, scale: float) -> None:
    view = shown(qtbot, wide, scale)
    header = view.horizontalHeader()
    for place, width in enumerate(columns(view)):
        assert width >= header.sectionSizeHint(place)
        if TABLE.headings[place] != "Mind":
            assert width >= view.sizeHintForColumn(place)
    assert view.rowHeight(0) >= 2 * view.fontMetrics().height(), "a long cell goes on below"


def test_room_that_is_left_is_shared(qtbot: QtBot) -> None:
    view = shown(qtbot, 2400, 1.0)
    assert sum(columns(view)) == view.viewport().width()
    view.resize(2600, 300)
    assert sum(columns(view)) == view.viewport().width()


def test_what_is_wider_than_the_table_can_be_scrolled_to(qtbot: QtBot) -> None:
    view = shown(qtbot, 500, 2.0)
    assert view.horizontalScrollBar().maximum() > 0
    assert view.horizontalHeader().sectionResizeMode(0) is QHeaderView.ResizeMode.Interactive
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _ in TABLE.headings:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.horizontalScrollBar().value() > 0
