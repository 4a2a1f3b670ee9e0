"""The plan: how these days are, the weeks as a ramp, the days ahead, what is suggested, the rungs, and what if."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QShowEvent

from upswing.domain.days import monday_of
from upswing.domain.session import SessionState
from upswing.domain.status import Status, StatusSaid
from upswing.planner.constants import PROGRESS_FROM_WEEK
from upswing.topics import Topic
from upswing.ui.controls.layout import column, frame, label, outset
from upswing.ui.controls.page_by_turns import PageByTurns
from upswing.ui.library.late_pictures import LatePictures
from upswing.ui.plan.day_detail import DayDetail
from upswing.ui.plan.day_grid import DayGrid
from upswing.ui.plan.fortnight import PlanDay, fortnight, next_step
from upswing.ui.plan.offers import Axis, Held, held_on, held_patterns, offers_ahead
from upswing.ui.plan.offers_card import OffersCard
from upswing.ui.plan.places_card import PlacesCard
from upswing.ui.plan.ramp_card import RampCard
from upswing.ui.plan.reasons import left_out_sentences, reason_sentence
from upswing.ui.plan.status_card import StatusCard
from upswing.ui.plan.status_words import offered
from upswing.ui.plan.what_if import Wish
from upswing.ui.plan.what_if_card import WhatIfCard
from upswing.ui.text import tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.journal.outlook import Outlook
    from upswing.ui.given import Given

NOW, THEN = "plan", "plan-what-if"


class PlanView(PageByTurns):
    """What is shown is worked out beside the interface, the newest question wins; it comes in short steps, from the top
    down. `session_wanted` carries the script of today's session, `movement_wanted` the id of a movement for the
    library."""

    topics = Topic.SESSIONS | Topic.PLAN | Topic.READINESS | Topic.SETTINGS | Topic.EXERCISES

    session_wanted = Signal(object)
    movement_wanted = Signal(str)

    def __init__(self, given: "Given", theme: Theme, picture: Callable[[str, int], QPixmap]) -> None:
        super().__init__()
        self._given = given
        self._theme = theme
        self._outlook: Outlook | None = None
        self._opened: date | None = None
        self.status = StatusCard()
        self.ramp = RampCard(theme)
        self.grid = DayGrid(theme)
        self._pictures = LatePictures(picture, self)
        self.detail = DayDetail(self._pictures)
        self.detail.hide()
        self.offers = OffersCard(self._pictures)
        self.places = PlacesCard(theme, self._pictures)
        self._making = self._make_the_rest()
        days = column(
            label(tr("This week and the next two"), "heading"), self.grid, outset(self.detail), spacing=12
        )
        self.body.addWidget(label(tr("Plan"), "title"))
        for part in (self.status, self.ramp, frame("card", days)):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.limit_width(theme.scale)
        self.grid.opened.connect(self._on_opened)
        self.detail.start_wanted.connect(self._on_start)
        self.detail.declined.connect(self._on_declined)
        self.offers.declined.connect(self._on_declined)
        self.offers.allowed.connect(self._on_allowed)
        self.places.movement_wanted.connect(self.movement_wanted)
        self.status.said.connect(self._on_status)

    @cached_property
    def what_if(self) -> WhatIfCard:
        """The last card, made when its turn comes."""
        made = WhatIfCard(self._theme, self._wish())
        made.tried.connect(self._on_tried)
        made.kept.connect(self._on_kept)
        return made

    @property
    def at_work(self) -> bool:
        """Whether parts are still to come, or pictures to be painted."""
        return super().at_work or self._pictures.is_painting

    def refresh(self) -> None:
        work = self._given.planning.outlook()
        self._given.tasks.run(NOW, lambda _: work(), self._show)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.limit_width(theme.scale)
        for part in (self.ramp, self.grid, self.places, self.what_if):
            part.apply_theme(theme)
        self._pictures.forget()
        self.offers.apply_pictures()
        if self._outlook is not None:
            self._show(self._outlook)

    def _make_the_rest(self) -> Iterator[None]:
        """The cards below the days."""
        for name in ("offers", "places", "what_if"):
            self.add(getattr(self, name))
            yield

    def _show(self, outlook: "Outlook") -> None:
        self._outlook = outlook
        self.fill(self._steps(outlook))

    def _steps(self, outlook: "Outlook") -> Iterator[None]:
        journal, catalogue = self._given.journal, self._given.catalogue
        plans = (outlook.today, *outlook.coming)
        held = held_on(outlook.day, journal.rises.all())
        said = journal.statuses.on(outlook.day)
        now = next((week for week in outlook.weeks if week.is_now), None)
        reason = offered(plans)
        offer = reason_sentence(reason, catalogue) if reason is not None else ""
        self.status.show_status(said, outlook.day, now, offer)
        self.ramp.show_weeks(outlook.weeks, (*plans, *outlook.later))
        shown = self._show_days(outlook, said)
        yield
        if shown is not None:
            self._open(shown, outlook)
            yield
            self.detail.why.refill()
            yield
        yield from self._making
        first = PROGRESS_FROM_WEEK if outlook.today.week < PROGRESS_FROM_WEEK else 0
        self.offers.show_offers(offers_ahead(outlook.coming, catalogue), held, catalogue, from_week=first)
        yield
        left_out = left_out_sentences(plans, catalogue)
        yield from self.places.steps(outlook.places, held_patterns(held, catalogue), left_out, catalogue)
        self.what_if.show_now(outlook, self._wish())
        self._on_tried(self.what_if.wish)

    def _show_days(self, outlook: "Outlook", said: StatusSaid | None) -> PlanDay | None:
        """The one that is open."""
        journal, today = self._given.journal, outlook.day
        monday = monday_of(today)
        done = [
            each for each in journal.sessions.between(monday, today) if each.state is not SessionState.UNDER_WAY
        ]
        choices = journal.plans.choices_between(monday, today)
        days = fortnight(outlook, done, choices, said)
        shown = next((each for each in days if each.day == self._opened), None) or next_step(days)
        self.grid.show_days(days, shown.day if shown is not None else None)
        return shown

    def _open(self, day: PlanDay, outlook: "Outlook") -> None:
        self.detail.show_day(day, outlook, self._given.catalogue)
        self.detail.show()

    def _on_opened(self, day: PlanDay) -> None:
        self._opened = day.day
        if self._outlook is not None:
            with self.held():
                self._open(day, self._outlook)

    def _on_start(self) -> None:
        day = self.detail.day
        if day is not None and day.plan is not None:
            choice = self._given.journal.plans.choice_on(day.day)
            self.session_wanted.emit(self._given.planning.script(day.plan, choice))

    def _on_declined(self, axis: Axis, for_good: bool) -> None:  # noqa: FBT001 - the signal's own argument
        pattern, rise, exercise_id = axis
        self._given.journal.rises.decline(pattern, rise, exercise_id, for_good=for_good)

    def _on_allowed(self, held: Held) -> None:
        for answer in held.answers:
            self._given.journal.rises.allow(answer)

    def _on_status(self, status: Status, joints: frozenset[object], until: date | None) -> None:
        self._given.journal.statuses.say(status, injured_at=joints, until=until)  # type: ignore[arg-type]

    def _on_tried(self, wish: Wish | None) -> None:
        if wish is None:
            self._given.tasks.cancel(THEN)
            return
        work = self._given.planning.outlook(
            days_per_week=wish.days, minutes=wish.minutes, weekdays=frozenset(wish.weekdays)
        )
        self._given.tasks.run(THEN, lambda _: work(), self.what_if.show_then)

    def _on_kept(self, wish: Wish) -> None:
        self._given.preferences.change(days_per_week=wish.days, minutes=wish.minutes, weekdays=wish.weekdays)

    def _wish(self) -> Wish:
        current = self._given.preferences.current
        return Wish(current.days_per_week, current.minutes, current.weekdays)

    def showEvent(self, event: QShowEvent) -> None:
        """A window that stayed open over midnight shows the new day."""
        super().showEvent(event)
        given = self._given
        if self._outlook is not None and given.journal.day_of(given.clock.now()) != self._outlook.day:
            self.refresh()
