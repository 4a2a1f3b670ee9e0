"""The Insights view: one question per screenful. Everything heavy loads and computes in a worker."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from upswing.errors import UpswingError
from upswing.insights.record import InsightsRecord, StrengthRecord
from upswing.topics import Topic
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import Page, button, label
from upswing.ui.controls.tab_order import tab_as_laid
from upswing.ui.insights.active_card import ActiveCard
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.cards import KINDS
from upswing.ui.insights.drawing import PAINTED_MS, Drawing
from upswing.ui.insights.progress import Progress
from upswing.ui.insights.shuffle_card import ShuffleCard
from upswing.ui.insights.timeline_card import TimelineCard
from upswing.ui.insights.work import load_charts, work_out
from upswing.ui.tasks import Report, Tasks
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis

KEY = "insights"
AHEAD = 1.0
"""A card is made when it is less than this many screenfuls below what is seen."""

ARRIVAL_MS = 5

C = TypeVar("C", bound=Card)


class InsightsView(Page):
    """`ask` gives the record and `ask_strength` the sets; they are called in a worker thread and must not touch a
    widget. A card is worked out when it is about to be seen, one after another."""

    topics = Topic.SESSIONS | Topic.CHECK_INS | Topic.EXERCISES

    look_taken = Signal(str, str)
    """The name and the text of an answer that is to be kept."""
    shuffle_wanted = Signal(bool)
    """That chance is to draw the days from next week on, or no longer."""

    def __init__(
        self,
        ask: Callable[[], InsightsRecord],
        theme: Theme,
        tasks: Tasks,
        ask_where: ChooseFile = choose_file,
        ask_strength: Callable[[], StrengthRecord] = StrengthRecord,
    ) -> None:
        super().__init__()
        self._ask = ask
        self._ask_strength = ask_strength
        self._tasks = tasks
        self._theme = theme
        self._ask_where = ask_where
        self._made: list[Card] = []
        self._shuffles = False
        self._is_asked = False
        self._basis: Basis | None = None
        self._stale: list[Card] = []
        self._is_stopped = False
        self._drawing = Drawing(self.body, self)
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.painted.connect(self._advance)
        self.body.addWidget(label(tr("Insights"), "title"))
        self.body.addWidget(label(tr("What your days say, and what they cannot say yet."), "soft"))
        self._contents = FlowLayout(spacing=8)
        self.body.addLayout(self._contents)
        self.body.addStretch(1)
        self._wanted: Card | None = None
        self.limit_width(theme.scale)
        self.progress = Progress(theme, self)
        self.progress.stopped.connect(self._on_stopped)
        self.progress.resumed.connect(self._on_resumed)
        self.progress.moved.connect(self._make_room)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.setInterval(PAINTED_MS)
        self._scrolled.timeout.connect(self._advance)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._arrival = QTimer(self)
        self._arrival.setInterval(ARRIVAL_MS)
        self._arrival.timeout.connect(self._on_arrival)
        self._arrival.start()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, those still to come made now."""
        while len(self._made) < len(KINDS):
            self._add_card()
        return tuple(self._made)

    def card(self, kind: type[C]) -> C:
        """The card of this kind, made now if it is still to come."""
        made = (each for each in self._made if isinstance(each, kind))
        return next(made, None) or next(each for each in self.cards if isinstance(each, kind))

    @property
    def timeline(self) -> TimelineCard:
        """The first of them."""
        return self.card(TimelineCard)

    @property
    def at_work(self) -> bool:
        """Whether charts that are seen, or nearly, are still being computed or drawn."""
        return self._arrival.isActive() or self._scrolled.isActive() or self._is_busy

    @property
    def _is_busy(self) -> bool:
        return self._drawing.is_active or self._tasks.awaits(KEY)

    def prepare(self) -> None:
        """Loads what charts are drawn with, ahead of the first opening."""
        self._tasks.run("insights-load", load_charts, lambda _: None)

    def refresh(self) -> None:
        """Asks for the record and shows it, one card after another; a request still under way is overtaken."""
        self._drawing.stop()
        self._tasks.cancel(KEY)
        self._basis = None
        self._is_asked = True
        self._stale = list(self._made)
        self.progress.restart()
        self._on_resumed()

    def show_shuffle(self, *, is_on: bool) -> None:
        """Whether chance draws the days now."""
        self._shuffles = is_on
        for each in self._made:
            if isinstance(each, ShuffleCard):
                each.show_on(is_on=is_on)

    def show_card(self, card: Card) -> None:
        """Scrolls to the card and works it out first; what comes or grows above it meanwhile does not push it away."""
        self._wanted = card
        if not self._arrival.isActive():
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        assert self._wanted is not None
        self._scroll_to(self._wanted)
        if self._wanted not in self._stale:
            self._wanted = None
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        """What came into sight is painted before a worker wants Python too."""
        if not self._scrolled.isActive():
            self._scrolled.start()

    def _scroll_to(self, card: Card) -> None:
        sheet = self.widget()
        assert sheet is not None
        place = card.mapTo(sheet, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(place - self.body.spacing())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        self.progress.apply_theme(theme)
        self._make_room()
        for card in self._made:
            card.apply_theme(theme)

    def _advance(self) -> None:
        """Works out the next card that is about to be seen, unless one is being worked out or drawn: two threads
        that want Python slow each other."""
        if self._is_busy or self._is_stopped:
            return
        near = [each for each in self._stale if each is self._wanted or self._is_near(each)]
        near.sort(key=lambda each: each is not self._wanted)
        if not near:
            self.progress.end()
            return
        basis = self._basis
        if basis is None:
            self.progress.begin(1 + len(near))
            self._tasks.run(KEY, self._read, self._on_read, self._on_failed, self.progress.share)
            return
        self.progress.begin(len(near))
        card = near[0]
        work = partial(work_out, card, basis)
        self._tasks.run(KEY, work, partial(self._draw, card), self._on_failed, self.progress.share)

    def _read(self, report: Report) -> "tuple[Basis, int]":
        """In a worker: the record with the number of its days."""
        load_charts(report)
        from upswing.insights.basis import Basis

        report(0.1)
        basis = Basis(self._ask(), self._ask_strength)
        report(0.7)
        return basis, basis.series.days

    def _on_read(self, found: "tuple[Basis, int]") -> None:
        self._basis, days = found
        self.progress.of_days(days)
        self.progress.step_done()
        self._advance()

    def _add_card(self) -> None:
        """The next card below the others, and the way to it in the row of questions."""
        card = KINDS[len(self._made)](self._theme, self._ask_where)
        if isinstance(card, ActiveCard):
            card.look_taken.connect(self.look_taken)
        elif isinstance(card, ShuffleCard):
            card.show_on(is_on=self._shuffles)
            card.wanted.connect(self.shuffle_wanted)
        self._made.append(card)
        if self._is_asked:
            self._stale.append(card)
        if self._is_stopped:
            card.show_waiting(tr("Not looked at yet."))
        self.body.insertWidget(self.body.count() - 1, card)
        go = button(card.short, "chip", name=f"{card.objectName()}-go")
        go.setAccessibleName(tr("Go to: {question}", question=card.heading.text()))
        go.clicked.connect(partial(self.show_card, card))
        self._contents.addWidget(go)

    def _on_arrival(self) -> None:
        """One card per turn of the event loop: to make and dress all of them at once takes long. None while a worker
        wants Python too: each would wait for the other again and again."""
        if self._made and self._tasks.awaits(KEY):
            return
        if len(self._made) < len(KINDS):
            self._add_card()
            if len(self._made) == 1:
                self._drawing.begin(iter(()))  # the page is painted before a worker wants Python too
            return
        self._arrival.stop()
        self._order_tab()
        if self._wanted is not None:
            self._go_to_wanted()
        elif self.progress.rests:
            self._advance()

    def _order_tab(self) -> None:
        """A card comes after the row of contents, and its chart and choices after its buttons were made."""
        sheet = self.widget()
        assert sheet is not None
        tab_as_laid(sheet)

    def _is_near(self, card: Card) -> bool:
        below = card.mapTo(self.viewport(), QPoint(0, 0)).y()
        seen = self.viewport().height()
        return -card.height() < below < seen * (1 + AHEAD)

    def _draw(self, card: Card, state: Any) -> None:
        self._stale.remove(card)
        self.progress.step_done()
        self._drawing.begin(card.steps(state))

    def _on_drawn(self) -> None:
        self._order_tab()
        if self._wanted is not None and self._wanted not in self._stale:
            wanted, self._wanted = self._wanted, None
            self._scroll_to(wanted)

    def _on_failed(self, fault: UpswingError) -> None:
        self.progress.end()
        self._is_asked = False
        self._stale.clear()
        for card in self._made:
            card.show_words(str(fault))

    def _on_stopped(self) -> None:
        """The chart being drawn is drawn to its end; those that were never there say so."""
        self._is_stopped = True
        self._tasks.cancel(KEY)
        for card in self._stale:
            card.show_waiting(tr("Not looked at yet."))

    def _on_resumed(self) -> None:
        if self._is_stopped:
            self._is_stopped = False
            for card in self._stale:
                card.show_waiting(tr("Looking at your days …"))
        self._advance()

    def _make_room(self) -> None:
        """The strip stands below the page, so that it covers nothing."""
        layout = self.progress.layout()
        assert layout is not None
        # A strip of the same size would keep its words where they stood beside the bar.
        layout.invalidate()
        wide = self.viewport().width()
        high = 0 if self.progress.isHidden() else layout.totalHeightForWidth(wide)
        self.setViewportMargins(0, 0, 0, high)
        self.progress.setGeometry(self.viewport().x(), self.height() - high, wide, high)
        layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._advance()
