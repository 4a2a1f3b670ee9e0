"""The strip is answered by one tap or key, and never answers by itself."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from upswing.ui.controls.scale_strip import ScaleStrip
from upswing.ui.theme import LIGHT, Theme


@pytest.fixture
def mood(qtbot: QtBot) -> ScaleStrip:
    strip = ScaleStrip(
        -5, 5, {-5: "very bad", 0: "neutral", 5: "very good"}, Theme(LIGHT, False), signed_numbers=True
    )
    qtbot.addWidget(strip)
    strip.resize(560, 80)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def test_nothing_is_chosen_at_first(mood: ScaleStrip) -> None:
    assert mood.value is None


@pytest.mark.parametrize("value", range(-5, 6))
def test_one_tap_on_a_step_chooses_it(qtbot: QtBot, mood: ScaleStrip, value: int) -> None:
    with qtbot.waitSignal(mood.chosen) as told:
        qtbot.mouseClick(mood, Qt.MouseButton.LeftButton, pos=mood.cell(value).center().toPoint())
    assert told.args == [value]
    assert mood.value == value


def test_the_focus_is_seen_before_anything_is_pointed_at(qtbot: QtBot, mood: ScaleStrip) -> None:
    mood.clearFocus()
    without = mood.grab().toImage()
    mood.setFocus()
    qtbot.waitUntil(mood.hasFocus)
    assert mood.grab().toImage() != without
    assert mood.value is None


@pytest.mark.parametrize(("keys", "value"), [("3", 3), ("0", 0), ("-4", -4), ("--2", 2)])
def test_digits_choose_and_a_minus_goes_before(qtbot: QtBot, mood: ScaleStrip, keys: str, value: int) -> None:
    mood.setFocus()
    qtbot.keyClicks(mood, keys)
    assert mood.value == value


def test_a_digit_outside_the_scale_chooses_nothing(qtbot: QtBot, mood: ScaleStrip) -> None:
    qtbot.keyClicks(mood, "9")
    assert mood.value is None


def test_arrows_move_and_enter_chooses(qtbot: QtBot, mood: ScaleStrip) -> None:
    qtbot.keyClick(mood, Qt.Key.Key_Right)
    qtbot.keyClick(mood, Qt.Key.Key_Right)
    assert mood.value is None
    qtbot.keyClick(mood, Qt.Key.Key_Return)
    assert mood.value == 1


def test_a_right_to_left_strip_is_mirrored(qtbot: QtBot, mood: ScaleStrip) -> None:
    mood.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(mood, Qt.MouseButton.LeftButton, pos=QPoint(mood.width() - 10, 20))
    assert mood.value == -5


def test_what_is_shown_is_told_to_screen_readers(mood: ScaleStrip) -> None:
    mood.set_value(5)
    assert mood.accessibleDescription() == "+5, very good"
