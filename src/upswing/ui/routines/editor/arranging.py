"""Widgets in a column that are moved, never made anew, so that the focus and the cursor stay in them."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


def widgets_in(layout: QVBoxLayout, kind: type[W]) -> list[W]:
    """Those of this kind, as they stand on the screen."""
    items = (layout.itemAt(place) for place in range(layout.count()))
    found = (item.widget() for item in items if item is not None)
    return [each for each in found if isinstance(each, kind)]


def arrange(layout: QVBoxLayout, wanted: Sequence[QWidget]) -> None:
    """Puts exactly these widgets into the layout, in this order; where they are so already nothing is touched."""
    for widget in widgets_in(layout, QWidget):
        if widget not in wanted:
            layout.removeWidget(widget)
    for place, widget in enumerate(wanted):
        item = layout.itemAt(place)
        if item is None or item.widget() is not widget:
            layout.removeWidget(widget)
            layout.insertWidget(place, widget)
            widget.show()
