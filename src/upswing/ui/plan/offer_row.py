"""One offered step up: its reason, and the two ways to say no. Saying nothing is a yes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from upswing.ui.controls.layout import button, column, label, row
from upswing.ui.plan.offers import Offer
from upswing.ui.text import long_day, tr

LINE_CHARACTERS = 66
"""So many characters wide, the words and the buttons stand side by side."""


class OfferRow(QWidget):
    """Emits `declined` with the offer's axis and whether it is for good. `room` is how wide it is going to be, as far
    as that is known."""

    declined = Signal(object, bool)

    def __init__(self, offer: Offer, where: str, *, with_day: bool = False, room: int = 0) -> None:
        super().__init__()
        words = column(label(offer.said), spacing=0)
        if with_day:
            words.addWidget(label(tr("From {day} on", day=long_day(offer.day)), "small"))
        name = f"{offer.axis[0].value}-{offer.axis[1].value}"
        buttons = row(spacing=8)
        for text, about, for_good, kind in (
            (tr("Not yet"), tr("Not yet, ask again in two weeks: {offer}", offer=offer.said), False, "not-yet"),
            (tr("Never"), tr("Never suggest this: {offer}", offer=offer.said), True, "never"),
        ):
            made = button(text, "chip", name=f"{where}-{kind}-{name}")
            made.setMinimumHeight(44)
            made.setAccessibleName(about)
            made.clicked.connect(lambda _=False, for_good=for_good: self.declined.emit(offer.axis, for_good))
            buttons.addWidget(made)
        buttons.addStretch(1)
        holder = QWidget()
        holder.setLayout(buttons)
        self._line = row(words, holder, spacing=12)
        self._line.setStretch(0, 1)
        self._line.setDirection(self._way(room))
        self.setLayout(self._line)

    def _way(self, room: int) -> QBoxLayout.Direction:
        """The buttons stand beside the words where there is room for a line of them."""
        wide = room >= self.fontMetrics().horizontalAdvance("n") * LINE_CHARACTERS
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._line.direction() != (way := self._way(self.width())):
            self._line.setDirection(way)
