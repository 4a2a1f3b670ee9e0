"""Small key pictures of movements, painted once for every size and theme."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from upswing.figure.motion import key_frame, stage
from upswing.ui.figure.colours import FigureColours
from upswing.ui.figure.paint import paint_frame
from upswing.ui.figure.placeholder import paint_no_figure
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.figure.figure import Figure
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
        """The most telling moment of a movement, `size` logical pixels square; a quiet picture where it has no
        figure. A figure that is lent by another movement is seen as soon as it is lent."""
        figure = self._figures.of(exercise_id)
        key = (figure.id if figure is not None else "", size)
        if key not in self._made:
            self._made[key] = self._paint(figure, size)
        return self._made[key]

    def _paint(self, figure: "Figure | None", size: int) -> QPixmap:
        ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        whole = QRectF(0, 0, size, size)
        if figure is not None:
            paint_frame(painter, key_frame(figure), stage(figure), whole, self._colours)
        else:
            paint_no_figure(painter, whole, self._colours)
        painter.end()
        return picture
