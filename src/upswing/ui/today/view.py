"""Today: the check-in, the next session as one card, three other choices, and the week."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from upswing.topics import Topic
from upswing.ui.controls.layout import button, column, frame, label, row
from upswing.ui.controls.page_by_turns import PageByTurns
from upswing.ui.controls.week_dots import WeekDots
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard
from upswing.ui.today.choices import Choices
from upswing.ui.today.plan_card import PlanCard, PlanCardState

if TYPE_CHECKING:
    from upswing.journal.today import Today
    from upswing.ui.given import Given
    from upswing.ui.today.filling import Filling
    from upswing.ui.today.quiet_card import QuietCards

SIDE_BY_SIDE_PX = 700
LOOKS_AGAIN_MS = 60_000
ASKED_AGAIN_AFTER = timedelta(minutes=60)
"""An answer this old says nothing about now, so the strips are empty again."""


def _no_picture(_exercise_id: str, size: int) -> QPixmap:
    return QPixmap(size, size)


class TodayView(PageByTurns):
    """Painted at once with its questions; `attach` fills in what the data says. What only some days need is made
    when such a day comes, in one of the empty rows: `above` the check-in, `beside` the date, and `between` the
    check-in and the plan."""

    topics = Topic.CHECK_INS | Topic.SESSIONS | Topic.PLAN | Topic.READINESS | Topic.SETTINGS | Topic.EXERCISES

    session_wanted = Signal(object)
    resume_wanted = Signal()
    keep_wanted = Signal()
    else_wanted = Signal()
    chart_wanted = Signal()
    help_wanted = Signal()
    people_wanted = Signal()
    """The page with people to talk to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # It fits on most days; on the others its bar comes with what needs it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.limit_width(theme.scale)
        self.body.setSpacing(10)
        self.body.setContentsMargins(22, 16, 22, 16)
        self.theme = theme
        self._filling: Filling | None = None
        self._has_news = False
        self._felt_early: tuple[int | None, int | None] | None = None
        self.title = label(tr("Today"), "title")
        self.greeting = label("", "soft")
        self.check_in = CheckInCard(theme, tr("How do you feel right now?"))
        self.plan = PlanCard(theme, _no_picture)
        self.plan.show_state(
            PlanCardState(tr("Today"), tr("Your next step"), "", tr("One moment, opening your data."))
        )
        self.choices = Choices(theme)
        self.week = WeekDots(theme)
        self.week_words = button("", "link", name="why-week")
        self.week_words.setCheckable(True)
        self.week_words.hide()
        self.above, self.beside, self.between, self.below_week = column(spacing=12), column(), column(), column()
        self.quiet: QuietCards | None = None
        self.quiet_place = column(spacing=12)
        self._waiting, self._waiting_words = self._waiting_card()
        self._lay_out()
        self.choices.setEnabled(False)
        self.check_in.felt.connect(self._on_felt)
        self.check_in.answered.connect(self.lead_to_start)
        self.plan.start_wanted.connect(self._on_start)
        self.choices.else_wanted.connect(self.else_wanted)
        self.check_in.mood.setFocus()
        self._minute = QTimer(self)
        self._minute.setInterval(LOOKS_AGAIN_MS)
        self._minute.timeout.connect(self._on_minute)

    @property
    def is_filled(self) -> bool:
        """Whether the plan is shown."""
        return self._filling is not None and not self.at_work

    @property
    def at_work(self) -> bool:
        """Whether what was entered last is still on its way into the page."""
        return super().at_work or (self._filling is not None and self._filling.is_asking)

    def attach(self, given: "Given", picture: Callable[[str, int], QPixmap], today: "Today") -> None:
        """The data is open: what was tapped meanwhile is kept, and the plan is shown. `today` is the answer to
        the first question, asked beside the interface."""
        from upswing.ui.today.filling import Filling

        self.plan.use_pictures(picture)
        self.choices.setEnabled(True)
        self._filling = Filling(self, given, picture)
        early, self._felt_early = self._felt_early, None
        if early is not None:
            given.planning.feel(*early)
            self.refresh()
        else:
            self._filling.show(today)

    def refresh(self) -> None:
        if self._filling is not None:
            self._has_news = True
            self._filling.refresh()

    def say_interrupted(self, words: str) -> None:
        """The session that waits to be gone on with; empty when none does. To go on is the next step then, unless the
        person is somewhere else already."""
        is_new = bool(words) and self._waiting.isHidden()
        self._waiting.setVisible(bool(words))
        self._waiting_words.setText(words)
        if is_new and self.check_in.mood.hasFocus():
            self._go_on.setFocus()

    def lead_to_start(self) -> None:
        """The focus on the one large button, and the button where it can be seen."""
        self.plan.start.setFocus()
        self.ensureWidgetVisible(self.plan.start)

    def set_aside(self, *, aside: bool) -> None:
        """Leaves the page to one thing `between`, or brings everything else back."""
        for each in (self.check_in, self._pair_holder, self._week_card):
            each.setVisible(not aside)
        self.verticalScrollBar().setValue(0)

    def put_in_place_of_the_plan(self, card: QWidget) -> None:
        """Adds a card that stands where the plan stands."""
        self._pair.insertWidget(1, card, 5)

    def else_chosen(self) -> None:
        """Something else than the plan is begun."""
        if self._filling is not None:
            self._filling.choose_something_else()

    def show_progress(self, share: float) -> None:
        """How much of the sample data is made; nothing is said of the moment in which one's own data is opened."""
        if self._filling is None and share > 0:
            done = tr("Making two years of sample data: {percent} %", percent=round(share * 100))
            self.plan.show_state(PlanCardState(tr("Today"), tr("Sample data"), "", done))

    def apply_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.limit_width(theme.scale)
        for part in (self.check_in, self.plan, self.choices, self.week):
            part.apply_theme(theme)
        if self._filling is not None:
            self._filling.apply_theme(theme)
        self._turn()

    def _on_felt(self, mood: int | None, energy: int | None) -> None:
        if self._filling is None:
            self._felt_early = (mood, energy)
        else:
            self._filling.feel(mood, energy)

    def _on_start(self) -> None:
        if self._filling is not None:
            self._filling.start()

    def _waiting_card(self) -> tuple[QFrame, QLabel]:
        words = label("")
        go_on = self._go_on = button(tr("Go on"), "primary", name="resume")
        keep = button(tr("Keep what I did"), "", name="keep")
        go_on.clicked.connect(self.resume_wanted)
        keep.clicked.connect(self.keep_wanted)
        card = frame("notice", column(words, row(go_on, keep, 0, spacing=12), spacing=10), margin=20)
        card.hide()
        return card, words

    def _lay_out(self) -> None:
        self._pair_holder = QWidget()
        self._pair = QHBoxLayout(self._pair_holder)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(16)
        self._pair.addWidget(self.plan, 5)
        self._pair.addWidget(self.choices, 2)
        self._head = row(column(self.title, self.greeting, spacing=2), self.beside, spacing=16)
        self._head.setStretch(0, 1)
        self._days = row(self.week_words, self.week, spacing=12)
        self._days.setStretch(1, 1)
        week = column(self._days, self.below_week)
        self._week_card = frame("card", week)
        week.setContentsMargins(24, 10, 24, 10)
        for part in (self._head, self.above, self._waiting, self.check_in, self.quiet_place, self.between):
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
        self.body.addWidget(self._pair_holder)
        self.body.addWidget(self._week_card)
        self.body.addStretch(1)
        strips, choices = (self.check_in.mood, self.check_in.energy, self.check_in.more), self.choices
        as_read = (*strips, self.plan.start, self.plan.why, choices.less, choices.other, choices.rest)
        for before, after in pairwise((*as_read, self.week_words)):
            QWidget.setTabOrder(before, after)

    def _on_filled(self) -> None:
        """The Tab key comes to the parts in an order of their own: what is asked first, then Start. The quiet cards
        are looked for once all else stands: two threads that want Python slow each other."""
        self.setUpdatesEnabled(True)
        if self.quiet is not None and self._has_news:
            self._has_news = False
            self.quiet.look()

    def _on_minute(self) -> None:
        """A window that stays open shows the new day, and asks again in time."""
        if self._filling is not None and self._filling.is_old(ASKED_AGAIN_AFTER):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self._on_minute()
        if self.quiet is not None:
            self.quiet.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the focus on. Not by a proxy: Tab would leave out everything else in here."""
        super().focusInEvent(event)
        self.check_in.mood.setFocus()

    def _turn(self) -> None:
        wide = self.viewport().width() >= SIDE_BY_SIDE_PX * self.theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for each in (self._pair, self._head, self._days):
            if each.direction() != way:
                each.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
