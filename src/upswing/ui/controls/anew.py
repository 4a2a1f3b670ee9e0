"""Parts that take the place of others in one go."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from upswing.ui.controls.layout import Ground, clear, column


@contextmanager
def anew(place: QBoxLayout, *, spacing: int) -> Iterator[QVBoxLayout]:
    """An empty column to be filled, which then takes the place of all that `place` holds. Its parts are shown together:
    Qt would lay out the whole page again for each part that is put into what is seen already."""
    holder = Ground()
    made = column(spacing=spacing)
    holder.setLayout(made)
    yield made
    clear(place)
    place.addWidget(holder)
    around = holder.parentWidget()
    if around is not None and around.isVisible():
        holder.show()
