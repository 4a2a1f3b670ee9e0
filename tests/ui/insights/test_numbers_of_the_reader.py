"""Numbers on the cards are written as the reader writes them: 0,6 and 14.170 in German."""

import csv
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from card_seen import basis
from lives import Life
from upswing.ui.insights.card import choose_file
from upswing.ui.insights.cards import KINDS
from upswing.ui.theme import LIGHT, Theme

SOURCE = re.compile(r"doi 10\.\S+")


@pytest.fixture
def in_german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def a_life() -> Life:
    life = Life()
    for day in range(90):
        life.says(day, day % 5 - 2, 1 + day % 6, hour=8)
        if day % 3 != 1:
            life.moves(day, 10 + day % 30, before=day % 3, after=day % 3 + 1 + day % 2)
    return life


@pytest.mark.usefixtures("in_german")
def test_no_card_writes_a_number_in_another_way(qtbot: QtBot) -> None:
    start = basis(a_life().record(89))
    seen = 0
    for card in (kind(Theme(LIGHT, dark=False), choose_file) for kind in KINDS):
        qtbot.addWidget(card)
        for _ in card.steps(card.work_out(start, lambda _: None)):
            pass
        said = [words.text() for words in card.findChildren(QLabel)]
        if card._make_table is not None:
            card.as_table.click()
            model = card.table.model()
            said += [
                str(model.index(row, column).data() or "")
                for row in range(min(5, model.rowCount()))
                for column in range(model.columnCount())
            ]
        for words in said:
            words = SOURCE.sub("", words)
            assert not re.search(r"\d\.\d(?!\d\d)|\d,\d{3}\b", words), (card.objectName(), words)
            seen += len(re.findall(r"\d,\d", words))
    assert seen > 20


@pytest.mark.usefixtures("in_german")
def test_a_saved_table_is_for_other_programs_wherever_it_is_saved(qtbot: QtBot) -> None:
    """Commas between cells, points in numbers, a plain minus: whatever the reader's own way is."""
    start = basis(a_life().record(89))
    numbers = 0
    for card in (kind(Theme(LIGHT, dark=False), choose_file) for kind in KINDS):
        qtbot.addWidget(card)
        for _ in card.steps(card.work_out(start, lambda _: None)):
            pass
        if card._make_table is None:
            continue
        headings, *rows = csv.reader(card._make_table().csv().splitlines())
        assert {len(row) for row in rows} == {len(headings)}, card.objectName()
        cells = [cell for row in rows for cell in row]
        assert not [cell for cell in cells if re.fullmatch("[\u2212-]?\\d+,\\d+|\u2212[\\d.]+", cell)], (
            card.objectName()
        )
        numbers += sum(bool(re.fullmatch(r"-?\d+\.\d+", cell)) for cell in cells)
    assert numbers > 20
