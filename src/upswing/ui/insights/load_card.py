"""The card "Is the load sensible?"."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from upswing.ui.insights import load_words as words
from upswing.ui.insights.card import Card, ChooseFile, choose_file
from upswing.ui.insights.table import Cell, Table
from upswing.ui.text import number, tr
from upswing.ui.theme import Theme

if TYPE_CHECKING:
    from upswing.insights.basis import Basis, Report
    from upswing.insights.load_weeks import LoadWeeks
    from upswing.ui.charts.load import LoadChart


class LoadCard(Card):
    """Working sets with their cap, and session load with its past, by week."""

    def __init__(self, theme: Theme, ask_where: ChooseFile = choose_file) -> None:
        super().__init__(
            tr("Is the load sensible?"),
            "insights-load",
            theme,
            ask_where,
            short=tr("Load"),
            method=words.method(),
        )
        self._state: LoadWeeks | None = None
        self._chart: LoadChart | None = None

    @staticmethod
    def work_out(basis: "Basis", report: "Report") -> "LoadWeeks":
        from upswing.insights.load_weeks import build_state

        return build_state(basis, report)

    def steps(self, state: "LoadWeeks") -> Iterator[None]:
        """Shows `state`, in short steps."""
        from upswing.ui.charts.load import LoadChart, LoadWords

        self._state = state
        if not any(week.sessions for week in state.weeks):
            self.show_words(words.missing())
            return
        chart = self._chart
        if chart is None:
            chart = self._chart = LoadChart(self._theme, LoadWords(number, number))
            chart.pointed.connect(self._on_pointed)
            yield
        for _ in chart.steps(state):
            yield
        self.show_chart(chart, self._table)
        self._on_pointed(None)
        self.say(words.finding(state), words.caution(), words.note(state))

    def _events(self, start: int) -> list[str]:
        assert self._state is not None
        return [each.title for each in self._state.events if start <= each.day.toordinal() < start + 7]

    def _on_pointed(self, start: int | None) -> None:
        week = None
        if self._state is not None:
            week = next((each for each in self._state.weeks if each.starts_on == start), None)
        self.read(words.hint() if week is None else words.week_read(week, self._events(week.starts_on)))

    def _table(self) -> Table:
        """Every week, the newest first."""
        assert self._state is not None
        headings = (
            tr("Week from"),
            tr("Sets"),
            tr("At most"),
            tr("Load"),
            tr("Four weeks before"),
            tr("Monotony"),
            tr("Strain"),
            tr("Without effort"),
            tr("Life event"),
        )
        rows: list[tuple[Cell, ...]] = [
            (
                date.fromordinal(week.starts_on),
                week.sets,
                week.cap,
                round(week.load),
                None if week.before is None else round(week.before),
                week.monotony,
                None if week.strain is None else round(week.strain),
                week.unrated,
                " · ".join(self._events(week.starts_on)),
            )
            for week in reversed(self._state.weeks)
        ]
        return Table(headings, rows)
