"""A forest plot: a line of words for each estimate, its dot and its interval beside it on one common axis."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.charts.slopes import round_line
from upswing.ui.theme import Theme

ROW_PX = 30
GAP = 0.45
EDGE = 0.1
"""Beyond the outermost value at least."""


@dataclass(frozen=True, slots=True)
class ForestRow:
    """`label` beside the axis; without an `estimate` it is a heading. `low`…`high` is the interval, None where none
    is known. `thin` draws it pale: there is little behind it."""

    label: str
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    thin: bool = False


@dataclass(frozen=True, slots=True)
class ForestWords:
    """Values on the axis, and what each end of it means."""

    value: Callable[[float], str]
    left: str = ""
    right: str = ""


class Estimates(pg.GraphicsObject):  # type: ignore[misc] # pyqtgraph has no types
    """Row n lies at height −n."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ForestRow, ...] = ()
        self.chosen: int | None = None
        self.loud, self.quiet, self.mark = QColor(), QColor(), QColor()
        self.grow = 1.0
        self.bounds = QRectF()

    def boundingRect(self) -> QRectF:
        return self.bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        for place, each in enumerate(self.rows):
            if each.estimate is None:
                continue
            colour = self.mark if place == self.chosen else self.quiet if each.thin else self.loud
            middle = QPointF(each.estimate, -place)
            if each.low is not None and each.high is not None:
                width = (2.0 if each.thin else 3.0) * self.grow
                round_line(painter, colour, width, QPointF(each.low, -place), QPointF(each.high, -place))
            round_line(painter, colour, (8.0 if each.thin else 11.0) * self.grow, middle, middle)


class Labels(pg.AxisItem):  # type: ignore[misc] # pyqtgraph has no types
    """Words beside the lines, headings at the left in strong ink."""

    def __init__(self) -> None:
        super().__init__("left")
        self.headings: frozenset[str] = frozenset()
        self.strong, self.ink = QFont(), QColor()

    def drawPicture(self, painter: QPainter, axis: Any, ticks: Any, words: Any) -> None:  # noqa: N802
        super().drawPicture(painter, axis, ticks, [each for each in words if each[2] not in self.headings])
        painter.setFont(self.strong)
        painter.setPen(self.ink)
        for around, _, heading in words:
            if heading in self.headings:
                wide = max(self.width(), QFontMetricsF(self.strong).horizontalAdvance(heading) + 2)
                place = QRectF(0, around.y() - around.height() / 2, wide, 2 * around.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, heading)


class Ends(pg.GraphicsWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Below the axis what its ends mean. Words that are wider than the plot reach below the labels beside it."""

    def __init__(self, plot: Any) -> None:
        super().__init__()
        self._plot = plot
        self.left = self.right = ""
        self.face, self.ink = QFont(), QColor()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        metrics, high = QFontMetricsF(self.face), self.rect().height()
        painter.setFont(self.face)
        painter.setPen(self.ink)
        wide = metrics.horizontalAdvance(self.right)
        begins = self.rect().right() - wide
        painter.drawText(QRectF(begins, 0, wide + 2, high), Qt.AlignmentFlag.AlignLeft, self.right)
        wide = metrics.horizontalAdvance(self.left)
        room = begins - (metrics.height() if self.right else 0) - wide
        begins = max(0.0, min(self._plot.geometry().left() - self.geometry().left(), room))
        painter.drawText(QRectF(begins, 0, wide + 2, high), Qt.AlignmentFlag.AlignLeft, self.left)


class ForestChart(Canvas):
    """`pointed` tells the place of the row that is read, or None."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, words: ForestWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._rows: tuple[ForestRow, ...] = ()
        self._chosen: int | None = None
        self._span = (-1.0, 1.0)
        self._labels, self._axis = Labels(), pg.AxisItem("bottom")
        self._view = bare_view()
        self.addItem(self._labels, row=0, col=0)
        self.addItem(self._view, row=0, col=1)
        self.addItem(self._axis, row=1, col=1)
        self._ends = Ends(self._view)
        self.addItem(self._ends, row=2, col=0, colspan=2)
        self._labels.linkToView(self._view)
        self._axis.linkToView(self._view)
        self._view.sigResized.connect(self._set_ticks)
        self._zero = pg.InfiniteLine(0, angle=90)
        self._estimates = Estimates()
        self._is_laid = False
        self.scene().sigMouseMoved.connect(self._on_mouse)

    @property
    def wanted_px(self) -> int:
        """The height at which every row has its room."""
        return self.theme.px(ROW_PX * max(3, len(self._rows)) + 44)

    def steps(self, rows: Sequence[ForestRow]) -> Iterator[None]:
        """Shows these rows, the first at the top."""
        self._rows = self._estimates.rows = tuple(rows)
        if not self._is_laid:
            self._is_laid = True
            self._view.addItem(self._zero, ignoreBounds=True)
            self._view.addItem(self._estimates, ignoreBounds=True)
            yield
        ends = [end for each in self._rows for end in (each.low, each.estimate, each.high) if end is not None]
        low, high = min([*ends, 0.0]), max([*ends, 0.0])
        edge = max(EDGE, (high - low) * 0.08)
        self._span = (low - edge, high + edge)
        self._estimates.prepareGeometryChange()
        self._estimates.bounds = QRectF(low - edge, -len(self._rows), high - low + 2 * edge, len(self._rows) + 1)
        self._view.setXRange(*self._span, padding=0)
        self._view.setYRange(-len(self._rows) + 1 - GAP, GAP, padding=0)
        self._read(None)
        yield
        self.apply_theme(self.theme)

    def repaint_items(self) -> None:
        theme = self.theme
        for axis in (self._labels, self._axis):
            self.dress_axis(axis)
        # Half of the last label stands beyond the axis.
        self.ci.layout.setContentsMargins(0, 4, theme.px(18), 0)
        self._axis.setHeight(theme.px(22))
        self._ends.setFixedHeight(theme.px(18))
        self._ends.face, self._ends.ink = self.tick_font(), theme.colour("ink_soft")
        self._labels.headings = frozenset(each.label for each in self._rows if each.estimate is None)
        self._labels.ink = theme.colour("ink")
        self._labels.strong = QFont(self.tick_font())
        self._labels.strong.setWeight(QFont.Weight.DemiBold)
        self._labels.setTicks([[(-float(place), each.label) for place, each in enumerate(self._rows)]])
        self.fit_left_axis(self._labels, [each.label for each in self._rows], self._labels.strong)
        self._set_ticks()
        low, high = self._span
        self._ends.left = f"← {self._words.left}" if self._words.left and low < -EDGE else ""
        self._ends.right = f"{self._words.right} →" if self._words.right and high > EDGE else ""
        self._ends.update()
        self._zero.setPen(pg.mkPen(theme.colour("ink_soft"), width=1, style=Qt.PenStyle.DashLine))
        self._estimates.loud = theme.colour("accent")
        self._estimates.quiet = theme.blend("surface", "ink_soft", 0.55)
        self._estimates.mark = theme.colour("ink")
        self._estimates.grow = max(1.0, theme.scale * 0.8)
        self._estimates.update()

    def take_key(self, event: QKeyEvent) -> bool:
        told = [place for place, each in enumerate(self._rows) if each.estimate is not None]
        if not told:
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            side = -1 if event.key() == Qt.Key.Key_Up else 1
            if self._chosen is None:
                self._read(told[0] if side > 0 else told[-1])
            else:
                self._read(told[min(max(told.index(self._chosen) + side, 0), len(told) - 1)])
            return True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._read(told[0 if event.key() == Qt.Key.Key_Home else -1])
            return True
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self._read(None)
            return True
        return False

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def _set_ticks(self) -> None:
        self._axis.setTicks([[*self._ticks()]])

    def _ticks(self) -> Iterator[tuple[float, str]]:
        """Round values, few enough to be read apart."""
        low, high = self._span
        wide = QFontMetricsF(self.tick_font()).horizontalAdvance(self._words.value(-0.5)) * 1.25
        most = min(8.0, self._view.geometry().width() / wide)
        step = next((step for step in (0.1, 0.2, 0.5, 1.0, 2.0) if (high - low) / step <= most), 5.0)
        first, last = round(low / step), round(high / step)
        for n in range(first, last + 1):
            if low <= n * step <= high:
                yield n * step, self._words.value(n * step)

    def _read(self, place: int | None) -> None:
        if place == self._chosen:
            return
        self._chosen = self._estimates.chosen = place
        self._estimates.update()
        self.pointed.emit(place)

    def _on_mouse(self, at: QPointF) -> None:
        if not self._rows or not self._view.sceneBoundingRect().contains(at):
            self._read(None)
            return
        place = round(-self._view.mapSceneToView(at).y())
        known = 0 <= place < len(self._rows) and self._rows[place].estimate is not None
        self._read(place if known else None)
