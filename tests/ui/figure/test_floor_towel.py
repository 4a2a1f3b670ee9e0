"""A towel without a height lies on the floor under the feet and slides along with them."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from upswing.figure.motion import pose_frame, stage
from upswing.figure.read import Figures
from upswing.ui.figure.colours import LIGHT
from upswing.ui.figure.paint import paint_frame
from upswing.ui.figure.props import cloth_tone

POSES = 'poses = [{ feet = ["floor", 0], hip = [0, 0.6] }, { feet = ["floor", 0.5], hip = [0.5, 0.6] }]'


def columns_of_the_towel(folder: Path, index: int) -> list[int]:
    """The columns of the picture in which the towel is seen."""
    folder.mkdir(exist_ok=True)
    towel = "props = { towel = { x = 0, height = 0 } }"
    (folder / "one.toml").write_text(f"[one]\nslides = true\n{towel}\n{POSES}", encoding="utf-8")
    shown = Figures(folder).of("one")
    assert shown is not None
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    paint_frame(painter, pose_frame(shown, index), stage(shown), QRectF(image.rect()), LIGHT)
    painter.end()
    tone = cloth_tone(LIGHT).rgb()
    return [x for x in range(300) if any(image.pixel(x, y) == tone for y in range(300))]


def test_a_towel_on_the_floor_is_under_the_feet_and_goes_where_they_go(qtbot: QtBot, tmp_path: Path) -> None:
    before, after = (columns_of_the_towel(tmp_path / "figures", index) for index in (0, 1))
    assert len(before) > 20
    assert min(after) > max(before)
