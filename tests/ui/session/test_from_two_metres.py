"""From two metres: the window's picture at a quarter of its size still tells movement, number and state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from trainee import FIRST_SQUAT, LEFT_LEAN, OnStage, stage

from upswing.domain.player.state import Phase
from upswing.ui.session.dial import Dial
from upswing.ui.theme import DARK, LIGHT, Theme

NUMBER_PX, NAME_PX, STATE_PX = 20, 4.5, 3.2
"""The least height of capitals and digits in the small picture."""
READABLE = 4.5
STATES = ("ready", "work", "hold", "past", "rest", "paused")


@pytest.fixture
def on_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[OnStage]:
    with stage(tmp_path) as led:
        yield led


def comes_to(on_stage: OnStage, state: str) -> None:
    if state == "ready":
        on_stage.begins()
        on_stage.waits(3)
        return
    if state in ("hold", "past"):
        on_stage.begins()
        while on_stage.player.step != LEFT_LEAN:
            on_stage.key(Qt.Key.Key_Right)
        on_stage.key(Qt.Key.Key_Return)
        on_stage.waits(5 if state == "hold" else 13)
        return
    on_stage.begins_with_squats()
    assert on_stage.player.step == FIRST_SQUAT
    on_stage.waits(4)
    if state == "paused":
        on_stage.key(Qt.Key.Key_Space)
    elif state == "rest":
        on_stage.key(Qt.Key.Key_Return)
        on_stage.waits(9)
        assert on_stage.at(Phase.REST)


def small(on_stage: OnStage) -> QImage:
    picture = on_stage.window.grab().toImage()
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaledToWidth(picture.width() // 4, smooth)


def contrast_in(picture: QImage, place: QRect) -> float:
    """Between the lightest and the darkest pixel there (WCAG 2.2)."""
    seen = [
        _luminance(picture.pixelColor(x, y))
        for x in range(max(0, place.left()), min(picture.width(), place.right()))
        for y in range(max(0, place.top()), min(picture.height(), place.bottom()))
    ]
    return (max(seen) + 0.05) / (min(seen) + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def quarter(on_stage: OnStage, widget: QLabel | Dial, within: QRect) -> QRect:
    corner = widget.mapTo(on_stage.window, QPoint(0, 0))
    moved = within.translated(corner)
    return QRect(moved.left() // 4, moved.top() // 4, moved.width() // 4, moved.height() // 4)


@pytest.mark.parametrize(
    ("size", "tokens"), [((1024, 700), LIGHT), ((1440, 900), DARK)], ids=["small-light", "large-dark"]
)
@pytest.mark.parametrize("state", STATES)
def test_number_name_and_state_are_still_told_at_a_quarter(
    on_stage: OnStage, state: str, size: tuple[int, int], tokens: dict[str, str]
) -> None:
    on_stage.window.resize(*size)
    on_stage.window.setStyleSheet(f"background: {tokens['ground']}")
    on_stage.view.apply_theme(Theme(tokens, dark=tokens is DARK))
    comes_to(on_stage, state)
    stage, picture = on_stage.view.stage, small(on_stage)
    digits = stage.dial.words()
    assert digits.height() / 4 >= NUMBER_PX
    assert contrast_in(picture, quarter(on_stage, stage.dial, digits.toRect())) >= READABLE
    for words, least in ((stage.name, NAME_PX), (stage.phase, STATE_PX)):
        assert QFontMetricsF(words.font()).capHeight() / 4 >= least, words.text()
        full = on_stage.window.grab().toImage()
        corner = words.mapTo(on_stage.window, QPoint(0, 0))
        assert contrast_in(full, QRect(corner, words.size())) >= READABLE, words.text()


def test_each_state_is_known_by_its_shape_without_colour(on_stage: OnStage) -> None:
    """Dots before a set, a line in it, bars in a pause, a full disc in a rest: also in shades of grey."""
    pictures: dict[str, QImage] = {}
    dial = Dial(Theme(LIGHT, dark=False))
    dial.resize(340, 340)
    for state in ("ready", "work", "paused", "rest"):
        if on_stage.view.player is not None:
            on_stage.view.leading.let_go()
        comes_to(on_stage, state)
        dial.show_state(on_stage.view.stage.dial.state)
        grey = dial.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures[state] = grey.scaledToWidth(grey.width() // 4, Qt.TransformationMode.SmoothTransformation)
    for one, first in pictures.items():
        for other, second in pictures.items():
            assert one == other or _different(first, second) >= 25, (one, other)


def _different(one: QImage, other: QImage) -> int:
    """How many pixels outside the number differ clearly in their brightness."""
    wide, tall = one.width(), one.height()
    number = QRect(round(wide * 0.25), round(tall * 0.36), round(wide * 0.5), round(tall * 0.3))
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 18
        for x in range(wide)
        for y in range(tall)
        if not number.contains(x, y)
    )
