"""A bar with a width, seen from the side, is painted as a rail on either side of the person; seen from above a bar
lies across the picture."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from upswing.figure.motion import key_frame, stage
from upswing.figure.read import Figures
from upswing.ui.figure.colours import LIGHT
from upswing.ui.figure.paint import paint_frame


def columns_beside_the_person(folder: Path, bar: str) -> int:
    """In how many columns of the picture's outer thirds something stands at the height of the bar."""
    folder.mkdir()
    (folder / "one.toml").write_text(
        f'[one]\nprops = {{ bar = {bar} }}\nposes = [{{ hip = [0, 0.8], hands = ["bar"] }}]', encoding="utf-8"
    )
    shown = Figures(folder).of("one")
    assert shown is not None
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    paint_frame(painter, key_frame(shown), stage(shown), QRectF(image.rect()), LIGHT)
    painter.end()
    ground = QColor(LIGHT.ground)
    rows, outer = range(100, 250), [*range(110), *range(190, 300)]
    return sum(any(image.pixelColor(x, y) != ground for y in rows) for x in outer)


def test_a_bar_without_a_width_is_a_point_seen_from_the_side(qtbot: QtBot, tmp_path: Path) -> None:
    assert columns_beside_the_person(tmp_path / "figures", "{ x = 0, height = 0.56 }") == 0


def test_a_bar_with_a_width_reaches_ahead_and_behind(qtbot: QtBot, tmp_path: Path) -> None:
    assert columns_beside_the_person(tmp_path / "figures", "{ x = 0, height = 0.56, width = 0.64 }") > 60


def test_seen_from_above_a_bar_lies_across_the_picture_and_fits_into_it(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(
        '[one]\nview = "above"\nprops = { bar = { x = -0.3, height = 0.5 } }\n'
        'poses = [{ hip = [0, 0.2], lean = -80, hands = ["bar", 0.3], legs = [88, 2] }]',
        encoding="utf-8",
    )
    shown = Figures(tmp_path).of("one")
    assert shown is not None
    around = stage(shown)
    assert around.top >= 0.45
    assert around.bottom <= -0.45
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    paint_frame(painter, key_frame(shown), around, QRectF(image.rect()), LIGHT)
    painter.end()
    ground = QColor(LIGHT.ground)
    for rows in (range(48, 62), range(238, 252)):
        bar = [x for x in range(300) if all(image.pixelColor(x, y) != ground for y in rows)]
        assert 4 <= len(bar) <= 12
