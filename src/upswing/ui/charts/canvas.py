"""The ground every chart is drawn on: theme, focus, wheel and keys, and a way onto paper."""

from collections.abc import Iterable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QWidget

from upswing.ui.theme import Theme

NOTCH = 120
"""Eighths of a degree of one notch of a wheel, as Qt counts them."""


class Canvas(pg.GraphicsLayoutWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Draws nothing of its own but the ring that shows the keyboard's place.

    The wheel zooms only where the chart has been clicked or tabbed to, or with Ctrl held: otherwise, and where there
    is nothing to zoom, it belongs to the page that scrolls past."""

    can_zoom = False
    """Whether the chart has an axis to zoom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.ci.layout.setContentsMargins(0, 4, 0, 0)
        self.ci.layout.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        # The ground is filled: what lies behind need not be painted too.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    @property
    def wanted_px(self) -> int | None:
        """The height at which everything has its room, where that depends on what is shown."""
        return None

    def apply_theme(self, theme: Theme) -> None:
        """Redraws everything in the colours and sizes of `theme`."""
        self.theme = theme
        self.setBackground(theme.colour("surface"))
        self.repaint_items()

    def repaint_items(self) -> None:
        """Gives every item its colours and sizes; each chart says which it has."""
        raise NotImplementedError

    def tick_font(self) -> QFont:
        """The face of the axes: the program's own, a little smaller than text."""
        font = QFont(self.font())
        font.setPixelSize(self.theme.px(13))
        return font

    def dress_axis(self, axis: Any) -> None:
        """An axis of words without a line: the space does that job."""
        axis.setTickFont(self.tick_font())
        axis.setPen(QPen(Qt.PenStyle.NoPen))
        axis.setTextPen(self.theme.colour("ink_soft"))
        axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=self.theme.px(8), hideOverlappingLabels=False)

    def fit_left_axis(self, axis: Any, words: Iterable[str], face: QFont | None = None) -> None:
        """Makes a left axis as wide as its widest line of words, in the face of the axes or another."""
        metrics = QFontMetrics(face or self.tick_font())
        widest = max((metrics.horizontalAdvance(line) for word in words for line in word.split("\n")), default=0)
        axis.setWidth(widest + self.theme.px(18))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Shows `factor` times as much time, around `at` (in the view's pixels) or the newest end. Charts
        without a time axis leave it."""

    def paint_on(self, painter: QPainter, target: QRectF) -> None:
        """Draws the chart as lines and text, not as pixels, into `target`."""
        no_pixels = QGraphicsItem.CacheMode.NoCache
        kept = [each for each in self.scene().items() if each.cacheMode() is not no_pixels]
        for each in kept:
            each.setCacheMode(no_pixels)
        self.render(painter, target, QRect(0, 0, self.viewport().width(), self.viewport().height()))
        for each in kept:
            keep_pixels(each)

    # What Qt calls.

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y()
        wanted = self.hasFocus() or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if turn == 0 or not wanted or not self.can_zoom:
            event.ignore()
            return
        self.zoom(0.8 ** (turn / NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.take_key(event):
            event.accept()
        else:
            event.ignore()

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key meant something to this chart."""
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 8, 8)
            painter.end()


def keep_pixels(item: QGraphicsItem) -> None:
    """Draws the item once for the screen, until it changes: smooth edges are dear, and whatever moves on the page has
    the chart painted again."""
    item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


def bare_view() -> Any:
    """A pyqtgraph view box without menu, border or automatic range."""
    view = pg.ViewBox(enableMenu=False, defaultPadding=0.0)
    view.disableAutoRange()
    view.setMouseEnabled(x=False, y=False)
    return view
