"""The card "Are active days better days?"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from upswing.ui.controls.chooser import Chooser
from upswing.ui.insights import active_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Table
from upswing.ui.insights.text import minutes_short
from upswing.ui.text import tr
from upswing.ui.theme import Theme
from upswing.ui.words import mood_words

if TYPE_CHECKING:
    from upswing.insights.active_state import ActiveState, Dots
    from upswing.insights.basis import Basis, Report
    from upswing.ui.charts.minutes import MinutesChart

DAYS_TO_BEGIN = 3
"""Fewer days with a mood outside sessions than this are told in words, not as a chart."""


class ActiveCard(Card):
    """Mood over minutes, of the same day or the day before. `look_taken` tells an answer that is to be kept: its
    name and its text."""

    look_taken = Signal(str, str)

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("Are active days better days?"),
            "insights-active",
            theme,
            ask_where,
            short=tr("Active days"),
            method=words.method(),
        )
        self._state: ActiveState | None = None
        self._chart: MinutesChart | None = None
        self._lag = 0
        self.lags = Chooser(tr("Which day"), [(tr("The same day"), 0), (tr("The next day"), 1)])
        self.lags.show_chosen(0)
        self.lags.chosen.connect(self._on_lag)
        self.lags.hide()
        self.choices.addWidget(self.lags)

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "ActiveState":
        from upswing.insights.active_state import build_state

        return build_state(basis, report)

    def steps(self, state: "ActiveState") -> Iterator[None]:
        """Shows both parts of `state`, in short steps; a new answer is handed on to be kept."""
        from upswing.insights.look_memory import look_id, text_of
        from upswing.ui.charts.minutes import MinutesChart, MinutesWords

        self._state = state
        if state.is_new and state.answer.look is not None:
            self.look_taken.emit(look_id(state.answer.look), text_of(state.answer))
        there = len(state.same.moods)
        self.lags.setVisible(there >= DAYS_TO_BEGIN)
        if there < DAYS_TO_BEGIN:
            self.show_words(words.finding(state.answer), there, 14)
            return
        chart = self._chart
        if chart is None:
            moods = mood_words()
            chart = self._chart = MinutesChart(
                self._theme, MinutesWords(moods[5], moods[0], moods[-5], minutes_short)
            )
            chart.pointed.connect(self._on_pointed)
            yield
        for _ in chart.steps(state.of(self._lag)):
            yield
        self.show_chart(chart, self._table)
        self._on_pointed(None)
        answer = state.answer
        plain = words.described(answer) if answer.verdict is None else words.caution(answer)
        self.say(words.finding(answer), plain, words.note(answer, state.of(self._lag)))

    def _on_lag(self, lag: int) -> None:
        self._lag = lag
        self.lags.show_chosen(lag)
        if self._state is not None:
            for _ in self.steps(self._state):
                pass

    def _dots(self) -> "Dots":
        assert self._state is not None
        return self._state.of(self._lag)

    def _on_pointed(self, place: int | None) -> None:
        from upswing.ui.charts.dates import day_of_ordinal

        if place is None or self._state is None:
            self.read(words.hint())
            return
        dots = self._dots()
        day = day_of_ordinal(float(dots.ordinals[place]))
        self.read(words.day_read(day, float(dots.minutes[place]), float(dots.moods[place]), self._lag))

    def _table(self) -> Table:
        """Every day with a mood outside sessions, the newest first."""
        from upswing.ui.charts.dates import day_of_ordinal

        dots = self._dots()
        minutes = tr("Minutes the day before") if self._lag else tr("Minutes")
        rows = [
            (day_of_ordinal(day), round(active), mood)
            for day, active, mood in zip(
                dots.ordinals.tolist(), dots.minutes.tolist(), dots.moods.tolist(), strict=True
            )
        ]
        return Table((tr("Day"), minutes, tr("Mood")), rows[::-1])
