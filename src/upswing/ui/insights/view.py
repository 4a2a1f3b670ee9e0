"""The Insights view: one question per screenful. Everything heavy loads and computes in a worker."""

import gc
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from upswing.errors import UpswingError
from upswing.insights.record import InsightsRecord
from upswing.topics import Topic
from upswing.ui.controls.layout import Page, label
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.lift_card import LiftCard
from upswing.ui.insights.timeline_card import TimelineCard
from upswing.ui.tasks import Report, Tasks
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.findings import Lifts
    from upswing.insights.timeline import Timeline

KEY = "insights"


class InsightsView(Page):
    """`ask` gives the whole record; it is called in a worker thread and must not touch a widget."""

    topics = Topic.SESSIONS | Topic.CHECK_INS

    def __init__(
        self,
        ask: Callable[[], InsightsRecord],
        theme: Theme,
        tasks: Tasks,
        ask_where: ChooseFile = choose_file,
    ) -> None:
        super().__init__()
        self._ask = ask
        self._tasks = tasks
        self.timeline = TimelineCard(theme, ask_where)
        self.lift = LiftCard(theme, ask_where)
        self.cards: tuple[Card, ...] = (self.timeline, self.lift)
        self._steps: Iterator[None] = iter(())
        self._then: Callable[[], None] | None = None
        self._pulse = QTimer(self)
        self._pulse.setInterval(0)
        self._pulse.timeout.connect(self._on_pulse)
        self.body.addWidget(label(tr("Insights"), "title"))
        self.body.addWidget(label(tr("What your days say, and what they cannot say yet."), "soft"))
        for card in self.cards:
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.limit_width(theme.scale)

    @property
    def at_work(self) -> bool:
        """Whether charts are still being computed or drawn."""
        return self._pulse.isActive() or self._tasks.awaits(KEY)

    def prepare(self) -> None:
        """Loads what charts are drawn with, ahead of the first opening."""
        self._tasks.run("insights-load", _load, lambda _: None)

    def refresh(self) -> None:
        """Asks for the record and shows it, one card after another; a request still under way is overtaken."""
        ask = self._ask

        def work(report: Report) -> "tuple[InsightsRecord, Timeline]":
            _load(report)
            from upswing.insights import daily, timeline

            record = ask()
            report(0.5)
            series = daily.day_series(record.check_ins, record.sessions)
            return record, timeline.build_state(series, record.today.toordinal())

        self._tasks.run(KEY, work, self._show_timeline, self._on_failed)

    def apply_theme(self, theme: Theme) -> None:
        self.limit_width(theme.scale)
        for card in self.cards:
            card.apply_theme(theme)

    def _show_timeline(self, found: "tuple[InsightsRecord, Timeline]") -> None:
        """The first chart is drawn before the next is computed: two threads that want Python slow each other."""
        record, state = found
        self._draw(self.timeline.steps(state), then=lambda: self._look_at_lifts(record))

    def _look_at_lifts(self, record: InsightsRecord) -> None:
        def work(report: Report) -> "Lifts":
            from upswing.insights.findings import find_lifts

            return find_lifts(record, report)

        self._tasks.run(KEY, work, lambda lifts: self._draw(self.lift.steps(lifts)), self._on_failed)

    def _draw(self, steps: Iterator[None], then: Callable[[], None] | None = None) -> None:
        self._steps, self._then = steps, then
        self._pulse.start()

    def _on_pulse(self) -> None:
        """One step of drawing per turn of the event loop: no turn takes long."""
        if next(self._steps, self) is self:
            self._pulse.stop()
            if self._then is not None:
                self._then()

    def _on_failed(self, fault: Exception) -> None:
        if not isinstance(fault, UpswingError):
            raise fault
        for card in self.cards:
            card.show_words(f"{tr(fault.sentence)} {tr(fault.way_out)}".strip())


def _load(report: Report) -> None:
    """Imports numpy and pyqtgraph with the charts: a third of a second that the interface must not wait for."""
    # Our matrices are small: threads of numpy's own would cost memory and, on a busy machine, many times the work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # The collector would look through all that is imported again and again.
    gc.disable()
    try:
        import upswing.ui.charts.slopes
        import upswing.ui.charts.timeline  # noqa: F401
    finally:
        gc.freeze()
        gc.enable()
