"""The pictures of one round, each worked out once and then only painted again."""

from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture

from upswing.domain.script import Side
from upswing.figure.figure import Figure
from upswing.figure.motion import Stage, frame, stage
from upswing.ui.figure.colours import FigureColours
from upswing.ui.figure.paint import paint_frame


class FlipBook:
    """A movement in a number of pictures at even distances, as it looks in a rectangle of this size. A picture is
    worked out when its page is turned to for the first time; some ten thousand bytes each."""

    def __init__(
        self, figure: Figure, side: Side | None, into: QRectF, colours: FigureColours, *, pictures: int
    ) -> None:
        if pictures < 1:
            raise ValueError(f"a round takes at least one picture, not {pictures}")
        self._figure, self._side, self._into, self._colours = figure, side, into, colours
        self._stage: Stage = stage(figure, side=side)
        self._count = pictures
        self._pages: dict[int, QPicture] = {}

    def page_at(self, seconds: float) -> int:
        """The number of the picture that is seen so many of the movement's own seconds after its start."""
        return floor(seconds % self._figure.cycle_s / self._figure.cycle_s * self._count) % self._count

    def paint(self, painter: QPainter, page: int) -> None:
        """Raises ValueError for a page that it does not have."""
        if not 0 <= page < self._count:
            raise ValueError(f"there is no page {page} among {self._count}")
        if page not in self._pages:
            self._pages[page] = self._drawn(page)
        painter.drawPicture(0, 0, self._pages[page])

    def _drawn(self, page: int) -> QPicture:
        picture = QPicture()
        painter = QPainter(picture)
        moment = frame(self._figure, page * self._figure.cycle_s / self._count, side=self._side)
        paint_frame(painter, moment, self._stage, self._into, self._colours)
        painter.end()
        return picture
