"""Days, one card each, with a line for everything of that day. What shows the same again keeps its widget."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from upswing.ui.by_turns import ByTurns, settle
from upswing.ui.controls.kept_heights import KeptHeights
from upswing.ui.controls.layout import frame, label
from upswing.ui.controls.tab_order import reached_here
from upswing.ui.text import day_with_year

K = TypeVar("K")
L = TypeVar("L")
KEPT_AT_ONCE = 20
"""So many days that stay as they are are gone through in one turn."""


class DayList(Generic[L]):
    """`make` gives the widget of a line; equal lines look alike. `widget` holds the cards."""

    def __init__(self, make: Callable[[L], QWidget], *, spacing: int, margin: int, between: int) -> None:
        self.widget = QWidget()
        self._turns = ByTurns(self.widget)
        self._make = make
        self._margin = margin
        self._between = between
        cards = KeptHeights()
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(spacing)
        self.widget.setLayout(cards)
        self._days: _Kept[date] = _Kept(cards)
        self._lines: dict[date, _Kept[L]] = {}

    @property
    def count(self) -> int:
        """Of the days that are shown."""
        return len(self._days.keys)

    @property
    def at_work(self) -> bool:
        """Whether there are lines to come."""
        return self._turns.is_active

    def show_days(
        self, days: Iterable[tuple[date, Sequence[L]]], then: Callable[[], None], *, at_once: int, after: int = 0
    ) -> None:
        """These and nothing else, after so many days that stay as they are. So many lines as `at_once` are made now,
        the others one by one in turns of their own; `then` is called when all are there."""
        self._turns.stop()
        steps = self._steps(days, then, after)
        if not at_once or len([*islice(steps, at_once + 1)]) > at_once:
            self._turns.begin(steps)

    def _steps(
        self, days: Iterable[tuple[date, Sequence[L]]], then: Callable[[], None], count: int
    ) -> Iterator[None]:
        """Stops before each line that must be made, so that nothing is seen beside what takes its place, and now and
        then among days that stay."""
        before = _stop(self._lines[self._days.keys[count - 1]].widgets[-1]) if count else None
        for day, lines in days:
            if count % KEPT_AT_ONCE == KEPT_AT_ONCE - 1:
                yield
            is_there = self._days.find(count, day) is not None
            for place, line in enumerate(lines):
                kept = self._lines[day].find(place, line) if is_there else None
                if kept is None:
                    yield
                    if not is_there:
                        self._days.insert(count, day, self._card(day))
                        is_there = True
                    kept = self._make(line)
                    self._lines[day].insert(place, line, kept)
                    self._reach(kept, before)
                    self._lay_out(kept)
                before = _stop(kept) or before
            self._lines[day].end(len(lines))
            count += 1
        self._days.end(count)
        self._lines = {day: self._lines[day] for day in self._days.keys}
        then()

    def _card(self, day: date) -> QWidget:
        parts = KeptHeights()
        parts.setSpacing(self._between)
        parts.addWidget(label(day_with_year(day), "eyebrow"))
        self._lines[day] = _Kept(parts, first=1)
        return frame("card", parts, margin=self._margin)

    def _lay_out(self, line: QWidget) -> None:
        """Before it is painted: Qt would show it a turn later, and squeezed into the former height at first."""
        if self.widget.isVisible():
            around: QWidget | None = line
            while around is not None and around is not self.widget:
                around.show()
                around = around.parentWidget()
            settle()

    def _reach(self, line: QWidget, before: QWidget | None) -> None:
        """The Tab key comes to the buttons of a line where it stands."""
        stops = line.findChildren(QPushButton)
        if before is None and stops:
            following = next((each for each in self._stops() if each not in stops), self.widget)
            reached_here(following, stops)
        elif before is not None:
            for each in stops:
                QWidget.setTabOrder(before, each)
                before = each

    def _stops(self) -> Iterator[QWidget]:
        """What the Tab key comes to, from the first line on."""
        for day in self._days.keys:
            for line in self._lines[day].widgets:
                yield from line.findChildren(QPushButton)


class _Kept(Generic[K]):
    """The widgets of a layout from `first` on, each with what it shows."""

    def __init__(self, layout: QVBoxLayout, first: int = 0) -> None:
        self.keys: list[K] = []
        self.widgets: list[QWidget] = []
        self._layout = layout
        self._first = first

    def find(self, place: int, key: K) -> QWidget | None:
        """The widget that shows it, at this place: what stood before it there is gone."""
        if key not in self.keys[place:]:
            return None
        while self.keys[place] != key:
            self._drop(place)
        return self.widgets[place]

    def insert(self, place: int, key: K, widget: QWidget) -> None:
        self.keys.insert(place, key)
        self.widgets.insert(place, widget)
        self._layout.insertWidget(self._first + place, widget)

    def end(self, count: int) -> None:
        """What stands behind so many goes."""
        while len(self.keys) > count:
            self._drop(count)

    def _drop(self, place: int) -> None:
        del self.keys[place]
        widget = self.widgets.pop(place)
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def _stop(part: QWidget) -> QWidget | None:
    """The last within it that the Tab key comes to."""
    buttons = part.findChildren(QPushButton)
    return buttons[-1] if buttons else None
