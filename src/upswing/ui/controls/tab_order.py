"""In which order the Tab key comes to the parts of a view."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def reached_here(holder: QWidget, parts: Sequence[QWidget]) -> None:
    """The Tab key comes to parts that were made late where their holder stands, not after everything else."""
    stop: QWidget | None = holder.previousInFocusChain()
    while stop is not None and stop is not holder and (stop in parts or not _takes_tab(stop)):
        stop = stop.previousInFocusChain()
    if stop is None:
        return
    for before, after in pairwise((stop, *parts)):
        QWidget.setTabOrder(before, after)


def tab_as_laid(holder: QWidget) -> None:
    """The Tab key comes to all parts in the order in which they are laid out, whenever they were made."""
    for before, after in pairwise(_stops(holder)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    if _takes_tab(part):
        yield part
    layout = part.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None and (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif item is not None and (inner := item.layout()) is not None:
            yield from _stops_in(inner)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
