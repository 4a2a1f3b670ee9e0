"""The quiet cards of Today: that talking to someone may help, and that rest is part of it. Never a pop-up."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from upswing.domain.status import Status
from upswing.insights.over_exercise import READ_DAYS, TooMuch
from upswing.ui.controls.flow import FlowLayout
from upswing.ui.controls.layout import button, column, label
from upswing.ui.text import tr

if TYPE_CHECKING:
    from upswing.journal.journal import Journal
    from upswing.ui.given import Given
    from upswing.ui.tasks import Report
    from upswing.ui.today.view import TodayView

TALKING, REST = "talking-may-help", "rest-is-part-of-it"
"""As the journal calls them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the journal answered: which card stands now, never both. `stamp` is the same while no session has changed."""

    talking: bool
    rest: TooMuch | None
    stamp: tuple[object, ...]


class QuietCards(QObject):
    """Asks beside the interface, and only while Today is seen. Nothing else on the page moves because of the answer
    than that a card comes below the check-in; the focus stays where it is."""

    def __init__(self, view: "TodayView", given: "Given") -> None:
        super().__init__(view)
        self._view = view
        self._given = given
        self._talking: QuietCard | None = None
        self._rest: QuietCard | None = None
        self._known: tuple[object, ...] | None = None

    def look(self) -> None:
        """Shows the card that stands now, or takes it away."""
        if not self._view.isVisible():
            return
        journal, planning, now = self._given.journal, self._given.planning, self._given.clock.now()
        cards, known = journal.hard_moments, self._known

        def work(_report: "Report") -> Found:
            talking = cards.talking_may_help()
            stamp = _stamp(journal, journal.day_of(now))
            if talking or stamp == known:
                return Found(talking, None, () if talking else stamp)
            return Found(talking, cards.rest_is_part_of_it(lambda: planning.weeks(past=3)), stamp)

        self._given.tasks.run("quiet-cards", work, self._show)

    def _show(self, found: Found) -> None:
        if not self._view.isVisible():
            return
        self._known = found.stamp if found.rest is None else None
        if found.talking and self._talking is None:
            self._talking = self._made_talking()
        if found.rest is not None and self._rest is None:
            self._rest = self._made_rest()
        if self._talking is not None:
            self._talking.setVisible(found.talking)
        if self._rest is not None:
            self._rest.setVisible(found.rest is not None)
            if found.rest is not None:
                self._rest.words.setText(rest_words(found.rest))
        for card, stands in ((TALKING, found.talking), (REST, found.rest is not None)):
            if stands:
                self._given.journal.hard_moments.has_come(card)

    def _made_talking(self) -> "QuietCard":
        made = QuietCard(
            "talking",
            tr("Talking to someone may help"),
            tr("Some days are heavy, and you are not alone with them. You do not have to be in danger to call."),
            tr("People to talk to"),
        )
        made.act.clicked.connect(self._view.people_wanted)
        made.away.clicked.connect(lambda: self._put_away(TALKING, made))
        return self._placed(made)

    def _made_rest(self) -> "QuietCard":
        made = QuietCard("rest-card", tr("Rest is part of it"), "", tr("Have an easy week"))
        made.act.clicked.connect(self._on_easy_week)
        made.away.clicked.connect(lambda: self._put_away(REST, made))
        return self._placed(made)

    def _on_easy_week(self) -> None:
        if self._rest is not None:
            self._put_away(REST, self._rest)
        self._given.journal.statuses.say(Status.EASY_WEEK)

    def _put_away(self, card: str, shown: "QuietCard") -> None:
        self._given.journal.hard_moments.put_away(card)
        self._view.check_in.mood.setFocus()
        shown.hide()

    def _placed(self, card: "QuietCard") -> "QuietCard":
        self._view.quiet_place.addWidget(card)
        QWidget.setTabOrder(self._view.check_in.more, card.act)
        QWidget.setTabOrder(card.act, card.away)
        return card


class QuietCard(QFrame):
    """A heading, a sentence or two, one thing that can be done, and a way to put it away."""

    def __init__(self, name: str, heading: str, words: str, act: str) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setObjectName(name)
        self.heading: QLabel = label(heading, "heading")
        self.words: QLabel = label(words)
        self.act: QPushButton = button(act, name=f"{name}-act")
        self.away: QPushButton = button(tr("Not now"), "link", name=f"{name}-away")
        self.away.setAccessibleName(tr("Not now: {what}", what=heading))
        acts = FlowLayout(spacing=12)
        acts.addWidget(self.act)
        acts.addWidget(self.away)
        layout = column(self.heading, self.words, acts, spacing=8)
        layout.setContentsMargins(24, 16, 24, 14)
        self.setLayout(layout)


def _stamp(journal: "Journal", today: date) -> tuple[object, ...]:
    """Another one on another day, and after every change of what the note about rest looks at. The weeks of the plan
    are dear to work out, and a tap on the check-in changes none of them."""
    first = today - timedelta(days=READ_DAYS - 1)
    sessions = journal.sessions.between(first, today)
    return (
        today,
        journal.wellness.between(first, today),
        *((each.id, each.effort, each.state) for each in sessions),
    )


def rest_words(found: TooMuch) -> str:
    """One kind note; no numbers, no blame."""
    return {
        TooMuch.PAIN: tr(
            "You went on with something that hurt a lot. Leave it alone until it is calm again, and have it looked "
            "at if it stays. Everything you did counts."
        ),
        TooMuch.HARD: tr(
            "You have worked hard these days. A day or two of rest takes nothing away: it is when the body catches up."
        ),
        TooMuch.OVER_PLAN: tr(
            "You have done a good deal more than the plan lately. An easier week takes nothing away from it."
        ),
    }[found]
