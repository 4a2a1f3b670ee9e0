"""Today: the check-in, the next session as one card, three other choices, and the week."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from upswing.domain.plan import Choice, RestReason
from upswing.topics import Topic
from upswing.ui.controls.layout import Page, button, column, frame, label, row
from upswing.ui.controls.week_dots import WeekDots
from upswing.ui.text import breakable, tr
from upswing.ui.theme import Theme
from upswing.ui.today.check_in_card import CheckInCard
from upswing.ui.today.choices import Choices, RestReasons
from upswing.ui.today.plan_card import PlanCard, PlanCardState
from upswing.ui.today.words import card_state, greeting, interrupted_words, is_done, week_dots, welcome_words

if TYPE_CHECKING:
    from upswing.journal.today import Today
    from upswing.ui.given import Given

SIDE_BY_SIDE_PX = 700
LOOKS_AGAIN_MS = 60_000
ASKED_AGAIN_AFTER = timedelta(minutes=60)
"""An answer this old says nothing about now, so the strips are empty again."""


def _no_picture(_exercise_id: str, size: int) -> QPixmap:
    return QPixmap(size, size)


class TodayView(Page):
    """Painted at once with its questions; `attach` fills in what the data says."""

    topics = Topic.CHECK_INS | Topic.SESSIONS | Topic.PLAN | Topic.READINESS | Topic.SETTINGS

    session_wanted = Signal(object)
    resume_wanted = Signal()
    keep_wanted = Signal()
    else_wanted = Signal()
    chart_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=22)
        self.body.setSpacing(12)
        self._theme = theme
        self._given: Given | None = None
        self._today: Today | None = None
        self._again: Callable[[], None] | None = None
        self._felt_early: tuple[int | None, int | None] | None = None
        self.title = label(tr("Today"), "title")
        self.greeting = label("", "soft")
        self.check_in = CheckInCard(theme, tr("How do you feel right now?"))
        self.plan = PlanCard(theme, _no_picture)
        self.plan.show_state(
            PlanCardState(tr("Today"), tr("Your next step"), "", tr("One moment, opening your data."))
        )
        self.choices = Choices(theme)
        self.resting = RestReasons()
        self.week = WeekDots(theme)
        self._waiting, self._waiting_words = self._waiting_card()
        self._lay_out()
        self.choices.setEnabled(False)
        self.resting.hide()
        self.check_in.felt.connect(self._on_felt)
        self.check_in.answered.connect(self.plan.start.setFocus)
        self.plan.start_wanted.connect(self._on_start)
        self.choices.less_wanted.connect(lambda: self._choose(Choice.LESS))
        self.choices.rest_wanted.connect(lambda: self._choose(Choice.REST))
        self.choices.else_wanted.connect(self.else_wanted)
        self.resting.told.connect(self._on_reason)
        self.resting.mind_changed.connect(self._on_mind_changed)
        self.check_in.mood.setFocus()
        self._minute = QTimer(self)
        self._minute.setInterval(LOOKS_AGAIN_MS)
        self._minute.timeout.connect(self._on_minute)

    @property
    def is_filled(self) -> bool:
        """Whether the plan is shown."""
        return self._today is not None

    def attach(self, given: "Given", picture: Callable[[str, int], QPixmap], today: "Today") -> None:
        """The data is open: what was tapped meanwhile is kept, and the plan is shown. `today` is the answer to
        the first question, asked beside the interface."""
        self._given = given
        self.plan.use_pictures(picture)
        self.choices.setEnabled(True)
        early, self._felt_early = self._felt_early, None
        if early is not None:
            given.planning.feel(*early)
            self.refresh()
        else:
            self._show(given, today)

    def refresh(self) -> None:
        if self._given is not None:
            self._show(self._given, self._given.planning.today())

    def _show(self, given: "Given", today: "Today") -> None:
        self._today = today
        self.title.setText(greeting(today))
        self.greeting.setText(welcome_words(today))
        self.greeting.setVisible(bool(self.greeting.text()))
        felt = today.check_in
        self.check_in.set_values(felt.mood if felt else None, felt.energy if felt else None)
        self._show_waiting(today)
        resting = today.choice is not None and today.choice.choice is Choice.REST
        self.plan.setVisible(not resting)
        self.resting.setVisible(resting)
        self.resting.show_reason(today.choice.rest_reason if today.choice else None)
        self.plan.show_state(card_state(today, given.catalogue))
        self.choices.setVisible(not resting)
        self.choices.show_for(done=is_done(today))
        self.week.set_days(week_dots(today))

    def show_progress(self, share: float) -> None:
        """How much of the sample data is made; nothing is said of the moment in which one's own data is opened."""
        if self._given is None and share > 0:
            done = tr("Making two years of sample data: {percent} %", percent=round(share * 100))
            self.plan.show_state(PlanCardState(tr("Today"), tr("Sample data"), "", done))

    def show_trouble(self, sentence: str, way_out: str, again: Callable[[], None]) -> None:
        """The data could not be opened: says so, what to do, and offers to try again."""
        self.plan.show_state(
            PlanCardState(tr("Your data"), breakable(sentence), "", way_out, start=tr("Try again"))
        )
        self._again = again

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        for part in (self.check_in, self.plan, self.choices, self.week):
            part.apply_theme(theme)
        self._turn()

    def _on_felt(self, mood: int | None, energy: int | None) -> None:
        if self._given is None:
            self._felt_early = (mood, energy)
        else:
            self._given.planning.feel(mood, energy)

    def _on_start(self) -> None:
        if self._given is None:
            if self._again is not None:
                self._again()
            return
        if self._today is not None and is_done(self._today):
            self.chart_wanted.emit()
        elif self._today is not None and self._today.script is not None:
            self.session_wanted.emit(self._today.script)

    def _choose(self, choice: Choice) -> None:
        if self._given is not None and self._today is not None:
            self._given.journal.plans.choose(self._today.day, choice)

    def _on_reason(self, reason: RestReason) -> None:
        if self._given is not None and self._today is not None:
            self._given.journal.plans.choose(self._today.day, Choice.REST, reason)

    def _on_mind_changed(self) -> None:
        if self._given is not None and self._today is not None:
            self._given.journal.plans.clear(self._today.day)

    def _waiting_card(self) -> tuple[QFrame, QLabel]:
        words = label("")
        go_on = button(tr("Go on"), "primary", name="resume")
        keep = button(tr("Keep what I did"), "", name="keep")
        go_on.clicked.connect(self.resume_wanted)
        keep.clicked.connect(self.keep_wanted)
        card = frame("notice", column(words, row(go_on, keep, 0, spacing=12), spacing=10), margin=20)
        card.hide()
        return card, words

    def _show_waiting(self, today: "Today") -> None:
        words = interrupted_words(today)
        self._waiting.setVisible(bool(words))
        self._waiting_words.setText(words)

    def _lay_out(self) -> None:
        self._pair = QHBoxLayout()
        self._pair.setSpacing(16)
        self._pair.addWidget(self.plan, 5)
        self._pair.addWidget(self.resting, 5)
        self._pair.addWidget(self.choices, 2)
        week = frame("card", column(self.week), margin=10)
        for part in (column(self.title, self.greeting, spacing=2), self._pair):
            self.body.addLayout(part)
        self.body.insertWidget(1, self._waiting)
        self.body.insertWidget(2, self.check_in)
        self.body.addWidget(week)
        self.body.addStretch(1)
        strips, choices = (self.check_in.mood, self.check_in.energy), self.choices
        as_read = (*strips, self.plan.start, self.plan.why, choices.less, choices.other, choices.rest)
        for before, after in pairwise(as_read):
            QWidget.setTabOrder(before, after)

    def _on_minute(self) -> None:
        """A window that stays open shows the new day, and asks again in time."""
        if self._given is None or self._today is None:
            return
        now, felt = self._given.clock.now(), self._today.check_in
        is_old = felt is not None and now - felt.at > ASKED_AGAIN_AFTER
        if is_old or self._given.journal.day_of(now) != self._today.day:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self._on_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the focus on. Not by a proxy: Tab would leave out everything else in here."""
        super().focusInEvent(event)
        self.check_in.mood.setFocus()

    def _turn(self) -> None:
        wide = self.viewport().width() >= SIDE_BY_SIDE_PX * self._theme.scale
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() != way:
            self._pair.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
