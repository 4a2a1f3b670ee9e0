"""The ground of charts that go week by week: one axis of days below, parts one above the other, weeks to read."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from upswing.ui.charts.canvas import Canvas, bare_view
from upswing.ui.charts.dates import DateAxis
from upswing.ui.charts.flags import FlagsItem
from upswing.ui.theme import Theme

WEEK = 7
SHORTEST_DAYS = 28.0
SHOWN_FIRST = 780
"""At first at most so many days are seen, the newest: two years with some room."""


class WeeklyChart(Canvas):
    """Has `len(heights)` parts, as tall as `heights` tell beside one another. `pointed` tells the first day
    (ordinal) of the week that is read, or None."""

    can_zoom = True
    pointed = Signal(object)

    def __init__(self, theme: Theme, heights: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.starts: tuple[int, ...] = ()
        self.week: int | None = None
        self.views: list[Any] = []
        self.scales: list[Any] = []
        self._cursors: list[Any] = []
        self.axis = DateAxis()
        for row, height in enumerate(heights):
            view, scale, cursor = bare_view(), pg.AxisItem("left"), pg.InfiniteLine(0, angle=90)
            view.setMouseEnabled(x=True, y=False)
            self.addItem(scale, row=row, col=0)
            self.addItem(view, row=row, col=1)
            self.ci.layout.setRowStretchFactor(row, height)
            scale.linkToView(view)
            if row:
                view.setXLink(self.views[0])
            self.views.append(view)
            self.scales.append(scale)
            self._cursors.append(cursor)
        self.addItem(self.axis, row=len(heights), col=1)
        self.axis.linkToView(self.views[-1])
        self.flags = FlagsItem()
        self.scene().sigMouseMoved.connect(self._on_mouse)

    def lay(self, *items: Iterable[Any]) -> None:
        """Puts items into the parts, from the top; once."""
        for view, cursor, there in zip(self.views, self._cursors, items, strict=True):
            for item in there:
                view.addItem(item, ignoreBounds=True)
            view.addItem(cursor, ignoreBounds=True)
            cursor.hide()
        self.views[0].addItem(self.flags, ignoreBounds=True)

    def set_time(self, starts: Iterable[int], first: int, last: int) -> None:
        """The weeks that can be read, by their first day, and the first and last day of the axis."""
        self.starts = tuple(sorted(set(starts)))
        first = min(first, last - 12 * WEEK)
        edge = 1.0 + 0.01 * (last - first)
        low, high = first - edge, last + edge
        for view in self.views:
            view.setLimits(xMin=low, xMax=high, minXRange=SHORTEST_DAYS, maxXRange=high - low)
        self.views[0].setXRange(max(low, high - SHOWN_FIRST), high, padding=0)
        self.read(None)

    def read(self, week: int | None) -> None:
        """Marks a week and says so; None takes the mark away."""
        if week == self.week:
            return
        self.week = week
        for cursor in self._cursors:
            cursor.setVisible(week is not None)
            if week is not None:
                cursor.setPos(week + WEEK // 2)
        self.pointed.emit(week)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        first, last = self.views[0].viewRange()[0]
        centre = last if at is None else self.views[0].mapSceneToView(self.mapToScene(at.toPoint())).x()
        self.views[0].setXRange(centre - (centre - first) * factor, centre + (last - centre) * factor, padding=0)

    def pan(self, share: float) -> None:
        """Moves by a share of what is seen. Stops at either end."""
        first, last = self.views[0].viewRange()[0]
        low, high = self.views[0].state["limits"]["xLimits"]
        move = min(max(share * (last - first), low - first), high - last)
        self.views[0].setXRange(first + move, last + move, padding=0)

    def take_key(self, event: QKeyEvent) -> bool:
        if not self.starts:
            return False
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            side = -1 if key == Qt.Key.Key_Left else 1
            if shift:
                self._read_neighbour(side)
            else:
                self.pan(side / 8)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.25)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.pan(-1e9 if key == Qt.Key.Key_Home else 1e9)
        elif key == Qt.Key.Key_0:
            self.zoom(1e6)
        elif key == Qt.Key.Key_Escape and self.week is not None:
            self.read(None)
        else:
            return False
        return True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.read(None)

    def dress(self) -> None:
        """Axes, the cursor and the flags in the colours of the theme."""
        theme = self.theme
        for axis in (self.axis, *self.scales):
            self.dress_axis(axis)
        self.axis.setHeight(theme.px(30))
        for cursor in self._cursors:
            cursor.setPen(pg.mkPen(theme.colour("ink_soft"), width=1, style=Qt.PenStyle.DashLine))
        self.flags.set_look(theme.colour("ink_soft"), theme.px(10))

    def _read_neighbour(self, side: int) -> None:
        """The next week with something to tell, from the one that is read or from the newest that is seen."""
        first, last = self.views[0].viewRange()[0]
        if self.week is None:
            week = max((start for start in self.starts if start <= last), default=self.starts[0])
        else:
            place = self.starts.index(self.week) + side
            week = self.starts[min(max(place, 0), len(self.starts) - 1)]
        if week < first or week > last:
            self.pan((week - (first if week < first else last)) / max(1.0, last - first))
        self.read(week)

    def _on_mouse(self, at: QPointF) -> None:
        view = next((each for each in self.views if each.sceneBoundingRect().contains(at)), None)
        if view is None or not self.starts:
            self.read(None)
            return
        x = view.mapSceneToView(at).x()
        flag = self.flags.near(x)
        x = x if flag is None else flag
        self.read(next((start for start in self.starts if start - 0.5 <= x < start + WEEK - 0.5), None))


def runs(starts: Iterable[int]) -> list[list[int]]:
    """Weeks in a row, those without a gap together."""
    there = sorted(starts)
    found = [there[:1]] if there else []
    for before, after in pairwise(there):
        if after - before == WEEK:
            found[-1].append(after)
        else:
            found.append([after])
    return found
