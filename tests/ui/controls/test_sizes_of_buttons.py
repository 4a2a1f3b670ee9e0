"""What can be pressed is large enough for a hand that is not steady."""

import pytest
from pytestqt.qtbot import QtBot

from upswing.ui.controls.chooser import Chooser
from upswing.ui.controls.layout import button
from upswing.ui.theme import DARK, LIGHT, Theme
from upswing.ui.theme.style import style_sheet

LEAST_PX = 44


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", ["", "primary", "choice", "chip"])
def test_every_kind_of_button_is_44_px_high_or_more(qtbot: QtBot, kind: str, scale: float) -> None:
    made = button("Quiet", kind)
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(Theme(LIGHT, False, scale)))
    assert made.sizeHint().height() >= LEAST_PX


def test_a_choice_of_a_chooser_is_as_high_too(qtbot: QtBot) -> None:
    days = Chooser("Days a week", [("2 days", 2), ("3 days", 3)])
    qtbot.addWidget(days)
    days.setStyleSheet(style_sheet(Theme(DARK, True)))
    assert days.sizeHint().height() >= LEAST_PX
