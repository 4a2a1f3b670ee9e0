"""Parts that take the place of others in one go."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from upswing.ui.controls.layout import clear, column


def anew(place: QBoxLayout, *, spacing: int) -> QVBoxLayout:
    """A column in the place of all that `place` held. Its parts come to be seen together: Qt would lay out the whole
    page again for each part that is put into what is seen already."""
    clear(place)
    made = column(spacing=spacing)
    holder = QWidget()
    holder.setLayout(made)
    place.addWidget(holder)
    if holder.parentWidget() is not None:
        holder.show()
    return made
