"""A clock and nothing else: one button for each kind of activity that needs no leading."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from upswing.domain.script.open_ended import SHOWN_WITH
from upswing.domain.session import Activity
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.text import tr
from upswing.ui.words import activity_name


class ClockCard(QFrame):
    """Emits the activity to start."""

    start_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        flow = FlowLayout(spacing=8)
        for activity in SHOWN_WITH:
            made = button(activity_name(activity), "chip", name=f"clock-{activity}")
            made.setMinimumHeight(44)
            made.setAccessibleName(start_words(activity))
            made.setToolTip(start_words(activity))
            made.clicked.connect(partial(self._start, activity))
            flow.addWidget(made)
        about = tr("A clock that runs until you are done. Nothing leads you.")
        layout = column(label(tr("Start with the clock"), "heading"), label(about, "soft"), flow, spacing=8)
        layout.setContentsMargins(24, 16, 24, 16)
        self.setLayout(layout)

    def _start(self, activity: Activity) -> None:
        self.start_wanted.emit(activity)


def start_words(activity: Activity) -> str:
    return {
        Activity.WALK: tr("Start a walk"),
        Activity.RUN: tr("Start a run"),
        Activity.CYCLE: tr("Start a bike ride"),
        Activity.DANCE: tr("Start dancing"),
        Activity.TENNIS: tr("Start tennis"),
        Activity.SWIM: tr("Start a swim"),
        Activity.YOGA: tr("Start yoga"),
        Activity.PILATES: tr("Start Pilates"),
        Activity.BREATHING: tr("Start breathing"),
    }[activity]
