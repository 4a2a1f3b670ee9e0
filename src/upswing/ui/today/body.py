"""What a person tells of the body on Today: how ready, and what the last days have left. Never needed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from upswing.domain.exercise import Pattern
from upswing.ui.theme import Theme
from upswing.ui.today.body_words import (
    FOUR,
    ache_answer,
    ache_question,
    aches_said,
    after_answer,
    asks_readiness,
    four_mean,
    four_said,
    look_words,
    no_aches_told,
    nothing_aches,
    with_ache,
)
from upswing.ui.today.ready_card import ReadyCard

if TYPE_CHECKING:
    from upswing.journal.today import Today
    from upswing.ui.given import Given
    from upswing.ui.today.ache_question import AcheQuestion
    from upswing.ui.today.aches import Ache, AchePanel
    from upswing.ui.today.four_answers import FourAnswers
    from upswing.ui.today.view import TodayView


class Body:
    """Makes each question when it first means something, and keeps the answers."""

    def __init__(self, view: "TodayView", given: "Given") -> None:
        self._view = view
        self._given = given
        self._today: Today | None = None
        self._ready: ReadyCard | None = None
        self._four: FourAnswers | None = None
        self._question: AcheQuestion | None = None
        self._aches: AchePanel | None = None

    def show(self, today: "Today") -> None:
        self._today = today
        self._show_ready(today)
        self._show_aches(today)

    def apply_theme(self, theme: Theme) -> None:
        for each in (self._ready, self._four, self._aches):
            if each is not None:
                each.apply_theme(theme)

    def ask_aches(self) -> None:
        """Opens the panel with what the days before may have left."""
        if self._aches is None:
            self._aches = self._made_aches()
        if self._today is not None:
            self._aches.open(self._asked(self._today), look_words(self._today.looked_at))
            self._show_aches(self._today)
        self._view.ensureWidgetVisible(self._aches)

    def _show_ready(self, today: "Today") -> None:
        is_asked = asks_readiness(today)
        said = today.wellness
        if self._ready is None and is_asked:
            self._ready = self._made_ready()
        if self._ready is not None:
            self._ready.setVisible(is_asked)
            is_said = said is not None and any(
                each is not None for each in (said.readiness, *four_said(said).values())
            )
            self._ready.show_answer(said.readiness if said else None, four_mean(today), is_said=is_said)
        if self._four is not None:
            if not is_asked:
                self._four.hide()
            self._four.show_answers(four_said(said), four_mean(today))

    def _made_ready(self) -> ReadyCard:
        made = ReadyCard(self._view.theme)
        made.said.connect(lambda value: self._say(readiness=value))
        made.more_wanted.connect(self._on_more)
        made.taken_back.connect(lambda: self._say(readiness=None, **dict.fromkeys(FOUR)))
        self._view.choices.below.addWidget(made)
        return made

    def _on_more(self) -> None:
        if self._four is None:
            from upswing.ui.today.four_answers import FourAnswers

            self._four = FourAnswers(self._view.theme)
            self._four.answered.connect(self._on_four)
            self._four.left.connect(self._on_four_left)
            self._view.between.addWidget(self._four)
        if self._today is not None:
            self._four.show_answers(four_said(self._today.wellness), four_mean(self._today))
        self._four.show()
        self._four.open()
        self._view.ensureWidgetVisible(self._four)

    def _on_four(self, name: str, value: int) -> None:
        if self._today is not None:
            self._say(**after_answer(self._told.wellness, name, value))

    def _on_four_left(self) -> None:
        if self._four is not None:
            self._four.hide()
        self._view.lead_to_start()

    def _show_aches(self, today: "Today") -> None:
        if self._question is None and today.asks_about:
            self._question = self._made_question()
        if self._question is None:
            return
        is_open = self._aches is not None and not self._aches.isHidden()
        self._question.setVisible(bool(today.asks_about) and not is_open)
        if not today.asks_about:
            if self._aches is not None:
                self._aches.hide()
            return
        is_answered = aches_said(today)
        words = ache_answer(today, self._given.catalogue) if is_answered else ache_question(today.asks_about)
        self._question.show_words(words, is_answered=is_answered)
        if self._aches is not None and is_open:
            self._aches.show_aches(self._asked(today), look_words(today.looked_at))

    def _asked(self, today: "Today") -> "tuple[Ache, ...]":
        from upswing.ui.today.aches import Ache

        exercises, said = self._given.catalogue.exercises, today.wellness
        return tuple(
            Ache(
                each.pattern,
                exercises[each.exercise_id].name,
                ", ".join(exercises[each.exercise_id].primary_muscles),
                said.sore.get(each.pattern) if said is not None else None,
                said.pain.get(each.pattern) if said is not None else None,
            )
            for each in today.asks_about
        )

    def _made_question(self) -> "AcheQuestion":
        from upswing.ui.today.ache_question import AcheQuestion

        made = AcheQuestion()
        made.none_told.connect(self._on_nothing)
        made.some_told.connect(self.ask_aches)
        made.change_wanted.connect(self.ask_aches)
        self._view.beside.addWidget(made)
        return made

    def _made_aches(self) -> "AchePanel":
        from upswing.ui.today.aches import AchePanel

        made = AchePanel(self._view.theme)
        made.told.connect(self._on_ache)
        made.none_told.connect(self._on_nothing)
        made.taken_back.connect(self._on_aches_back)
        made.left.connect(self._on_aches_left)
        made.hide()
        self._view.between.addWidget(made)
        return made

    def _on_ache(self, pattern: Pattern, field: str, amount: int) -> None:
        if self._today is not None:
            self._say(**with_ache(self._told.wellness, field, pattern, amount))

    def _on_nothing(self) -> None:
        """Nothing more than what was told."""
        if self._today is not None:
            self._say(**nothing_aches(self._told.wellness, self._today.asks_about))
        self._close_aches()

    def _on_aches_left(self) -> None:
        """What was not chosen left nothing; without any answer the question stays."""
        if self._today is not None and aches_said(self._told):
            self._say(**nothing_aches(self._told.wellness, self._today.asks_about))
        self._close_aches()

    def _on_aches_back(self) -> None:
        if self._today is not None:
            self._say(**no_aches_told(self._told.wellness, self._today.asks_about))
        self._close_aches()

    def _close_aches(self) -> None:
        if self._aches is not None:
            self._aches.hide()
        if self._today is not None:
            self._show_aches(self._told)
        self._view.lead_to_start()

    @property
    def _told(self) -> "Today":
        """With what was said last: it may still be on its way here."""
        assert self._today is not None
        return replace(self._today, wellness=self._given.journal.wellness.on(self._today.day))

    def _say(self, **answers: int | Mapping[Pattern, int] | None) -> None:
        if self._today is not None:
            self._given.journal.wellness.say(self._today.day, **answers)
