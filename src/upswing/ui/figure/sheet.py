"""Contact sheets: every movement in several phases on one page, and one large picture of each."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from upswing.figure.figure import Figure
from upswing.figure.motion import frame, key_frame, pose_frame, stage
from upswing.figure.read import Figures
from upswing.ui.figure.colours import LIGHT, FigureColours
from upswing.ui.figure.paint import paint_frame

_CELL = 180
_PHASES = 6
_NAME_WIDE = 190
_ROWS = 12
_LARGE = 640


def write_sheets(
    folder: Path,
    figures: Figures,
    names: Mapping[str, str],
    colours: FigureColours = LIGHT,
    *,
    cell: int = _CELL,
    large: int = _LARGE,
) -> list[Path]:
    """Writes `sheet-1.png`, `sheet-2.png` … with twelve movements each, and `<id>.png` of each movement with its
    telling pose large and its phases below. `names` are the words beside them, by id. Needs a QGuiApplication.
    Raises OSError when a picture cannot be written and CatalogueError for a bad file."""
    folder.mkdir(parents=True, exist_ok=True)
    everything = [found for found in map(figures.of, figures.ids()) if found is not None]
    written = []
    for page, start in enumerate(range(0, len(everything), _ROWS), start=1):
        image = _sheet(everything[start : start + _ROWS], names, colours, cell)
        written.append(_saved(image, folder / f"sheet-{page}.png"))
    written += [_saved(_page(each, names, colours, large), folder / f"{each.id}.png") for each in everything]
    return written


def _sheet(figures: list[Figure], names: Mapping[str, str], colours: FigureColours, cell: int) -> QImage:
    image = _blank(_NAME_WIDE + cell * _PHASES, cell * len(figures), colours)
    painter = QPainter(image)
    for row, figure in enumerate(figures):
        _write(
            painter, names.get(figure.id, figure.id), QRectF(14, row * cell, _NAME_WIDE - 18, cell), 14, colours
        )
        _phases(painter, figure, QRectF(_NAME_WIDE, row * cell, cell * _PHASES, cell), colours)
    painter.end()
    return image


def _page(figure: Figure, names: Mapping[str, str], colours: FigureColours, large: int) -> QImage:
    small = large / _PHASES
    image = _blank(large, round(large + small + 44), colours)
    painter = QPainter(image)
    _write(painter, names.get(figure.id, figure.id), QRectF(16, 6, large - 32, 36), 18, colours)
    paint_frame(painter, key_frame(figure), stage(figure), QRectF(0, 40, large, large - 4), colours)
    _phases(painter, figure, QRectF(0, large + 40, large, small), colours)
    painter.end()
    return image


def _phases(painter: QPainter, figure: Figure, into: QRectF, colours: FigureColours) -> None:
    """The telling pose, then evenly spaced moments of one round."""
    size = into.width() / _PHASES
    around = stage(figure)
    frames = [key_frame(figure)]
    if figure.is_hold:
        frames += [frame(figure, figure.cycle_s * step / 4) for step in range(1, 3)]
    elif len(figure.poses) >= _PHASES - 1:
        frames += [pose_frame(figure, at * len(figure.poses) // (_PHASES - 1)) for at in range(_PHASES - 1)]
    else:
        frames += [frame(figure, figure.cycle_s * step / (_PHASES - 1)) for step in range(_PHASES - 1)]
    for place, each in enumerate(frames):
        paint_frame(
            painter, each, around, QRectF(into.left() + place * size, into.top(), size, into.height()), colours
        )


def _blank(wide: int, tall: int, colours: FigureColours) -> QImage:
    image = QImage(wide, tall, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.ground))
    return image


def _write(painter: QPainter, words: str, into: QRectF, pixels: int, colours: FigureColours) -> None:
    font = QFont()
    font.setPixelSize(pixels)
    painter.setFont(font)
    painter.setPen(QColor("#E8ECE9" if colours.is_dark else "#26302E"))
    painter.drawText(into, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)


def _saved(image: QImage, path: Path) -> Path:
    if not image.save(str(path)):
        raise OSError(f"{path} could not be written")
    return path
