"""Today with its data: what the journal's answer shows where, and which verb each tap is."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from upswing.domain.plan import Choice, PlanKind, RestReason
from upswing.domain.status import Status
from upswing.ui.theme import Theme
from upswing.ui.today.card import card_state
from upswing.ui.today.later_words import check_in_question
from upswing.ui.today.notes import Notes
from upswing.ui.today.plan_card import Offer, PlanCardState
from upswing.ui.today.words import (
    greeting,
    interrupted_words,
    is_away,
    is_done,
    is_later_today,
    week_dots,
    week_words,
    welcome_words,
)

if TYPE_CHECKING:
    from uuid import UUID

    from upswing.domain.exercise import Joint
    from upswing.domain.session import Session
    from upswing.journal.today import Today
    from upswing.ui.given import Given
    from upswing.ui.plan.why import WhyPanel
    from upswing.ui.tasks import Report
    from upswing.ui.today.body import Body
    from upswing.ui.today.mending import Mending
    from upswing.ui.today.rest_reasons import RestReasons
    from upswing.ui.today.tile import Tile
    from upswing.ui.today.view import TodayView

KEY = "today"


class Filling:
    """Shows an answer of the journal in the view, and tells the journal what is tapped. The answer is worked out beside
    the window; what is tapped meanwhile is kept beside what was entered last, never beside what is shown."""

    def __init__(self, view: "TodayView", given: "Given", picture: Callable[[str, int], QPixmap]) -> None:
        self._view = view
        self._given = given
        self._today: Today | None = None
        self._later: Session | None = None
        self._resting: RestReasons | None = None
        self._why_week: WhyPanel | None = None
        self._notes = Notes(view, given)
        self._body: Body | None = None
        self._picture = picture
        self._mending: Mending | None = None
        self._about = ""
        self._leads = False
        plan, choices = view.plan, view.choices
        choices.less_wanted.connect(lambda: self._choose(Choice.LESS))
        choices.rest_wanted.connect(lambda: self._choose(Choice.REST))
        plan.changing.connect(self._on_changing)
        plan.asked.connect(self._on_asked)
        plan.postponed.connect(self._on_postponed)
        plan.refused.connect(self._on_refused)
        plan.allowed.connect(self._on_allowed)
        plan.easy_week_wanted.connect(lambda: given.journal.statuses.say(Status.EASY_WEEK))
        plan.as_planned_wanted.connect(self._on_as_planned)
        view.week_words.clicked.connect(self._show_again)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._given.tasks.awaits(KEY)

    def refresh(self) -> None:
        """Asks anew. The newest question is the one that is answered."""
        asks_later = self._given.preferences.current.later_check_in
        planning = self._given.planning

        def work(_report: "Report") -> "tuple[Today, Session | None]":
            return planning.today(), planning.asks_later() if asks_later else None

        self._given.tasks.run(KEY, work, lambda answer: self.show(*answer))

    def show(self, today: "Today", later: "Session | None" = None) -> None:
        """Comes in short steps; `later` is the session that is asked about."""
        if self._today is not None and self._today.day != today.day:
            self._about = ""
        self._today, self._later = today, later
        self._view.fill(self._while_newest(self._shown(today)))

    def _while_newest(self, steps: Iterator[None]) -> Iterator[None]:
        """What was entered since is never taken back for a moment: the next answer shows the rest."""
        while not self.is_asking and next(steps, self) is not self:
            yield

    def _shown(self, today: "Today") -> Iterator[None]:
        """What stands above first: nothing moves twice."""
        view = self._view
        view.title.setText(greeting(today))
        view.greeting.setText(welcome_words(today))
        view.greeting.setVisible(bool(view.greeting.text()))
        view.check_in.question.setText(check_in_question(self._later, self._given.clock.now()))
        felt = today.check_in if self._later is None else None
        view.check_in.set_values(felt.mood if felt else None, felt.energy if felt else None)
        view.say_interrupted(interrupted_words(today))
        self._notes.show(today)
        yield
        card = card_state(today, self._given.catalogue)
        resting = today.choice is not None and today.choice.choice is Choice.REST and not is_done(today)
        opens_week = view.week_words.isChecked() is not (
            self._why_week is not None and not self._why_week.isHidden()
        )
        if (
            card != view.plan.state
            or view.plan.isHidden() is not resting
            or opens_week
            or self._about != view.plan.is_asked
        ):
            # What changes its height in several steps is painted when it has come to rest.
            view.setUpdatesEnabled(False)
        yield from self._plan_shown(today, card, resting=resting)
        yield from self._explained(today)
        yield
        view.week.set_days(week_dots(today))
        view.week_words.setText("\n".join(week_words(today)))
        view.week_words.setAccessibleName(", ".join(week_words(today)))
        view.week_words.show()
        yield from self._week_explained(today)
        yield
        view.setUpdatesEnabled(True)
        self._show_body(today)
        if self._mending is not None:
            self._mending.show(today)

    def _plan_shown(self, today: "Today", card: PlanCardState, *, resting: bool) -> Iterator[None]:
        view = self._view
        self._show_resting(today, resting=resting)
        view.plan.setVisible(not resting)
        can_train = today.plan.kind is PlanKind.SESSION and not is_done(today)
        view.choices.show_for(
            less=can_train and today.choice is None, rest=not is_done(today) and not is_away(today)
        )
        view.choices.setVisible(not resting)
        yield from view.plan.shown(card)
        if self._leads and not self.is_asking:
            self._leads = False
            view.lead_to_start()
        yield

    def apply_theme(self, theme: Theme) -> None:
        if self._body is not None:
            self._body.apply_theme(theme)
        if self._mending is not None:
            self._mending.apply_theme(theme)

    def is_old(self, asked_again_after: timedelta) -> bool:
        """Whether another day has begun since, the check-in that is shown says nothing about now any more, or the
        session may be ready by now."""
        if self._today is None or self.is_asking:
            return False
        now, felt = self._given.clock.now(), self._today.check_in
        if self._given.preferences.current.later_check_in and self._given.planning.asks_later() != self._later:
            return True
        is_stale = felt is not None and now - felt.at > asked_again_after
        return is_stale or is_later_today(self._today) or self._given.journal.day_of(now) != self._today.day

    def feel(self, mood: int | None, energy: int | None) -> None:
        # It is answered by this: the next tap mends the answer.
        later, self._later = self._later, None
        self._given.planning.feel(mood, energy, after=later.id if later is not None else None)

    def start(self) -> None:
        """Begins what is shown. Where something was entered that has changed it since, that is shown first."""
        today = self._today
        if today is not None and self.is_asking:
            now = self._given.planning.today()
            if (now.script, is_done(now)) != (today.script, is_done(today)):
                return
        if today is not None and is_done(today):
            self._view.chart_wanted.emit()
        elif today is not None and today.script is not None:
            self._view.session_wanted.emit(today.script)

    def choose_something_else(self) -> None:
        """Said of a day with a session that is still to come; on every other day it is not another choice."""
        today = self._today
        if today is not None and today.as_planned.kind is PlanKind.SESSION and not is_done(today):
            self._choose(Choice.SOMETHING_ELSE)

    def _choose(self, choice: Choice, reason: RestReason | None = None) -> None:
        if self._today is not None:
            self._given.journal.plans.choose(self._today.day, choice, reason)
            self._leads = choice is Choice.LESS

    def _show_resting(self, today: "Today", *, resting: bool) -> None:
        if self._resting is None and not resting:
            return
        if self._resting is None:
            self._resting = self._made_resting()
        self._resting.setVisible(resting)
        reason = today.choice.rest_reason if today.choice is not None else None
        self._resting.show_reason(reason, today.status, asks_aches=bool(today.asks_about))

    def _made_resting(self) -> "RestReasons":
        from upswing.ui.today.rest_reasons import RestReasons

        statuses = self._given.journal.statuses
        made = RestReasons()
        made.told.connect(lambda reason: self._choose(Choice.REST, reason))
        made.mind_changed.connect(self._on_mind_changed)
        made.ill.connect(lambda: statuses.say(Status.ILL))
        made.hurts.connect(self._on_hurts)
        made.aches_wanted.connect(self._ask_aches)
        self._view.put_in_place_of_the_plan(made)
        return made

    def _show_body(self, today: "Today") -> None:
        """The questions about the body come once the plan is painted."""
        if self._body is None:
            from upswing.ui.today.body import Body

            self._body = Body(self._view, self._given)
        self._body.show(today)

    def _ask_aches(self) -> None:
        if self._body is not None:
            self._body.ask_aches()

    def _on_hurts(self, joints: "frozenset[Joint]") -> None:
        """What loads these joints is left out until something else is said."""
        statuses = self._given.journal.statuses
        if joints:
            statuses.say(Status.INJURED, injured_at=joints)
        else:
            statuses.say(Status.AS_USUAL)

    def _on_mind_changed(self) -> None:
        if self._today is not None:
            self._given.journal.plans.clear(self._today.day)
            self._leads = True

    def _on_as_planned(self) -> None:
        """Everything that was changed about today is taken back."""
        if self._today is not None:
            self._given.journal.plans.edit(self._today.day, ())
            self._given.journal.plans.clear(self._today.day)
            self._leads = True

    def _on_changing(self, tile: "Tile") -> None:
        if self._today is None:
            return
        if self._mending is None:
            from upswing.ui.today.mending import Mending

            self._mending = Mending(self._view, self._given, self._picture)
            self._mending.show(self._today)
        self._mending.open_menu(tile)

    def _on_postponed(self, offer: Offer) -> None:
        self._given.journal.rises.decline(offer.pattern, offer.rise, offer.exercise_id)

    def _on_refused(self, offer: Offer) -> None:
        self._given.journal.rises.decline(offer.pattern, offer.rise, offer.exercise_id, for_good=True)

    def _on_allowed(self, answer_id: "UUID") -> None:
        self._given.journal.rises.allow(answer_id)

    def _on_asked(self, about: str) -> None:
        self._about = about
        self._show_again()

    def _show_again(self) -> None:
        if self._today is not None:
            self._view.fill(self._while_newest(self._shown(self._today)))

    def _explained(self, today: "Today") -> Iterator[None]:
        """The words about the number that was asked about."""
        if self._about or self._view.plan.is_asked:
            from upswing.ui.today.asked import chapters_about

            said = chapters_about(self._about, today.plan, self._given.catalogue) if self._about else ()
            yield from self._view.plan.explained(self._about, said)

    def _week_explained(self, today: "Today") -> Iterator[None]:
        is_wanted = self._view.week_words.isChecked()
        if self._why_week is None and is_wanted:
            from upswing.ui.plan.why import WhyPanel

            self._why_week = WhyPanel()
            self._view.below_week.setContentsMargins(14, 8, 14, 8)
            self._view.below_week.addWidget(self._why_week)
        if self._why_week is not None:
            from upswing.ui.today.asked import chapters_about

            self._why_week.setVisible(is_wanted)
            yield from self._why_week.written(chapters_about("week", today.plan, self._given.catalogue))
