"""The table that stands beside every chart."""

from datetime import date

from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from upswing.ui.insights.table import Table, TableModel

TABLE = Table(
    ("Day", "Mood", "Minutes", "Kind"),
    [(date(2026, 11, 22), 1.25, 20, 'A "quoted", thing'), (date(2026, 11, 21), None, 0, "walk")],
)


def test_for_other_programs_days_and_numbers_are_written_plainly() -> None:
    assert TABLE.csv().splitlines() == [
        "Day,Mood,Minutes,Kind",
        '2026-11-22,1.25,20,"A ""quoted"", thing"',
        "2026-11-21,,0,walk",
    ]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(TableModel(TABLE))


def test_people_read_their_own_numbers(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    try:
        model = TableModel(TABLE)
        cells = [model.data(model.index(0, column, QModelIndex())) for column in range(3)]
    finally:
        QLocale.setDefault(before)
    assert cells == ["22 Nov. 2026", "1,3", "20"]


def test_an_empty_cell_is_empty_and_not_nought(qtbot: QtBot) -> None:
    model = TableModel(TABLE)
    assert model.data(model.index(1, 1)) == ""
    assert model.data(model.index(1, 2)) == "0"


def test_nought_has_no_sign() -> None:
    table = Table(("r",), [(-0.001,), (-0.04,), (-0.06,)])
    assert table.csv().splitlines()[1:] == ["0", "-0.04", "-0.06"]
    model = TableModel(table)
    assert [model.data(model.index(row, 0)) for row in range(3)] == ["0.0", "0.0", "−0.1"]


def test_numbers_stand_at_the_right_and_headings_name_the_columns(qtbot: QtBot) -> None:
    model = TableModel(TABLE)
    right = model.data(model.index(0, 2), Qt.ItemDataRole.TextAlignmentRole)
    assert right == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Mood"


def test_a_heading_stands_where_its_cells_stand() -> None:
    model = TableModel(Table(("Day", "Mood"), [(date(2026, 11, 22), None), (date(2026, 11, 21), 1.0)]))
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    headings = [model.headerData(section, across, role) for section in range(2)]
    assert headings == [
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        model.data(model.index(1, 1), role),
    ]
