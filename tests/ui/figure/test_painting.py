"""The figure is painted into its rectangle, in the colours given, quickly."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from upswing import resources
from upswing.figure.figure import Figure
from upswing.figure.motion import frame, key_frame, stage
from upswing.figure.read import Figures
from upswing.ui.figure.colours import DARK, LIGHT, FigureColours, far_tones, hair_tone, near_tones
from upswing.ui.figure.paint import paint_frame
from upswing.ui.figure.sheet import write_sheets

SHIPPED = Figures(resources.path("figures"))


def figure(exercise_id: str) -> Figure:
    found = SHIPPED.of(exercise_id)
    assert found is not None
    return found


def painted(shown: Figure, size: int, colours: FigureColours, into: QRectF | None = None) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.ground))
    painter = QPainter(image)
    paint_frame(painter, key_frame(shown), stage(shown), into or QRectF(image.rect()), colours)
    painter.end()
    return image


def colours_in(image: QImage) -> set[str]:
    wide, tall = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in wide for y in tall}


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_tones_of_the_body_are_seen(qtbot: QtBot, colours: FigureColours) -> None:
    seen = colours_in(painted(figure("single-leg-hinge"), 200, colours))
    near, far = near_tones(colours), far_tones(colours)
    for tone in (near.shirt, near.trousers, near.skin, far.trousers, hair_tone(colours)):
        assert tone.name() in seen


@pytest.mark.parametrize("exercise_id", ["squat", "push-up", "neck-tilts", "prone-w-squeeze", "hip-circles"])
def test_nothing_is_painted_outside_the_rectangle(qtbot: QtBot, exercise_id: str) -> None:
    image = painted(figure(exercise_id), 240, LIGHT, QRectF(60, 60, 120, 120))
    ground = QColor(LIGHT.ground)
    for at in range(240):
        for x, y in ((at, 58), (at, 181), (58, at), (181, at)):
            assert image.pixelColor(x, y) == ground


def test_the_two_sides_differ_in_tone(qtbot: QtBot) -> None:
    for colours in (LIGHT, DARK):
        near, far = near_tones(colours), far_tones(colours)
        for one, other in ((near.shirt, far.shirt), (near.trousers, far.trousers), (near.skin, far.skin)):
            assert abs(one.lightnessF() - other.lightnessF()) > 0.05


def test_every_shipped_figure_can_be_painted_at_any_moment(qtbot: QtBot) -> None:
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    for exercise_id in SHIPPED.ids():
        shown = figure(exercise_id)
        around = stage(shown)
        painter = QPainter(image)
        for step in range(3):
            paint_frame(painter, frame(shown, shown.cycle_s * step / 3), around, QRectF(0, 0, 120, 120), LIGHT)
        painter.end()


def test_sheets_hold_every_figure_and_each_has_a_page(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "few.toml").write_text(
        '[one]\nposes = [{}, { lean = 20 }]\n[two]\nposes = [{ feet = ["floor", 0] }]', encoding="utf-8"
    )
    folder = tmp_path / "new" / "sheets"
    written = write_sheets(folder, Figures(tmp_path), {"one": "The first"}, cell=40, large=90)
    assert [path.name for path in written] == ["sheet-1.png", "one.png", "two.png"]
    for path in written:
        assert not QImage(str(path)).isNull()


def test_a_sheet_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "few.toml").write_text("[one]\nposes = [{}]", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sheet-1.png").mkdir()
    with pytest.raises(OSError, match=r"sheet-1\.png"):
        write_sheets(tmp_path / "out", Figures(tmp_path), {}, cell=40, large=90)
