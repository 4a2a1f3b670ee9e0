"""What an entry said before: a plain list, newest first, and the way back to each."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upswing.ui.controls.layout import button, column, frame, label, row
from upswing.ui.history.listing_dialog import ListingDialog
from upswing.ui.history.past_steps import PastStep
from upswing.ui.text import breakable, day_with_year, time_of_day, tr


class BeforeDialog(ListingDialog):
    """`wanted` tells what is to be said again; the dialog is closed then."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, steps: Iterable[PastStep]) -> None:
        super().__init__(parent, tr("What it said before"))
        for step in steps:
            self.list.addWidget(self._step(step))

    def _step(self, step: PastStep) -> QWidget:
        words: QVBoxLayout = column(label(_when(step.at), "eyebrow"), label(breakable(step.heading)), spacing=4)
        for line in step.lines:
            words.addWidget(label(breakable(line), "soft"))
        if step.before is not None:
            back = button(tr("Put back what it said before"), name="before-put-back")
            back.setAutoDefault(False)
            back.setAccessibleName(tr("Put back what it said before {when}", when=_when(step.at)))
            back.clicked.connect(partial(self._on_back, step))
            words.addSpacing(4)
            words.addLayout(row(back, 0))
        return frame("card", words, margin=16)

    def _on_back(self, step: PastStep) -> None:
        self.accept()
        self.wanted.emit(step.before)


def _when(moment: datetime | None) -> str:
    if moment is None:
        return tr("Some time ago")
    return tr("{day}, {time}", day=day_with_year(moment.date()), time=time_of_day(moment))
