"""When? The chart: weekdays across, parts of the day down, mood as colour and as a number."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.insights.when import WEEKDAYS, Cell, Part, When
from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.theme import Theme

CELL_PX = 58
MOST = 0.84
"""The share of a cell that words may fill."""
PARTS = tuple(Part)


@dataclass(frozen=True, slots=True)
class WhenWords:
    """Weekdays from Monday, parts of the day, and what stands in a cell: its mean, and its number of check-ins."""

    weekdays: tuple[str, ...]
    parts: tuple[str, ...]
    mean: Callable[[float], str]
    count: Callable[[int], str]


class WeekCells(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """The cell of a weekday and the nth part of the day lies around (weekday, −n). A cell without a mean is an
    outline."""

    def __init__(self, words: WhenWords) -> None:
        super().__init__()
        self.words = words
        self.cells: tuple[Cell, ...] = ()
        self.chosen: Cell | None = None
        self.theme: Theme | None = None
        self.font, self.small = QFont(), QFont()

    def boundingRect(self) -> QRectF:
        return QRectF(-0.5, -len(PARTS) + 0.5, WEEKDAYS, len(PARTS))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.theme is None:
            return
        placed = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for cell in self.cells:
            x, y = cell.weekday, -PARTS.index(cell.part)
            around = placed.mapRect(QRectF(x - 0.5, y - 0.5, 1, 1)).adjusted(2, 2, -2, -2)
            self._paint_cell(painter, cell, around, self.theme)
        painter.restore()

    def _paint_cell(self, painter: QPainter, cell: Cell, around: QRectF, theme: Theme) -> None:
        chosen = cell == self.chosen
        if cell.mean is None:
            painter.setPen(QPen(theme.colour("ink" if chosen else "line"), 2.5 if chosen else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, 6, 6)
            return
        fill = theme.mood(cell.mean)
        painter.setPen(QPen(theme.colour("ink"), 2.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(around, 6, 6)
        painter.setPen(readable_on(fill))
        words = self.words.mean(cell.mean)
        painter.setFont(_within(self.font, words, around.width()))
        upper = QRectF(around.x(), around.y(), around.width(), around.height() * 0.6)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, words)
        words = self.words.count(cell.n)
        painter.setFont(_within(self.small, words, around.width()))
        lower = QRectF(around.x(), around.y() + around.height() * 0.52, around.width(), around.height() * 0.4)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, words)


class WhenChart(Canvas):
    """`pointed` tells the `Cell` that is read, or None."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, words: WhenWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._state: When | None = None
        self._labels, self._days = pg.AxisItem("left"), pg.AxisItem("top")
        self._view = bare_view()
        self._view.setXRange(-0.5, WEEKDAYS - 0.5, padding=0)
        self._view.setYRange(-len(PARTS) + 0.5, 0.5, padding=0)
        self.addItem(self._days, row=0, col=1)
        self.addItem(self._labels, row=1, col=0)
        self.addItem(self._view, row=1, col=1)
        self._labels.linkToView(self._view)
        self._days.linkToView(self._view)
        self._cells = WeekCells(words)
        self.scene().sigMouseMoved.connect(self._on_mouse)

    @property
    def wanted_px(self) -> int:
        """The height at which every cell has its room."""
        return self.theme.px(CELL_PX * len(PARTS) + 40)

    def steps(self, state: When) -> Iterator[None]:
        """Shows `state`; each step is short, so that the window stays awake between them."""
        first_time = self._state is None
        self._state = state
        self._cells.cells = state.cells
        if first_time:
            self._view.addItem(self._cells, ignoreBounds=True)
            yield
        self._read(None)
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        theme = self.theme
        for axis in (self._labels, self._days):
            self.dress_axis(axis)
        self._days.setHeight(theme.px(28))
        self._days.setTicks([[(float(at), words) for at, words in enumerate(self._words.weekdays)]])
        self._labels.setTicks([[(-float(at), words) for at, words in enumerate(self._words.parts)]])
        self.fit_left_axis(self._labels, self._words.parts)
        self._cells.theme = theme
        self._cells.font = _sized(self.font(), theme.px(15), strong=True)
        self._cells.small = _sized(self.font(), theme.px(11), strong=False)
        self._cells.update()

    def take_key(self, event: QKeyEvent) -> bool:
        if self._state is None:
            return False
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        chosen = self._cells.chosen
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            weekday, place = (0, 0) if chosen is None else (chosen.weekday, PARTS.index(chosen.part))
            if chosen is not None:
                weekday = min(max(weekday + move[0], 0), WEEKDAYS - 1)
                place = min(max(place + move[1], 0), len(PARTS) - 1)
            self._read(self._state.cell(weekday, PARTS[place]))
            return True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            part = PARTS[0] if chosen is None else chosen.part
            self._read(self._state.cell(0 if event.key() == Qt.Key.Key_Home else WEEKDAYS - 1, part))
            return True
        if event.key() == Qt.Key.Key_Escape and chosen is not None:
            self._read(None)
            return True
        return False

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def _read(self, cell: Cell | None) -> None:
        if cell == self._cells.chosen:
            return
        self._cells.chosen = cell
        self._cells.update()
        self.pointed.emit(cell)

    def _on_mouse(self, at: QPointF) -> None:
        if self._state is None or not self._view.sceneBoundingRect().contains(at):
            self._read(None)
            return
        spot = self._view.mapSceneToView(at)
        weekday = min(max(round(spot.x()), 0), WEEKDAYS - 1)
        place = min(max(round(-spot.y()), 0), len(PARTS) - 1)
        self._read(self._state.cell(weekday, PARTS[place]))


def readable_on(fill: QColor) -> QColor:
    """Black or white, whichever stands out more (relative luminance after WCAG 2)."""
    parts = (fill.redF(), fill.greenF(), fill.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return QColor("#000000") if (luminance + 0.05) ** 2 > 0.0525 else QColor("#ffffff")


def _within(font: QFont, words: str, width: float) -> QFont:
    """The same font, smaller where the words would fill more than most of a narrow cell."""
    wide = QFontMetricsF(font).horizontalAdvance(words)
    if wide <= MOST * width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * MOST * width / wide)))
    return smaller


def _sized(font: QFont, px: int, *, strong: bool) -> QFont:
    made = QFont(font)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made
