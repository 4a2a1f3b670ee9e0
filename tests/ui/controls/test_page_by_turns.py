"""A page that is filled in short steps."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from upswing.ui.controls.anew import anew
from upswing.ui.controls.layout import column, frame, label
from upswing.ui.controls.page_by_turns import PageByTurns

WORDS = "A sentence that is long enough to be wrapped where there is little room for it. " * 4


def page_with(qtbot: QtBot, parts: int) -> tuple[PageByTurns, list[int]]:
    """A page on the screen, and how high it is after each step; it makes so many parts."""
    page = PageByTurns()
    qtbot.addWidget(page)
    page.body.addStretch(1)
    page.resize(400, 300)
    heights: list[int] = []

    def steps() -> Iterator[None]:
        for _ in range(parts):
            page.add(frame("card", column(label(WORDS), QPushButton("Go"))))
            yield
            sheet = page.widget()
            assert sheet is not None
            heights.append(sheet.height())

    page.show()
    page.fill(steps())
    return page, heights


def test_a_part_is_laid_out_at_its_full_height_before_the_next_one_comes(qtbot: QtBot) -> None:
    page, heights = page_with(qtbot, 4)
    assert page.at_work
    qtbot.waitUntil(lambda: not page.at_work)
    buttons = page.findChildren(QPushButton)
    assert len(buttons) == 4
    grown = [after - before for before, after in pairwise(heights[1:])]
    assert len(set(grown)) == 1
    assert grown[0] > 100
    assert all(button.height() >= button.sizeHint().height() for button in buttons)


def test_what_is_asked_for_later_takes_the_place_of_the_steps_under_way(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, 4)
    page.fill(iter(()))
    qtbot.waitUntil(lambda: not page.at_work)
    assert page.findChildren(QPushButton) == []


def test_parts_made_anew_take_the_place_of_those_before(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, 0)
    qtbot.waitUntil(lambda: not page.at_work)
    place = column()
    page.add(frame("card", place))
    for words in ("One", "Two"):
        with page.held(), anew(place, spacing=4) as parts:
            parts.addWidget(QPushButton(words))
    seen = [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    assert seen == ["Two"]
