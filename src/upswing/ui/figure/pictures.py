"""Small key pictures of movements, painted once for every size and theme."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from upswing.figure.motion import key_frame, stage
from upswing.ui.figure.colours import FigureColours
from upswing.ui.figure.paint import paint_frame
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.figure.read import Figures


def figure_colours(theme: Theme) -> FigureColours:
    """The figure in the colours of the theme."""
    t = theme.tokens
    return FigureColours(near=t["warm"], far=t["warm_far"], prop=t["prop"], floor=t["line"], ground=t["surface"])


class KeyPictures:
    def __init__(self, figures: "Figures", theme: Theme) -> None:
        self._figures = figures
        self._colours = figure_colours(theme)
        self._made: dict[tuple[str, int], QPixmap] = {}

    def apply_theme(self, theme: Theme) -> None:
        self._colours = figure_colours(theme)
        self._made.clear()

    def of(self, exercise_id: str, size: int) -> QPixmap:
        """The most telling moment of a movement, `size` logical pixels square; empty where it has no figure."""
        key = (exercise_id, size)
        if key not in self._made:
            self._made[key] = self._paint(exercise_id, size)
        return self._made[key]

    def _paint(self, exercise_id: str, size: int) -> QPixmap:
        ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        figure = self._figures.of(exercise_id)
        if figure is not None:
            painter = QPainter(picture)
            paint_frame(painter, key_frame(figure), stage(figure), QRectF(0, 0, size, size), self._colours)
            painter.end()
        return picture
